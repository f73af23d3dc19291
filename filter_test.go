package disclosure_test

import (
	"encoding/json"
	"fmt"
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
