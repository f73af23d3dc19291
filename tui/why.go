package tui

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A reason is a text of an item that the query found, for a row whose name has no mark.
type reason struct {
	text  string
	found []cells.Span
}

// reasonFor returns why a row is there: the word by which people call the item or, where
// none matches, another text of it. Of several it is the one that the query covers most,
// and that has room in so many cells.
func (g glyphs) reasonFor(matches []search.Match, room int) (best reason) {
	most := 0.0
	for _, match := range matches {
		if slices.Contains([]search.Field{search.FieldName, search.FieldNameEN, search.FieldNumber}, match.Field) || match.Text == "" {
			continue
		}
		covered := 0
		for _, r := range match.Ranges {
			covered += r.End - r.Start
		}
		share := float64(covered) / float64(len(match.Text))
		if match.Field == search.FieldKeyword {
			share += 2
		}
		if g.Width(g.text(match.Text)) <= room {
			share++
		}
		if share > most {
			most = share
			text := g.text(match.Text)
			best = reason{text, g.matches(text, []search.Match{match}, match.Field)}
		}
	}
	return best
}

// leastReason is how many cells of a reason are worth drawing, if it is cut.
const leastReason = 10

// drawReason draws a reason in so many cells at most; "" where it would say too little,
// or the query found nothing in it.
func (m *Model) drawReason(r reason, room int, look rowLook) string {
	whole := m.glyphs.Width(r.text) <= room
	if len(r.found) == 0 || !whole && room < leastReason {
		return ""
	}
	text := m.glyphs.Truncate(r.text, room, m.glyphs.ellipsis)
	if !whole && r.found[0].From >= len(text)-len(m.glyphs.ellipsis) {
		return "" // what was found would be cut away
	}
	return paint(text, r.found, look.rest, look.found)
}

// beside is what is beside the name of an item at the right end of its row.
func (m *Model) beside(item disclosure.Item, category besideName) besideName {
	if tag := m.tagOf(item); tag != "" {
		return besideName{text: tag}
	}
	return category
}
