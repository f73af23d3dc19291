package jsonfile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

const testLimit = 1 << 20

// pair is what the file of these tests says: {"name": "…", "parts": [1, 2]}.
type pair struct {
	name  string
	parts []int
}

func readPair(file io.Reader) (p pair, err error) {
	err = Read(file, testLimit, func(j *Reader) {
		j.Object([]string{"name"}, func(member string) bool {
			switch member {
			case "name":
				p.name = j.Text()
			case "parts":
				j.Array(func(int) { p.parts = append(p.parts, j.Integer()) })
			case "more":
				j.Skip()
			default:
				return j.Unknown("name", "parts", "more")
			}
			return true
		})
	})
	return p, err
}

func TestValuesAreRead(t *testing.T) {
	for file, want := range map[string]pair{
		`{"name": "甲", "parts": [1, -2, 0]}`:       {"甲", []int{1, -2, 0}},
		`{"parts": [], "name": ""}`:                {"", nil},
		`{"name":"\"\\\/\u7532\ud83d\ude00\n"}`:    {"\"\\/甲😀\n", nil},
		`{"name":"甲\\","parts":[3]}`:               {"甲\\", []int{3}},
		`{"name":"\"\\\"\"乙\\\"","parts":[4]}`:     {"\"\\\"\"乙\\\"", []int{4}},
		"\r\n\t{ \"name\" :\"甲\" }\n":              {"甲", nil},
		`{"more": [{"a": [[]]}, 1], "name": "甲"}`:  {"甲", nil},
		`{"more": {}, "name": "甲"}`:                {"甲", nil},
		`{"more": 1.5e+3, "name": ":,[]{}"}`:       {":,[]{}", nil},
		`{"more": true, "name": "甲", "parts":[7]}`: {"甲", []int{7}},
	} {
		got, err := readPair(strings.NewReader(file))
		if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: got %v, %v", file, got, err)
		}
	}
}

func TestFaultsAreSaidWithTheirPlaceInBothLanguages(t *testing.T) {
	for _, tt := range []struct{ file, english, chinese string }{
		{`{}`, `line 1, column 1: the object has no member "name"`, `第 1 行第 1 列：对象缺少成员“name”`},
		{`[]`, `line 1, column 1: want an object, not [`, `第 1 行第 1 列：此处须为对象，而不是 [`},
		{"{\n\"nane\": 1}", `line 2, column 1: nane: there is no member "nane": the members here are name, parts, more`, `第 2 行第 1 列 nane：没有成员“nane”：这里可以写 name、parts、more`},
		{`{"name": "a", "name": "b"}`, `line 1, column 15: name: the member appears twice in one object: keep one`, `第 1 行第 15 列 name：同一对象中成员出现两次：只留一个`},
		{`{"name": 5}`, `line 1, column 10: name: want a string, not 5`, `第 1 行第 10 列 name：此处须为字符串，而不是 5`},
		{`{"parts": [1, "2"]}`, `line 1, column 15: parts[1]: want a whole number of at most nine digits, not "2"`, `第 1 行第 15 列 parts[1]：此处须为不超过九位的整数，而不是 "2"`},
		{`{"parts": {}}`, `line 1, column 11: parts: want an array, not {`, `第 1 行第 11 列 parts：此处须为数组，而不是 {`},
		{"{\"name\": \"\xd6\xd0\"}", `line 1, column 11: the text is neither UTF-8 nor UTF-16: save the file as UTF-8`, `第 1 行第 11 列：文字既不是 UTF-8 也不是 UTF-16：请把文件另存为 UTF-8`},
		{"{\"name\": \"甲\x00\"}", `line 1, column 12: there is a NUL byte: this is no text file`, `第 1 行第 12 列：这里有空字节：这不是文本文件`},
		{`{"name": "` + strings.Repeat("a", testLimit) + `"}`, `line 1, column 1: the file is larger than 1048576 bytes`, `第 1 行第 1 列：文件大于 1048576 字节`},
	} {
		checkFault(t, tt.file, tt.english, tt.chinese)
	}
}

func checkFault(t *testing.T, file, english, chinese string) {
	t.Helper()
	_, err := readPair(strings.NewReader(file))
	fault, ok := err.(*Error)
	if !ok {
		t.Errorf("%.80s: got %v, want an *Error", file, err)
		return
	}
	if fault.Error() != english || fault.Chinese() != chinese {
		t.Errorf("%.80s:\ngot  %s\nwant %s\ngot  %s\nwant %s", file, fault, english, fault.Chinese(), chinese)
	}
}

// Notepad and Excel save Unicode in any of these forms.
func TestEveryFormOfUnicodeIsRead(t *testing.T) {
	const file = `{"name": "社保𠀀", "parts": [1]}`
	for name, encoded := range map[string]string{
		"UTF-8":                   file,
		"UTF-8 with a mark":       "\ufeff" + file,
		"UTF-16LE with a mark":    encode(binary.LittleEndian, "\ufeff"+file),
		"UTF-16BE with a mark":    encode(binary.BigEndian, "\ufeff"+file),
		"UTF-16LE without a mark": encode(binary.LittleEndian, file),
		"UTF-16BE without a mark": encode(binary.BigEndian, file),
	} {
		for _, reader := range []io.Reader{strings.NewReader(encoded), iotest.OneByteReader(strings.NewReader(encoded))} {
			if got, err := readPair(reader); err != nil || got.name != "社保𠀀" || len(got.parts) != 1 {
				t.Errorf("%s: got %v, %v", name, got, err)
			}
		}
	}
}

func encode(order binary.AppendByteOrder, text string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

// A place is told in characters, whatever the file's form.
func TestPlacesInUTF16(t *testing.T) {
	file := encode(binary.LittleEndian, "\ufeff{\n\"name\": \"社保\" \"parts\"}")
	checkFault(t, file, `line 2, column 14: name: want a comma or }, not a quotation mark: a comma is missing before it`, `第 2 行第 14 列 name：此处须为逗号或 }，而不是引号 "：前面漏了逗号`)
}

func TestBrokenUTF16IsRefusedAtItsPlace(t *testing.T) {
	whole := encode(binary.LittleEndian, `{"name": "`)
	for name, file := range map[string]string{
		"half of a pair":       whole + "\x40\xd8" + encode(binary.LittleEndian, `"}`),
		"the wrong half":       whole + "\x00\xdc" + encode(binary.LittleEndian, `"}`),
		"half of a code unit":  whole + "\x40",
		"half of the last one": whole + "\x40\xd8",
	} {
		if _, err := readPair(strings.NewReader(file)); err == nil || !strings.HasPrefix(err.Error(), "line 1, column 11: the text is neither") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := readPair(strings.NewReader(encode(binary.LittleEndian, "{\"name\": \"\x00\"}"))); err == nil || !strings.Contains(err.Error(), "NUL") {
		t.Errorf("a NUL character: %v", err)
	}
}

func TestReadingErrorsAreThePassedOnes(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, begun := range []string{"", "{", `{"name": "a"`} {
		_, err := readPair(io.MultiReader(strings.NewReader(begun), iotest.ErrReader(broken)))
		if !errors.Is(err, broken) {
			t.Errorf("after %q: %v", begun, err)
		}
	}
}

// Later reads what comes first in the file last, and tells its own place.
func TestLaterTellsTheFirstPlace(t *testing.T) {
	err := Read(strings.NewReader("{\"first\": \n[1, \"x\"],\n\n\"second\": 2}"), testLimit, func(j *Reader) {
		later := func() {}
		j.Object(nil, func(member string) bool {
			if member == "first" {
				later = j.Later(func() { j.Array(func(int) { j.Integer() }) })
			} else {
				j.Integer()
			}
			return true
		})
		later()
	})
	if err == nil || !strings.HasPrefix(err.Error(), "line 2, column 5: first[1]: ") {
		t.Error(err)
	}
}

// Hostile files end soon, with one short line.
func TestHostileFiles(t *testing.T) {
	const n = testLimit / 4
	for name, file := range map[string]string{
		"nothing but commas":      strings.Repeat(",", n),
		"a list of commas":        `{"name":"a","more":[` + strings.Repeat(",", n) + `]}`,
		"deeply nested":           strings.Repeat("[", n),
		"deeply nested objects":   strings.Repeat(`{"a":`, n/5),
		"deep within the file":    `{"more":` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + `}`,
		"long names, nested":      strings.Repeat(`{"`+strings.Repeat("长", 300)+`":`, 100),
		"a name of a megabyte":    `{"` + strings.Repeat("x", 2*n) + `": 1}`,
		"a name that is no text":  "{\"\u202e\u009b2J\u0007\": 1}",
		"a value of a megabyte":   `{"name":` + strings.Repeat("9", 2*n) + `}`,
		"a word of a megabyte":    `{"name":` + strings.Repeat("x", 2*n) + `}`,
		"escapes":                 `{"name":"` + strings.Repeat(`\`, n+1) + `x"}`,
		"many members":            `{` + strings.Repeat(`"more":1,`, n/9) + `"name":1}`,
		"many different members":  `{` + numbered(n/12) + `"name":1}`,
		"a quotation mark at end": `"`,
	} {
		_, err := readPair(strings.NewReader(file))
		fault, ok := err.(*Error)
		if !ok {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, said := range []string{fault.Error(), fault.Chinese()} {
			if len([]rune(said)) > 500 || strings.ContainsAny(said, "\n\r\x1b\a\u009b\u202e") {
				t.Errorf("%s: %d characters: %.300q", name, len([]rune(said)), said)
			}
		}
	}
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"m%d":1,`, i)
	}
	return b.String()
}
