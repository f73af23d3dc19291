package ledger

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// withTerm is a catalogue of one item with a term.
func withTerm(t *testing.T, term string) *disclosure.Catalog {
	t.Helper()
	c, err := disclosure.New(disclosure.Meta{Title: "公示目录"}, []disclosure.Record{{
		Number: 1, Name: "职业培训机构公示", Category: disclosure.Category{Number: 1, Name: "公示"},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"名单"}, Channels: []string{"政府网站"}}},
		Deadline:    disclosure.RecordDeadline{Text: term}, Publisher: "某局", Audiences: []string{"全社会"}, Methods: []string{"主动"}, Levels: []string{"市级"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A term that runs from another event is judged where the register has a column for the day
// of that event; the day on which the piece was formed does not stand in for it.
func TestATermFromAnotherEvent(t *testing.T) {
	for _, c := range []struct{ term, heading, day, want string }{
		{"公示期满后5个工作日内", "公示期满日期", "2026-09-14", "late, 2026-09-20"},
		{"公示期满后5个工作日内", "公示结束时间", "2026-09-14", "unknown: 期限自“公示期满之日”起算，台账没有写这一天"},
		{"公示期满后5个工作日内", "审核日期", "2026-09-14", "unknown: 期限自“公示期满之日”起算，台账没有写这一天"},
		{"公示期满后5个工作日内", "公示期满日期", "", "unknown: 期限自“公示期满之日”起算，台账没有写这一天"},
		{"公示期满后5个工作日内", "公示期满日期", "9月31日", "unknown: "},
		{"项目竣工验收合格之日起20个工作日内", "验收日期", "2026-09-14", "on_time, 2026-10-16"},
		{"信息形成之日起5个工作日内", "公示期满日期", "2026-09-14", "late, 2026-09-08"},
	} {
		register := "标题,事项序号,形成日期," + c.heading + ",公开日期\n甲,1,2026-09-01," + c.day + ",2026-09-28\n"
		l, err := Read(strings.NewReader(register), table.CSV, NewMatcher(withTerm(t, c.term)))
		if err != nil || len(l.Entries) != 1 {
			t.Fatal(l, err)
		}
		s := l.Entries[0].Status(workday.National(), today)
		got := s.Kind.String() + ", " + s.Due.String()
		if s.Reason != nil {
			got = s.Kind.String() + ": " + message.Chinese(s.Reason)
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s, %s %s: %s, want %s", c.term, c.heading, c.day, got, c.want)
		}
	}
}

// A register that says that a piece is not published tells as much as an empty column for the
// day; of one that says nothing nobody knows.
func TestAPieceThatIsSaidNotToBePublished(t *testing.T) {
	for state, want := range map[string]string{"否": "overdue", "未公开": "overdue", "×": "overdue", "是": "unknown", "": "unknown", "—": "unknown", "不予公开": "unknown"} {
		l := read(t, table.CSV, "标题,事项序号,形成日期,是否公开\n甲,63,2026-09-01,"+state+"\n")
		if got := l.Entries[0].Status(workday.National(), today); got.Kind.String() != want {
			t.Errorf("%q: %v, want %s", state, got, want)
		}
	}
}

// What a register names and no single item has is written as it is printed.
func TestTheNumbersOfARegisterAreKept(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,形成日期,公开日期\n甲,83、84,2026-09-01,2026-09-02\n乙,83-85,2026-09-01,2026-09-02\n丙,999,2026-09-01,2026-09-02\n丁,63,2026-09-01,2026-09-02\n")
	var b strings.Builder
	if err := Write(&b, l.Rows(workday.National(), today), table.CSV, wording.Chinese); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{",甲,83、84,", ",乙,83-85,", ",丙,999,", ",丁,63,失业保险金申领,"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is not in\n%s", want, b.String())
		}
	}
	for i, want := range []string{`"candidates":[83,84]`, `"candidates":[83,84,85]`, `"named":"999"`, `"item":63,"match":"number","formed"`} {
		if got, err := l.Entries[i].MarshalJSON(); err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
	if got, _ := l.Entries[1].MarshalJSON(); !strings.Contains(string(got), `"named":"83-85"`) {
		t.Errorf("%s", got)
	}
}

// A number is no title.
func TestANumberOfAMatterIsNoTitle(t *testing.T) {
	for matter, want := range map[string]string{"83": "", "第83项": "", "83、84": "", "社会保障卡挂失与解挂": "社会保障卡挂失与解挂"} {
		l := read(t, table.CSV, "事项,标题,形成日期,公开日期\n"+matter+",,2026-09-01,2026-09-02\n")
		if got := l.Entries[0].Title; got != want {
			t.Errorf("%s: title %q, want %q", matter, got, want)
		}
	}
}

// Who signed a register below its rows is no piece of it.
func TestSignaturesAreNoPieces(t *testing.T) {
	for _, line := range []string{
		"填表人：张三　审核人：李四　填表日期：2026年9月30日", "填 表 人：张三", "填表人 张三 审核人 李四", "填表人张三 审核人李四", "审核人（签字）：李四", "单位负责人：王五", "制表：张三", "分管领导：王五", "填报单位（盖章）：某局",
	} {
		l := read(t, table.CSV, "标题,事项序号,形成日期,公开日期\n甲,63,2026-09-01,2026-09-02\n"+line+",,,\n")
		if len(l.Entries) != 1 {
			t.Errorf("%s is a piece: %v", line, l.Entries)
		}
	}
	for _, title := range []string{"负责人变更登记公告", "审核人员名单", "统计局关于填报单位的通知", "经办人员培训通知"} {
		l := read(t, table.CSV, "标题,事项序号,形成日期,公开日期\n"+title+",63,2026-09-01,2026-09-02\n")
		if len(l.Entries) != 1 {
			t.Errorf("%s is no piece", title)
		}
	}
}

// What is counted by category leaves nothing out without a word.
func TestCountsSayWhatTheyLeaveOut(t *testing.T) {
	l := read(t, table.CSV, "申请事项,收到日期,答复日期\n甲,2026-09-01,2026-09-02\n乙,2026-09-01,2026-11-02\n丙,2026-09-01,\n")
	rows := l.Rows(workday.National(), today)
	if got := NotCounted(rows, wording.Chinese); got != "另有依申请 3 件（按时答复 1，逾期答复 1，已逾期未答复 1），未计入" {
		t.Error(got)
	}
	if got := NotCounted(rows, wording.English); got != "besides, 3 requests (1 answered in time, 1 answered late, 1 overdue, not answered), not counted" {
		t.Error(got)
	}
	if got := NotCounted(nil, wording.Chinese); got != "" {
		t.Error(got)
	}
	september, _ := Month(2026, 9)
	if in := rows[0].In(september); !in || rows[1].In(september) {
		t.Errorf("a request is not of the month in which it was answered: %v, %v", in, rows[1].In(september))
	}
}

// Rows of which no month can be told are told beside the counts of a month.
func TestRowsOfNoMonthAreTold(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,生成日期,发布日期,是否公开\n甲,83,2026-9-1,,是\n乙,83,2026-9-1,2026年9月,\n丙,83,2026-9-1,,\n丁,83,2026-9-1,2026-9-2,\n戊,,,,\n己,83、84,,,\n")
	rows := l.Rows(workday.National(), today)
	var undated []Row
	for _, row := range rows {
		if row.IsUndated() {
			undated = append(undated, row)
		}
	}
	if got := NotCounted(nil, wording.Chinese, undated...); got != "另有待确认事项 1 件，无法判断 2 件，未计入" {
		t.Error(got)
	}
	if got := NotCounted(rows[:2], wording.Chinese); got != "" {
		t.Errorf("what has been counted is told again: %s", got)
	}
	if got := Undecided(rows, wording.Chinese); got != "另有待确认事项 1 件，未计入" {
		t.Error(got)
	}
	if got := Undecided(rows[:5], wording.English); got != "" {
		t.Error(got)
	}
	requests := read(t, table.CSV, "申请事项,收到日期,答复日期\n甲,,\n乙,不详,\n").Rows(workday.National(), today)
	if got := NotCounted(nil, wording.Chinese, requests...); got != "另有依申请 2 件（无法判断 2），未计入" {
		t.Error(got)
	}
}

// A piece that is dated after the day of asking is not published by then.
func TestWhatIsDatedLaterIsNotPublishedYet(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,形成日期,公开日期\n甲,63,2026-09-01,2026-09-02\n乙,63,2026-09-01,2027-09-02\n丙,64,2026-09-01,2027-09-02\n")
	if latest, ok := l.Latest(l.Entries[0].Item, today); !ok || latest.Title != "甲" {
		t.Errorf("%v, %v", latest, ok)
	}
	missing := 0
	for item := range l.Missing(disclosure.Default(), Period{}, today) {
		if missing++; item.Number() == 63 {
			t.Error("63 is missing")
		}
	}
	if missing != 89 {
		t.Errorf("%d are missing", missing)
	}
}
