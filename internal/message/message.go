// Package message makes errors that say themselves in Chinese and in English. Both
// texts are written where the error is made, so that none can go stale, and
// nothing has to be translated afterwards.
//
// An error of the module has, beside Error, a method Chinese() string. A type of
// its own, such as workday.DateError, has one too.
package message

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// New returns an error with its text in both languages: two formats of package fmt
// for the same arguments, with %v for an error. An argument that knows its Chinese
// gives it to the Chinese text; [errors.Is] and [errors.As] find one that is an
// error. Text from outside is abridged. A %q has the quotes of its language.
func New(chinese, english string, args ...any) error {
	return &message{chinese, english, args}
}

type message struct {
	chinese, english string
	args             []any
}

func (m *message) Error() string {
	return m.format(m.english, func(arg any) any { return arg })
}

func (m *message) Chinese() string {
	return m.format(inChineseQuotes(m.chinese), func(arg any) any {
		switch arg := arg.(type) {
		case interface{ Chinese() string }:
			return arg.Chinese()
		case error:
			return Chinese(arg)
		}
		return arg
	})
}

func (m *message) format(format string, in func(arg any) any) string {
	args := make([]any, len(m.args))
	for i, arg := range m.args {
		if s, ok := arg.(string); ok {
			arg = text.Abridge(s)
		}
		args[i] = in(arg)
	}
	return fmt.Sprintf(format, args...)
}

// inChineseQuotes puts the quotes of Chinese in place of each %q of a format, close to the
// Chinese beside them.
func inChineseQuotes(format string) string {
	var b strings.Builder
	for rest := format; ; {
		before, after, found := strings.Cut(rest, "%")
		index, verb := "", after
		if strings.HasPrefix(after, "[") {
			index, verb, _ = strings.Cut(after, "]")
			index += "]"
		}
		if !found || !strings.HasPrefix(verb, "q") {
			b.WriteString(before)
			if !found {
				return b.String()
			}
			size := min(1, len(after)) // of the verb, or of the second %
			b.WriteString("%" + after[:size])
			rest = after[size:]
			continue
		}
		if closer := strings.TrimSuffix(before, " "); isHan(utf8.DecodeLastRuneInString(closer)) {
			before = closer
		}
		b.WriteString(before + "“%" + index + "s”")
		rest = verb[1:]
		if closer := strings.TrimPrefix(rest, " "); isHan(utf8.DecodeRuneInString(closer)) {
			rest = closer
		}
	}
}

func isHan(r rune, _ int) bool { return unicode.Is(unicode.Han, r) }

// Quoted puts the quotes of Chinese around a text from outside.
func Quoted(s string) string { return "“" + text.Abridge(s) + "”" }

// Unwrap returns the arguments that are errors.
func (m *message) Unwrap() (causes []error) {
	for _, arg := range m.args {
		if err, ok := arg.(error); ok {
			causes = append(causes, err)
		}
	}
	return causes
}

// Chinese returns what an error says in Chinese. A wrapper that knows no Chinese
// keeps its own words around what it wraps: "a.json: " before the cause, say. An
// error that has no Chinese at all stays as it is, and no error says nothing.
func Chinese(err error) string {
	if err == nil {
		return ""
	}
	if known, ok := err.(interface{ Chinese() string }); ok {
		return known.Chinese()
	}
	said := err.Error()
	for _, inner := range wrapped(err) {
		said = strings.Replace(said, inner.Error(), Chinese(inner), 1)
	}
	return said
}

// wrapped returns the errors that an error wraps, as [errors.Join] does several.
func wrapped(err error) []error {
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		if inner := err.Unwrap(); inner != nil {
			return []error{inner}
		}
	case interface{ Unwrap() []error }:
		return err.Unwrap()
	}
	return nil
}

// IsEnglish reports whether a language tag, such as "en-US" or the LANG of a shell,
// asks for English: any does but "" and those that begin with zh.
func IsEnglish(tag string) bool {
	tag = strings.ToLower(strings.TrimSpace(tag))
	return tag != "" && !strings.HasPrefix(tag, "zh")
}

// A List is names or numbers in a message, as many as a line has room for, each on one
// short line.
type List []string

func (l List) String() string { return l.joined(", ") }

// Chinese returns the same as Chinese joins it.
func (l List) Chinese() string { return l.joined("、") }

func (l List) joined(separator string) string {
	const most = 200 // characters
	var b strings.Builder
	for i, name := range l {
		if i > 0 {
			b.WriteString(separator)
		}
		if utf8.RuneCountInString(b.String()+name) > most && i > 0 {
			b.WriteString("…")
			break
		}
		b.WriteString(text.Abridge(name))
	}
	return b.String()
}
