package tui

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// picture draws a layout: I the input, S the state, L the list, A the answer below it,
// P the pane, T the third column, | the dividers, F the footer. What no part covers is a
// dot, what two cover an X.
func picture(l layout, width, height, divider int) string {
	canvas := make([][]byte, height)
	for y := range canvas {
		canvas[y] = bytes.Repeat([]byte{'.'}, width)
	}
	parts := map[byte][]rect{'I': {l.input}, 'S': {l.state}, 'L': {l.list}, 'A': {l.below}, 'P': {l.pane}, 'T': {l.third}, 'F': {l.footer}}
	for _, x := range l.dividers {
		parts['|'] = append(parts['|'], rect{x, l.list.y, divider, l.list.height})
	}
	for letter, some := range parts {
		for _, part := range some {
			for y := part.y; y < part.y+part.height; y++ {
				for x := part.x; x < part.x+part.width; x++ {
					if canvas[y][x] != '.' {
						letter = 'X'
					}
					canvas[y][x] = letter
				}
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
		want          string // each line once
	}{
		{"small: the answer is right below the list", 40, 12, listView, "I40 S40 L40 A40 F40"},
		{"narrow: the answer stands below the list", 60, 20, listView, "I60 S60 L60 .60 A60 F60"},
		{"narrow: then the detail", 60, 20, detailView, "I60 S60 P60 F60"},
		{"side by side, whichever has the keys", 70, 12, filterView, "I70 S70 L29|P40 F70"},
		{"at 100", 100, 30, dueView, "I100 S100 L42|P57 F100"},
		{"a third column", 140, 40, listView, "I140 S140 L42|P49|T47 F140"},
		{"the help has the whole body", 140, 40, helpView, "I140 S140 P140 F140"},
	} {
		l, ok := arrange(test.width, test.height, test.view, 1)
		if got := folded(picture(l, test.width, test.height, 1)); !ok || got != test.want {
			t.Errorf("%s: %t, %s, want %s", test.name, ok, got, test.want)
		}
	}
}

// folded writes a picture with each line once and each run of letters as a number.
func folded(picture string) string {
	lines := strings.Split(picture, "\n")
	var all []string
	for _, line := range slices.Compact(lines) {
		var b strings.Builder
		for at := 0; at < len(line); {
			run := len(line[at:]) - len(strings.TrimLeft(line[at:], line[at:at+1]))
			b.WriteString(line[at : at+1])
			if line[at] != '|' {
				b.WriteString(strconv.Itoa(run))
			}
			at += run
		}
		all = append(all, b.String())
	}
	return strings.Join(all, " ")
}

func TestEverySizeIsCoveredOnce(t *testing.T) {
	for _, v := range []view{listView, detailView, filterView, dueView, helpView} {
		for width := range 200 {
			for height := range 40 {
				divider := 1 + width%2
				l, ok := arrange(width, height, v, divider)
				if fits := width >= MinWidth && height >= MinHeight; ok != fits {
					t.Fatalf("%dx%d: ok = %t", width, height, ok)
				}
				if !ok {
					continue
				}
				drawn := picture(l, width, height, divider)
				gaps := strings.Count(drawn, ".")
				if strings.Contains(drawn, "X") || gaps != 0 && !(l.below.height == 4 && gaps == width) {
					t.Fatalf("%dx%d, view %d: a gap or an overlap\n%s", width, height, v, drawn)
				}
			}
		}
	}
}

// A screen that becomes taller shows what there is room for now, and a lower one leaves it
// out.
func TestWhatThereIsRoomForFollowsTheHeight(t *testing.T) {
	s := open(t, WithSize(100, tallScreen-1)).type_("挂失").misses("同类其他")
	s.send(tea.WindowSizeMsg{Width: 100, Height: tallScreen}).sees("同类其他")
	s.send(tea.WindowSizeMsg{Width: 100, Height: tallScreen - 1}).misses("同类其他")
}
