package ledger

import (
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Of a matter whose contents have terms of their own, what is said holds whichever
// content the piece is; where that cannot be, it is told.
func TestTermsThatDiffer(t *testing.T) {
	long := disclosure.RecordGroup{Contents: []string{"办事指南"}, Deadline: &disclosure.RecordDeadline{Text: "形成或变更之日起20个工作日内"}}
	short := disclosure.RecordGroup{Contents: []string{"结果"}, Deadline: &disclosure.RecordDeadline{Text: "形成或变更之日起5个工作日内"}}
	vague := disclosure.RecordGroup{Contents: []string{"通知"}, Deadline: &disclosure.RecordDeadline{Text: "及时公开"}}
	firstTerm := func(groups []disclosure.RecordGroup) *disclosure.RecordDeadline {
		if len(groups) == 0 {
			return &disclosure.RecordDeadline{}
		}
		return groups[0].Deadline
	}
	record := func(number int, name string, groups ...disclosure.RecordGroup) disclosure.Record {
		return disclosure.Record{Number: number, Category: disclosure.Category{Number: 1, Name: "登记"}, Name: name, Disclosures: groups, Deadline: *firstTerm(groups)}
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{
		record(1, "甲登记", long, short), record(2, "乙登记", short, long), record(3, "丙登记", long, vague), record(4, "丁登记"), record(5, "戊登记", vague),
	})
	if err != nil {
		t.Fatal(err)
	}
	const header = "标题,事项序号,形成日期,发布日期\n"
	for row, want := range map[string]string{
		"甲,1,2026-09-14,2026-09-15": "2026-09-20 on_time 0",
		"甲,2,2026-09-14,2026-09-15": "2026-09-20 on_time 0",
		"甲,1,2026-09-14,2026-10-09": " unknown 0",        // late by the short term alone
		"甲,1,2026-09-14,2026-10-26": "2026-10-16 late 6", // by the long one, too
		"甲,2,2026-09-14,2026-10-26": "2026-10-16 late 6",
		"甲,1,2026-09-14,":           "2026-10-16 overdue 31",
		"甲,1,2026-11-27,":           "2026-12-04 open 4",
		"甲,2,2026-11-27,":           "2026-12-04 open 4",
		"甲,1,2026-11-10,":           " unknown 0",
		"甲,3,2026-09-14,2026-09-15": " unknown 0",
		"甲,4,2026-09-14,2026-09-15": " unknown 0",
		"甲,5,2026-09-14,2026-09-15": " unknown 0",
		"甲,5,2026-09-14,":           " unknown 0",
	} {
		l, err := Read(strings.NewReader(header+row), table.CSV, NewMatcher(catalog))
		if err != nil {
			t.Fatal(err)
		}
		r := l.Rows(workday.National(), today)[0]
		if got := r.Status.Due.String() + " " + r.Status.Kind.String() + " " + strconv.Itoa(r.Status.WorkingDays); got != want {
			t.Errorf("%s: %s (%v), want %s", row, got, r.Status.Reason, want)
		}
		if r.Status.Kind == Unknown && r.Status.Reason == nil {
			t.Errorf("%s: no reason", row)
		}
	}
}
