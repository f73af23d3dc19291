package main

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// chineseTSV has what the library says in English, as formats for fmt.Sprintf,
// and the same in Chinese, where an argument that moves has its number: a line a
// message, and a line a word that stands in one.
//
//go:embed chinese.tsv
var chineseTSV string

// inChinese returns a message of the library in Chinese; ok is false for one that
// it does not know.
func inChinese(english string) (chinese string, ok bool) {
	if strings.Contains(english, "\n") {
		return "", false
	}
	for _, message := range messages() {
		if !strings.HasPrefix(english, message.begins) {
			continue
		}
		found := message.format.FindStringSubmatch(english)
		if found == nil {
			continue
		}
		var args []any
		for _, arg := range found[1:] {
			if inner, known := inChinese(arg); known {
				arg = inner
			}
			args = append(args, arg)
		}
		return fmt.Sprintf(verb.ReplaceAllString(message.chinese, "%${1}s"), args...), true
	}
	return "", false
}

// messages are the lines of chineseTSV, prepared on first use.
var messages = sync.OnceValue(func() (all []struct {
	begins  string // what every such message begins with
	format  *regexp.Regexp
	chinese string
}) {
	for line := range strings.Lines(chineseTSV) {
		format, chinese, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		begins, _, _ := strings.Cut(format, "%")
		all = append(all, struct {
			begins  string
			format  *regexp.Regexp
			chinese string
		}{begins, pattern(format), chinese})
	}
	return all
})

// verb is a verb of package fmt, with the number of its argument.
var verb = regexp.MustCompile(`%(\[\d\])?[0-9]*[a-z]`)

// pattern matches what a format can give.
func pattern(format string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString("^")
	for format != "" {
		at := verb.FindStringIndex(format)
		if at == nil {
			break
		}
		b.WriteString(regexp.QuoteMeta(format[:at[0]]))
		switch format[at[1]-1] {
		case 'q':
			b.WriteString(`("(?:[^"\\]|\\.)*")`)
		case 'd':
			b.WriteString(`(-?\d+)`)
		default:
			b.WriteString(`(.*)`)
		}
		format = format[at[1]:]
	}
	b.WriteString(regexp.QuoteMeta(format) + "$")
	return regexp.MustCompile(b.String())
}
