package main

import (
	"fmt"
	"io"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
)

// printDueText prints the answers as a person reads them aloud. The item is the
// zero one where only a number of days is asked for.
func (o *options) printDueText(w io.Writer, item disclosure.Item, answers []wording.Answer) {
	words := wording.Language(o.language)
	if item != (disclosure.Item{}) {
		fmt.Fprintf(w, "%s（%s）\n", tui.Visible(item.String()), categoryLabel(item, o.language))
	}
	print := func(lines []wording.Line) {
		for _, line := range lines {
			fmt.Fprintln(w, line.Label+words.Pick("：", ": ")+tui.Visible(line.Text))
		}
	}
	for _, answer := range answers {
		print(words.Answer(answer))
	}
	print(words.Reasons(wording.Latest(answers)))
}
