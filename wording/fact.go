package wording

import (
	"slices"
	"strings"
)

// A Fact is a label with what there is to say under it, in one or several entries.
type Fact struct {
	Column    string // of the table, as a [disclosure.Record] names it; "" where the fact is none
	Label     string
	Entries   []string // as the table has them
	Glosses   []string // of each entry in the language of the label, or ""; nil: none at all
	Separator string   // is between entries
	Tone      Tone
}

// A Tone is how a fact is meant.
type Tone uint8

// The tones.
const (
	Ordinary Tone = iota
	Result        // what was asked for
	Caution       // what a reader must not miss
)

// Text returns the entries as they are read out, each behind its gloss.
func (f Fact) Text() string {
	parts := make([]string, len(f.Entries))
	for i, entry := range f.Entries {
		parts[i] = f.Gloss(i) + entry
	}
	return strings.Join(parts, f.Separator)
}

// Gloss returns what is before an entry: its gloss and a blank, or "".
func (f Fact) Gloss(i int) string {
	if i < len(f.Glosses) && f.Glosses[i] != "" && f.Glosses[i] != f.Entries[i] {
		return f.Glosses[i] + " "
	}
	return ""
}

// line returns a fact of one text.
func line(label, text string, tone Tone) Fact {
	return Fact{Label: label, Entries: []string{text}, Tone: tone}
}

// said leaves out the facts that say nothing.
func said(facts []Fact) []Fact {
	return slices.DeleteFunc(facts, func(f Fact) bool { return f.Text() == "" })
}
