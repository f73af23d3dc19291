package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A year of 5,000 rows goes on into one whose holidays nobody has announced: a last
// day there is provisional and the safe one, and no row before it is touched.
func TestAYearAcrossOneThatIsNotAnnounced(t *testing.T) {
	calendar := workday.National()
	last := 0 // the last year that is announced
	for _, end := range calendar.Settled() {
		last = end.Year()
	}
	first := workday.MustParseDate(fmt.Sprintf("%d-07-01", last))
	asked := workday.MustParseDate(fmt.Sprintf("%d-06-30", last+1))
	var b strings.Builder
	b.WriteString("标题,事项序号,生成日期,发布日期\n")
	const rows = 5_000
	for i := range rows {
		formed := first.AddDays(i * 364 / rows)
		published := ""
		if i%3 > 0 {
			published = formed.AddDays(10 + i%40).String()
		}
		fmt.Fprintf(&b, "第%d件,%d,%v,%s\n", i, 1+i%90, formed, published)
	}
	counts := make(map[Kind]int)
	provisional := 0
	out := read(t, table.CSV, b.String()).Rows(calendar, asked)
	for _, r := range out {
		s := r.Status
		counts[s.Kind]++
		if s.Due.IsZero() {
			if s.Reason == nil {
				t.Errorf("%v has neither a last day nor a reason", r)
			}
			continue
		}
		if s.Provisional {
			provisional++
			if s.Earliest.IsZero() || s.Due.Before(s.Earliest) && s.Due.Before(s.Latest) || s.Due.After(s.Latest) {
				t.Errorf("formed %v: %v is not between %v and %v", r.Formed, s.Due, s.Earliest, s.Latest)
			}
		}
		if unsettled := s.Due.Year() > last; unsettled && !s.Provisional {
			t.Errorf("formed %v: the last day %v is told as settled", r.Formed, s.Due)
		} else if s.Due.Year() == last && s.Due.Month() < 12 && s.Provisional {
			t.Errorf("formed %v: the last day %v is provisional", r.Formed, s.Due)
		}
	}
	if len(out) != rows || provisional < rows/3 || counts[OnTime] == 0 || counts[Late] == 0 || counts[Overdue] == 0 || counts[Open] == 0 || counts[Unknown] == 0 {
		t.Errorf("%d rows, %d provisional: %v", len(out), provisional, counts)
	}
	// Whatever the day, who reads the list finds each piece that needs somebody once.
	for _, day := range []string{"-06-30", "-03-01", "-09-15"} {
		today := workday.MustParseDate(fmt.Sprint(last+1) + day)
		rows := read(t, table.CSV, b.String()).Rows(calendar, today)
		var text strings.Builder
		if err := WriteText(&text, rows, today, wording.Chinese); err != nil {
			t.Fatal(err)
		}
		if lines := strings.Count(text.String(), "\n  "); lines != len(rows)-CountOf(rows, OnTime) {
			t.Errorf("on %v: %d lines of %d rows, of which %d are on time", today, lines, len(rows), CountOf(rows, OnTime))
		}
	}
	t.Logf("%d provisional: %v", provisional, counts)
}
