package disclosure

import (
	"iter"
	"slices"
)

// Meta is what a catalogue says beside its items, as plain data: with the records of
// the items ([Item.Record]) it is the whole catalogue. The title is official, and so
// are the categories but for their English names; the rest is editorial.
type Meta struct {
	Title      string         `json:"title"`
	Region     string         `json:"region,omitempty"`     // see [Catalog.Region]
	Edition    string         `json:"edition,omitempty"`    // see [Catalog.Edition]
	Source     string         `json:"source,omitempty"`     // see [Catalog.Source]
	Categories []Category     `json:"categories,omitempty"` // in printed order, those without items too
	Laws       []Law          `json:"laws,omitempty"`       // of which the editors say more than the table
	Notes      []Note         `json:"notes,omitempty"`
	Open       []OpenQuestion `json:"open,omitempty"`
}

// Meta returns what the catalogue says beside its items. It is the caller's own.
func (c *Catalog) Meta() Meta {
	c = c.orEmpty()
	m := Meta{
		Title: c.title, Region: c.region, Edition: c.edition, Source: c.source,
		Categories: slices.Collect(c.Categories()),
		Notes:      slices.Collect(c.Notes()),
		Open:       slices.Clone(c.open),
	}
	for _, known := range c.canon {
		cited, _ := c.Law(known.Name)
		m.Laws = append(m.Laws, Law{Name: known.Name, NameEN: known.NameEN, URL: known.URL, DocumentNumber: cited.DocumentNumber})
	}
	return m
}

// A Note tells where the transcription had to decide something. Editorial.
type Note struct {
	Items  []int    `json:"items"`   // the numbers of the items it concerns; none: the whole catalogue
	Fields []string `json:"fields"`  // the fields it concerns, as in the catalogue file, such as "legal_basis"
	Text   string   `json:"text"`    // in Chinese
	TextEN string   `json:"text_en"` // in English
}

// String returns the text in Chinese.
func (n Note) String() string { return n.Text }

// Notes yields the transcription notes. Editorial.
func (c *Catalog) Notes() iter.Seq[Note] { return yieldNotes(c.orEmpty().notes) }

func yieldNotes(notes []*Note) iter.Seq[Note] {
	return func(yield func(Note) bool) {
		for _, note := range notes {
			n := *note
			n.Items, n.Fields = slices.Clone(n.Items), slices.Clone(n.Fields)
			if !yield(n) {
				return
			}
		}
	}
}

// An OpenQuestion is a question of an import that nobody has answered yet: the
// catalogue has what was taken for the time being. It is in the file until a
// person deletes it. A digest does not count it, and it is no fault of the content;
// a catalogue that is to be relied on has none.
type OpenQuestion struct {
	Kind   string `json:"kind"`              // what kind of question it is, such as "lost_mark"
	Column string `json:"column,omitempty"`  // the column it is about, as in [Column.String], or a heading as printed
	Item   int    `json:"item,omitempty"`    // the number of the item; 0: it is not about one
	Place  string `json:"place,omitempty"`   // where it stands in the imported file, such as "第2张表第14行"
	Taken  string `json:"taken,omitempty"`   // what was taken for the time being
	Text   string `json:"text"`              // the question in Chinese
	TextEN string `json:"text_en,omitempty"` // the question in English
}

// Open yields the open questions.
func (c *Catalog) Open() iter.Seq[OpenQuestion] { return slices.Values(c.orEmpty().open) }
