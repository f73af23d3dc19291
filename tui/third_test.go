package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// thirdColumn returns the lines of the third column that are in sight, without the signs
// that there are more.
func (s *session) thirdColumn() (lines []string) {
	l := s.layout.third
	for _, line := range s.screen()[l.y : l.y+l.height] {
		line = strings.TrimRight(ansi.Cut(line, l.x, l.x+l.width-1), " ")
		lines = append(lines, line)
	}
	return lines
}

// All of what the pane and the third column have can be brought in sight, in the list, in
// the details and in F2, and a sign says that there is more.
func TestTheThirdColumnIsReadToItsEnd(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 20}, {120, 30}, {132, 24}} {
		for _, language := range []wording.Language{wording.Chinese, wording.English} {
			for _, keys := range []string{"", "enter", "f2"} {
				s := open(t, WithSize(size.width, size.height), WithLanguage(language)).type_("服务信息").press(keys)
				down := map[string]string{"": "shift+down", "enter": "down", "f2": "shift+down"}[keys]
				item, _ := s.Current()
				_, whole := s.drawDetail(s.list.hits[0])
				if keys == "f2" {
					_, whole = s.drawDue(item)
				}
				var read []string
				for range len(whole) {
					for _, line := range s.thirdColumn() {
						if !slices.Contains(read, line) {
							read = append(read, line)
						}
					}
					if s.third.AtBottom() {
						break
					}
					if line := s.screen()[s.layout.third.y+s.layout.third.height-1]; !strings.HasSuffix(line, "v") {
						t.Fatalf("%v %v %q: no sign that there is more: %q", size, language, keys, line)
					}
					s.press(down)
				}
				for _, line := range whole {
					line = strings.TrimRight(ansi.Cut(ansi.Strip(line), 0, s.layout.third.width-1), " ")
					if !slices.Contains(read, line) {
						t.Errorf("%v %v %q: %q is never in sight", size, language, keys, line)
					}
				}
			}
		}
	}
}

// A short text stays where it is while the longer one beside it is read, and both come back.
func TestBothColumnsScrollTogether(t *testing.T) {
	s := open(t, WithSize(120, 24)).type_("服务信息").press("enter")
	first := s.screen()[2:]
	s.press("end")
	if !s.third.AtBottom() || !s.pane.AtBottom() {
		t.Errorf("End leaves the columns at %d and %d", s.pane.YOffset(), s.third.YOffset())
	}
	s.press("home")
	if !slices.Equal(s.screen()[2:], first) {
		t.Errorf("Home does not bring the beginning back:\n%s", strings.Join(s.screen(), "\n"))
	}
}

// Notes that are opened are in sight, whichever column has them.
func TestNotesThatAreOpenedAreInSight(t *testing.T) {
	for _, width := range []int{100, 120, 60} {
		s := open(t, WithSize(width, 20)).type_("挂失").press("enter enter")
		item, _ := s.Current()
		note := s.language.Notes(item)[0]
		if s.lineOf(strings.TrimSpace(note.Label)) < 0 || s.lineOf(string([]rune(note.Text())[:6])) < 0 {
			t.Errorf("%d cells: the note %q is not in sight:\n%s", width, note.Text(), strings.Join(s.screen(), "\n"))
		}
	}
}

// A term and a document's number have room in the narrowest third column: labels are above.
func TestANarrowThirdColumnBreaksNoNumber(t *testing.T) {
	s := open(t, WithSize(120, 60)).type_("服务信息")
	s.sees("〔2014〕20号", "〔2011〕47号", "〔2014〕52号")
}
