package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// What the cells beside a title name, and what is asked because they name several,
// contradict each other, or say something that is not understood.
func TestWhatTheCellsOfARowName(t *testing.T) {
	for _, c := range []struct{ number, matter, title, want string }{
		{"83", "", "甲", "83 number []"},
		{"第83项", "", "甲", "83 number []"},
		{"", "83", "甲", "83 number []"},
		{"83 社会保障卡挂失与解挂", "", "甲", "83 number []"},
		{"", "83.社会保障卡挂失与解挂", "甲", "83 number []"},
		{"83", "社会保障卡挂失与解挂", "甲", "83 number []"},
		{"95", "", "甲", "0 no_such []"},
		{"95、96", "", "甲", "0 no_such []"},

		{"83、84", "", "甲", "0 ask [83 84]"},
		{"83,84", "", "甲", "0 ask [83 84]"},
		{"83/84", "", "甲", "0 ask [83 84]"},
		{"第83项和第84项", "", "甲", "0 ask [83 84]"},
		{"83；95", "", "甲", "0 ask [83]"},
		{"", "83至85", "甲", "0 ask [83 85]"},
		{"83、83", "", "甲", "83 number []"},
		{"83、84", "", "社会保障卡挂失与解挂", "83 title []"},
		{"83、84", "", "失业保险金申领", "0 ask [83 84]"},
		{"83、84", "社会保障卡挂失与解挂", "甲", "0 ask [84 83]"},

		{"84", "社会保障卡挂失与解挂", "甲", "0 ask [84 83]"},
		{"", "84 社会保障卡挂失与解挂", "甲", "0 ask [84 83]"},
		{"-83", "", "甲", "0 ask [83]"},
		{"83号文的附件", "", "甲", "0 ask [83]"},
		{"见说明", "", "甲", "0 ask []"},

		{"", "就业失业登记", "甲", "0 none []"},
		{"", "社会保障卡服务", "社会保障卡挂失与解挂", "83 title []"},
		{"", "社会保障卡服务", "失业保险金申领", "0 ask [78 79 80 81 82 83 84 85]"},
		{"", "社会保障卡服务", "", "0 ask [78 79 80 81 82 83 84 85]"},
		{"", "", "甲", "0 none []"},
		{"", "", "", "0 ask []"},
		{"—", "无", "", "0 ask []"},
	} {
		l, err := Read(strings.NewReader("索引号\t序号\t标题\t事项序号\t事项\t生成日期\t发布日期\na\t1\t"+c.title+"\t"+c.number+"\t"+c.matter+"\t2026-9-1\t2026-9-2\n"), table.CSV, matcher())
		if err != nil || len(l.Entries) != 1 {
			t.Errorf("%v: %d entries, %v", c, len(l.Entries), err)
			continue
		}
		e := l.Entries[0]
		numbers := []int{}
		for _, item := range e.Candidates {
			numbers = append(numbers, item.Number())
		}
		if got := fmt.Sprint(e.Item.Number(), " ", e.Match, " ", numbers); got != c.want {
			t.Errorf("%q, %q, %q: %s, want %s", c.number, c.matter, c.title, got, c.want)
		}
	}
}

// The zero Matcher, none, and one of no catalogue know no item; a ledger that is nil
// has no piece.
func TestNothingToMatch(t *testing.T) {
	for name, m := range map[string]*Matcher{"none": nil, "zero": {}, "of nothing": NewMatcher(), "of nil": NewMatcher(nil)} {
		l, err := Read(strings.NewReader("标题,事项序号,生成日期,发布日期\n失业保险金申领指南,,2026-9-1,2026-9-2\n"), table.CSV, m)
		if err != nil || len(l.Entries) != 1 || l.Entries[0].Match != Unmatched {
			t.Errorf("%s: %+v, %v", name, l, err)
		}
	}
	var l *Ledger
	catalog := matcher().catalogs[0]
	missing := 0
	for range l.Missing(catalog, Period{}) {
		missing++
	}
	item, _ := catalog.Item(1)
	if _, ok := l.Latest(item); ok || missing != catalog.Len() || len(l.Rows(workday.National(), today)) != 0 {
		t.Errorf("%d items are missing, latest %v", missing, ok)
	}
	for e := range l.Of(item) {
		t.Error(e)
	}
	new(Ledger).Add(l)
}
