package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// jobs is another catalogue, of another field, with numbers and categories of its own.
func jobs() *disclosure.Catalog {
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "就业领域政务公开清单目录", "categories": [
		{"number": 1, "name": "招聘服务", "blocks": [{"items": [{"number": 1, "name": "招聘会信息"}, {"number": 83, "name": "就业失业登记证遗失补发"}],
		"disclosures": [{"contents": ["时间"], "channels": ["政府网站"]}], "legal_basis": ["《就业促进法》"],
		"deadline": "信息形成或者变更之日起20个工作日内", "publisher": "中卫市人力资源和社会保障局", "audiences": ["全社会"], "methods": ["主动"], "levels": ["市级"]}]}]}}`))
	if err != nil {
		panic(err)
	}
	return catalog
}

// Of several catalogues the title line names each, a row says which one it is of, and
// they are told apart wherever two have the same number.
func TestSeveralCataloguesAreToldApart(t *testing.T) {
	s := openCatalog(t, disclosure.Default(), WithCatalogs(jobs())).sees("2个目录  中卫社保90  中卫就业2")
	s.type_("遗失").sees("就业1").misses("同类其他")
	if line := ansi.Cut(s.lineWith("就业失业登记证遗失补发"), 0, 42); !strings.HasSuffix(strings.TrimSpace(line), "就业") {
		t.Errorf("the row does not say which catalogue it is of: %q", line)
	}
	s.press("f3").sees("目录", "[ ] 中卫社保", "[ ] 中卫就业", "[ ] 就业 1 招聘服务")
	s.choose("中卫就业").press("esc").sees("[中卫就业 x]").selects(83)
	if item, _ := s.Current(); item.Name() != "就业失业登记证遗失补发" {
		t.Errorf("%v is selected", item)
	}
	if text := s.press("f4").copied(); !strings.HasPrefix(text, "83 就业失业登记证遗失补发\n") {
		t.Errorf("copied\n%s", text)
	}
	s.press("ctrl+u").press("f3").misses("社保 1 政策文件") // of the other one
	open(t).misses("个目录").press("f3").misses("目录  ", "[ ] 中卫社保")
}

// What the ledger says of an item narrows the list, and follows when the ledger changes.
func TestTheListIsNarrowedByWhatWasPublished(t *testing.T) {
	ledger := &shelf{items: map[int]wording.Published{
		83: {Overdue: 1, OnTime: 1, Latest: []wording.Publication{{Title: "甲", Day: workday.MustParseDate("2026-09-14")}}},
		3:  {Late: 1, Latest: []wording.Publication{{Title: "乙", Day: workday.MustParseDate("2026-09-14")}}},
	}}
	s := open(t, WithPublications(ledger)).read().press("f3").sees("公开情况", "[ ] 逾期未公开", "[ ] 按时公开", "[ ] 逾期公开", "[ ] 台账无记录")
	s.choose("逾期未公开").press("esc").sees(" 1项", "[逾期未公开 x]").selects(83)
	ledger.items[83] = wording.Published{}
	s.read().sees(" 0项").press("ctrl+x").sees("全部90项")
	open(t).press("f3").misses("公开情况")
}

// A number behind the short name of a catalogue is the item of that catalogue, and the
// date keeps its place beside the names of many.
func TestAnItemOfOneCatalogueIsAskedFor(t *testing.T) {
	s := openCatalog(t, disclosure.Default(), WithCatalogs(jobs()), WithSize(80, 24))
	s.type_("就业:83").sees("就业失业登记证遗失补发", " 1项").press("ctrl+u").type_("社保：83").sees("社会保障卡挂失与解挂", " 1项")
	s.press("f2").type_("2026-11-30").sees("形成或变更日期 2026-11-30  星期一", "2个目录")
	s.press("esc ctrl+u").type_("就业:4").misses("工程建设项目")
}

// Catalogues write a law with its country and without it: among the filters it is there
// once, and leaves the items of both.
func TestALawOfSeveralCataloguesIsThereOnce(t *testing.T) {
	record := disclosure.Record{
		Number: 1, Name: "招聘会信息", Category: disclosure.Category{Number: 1, Name: "招聘服务"},
		LegalBasis:  []disclosure.Citation{{Text: "《政府信息公开条例》"}},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"时间"}}},
	}
	other, err := disclosure.New(disclosure.Meta{Title: "就业领域目录"}, []disclosure.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	for _, catalogs := range [][2]*disclosure.Catalog{{disclosure.Default(), other}, {other, disclosure.Default()}} {
		s := openCatalog(t, catalogs[0], WithCatalogs(catalogs[1]), WithSize(100, 80)).press("f3")
		if count := strings.Count(strings.Join(s.screen(), "\n"), "] 政府信息公开条例"); count != 1 {
			t.Errorf("the law is there %d times:\n%s", count, strings.Join(s.screen(), "\n"))
		}
		s.choose("政府信息公开条例").press("esc").sees(" 90项")
		openCatalog(t, catalogs[0], WithCatalogs(catalogs[1]), WithSize(100, 80), WithLanguage(wording.English)).press("f3").sees("] Regulations on Open Government Information")
	}
}
