package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// matched tells the item of an entry, by what it was found, and which items are candidates.
func matched(e Entry) string {
	var candidates []int
	for _, item := range e.Candidates {
		candidates = append(candidates, item.Number())
	}
	return fmt.Sprint(e.Item.Number(), " ", e.Match, " ", candidates)
}

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
		{"83 社会保障卡挂失与解挂", "社会保障卡挂失与解挂", "甲", "83 number []"},
		{"95", "", "甲", "0 no_such []"},
		{"95、96", "", "甲", "0 no_such []"},

		{"83、84", "", "甲", "0 ask [83 84]"},
		{"83,84", "", "甲", "0 ask [83 84]"},
		{"83/84", "", "甲", "0 ask [83 84]"},
		{"第83项和第84项", "", "甲", "0 ask [83 84]"},
		{"83；95", "", "甲", "0 ask [83]"},
		{"", "83至85", "甲", "0 ask [83 84 85]"},
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
		if got := matched(l.Entries[0]); got != c.want {
			t.Errorf("%q, %q, %q: %s, want %s", c.number, c.matter, c.title, got, c.want)
		}
	}
}

// The number before the name of an item is its own, for every item.
func TestNumberAndNameInOneCell(t *testing.T) {
	var b strings.Builder
	b.WriteString("标题,事项,生成日期\n")
	for item := range disclosure.Default().Items() {
		fmt.Fprintf(&b, "甲,%d%s,2026-9-1\n", item.Number(), item.Name())
	}
	for i, e := range read(t, table.CSV, b.String()).Entries {
		if e.Item.Number() != i+1 || e.Match != ByNumber {
			t.Errorf("%d by name and number is %v by %v", i+1, e.Item, e.Match)
		}
	}
}

// A title is asked about where it has of several names what they share, and taken where
// it has what tells one of them.
func TestTitlesOfNamesThatAreAlike(t *testing.T) {
	for title, want := range map[string]string{
		"保险待遇发放账户维护申请":     "0 ask [12 养老保险待遇发放账户维护申请 13 工伤保险待遇发放账户维护申请 14 失业保险待遇发放账户维护申请]",
		"待遇发放账户维护指南":       "0 ask [12 养老保险待遇发放账户维护申请 13 工伤保险待遇发放账户维护申请 14 失业保险待遇发放账户维护申请]",
		"养老保险待遇发放账户维护办事指南": "12 title []",
		"工伤保险待遇发放账户维护办事指南": "13 title []",
		"失业保险待遇发放账户维护申请表":  "14 title []",
		"机网上办理构职能":         "0 ask [2 机构职能]", // the search does not find it whole
	} {
		found := matcher().byTitle(title)
		if got := fmt.Sprint(found.item.Number(), " ", found.kind, " ", found.candidates); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

// A document that lays down rules about a matter is asked about; one that is itself a
// policy document of the catalogue is taken.
func TestDocumentsOfRules(t *testing.T) {
	for title, want := range map[string]string{
		"失业保险金申领办法": "0 ask",
		"关于城乡居民基本养老保险征缴扩面等政策文件的通知": "86 title",
		"城乡居民基本养老保险征缴扩面政策文件办法":     "0 ask",
		"失业保险金申领名单的通知":             "63 title",
	} {
		found := matcher().byTitle(title)
		if got := fmt.Sprint(found.item.Number(), " ", found.kind); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

// A column 目录 beside that of the matter says which catalogue the item is of; of several
// columns of the matter each may name it.
func TestColumnsOfCatalogueAndMatter(t *testing.T) {
	first := disclosure.Default()
	item, _ := first.Item(63)
	record := item.Record()
	record.Number, record.Name, record.Category = 1, "采伐许可", disclosure.Category{Number: 1, Name: "林木"}
	again, _ := first.Item(85)
	shared := again.Record()
	shared.Number, shared.Category = 2, record.Category
	second, err := disclosure.New(disclosure.Meta{Title: "某县林业领域基层政务公开标准目录"}, []disclosure.Record{record, shared})
	if err != nil {
		t.Fatal(err)
	}
	one, both := NewMatcher(first), NewMatcher(first, second)
	for _, c := range []struct {
		matcher            *Matcher
		header, row, wants string
	}{
		{one, "标题,目录,事项", "社保卡注销须知,社会保险,失业保险金申领", "63 name"},
		{one, "标题,所属目录,事项序号", "甲,社会保险领域,63", "63 number"},
		{one, "标题,目录,事项序号", "甲,林业领域,63", "0 ask"},
		{one, "标题,目录,事项序号", "甲,通知公告,63", "63 number"},
		{one, "标题,目录", "甲,失业保险金申领", "63 name"},
		{one, "标题,二级事项,事项", "甲,,失业保险金申领", "63 name"},
		{one, "标题,二级事项,事项", "甲,待遇申领,失业保险金申领", "63 name"},
		{one, "标题,二级事项,事项", "甲,社会保障卡注销,失业保险金申领", "0 ask"},
		{both, "标题,目录,事项", "甲,林业,1", "1 number"},
		{both, "标题,目录,事项", "甲,某县林业领域基层政务公开标准目录,1", "1 number"},
		{both, "标题,目录,事项", "甲,社会保险,1", "1 number"},
		{both, "标题,目录,事项", "甲,,1", "0 ask"},
		{both, "标题,目录,事项", "甲,水务领域,1", "0 ask"},
		{both, "标题,目录,事项", "甲,林业,失业保险金申领", "0 ask"},
		{both, "标题,目录,事项", "失业保险金申领指南,林业,", "0 ask"},
		{both, "标题,目录,事项", "甲,社会保险,失业保险金申领", "63 name"},
		{both, "标题,目录,事项", "甲,林业领域,社会保障卡注销", "2 name"},
		{both, "标题,目录,事项", "甲,社会保险,社会保障卡注销", "85 name"},
		{both, "标题,目录,事项", "甲,,社会保障卡注销", "0 ask"},
	} {
		l, err := Read(strings.NewReader(c.header+",形成日期,发布日期\n"+c.row+",2026-9-1,2026-9-2\n"), table.CSV, c.matcher)
		if err != nil || len(l.Entries) != 1 {
			t.Errorf("%s: %v, %v", c.row, l, err)
			continue
		}
		e := l.Entries[0]
		if got := fmt.Sprint(e.Item.Number(), " ", e.Match); got != c.wants {
			t.Errorf("%s / %s: %s %v, want %s", c.header, c.row, got, e.Candidates, c.wants)
		}
		if strings.Contains(c.row, "林业") && e.Item != (disclosure.Item{}) && *e.Item.Catalog() != *second {
			t.Errorf("%s: %v", c.row, e)
		}
	}
}

// A catalogue that is nil is none, and one that is given twice is one: it is not one of
// several.
func TestOneCatalogueAndNone(t *testing.T) {
	l, err := Read(strings.NewReader("标题,事项序号,生成日期\n甲,63,2026-9-1\n"), table.CSV, NewMatcher(nil, disclosure.Default(), nil, disclosure.Default()))
	if err != nil || l.Entries[0].Item.Number() != 63 {
		t.Fatal(l, err)
	}
	said, err := l.Entries[0].MarshalJSON()
	if err != nil || strings.Contains(string(said), "catalog") {
		t.Errorf("%s, %v", said, err)
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
	for range l.Missing(catalog, Period{}, today) {
		missing++
	}
	item, _ := catalog.Item(1)
	if _, ok := l.Latest(item, today); ok || missing != catalog.Len() || len(l.Rows(workday.National(), today)) != 0 {
		t.Errorf("%d items are missing, latest %v", missing, ok)
	}
	for e := range l.Of(item) {
		t.Error(e)
	}
	new(Ledger).Add(l)
}

// A number may be the printed one of an item, where that is not its own: one that could
// be either item's is asked.
func TestPrintedNumbersOfItems(t *testing.T) {
	catalogs, _, err := table.Read(strings.NewReader("序号,一级事项,二级事项,公开内容,公开时限\n"+
		"1,养老,养老补贴发放,甲,20个工作日\n2,养老,养老机构备案,乙,20个工作日\n1,救助,临时救助审批,丙,20个工作日\n2,救助,低保资金核查,丁,20个工作日\n3,救助,特困供养,戊,20个工作日\n"), table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	m := NewMatcher(catalogs)
	for _, c := range []struct{ row, want string }{
		{"公示第二批,1", "0 ask [1 3]"},
		{"公示第二批,3", "0 ask [3 5]"},
		{"公示第二批,4", "4 number []"},
		{"低保资金核查公示,2", "4 title []"},
	} {
		l, err := Read(strings.NewReader("标题,事项序号,形成日期,发布日期\n"+c.row+",2026-9-1,2026-9-2\n"), table.CSV, m)
		if err != nil {
			t.Fatal(err)
		}
		if got := matched(l.Entries[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.row, got, c.want)
		}
	}
}
