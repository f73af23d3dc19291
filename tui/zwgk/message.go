package main

import (
	"fmt"
	"strings"
)

// A message is an error of the command, in both languages.
type message struct {
	chinese, english string // formats for the same arguments
	args             []any
}

// wrong returns what is wrong, as two formats for fmt.Sprintf. An argument that
// is an error is told in the same language, and found by errors.As.
func wrong(chinese, english string, args ...any) error { return &message{chinese, english, args} }

func (m *message) in(language string) string {
	args := make([]any, len(m.args))
	for i, arg := range m.args {
		switch arg := arg.(type) {
		case error:
			args[i] = explain(arg, language)
		case string:
			args[i] = abridge(arg)
		default:
			args[i] = arg
		}
	}
	if language == "en" {
		return fmt.Sprintf(m.english, args...)
	}
	return fmt.Sprintf(m.chinese, args...)
}

func (m *message) Error() string { return m.in("en") }

func (m *message) Unwrap() (causes []error) {
	for _, arg := range m.args {
		if err, ok := arg.(error); ok {
			causes = append(causes, err)
		}
	}
	return causes
}

// literal returns the format that gives the text as it is.
func literal(text string) string { return strings.ReplaceAll(text, "%", "%%") }

// abridge keeps an argument or a name short enough to leave room for what is
// wrong with it: its beginning and its end.
func abridge(s string) string {
	const most = 120
	runes := []rune(s[:min(len(s), 4*most)])
	if len(runes) <= most && len(s) <= 4*most {
		return s
	}
	end := []rune(s[max(0, len(s)-4*most):])
	return string(runes[:most/2]) + "…" + string(end[len(end)-most/2:])
}
