package disclosure

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A jsonReader reads a JSON text value by value and knows where it stands, so
// that every fault has a line, a column and a path. The first fault stops it:
// from then on it reads nothing, and err stays as it is.
//
// encoding/json decides what is JSON. Its Unmarshal alone would not do: it
// accepts duplicate members, members of another case and invalid UTF-8, and
// tells no place for an unknown member.
type jsonReader struct {
	text string
	next int // where the next token begins, or what separates it from the last
	at   int // where the last token began
	path []pathStep
	err  error

	counted, newlines int // newlines before text[counted]
}

// pathStep is a member's name, or the index of an element where the name is "".
type pathStep struct {
	member string
	index  int
}

// readJSON reads a text of at most limit bytes from r and hands it to read,
// which must take exactly one value.
func readJSON(r io.Reader, limit int64, read func(*jsonReader)) error {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return err
	}
	j := &jsonReader{text: string(data)}
	switch {
	case int64(len(data)) > limit:
		j.fail("the file is larger than %d bytes", limit)
	case strings.HasPrefix(j.text, "\ufeff"):
		j.fail("the file begins with a byte order mark: save it as UTF-8 without one")
	case !utf8.Valid(data):
		j.at = invalidUTF8(j.text)
		j.fail("the text is not UTF-8: save the file as UTF-8")
	case !json.Valid(data):
		j.failSyntax(json.Unmarshal(data, new(any)))
	default:
		read(j)
	}
	return j.err
}

func invalidUTF8(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return len(text)
}

// object reads an object and calls member for each of its members; member reads
// the value, or returns false for a name it does not know.
func (j *jsonReader) object(required []string, member func(name string) bool) {
	if !j.open('{', "an object") {
		return
	}
	start := j.at
	var names [16]string
	seen := names[:0]
	for j.more('}') {
		name := j.string()
		j.path = append(j.path, pathStep{member: name})
		switch {
		case slices.Contains(seen, name):
			j.fail("the member stands twice in one object: keep one")
		case !member(name):
			j.fail("unknown member: use only those that the schema names")
		}
		seen = append(seen, name)
		j.path = j.path[:len(j.path)-1]
	}
	for _, name := range required {
		if !slices.Contains(seen, name) {
			j.at = start
			j.fail("the object has no member %q", name)
		}
	}
}

// array reads an array; element reads the element of the given index.
func (j *jsonReader) array(element func(index int)) {
	if !j.open('[', "an array") {
		return
	}
	for index := 0; j.more(']'); index++ {
		j.path = append(j.path, pathStep{index: index})
		element(index)
		j.path = j.path[:len(j.path)-1]
	}
}

// string reads a string.
func (j *jsonReader) string() string {
	literal := j.literal()
	if !strings.HasPrefix(literal, `"`) {
		j.mismatch("a string", literal)
		return ""
	}
	if !strings.Contains(literal, `\`) {
		return literal[1 : len(literal)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(literal), &s); err != nil {
		j.fail("%w", err)
	}
	return s
}

// strings reads an array of strings.
func (j *jsonReader) strings() []string {
	var all []string
	j.array(func(int) { all = append(all, j.string()) })
	return slices.Clip(all)
}

// integer reads a whole number of at most nine digits.
func (j *jsonReader) integer() int {
	literal := j.literal()
	n, err := strconv.Atoi(literal)
	if err != nil || len(literal) > len("-123456789") {
		j.mismatch("a whole number of at most nine digits", literal)
		return 0
	}
	return n
}

// boolean reads true or false.
func (j *jsonReader) boolean() bool {
	literal := j.literal()
	if literal != "true" && literal != "false" {
		j.mismatch("true or false", literal)
	}
	return literal == "true"
}

// skipSeparators moves to where the next token begins. The text is JSON, so
// commas and colons stand where they belong.
func (j *jsonReader) skipSeparators() {
	for j.next < len(j.text) && strings.IndexByte(" \t\r\n,:", j.text[j.next]) >= 0 {
		j.next++
	}
	j.at = j.next
}

// open reads the delimiter that begins an object or array.
func (j *jsonReader) open(delimiter byte, what string) bool {
	if j.err != nil {
		return false
	}
	j.skipSeparators()
	if j.text[j.next] != delimiter {
		j.mismatch(what, j.literal())
		return false
	}
	j.next++
	return true
}

// more reports whether another value comes before the closing delimiter, and
// reads the delimiter if not.
func (j *jsonReader) more(closing byte) bool {
	if j.err != nil {
		return false
	}
	j.skipSeparators()
	if j.text[j.next] == closing {
		j.next++
		return false
	}
	return true
}

// literal reads a string, number, true, false or null as it is written; of an
// object or array it returns the delimiter that begins it.
func (j *jsonReader) literal() string {
	if j.err != nil {
		return ""
	}
	j.skipSeparators()
	switch j.text[j.at] {
	case '"':
		j.next++
		for j.text[j.next] != '"' {
			if j.text[j.next] == '\\' {
				j.next++
			}
			j.next++
		}
		j.next++
	case '{', '[':
		j.next++
	default:
		for j.next < len(j.text) && strings.IndexByte(" \t\r\n,]}", j.text[j.next]) < 0 {
			j.next++
		}
	}
	return j.text[j.at:j.next]
}

func (j *jsonReader) mismatch(want, literal string) {
	j.fail("want %s, not %s", want, abridged(literal))
}

func (j *jsonReader) failSyntax(err error) {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		j.at = min(max(int(syntax.Offset)-1, 0), len(j.text))
	}
	j.fail("this is no JSON: %w", err)
}

// fail notes the first fault, at the token read last.
func (j *jsonReader) fail(format string, args ...any) {
	if j.err != nil {
		return
	}
	before := j.text[:j.at]
	lineStart := strings.LastIndexByte(before, '\n') + 1
	j.err = &FileError{
		Line:   1 + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(before[lineStart:]),
		Path:   j.pathString(),
		Err:    fmt.Errorf(format, args...),
	}
}

// line tells the line of the token that comes next.
func (j *jsonReader) line() int {
	j.skipSeparators()
	j.newlines += strings.Count(j.text[j.counted:j.at], "\n")
	j.counted = j.at
	return 1 + j.newlines
}

func (j *jsonReader) pathString() string {
	var b strings.Builder
	for i, step := range j.path {
		switch {
		case step.member == "":
			b.WriteString("[" + strconv.Itoa(step.index) + "]")
		case i > 0:
			b.WriteString("." + abridged(step.member))
		default:
			b.WriteString(abridged(step.member))
		}
	}
	return b.String()
}

// abridged keeps an error message on one short line whatever the file holds.
func abridged(s string) string {
	const most = 60
	visible := strings.Map(func(r rune) rune {
		if strconv.IsPrint(r) {
			return r
		}
		return '·'
	}, s)
	if utf8.RuneCountInString(visible) <= most {
		return visible
	}
	return string([]rune(visible)[:most]) + "…"
}
