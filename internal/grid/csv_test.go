package grid

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

// rowsOf reads a CSV file: its rows, the cells joined with |.
func rowsOf(t *testing.T, data []byte) (rows []string) {
	t.Helper()
	file, err := Read(data, CSV, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	for _, cell := range file.Tables[0].Cells {
		if cell.Row != last {
			rows, last = append(rows, cell.Text), cell.Row
		} else {
			rows[len(rows)-1] += "|" + cell.Text
		}
	}
	return rows
}

// A stray quote is text, and swallows no row.
func TestStrayQuotes(t *testing.T) {
	for text, want := range map[string]string{
		"a,b,c\n1,\"x\ny\",2\n":                "a|b|c/1|x\ny|2",
		"a,b,c\n1,\"x \"\"y\"\"\",2\n":         "a|b|c/1|x \"y\"|2",
		"a,b,c\n1,\"x,2\n3,y,4\n":              "a|b|c/1|\"x|2/3|y|4",
		"a,b,c,d\n1,\"x,2,5\n3,\"y\"z\",4,6\n": "a|b|c|d/1|\"x|2|5/3|y\"z|4|6",
		"a,b,c\n1,x\",2\n3,y,4\n":              "a|b|c/1|x\"|2/3|y|4",
		"sep=;\na;b\n1;2\n":                    "a|b/1|2",
		"a\tb\n1\t2\n":                         "a|b/1|2",
		"a,b\r1,\"x\ny\"\r":                    "a|b/1|x\ny",
	} {
		if got := strings.Join(rowsOf(t, []byte(text)), "/"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// UTF-16 is known without a byte order mark, though 开 and 一 have zero bytes, too.
func TestUTF16WithoutAMark(t *testing.T) {
	text := "序号,公开事项,一级\n1,公开,开一\n" + strings.Repeat("2,　公开,　\n", 10) // U+3000 has the byte of 0
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var data []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			data = order.AppendUint16(data, unit)
		}
		if got := strings.Join(rowsOf(t, data), "/"); got != "序号|公开事项|一级/1|公开|开一"+strings.Repeat("/2|　公开|　", 10) {
			t.Errorf("%v: %q", order, got)
		}
	}
}

// A file typed in a Chinese input method is divided by Chinese signs.
func TestChineseSeparators(t *testing.T) {
	for text, want := range map[string]string{
		"某县目录\n序号；事项；内容\n1；停水；通知、名单\n":    "某县目录/序号|事项|内容/1|停水|通知、名单",
		"序号｜事项｜内容\n1｜停水｜通知；名单\n":          "序号|事项|内容/1|停水|通知；名单",
		"序号，事项，内容\n1，停水，通知\n":             "序号|事项|内容/1|停水|通知",
		"序号,事项,内容\n1,停水；停电；停气,通知\n":       "序号|事项|内容/1|停水；停电；停气|通知",
		"序号\t事项\t内容\n1\t停水；停电\t通知\n":      "序号|事项|内容/1|停水；停电|通知",
		"停水；停电；停气\n":                      "停水；停电；停气",
		"停水，停电，停气\n停水，停电\n":               "停水，停电，停气/停水，停电",
		"序号；事项；内容\n1；停水；通知\n2；停电；通知；名单\n": "序号；事项；内容/1；停水；通知/2；停电；通知；名单",
	} {
		if got := strings.Join(rowsOf(t, []byte(text)), "/"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
