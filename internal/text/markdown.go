package text

import "strings"

// EscapeMarkdown keeps text from being read as Markdown, as HTML inside it, or as the
// links, mentions, emoji and formulas that GitHub finds in plain text.
func EscapeMarkdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < ' ' || r == '\u007f':
			r = ' '
		case strings.ContainsRune("\\`*_{}[]<>#|~!&:.@$", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
