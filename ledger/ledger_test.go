package ledger

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var today = workday.MustParseDate("2026-11-30")

func read(t *testing.T, format table.Format, text string) *Ledger {
	t.Helper()
	l, err := Read(strings.NewReader(text), format, NewMatcher(disclosure.Default()))
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
		got = append(got, fmt.Sprintf("%d: %d %s %s %d", r.Row, r.Item.Number(), dayText(r.Status.Due), r.Status.Kind, r.Status.WorkingDays))
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

func TestFormsOnAPage(t *testing.T) {
	form := `<table><tr><td>索引号：</td><td>%s</td><td>发布机构：</td><td>某局</td></tr>
<tr><td>名称：</td><td colspan=3>企业年金方案备案办事指南</td></tr>
<tr><td>生成日期：</td><td>2026-06-15</td><td>发布日期：</td><td>%s</td></tr></table>`
	l := read(t, table.HTML, fmt.Sprintf(form, "A1", "2026-07-20")+fmt.Sprintf(form, "A2", ""))
	says(t, l, "1: 75 2026-07-14 late 4", "2: 75 2026-07-14 overdue 95")
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

// No row is lost: each is an entry or counted as skipped.
func TestRowsInAndOut(t *testing.T) {
	var b strings.Builder
	b.WriteString("标题,生成日期,发布日期\n")
	cells := []string{"", "失业保险金申领办事指南", "无关的公告", "2026-02-30", "2026-03-01", "小计", "=1+1", "标题", "生成日期"}
	rows := 0
	for i := range cells {
		for j := range cells {
			for k := range cells {
				fmt.Fprintf(&b, "%s,%s,%s\n", cells[i], cells[j], cells[k])
				rows++
			}
		}
	}
	l := read(t, table.CSV, b.String())
	if got := len(l.Entries) + l.Skipped; got != rows {
		t.Errorf("%d entries and %d skipped of %d rows", len(l.Entries), l.Skipped, rows)
	}
	if out := l.Rows(workday.National(), today); len(out) != len(l.Entries) {
		t.Errorf("%d rows of %d entries", len(out), len(l.Entries))
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
	missing := slices.Collect(l.Missing(disclosure.Default(), october))
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
	latest, ok := l.Latest(missing[0])
	if ok {
		t.Errorf("something was published of %v: %v", missing[0], latest)
	}
	item, _ := disclosure.Default().Item(63)
	if latest, ok := l.Latest(item); !ok || latest.Title != "乙" {
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
			if r.Item != rows[i].Item || r.Status != rows[i].Status || r.URL != rows[i].URL || strings.TrimPrefix(r.Title, "'") != rows[i].Title {
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
