package ledger

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// written is the text that a head of section reads on a day.
func written(t *testing.T, rows []Row, day string) string {
	t.Helper()
	var b strings.Builder
	if err := WriteText(&b, rows, workday.MustParseDate(day), wording.Chinese); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is open is listed by its last day. What was published in time is counted and not
// listed, though its last day is this week, later, or later and provisional.
func TestWhatIsListedAndWhatIsCounted(t *testing.T) {
	for _, c := range []struct{ day, open, published, heading string }{
		{"2026-11-30", "2026-11-05", "2026-11-06", "本周到期（1）\n  2026-12-03  未公开"},
		{"2026-11-30", "2026-11-25", "2026-11-26", "以后到期（1）\n  2026-12-23  未公开"},
		{"2026-12-25", "2026-12-20", "2026-12-21", "以后到期，日期暂定（1）\n  2027-01-18  未公开"},
	} {
		l := read(t, table.CSV, "事项序号,标题,形成日期,公开日期\n63,已公开,"+c.open+","+c.published+"\n63,未公开,"+c.open+",\n")
		got := written(t, l.Rows(workday.National(), workday.MustParseDate(c.day)), c.day)
		if !strings.HasPrefix(got, c.heading) || !strings.HasSuffix(got, "\n另有按时 1，不属于本目录 0；共 2\n") || strings.Contains(got, "已公开") {
			t.Errorf("formed on %s, on %s:\n%swant %s and no more", c.open, c.day, got, c.heading)
		}
	}
}

// A row without a title is told by its index.
func TestARowWithoutATitle(t *testing.T) {
	rows := read(t, table.CSV, "索引号,事项序号,标题,形成日期,公开日期\n640500-2026-7,63,,2026-09-01,\n").Rows(workday.National(), today)
	if got := written(t, rows, "2026-11-30"); !strings.Contains(got, "640500-2026-7") {
		t.Errorf("the row is not told apart:\n%s", got)
	}
}

// Who asks for all of a matter sees below each line its days, and its address where it has one.
func TestWriteAllTellsDaysAndAddresses(t *testing.T) {
	rows := read(t, table.CSV, `事项序号,标题,形成日期,变更日期,公开日期,网址
63,甲,2026-09-01,2026-09-02,2026-09-03,https://www.example.gov.cn/a
63,乙,2026-09-01,,2026-09-04,
83,丙,,,,
`).Rows(workday.National(), today)
	for in, want := range map[wording.Language]string{
		wording.Chinese: "无法判断（1）\n" +
			"  丙  83 社会保障卡挂失与解挂  无法判断：没有形成日期（第4行）\n" +
			"按时公开（2）\n" +
			"  2026-09-29  乙  63 失业保险金申领  按时（第3行）\n    2026-09-01形成，2026-09-04公开\n" +
			"  2026-09-30  甲  63 失业保险金申领  按时（第2行）\n    2026-09-01形成，2026-09-02变更，2026-09-03公开，https://www.example.gov.cn/a\n" +
			"共 3\n",
		wording.English: "Cannot be told (1)\n" +
			"  丙  83 社会保障卡挂失与解挂  cannot be told: there is no day on which it was formed (row 4)\n" +
			"Published in time (2)\n" +
			"  2026-09-29  乙  63 失业保险金申领  on time (row 3)\n    formed 2026-09-01, published 2026-09-04\n" +
			"  2026-09-30  甲  63 失业保险金申领  on time (row 2)\n    formed 2026-09-01, changed 2026-09-02, published 2026-09-03, https://www.example.gov.cn/a\n" +
			"3 in all\n",
	} {
		var b strings.Builder
		if err := WriteAll(&b, rows, today, in); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("got\n%s\nwant\n%s", b.String(), want)
		}
	}
}

// The rows that two files skip are counted together.
func TestSkippedRowsOfSeveralFiles(t *testing.T) {
	const register = "标题,事项序号,形成日期,公开日期\n甲,63,2026-09-01,2026-09-02\n合计,,1,\n"
	l := read(t, table.CSV, register)
	l.Add(read(t, table.CSV, register+"合计,,1,\n"))
	l.Add(nil)
	if len(l.Entries) != 2 || l.Skipped != 3 {
		t.Errorf("%d entries, %d skipped, want 2 and 3", len(l.Entries), l.Skipped)
	}
}

// Beside the last day is that by the calendar of a region, which may be provisional.
func TestTheLastDayByAnotherCalendar(t *testing.T) {
	day := workday.MustParseDate("2027-01-18")
	for provisional, want := range map[bool][2]string{
		false: {"，按宁夏日历为2027-01-18", ", by Ningxia's calendar 2027-01-18"},
		true:  {"，按宁夏日历为2027-01-18（暂定）", ", by Ningxia's calendar 2027-01-18 (provisional)"},
	} {
		beside := []Beside{{Region: "CN-NX", Due: day, Provisional: provisional}}
		if got := [2]string{besideText(wording.Chinese, beside), besideText(wording.English, beside)}; got != want {
			t.Errorf("provisional %v: %q, want %q", provisional, got, want)
		}
	}
}

// In a calendar of dates a piece is the same whatever other pieces are there: it is known by
// its index number or, where it has none, by its title and its matter.
func TestAPieceKeepsItsDate(t *testing.T) {
	uids := func(pieces ...string) (all []string) {
		var b strings.Builder
		l := read(t, table.CSV, "索引号,标题,事项序号,形成日期,公开日期\n"+strings.Join(pieces, "\n")+"\n")
		if err := WriteICS(&b, l.Rows(workday.National(), today), today, wording.Chinese); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if uid, ok := strings.CutPrefix(line, "UID:"); ok {
				all = append(all, uid)
			}
		}
		return all
	}
	const first, second, third = "—,指南,63,2026-11-20,", "—,指南,83,2026-11-20,", "A1,指南,63,2026-11-20,"
	alone := uids(first)
	for _, other := range []string{second, third} {
		both, wanted := uids(other, first), append(uids(other), alone...)
		if len(both) != 2 || both[0] == both[1] || !slices.Contains(both, wanted[0]) || !slices.Contains(both, wanted[1]) || wanted[0] == wanted[1] {
			t.Errorf("beside %s the pieces are %q, each alone %q", other, both, wanted)
		}
	}
}
