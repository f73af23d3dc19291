package cells

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// Visible returns s as it may reach a terminal, on one line: [wording.Visible], without
// the skin tones that would melt with the character before them.
func Visible(s string) string {
	return wording.Visible(strings.Map(func(r rune) rune {
		if '\U0001F3FB' <= r && r <= '\U0001F3FF' {
			return -1
		}
		return r
	}, s))
}
