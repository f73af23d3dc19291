// Package jsonfile reads JSON files that people write, and tells every fault with
// its line, column and path.
package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Reader reads a JSON text value by value and knows where it stands, so
// that every fault has a line, a column and a path. The first fault stops it:
// from then on it reads nothing, and Err stays as it is.
//
// encoding/json would not do: it accepts duplicate members, members of another
// case and invalid UTF-8, tells no place for an unknown member, and its texts are
// for programmers.
type Reader struct {
	text string
	next int // where the next token begins, or what separates it from the last
	at   int // where the last token began
	path []pathStep
	err  error

	counted, newlines int // newlines before text[counted]

	// MostElements keeps an array of nothing but commas from taking many times its size
	// in memory.
	MostElements int
}

const mostElements = 1_000_000

// pathStep is a member's name, or the index of an element where the name is "".
type pathStep struct {
	member string
	index  int
}

// Read reads a text of at most limit bytes, in UTF-8 or UTF-16, with or without a
// byte order mark, and hands it to read, which must take exactly one value. A fault
// is an [*Error].
func Read(r io.Reader, limit int64, read func(*Reader)) error {
	j := &Reader{MostElements: mostElements}
	text, err := io.ReadAll(io.LimitReader(&untilNUL{r: decode(r)}, limit+1)) // io.Copy links what copies files
	j.text = string(text)
	switch {
	case err == errNUL:
		j.at = len(j.text)
		j.Fail("这里有空字节：这不是文本文件", "there is a NUL byte: this is no text file")
	case err != nil:
		return err
	case int64(len(j.text)) > limit:
		j.Fail("文件大于 %d 字节", "the file is larger than %d bytes", limit)
	case !utf8.ValidString(j.text):
		j.at = invalidUTF8(j.text)
		j.Fail("文字既不是 UTF-8 也不是 UTF-16：请把文件另存为 UTF-8", "the text is neither UTF-8 nor UTF-16: save the file as UTF-8")
	default:
		if j.checkSyntax(); j.err == nil {
			read(j)
		}
	}
	return j.err
}

func (j *Reader) checkSyntax() {
	s := syntax{text: j.text}
	if s.check(); s.err != nil {
		j.path = s.path()
		j.failAt(s.at, j.Path(), s.err)
	}
}

// untilNUL stops at a NUL byte, which no text has: /dev/zero and pictures are not
// read to the end.
type untilNUL struct{ r io.Reader }

var errNUL = errors.New("a NUL byte")

func (u *untilNUL) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	if at := bytes.IndexByte(p[:n], 0); at >= 0 {
		return at, errNUL
	}
	return n, err
}

// Err returns the first fault, or nil.
func (j *Reader) Err() error { return j.err }

// Size returns how many bytes the text has.
func (j *Reader) Size() int { return len(j.text) }

// Offset returns where the token read last begins.
func (j *Reader) Offset() int { return j.at }

// Next returns where the next token begins.
func (j *Reader) Next() int {
	j.skipSeparators()
	return j.at
}

func invalidUTF8(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return len(text)
}

// Object reads an object and calls member for each of its members; member reads
// the value, or returns false for a name it does not know.
func (j *Reader) Object(required []string, member func(name string) bool) {
	if !j.open('{', "对象", "an object") {
		return
	}
	start := j.at
	var names [16]string
	seen := names[:0]
	var many map[string]bool // the same where there are more
	for j.more("}") {
		name := j.Text()
		j.path = append(j.path, pathStep{member: name})
		switch {
		case many[name] || many == nil && slices.Contains(seen, name):
			j.Fail("同一对象中成员出现两次：只留一个", "the member appears twice in one object: keep one")
		case !member(name):
			j.Unknown()
		}
		if seen = append(seen, name); len(seen) == cap(names) {
			many = make(map[string]bool)
			for _, name := range seen {
				many[name] = true
			}
		} else if many != nil {
			many[name] = true
		}
		j.path = j.path[:len(j.path)-1]
	}
	for _, name := range required {
		if !slices.Contains(seen, name) {
			j.at = start
			j.Fail("对象缺少成员 %q", "the object has no member %q", name)
		}
	}
}

// Unknown says that the member being read is none of those that the object can
// have. It returns false, as a function does that [Reader.Object] calls.
func (j *Reader) Unknown(known ...string) bool {
	name := j.path[len(j.path)-1].member
	if len(known) == 0 {
		j.Fail("没有成员 %q", "there is no member %q", name)
	} else {
		j.Fail("没有成员 %q：这里可以写 %v", "there is no member %q: the members here are %v", name, message.List(known))
	}
	return false
}

// Array reads an array; element reads the element of the given index.
func (j *Reader) Array(element func(index int)) {
	if !j.open('[', "数组", "an array") {
		return
	}
	for index := 0; j.more("]"); index++ {
		if index == j.MostElements {
			j.Fail("列表超过 %d 个条目：没有表格会有这么多", "the list has more than %d entries: no table has so many", j.MostElements)
			return
		}
		j.path = append(j.path, pathStep{index: index})
		element(index)
		j.path = j.path[:len(j.path)-1]
	}
}

// Skip reads a value and drops it.
func (j *Reader) Skip() {
	for depth := 0; ; {
		switch literal := j.literal(); {
		case literal == "":
			return // a fault came before
		case literal == "{" || literal == "[":
			depth++
		}
		for depth > 0 && !j.more("}]") {
			depth--
		}
		if depth == 0 {
			return
		}
	}
}

// Later skips a value and returns a function that reads it when called, with the
// line, column and path that it has here.
func (j *Reader) Later(read func()) func() {
	place, path := j.next, slices.Clone(j.path)
	j.Skip()
	return func() {
		if j.err != nil {
			return
		}
		next, outer := j.next, j.path
		j.next, j.path = place, path
		j.counted, j.newlines = 0, 0
		read()
		j.next, j.path = next, outer
	}
}

// Text reads a string.
func (j *Reader) Text() string {
	literal := j.literal()
	if !strings.HasPrefix(literal, `"`) {
		j.mismatch("字符串", "a string", literal)
		return ""
	}
	if !strings.Contains(literal, `\`) {
		return literal[1 : len(literal)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(literal), &s); err != nil {
		j.FailWith(err)
	}
	return s
}

// Texts reads an array of strings.
func (j *Reader) Texts() []string {
	var all []string
	j.Array(func(int) { all = append(all, j.Text()) })
	return slices.Clip(all)
}

// Integer reads a whole number of at most nine digits.
func (j *Reader) Integer() int {
	literal := j.literal()
	n, err := strconv.Atoi(literal)
	if err != nil || len(literal) > len("-123456789") {
		j.mismatch("不超过九位的整数", "a whole number of at most nine digits", literal)
		return 0
	}
	return n
}

// Boolean reads true or false.
func (j *Reader) Boolean() bool {
	literal := j.literal()
	if literal != "true" && literal != "false" {
		j.mismatch(" true 或 false", "true or false", literal)
	}
	return literal == "true"
}

// skipSeparators moves to where the next token begins. The text is JSON, so
// commas and colons are where they belong.
func (j *Reader) skipSeparators() {
	at := j.next
	for at < len(j.text) && (isBlank(j.text[at]) || j.text[at] == ',' || j.text[at] == ':') {
		at++
	}
	j.next, j.at = at, at
}

// open reads the delimiter that begins an object or array.
func (j *Reader) open(delimiter byte, chinese, english string) bool {
	if j.err != nil {
		return false
	}
	j.skipSeparators()
	if j.text[j.next] != delimiter {
		j.mismatch(chinese, english, j.literal())
		return false
	}
	j.next++
	return true
}

// more reports whether another value comes before a closing delimiter, and
// reads the delimiter if not.
func (j *Reader) more(closing string) bool {
	if j.err != nil {
		return false
	}
	j.skipSeparators()
	if strings.IndexByte(closing, j.text[j.next]) >= 0 {
		j.next++
		return false
	}
	return true
}

// literal reads a string, number, true, false or null as it is written; of an
// Object or array it returns the delimiter that begins it.
func (j *Reader) literal() string {
	if j.err != nil {
		return ""
	}
	j.skipSeparators()
	switch j.text[j.at] {
	case '"':
		j.next = j.endOfString()
	case '{', '[':
		j.next++
	default:
		for j.next < len(j.text) && strings.IndexByte(" \t\r\n,]}", j.text[j.next]) < 0 {
			j.next++
		}
	}
	return j.text[j.at:j.next]
}

// endOfString returns where the string ends that begins at the next token. Quotation marks and
// escapes are looked for from the one found last on, so that each byte is read once.
func (j *Reader) endOfString() int {
	at := j.next + 1
	end := at + strings.IndexByte(j.text[at:], '"')
	for {
		escape := strings.IndexByte(j.text[at:end], '\\')
		if escape < 0 {
			return end + 1
		}
		if at += escape + 2; at > end {
			end = at + strings.IndexByte(j.text[at:], '"')
		}
	}
}

func (j *Reader) mismatch(chinese, english, literal string) {
	j.Fail("此处须为"+chinese+"，而不是 %s", "want "+english+", not %s", literal)
}

// Fail notes the first fault, at the token read last. The texts are those of
// [message.New].
func (j *Reader) Fail(chinese, english string, args ...any) {
	if j.err == nil {
		j.FailWith(message.New(chinese, english, args...))
	}
}

// FailWith notes the first fault, at the token read last.
func (j *Reader) FailWith(err error) {
	if j.err == nil {
		j.failAt(j.at, j.Path(), err)
	}
}

// FailAt notes the first fault, at an offset in the text and the path of a value.
func (j *Reader) FailAt(offset int, path, chinese, english string, args ...any) {
	if j.err == nil {
		j.failAt(offset, path, message.New(chinese, english, args...))
	}
}

func (j *Reader) failAt(offset int, path string, err error) {
	lineStart := strings.LastIndexByte(j.text[:offset], '\n') + 1
	j.err = &Error{
		Line:   j.LineAt(offset),
		Column: 1 + utf8.RuneCountInString(j.text[lineStart:offset]),
		Path:   path,
		Err:    err,
	}
}

// LineAt tells the line of an offset in the text, from 1.
func (j *Reader) LineAt(offset int) int { return 1 + strings.Count(j.text[:offset], "\n") }

// Line tells the line of the token that comes next.
func (j *Reader) Line() int {
	j.skipSeparators()
	j.newlines += strings.Count(j.text[j.counted:j.at], "\n")
	j.counted = j.at
	return 1 + j.newlines
}

// longestPath keeps a path in a message, whatever nests in a file.
const longestPath = 200

// Path returns the path of the value being read, such as
// "official.categories[2].name".
func (j *Reader) Path() string {
	var b strings.Builder
	for i, step := range j.path {
		switch {
		case b.Len() > longestPath:
			return b.String() + "…"
		case step.member == "":
			b.WriteString("[" + strconv.Itoa(step.index) + "]")
		case i > 0:
			b.WriteString("." + text.Abridge(step.member))
		default:
			b.WriteString(text.Abridge(step.member))
		}
	}
	return b.String()
}
