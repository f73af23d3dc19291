package disclosure

import (
	"fmt"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// texts checks the entries of a cell.
func (v *validator) texts(path string, texts []string) {
	for i, s := range texts {
		if len(v.faults) == mostFaults {
			return
		}
		if !isSound(s) {
			v.text(fmt.Sprintf("%s[%d]", path, i), s)
		}
	}
	v.unique(path, texts)
}

// unique checks that no entry of a cell stands twice.
func (v *validator) unique(path string, texts []string) {
	seen := make(map[string]bool)
	for i, s := range texts {
		if seen[s] {
			v.fault(fmt.Sprintf("%s[%d]", path, i), "%q stands twice", s)
		}
		seen[s] = true
	}
}

// isSound reports whether text finds nothing in s, without working out its place.
func isSound(s string) bool {
	_, found := text.Judge(s)
	return s != "" && !found && !text.IsBlank(s) && strayBlank(s) < 0
}

// text checks an official text.
func (v *validator) text(path, s string) {
	if stray := strayBlank(s); v.written(path, s) && stray >= 0 {
		v.fault(path, "there is a stray blank after %q: remove it", s[:stray])
	}
}

// written checks that something stands in s, and nothing that is no text.
func (v *validator) written(path, s string) bool {
	switch {
	case s == "":
		v.fault(path, "the text is empty")
	case !v.characters(path, s):
	case text.IsBlank(s):
		v.fault(path, "the text is blank: %q", s)
	default:
		return true
	}
	return false
}

// characters checks that s has only characters that are text.
func (v *validator) characters(path, s string) bool {
	fault, found := text.Judge(s)
	if found {
		v.fault(path, "%w", fault)
	}
	return !found
}

// other checks what follows 其他：.
func (v *validator) other(path, s string) {
	if s == "" {
		v.fault(path, "nothing follows 其他：; name the channel, or write 其他 alone")
		return
	}
	v.text(path, s)
}

// strayBlank finds a blank that a line break in a narrow cell left behind: at
// either end, after another blank, or beside a Chinese character. It returns -1
// where there is none.
func strayBlank(s string) int {
	previous := ' '
	for i, r := range s {
		blank, before := unicode.IsSpace(r), unicode.IsSpace(previous)
		if blank && (before || wide(previous)) || before && i > 0 && wide(r) {
			return i
		}
		previous = r
	}
	if s != "" && unicode.IsSpace(previous) {
		return len(s)
	}
	return -1
}

// wide reports whether r is a Chinese character or full-width punctuation.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= '\u3001' && r <= '\u303f' || r >= '\uff00' && r <= '\uffef'
}

func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}
