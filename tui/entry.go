package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// An entry is a line of text that is typed into. The bubble does the editing;
// the drawing is ours, because it counts the cursor's column in runes and keeps
// its scroll offset to itself.
type entry struct {
	editor textinput.Model
}

func newEntry(limit int) entry {
	e := entry{textinput.New()}
	e.editor.CharLimit = limit
	e.editor.SetVirtualCursor(false)
	// Pasting is up to the terminal: the bubble would start a helper program.
	e.editor.KeyMap.Paste = key.Binding{}
	e.editor.Focus()
	return e
}

func (e *entry) value() string { return e.editor.Value() }

func (e *entry) set(text string) {
	e.editor.SetValue(Visible(text))
	e.editor.CursorEnd()
}

// update takes keys and pastes; changed tells whether the text did.
func (e *entry) update(msg tea.Msg) (changed bool) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: strings.TrimSpace(Visible(paste.Content))}
	}
	before := e.editor.Value()
	e.editor, _ = e.editor.Update(msg)
	return e.editor.Value() != before
}

// draw returns the part of the text around the cursor that fits, and the column
// of the cursor, which is always below width.
func (e *entry) draw(width int, g glyphs) (text string, cursor int) {
	runes := []rune(e.editor.Value())
	position := e.editor.Position()
	before, after := g.text(string(runes[:position])), g.text(string(runes[position:]))
	cursor = ansi.StringWidth(before)
	for cursor >= width {
		cluster, cells := ansi.FirstGraphemeCluster(before, ansi.GraphemeWidth)
		before = before[len(cluster):]
		cursor -= cells
	}
	return cells.Truncate(before+after, width, ""), cursor
}
