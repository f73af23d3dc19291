package grid

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// What a file costs of each limit: the least with which it is read. One less is
// refused, and says of what there is too much.
func TestWhatFilesCost(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "written", "costs.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for one := range strings.SplitSeq("\n"+string(data), "\n=== ") {
		heading, text, found := strings.Cut(one, "\n")
		if !found || heading == "" {
			continue
		}
		name, _, _ := strings.Cut(heading, ",")
		format, file := map[string]Format{"HTML": HTML, "CSV": CSV, "DOCX": DOCX, "XLSX": XLSX}[name], []byte(text)
		if format == DOCX || format == XLSX {
			file = office(text, format)
		}
		fmt.Fprintf(&b, "=== %s\n", heading)
		for _, limit := range []struct {
			name string
			set  func(l *Limits, n int)
		}{
			{"bytes", func(l *Limits, n int) { l.Bytes = int64(n) }},
			{"tokens", func(l *Limits, n int) { l.Tokens = n }},
			{"cells", func(l *Limits, n int) { l.Cells = n }},
			{"places", func(l *Limits, n int) { l.Places = n }},
			{"text", func(l *Limits, n int) { l.Text = n }},
			{"tables", func(l *Limits, n int) { l.Tables = n }},
			{"depth", func(l *Limits, n int) { l.Depth = n }},
		} {
			read := func(n int) error {
				limits := DefaultLimits()
				limit.set(&limits, n)
				_, err := Read(file, format, limits)
				return err
			}
			least := 0
			for step := 1 << 11; step > 0; step /= 2 {
				if read(least+step-1) != nil {
					least += step
				}
			}
			fmt.Fprintf(&b, "%s: %d", limit.name, least)
			if least > 0 {
				err := read(least - 1)
				fmt.Fprintf(&b, "; %s / %v, too large %t", message.Chinese(err), err, errors.Is(err, ErrTooLarge))
			}
			b.WriteByte('\n')
		}
	}
	golden.Hold(t, *update, filepath.Join("testdata", "written", "costs.golden"), b.String())
}

// Limits grow with their factor, but for the depth and what an int does not hold.
func TestLimitsAreScaled(t *testing.T) {
	l := Limits{Bytes: 1, Tokens: 2, Cells: 3, Places: 4, Text: 5, Tables: 6, Depth: 7}.Scaled(10)
	if want := (Limits{Bytes: 10, Tokens: 20, Cells: 30, Places: 40, Text: 50, Tables: 60, Depth: 7}); l != want {
		t.Errorf("%+v, want %+v", l, want)
	}
}

// Of several things that there are too many of, the first is told.
func TestTheFirstLimitThatAFilePassesIsTold(t *testing.T) {
	b := newBudget(Limits{})
	b.cell()
	b.text(1)
	b.depth(1)
	if b.err == nil || !strings.Contains(b.err.Error(), "cells") {
		t.Error(b.err)
	}
}

// What each number format shows of a number: a line of formats.txt has a format and the
// numbers after a blank bar each.
func TestAllThatNumberFormatsShow(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "written", "formats.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	show := func(format, stored string) {
		for _, date1904 := range []bool{false, true} {
			text, value := cellStyle{number: format}.format(stored, date1904)
			if date1904 && (value != Date || stored == "2958465") {
				continue
			}
			fmt.Fprintf(&b, "%s of %s: %q %s", format, stored, text, []string{"text", "number", "date", "failed"}[value])
			if date1904 {
				b.WriteString(" from 1904")
			}
			b.WriteByte('\n')
		}
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		parts := strings.Split(line, " | ")
		for _, stored := range parts[1:] {
			show(parts[0], stored)
		}
	}
	for id := range 60 {
		if format := builtInFormat(fmt.Sprint(id)); format != "" {
			fmt.Fprintf(&b, "%d is %s\n", id, format)
		}
	}
	golden.Hold(t, *update, filepath.Join("testdata", "written", "formats.golden"), b.String())
}

// A byte of zero that a file has once is damage, and no sign of UTF-16.
func TestAStrayByteOfZero(t *testing.T) {
	for _, stray := range []string{"1\x00", "\x001"} {
		data := []byte(strings.Repeat("序号，", 20) + "ab" + stray + strings.Repeat("事项，", 20))
		if got := Decode(data); got != string(data) {
			t.Errorf("%q: %.40q", stray, got)
		}
	}
	if file, err := Read([]byte("甲\u0080,乙\n丙,丁\n"), CSV, DefaultLimits()); err != nil || file.Tables[0].Columns() != 2 {
		t.Errorf("%v, %+v", err, file)
	}
}

// A format adds nothing to a text that is not there.
func TestAFormatOfNoText(t *testing.T) {
	for text, want := range map[string]string{"": "", "5": "5天"} {
		if got := (cellStyle{number: `@"天"`}).formatText(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A form turned has its columns as rows, with the cells where they are in the file.
func TestATableIsTurned(t *testing.T) {
	file, err := Read([]byte("<table><tr><td>序号<td>1<td>2<tr><td>类<td colspan=2>户籍<tr><td>名<td>甲<td></table>"), HTML, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	told := func(table *Table) string {
		var b strings.Builder
		fmt.Fprintf(&b, "%d × %d %t %t", table.Rows(), table.Columns(), table.Turn, table.Unmerged)
		for row := range table.Rows() {
			b.WriteString("; ")
			for column := range table.Columns() {
				if at, ok := table.At(row, column); ok {
					cell := table.Cells[at]
					fmt.Fprintf(&b, "%s(%d,%d)", cell.Text, cell.Row, cell.Column)
				}
			}
		}
		for column := range table.Columns() {
			fmt.Fprintf(&b, " %t", table.HasText(2, column))
		}
		return b.String()
	}
	const asItStands = "3 × 3 false true; 序号(1,1)1(1,2)2(1,3); 类(2,1)户籍(2,2)户籍(2,2); 名(3,1)甲(3,2)(3,3) true true false"
	table := file.Tables[0]
	if got := told(table); got != asItStands {
		t.Error(got)
	}
	if got := told(table.Turned()); got != "3 × 3 true false; 序号(1,1)类(1,2)名(1,3); 1(2,1)户籍(2,2)甲(2,3); 2(3,1)户籍(2,2)(3,3) true true false" {
		t.Error(got)
	}
	if got := told(table.Turned().Turned()); got != asItStands {
		t.Errorf("turned twice: %s", got)
	}
}

// Tables for layout that are side by side are as deep as one.
func TestTablesSideBySideAreNotDeep(t *testing.T) {
	file, err := Read([]byte(strings.Repeat("<table><tr><td><table><tr><td>甲<td>乙</table></table>", 20)), HTML, DefaultLimits())
	if err != nil || len(file.Tables) != 20 || len(file.Tables[19].Inner) != 1 {
		t.Errorf("%d tables, %v", len(file.Tables), err)
	}
}

// A text is known by its mark, or by what it consists of.
func TestTextsAreDecoded(t *testing.T) {
	const text = "序号,事项\n1,社会救助开〇\n"
	in := func(order binary.ByteOrder, mark string) string {
		var b []byte
		for _, unit := range utf16.Encode([]rune(mark + text)) {
			b = append(b, 0, 0)
			order.PutUint16(b[len(b)-2:], unit)
		}
		return string(b)
	}
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ data, want string }{
		"UTF-8":                     {text, text},
		"UTF-8 with a mark":         {"\ufeff" + text, text},
		"UTF-8 with a damaged byte": {text + strings.Repeat("文", 40) + "\xff", text + strings.Repeat("文", 40) + "\ufffd"},
		"a mark and a damaged byte": {"\ufeff甲\xff", "甲\ufffd"},
		"UTF-8 of lost characters":  {text + strings.Repeat("\ufffd", 20), text + strings.Repeat("\ufffd", 20)},
		"UTF-16 LE with a mark":     {in(binary.LittleEndian, "\ufeff"), text},
		"UTF-16 BE with a mark":     {in(binary.BigEndian, "\ufeff"), text},
		"UTF-16 LE":                 {in(binary.LittleEndian, ""), text},
		"UTF-16 BE":                 {in(binary.BigEndian, ""), text},
		"UTF-16 LE of an odd size":  {in(binary.LittleEndian, "") + "x", text + "\ufffd"},
		"GB 18030":                  {gb, text},
		"nothing":                   {"", ""},
		"ASCII":                     {"a,b\n1,2\n", "a,b\n1,2\n"},
	} {
		if got := Decode([]byte(c.data)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	big5, err := traditionalchinese.Big5.NewEncoder().String("<meta charset=big5><p>社會救助公開</p>")
	if err != nil {
		t.Fatal(err)
	}
	if got := decodeHTML([]byte(big5)); !strings.Contains(got, "社會救助公開") {
		t.Errorf("Big5: %q", got)
	}
	for _, page := range []string{"<meta charset=big5><p>社会</p>", "\ufeff<meta charset=big5><p>社会</p>", "<p>社会</p>"} {
		if got := decodeHTML([]byte(page)); !strings.Contains(got, "社会") {
			t.Errorf("%q: %q", page, got)
		}
	}
	gbPage, _ := simplifiedchinese.GBK.NewEncoder().String("<meta charset=iso-8859-1><p>社会救助</p>")
	if got := decodeHTML([]byte(gbPage)); !strings.Contains(got, "社会救助") {
		t.Errorf("GBK that says Latin: %q", got)
	}
}

// What is written as a workbook prints on one page's width, its first line on each page,
// and no text of it is a formula.
func TestAllThatIsWrittenAsAWorkbook(t *testing.T) {
	lines := [][]string{{"序号", "名称", "short"}, {"1", "=1+1", strings.Repeat("长", 30)}, {"2"}, {"3", "一个名称", "text", "a longer text"}}
	for _, lines := range [][][]string{lines, nil} {
		var b bytes.Buffer
		if err := WriteXLSX(&b, "表 一", lines); err != nil {
			t.Fatal(err)
		}
		x, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		rows, err := x.GetRows("表 一")
		if err != nil || len(rows) != len(lines) {
			t.Fatalf("%v, %v", rows, err)
		}
		for i, line := range lines {
			if strings.Join(rows[i], "|") != strings.Join(line, "|") {
				t.Errorf("line %d is %q, want %q", i, rows[i], line)
			}
			for j := range line {
				at, _ := excelize.CoordinatesToCellName(j+1, i+1)
				if formula, _ := x.GetCellFormula("表 一", at); formula != "" {
					t.Errorf("%s has the formula %s", at, formula)
				}
			}
		}
		page, _ := x.GetPageLayout("表 一")
		fit, _ := x.GetSheetProps("表 一")
		if *page.Size != 9 || *page.Orientation != "landscape" || *page.FitToWidth != 1 || *page.FitToHeight != 0 || !*fit.FitToPage {
			t.Errorf("%+v, %+v", page, fit)
		}
		names := x.GetDefinedName()
		if lines == nil {
			if len(names) > 0 {
				t.Errorf("no lines are printed on every page: %v", names)
			}
			continue
		}
		if len(names) != 1 || names[0].RefersTo != "'表 一'!$1:$1" {
			t.Errorf("%+v", names)
		}
		for column, want := range map[string]float64{"A": 8, "B": 10, "C": 40, "D": 15, "E": 9.140625} {
			if width, _ := x.GetColWidth("表 一", column); width != want {
				t.Errorf("column %s is %v wide, want %v", column, width, want)
			}
		}
	}
	if err := WriteXLSX(&bytes.Buffer{}, "[", nil); err == nil {
		t.Error("[ is taken for the name of a sheet")
	}
}

// A table has at most a thousand columns, whichever format it is in.
func TestATableHasAThousandColumns(t *testing.T) {
	for name, c := range map[string]struct {
		format Format
		file   func(n int) []byte
	}{
		"CSV":  {CSV, func(n int) []byte { return []byte(strings.Repeat("甲,", n-1) + "乙\n") }},
		"HTML": {HTML, func(n int) []byte { return []byte("<table><tr>" + strings.Repeat("<td>甲", n) + "</table>") }},
		"DOCX": {DOCX, func(n int) []byte {
			return letter("<w:tbl><w:tr>" + strings.Repeat("<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>", n) + "</w:tr></w:tbl>")
		}},
		"XLSX": {XLSX, func(n int) []byte {
			return book("<sheetData><row>" + strings.Repeat(`<c t="str"><v>甲</v></c>`, n) + "</row></sheetData>")
		}},
	} {
		file, err := Read(c.file(1000), c.format, DefaultLimits())
		if err != nil || file.Tables[0].Columns() != 1000 {
			t.Errorf("%s: a thousand columns: %v", name, err)
		}
		if _, err := Read(c.file(1001), c.format, DefaultLimits()); err == nil || !strings.Contains(err.Error(), "more than 1000 columns") {
			t.Errorf("%s: one more: %v", name, err)
		}
	}
	wide, err := Read([]byte("<table><tr><td colspan=990>甲<td colspan=20>乙</table>"), HTML, DefaultLimits())
	if err != nil || wide.Tables[0].Columns() != 1000 {
		t.Errorf("a cell over the last column: %v", err)
	}
}

// An old Office file and one with a password are told from a damaged one.
func TestOldFilesAreTold(t *testing.T) {
	const old = "\xd0\xcf\x11\xe0 "
	for _, format := range []Format{XLSX, DOCX} {
		if _, err := Read([]byte(old), format, DefaultLimits()); err == nil || !strings.Contains(err.Error(), "of the old form or with a password") {
			t.Errorf("%v", err)
		}
		if _, err := Read([]byte("PK"), format, DefaultLimits()); err == nil || !strings.Contains(err.Error(), "no whole Office file") {
			t.Errorf("%v", err)
		}
	}
	for _, format := range []Format{HTML, CSV} {
		if _, err := Read([]byte(old), format, DefaultLimits()); err != nil {
			t.Errorf("%v", err)
		}
	}
}

// A part that has two names, or a name of another length, is told.
func TestPartsOfTwoNamesAreTold(t *testing.T) {
	file := letter("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
	if _, err := Read(file, DOCX, DefaultLimits()); err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(file, []byte("word/document.xml"))
	for _, change := range []struct {
		at    int
		value byte
	}{{at, 'x'}, {at + len("word/document.xml") - 1, 'x'}} {
		damaged := bytes.Clone(file)
		damaged[change.at] = change.value
		if _, err := Read(damaged, DOCX, DefaultLimits()); err == nil || !strings.Contains(err.Error(), "two names") {
			t.Errorf("byte %d: %v", change.at, err)
		}
	}
}

// All yields the tables in cells before those that hold them, and stops when it is told.
func TestAllTablesAreYielded(t *testing.T) {
	file, err := Read([]byte("<table><tr><td>外<table><tr><td>内</table></table><table><tr><td>末</table>"), HTML, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	for stop, want := range []string{"内", "内外内", "内外内末"} {
		said, n := "", 0
		for table := range file.All() {
			for _, cell := range table.Cells {
				said += strings.ReplaceAll(cell.Text, "\n", "")
			}
			if n++; n > stop {
				break
			}
		}
		if said != want {
			t.Errorf("%q, want %q", said, want)
		}
	}
}

// A place outside of a table has no cell.
func TestPlacesOutside(t *testing.T) {
	file, err := Read([]byte("甲,乙\n丙\n"), CSV, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	table := file.Tables[0]
	for _, place := range [][2]int{{-1, 0}, {0, -1}, {2, 0}, {0, 2}, {1, 1}} {
		if at, ok := table.At(place[0], place[1]); ok {
			t.Errorf("%v has the cell %d", place, at)
		}
	}
	if table.HasText(0, -1) || table.HasText(0, 2) || !table.HasText(1, 0) || table.HasText(1, 1) || !table.HasText(0, 1) {
		t.Error("text is found where there is none")
	}
}
