package disclosure_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestAFilterIsTheIntersectionOfItsFields(t *testing.T) {
	c := disclosure.Default()
	want := 0
	for item := range c.ItemsByCategory(11) {
		if item.Channels().Has(disclosure.OnSite) && item.Cites("社会保险法") {
			want++
		}
	}
	got := slices.Collect(c.Select(disclosure.Filter{Category: 11, Channel: "入户／现场", Law: "《社会保险法》", WorkingDays: 20}))
	if want == 0 || len(got) != want {
		t.Errorf("%d items, want %d", len(got), want)
	}
	if all := slices.Collect(c.Select(disclosure.Filter{})); len(all) != 90 {
		t.Errorf("the zero filter selects %d", len(all))
	}
	for _, none := range []disclosure.Filter{{Category: 99}, {Channel: "信鸽"}, {Law: "宪法"}, {WorkingDays: 3}} {
		if item := slices.Collect(c.Select(none)); item != nil {
			t.Errorf("%+v selects %v", none, item)
		}
	}
	town := load(t, town)
	if got := slices.Collect(town.Select(disclosure.Filter{Channel: "信用中国网站", WorkingDays: 20})); len(got) != 1 || got[0].Number() != 22 {
		t.Errorf("a free channel and the term of a group select %v", got)
	}
	if got := slices.Collect(town.FreeChannels()); !slices.Equal(got, []string{"信用中国网站", "双公示系统"}) {
		t.Errorf("free channels %v", got)
	}
	if got := slices.Collect(town.ItemsByName("政策法规文件")); len(got) != 2 {
		t.Errorf("%v", got)
	}
	if category, ok := c.CategoryByName("社会保障卡服务"); !ok || category.Number != 11 {
		t.Errorf("%v, %v", category, ok)
	}
}

// A law has one contract, whoever is asked: the catalogue or an item.
func TestALawIsKnownUnderAllItsNames(t *testing.T) {
	c := disclosure.Default()
	item, _ := c.Item(83)
	for _, name := range []string{"社会保险法", "《社会保险法》", "中华人民共和国社会保险法", "《中华人民共和国社会保险法》", "人社部发〔2011〕47号", "人社部发[2011]47号", "人社部发（2011）47号"} {
		if _, ok := c.Law(name); !ok || !item.Cites(name) || !slices.Contains(slices.Collect(c.ItemsByLaw(name)), item) {
			t.Errorf("%s: Law %v, Cites %v", name, ok, item.Cites(name))
		}
	}
	if item.Cites("") || item.Cites("宪法") {
		t.Error("it cites what it does not")
	}
}

// A nil catalogue and the zero one answer like an empty one.
func TestNilAndZeroCatalogs(t *testing.T) {
	for _, c := range []*disclosure.Catalog{nil, {}} {
		_, item := c.Item(1)
		_, byName := c.ItemByName("x")
		_, category := c.Category(1)
		_, named := c.CategoryByName("x")
		_, law := c.Law("x")
		if item || byName || category || named || law || c.Len() != 0 || c.Title()+c.Region()+c.Edition()+c.Source() != "" {
			t.Errorf("%v has something", c)
		}
		for range c.Items() {
			t.Error("an item")
		}
		for range c.Select(disclosure.Filter{Channel: "x"}) {
			t.Error("an item")
		}
		if c.Validate() == nil || c.Digest() == "" || len(disclosure.Diff(c, c)) != 0 || fmt.Sprint(c) != " (0 items in 0 categories)" {
			t.Errorf("%v", c)
		}
		var b strings.Builder
		c.WriteTo(&b)
		for range c.Laws() {
			t.Error("a law")
		}
		for range c.Notes() {
			t.Error("a note")
		}
	}
}

func TestTheCatalogueAsJSONIsItsFile(t *testing.T) {
	data, err := json.Marshal(map[string]*disclosure.Catalog{"catalogue": disclosure.Default()})
	if err != nil {
		t.Fatal(err)
	}
	var back map[string]*disclosure.Catalog
	if err := json.Unmarshal(data, &back); err != nil || back["catalogue"].Digest() != disclosure.Default().Digest() {
		t.Errorf("%v", err)
	}
	if got := fmt.Sprint(disclosure.Default()); got != "社会保险领域政务公开清单目录 (90 items in 14 categories)" {
		t.Error(got)
	}
}

// Which items a law name means is decided in one place: the look-up, the filter and
// the item agree for every name that anybody may write.
func TestEveryNameOfALawMeansTheSameItems(t *testing.T) {
	county, err := os.ReadFile("examples/catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*disclosure.Catalog{disclosure.Default(), load(t, string(county)), load(t, town)} {
		citing, names := citedLaws(c)
		for name, law := range names {
			want := slices.Compact(citing[law])
			var cites []int
			for item := range c.Items() {
				if item.Cites(name) {
					cites = append(cites, item.Number())
				}
			}
			for asked, got := range map[string][]int{
				"by law": numbers(c.ItemsByLaw(name)), "selected": numbers(c.Select(disclosure.Filter{Law: name})), "cited": cites,
			} {
				if !slices.Equal(got, want) {
					t.Errorf("%s %s: %v, want %v", name, asked, got, want)
				}
			}
			if err := (disclosure.Filter{Law: name}).Check(c); err != nil {
				t.Error(err)
			}
		}
	}
}

// citedLaws returns the items of each canonical name of a law, and the canonical name
// of each name.
func citedLaws(c *disclosure.Catalog) (citing map[string][]int, names map[string]string) {
	citing, names = make(map[string][]int), make(map[string]string)
	for item := range c.Items() {
		for citation := range item.LegalBasis() {
			citing[citation.Law] = append(citing[citation.Law], item.Number())
			for _, name := range []string{citation.Law, citation.Title, citation.DocumentNumber} {
				if name != "" {
					names[name], names["《"+name+"》"] = citation.Law, citation.Law
				}
			}
		}
	}
	return citing, names
}

// What is asked of an item is asked of all its content groups, in every column.
func TestAnItemSaysWhatAllItsContentGroupsSay(t *testing.T) {
	c := load(t, town)
	item, _ := c.Item(22)
	var laws, deadlines, extra []string
	for citation := range item.LegalBasis() {
		laws = append(laws, citation.Title)
	}
	for deadline := range item.Deadlines() {
		deadlines = append(deadlines, deadline.String())
	}
	for heading, text := range item.Extra() {
		extra = append(extra, heading+"："+text)
	}
	for got, want := range map[string]string{
		strings.Join(laws, "、"):      "行政处罚法、城市绿化条例",
		strings.Join(deadlines, "、"): "信息形成之日起7个工作日内、信息形成之日起20个工作日内",
		strings.Join(extra, "、"):     "咨询电话：0000-0000000、公开格式：■文本 □图表、公开格式：文本",
		joined(item.Audiences()):     "全社会、当事人",
		joined(item.Methods()):       "主动、依申请",
		joined(item.Levels()):        "县级、乡级",
		joined(item.Publishers()):    "执法大队",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	for _, f := range []disclosure.Filter{
		{Law: "行政处罚法"}, {Law: "城市绿化条例"}, {WorkingDays: 7}, {WorkingDays: 20}, {Audience: "全社会"}, {Audience: "当 事 人"},
		{Method: "依申请"}, {Level: "乡级"}, {Publisher: "执法大队"}, {Category: 3, Channel: "其他：双公示系统", WorkingDays: 7},
	} {
		if err := f.Check(c); err != nil {
			t.Error(err)
		}
		if got := numbers(c.Select(f)); !slices.Equal(got, []int{22}) {
			t.Errorf("%+v selects %v", f, got)
		}
	}
	if item.Catalog().Digest() != c.Digest() || (disclosure.Item{}).Catalog() != nil {
		t.Errorf("the item's catalogue is %v", item.Catalog())
	}
}

// The look-ups of one column are Selects, and what is unset selects nothing there.
func TestLookUpsOfAColumnAreSelects(t *testing.T) {
	c := load(t, town)
	for name, got := range map[string][2][]int{
		"category": {numbers(c.ItemsByCategory(7)), numbers(c.Select(disclosure.Filter{Category: 7}))},
		"channel":  {numbers(c.ItemsByChannel(disclosure.OtherChannel)), numbers(c.Select(disclosure.Filter{Channel: "其他"}))},
		"law":      {numbers(c.ItemsByLaw("城市绿化条例")), numbers(c.Select(disclosure.Filter{Law: "城市绿化条例"}))},
		"deadline": {numbers(c.ItemsByDeadline(20)), numbers(c.Select(disclosure.Filter{WorkingDays: 20}))},
	} {
		if !slices.Equal(got[0], got[1]) || len(got[0]) == 0 {
			t.Errorf("%s: %v and %v", name, got[0], got[1])
		}
	}
	for name, none := range map[string]iter.Seq[disclosure.Item]{
		"category 0": c.ItemsByCategory(0), "channel 0": c.ItemsByChannel(0), "channel 99": c.ItemsByChannel(99),
		"law": c.ItemsByLaw(""), "deadline 0": c.ItemsByDeadline(0), "deadline -1": c.ItemsByDeadline(-1),
	} {
		if got := numbers(none); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestAFilterSaysWhatNoItemCanHave(t *testing.T) {
	for _, test := range []struct {
		filter           disclosure.Filter
		english, chinese string
	}{
		{disclosure.Filter{Category: 4}, `there is no category "4": choose from 3 综合执法, 7 教育`, `没有一级事项“4”：可用的是3 综合执法、7 教育`},
		{disclosure.Filter{Channel: "政府网战"}, `there is no channel "政府网战": the nearest are 政府网站, `, `没有公开渠道和载体“政府网战”：最接近的是政府网站`},
		{disclosure.Filter{Channel: "公示系统"}, `there is no channel "公示系统": the nearest is 双公示系统`, `没有公开渠道和载体“公示系统”：最接近的是双公示系统`},
		{disclosure.Filter{Law: "行政处法"}, `there is no law "行政处法": the nearest is 行政处罚法`, `没有公开依据“行政处法”：最接近的是行政处罚法`},
		{disclosure.Filter{Law: "民法典"}, `there is no law "民法典": choose from 行政处罚法, 城市绿化条例`, `没有公开依据“民法典”：可用的是行政处罚法、城市绿化条例`},
		{disclosure.Filter{WorkingDays: 3}, `there is no number of working days "3": choose from 7, 20`, `没有公开时限“3”：可用的是7、20`},
		{disclosure.Filter{WorkingDays: -1}, `there is no number of working days "-1": choose from 7, 20`, `没有公开时限“-1”：可用的是7、20`},
		{disclosure.Filter{Audience: "当事"}, `there is no audience "当事": the nearest is 当事人`, `没有公开对象“当事”：最接近的是当事人`},
		{disclosure.Filter{Method: "自动"}, `there is no method "自动": the nearest is 主动`, `没有公开方式“自动”：最接近的是主动`},
		{disclosure.Filter{Level: "市"}, `there is no level "市": choose from 县级, 乡级`, `没有公开层级“市”：可用的是县级、乡级`},
		{disclosure.Filter{Publisher: "某局"}, `there is no publisher "某局": choose from 执法大队`, `没有公开主体“某局”：可用的是执法大队`},
	} {
		var fault *disclosure.FilterError
		if err := test.filter.Check(load(t, town)); !errors.As(err, &fault) || !strings.HasPrefix(fault.Error(), test.english) || !strings.HasPrefix(fault.Chinese(), test.chinese) {
			t.Errorf("%+v: %v", test.filter, err)
		}
	}
	if err := (disclosure.Filter{Level: "市级"}).Check(nil); err == nil || err.Error() != `level "市级": no item of the catalogue has any` {
		t.Errorf("of an empty catalogue: %v", err)
	}
	// What an item can have and none has is no mistake.
	for _, f := range []disclosure.Filter{{}, {Channel: "广播电视"}, {Channel: "其他"}} {
		if err := f.Check(disclosure.Default()); err != nil {
			t.Errorf("%+v: %v", f, err)
		}
	}
}

func TestNearestNamesComeFirst(t *testing.T) {
	file := strings.Replace(small, `["《就业促进法》"]`, `["《就业促进条例》", "《促进就业的规定》", "《就业促进法》", "《民法典》"]`, 1)
	err := disclosure.Filter{Law: "就业促进办法"}.Check(load(t, file))
	var wrong *disclosure.FilterError
	if !errors.As(err, &wrong) {
		t.Fatal(err)
	}
	if got := strings.Join(wrong.Choices, " "); !wrong.Near || got != "就业促进法 就业促进条例" {
		t.Error(got)
	}
	// A short name is near to what has it, however long that is.
	err = disclosure.Filter{Law: "民法"}.Check(load(t, strings.Replace(file, "民法典", "民法典的若干问题的解释", 1)))
	if !errors.As(err, &wrong) || !wrong.Near || strings.Join(wrong.Choices, " ") != "民法典的若干问题的解释" {
		t.Errorf("%v", err)
	}
	err = disclosure.Filter{Law: "《》"}.Check(load(t, file))
	if errors.As(err, &wrong) && wrong.Near {
		t.Errorf("near nothing: %q", wrong.Choices)
	}
}

func TestChoicesStandOnce(t *testing.T) {
	file := strings.Replace(small, `"levels": ["县级", "村级"]}`, `"levels": ["县级", "村级"]},
		{"items": [{"number": 3, "name": "求职"}], "disclosures": [{"contents": ["条件"]}], "levels": ["村级", "县级", "乡级"]}`, 1)
	var wrong *disclosure.FilterError
	if err := (disclosure.Filter{Level: "国家级"}).Check(load(t, file)); !errors.As(err, &wrong) || strings.Join(wrong.Choices, " ") != "县级 村级 乡级" {
		t.Errorf("%v: %q", err, wrong.Choices)
	}
}

// A term that is no number of working days is within none of them.
func TestNothingIsDueWithinNoDays(t *testing.T) {
	c := load(t, small) // 20日内
	if items := slices.Collect(c.ItemsByDeadline(0)); len(items) > 0 {
		t.Errorf("within 0 working days: %v", items)
	}
}
