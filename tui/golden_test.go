package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "write the frames of testdata/frames anew")

// The frames of testdata/frames are what a terminal shows: look at one with cat.
func TestFrames(t *testing.T) {
	if ansi.StringWidth("…") != 1 {
		t.Skip("the frames are those of a terminal that draws ambiguous characters in one cell")
	}
	sizes := [][2]int{{40, 12}, {60, 20}, {80, 24}, {100, 30}, {140, 45}}
	themes := map[string]Theme{"dark": ThemeDark, "light": ThemeLight, "plain": ThemePlain}
	states := map[string]func(*session){
		"start":   func(*session) {},
		"query":   func(s *session) { s.type_("挂失").press("tab") }, // how many are ranked, search tells
		"detail":  func(s *session) { s.type_("挂失").press("enter") },
		"filters": func(s *session) { s.press("f3").choose("中华人民共和国社会保险法").press("home down") },
		"due":     func(s *session) { s.type_("挂失").press("f2").type_("2026-09-14") },
		"help":    func(s *session) { s.press("f1") },
	}
	for _, size := range sizes {
		for themeName, theme := range themes {
			for state, reach := range states {
				s := open(t, WithSize(size[0], size[1]), WithTheme(theme))
				reach(s)
				got, cursor := s.Draw()
				got += fmt.Sprintf("\n\x1b[mcursor %d,%d\n", cursor.X, cursor.Y)
				name := filepath.Join("testdata", "frames", fmt.Sprintf("%s-%dx%d-%s.txt", state, size[0], size[1], themeName))
				compare(t, name, got)
			}
		}
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Errorf("%s:%d is not what is drawn: look, and write it anew with go test ./tui -update\n%s",
				name, i+1, strings.Join(gotLines[min(i, len(gotLines)-1):min(i+1, len(gotLines))], ""))
			return
		}
	}
}
