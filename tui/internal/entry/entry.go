// Package entry is a line of text that is typed into.
package entry

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// Keys are the keys that edit, in the notation of Bubble Tea.
type Keys struct {
	Left, Right, WordLeft, WordRight, Start, End                 []string
	Backspace, Delete, BackspaceWord, DeleteWord, ToStart, ToEnd []string
}

// An Entry is a line of text with a cursor in it. The bubble does the editing,
// but for words: it takes a Chinese sentence for one word, and panics where it
// deletes a blank at the end. The drawing is ours, because the bubble counts the
// cursor's column in runes and keeps its scroll offset to itself.
type Entry struct {
	editor textinput.Model
	words  struct{ left, right, backspace, delete key.Binding }
}

// New returns an empty entry that takes text up to a number of characters.
func New(limit int, keys Keys) Entry {
	e := Entry{editor: textinput.New()}
	e.editor.CharLimit = limit
	e.editor.SetVirtualCursor(false)
	on := func(names []string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }
	// What is left out has no key: pasting is up to the terminal, because the
	// bubble would start a helper program.
	e.editor.KeyMap = textinput.KeyMap{
		CharacterBackward: on(keys.Left), CharacterForward: on(keys.Right),
		LineStart: on(keys.Start), LineEnd: on(keys.End),
		DeleteCharacterBackward: on(keys.Backspace), DeleteCharacterForward: on(keys.Delete),
		DeleteBeforeCursor: on(keys.ToStart), DeleteAfterCursor: on(keys.ToEnd),
	}
	e.words.left, e.words.right = on(keys.WordLeft), on(keys.WordRight)
	e.words.backspace, e.words.delete = on(keys.BackspaceWord), on(keys.DeleteWord)
	e.editor.Focus()
	return e
}

// Value returns the text.
func (e *Entry) Value() string { return e.editor.Value() }

// Set replaces the text and puts the cursor after it. It returns how many
// characters there was no room for.
func (e *Entry) Set(text string) (cut int) {
	text = cells.Visible(text)
	e.editor.SetValue(text)
	e.editor.CursorEnd()
	return utf8.RuneCountInString(text) - utf8.RuneCountInString(e.editor.Value())
}

// Update takes keys and pastes. It returns whether the text is another one, and
// how many characters there was no room for.
func (e *Entry) Update(msg tea.Msg) (changed bool, cut int) {
	before := e.Value()
	typed := ""
	switch msg := msg.(type) {
	case tea.PasteMsg:
		typed = cells.Visible(joinLines(msg.Content))
		e.editor, _ = e.editor.Update(tea.PasteMsg{Content: typed})
	case tea.KeyPressMsg:
		if e.editWord(msg) {
			break
		}
		typed = msg.Text
		e.editor, _ = e.editor.Update(msg)
	}
	return e.Value() != before, max(0, utf8.RuneCountInString(before)+utf8.RuneCountInString(typed)-e.editor.CharLimit)
}

// Draw returns the part of the text around the cursor that fits, in the glyphs
// of a terminal that measures as ruler does, and the column of the cursor, which is
// always below width.
func (e *Entry) Draw(width int, ruler cells.Ruler, glyphs func(string) string) (text string, cursor int) {
	runes := []rune(e.editor.Value())
	position := e.editor.Position()
	before, after := glyphs(string(runes[:position])), glyphs(string(runes[position:]))
	cursor = ruler.Width(before)
	for cursor >= width && before != "" {
		cluster, cells := ruler.First(before)
		before = before[len(cluster):]
		cursor -= cells
	}
	return ruler.Truncate(before+after, width, ""), cursor
}

// joinLines makes one line of a text of several: a line of Chinese goes on in
// the next without a blank.
func joinLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(b.String())
		first, _ := utf8.DecodeRuneInString(line)
		if b.Len() > 0 && !(isWide(last) && isWide(first)) {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

func isWide(r rune) bool { return cells.Ruler{}.Width(string(r)) == 2 }
