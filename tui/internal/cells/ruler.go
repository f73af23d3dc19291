package cells

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Ruler measures text in cells as a terminal does, which may hold escape codes. The
// zero Ruler adds up the characters, as most terminals do: กำ has two cells. One with
// Clusters takes what belongs together for one character, as some terminals do on
// demand (mode 2027): there it has one.
type Ruler struct{ Clusters bool }

func (r Ruler) method() ansi.Method {
	if r.Clusters {
		return ansi.GraphemeWidth
	}
	return ansi.WcWidth
}

// Width returns how many cells s takes.
func (r Ruler) Width(s string) int { return r.method().StringWidth(s) }

// Cut returns s, which may hold escape codes, cut to width cells.
func (r Ruler) Cut(s string, width int) string { return r.method().Truncate(s, width, "") }

// CutLeft returns s, which may hold escape codes, without its first cells.
func (r Ruler) CutLeft(s string, cells int) string { return r.method().TruncateLeft(s, cells, "") }

// First returns the first character of s, with all that belongs to it, and its width:
// at most 2 cells, so that every line has room for one. Where the characters are
// added up to more, it is the first of them, with its marks.
func (r Ruler) First(s string) (cluster string, width int) {
	cluster, width = ansi.FirstGraphemeCluster(s, r.method())
	if width <= 2 {
		return cluster, width
	}
	_, end := utf8.DecodeRuneInString(cluster)
	for _, mark := range cluster[end:] {
		if r.Width(string(mark)) > 0 {
			break
		}
		end += utf8.RuneLen(mark)
	}
	return cluster[:end], r.Width(cluster[:end])
}
