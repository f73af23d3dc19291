package disclosure

import (
	"bytes"
	"encoding/json"
	"slices"
)

// A Record is an item as plain data, for encoders and templates. It shares no
// memory with the catalogue. Its JSON form is the one that `zwgk --json` prints
// and [Item.MarshalJSON] returns.
type Record struct {
	Number      int            `json:"number"`
	Name        string         `json:"name"`
	NameEN      string         `json:"name_en"`
	Category    RecordCategory `json:"category"`
	Disclosures []RecordGroup  `json:"disclosures"`
	LegalBasis  []Citation     `json:"legal_basis"`
	Deadline    RecordDeadline `json:"deadline"`
	Publisher   string         `json:"publisher"`
	Channels    []string       `json:"channels"` // of all disclosures together
	Audiences   []string       `json:"audiences"`
	Methods     []string       `json:"methods"`
	Levels      []string       `json:"levels"`
	Keywords    []string       `json:"keywords"`
}

// A RecordCategory is the category of a [Record].
type RecordCategory struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
}

// A RecordGroup is a content group of a [Record].
type RecordGroup struct {
	Contents []string `json:"contents"`
	Channels []string `json:"channels"`
}

// A RecordDeadline is the deadline of a [Record]: either a number of working
// days and what they count from, or the term as printed where it is no number
// of working days.
type RecordDeadline struct {
	WorkingDays int    `json:"working_days,omitempty"`
	Trigger     string `json:"trigger,omitempty"`
	Text        string `json:"text,omitempty"`
}

// Record returns the item as plain data.
func (i Item) Record() Record {
	r := i.cells()
	record := Record{
		Number:      r.number,
		Name:        r.name,
		NameEN:      r.nameEN,
		Category:    RecordCategory{r.section.Number, r.section.Name},
		Disclosures: make([]RecordGroup, 0, len(r.disclosures)),
		LegalBasis:  owned(r.legalBasis),
		Publisher:   r.publisher,
		Channels:    []string{},
		Audiences:   owned(r.audiences),
		Methods:     owned(r.methods),
		Levels:      owned(r.levels),
		Keywords:    owned(r.keywords),
	}
	if days, ok := r.deadline.WorkingDays(); ok {
		record.Deadline = RecordDeadline{WorkingDays: days, Trigger: r.deadline.Trigger()}
	} else {
		record.Deadline.Text = r.deadline.String()
	}
	for _, d := range r.disclosures {
		names := d.ChannelNames()
		record.Disclosures = append(record.Disclosures, RecordGroup{owned(d.contents), names})
		for _, name := range names {
			if !slices.Contains(record.Channels, name) {
				record.Channels = append(record.Channels, name)
			}
		}
	}
	return record
}

// MarshalJSON returns the JSON form of the item's [Record].
func (i Item) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(i.Record())
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// owned returns a copy that is never nil, so that JSON shows [] and not null.
func owned[T any](s []T) []T { return append([]T{}, s...) }
