package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A footerKey is a key with what it does as they stand in the footer.
type footerKey struct {
	binding
	x, width int
}

const footerGap = 2

// footerKeys lays out the keys that matter in the view, as many as fit. The help
// has its place at the end, for it has all the others.
func (m *Model) footerKeys(width int) []footerKey {
	var all []binding
	var help []binding
	for _, b := range m.bindings(m.view()) {
		switch {
		case b.action == ActionHelp:
			help = append(help, b)
		case b.brief && (b.when == nil || b.when(m)):
			all = append(all, b)
		}
	}
	room := width - 1
	for _, b := range help {
		room -= footerGap + m.footerWidth(b)
	}
	var keys []footerKey
	x := 1
	for _, b := range all {
		if x+m.footerWidth(b) > room {
			break
		}
		keys = append(keys, footerKey{b, x, m.footerWidth(b)})
		x += m.footerWidth(b) + footerGap
	}
	for _, b := range help {
		if x+m.footerWidth(b) < width {
			keys = append(keys, footerKey{b, x, m.footerWidth(b)})
		}
	}
	return keys
}

func (m *Model) footerWidth(b binding) int {
	return m.glyphs.Width(b.Help().Key) + 1 + m.glyphs.Width(b.Help().Desc)
}

// drawFooter draws what there is to say, or else the keys.
func (m *Model) drawFooter(width int) string {
	if m.status != "" {
		return m.styles.answer.Render(m.glyphs.Truncate(" "+m.glyphs.text(m.status), width, m.glyphs.ellipsis))
	}
	var b strings.Builder
	x := 0
	for _, k := range m.footerKeys(width) {
		b.WriteString(strings.Repeat(" ", k.x-x))
		b.WriteString(m.styles.key.Render(k.Help().Key) + m.styles.dim.Render(" "+k.Help().Desc))
		x = k.x + k.width
	}
	return b.String()
}

// clickFooter does what the key that stands at a column does.
func (m *Model) clickFooter(x int) tea.Cmd {
	for _, k := range m.footerKeys(m.layout.footer.width) {
		if k.x <= x && x < k.x+k.width {
			return k.run(m)
		}
	}
	return nil
}
