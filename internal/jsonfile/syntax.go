package jsonfile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// syntax reads a text once and finds where it stops being JSON. It accepts what
// encoding/json accepts; it is here to say in words of our own which character is
// wrong, what is expected in its place, and in which member.
type syntax struct {
	text string
	at   int
	open []nest // the objects and arrays that are open, the innermost last
	err  error
}

// A nest is an open object or array, and where in it the text is.
type nest struct {
	closing byte // '}' or ']'
	step    pathStep
}

// deepest is the depth that encoding/json allows, too.
const deepest = 10_000

// check reads the text to its end, or to the first fault.
func (s *syntax) check() {
	expect := aValue
	for s.err == nil {
		s.skipBlanks()
		switch {
		case s.at == len(s.text) && expect == theEnd:
			return
		case s.at == len(s.text):
			s.failEnd()
		default:
			expect = s.token(expect)
		}
	}
}

// An expectation is what may come next.
type expectation int

const (
	aValue       expectation = iota // at the beginning, after a colon, after the comma of an array
	firstElement                    // after [
	firstMember                     // after {
	aMember                         // after the comma of an object
	aColon
	aComma // or what closes the innermost object or array
	theEnd
)

// words says what is expected, in Chinese and in English.
func (s *syntax) words(expect expectation) error {
	switch expect {
	case firstElement:
		return message.New("值或 ]", `a value or ]`)
	case firstMember:
		return message.New("成员名或 }", `the name of a member or }`)
	case aMember:
		return message.New("成员名", "the name of a member")
	case aColon:
		return message.New("冒号 :", "a colon")
	case aComma:
		return message.New("逗号或 %c", "a comma or %c", rune(s.innermost().closing))
	case theEnd:
		return message.New("文件结尾", "the end of the file")
	}
	return message.New("值", "a value")
}

func (s *syntax) innermost() *nest { return &s.open[len(s.open)-1] }

// token reads a token where it is expected, and returns what may follow.
func (s *syntax) token(expect expectation) expectation {
	c := s.text[s.at]
	switch expect {
	case aValue, firstElement:
		if c != ']' || expect == aValue {
			return s.value()
		}
		return s.close()
	case firstMember, aMember:
		if c == '}' && expect == firstMember {
			return s.close()
		} else if c == '"' {
			start := s.at + 1
			s.string()
			s.innermost().step.member = s.text[start:max(start, s.at-1)]
			return aColon
		}
	case aColon:
		if c == ':' {
			s.at++
			return aValue
		}
	case aComma:
		switch c {
		case s.innermost().closing:
			return s.close()
		case ',':
			s.at++
			if s.innermost().closing == '}' {
				s.innermost().step.member = ""
				return aMember
			}
			s.innermost().step.index++
			return aValue
		}
	}
	s.failToken(expect)
	return expect
}

// value reads a string, number, true, false or null, or opens an object or array.
func (s *syntax) value() expectation {
	switch c := s.text[s.at]; {
	case c == '{':
		return s.enter('}', firstMember)
	case c == '[':
		return s.enter(']', firstElement)
	case c == '"':
		s.string()
	case c == '-' || isDigit(c):
		s.number()
	default:
		if !s.word() {
			s.failToken(aValue)
		}
	}
	return s.afterValue()
}

func (s *syntax) enter(closing byte, expect expectation) expectation {
	if len(s.open) == deepest {
		s.fail(message.New("层次太深：超过 %d 层", "it is nested too deeply: more than %d deep", deepest))
	}
	s.open = append(s.open, nest{closing: closing})
	s.at++
	return expect
}

func (s *syntax) close() expectation {
	s.open = s.open[:len(s.open)-1]
	s.at++
	return s.afterValue()
}

func (s *syntax) afterValue() expectation {
	if len(s.open) == 0 {
		return theEnd
	}
	return aComma
}

func (s *syntax) skipBlanks() {
	at := s.at
	for at < len(s.text) && isBlank(s.text[at]) {
		at++
	}
	s.at = at
}

// word reads true, false or null.
func (s *syntax) word() bool {
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			s.at += len(word)
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number reads -, digits, and perhaps a fraction and an exponent.
func (s *syntax) number() {
	if s.text[s.at] == '-' {
		s.at++
	}
	if s.byteIs("0") {
		s.at++
		if s.at < len(s.text) && isDigit(s.text[s.at]) {
			s.at--
			s.fail(message.New("数字不能以 0 开头：写作 %s；要保留 0 的，写成加引号的文字", "a number does not begin with 0: write %s, or put it in quotation marks to keep the 0", strings.TrimLeft(s.digitsAhead(), "0")))
			return
		}
	} else {
		s.digits()
	}
	if s.byteIs(".") {
		s.at++
		s.digits()
	}
	if s.byteIs("eE") {
		s.at++
		if s.byteIs("+-") {
			s.at++
		}
		s.digits()
	}
}

func (s *syntax) byteIs(any string) bool {
	return s.at < len(s.text) && strings.IndexByte(any, s.text[s.at]) >= 0
}

// digits reads at least one digit.
func (s *syntax) digits() {
	digits := s.digitsAhead()
	if s.at += len(digits); digits == "" {
		s.failFound(message.New("数字", "a digit"), nil)
	}
}

func (s *syntax) digitsAhead() string {
	end := s.at
	for end < len(s.text) && isDigit(s.text[end]) {
		end++
	}
	return s.text[s.at:end]
}

// string reads a string with its quotation marks.
func (s *syntax) string() {
	start := s.at
	for s.at++; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return
		case c == '\\':
			s.escape()
		case c == '\n' || c == '\r':
			s.failUnclosed(start)
		case c < ' ':
			s.fail(message.New("文字里有控制字符 U+%04X：请删除", "there is a control character U+%04X in the text: remove it", c))
		}
		if s.err != nil {
			return
		}
	}
	s.at = start
	s.fail(message.New("这个引号没有闭合：文件在此之后中断", "this quotation mark is not closed: the file ends after it"))
}

// escape reads a backslash and what it escapes, up to the last byte.
func (s *syntax) escape() {
	start := s.at
	s.at++
	switch {
	case s.byteIs(`"\/bfnrt`):
		return
	case s.byteIs("u") && s.at+4 < len(s.text) && strings.Trim(s.text[s.at+1:s.at+5], "0123456789abcdefABCDEF") == "":
		s.at += 4
		return
	case s.at == len(s.text):
		return // string says that the file ends
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.at:])
	s.at = start
	s.fail(message.New(`反斜杠之后不能是%v：反斜杠本身写作 \\`, `a backslash does not go before %v: write the backslash itself as \\`, named(r)))
}

// failUnclosed says that the line ends within a string.
func (s *syntax) failUnclosed(start int) {
	if strings.ContainsAny(s.text[start:s.at], "“”") {
		s.fail(message.New(`到行末还没有闭合的引号：行中有中文引号，JSON 须用英文引号 "`, `the line ends before the closing quotation mark: there is a Chinese one in it, JSON takes "`))
		return
	}
	s.fail(message.New(`到行末还没有闭合的引号：请补上 "；文字里的换行写作 \n`, `the line ends before the closing quotation mark: add ", and write a line break within the text as \n`))
}

// blanks are between tokens.
const blanks = " \t\r\n"

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// failEnd says that the file ends too early, behind its last visible character.
func (s *syntax) failEnd() {
	s.at = len(strings.TrimRight(s.text, blanks))
	if len(s.open) == 0 {
		s.fail(message.New("文件是空的", "the file is empty"))
		return
	}
	const most = 20
	var missing strings.Builder
	for i := len(s.open) - 1; i >= max(0, len(s.open)-most); i-- {
		missing.WriteByte(s.open[i].closing)
	}
	if len(s.open) > most {
		missing.WriteString("…")
	}
	s.fail(message.New("文件在此中断，还缺 %s：内容不完整", "the file ends here, before %s: it is not complete", missing.String()))
}

// failToken says what is there in place of what is expected.
func (s *syntax) failToken(expect expectation) {
	if len(s.open) == 0 && expect == aValue {
		s.fail(message.New("这不是 JSON：文件应以 { 开头，而不是%v", "this is no JSON: the file should begin with {, not %v", s.found()))
		return
	}
	s.failFound(s.words(expect), s.hint(expect))
}

// failFound says what is expected and what is found, and perhaps what to do.
func (s *syntax) failFound(expected, hint error) {
	if s.at == len(s.text) {
		s.fail(message.New("文件在此中断，此处须为%v", "the file ends here, where %v is expected", expected))
		return
	}
	if hint == nil {
		s.fail(message.New("此处须为%v，而不是%v", "want %v, not %v", expected, s.found()))
		return
	}
	s.fail(message.New("此处须为%v，而不是%v：%v", "want %v, not %v: %v", expected, s.found(), hint))
}

// found names the character, or the word, that is there.
func (s *syntax) found() error {
	rest := s.text[s.at:]
	word := rest
	if end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		word = rest[:end]
	}
	if word != "" {
		return message.New("“%s”", "‘%s’", word)
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return named(r)
}

// isLiteral reports whether what is there looks like true, false or null, or like
// what other languages write for them.
func (s *syntax) isLiteral() bool {
	for _, word := range [...]string{"tru", "fals", "nul", "none", "nan", "inf", "undef"} {
		if strings.EqualFold(word, s.text[s.at:min(len(s.text), s.at+len(word))]) {
			return true
		}
	}
	return false
}

// hint says what to do about the character that is found, or nil.
func (s *syntax) hint(expect expectation) error {
	r, _ := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case strings.ContainsRune("，：“”‘’｛｝［］【】、；＂", r):
		return message.New("JSON 只用英文标点", "JSON takes ASCII punctuation alone")
	case strings.HasPrefix(s.text[s.at:], "//") || strings.HasPrefix(s.text[s.at:], "/*") || r == '#':
		return message.New("JSON 没有注释，请删去", "JSON has no comments, remove it")
	case r == '\'':
		return message.New(`请用双引号 "`, `use "`)
	case (r == '}' || r == ']') && (expect == aMember || expect == aValue):
		return message.New("请删去多余的逗号，或补上内容", "remove the comma before it, or add what is missing")
	case r == '"' && expect == aComma, r == '{' && expect == aComma, r == '[' && expect == aComma:
		return message.New("前面漏了逗号", "a comma is missing before it")
	case expect == aComma && s.text[s.at-1] == '"':
		return message.New(`文字里的引号写作 \"，或用中文引号`, `write a quotation mark within text as \"`)
	case (expect == aValue || expect == firstElement) && s.isLiteral():
		return message.New("不加引号的词只有 true、false、null", "the only words without quotation marks are true, false and null")
	case unicode.IsLetter(r) && expect != aColon && expect != theEnd:
		return message.New("文字和成员名须加双引号", "text and names of members go between quotation marks")
	}
	return nil
}

// named names a character in a message: as it is, or by its number where it does
// not show.
func named(r rune) error {
	switch {
	case r == '\n' || r == '\r':
		return message.New("换行", "a line break")
	case r == '"':
		return message.New(`引号 "`, `a quotation mark`)
	case unicode.IsSpace(r) || !text.KindOf(r).Shows():
		return message.New(" U+%04[1]X（看不见的字符）", "U+%04X, which does not show", r)
	}
	return message.New("“%c”", "‘%c’", r)
}

func (s *syntax) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// path returns the path of what is being read.
func (s *syntax) path() (path []pathStep) {
	for _, nest := range s.open {
		if nest.closing == '}' && nest.step.member == "" {
			break // between two members
		}
		path = append(path, nest.step)
	}
	return path
}
