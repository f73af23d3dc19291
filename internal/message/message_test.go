package message

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

var errTwice = New("出现两次", "it appears twice")

func TestBothLanguages(t *testing.T) {
	cause := New("编号 %d：%v", "number %d: %v", 7, errTwice)
	for _, c := range []struct {
		err              error
		chinese, english string
	}{
		{errTwice, "出现两次", "it appears twice"},
		{cause, "编号 7：出现两次", "number 7: it appears twice"},
		{fmt.Errorf("a.json: %w", cause), "a.json: 编号 7：出现两次", "a.json: number 7: it appears twice"},
		{New("%q 之后：%v", "after %q: %v", "甲", io.ErrUnexpectedEOF), "“甲”之后：unexpected EOF", `after "甲": unexpected EOF`},
		{New("--to %q：没有 %q 这一项，100%%", "--to %q: there is no %q, 100%%", "甲", "a\nb"), "--to “甲”：没有“a·b”这一项，100%", `--to "甲": there is no "a·b", 100%`},
		{New("没有%[2]s %[1]q", "there is no %[2]s %[1]q", "甲", "类"), "没有类 “甲”", `there is no 类 "甲"`},
		{New("第%[2]d行 %[1]v", "%v in line %d", weekday(2), 3), "第3行 星期二", "Tuesday in line 3"},
		{io.EOF, "EOF", "EOF"},
		{errors.Join(errTwice, cause), "出现两次\n编号 7：出现两次", "it appears twice\nnumber 7: it appears twice"},
	} {
		if got := Chinese(c.err); got != c.chinese {
			t.Errorf("Chinese: got %q, want %q", got, c.chinese)
		}
		if got := c.err.Error(); got != c.english {
			t.Errorf("English: got %q, want %q", got, c.english)
		}
	}
}

// A value may know its Chinese without being an error.
type weekday int

func (w weekday) String() string  { return "Tuesday" }
func (w weekday) Chinese() string { return "星期二" }

func TestCausesAreFound(t *testing.T) {
	err := New("%s：%v", "%s: %v", "a.json", fmt.Errorf("read: %w", errTwice))
	if !errors.Is(err, errTwice) {
		t.Error("the cause is lost")
	}
	if errors.Is(err, io.EOF) {
		t.Error("a cause that is not there is found")
	}
}

// A file of one line of a million characters makes no error of that length.
func TestTextFromOutsideIsAbridged(t *testing.T) {
	err := New("%q 不对", "%q is wrong", strings.Repeat("长", 1_000_000))
	if n := len(Chinese(err)) + len(err.Error()); n > 2000 {
		t.Errorf("%d bytes", n)
	}
}

func TestList(t *testing.T) {
	for _, test := range []struct {
		names            []string
		english, chinese string
	}{
		{nil, "", ""},
		{[]string{"7"}, "7", "7"},
		{[]string{"县级", "乡\x1b级"}, "县级, 乡·级", "县级、乡·级"},
		{[]string{strings.Repeat("长", 70)}, strings.Repeat("长", 60) + "…", strings.Repeat("长", 60) + "…"},
	} {
		if list := List(test.names); list.String() != test.english || list.Chinese() != test.chinese {
			t.Errorf("%q: %q and %q", test.names, list.String(), list.Chinese())
		}
	}
	many := slices.Repeat([]string{"一二三四五六七八九"}, 30)
	if got, want := List(many).Chinese(), strings.Repeat("一二三四五六七八九、", 20)+"…"; got != want {
		t.Errorf("many names: %q, not %q", got, want)
	}
}
