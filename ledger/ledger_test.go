package ledger

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var today = workday.MustParseDate("2026-11-30")

var matcher = sync.OnceValue(func() *Matcher { return NewMatcher(disclosure.Default()) })

func read(t *testing.T, format table.Format, text string) *Ledger {
	t.Helper()
	l, err := Read(strings.NewReader(text), format, matcher())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// says checks each row: its place, item, last day, status, working days.
func says(t *testing.T, l *Ledger, wanted ...string) {
	t.Helper()
	var got []string
	for _, r := range l.Rows(workday.National(), today) {
		got = append(got, fmt.Sprintf("%d: %d %s %s %d", r.Row, r.Item.Number(), r.Status.Due, r.Status.Kind, r.Status.WorkingDays))
	}
	if !slices.Equal(got, wanted) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(wanted, "\n"))
	}
}

func TestRegisterWithTitleLinesAndNotes(t *testing.T) {
	text := `社会保险科公开信息登记表
填写人：某某,,,登记时间：2026.11.2
序号,信息名称,生成时间,公开时间
1,失业保险金申领办事指南,2026-9-1,2026-9-29
2,失业保险金申领办事指南,2026-9-1,2026-9-30
3,社会保障卡注销办事指南,2026-11-5,
4,单位参保证明查询打印手册,2026-10-15,
5,机关食堂设备采购成交公告,2026-9-15,2026-9-15
6,,,
填表说明：“信息名称”指标题。
`
	l := read(t, table.CSV, text)
	says(t, l,
		"4: 63 2026-09-29 on_time 0",
		"5: 63 2026-09-29 late 1",
		"6: 85 2026-12-03 open 3",
		"7: 20 2026-11-12 overdue 12",
		"8: 0  none 0")
	if l.Skipped != 2 {
		t.Errorf("%d rows skipped, want the blank one and the note", l.Skipped)
	}
}

// The year of days without one is that of a title line, in CSV too, which knows no
// merged cells.
func TestTheYearOfTheTitle(t *testing.T) {
	for _, title := range []string{"2026年公开台账\n", "2026年度政府信息公开台账,,\n", ",2026年第三季度公开台账,\n"} {
		says(t, read(t, table.CSV, title+"标题,生成日期,发布日期\n失业保险金申领办事指南,9月1日,9-29\n"), "3: 63 2026-09-29 on_time 0")
	}
}

// Bureaus' spreadsheets are GB 18030 as often as UTF-8, and have any separator.
func TestEncodingsAndSeparators(t *testing.T) {
	text := "标题；生成日期；发布日期\n失业保险金申领办事指南；26-9-1；2026/9/29 08:30\n"
	for _, separator := range []string{",", ";", "\t"} {
		text := strings.ReplaceAll(text, "；", separator)
		says(t, read(t, table.CSV, text), "2: 63 2026-09-29 on_time 0")
		says(t, read(t, table.CSV, "\ufeff"+text), "2: 63 2026-09-29 on_time 0")
		encoded, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		says(t, read(t, table.CSV, encoded), "2: 63 2026-09-29 on_time 0")
	}
}

func TestHeadingsOfTwoRowsAndHeadersOnEveryPage(t *testing.T) {
	page := `<table>
<tr><td colspan=4>2026年10月信息公开月报</td></tr>
<tr><td rowspan=2>信息标题</td><td colspan=2>日期</td><td rowspan=2>网址</td></tr>
<tr><td>形成</td><td>公开</td></tr>
<tr><td>病残津贴申领须知</td><td>9月1日</td><td>10月9日</td><td>https://www.example.gov.cn/a</td></tr>
<tr><td>信息标题</td><td>形成日期</td><td>公开日期</td><td>网址</td></tr>
<tr><td>病残津贴申领须知</td><td>11月1日</td><td>10月9日</td><td>javascript:alert(1)</td></tr>
<tr><td>小计</td><td>2条</td><td></td><td></td></tr>
</table>`
	l := read(t, table.HTML, page)
	says(t, l, "4: 29 2026-09-29 late 3", "6: 29  unknown 0")
	if got := l.Entries[1].Doubt; got == nil || !strings.Contains(got.Error(), "2025 or 2026") {
		t.Errorf("11月1日 in a register of October: %v", got)
	}
	if l.Entries[0].URL != "https://www.example.gov.cn/a" || l.Entries[1].URL != "" {
		t.Errorf("addresses %q, %q", l.Entries[0].URL, l.Entries[1].URL)
	}
	if l.Skipped != 2 {
		t.Errorf("%d rows skipped, want the repeated header and the subtotal", l.Skipped)
	}
}

func TestItemsByNumberAndName(t *testing.T) {
	says(t, read(t, table.CSV, `事项序号,事项名称,信息名称,形成日期,变更日期,公开日期
63,,甲,2026-01-05,2026-03-10,2026-04-09
第83项,社会保障卡挂失与解挂,乙,2026-03-10,,2026-04-08
,社会保障卡注销,丙,2026-03-10,,2026-04-08
91,,丁,2026-03-10,,2026-04-08
63,社会保障卡注销,戊,2026-03-10,,2026-04-08
,丧葬补助金和抚恤金申领,己,2026-03-10,,2026-04-08
88,,庚,2026-07-01,,2026-07-09
`),
		"2: 63 2026-04-08 late 1", // the change starts the term anew
		"3: 83 2026-04-08 on_time 0",
		"4: 85 2026-04-08 on_time 0",
		"5: 0  unknown 0",
		"6: 0  ask 0", // number and name contradict each other
		"7: 64 2026-04-08 on_time 0",
		"8: 88 2026-07-08 late 1") // its term is 5 working days
}

func TestWhyNothingCanBeSaid(t *testing.T) {
	l := read(t, table.CSV, `事项序号,标题,成文日期,印发日期,发布日期
63,甲,2026-02-30,,2026-03-10
63,乙,,,2026-03-10
63,丙,2026-12-01,,
63,丁,2026-03-10,,2026-03-09
63,戊,2026-03-12,2026-03-10,2026-03-10
63,己,2026-03-10,,2027-03-10
63,庚,2026-03-10至2026-03-12,,2026-03-20
`)
	var reasons []string
	for _, r := range l.Rows(workday.National(), today) {
		if r.Status.Reason != nil {
			reasons = append(reasons, r.Status.Reason.Error())
		}
	}
	for i, wanted := range []string{"2026", "no day on which it was formed", "after the day of asking", "before it was formed", "after the day of asking", "more than one date"} {
		if i >= len(reasons) || !strings.Contains(reasons[i], wanted) {
			t.Fatalf("reasons %q, want one with %q", reasons, wanted)
		}
	}
	if len(reasons) != 6 || l.Entries[4].Formed.String() != "2026-03-10" {
		t.Errorf("of 成文 and 印发 the earlier day counts: %v; %d reasons", l.Entries[4].Formed, len(reasons))
	}
}

// A register that does not say when a piece was published still tells the last day.
func TestRegisterWithoutDaysOfPublication(t *testing.T) {
	l := read(t, table.CSV, "标题,生成日期,责任科室\n失业保险金申领办事指南,2026-09-01,失业科\n")
	says(t, l, "2: 63 2026-09-29 unknown 0")
}

func TestRequests(t *testing.T) {
	l := read(t, table.CSV, `序号,申请人,申请内容,收到日期,补正日期,是否延期,答复日期
1,甲,某年的统计,2026-09-01,,否,2026-09-29
2,乙,某年的统计,2026-09-01,,是,2026-10-29
3,丙,某年的统计,2026-09-01,2026-09-10,,2026-10-14
4,丁,某年的统计,2026-10-15,,,
5,戊,某年的统计,2026-11-20,,,
6,己,某年的统计,,,,2026-10-14
`)
	says(t, l,
		"2: 0 2026-09-29 answered 0",
		"3: 0 2026-11-02 answered 0",
		"4: 0 2026-10-14 answered 0",
		"5: 0 2026-11-12 overdue 12",
		"6: 0 2026-12-18 open 14",
		"7: 0  unknown 0")
}

// The day on which the applicant was asked to supplement starts no term; that on which
// the supplement came in does.
func TestRequestsThatWereSupplemented(t *testing.T) {
	says(t, read(t, table.CSV, `依申请公开办理台账（2026年）
编号,申请人,收件日期,申请事项,补正告知日期,补正材料收到日期,是否延长,答复时间
1,甲,9月10日,某年的统计,9月14日,9月21日,否,10月28日
2,乙,10月9日,某年的统计,,,延长20个工作日,
3,丙,11月16日,某年的统计,11月18日,11月23日,,
`), "3: 0 2026-10-26 late 2", "4: 0 2026-12-03 open 3", "5: 0 2026-12-21 open 15")
}

// Section heads, sums and signatures are no pieces, and a name that is not quite the
// item's is understood as a title is.
func TestSectionsAndSignatures(t *testing.T) {
	l := read(t, table.CSV, `序号,公开事项,信息标题,形成日期,公开日期
一、失业保险,,,,
1,失业保险金申领,指南,2026-09-01,2026-09-29
小计,2件,,,
2,社会保障卡挂失与解挂,指南,2026-09-01,2026/9/30
3,社会保障卡注销手续,指南,2026-09-01,2026/9/30
合计,,3,,
制表人：甲,,审核人：乙,,2026年11月30日
`)
	says(t, l, "3: 63 2026-09-29 on_time 0", "5: 83 2026-09-29 late 1", "6: 85 2026-09-29 late 1")
	if l.Skipped != 4 {
		t.Errorf("%d rows skipped, want 4", l.Skipped)
	}
}

func TestFormsOnAPage(t *testing.T) {
	form := `<table><tr><td>索引号：</td><td>%s</td><td>发布机构：</td><td>某局</td></tr>
<tr><td>名称：</td><td colspan=3>企业年金方案备案办事指南</td></tr>
<tr><td>生成日期：</td><td>2026-06-15</td><td>发布日期：</td><td>%s</td></tr></table>`
	l := read(t, table.HTML, fmt.Sprintf(form, "A1", "2026-07-20")+fmt.Sprintf(form, "A2", ""))
	says(t, l, "1: 75 2026-07-14 late 4", "2: 75 2026-07-14 overdue 95")
}

// Three forms that bureaus use besides those of the other tests: a list for the
// office that keeps documents on file, a page head without colons, a list of notices
// with one day.
func TestFurtherForms(t *testing.T) {
	says(t, read(t, table.CSV, `某镇政府信息备案表,,,,,,,
备案单位：某镇,,,备案时间：2026年11月2日,,,,
序号,标题,文号,成文日期,发文机关,公文种类,公开属性,
,,,,,,主动公开,免予公开的理由
1,失业保险金申领办事指南,镇办〔2026〕12号,2026年9月7日,某镇人民政府,其他,√,
`), "5: 63 2026-10-10 unknown 0")
	says(t, read(t, table.HTML, `<table>
<tr><td>索引号</td><td>01-02/2026-05</td><td>发布机构</td><td>某镇</td></tr>
<tr><td>公开目录</td><td>办事指南</td><td>发布日期</td><td>2026-09-30 16:49:05</td></tr>
<tr><td>文号</td><td></td><td>浏览量</td><td>31</td></tr>
<tr><td>标题</td><td colspan=3>失业保险金申领办事指南</td></tr>
<tr><td>成文日期</td><td>2026-09-01</td><td>主题词</td><td>失业</td></tr></table>`), "1: 63 2026-09-29 late 1")
	l := read(t, table.CSV, `公告发布登记单
序号,时 间,部 门,公告标题,经手人
1,2026-9-14,社保中心,社会保障卡注销指南,甲
2,同上,社保中心,失业保险金申领办事指南,乙
`)
	says(t, l, "3: 85  unknown 0", "4: 63  unknown 0") // nobody wrote when they were formed
	for _, e := range l.Entries {
		if e.Published.String() != "2026-09-14" {
			t.Errorf("%s was published on %v", e.Title, e.Published)
		}
	}
	if l := read(t, table.CSV, "标题,事项序号,生成日期,发布日期,网址\n"); len(l.Entries) != 0 {
		t.Errorf("a register in which nothing stands yet has %v", l.Entries)
	}
}

// What a filter hides is published all the same, and a spreadsheet holds the year
// that its cell does not show.
func TestWorkbookWithAFilterLinksAndDaysOf1904(t *testing.T) {
	book := workbook(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="台账" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet xmlns:r="r"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c><c r="B1" t="inlineStr"><is><t>生成日期</t></is></c><c r="C1" t="inlineStr"><is><t>发布日期</t></is></c></row>
<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>失业保险金申领办事指南</t></is></c><c r="B2" s="1"><v>44804</v></c><c r="C2"><v>44832</v></c></row>
</sheetData><hyperlinks><hyperlink ref="A2" r:id="l1"/></hyperlinks></worksheet>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="l1" Type="x/hyperlink" Target="https://www.example.gov.cn/1" TargetMode="External"/></Relationships>`,
	})
	l := read(t, table.XLSX, book)
	says(t, l, "2: 63 2026-09-29 on_time 0")
	if got := l.Entries[0].URL; got != "https://www.example.gov.cn/1" {
		t.Errorf("the title leads to %q", got)
	}
}

// workbook packs parts into a file.
func workbook(t *testing.T, parts map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for name, text := range parts {
		part, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A page leads to what it lists, and to nothing that a browser would run.
func TestLinksOfAPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("<table><tr><td>标题</td><td>生成日期</td><td>发布日期</td></tr>")
	hrefs := []string{"https://www.example.gov.cn/1", " HTTP://www.example.gov.cn/2", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//www.example.gov.cn/3", "https://www.example.gov.cn/\" onclick=\"x", "file:///etc/passwd", "vbscript:x"}
	for _, href := range hrefs {
		fmt.Fprintf(&b, "<tr><td><a href='%s'>失业保险金申领办事指南</a></td><td>2026-9-1</td><td>2026-9-2</td></tr>", href)
	}
	l := read(t, table.HTML, b.String()+"</table>")
	for i, e := range l.Entries {
		if want := i < 2; (e.URL != "") != want {
			t.Errorf("%q becomes %q", hrefs[i], e.URL)
		}
	}
	var page strings.Builder
	if err := WriteReport(&page, l.Rows(workday.National(), today), today, wording.Chinese); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(page.String(), "href="); n != 2 {
		t.Errorf("%d links, want 2", n)
	}
}

func TestWhatIsNoRegister(t *testing.T) {
	for name, text := range map[string]string{
		"a statistical return": "指标名称,计量单位,本期,累计\n主动公开政府信息数,条,12,120\n全文电子化数,条,12,120\n",
		"a catalogue":          "序号,公开事项,公开内容,公开依据,公开时限,公开主体\n1,机构职能,职能,条例,20个工作日内,某局\n",
		"a text":               "甲乙丙丁\n",
		"nothing":              "",
	} {
		if _, err := Read(strings.NewReader(text), table.CSV, NewMatcher(disclosure.Default())); !errors.Is(err, ErrNoRegister) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read(strings.NewReader("{}"), table.JSON, NewMatcher()); err == nil {
		t.Error("JSON is read as a register")
	}
}

// No row is lost: each is an entry or counted as skipped, in every format, and each
// entry has a status or the reason why not.
func TestRowsInAndOut(t *testing.T) {
	random := rand.New(rand.NewPCG(26, 26))
	titles := []string{"", "失业保险金申领办事指南", "无关的公告", "小计", "=1+1", "标题", "同上", "3", "共4条", "<b>粗</b>", "a\tb", "第91项"}
	days := []string{"", "2026-02-30", "2026-03-01", "9月14日", "46091", "长期", "9月1日—9月5日", "——", "生成日期", "已公开", "2027-01-01", "同上", "九月十四"}
	for range 25 {
		lines := [][]string{{"标题", "事项序号", "生成日期", "发布日期"}}
		for range 1 + random.IntN(40) {
			pick := func(all []string) string { return all[random.IntN(len(all))] }
			lines = append(lines, []string{pick(titles), pick([]string{"", "63", "91", "甲"}), pick(days), pick(days)})
		}
		for format, text := range inEveryFormat(t, lines) {
			l := read(t, format, text)
			if got := len(l.Entries) + l.Skipped; got != len(lines)-1 {
				t.Errorf("%s: %d entries and %d skipped of %d rows: %q", format, len(l.Entries), l.Skipped, len(lines)-1, lines)
			}
			rows := l.Rows(workday.National(), today)
			if len(rows) != len(l.Entries) {
				t.Errorf("%s: %d rows of %d entries", format, len(rows), len(l.Entries))
			}
			for _, r := range rows {
				if (r.Status.Kind == Unknown) != (r.Status.Reason != nil) {
					t.Errorf("%s: %q is %v for the reason %v", format, r.Title, r.Status.Kind, r.Status.Reason)
				}
			}
		}
	}
}

// inEveryFormat writes lines of cells in all formats in which registers are kept.
func inEveryFormat(t *testing.T, lines [][]string) map[table.Format]string {
	t.Helper()
	var sheet, text bytes.Buffer
	if err := grid.WriteXLSX(&sheet, "台账", lines); err != nil {
		t.Fatal(err)
	}
	if err := csv.NewWriter(&text).WriteAll(lines); err != nil {
		t.Fatal(err)
	}
	markup := func(row, cell, open, shut string) string {
		var b strings.Builder
		for _, line := range lines {
			b.WriteString("<" + row + ">")
			for _, s := range line {
				b.WriteString("<" + cell + ">" + open + html.EscapeString(s) + shut + "</" + cell + ">")
			}
			b.WriteString("</" + row + ">")
		}
		return b.String()
	}
	document := workbook(t, map[string]string{
		"word/document.xml": `<w:document xmlns:w="w"><w:body><w:tbl>` + markup("w:tr", "w:tc", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>") + `</w:tbl></w:body></w:document>`,
	})
	return map[table.Format]string{
		table.XLSX: sheet.String(), table.CSV: text.String(), table.HTML: "<table>" + markup("tr", "td", "", "") + "</table>", table.DOCX: document,
	}
}

func TestMissingAndCounts(t *testing.T) {
	l := read(t, table.CSV, `事项序号,标题,形成日期,公开日期
63,甲,2026-10-08,2026-10-20
63,乙,2026-09-01,2026-10-20
85,丙,2026-09-30,
`)
	october, err := Month(2026, 10)
	if err != nil || october.Last.String() != "2026-10-31" {
		t.Fatal(october, err)
	}
	missing := slices.Collect(l.Missing(disclosure.Default(), october, october.Last))
	if len(missing) != 89 {
		t.Errorf("%d items are missing, want all but 63", len(missing))
	}
	rows := slices.DeleteFunc(l.Rows(workday.National(), today), func(r Row) bool { return !r.In(october) })
	counts := CountByCategory(rows)
	var got []string
	for _, c := range counts {
		got = append(got, fmt.Sprint(c.Category.Number, c.Pieces, c.OnTime, c.Late, c.Overdue))
	}
	if want := []string{"9 2 1 1 0"}; !slices.Equal(got[:1], want) {
		t.Errorf("counts %q, want %q first", got, want)
	}
	if (Period{Last: october.Last}).Has(workday.Date{}) || !(Period{}).Has(workday.Date{}) {
		t.Error("no day lies in a period that is not all of time")
	}
	latest, ok := l.Latest(missing[0], today)
	if ok {
		t.Errorf("something was published of %v: %v", missing[0], latest)
	}
	item, _ := disclosure.Default().Item(63)
	if latest, ok := l.Latest(item, today); !ok || latest.Title != "乙" {
		t.Errorf("the latest of 63: %v, %v", latest.Title, ok)
	}
}

func TestJSON(t *testing.T) {
	l := read(t, table.CSV, "标题,形成日期,公开日期,网址\n失业保险金申领<指南>,2026-09-01,2026-09-29,https://www.example.gov.cn/1\n")
	l.SetFile("a.csv")
	got, err := json.Marshal(l.Rows(workday.National(), today)[0])
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]any
	if err := json.Unmarshal(got, &members); err != nil {
		t.Fatal(err)
	}
	for member, want := range map[string]any{
		"file": "a.csv", "sheet": "", "row": 2.0, "url": "https://www.example.gov.cn/1", "earliest": nil, "title": "失业保险金申领<指南>",
		"item": 63.0, "formed": "2026-09-01", "published": "2026-09-29", "due": "2026-09-29", "status": "on_time", "working_days": 0.0,
		"provisional": false, "reason": "",
	} {
		if have, ok := members[member]; !ok || have != want {
			t.Errorf("%s is %v, want %v", member, have, want)
		}
	}
}

// A register that Write made is read again, to the same rows.
func TestWrittenRegistersAreRead(t *testing.T) {
	l := read(t, table.CSV, `事项序号,标题,形成日期,公开日期,责任单位,网址
63,=失业保险金,2026-09-01,2026-09-29,失业科,https://www.example.gov.cn/1
85,"一,二|三",2026-11-05,,社保卡中心,
`)
	rows := l.Rows(workday.National(), today)
	for _, format := range []table.Format{table.CSV, table.XLSX} {
		var b bytes.Buffer
		if err := Write(&b, rows, format, wording.Chinese); err != nil {
			t.Fatal(err)
		}
		again, err := Read(&b, format, NewMatcher(disclosure.Default()))
		if err != nil {
			t.Fatal(format, err)
		}
		for i, r := range again.Rows(workday.National(), today) {
			if r.Item != rows[i].Item || r.Status != rows[i].Status || r.URL != rows[i].URL || r.Title != rows[i].Title {
				t.Errorf("%s: row %d is %v, want %v", format, i, r, rows[i])
			}
		}
	}
	var b bytes.Buffer
	if err := Write(&b, rows, table.CSV, wording.English); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	if err != nil || len(lines) != 3 || lines[1][1] != "'=失业保险金" {
		t.Errorf("%q, %v: a title must not become a formula", lines, err)
	}
}

func TestEventsKeepTheirIDs(t *testing.T) {
	events := func(text string) string {
		var b bytes.Buffer
		if err := WriteICS(&b, read(t, table.CSV, text).Rows(workday.National(), today), today, wording.Chinese); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	uid := func(s string) string {
		_, after, _ := strings.Cut(s, "UID:")
		id, _, _ := strings.Cut(after, "\r\n")
		return id
	}
	first := events("索引号,标题,形成日期,公开日期\nA1,社会保障卡注销指南,2026-11-05,\n")
	moved := events("索引号,标题,形成日期,公开日期\nA0,社会保障卡挂失与解挂指南,2026-11-05,2026-11-06\nA1,社会保障卡注销指南,2026-11-10,\n")
	if strings.Count(first, "BEGIN:VEVENT") != 1 || uid(first) == "" || uid(first) != uid(moved) {
		t.Errorf("%s\n%s", first, moved)
	}
	if !strings.Contains(first, "DTSTART;VALUE=DATE:20261203") {
		t.Error(first)
	}
}

func TestWorkbookOfSeveralSheets(t *testing.T) {
	var b bytes.Buffer
	lines := [][]string{{"标题", "生成日期", "发布日期"}, {"失业保险金申领办事指南", "46266", "2026年9月29日"}}
	if err := grid.WriteXLSX(&b, "9月", lines); err != nil {
		t.Fatal(err)
	}
	l := read(t, table.XLSX, b.String())
	says(t, l, "2: 63 2026-09-29 on_time 0")
	if l.Entries[0].Sheet != "9月" {
		t.Errorf("sheet %q", l.Entries[0].Sheet)
	}
}

// What a header may be, and what none is.
func TestHeaders(t *testing.T) {
	is := func(text string) bool {
		_, err := Read(strings.NewReader(text), table.CSV, matcher())
		if err != nil && !errors.Is(err, ErrNoRegister) {
			t.Error(err)
		}
		return err == nil
	}
	for text, want := range map[string]bool{
		"标题,日期\n甲,2026-9-1\n":                         true,
		"生成日期,发布日期\n2026-9-1,2026-9-2\n":              false, // of what?
		"申请人,收到日期,答复日期\n甲,2026-9-1,2026-9-2\n":        true,
		"申请人,收到日期\n甲,2026-9-1\n":                      false,
		"申请人,申请事项,收到日期,答复时限,答复日期\n甲,乙,2026-9-1,20,\n": true,
		"公开事项,公开依据,公开时间\n甲,条例,2026-9-1\n":             false, // a catalogue
		"标题,答复日期\n甲,2026-9-1\n":                       true,
		"标题,日期,时间\n甲,2026-9-1,8:30\n":                 false, // which?
		"日期,指标\n2026-9-1,12\n":                        false,
		"标题,拟公开时间\n甲,2026-9-1\n":                      false,
	} {
		if is(text) != want {
			t.Errorf("%q is a register: %v", text, !want)
		}
	}
	// The first of two columns with one meaning counts, and rows may be shorter than the header.
	l := read(t, table.CSV, "信息名称,附件名称,生成日期,发布日期,备注\n失业保险金申领办事指南,附件,2026-9-1,2026-9-29\n社会保障卡注销指南\n,,2026-9-1\n")
	says(t, l, "2: 63 2026-09-29 on_time 0", "3: 85  unknown 0", "4: 0  ask 0")
}

// A table without a header goes on with the register before it where it has a day.
func TestATableThatGoesOn(t *testing.T) {
	first := "<table><tr><th>标题<th>事项序号<th>生成日期<th>发布日期</tr><tr><td>甲<td>83<td>2026-9-1<td>2026-9-2</tr></table>"
	says(t, read(t, table.HTML, first+"<table><tr><td>乙<td>63<td>2026-9-1<td></tr></table>"), "2: 83 2026-09-29 on_time 0", "1: 63 2026-09-29 overdue 40")
	says(t, read(t, table.HTML, first+"<table><tr><td>填表<td>某人<td>审核<td>某人</tr><tr><td><td><td><td>某月</tr></table>"), "2: 83 2026-09-29 on_time 0")
}

// Under a title with its year, a day without one follows soon after the day before it, be
// it in another month or year; what comes long after it is doubtful.
func TestYearsThatFollow(t *testing.T) {
	const header = "标题,事项序号,形成日期,发布日期\n"
	says(t, read(t, table.CSV, "2026年10月信息公开登记表\n"+header+"甲,83,10月12日,11月9日\n"), "3: 83 2026-11-09 on_time 0")
	says(t, read(t, table.CSV, "2026年信息公开登记表\n"+header+"甲,83,10月20日,10月1日\n"), "3: 83  unknown 0")
	l := read(t, table.CSV, "2025年信息公开登记表\n"+header+"甲,83,12月28日,1月5日\n")
	says(t, l, "3: 83 2026-01-26 on_time 0")
	requests := read(t, table.CSV, "2025年依申请公开登记表\n申请人,收到日期,答复日期\n某人,12月28日,1月5日\n")
	if q := requests.Entries[0].Request; q.Answered.String() != "2026-01-05" {
		t.Errorf("%+v", q)
	}
}

// A header of two rows is one, be there but one piece below it, and be the merge of
// 日期 undone.
func TestHeadersOfTwoRows(t *testing.T) {
	merged := `<table><tr><th rowspan=2>标题</th><th rowspan=2>事项</th><th colspan=2>日期</th></tr><tr><th>生成日期</th><th>公开日期</th></tr>`
	says(t, read(t, table.HTML, merged+"<tr><td>甲</td><td>83</td><td>2026-9-1</td><td></td></tr></table>"), "3: 83 2026-09-29 overdue 40")
	says(t, read(t, table.CSV, "标题,事项,日期,,网址\n,,生成,公开,\n甲,83,2026-9-1,2026-9-2,\n"), "3: 83 2026-09-29 on_time 0")
	says(t, read(t, table.CSV, "标题,日期,,事项\n,生成,公开,\n甲,2026-9-1,2026-9-30,83\n"), "3: 83 2026-09-29 late 1")
}

// A cell over several columns belongs to the first of them.
func TestACellOverSeveralColumns(t *testing.T) {
	l := read(t, table.HTML, `<table><tr><td>标题</td><td>生成日期</td><td>发布日期</td><td>网址</td></tr>
<tr><td>失业保险金申领办事指南</td><td colspan=2>2026-9-1</td><td></td></tr></table>`)
	says(t, l, "2: 63 2026-09-29 overdue 40")
}

func TestWhetherAFileIsARegister(t *testing.T) {
	for text, want := range map[string]bool{
		"标题,生成日期\n甲,2026-9-1\n":             true,
		"标题,发布日期\n甲,2026-9-1\n":             true,
		"标题,发布日期\n甲,及时\n":                   false,
		"标题,发布日期\n":                         false,
		"标题,发布日期\n甲,及时\n乙,2026-9-1\n":       true,
		"标题,发布日期\n甲,及时\n乙,及时\n丙,2026-9-1\n": false,
		"申请人,收到日期,答复日期\n甲,2026-9-1,\n":      true,
		"申请人,收到日期,答复日期\n甲,,\n":              false,
		"申请人,申请内容,收到日期,答复日期\n甲,乙,,\n":       false,
		"x": false,
	} {
		if got := IsRegister(strings.NewReader(text), table.CSV); got != want {
			t.Errorf("%q is a register: %v", text, got)
		}
	}
}

// Nothing is late by no working day: the weekend after the last day.
func TestWordsOfAStatus(t *testing.T) {
	l := read(t, table.CSV, "标题,生成日期,发布日期,网址\n失业保险金申领办事指南,2026-10-31,2026-11-28,\n社会保障卡注销指南,2026-11-05,,https://www.example.gov.cn/1\n无关的公告,2026-3-1,2026-3-2,\n")
	rows := l.Rows(workday.National(), today)
	for i, want := range []string{"逾期", "待公开，还有3个工作日", "不属于本目录"} {
		if got := rows[i].StatusText(wording.Chinese); got != want {
			t.Errorf("%s: %s, want %s", rows[i].Title, got, want)
		}
	}
	var events, page bytes.Buffer
	if err := WriteICS(&events, rows, today, wording.Chinese); err != nil || !strings.Contains(events.String(), "\r\nURL:https://www.example.gov.cn/1\r\n") {
		t.Errorf("%v: %s", err, events.String())
	}
	// A month in which nothing of the catalogue was published has no bar.
	if err := WriteReport(&page, rows, today, wording.Chinese); err != nil || strings.Contains(page.String(), "2026-03") && strings.Contains(page.String(), ">2026-03<") {
		t.Errorf("%v: %s", err, page.String())
	}
}

// The most urgent first, and of these the first by its last day; no heading without a
// row; categories in the catalogue's order.
func TestOrder(t *testing.T) {
	l := read(t, table.CSV, `事项序号,标题,生成日期,发布日期
85,按时,2026-10-08,2026-10-20
85,待公开二,2026-11-09,
63,待公开一,2026-11-05,
63,逾期,2026-09-01,2026-10-20
63,已逾期,2026-09-01,
91,无法判断,2026-09-01,
`)
	rows := l.Rows(workday.National(), today)
	counts := CountByCategory(rows)
	SortByUrgency(rows)
	var order []string
	for _, r := range rows {
		order = append(order, r.Title)
	}
	if want := []string{"已逾期", "待公开一", "待公开二", "无法判断", "逾期", "按时"}; !slices.Equal(order, want) {
		t.Errorf("%q, want %q", order, want)
	}
	if len(counts) != 2 || counts[0].Category.Number != 9 || counts[1].Category.Number != 11 {
		t.Errorf("%v", counts)
	}
	var text bytes.Buffer
	if err := WriteText(&text, rows, today, wording.Chinese); err != nil || strings.Contains(text.String(), "待确认事项") || strings.Contains(text.String(), "（0）") {
		t.Errorf("%v: %s", err, text.String())
	}
	cells := rows[0].cells(wording.Chinese)
	if cells[4] != "2026-09-01" || cells[5] != "" {
		t.Errorf("%q: a day that is not there is blank", cells)
	}
}

// What is not published is missing, in a period and at all; a register of matters
// alone calls a piece by its matter; the picture has twelve months.
func TestMissingTitlesAndMonths(t *testing.T) {
	l := read(t, table.CSV, "事项名称,形成日期,公开日期\n失业保险金申领,2026-10-08,2026-10-20\n社会保障卡注销,2026-10-08,\n")
	if got := l.Entries[0].Title; got != "失业保险金申领" {
		t.Errorf("title %q", got)
	}
	september, err := Month(2026, 9)
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[Period]int{{}: 89, september: 90} {
		if got := len(slices.Collect(l.Missing(disclosure.Default(), in, today))); got != want {
			t.Errorf("%v: %d items are missing, want %d", in, got, want)
		}
	}
	var b strings.Builder
	b.WriteString("事项序号,标题,形成日期,公开日期\n")
	for i := range 14 {
		day := workday.MustParseDate("2025-10-09").AddDays(i * 30)
		fmt.Fprintf(&b, "63,甲,%v,%v\n", day, day)
	}
	b.WriteString("63,已逾期,2026-09-30,\n")
	if got := months(read(t, table.CSV, b.String()).Rows(workday.National(), today)); len(got) != 12 || got[11].Name != "2026-11" || got[0].Name != "2025-12" || got[11].Late != 1 {
		t.Errorf("%v", got)
	}
}

// reasons are why nothing can be said of the rows, "" where something can.
func reasons(t *testing.T, l *Ledger) (why []string) {
	t.Helper()
	for _, r := range l.Rows(workday.National(), today) {
		if r.Status.Reason == nil {
			why = append(why, "")
		} else {
			why = append(why, wording.Chinese.Error(r.Status.Reason))
		}
	}
	return why
}

// What a register says beside its days, and is not understood or contradicts them, is
// told and not decided.
func TestDoubts(t *testing.T) {
	for text, want := range map[string]string{
		"标题,事项序号,生成日期,发布日期\n甲,63,2026-9-1,2026-9-29（撤回）\n":            "2026-9-29（撤回）",
		"标题,事项序号,生成日期,发布日期\n甲,63,2026-9-1（暂定）,2026-9-29\n":            "2026-9-1（暂定）",
		"标题,事项序号,生成日期,发布日期,是否公开\n甲,63,2026-9-1,,是\n":                  "是否公开一栏写着“是”，但没有公开日期",
		"标题,事项序号,生成日期,发布日期,是否公开\n甲,63,2026-9-1,2026-9-2,否\n":          "是否公开一栏写着“否”，却有公开日期",
		"标题,事项序号,生成日期,发布日期,公开属性\n甲,63,2026-9-1,,不予公开\n":               "注明不予公开",
		"标题,事项序号,生成日期,发布日期,公布日期\n甲,63,2026-9-1,2026-9-5,2026-10-15\n": "同一种日期有两个：另有“2026-10-15”",
		"标题,事项序号,生成日期,发布日期\n甲,63,待定,\n":                               "没有形成日期，只写着“待定”",
		"标题,事项序号,生成日期,发布日期\n,63,2026-9-1,2026-9-2\n":                  "这一行没有标题",
		"标题,事项序号,生成日期,变更日期,发布日期\n甲,63,2026-9-1,2026-8-1,2026-9-2\n":   "变更日期 2026-08-01 早于形成日期 2026-09-01",
		"标题,事项序号,生成日期,变更日期,发布日期\n甲,63,2026-1-1,2026-8-1,2026-2-2\n":   "公开日期 2026-02-02 早于变更日期 2026-08-01：看不出变更后的是否已公开",
		"申请人,收到日期,补正通知日期,补正日期,答复日期\n甲,2026-9-1,2026-9-5,,\n":          "已于 2026-09-05 通知补正，尚未收到：期限没有起算",
		"申请人,收到日期,补正日期,答复日期\n甲,2026-9-1,2026-8-15,\n":                 "补正日期 2026-08-15 早于收到日期 2026-09-01",
		"申请人,收到日期,答复日期,答复结果\n甲,2026-9-1,,撤销申请\n":                      "结果是“撤销申请”，没有日期",
		"申请人,收到日期,是否延期,答复日期\n甲,2026-9-1,拟延期,\n":                       "看不懂是否延期：“拟延期”",
		"申请人,收到日期,是否延期,答复日期\n甲,2026-9-1,延长0个工作日,\n":                   "看不懂是否延期：“延长0个工作日”",
		"标题,答复日期\n甲,2026-9-1\n":                                       "没有收到日期",
		"标题,事项序号,生成日期,变更日期,发布日期\n甲,63,2026-6-1,2026-8-1,2026-5-2\n":   "公开日期 2026-05-02 早于变更日期 2026-08-01",
		"申请人,收到日期,是否延期,答复日期\n甲,2026-9-1,拟延长10个工作日,\n":                 "看不懂是否延期：“拟延长10个工作日”",
		"申请人,收到日期,是否延期,答复日期\n甲,2026-9-1,延长21个工作日,\n":                  "看不懂是否延期：“延长21个工作日”",
		"申请人,收到日期,是否延期,答复日期\n甲,2026-9-1,30,\n":                        "看不懂是否延期：“30”",
		"2026年台账\n标题,事项序号,生成日期,发布日期\n甲,63,2025-3-2,3月20日\n":           "“3月20日”没有写年份",
	} {
		if why := reasons(t, read(t, table.CSV, text)); len(why) != 1 || !strings.Contains(why[0], want) {
			t.Errorf("%q: %q, want %q", text, why, want)
		}
	}
	says(t, read(t, table.CSV, `申请人,申请日期,收到日期,是否延期,答复日期
甲,2026-8-1,2026-9-1,10个工作日,2026-10-28
乙,2026-8-1,2026-9-1,是,2026-10-28
丙,2026-8-1,2026-9-1,延长1个工作日,2026-9-30
丁,2026-8-1,2026-9-1,20天,2026-10-28
戊,2026-8-1,2026-9-1,2026-9-25,2026-10-28
己,2026-8-1,2026-9-1,'无,2026-9-30
`), "2: 0 2026-10-19 late 7", "3: 0 2026-11-02 answered 0", "4: 0 2026-09-30 answered 0", "5: 0 2026-11-02 answered 0", "6: 0 2026-11-02 answered 0", "7: 0 2026-09-29 late 1")
}

// A term is extended once, by 20 working days at most.
func TestAnExtensionThatTheLawDoesNotKnow(t *testing.T) {
	for by, want := range map[int]string{0: "2026-11-02 answered", 20: "2026-11-02 answered", 21: " unknown", -1: " unknown"} {
		request := Request{Received: workday.MustParseDate("2026-09-01"), Extended: true, ExtendedBy: by, Answered: workday.MustParseDate("2026-10-28")}
		s := Entry{Request: &request}.Status(workday.National(), today)
		if got := s.Due.String() + " " + s.Kind.String(); got != want || s.Reason != nil && !strings.Contains(s.Reason.Error(), "20") {
			t.Errorf("extended by %d: %s (%v), want %s", by, got, s.Reason, want)
		}
	}
}

// A number of an item that is not understood is asked about.
func TestNumbersOfItems(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,生成日期,发布日期\n甲,83.0,2026-9-1,\n乙,八十三,2026-9-1,\n丙,83、84,2026-9-1,\n丁,-83,2026-9-1,\n戊,无,2026-9-1,\n己,社保类,2026-9-1,\n")
	says(t, l, "2: 83 2026-09-29 overdue 40", "3: 83 2026-09-29 overdue 40", "4: 0  ask 0", "5: 0  ask 0", "6: 0  none 0", "7: 0  ask 0")
	if got := l.Entries[2].Candidates; len(got) != 2 || got[1].Number() != 84 {
		t.Errorf("candidates %v", got)
	}
}

// A row that is wider than the header is no part of it, a line between rows gives
// the year of those below, a header may come again in another order, and a table
// without one goes on with the table before.
func TestRowsBelowAHeader(t *testing.T) {
	says(t, read(t, table.CSV, "标题,事项序号,形成日期,发布日期\n甲,83,2026-09-01,\n乙,83,2026-09-01,2026-09-29,已核对\n"),
		"2: 83 2026-09-29 overdue 40", "3: 83 2026-09-29 on_time 0")
	l := read(t, table.CSV, "2026年公开台账\n标题,事项序号,形成日期,发布日期\n2025年第一季度,,,\n甲,83,3月3日,3月20日\n2026年第一季度,,,\n乙,83,3月2日,3月20日\n")
	if l.Skipped != 2 || l.Entries[0].Formed.Year() != 2025 || l.Entries[1].Formed.Year() != 2026 {
		t.Errorf("%d skipped: %v", l.Skipped, l.Entries)
	}
	says(t, read(t, table.CSV, "标题,事项序号,形成日期,发布日期\n甲,83,2026-09-01,2026-09-29\n标题,发布日期,事项序号,形成日期\n乙,2026-09-29,83,2026-09-01\n"),
		"2: 83 2026-09-29 on_time 0", "4: 83 2026-09-29 on_time 0")
	says(t, read(t, table.HTML, `<table><tr><td>标题</td><td>事项序号</td><td>形成日期</td><td>发布日期</td></tr><tr><td>甲</td><td>83</td><td>2026-9-1</td><td>2026-9-29</td></tr></table>
<p>续表</p><table><tr><td>乙</td><td>83</td><td>2026-9-1</td><td></td></tr></table><table><tr><td>电话</td><td>一</td><td>二</td><td>三</td></tr></table>`),
		"2: 83 2026-09-29 on_time 0", "1: 83 2026-09-29 overdue 40")
}
