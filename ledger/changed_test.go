package ledger

import (
	"bytes"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const changes = `标题,事项序号,生成日期,变更日期,发布日期
甲,63,2026-08-03,2026-10-19,2026-08-20
乙,63,2026-08-03,2026-10-19,2026-11-12
丙,63,2026-08-03,2026-10-19,
丁,63,,2026-10-19,2026-11-20
戊,63,2026-08-03,2026-12-01,
`

// A change starts the term anew: the last day is told whether or not it can be told that the
// change was published, and the day on which the piece was formed is kept beside it.
func TestAChangeStartsTheTermAnew(t *testing.T) {
	want := []struct {
		kind   Kind
		due    string
		reason string
	}{
		{Unknown, "2026-11-16", "看不出变更后的是否已公开"}, {OnTime, "2026-11-16", ""}, {Overdue, "2026-11-16", ""}, {Late, "2026-11-16", ""},
		{Unknown, "", "变更日期 2026-12-01 在今天（2026-11-30）之后"},
	}
	for i, r := range read(t, table.CSV, changes).Rows(workday.National(), workday.MustParseDate("2026-11-30")) {
		reason := ""
		if r.Status.Reason != nil {
			reason = wording.Chinese.Error(r.Status.Reason)
		}
		if r.Status.Kind != want[i].kind || r.Status.Due.String() != want[i].due || !strings.Contains(reason, want[i].reason) || (reason == "") != (want[i].reason == "") {
			t.Errorf("%v, %s; want %v", r, reason, want[i])
		}
		if r.From() != r.Changed || r.Changed.IsZero() || r.Formed.IsZero() != (r.Title == "丁") {
			t.Errorf("%v: formed %v, changed %v, from %v", r, r.Formed, r.Changed, r.From())
		}
	}
}

// What is written has both days, and reads as the same register; a register without changes
// has no column for them.
func TestTheDayOfTheChangeIsWritten(t *testing.T) {
	for text, column := range map[string]bool{changes: true, "标题,事项序号,生成日期,发布日期\n甲,63,2026-08-03,2026-08-20\n": false} {
		rows := read(t, table.CSV, text).Rows(workday.National(), workday.MustParseDate("2026-11-30"))
		var b bytes.Buffer
		if err := Write(&b, rows, table.CSV, wording.Chinese); err != nil {
			t.Fatal(err)
		}
		heading, _, _ := strings.Cut(b.String(), "\n")
		if strings.Contains(heading, "形成日期,变更日期,公开日期") != column || strings.Contains(heading, "变更日期") != column {
			t.Errorf("%s", heading)
		}
		for i, again := range read(t, table.CSV, b.String()).Entries {
			if was := rows[i]; again.Formed != was.Formed || again.Changed != was.Changed || again.Published != was.Published || again.Title != was.Title {
				t.Errorf("%v, changed %v, is read again as %v, changed %v", was.Entry, was.Changed, again, again.Changed)
			}
		}
	}
}

// A title of one word is asked about where the search finds a matter by it.
func TestATitleOfOneWordIsAskedAbout(t *testing.T) {
	for title, want := range map[string]Match{"挂失": Asked, "退休": Asked, "护照": Unmatched, "公告": Unmatched, "卡": Unmatched} {
		if found := matcher().byTitle(title); found.kind != want || (len(found.candidates) > 0) != (want == Asked) {
			t.Errorf("%s: %v %v, want %v", title, found.kind, found.candidates, want)
		}
	}
}
