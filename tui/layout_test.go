package tui

import (
	"bytes"
	"strings"
	"testing"
)

// picture draws a layout: I the input, C chips, L the list, | the divider, P the
// pane, F the footer. What no part covers is a dot, what two cover an X.
func picture(l layout, width, height int) string {
	canvas := make([][]byte, height)
	for y := range canvas {
		canvas[y] = bytes.Repeat([]byte{'.'}, width)
	}
	for letter, part := range map[byte]rect{'I': l.input, 'B': l.banner, 'C': l.state, 'L': l.list, '|': l.divider, 'P': l.pane, 'F': l.footer} {
		for y := part.y; y < part.y+part.height; y++ {
			for x := part.x; x < part.x+part.width; x++ {
				if canvas[y][x] != '.' {
					letter = 'X'
				}
				canvas[y][x] = letter
			}
		}
	}
	return string(bytes.Join(canvas, []byte{'\n'}))
}

func TestArrange(t *testing.T) {
	for _, test := range []struct {
		name          string
		width, height int
		view          view
		chips         bool
		want          string
	}{
		{"narrow: the list has the screen", 40, 12, listView, false, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL ×10
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
		{"narrow: then the detail", 40, 12, detailView, false, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP ×10
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
		{"filters take a line", 40, 12, filterView, true, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
			PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP ×9
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
		{"wide: side by side", 70, 12, listView, true, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
			LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL|PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP ×9
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
		{"wide: whichever has the keys", 70, 12, filterView, false, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL|PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP ×10
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
		{"the day takes the whole width", 70, 12, dueView, true, `
			IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
			CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
			PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP ×9
			FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF`},
	} {
		l, ok := arrange(test.width, test.height, test.view, false, test.chips, 1)
		if got, want := picture(l, test.width, test.height), unfold(test.want); !ok || got != want {
			t.Errorf("%s: ok = %t\n%s\nwant\n%s", test.name, ok, got, want)
		}
	}
}

// unfold writes a picture out whose lines are repeated with ×n.
func unfold(picture string) string {
	var lines []string
	for line := range strings.Lines(strings.TrimSpace(picture)) {
		line, times, _ := strings.Cut(strings.TrimSpace(line), " ×")
		for range map[string]int{"": 1, "9": 9, "10": 10}[times] {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func TestEverySizeIsCoveredOnce(t *testing.T) {
	for _, v := range []view{listView, detailView, filterView, dueView, helpView} {
		for width := range 200 {
			for height := range 40 {
				l, ok := arrange(width, height, v, width%3 == 0, (width+height)%2 == 0, 1+width%2)
				if fits := width >= MinWidth && height >= MinHeight; ok != fits {
					t.Fatalf("%dx%d: ok = %t", width, height, ok)
				}
				if ok && strings.ContainsAny(picture(l, width, height), ".X") {
					t.Fatalf("%dx%d, view %d: a gap or an overlap\n%s", width, height, v, picture(l, width, height))
				}
			}
		}
	}
}
