package disclosure

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Record is an item as plain data, for encoders, templates and databases. It
// shares no memory with the catalogue and loses nothing: with the [Catalog.Meta],
// [New] makes the same catalogue of the records of all items. Its JSON form is the one that
// `zwgk --json` prints and [Item.MarshalJSON] returns.
type Record struct {
	Number      int            `json:"number"`
	Code        string         `json:"code,omitempty"` // the number as printed, where it is another
	Name        string         `json:"name"`
	NameEN      string         `json:"name_en"`
	Category    Category       `json:"category"`
	Disclosures []RecordGroup  `json:"disclosures"` // the content groups
	LegalBasis  []Citation     `json:"legal_basis"`
	Deadline    RecordDeadline `json:"deadline"`
	Publisher   string         `json:"publisher"`
	Channels    []string       `json:"channels"` // of all content groups together
	Audiences   []string       `json:"audiences"`
	Methods     []string       `json:"methods"`
	Levels      []string       `json:"levels"`
	Keywords    []string       `json:"keywords"`
	Questions   []string       `json:"questions,omitempty"` // how people ask for it; editorial
	Extra       Extras         `json:"extra,omitempty"`     // columns that the format does not know
}

// A RecordGroup is a content group of a [Record]. Beside contents and channels it
// has only what the group has as a cell of its own; the record then has that of
// the first group. In what is left out, the group says what the record says.
type RecordGroup struct {
	Contents   []string        `json:"contents"`
	Channels   []string        `json:"channels"` // as in a catalogue file, such as "政府网站" and "其他：12345政务服务热线"
	LegalBasis []Citation      `json:"legal_basis,omitempty"`
	Deadline   *RecordDeadline `json:"deadline,omitempty"`
	Publisher  string          `json:"publisher,omitempty"`
	Audiences  []string        `json:"audiences,omitempty"`
	Methods    []string        `json:"methods,omitempty"`
	Levels     []string        `json:"levels,omitempty"`
	Extra      Extras          `json:"extra,omitempty"`
}

// A RecordDeadline is the deadline of a [Record]: the term as printed, and what
// [ParseDeadline] reads in it, the number of working days and what they count
// from. Text is what counts.
type RecordDeadline struct {
	WorkingDays int    `json:"working_days,omitempty"`
	Trigger     string `json:"trigger,omitempty"`
	Text        string `json:"text"`
}

func (d Deadline) record() RecordDeadline {
	days, _ := d.WorkingDays()
	return RecordDeadline{WorkingDays: days, Trigger: d.Trigger(), Text: d.String()}
}

// Record returns the item as plain data.
func (i Item) Record() Record {
	r := i.orNone()
	cells := r.block.cells.record()
	record := Record{
		Number:      r.number,
		Code:        r.code,
		Name:        r.name,
		NameEN:      r.nameEN,
		Category:    r.section.Category,
		Disclosures: make([]RecordGroup, 0, len(r.groups)),
		LegalBasis:  owned(cells.LegalBasis),
		Deadline:    r.deadline.record(),
		Publisher:   cells.Publisher,
		Channels:    i.ChannelNames(),
		Audiences:   owned(cells.Audiences),
		Methods:     owned(cells.Methods),
		Levels:      owned(cells.Levels),
		Keywords:    owned(r.keywords),
		Questions:   slices.Clone(r.questions),
		Extra:       cells.Extra,
	}
	for group := range i.ContentGroups() {
		record.Disclosures = append(record.Disclosures, group.record())
	}
	return record
}

func (g ContentGroup) record() (record RecordGroup) {
	if own := g.orNone().own; own != nil {
		record = own.record()
	}
	record.Contents, record.Channels = owned(g.orNone().contents), g.ChannelNames()
	return record
}

// record returns cells as a group has them.
func (c *cells) record() RecordGroup {
	record := RecordGroup{
		LegalBasis: slices.Collect(citations(c.citations)),
		Publisher:  c.text(publisherCell),
		Audiences:  slices.Clone(c.entries(audiencesCell)),
		Methods:    slices.Clone(c.entries(methodsCell)),
		Levels:     slices.Clone(c.entries(levelsCell)),
	}
	for heading, text := range c.extra() {
		record.Extra = append(record.Extra, Extra{heading, text})
	}
	if c.has(deadlineCell) {
		deadline := c.deadline.record()
		record.Deadline = &deadline
	}
	return record
}

// MarshalJSON returns the JSON form of the item's [Record], null for the zero
// Item. Who encodes many items often encodes their records: encoding/json reads
// through what MarshalJSON returns once more.
func (i Item) MarshalJSON() ([]byte, error) {
	if i.row == nil {
		return []byte("null"), nil
	}
	text := make(jsonText, 0, 2048) // more than most items take
	text.item(i)
	return text, nil
}

// UnmarshalJSON returns an error that says what to decode into, since an item
// cannot be had without its catalogue.
func (i *Item) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	return message.New("Item 属于其目录，不能解码：请解码为 disclosure.Record，再用 disclosure.New 制成目录",
		"an Item belongs to its Catalog and cannot be decoded: decode into a disclosure.Record, and make a catalogue with disclosure.New")
}

// plainJSON encodes without escaping <, > and &.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// owned returns a copy that is never nil, so that JSON shows [] and not null.
func owned[T any](s []T) []T { return append([]T{}, s...) }
