package jsonfile

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// What a person gets wrong in a file by hand is said as the character, what is
// expected in its place, the member, and what to do.
func TestSyntaxFaultsAreSaidInOwnWords(t *testing.T) {
	for _, tt := range []struct{ file, english, chinese string }{
		{``, `line 1, column 1: the file is empty`, `第 1 行第 1 列：文件是空的`},
		{"\n \n", `line 1, column 1: the file is empty`, `第 1 行第 1 列：文件是空的`},
		{`<html>`, `line 1, column 1: this is no JSON: the file should begin with {, not ‘<’`, `第 1 行第 1 列：这不是 JSON：文件应以 { 开头，而不是“<”`},
		{`序号,名称`, `line 1, column 1: this is no JSON: the file should begin with {, not ‘序号’`, `第 1 行第 1 列：这不是 JSON：文件应以 { 开头，而不是“序号”`},
		{`{"name": "甲"，"parts": []}`, `line 1, column 13: name: want a comma or }, not ‘，’: JSON takes ASCII punctuation alone`, `第 1 行第 13 列 name：此处须为逗号或 }，而不是“，”：JSON 只用英文标点`},
		{`{"name"："甲"}`, `line 1, column 8: name: want a colon, not ‘：’: JSON takes ASCII punctuation alone`, `第 1 行第 8 列 name：此处须为冒号 :，而不是“：”：JSON 只用英文标点`},
		{`{"name": “甲”}`, `line 1, column 10: name: want a value, not ‘“’: JSON takes ASCII punctuation alone`, `第 1 行第 10 列 name：此处须为值，而不是““”：JSON 只用英文标点`},
		{"{\"name\": \"甲”,\n\"parts\": []}", `line 1, column 14: name: the line ends before the closing quotation mark: there is a Chinese one in it, JSON takes "`, `第 1 行第 14 列 name：到行末还没有闭合的引号：行中有中文引号，JSON 须用英文引号 "`},
		{"{\"name\": \"甲,\n\"parts\": []}", `line 1, column 13: name: the line ends before the closing quotation mark: add ", and write a line break within the text as \n`, `第 1 行第 13 列 name：到行末还没有闭合的引号：请补上 "；文字里的换行写作 \n`},
		{"{\"name\": \"甲\"\n\"parts\": []}", `line 2, column 1: name: want a comma or }, not a quotation mark: a comma is missing before it`, `第 2 行第 1 列 name：此处须为逗号或 }，而不是引号 "：前面漏了逗号`},
		{`{"name": "关于"印发"的通知"}`, `line 1, column 14: name: want a comma or }, not ‘印发’: write a quotation mark within text as \"`, `第 1 行第 14 列 name：此处须为逗号或 }，而不是“印发”：文字里的引号写作 \"，或用中文引号`},
		{`{"name": "甲",}`, `line 1, column 14: want the name of a member, not ‘}’: remove the comma before it, or add what is missing`, `第 1 行第 14 列：此处须为成员名，而不是“}”：请删去多余的逗号，或补上内容`},
		{`{"parts": [1, 2,]}`, `line 1, column 17: parts[2]: want a value, not ‘]’: remove the comma before it, or add what is missing`, `第 1 行第 17 列 parts[2]：此处须为值，而不是“]”：请删去多余的逗号，或补上内容`},
		{`{"parts": [1 2]}`, `line 1, column 14: parts[0]: want a comma or ], not ‘2’`, `第 1 行第 14 列 parts[0]：此处须为逗号或 ]，而不是“2”`},
		{`{"parts": [1, 2}`, `line 1, column 16: parts[1]: want a comma or ], not ‘}’`, `第 1 行第 16 列 parts[1]：此处须为逗号或 ]，而不是“}”`},
		{`{name: "甲"}`, `line 1, column 2: want the name of a member or }, not ‘name’: text and names of members go between quotation marks`, `第 1 行第 2 列：此处须为成员名或 }，而不是“name”：文字和成员名须加双引号`},
		{`{'name': "甲"}`, `line 1, column 2: want the name of a member or }, not ‘'’: use "`, `第 1 行第 2 列：此处须为成员名或 }，而不是“'”：请用双引号 "`},
		{`{"name": 甲}`, `line 1, column 10: name: want a value, not ‘甲’: text and names of members go between quotation marks`, `第 1 行第 10 列 name：此处须为值，而不是“甲”：文字和成员名须加双引号`},
		{`{"more": True}`, `line 1, column 10: more: want a value, not ‘True’: the only words without quotation marks are true, false and null`, `第 1 行第 10 列 more：此处须为值，而不是“True”：不加引号的词只有 true、false、null`},
		{`{"parts": [083]}`, `line 1, column 12: parts[0]: a number does not begin with 0: write 83, or put it in quotation marks to keep the 0`, `第 1 行第 12 列 parts[0]：数字不能以 0 开头：写作 83；要保留 0 的，写成加引号的文字`},
		{`{"parts": [1.]}`, `line 1, column 14: parts[0]: want a digit, not ‘]’`, `第 1 行第 14 列 parts[0]：此处须为数字，而不是“]”`},
		{"{\n// 目录\n\"name\": \"甲\"}", `line 2, column 1: want the name of a member or }, not ‘/’: JSON has no comments, remove it`, `第 2 行第 1 列：此处须为成员名或 }，而不是“/”：JSON 没有注释，请删去`},
		{`{"name": "C:\data"}`, `line 1, column 13: name: a backslash does not go before ‘d’: write the backslash itself as \\`, `第 1 行第 13 列 name：反斜杠之后不能是“d”：反斜杠本身写作 \\`},
		{"{\"name\": \"甲\t乙\"}", `line 1, column 12: name: there is a control character U+0009 in the text: remove it`, `第 1 行第 12 列 name：文字里有控制字符 U+0009：请删除`},
		{"{\u3000\"name\": \"甲\"}", `line 1, column 2: want the name of a member or }, not U+3000, which does not show`, `第 1 行第 2 列：此处须为成员名或 }，而不是 U+3000（看不见的字符）`},
		{`{"name": "甲"}}`, `line 1, column 14: want the end of the file, not ‘}’`, `第 1 行第 14 列：此处须为文件结尾，而不是“}”`},
		{`{"name": "甲", "parts": [1, {"a":`, `line 1, column 33: parts[1].a: the file ends here, before }]}: it is not complete`, `第 1 行第 33 列 parts[1].a：文件在此中断，还缺 }]}：内容不完整`},
		{"{\"parts\": [1,\n\n", `line 1, column 14: parts[1]: the file ends here, before ]}: it is not complete`, `第 1 行第 14 列 parts[1]：文件在此中断，还缺 ]}：内容不完整`},
		{`{"name": "甲`, `line 1, column 10: name: this quotation mark is not closed: the file ends after it`, `第 1 行第 10 列 name：这个引号没有闭合：文件在此之后中断`},
		{`{"name": -`, `line 1, column 11: name: the file ends here, where a digit is expected`, `第 1 行第 11 列 name：文件在此中断，此处须为数字`},
	} {
		checkFault(t, tt.file, tt.english, tt.chinese)
	}
}

// FuzzSyntax holds that what is accepted is JSON, and what is refused is none.
func FuzzSyntax(f *testing.F) {
	for _, file := range []string{
		`{"a": [1, -2.5e+10, "\u00e9\n", true, false, null, {}, []]}`, `0`, `-0.1E-2`, `"\ud800"`, "[1,]", `{"a" 1}`, `01`, `1e`, `tru`, `nulll`,
		"\"\x7f\"", "\"\x1f\"", `"\u12"`, `"\x"`, `[[[[`, `]`, `{"":""}`, `{"a":1}{`, " \t\r\n", "\u00a01", `-`, `"`, `"\`, `[1 2]`, `{"a":1,}`, `{,}`, `[,]`,
	} {
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file string) {
		if !utf8.ValidString(file) {
			return // Read refuses it before
		}
		s := syntax{text: file}
		s.check()
		if valid := json.Valid([]byte(file)); valid != (s.err == nil) {
			t.Fatalf("%q: valid %v, but %v", file, valid, s.err)
		}
		if s.err != nil && (s.at > len(file) || strings.Contains(s.err.Error(), "\n")) {
			t.Fatalf("%q: %v at %d", file, s.err, s.at)
		}
	})
}

// As encoding/json has it.
func TestDepth(t *testing.T) {
	for _, depth := range []int{deepest, deepest + 1} {
		file := strings.Repeat("[", depth) + strings.Repeat("]", depth)
		s := syntax{text: file}
		if s.check(); json.Valid([]byte(file)) != (s.err == nil) {
			t.Errorf("%d deep: %v", depth, s.err)
		}
	}
}
