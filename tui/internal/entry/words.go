package entry

import (
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// editWord moves or deletes by a word; ok is false for another key.
func (e *Entry) editWord(msg tea.KeyPressMsg) (ok bool) {
	text, at := []rune(e.editor.Value()), e.editor.Position()
	left, right := wordLeft(text, at), wordRight(text, at)
	switch {
	case key.Matches(msg, e.words.left):
		e.editor.SetCursor(left)
	case key.Matches(msg, e.words.right):
		e.editor.SetCursor(right)
	case key.Matches(msg, e.words.backspace):
		e.cut(text, left, at)
	case key.Matches(msg, e.words.delete):
		e.cut(text, at, right)
	default:
		return false
	}
	return true
}

// cut takes the part [from, to) out of the text.
func (e *Entry) cut(text []rune, from, to int) {
	e.editor.SetValue(string(text[:from]) + string(text[to:]))
	e.editor.SetCursor(from)
}

// wordLeft returns where the word before a place begins.
func wordLeft(text []rune, at int) int {
	begin := 0
	for _, word := range words(text) {
		if word.begin < at {
			begin = word.begin
		}
	}
	return begin
}

// wordRight returns where the word after a place ends.
func wordRight(text []rune, at int) int {
	for _, word := range words(text) {
		if word.end > at {
			return word.end
		}
	}
	return len(text)
}

type word struct{ begin, end int }

// words returns where the words of a text are. Chinese has no blanks between
// words, but most of them have two characters: a run of Chinese counts as words
// of two, the last one of three if need be.
func words(text []rune) []word {
	var all []word
	for begin := 0; begin < len(text); {
		kind := kindOf(text[begin])
		end := begin + 1
		for end < len(text) && kindOf(text[end]) == kind {
			end++
		}
		switch kind {
		case chineseRune:
			for ; end-begin > 3; begin += 2 {
				all = append(all, word{begin, begin + 2})
			}
			all = append(all, word{begin, end})
		case letterRune:
			all = append(all, word{begin, end})
		}
		begin = end
	}
	return all
}

type runeKind uint8

const (
	gapRune runeKind = iota // blanks and punctuation
	letterRune
	chineseRune
)

func kindOf(r rune) runeKind {
	switch {
	case unicode.Is(unicode.Han, r):
		return chineseRune
	case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsNumber(r):
		return letterRune
	}
	return gapRune
}
