package ledger

import (
	"bytes"
	"encoding/json"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// The members of a row are those of an entry and of its status, in one another. What is
// not known is null.
type (
	entryJSON struct {
		placeJSON
		pieceJSON
	}
	statusJSON struct {
		Earliest *workday.Date `json:"earliest"`
		judgedJSON
	}
	rowJSON struct {
		placeJSON
		Earliest *workday.Date `json:"earliest"`
		pieceJSON
		judgedJSON
		Beside []Beside `json:"beside,omitempty"`
	}
)

type placeJSON struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Row   int    `json:"row"`
	Kind  string `json:"kind,omitempty"` // "request", or "" for a piece
	Index string `json:"index,omitempty"`
	URL   string `json:"url"`
}

type pieceJSON struct {
	Title        string        `json:"title"`
	Catalog      string        `json:"catalog,omitempty"` // of the item: its title, where there are several
	Digest       string        `json:"digest,omitempty"`  // and its digest
	Item         *int          `json:"item"`
	Named        string        `json:"named,omitempty"` // what the register has for its number, where it has no item
	Candidates   []int         `json:"candidates,omitempty"`
	Choices      []choiceJSON  `json:"choices,omitempty"` // the candidates with their catalogues, where there are several
	Match        string        `json:"match,omitempty"`
	Formed       *workday.Date `json:"formed"`
	Changed      *workday.Date `json:"changed,omitempty"`
	Published    *workday.Date `json:"published"`
	Received     *workday.Date `json:"received,omitempty"`
	Extended     *bool         `json:"extended,omitempty"`
	Supplemented *workday.Date `json:"supplemented,omitempty"`
	Answered     *workday.Date `json:"answered,omitempty"`
}

// choiceJSON is a candidate of several catalogues.
type choiceJSON struct {
	Catalog string `json:"catalog"`
	Digest  string `json:"digest"`
	Item    int    `json:"item"`
}

type judgedJSON struct {
	Due         *workday.Date `json:"due"`
	Status      Kind          `json:"status"`
	WorkingDays *int          `json:"working_days"`
	Provisional bool          `json:"provisional"`
	Reason      string        `json:"reason"`
}

// MarshalJSON returns the members of [Row.JSON] that are the entry's.
func (e Entry) MarshalJSON() ([]byte, error) { return marshal(e.json()) }

// MarshalJSON returns the members of [Row.JSON] that are the status's, with the
// reason in Chinese.
func (s Status) MarshalJSON() ([]byte, error) { return marshal(s.json(wording.Chinese)) }

// MarshalJSON returns what JSON returns in Chinese.
func (r Row) MarshalJSON() ([]byte, error) { return r.JSON(wording.Chinese) }

// JSON returns the row as `zwgk ledger --json` prints it. The reason, which is for
// people, is in the language.
func (r Row) JSON(in wording.Language) ([]byte, error) {
	e, s := r.Entry.json(), r.Status.json(in)
	return marshal(rowJSON{e.placeJSON, s.Earliest, e.pieceJSON, s.judgedJSON, r.Beside})
}

func (e Entry) json() entryJSON {
	out := entryJSON{
		placeJSON{File: e.File, Sheet: e.Sheet, Row: e.Row, Index: e.Index, URL: e.URL},
		pieceJSON{Title: e.Title, Formed: known(e.Formed), Changed: known(e.Changed), Published: known(e.Published)},
	}
	if number := e.Item.Number(); number > 0 {
		out.Item = &number
		out.Match = e.Match.String()
		if at := e.catalog(e.Item); at >= 0 {
			out.Catalog, out.Digest = e.catalogs[at].Title(), e.catalogs[at].Digest()
		}
	}
	if e.Item == (disclosure.Item{}) {
		out.Named = e.named
	}
	for _, c := range e.Candidates {
		out.Candidates = append(out.Candidates, c.Number())
		if at := e.catalog(c); at >= 0 {
			out.Choices = append(out.Choices, choiceJSON{e.catalogs[at].Title(), e.catalogs[at].Digest(), c.Number()})
		}
	}
	if q := e.Request; q != nil {
		out.Kind = "request"
		out.Received, out.Supplemented, out.Answered = known(q.Received), known(q.Supplemented), known(q.Answered)
		out.Extended = &q.Extended
	}
	return out
}

func (s Status) json(in wording.Language) statusJSON {
	out := statusJSON{known(s.Earliest), judgedJSON{Due: known(s.Due), Status: s.Kind, Provisional: s.Provisional}}
	switch s.Kind {
	case OnTime, Late, Open, Overdue, Answered:
		out.WorkingDays = &s.WorkingDays
	}
	if s.Reason != nil {
		out.Reason = in.Error(s.Reason)
	}
	return out
}

// known returns nil for no day.
func known(d workday.Date) *workday.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// marshal leaves <, > and & of titles as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
