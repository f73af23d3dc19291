package table_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
)

// catalogue loads testdata/written/NAME.json.
func catalogue(t *testing.T, name string) *disclosure.Catalog {
	t.Helper()
	file, err := os.ReadFile("testdata/written/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return load(t, string(file))
}

// What each format writes of a catalogue that says everything, and of one whose words
// fit no columns.
func TestAllThatIsWritten(t *testing.T) {
	for _, name := range []string{"full", "crowded"} {
		catalog := catalogue(t, name)
		for _, format := range []table.Format{table.NDJSON, table.CSV, table.Markdown, table.HTML} {
			hold(t, name+"."+string(format), strings.ReplaceAll(write(t, catalog, format), "\r\n", "␍\n"))
		}
		hold(t, name+".docx", partsOf(t, write(t, catalog, table.DOCX)))
		hold(t, name+".xlsx", sheetOf(t, write(t, catalog, table.XLSX)))
		hold(t, name+".kb", sheetOf(t, write(t, catalog, table.KB)))
		for _, format := range table.InputFormats() {
			again, questions, err := table.Read(strings.NewReader(write(t, catalog, format)), format)
			if err != nil || len(questions) > 0 || again.Digest() != catalog.Digest() {
				t.Errorf("%s as %s: %v, %v, %v", name, format, err, questions, disclosure.Diff(catalog, again))
			}
		}
	}
}

// partsOf says what the parts of a document hold, an element a line.
func partsOf(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(strings.NewReplacer("<w:tr>", "\n<w:tr>", "<w:tc>", "\n<w:tc>", "<w:p>", "\n <w:p>", "<Override", "\n<Override").Replace(string(text)), "\n")
		if part.Name == "[Content_Types].xml" {
			slices.Sort(lines) // they have no order
		}
		fmt.Fprintf(&b, "=== %s\n%s\n", part.Name, strings.Join(lines, ""))
	}
	return b.String()
}

// sheetOf says what a workbook shows: its properties, its columns, its merged cells, and
// each row with its height and its cells, which have a sign for their style.
func sheetOf(t *testing.T, file string) string {
	t.Helper()
	x, err := excelize.OpenReader(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	var b strings.Builder
	sheet := x.GetSheetName(0)
	properties, _ := x.GetDocProps()
	page, _ := x.GetPageLayout(sheet)
	fit, _ := x.GetSheetProps(sheet)
	panes, _ := x.GetPanes(sheet)
	fmt.Fprintf(&b, "%s %v by %q titled %q with %q\n", sheet, x.GetSheetList(), properties.Creator, properties.Title, properties.Identifier)
	fmt.Fprintf(&b, "paper %v %v, fit %v %v × %v, panes %v %d %d %s\n", valueOf(page.Size), valueOf(page.Orientation), valueOf(fit.FitToPage), valueOf(page.FitToWidth), valueOf(page.FitToHeight), panes.Freeze, panes.XSplit, panes.YSplit, panes.TopLeftCell)
	for _, name := range x.GetDefinedName() {
		fmt.Fprintf(&b, "%s of %s: %s\n", name.Name, name.Scope, name.RefersTo)
	}
	merged, _ := x.GetMergeCells(sheet)
	for _, cell := range merged {
		fmt.Fprintf(&b, "%s:%s ", cell.GetStartAxis(), cell.GetEndAxis())
	}
	rows, err := x.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	b.WriteString("\nwide")
	for i := range rows[min(1, len(rows)-1)] {
		column, _ := excelize.ColumnNumberToName(i + 1)
		width, _ := x.GetColWidth(sheet, column)
		fmt.Fprintf(&b, " %v", width)
	}
	b.WriteByte('\n')
	for i, row := range rows {
		height, _ := x.GetRowHeight(sheet, i+1)
		fmt.Fprintf(&b, "--- %d, %v high\n", i+1, height)
		for j, text := range row {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			fmt.Fprintf(&b, "%s %s %s\n", at, styleOf(t, x, sheet, at), strings.ReplaceAll(text, "\n", "⏎"))
		}
	}
	validations, _ := x.GetDataValidations(sheet)
	for _, v := range validations {
		fmt.Fprintf(&b, "%s %s, others %t, blank %t\n", v.Sqref, v.Formula1, !v.ShowErrorMessage, v.AllowBlank)
	}
	return b.String()
}

func valueOf[T any](p *T) any {
	if p == nil {
		return "-"
	}
	return *p
}

// styleOf is a short word for what a cell looks like.
func styleOf(t *testing.T, x *excelize.File, sheet, at string) string {
	t.Helper()
	id, err := x.GetCellStyle(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	style, err := x.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	word := fmt.Sprintf("%d.%d", style.NumFmt, len(style.Border))
	if a := style.Alignment; a != nil {
		word += fmt.Sprintf("%.1s%.1s", a.Horizontal, a.Vertical)
		if a.WrapText {
			word += "w"
		}
	}
	if style.Font != nil && style.Font.Bold {
		word += fmt.Sprintf("b%v", style.Font.Size)
	}
	return word + strings.Join(style.Fill.Color, "")
}

// The sheet of questions is for people: its words, widths and choices are kept.
func TestTheSheetOfQuestionsIsWritten(t *testing.T) {
	_, questions, err := table.Read(strings.NewReader(doubtful), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := table.WriteAnswers(&b, append(questions, table.Question{Kind: table.Filled, Heading: "公开依据", Table: 2, Row: 3, Column: 4, Count: 5}, table.Question{Kind: table.Unbalanced, Heading: "公开依据", Text: "《甲法", Count: 1})); err != nil {
		t.Fatal(err)
	}
	hold(t, "answers", sheetOf(t, b.String()))
}

// A sheet that is none of questions is refused, and so is an answer that means nothing.
func TestAnswersThatMeanNothingAreRefused(t *testing.T) {
	sheet := func(rows ...string) []byte {
		return drawnXLSX(drawn("问题|栏目|原文|已取|事项|位置|处数|答案|可以怎样答|类型\n" + strings.Join(rows, "\n") + "\n"))
	}
	for name, c := range map[string]struct {
		file []byte
		want string // "" for none
	}{
		"no workbook":         {[]byte("PK"), "no whole Office file"},
		"an empty workbook":   {drawnXLSX(nil), "no sheet of questions"},
		"another workbook":    {drawnXLSX(drawn("甲|乙\n")), "no sheet of questions: it must have the columns 栏目, 原文, 已取, 位置, 答案 and 类型"},
		"without its kinds":   {drawnXLSX(drawn("问题|栏目|原文|已取|事项|位置|处数|答案|可以怎样答|别的\n")), "no sheet of questions"},
		"without the taken":   {drawnXLSX(drawn("问题|栏目|原文|事项|位置|处数|答案|可以怎样答|类型\n")), "no sheet of questions"},
		"without its answers": {drawnXLSX(drawn("问题|栏目|原文|已取|事项|位置|处数|回答|可以怎样答|类型\n")), "no sheet of questions"},
		"no mark":             {sheet("?||▲|||||是||other_mark", "?||▼||||| 或许 ||lost_mark"), ""},
		"no heading":          {sheet("?||甲栏|||||乙栏||unknown_heading"), ""},
		"no answer":           {sheet("?||▲||||| ||other_mark", "?||▲|||||或许||"), ""},
		"a sign of no name":   {sheet("?|公开渠道||||||或许||lost_mark"), ""},
		"kept":                {sheet("?||甲栏|||||照录||unknown_heading", "?||乙栏|||||确认||unknown_heading"), ""},
	} {
		_, err := table.ReadAnswers(bytes.NewReader(c.file))
		if (err == nil) != (c.want == "") || err != nil && (!strings.Contains(err.Error(), c.want) || message.Chinese(err) == err.Error()) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, column := range []string{"乙", "内容组"} { // a column of our own CSV is none of a printed table
		_, _, err := table.Read(strings.NewReader(doubtful), table.HTML, table.WithAnswers(table.Answers{Headings: map[string]string{"甲": column}}))
		if err == nil || !strings.Contains(err.Error(), `"甲": there is no column "`+column+`"`) {
			t.Errorf("Read takes a heading that there is not: %v", err)
		}
	}
}

// A person may delete the columns of a sheet that tell nothing apart, and several
// catalogues of a file ask the same once.
func TestASheetNeedsFewColumns(t *testing.T) {
	answers, err := table.ReadAnswers(bytes.NewReader(drawnXLSX(drawn("类型|答案|位置|原文|栏目|已取\nother_mark|是||▲||\n|是||▼||\n"))))
	if err != nil || len(answers.Marks) != 1 || answers.Marks["▲"] != table.MarkYes {
		t.Errorf("%v, %v", answers.Marks, err)
	}
	var b bytes.Buffer
	asked := table.Question{Kind: table.OtherMark, Text: "▲", Count: 2}
	if err := table.WriteAnswers(&b, []table.Question{asked, {Kind: table.OtherMark, Text: "▼", Count: 1}, asked}); err != nil {
		t.Fatal(err)
	}
	x, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	rows, err := x.GetRows(x.GetSheetName(0))
	if err != nil || len(rows) != 3 || rows[1][2] != "▲" || rows[1][6] != "4" || rows[2][2] != "▼" {
		t.Errorf("%q, %v", rows, err)
	}
}

// The sheet of another table is refused, and an answer that a table has no use for is
// told; a table that asks nothing takes any sheet.
func TestTheSheetOfAnotherTable(t *testing.T) {
	other, err := table.ReadAnswers(bytes.NewReader(drawnXLSX(drawn("栏目|原文|已取|位置|答案|类型\n|▼|||是|other_mark\n公开时限|20|||长期|odd_term\n"))))
	if err != nil {
		t.Fatal(err)
	}
	const head = "某县目录\n序号,一级事项,二级事项,公开内容,公开时限,公开渠道\n"
	for row, asks := range map[string]string{
		"1,类,甲,材料,长期,▲政府网站\n":       "refused",
		"1,类,甲,材料,长期,政府网站\n":        "no_such ▼",
		"1,类,甲,材料,长期,▼政府网站 ▲政府公报\n": "other_mark ▲",
		"1,类,甲,材料,20,▲政府网站\n":       "other_mark ▲; no_such ▼",
	} {
		_, questions, err := table.Read(strings.NewReader(head+row), table.CSV, table.WithAnswers(other))
		got := kinds(questions)
		if err != nil {
			got = "refused"
		}
		if got != asks || err != nil && !strings.Contains(message.Chinese(err), "另一张表") {
			t.Errorf("%s: %v, asks %q, want %q", row, err, got, asks)
		}
	}
}

// A mark is said in either language.
func TestMarksAreParsed(t *testing.T) {
	for want, words := range map[table.Mark][]string{
		table.MarkYes: {"yes", " YES ", "是", "选中", "必选"}, table.MarkNo: {"no", "否", "未选", "不选"}, table.MarkOptional: {"optional", "可选"},
	} {
		for _, word := range words {
			if got, err := table.ParseMark(word); got != want || err != nil {
				t.Errorf("%s: %v, %v", word, got, err)
			}
		}
	}
	if _, err := table.ParseMark("或许"); err == nil || !strings.Contains(message.Chinese(err), "“或许”不是标记的含义") {
		t.Errorf("it says %v", err)
	}
}

// Excel takes 32,767 UTF-16 units in a cell; one more is an error, not a cut text.
func TestACellThatExcelWouldCutIsAnError(t *testing.T) {
	for format, fits := range map[table.Format]int{table.XLSX: 32_767, table.KB: 32_000} { // with other facts
		for _, c := range []struct {
			text string
			ok   bool
		}{{strings.Repeat("文", fits), true}, {strings.Repeat("文", 32_768), false}, {strings.Repeat("𠮷", 16_384), false}, {strings.Repeat("𠮷", fits/2), true}} {
			contents, _ := json.Marshal(c.text)
			catalog := load(t, `{"official":{"title":"目录","categories":[{"number":1,"name":"类","blocks":[{"items":[{"number":1,"name":"某项"}],"disclosures":[{"contents":[`+
				string(contents)+`],"channels":["政府网站"]}],"legal_basis":["《法》"],"deadline":"长期","publisher":"","audiences":[],"methods":[],"levels":[]}]}]}}`)
			err := table.Write(io.Discard, catalog, format)
			if (err == nil) != c.ok || err != nil && !strings.Contains(err.Error(), "某项") {
				t.Errorf("%s, %d bytes: %v", format, len(c.text), err)
			}
		}
	}
}

// The rows that share a merged cell are together as tall as its text.
func TestTheRowsOfAMergedCellAreTallEnough(t *testing.T) {
	basis := make([]disclosure.Citation, 50) // 25 lines a row, and a row of channels has 13
	for i := range basis {
		basis[i].Text = fmt.Sprintf("《第%d号条例》", i+1)
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{
		Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"}, LegalBasis: basis,
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"一"}}, {Contents: []string{"二"}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	x, err := excelize.OpenReader(strings.NewReader(write(t, catalog, table.XLSX)))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for _, row := range []int{4, 5} {
		if height, _ := x.GetRowHeight("目录", row); height != 25*15 {
			t.Errorf("row %d is %v points high", row, height)
		}
	}
}

// Files, tables and texts have limits, which a caller may change; what passes them is an
// error that says by how much.
func TestLimitsHold(t *testing.T) {
	const page = "<p>某县目录</p><table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容<td>公开依据<tr><td>1<td>类<td>甲<td>内容<td>《法》<tr><td>2<td>类<td>乙<td>同上<td>《法》</table>"
	if l := table.DefaultLimits(); l.Cells != 400_000 || l.Scaled(3).Cells != 1_200_000 || l.Scaled(3).Bytes != 3*l.Bytes || l.Scaled(3).Depth != l.Depth {
		t.Errorf("%+v, scaled %+v", l, l.Scaled(3))
	}
	for name, c := range map[string]struct {
		change func(*table.Limits)
		ok     bool
	}{
		"as they are": {func(*table.Limits) {}, true},
		"15 cells":    {func(l *table.Limits) { l.Cells = 15 }, true},
		"14 cells":    {func(l *table.Limits) { l.Cells = 14 }, false},
		"1 table":     {func(l *table.Limits) { l.Tables = 1 }, true},
		"no table":    {func(l *table.Limits) { l.Tables = 0 }, false},
		"no text":     {func(l *table.Limits) { l.Text = 10 }, false},
	} {
		limits := table.DefaultLimits()
		c.change(&limits)
		if _, err := table.ReadAll(strings.NewReader(page), table.HTML, table.WithLimits(limits)); (err == nil) != c.ok || err != nil && !strings.Contains(err.Error(), "too much") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := table.ReadAll(io.LimitReader(blanks{}, 64<<20+1), table.HTML); err == nil || !strings.Contains(err.Error(), "larger than 67108864 bytes") {
		t.Errorf("a file too large: %v", err)
	}
	if _, err := table.ReadAll(brokenFile{}, table.HTML); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a file that cannot be read: %v", err)
	}
}

type blanks struct{}

func (blanks) Read(p []byte) (int, error) { return len(p), nil }

type brokenFile struct{}

func (brokenFile) Read([]byte) (int, error) { return 0, os.ErrClosed }

// What 同上 takes again counts as text of the file.
func TestTextThatIsTakenAgainCounts(t *testing.T) {
	long := strings.Repeat("长", 1000)
	page := "<p>某县目录</p><table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容<td>公开依据<tr><td>1<td>类<td>甲<td>" + long + "<td>《法》<tr><td>2<td>类<td>乙<td>同上<td>《法》<tr><td>3<td>类<td>丙<td>同上<td>《法》</table>"
	limits := table.DefaultLimits()
	limits.Text = 6000
	catalog, _, err := table.Read(strings.NewReader(page), table.HTML, table.WithLimits(limits))
	if err != nil {
		t.Fatal(err)
	}
	if last, _ := catalog.Item(3); !slices.Contains(last.Record().Disclosures[0].Contents, long) {
		t.Error("the last 同上 is not taken")
	}
	limits.Text = 5999
	if _, err := table.ReadAll(strings.NewReader(page), table.HTML, table.WithLimits(limits)); err == nil || !strings.Contains(err.Error(), "too much") {
		t.Errorf("6,000 bytes are taken again: %v", err)
	}
}

// More kinds of questions than a person reads are counted by kind.
func TestQuestionsBeyondTwoThousandAreCounted(t *testing.T) {
	var b strings.Builder
	b.WriteString("<p>某县目录</p><table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容<td>公开依据")
	for n := range 2003 {
		fmt.Fprintf(&b, "<tr><td>%d<td>类<td>项%[1]d<td>见第%[1]d条的规定<td>《法》", n+1)
	}
	b.WriteString("</table>")
	_, questions, err := table.Read(strings.NewReader(b.String()), table.HTML)
	if err != nil || len(questions) != 2001 || questions[1999].Count != 1 || questions[2000].Count != 3 {
		t.Errorf("%d questions, the last for %d places, %v", len(questions), questions[len(questions)-1].Count, err)
	}
}

// Who gives a title need not be told that the file had another one.
func TestAGivenTitleIsNoChange(t *testing.T) {
	catalog := catalogue(t, "small")
	for _, format := range []table.Format{table.HTML, table.XLSX, table.DOCX} {
		again, questions, err := table.Read(strings.NewReader(write(t, catalog, format)), format, table.WithTitle("另一份目录"))
		if err != nil || len(questions) > 0 || again.Title() != "另一份目录" {
			t.Errorf("%s: %s, %v, %v", format, again.Title(), questions, err)
		}
	}
}

// Items of one name are titled apart in a knowledge base, and so is one without.
func TestTitlesOfAKnowledgeBaseStandOnce(t *testing.T) {
	name := strings.Repeat("长", 130)
	var items strings.Builder
	for n, name := range []string{"同名", "同名", "同名", "", "同名（类）", name, name, name, name[:124*3] + "…（8）"} {
		fmt.Fprintf(&items, `{"number":%d,"name":%q},`, n+1, name)
	}
	catalog := load(t, `{"official":{"title":"目录","categories":[{"number":1,"name":"类","blocks":[{"items":[`+strings.TrimSuffix(items.String(), ",")+
		`],"disclosures":[{"contents":["内容"],"channels":["政府网站"]}],"legal_basis":["《法》"],"deadline":"长期","publisher":"局","audiences":[],"methods":[],"levels":[]}]}]}}`)
	x, err := excelize.OpenReader(strings.NewReader(write(t, catalog, table.KB)))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	rows, err := x.GetRows("知识")
	if err != nil || len(rows) != 10 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, want := range []string{"同名", "同名（类）", "同名（3）", "（类）", "同名（类）（类）", name[:127*3] + "…", name[:124*3] + "…（7）", name[:124*3] + "…（8）", name[:124*3] + "…（8…"} {
		if got := rows[i+1][1]; got != want {
			t.Errorf("item %d is titled %q, want %q", i+1, got, want)
		}
	}
}

// A heading of our own file that was renamed is asked about, and nothing is read otherwise.
func TestARenamedHeadingIsAskedAbout(t *testing.T) {
	for _, heading := range []string{"公开内容", "公开渠道和载体", "公开事项"} {
		file := withReplaced(t, write(t, catalogue(t, "small"), table.XLSX), heading, "另一栏")
		_, questions, err := table.Read(strings.NewReader(file), table.XLSX)
		if err != nil {
			t.Fatal(err)
		}
		if len(questions) != 1 || questions[0].Kind != table.UnknownHeading || questions[0].Guess != heading {
			t.Errorf("%s: %v", heading, questions)
		}
	}
}

// Read returns the first of two catalogues, and keeps in it the question about the other.
func TestTheOtherCatalogueIsAskedAbout(t *testing.T) {
	const rows = "<table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容<tr><td>1<td>类<td>甲<td>内容</table>"
	catalog, questions, err := table.Read(strings.NewReader("<h1>某县公开目录</h1>"+rows+"<h1>某镇公开目录</h1>"+rows), table.HTML)
	if err != nil || catalog.Title() != "某县公开目录" || len(questions) != 1 || questions[0].Kind != table.OtherTitle || questions[0].Text != "某镇公开目录" {
		t.Fatalf("%v, %v, %v", catalog, questions, err)
	}
	if open := catalog.Meta().Open; len(open) != 1 || open[0].Kind != string(table.OtherTitle) {
		t.Errorf("open are %v", open)
	}
}

// Control characters would end a row of Markdown.
func TestMarkdownHasNoControlCharacters(t *testing.T) {
	catalog := load(t, `{"official":{"title":"目\u0001录","categories":[{"number":1,"name":"类","blocks":[{"items":[{"number":1,"name":"甲\u007f乙\u001f丙 丁"}],"disclosures":[{"contents":["内容"],"channels":["政府网站"]}],"legal_basis":[],"deadline":"","publisher":"","audiences":[],"methods":[],"levels":[]}]}]}}`)
	if got := write(t, catalog, table.Markdown); !strings.Contains(got, "# 目 录\n") || !strings.Contains(got, "| 1 | 甲 乙 丙 丁 |\n") {
		t.Errorf("%q", got)
	}
}

// The same catalogue gives the same bytes, so that a file of it can be compared by them.
func TestTheSameBytesAreWritten(t *testing.T) {
	for _, format := range table.Formats() {
		var first []byte
		for range 12 { // a map yields its keys in another order
			var b bytes.Buffer
			if err := table.Write(&b, disclosure.Default(), format); err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = b.Bytes()
			}
			if !bytes.Equal(first, b.Bytes()) {
				t.Errorf("%s: other bytes", format)
				break
			}
		}
	}
}
