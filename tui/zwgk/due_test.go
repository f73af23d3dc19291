package main

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// What is said above on one screen is not said again; in a file or a pipe it is.
func TestAProvisionalDayIsSaidOnceOnAScreen(t *testing.T) {
	question := wording.Question{From: workday.MustParseDate("2028-01-20"), Today: workday.MustParseDate("2026-09-20"), Calendar: workday.National()}
	item, _ := disclosure.Default().Item(83)
	answer := question.AskItem(item)[0]
	if !answer.Provisional {
		t.Fatal("the day is settled")
	}
	for _, told := range []bool{false, true} {
		err := provisionalNotice(answer, told)
		for _, text := range []string{message.Chinese(err), err.Error()} {
			if strings.Contains(text, answer.Date.String()) == told || !strings.Contains(text, "--holidays") {
				t.Errorf("told already: %v: %s", told, text)
			}
		}
	}
	for _, c := range []struct{ out, err, json, screen bool }{{true, true, false, true}, {true, false, false, false}, {false, true, false, false}, {true, true, true, false}} {
		o := options{json: c.json}
		o.console = new(terminal.Console)
		o.console.Out, o.console.Err = terminal.NewOutput(nil, c.out), terminal.NewOutput(nil, c.err)
		if got := o.isOnScreen(); got != c.screen {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
