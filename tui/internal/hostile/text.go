// Package hostile makes text that no terminal should see as it is, for tests.
package hostile

import (
	"math/rand/v2"
	"strings"
)

// Text returns up to n pieces of what a foreign file may hold.
func Text(random *rand.Rand, n int) string {
	pieces := []string{
		"社会保障卡", "，", "。", "（", "）", "《", "》", "“", "”", "abc", " ", "20", "…", "①",
		"\x1b[2J", "\x1b]52;c;AAAA\x07", "\x9b", "\u009b", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff",
		"\U000e0041", "\xff", "\xe4\xbd", "\n", "\t", "\r", "\x00", "\u0301", "👍", "🏽", "\U0001f1e8", "क्ष", "กำ", "ไ", "\u1161", "\u3000",
	}
	var b strings.Builder
	for range random.IntN(n + 1) {
		if random.IntN(4) == 0 {
			b.WriteRune(rune(random.IntN(0x20000)))
		} else {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
	}
	return b.String()
}
