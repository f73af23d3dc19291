package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// Visible returns s as it may reach a terminal, on one line: [wording.Visible], with
// "?" for what terminals disagree about how wide it is.
func Visible(s string) string { return agreeOnWidths(wording.Visible(withoutSkinTones(s))) }

// withoutSkinTones removes what would melt with the character before it.
func withoutSkinTones(s string) string {
	return strings.Map(func(r rune) rune {
		if '\U0001F3FB' <= r && r <= '\U0001F3FF' {
			return -1
		}
		return r
	}, s)
}

// agreeOnWidths replaces clusters that a terminal with grapheme clustering and
// one without would draw in different widths, which would shift the line.
func agreeOnWidths(s string) string {
	if !strings.ContainsFunc(s, mayJoin) {
		return s
	}
	var b strings.Builder
	for s != "" {
		cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(cluster):]
		switch {
		case width != ansi.StringWidthWc(cluster):
			b.WriteByte('?')
		case width > 0:
			b.WriteString(cluster)
		}
	}
	return b.String()
}

// mayJoin reports whether a character may share a cluster with its neighbours.
func mayJoin(r rune) bool {
	latin := r < '\u0300'
	han := '\u3000' <= r && r < '\u302a' || '\u3400' <= r && r <= '\u9fff' || '！' <= r && r <= '～'
	punctuation := '‐' <= r && r < '\u2028'
	return !latin && !han && !punctuation
}
