package tui

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The page of the ten things that a clerk does is a script. Its steps are done as they
// are written, its pictures are what is then on the screen, and its bold words and
// what it says is copied are there. go test ./tui -run TestClerk -update makes the
// pictures anew.
func TestClerkPage(t *testing.T) {
	page, err := os.ReadFile("../docs/clerk.zh-CN.md")
	if err != nil {
		t.Fatal(err)
	}
	things := strings.Split(string(page), "\n## ")[1:]
	if len(things) != 10 {
		t.Errorf("the page has %d things", len(things))
	}
	for i, thing := range things {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			parts := strings.Split(thing, "\n\n")
			s := open(t, WithSize(100, 20), WithTheme(lightPaper.theme))
			moment := s.now().Time().Add(10*time.Hour + 42*time.Minute)
			s.clock = func() time.Time { return moment }
			followSteps(t, s, parts[1])
			picture := fmt.Sprintf("clerk-%d.svg", i+1)
			if !strings.Contains(thing, "("+picture+")") {
				t.Errorf("%s is not shown", picture)
			}
			comparePicture(t, "../docs/"+picture, s, svgPicture{width: 100, height: 20, paper: lightPaper})
			if i != 8 { // of near items the ninth thing alone
				s.misses("以下为相近事项", "未匹配")
			}
			for _, bold := range regexp.MustCompile(`\*\*(.*?)\*\*`).FindAllStringSubmatch(thing, -1) {
				s.sees(bold[1])
			}
			if _, text, ok := strings.Cut(thing, "```text\n"); ok {
				want, _, _ := strings.Cut(text, "```")
				if got := s.copied(); got != want {
					t.Errorf("copied\n%s", got)
				}
			}
		})
	}
}

// followSteps types what a line tells to type (输入), and presses the keys that it tells
// to press (按).
func followSteps(t *testing.T, s *session, line string) {
	t.Helper()
	keys := strings.NewReplacer("↓", "down", "↑", "up", "PgDn", "pgdown", "PgUp", "pgup")
	verb := ""
	steps := regexp.MustCompile("输入|按|`([^`]+)`").FindAllStringSubmatch(line, -1)
	if len(steps) == 0 {
		t.Errorf("no steps: %s", line)
	}
	for _, step := range steps {
		switch {
		case step[1] == "":
			verb = step[0]
		case verb == "输入":
			s.type_(step[1])
		default:
			s.press(strings.ToLower(keys.Replace(step[1])))
		}
	}
}
