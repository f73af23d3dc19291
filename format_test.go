package disclosure_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// town has what tables of other places have: numbers from 22 on and with a gap, a
// code, no publisher, free channels, groups with cells of their own, a column of
// its own, one name in two categories.
const town = `{
  "editorial": {"items": [{"name_en": "Sanctions", "number": 22}], "categories": [{"name_en": "Enforcement", "number": 3}]},
  "official": {
    "categories": [
      {"blocks": [
        {"levels": ["县级", "乡级"], "methods": ["主动"], "audiences": ["全社会"],
         "disclosures": [
           {"contents": ["处罚决定"], "channels": ["政府网站", "其他：信用中国网站", "其他：双公示系统"], "deadline": "信息形成之日起7个工作日内"},
           {"contents": ["事先告知书"], "channels": ["精准推送"], "deadline": "信息形成之日起20个工作日内",
            "publisher": "执法大队", "audiences": ["当事人"], "methods": ["依申请"], "levels": ["县级"],
            "legal_basis": ["《行政处罚法》"], "extra": {"公开格式": "文本"}}
         ],
         "extra": {"咨询电话": "0000-0000000", "公开格式": "■文本 □图表"},
         "deadline": "长期", "legal_basis": ["《行政处罚法》", "《城市绿化条例》"],
         "items": [{"name": "政策法规文件", "number": 22, "code": "0101"}]}
      ], "name": "综合执法", "number": 3},
      {"number": 7, "name": "教育", "blocks": [
        {"items": [{"number": 30, "name": "政策法规文件"}, {"number": 31, "name": "办事指南"}],
         "disclosures": [{"contents": ["文件"], "channels": ["其他"]}]}
      ]}
    ],
    "title": "某镇目录"
  }
}`

func TestATableOfAnotherShapeKeepsAllItSays(t *testing.T) {
	c := load(t, town)
	if err := c.Validate(); err != nil {
		t.Errorf("unexpected faults: %v", err)
	}
	item, ok := c.Item(22)
	if !ok || item.Code() != "0101" || item.PrintedNumber() != "0101" || item.NameEN() != "Sanctions" || item.Category().NameEN != "Enforcement" {
		t.Fatalf("item 22 is %v, %v", item, ok)
	}
	groups := slices.Collect(item.ContentGroups())
	for i, want := range []struct {
		deadline, publisher, audiences, methods, levels, laws, extra, free string
	}{
		{"信息形成之日起7个工作日内", "", "全社会", "主动", "县级、乡级", "《行政处罚法》、《城市绿化条例》", "咨询电话：0000-0000000、公开格式：■文本 □图表", "信用中国网站、双公示系统"},
		{"信息形成之日起20个工作日内", "执法大队", "当事人", "依申请", "县级", "《行政处罚法》", "咨询电话：0000-0000000、公开格式：文本", ""},
	} {
		g := groups[i]
		var laws, extra []string
		for citation := range g.LegalBasis() {
			laws = append(laws, citation.String())
		}
		for heading, text := range g.Extra() {
			extra = append(extra, heading+"："+text)
		}
		got := want
		got.deadline, got.publisher = g.Deadline().String(), g.Publisher()
		got.audiences, got.methods, got.levels = joined(g.Audiences()), joined(g.Methods()), joined(g.Levels())
		got.laws, got.extra, got.free = strings.Join(laws, "、"), strings.Join(extra, "、"), joined(g.FreeChannels())
		if got != want {
			t.Errorf("group %d:\n got %+v\nwant %+v", i, got, want)
		}
	}
	for field, want := range map[disclosure.Column][2]bool{
		disclosure.ColumnLegalBasis: {true, true}, disclosure.ColumnDeadline: {true, true}, disclosure.ColumnPublisher: {false, true},
		disclosure.ColumnAudiences: {true, true}, disclosure.ColumnMethods: {true, true}, disclosure.ColumnLevels: {true, true},
		disclosure.ColumnExtra: {true, true}, disclosure.ColumnContents: {true, true}, disclosure.ColumnChannels: {true, true},
		disclosure.ColumnName: {}, disclosure.Column(""): {}, disclosure.Column("columns"): {},
	} {
		if groups[0].Owns(field) != want[0] || groups[1].Owns(field) != want[1] {
			t.Errorf("the groups own their %s: %v, %v", field, groups[0].Owns(field), groups[1].Owns(field))
		}
	}
	if item.Deadline() != groups[0].Deadline() || item.Publisher() != "" || item.Record().Audiences[0] != "全社会" {
		t.Errorf("the item's own cells are not those of its first group: %v, %q", item.Deadline(), item.Publisher())
	}
	if !slices.Equal(item.ChannelNames(), []string{"政府网站", "其他：信用中国网站", "其他：双公示系统", "精准推送"}) {
		t.Errorf("channels %q", item.ChannelNames())
	}
	other, _ := c.Item(30)
	if other.Name() != item.Name() || other.Code() != "" || other.PrintedNumber() != "30" || !slices.Equal(other.ChannelNames(), []string{"其他"}) {
		t.Errorf("item 30 is %v with %q", other, other.ChannelNames())
	}
	if other.Publisher() != "" || other.Deadline() != (disclosure.Deadline{}) || joined(other.Levels()) != "" {
		t.Errorf("absent columns say something: %+v", other.Record())
	}
}

func TestATableOfAnotherShapeSurvivesBeingWritten(t *testing.T) {
	c := load(t, town)
	var first, second strings.Builder
	c.WriteTo(&first)
	again := load(t, first.String())
	again.WriteTo(&second)
	if again.Digest() != c.Digest() || first.String() != second.String() {
		t.Errorf("%s\n%s", first.String(), second.String())
	}
	if changes := disclosure.Diff(c, again); len(changes) != 0 {
		t.Errorf("it differs: %v", changes)
	}
}

// A cell merged over the groups of an item and the same text printed for each are
// the same table.
func TestMergedAndRepeatedCellsAreTheSame(t *testing.T) {
	const pattern = `{"official": {"title": "目录", "categories": [{"number": 1, "name": "甲", "blocks": [
{"items": [{"number": 1, "name": "乙"}], "disclosures": [{"contents": ["一"] OWN1}, {"contents": ["二"] OWN2}] ITEM}]}]}}`
	catalog := func(item, own1, own2 string) *disclosure.Catalog {
		return load(t, strings.NewReplacer("ITEM", item, "OWN1", own1, "OWN2", own2).Replace(pattern))
	}
	const a, b = `, "deadline": "及时公开", "extra": {"电话": "1", "格式": "x"}`, `, "deadline": "长期", "extra": {"电话": "1", "格式": "y"}`
	for name, tt := range map[string]struct {
		forms [][3]string
		owns  bool
	}{
		"the same":  {[][3]string{{a, "", ""}, {"", a, a}, {a, a, ""}, {b, a, a}}, false},
		"different": {[][3]string{{a, "", b}, {b, a, ""}, {"", a, b}, {a, `, "extra": {"格式": "x"}`, b}}, true},
	} {
		want := catalog(tt.forms[0][0], tt.forms[0][1], tt.forms[0][2])
		for _, form := range tt.forms {
			got := catalog(form[0], form[1], form[2])
			item, _ := got.Item(1)
			if got.Digest() != want.Digest() || len(disclosure.Diff(want, got)) != 0 {
				t.Errorf("%s: %q says %+v", name, form, item.Record())
			}
			for group := range item.ContentGroups() {
				if group.Owns(disclosure.ColumnDeadline) != tt.owns || group.Owns(disclosure.ColumnExtra) != tt.owns {
					t.Errorf("%s: %q: the groups own their cells: %v", name, form, group.Owns(disclosure.ColumnDeadline))
				}
			}
			if item.Deadline().String() != "及时公开" {
				t.Errorf("%s: %q: the item has the deadline %v", name, form, item.Deadline())
			}
		}
	}
	// A group without a cell has the item's; where there is none, it has none.
	item, _ := catalog("", `, "publisher": "局"`, "").Item(1)
	if groups := slices.Collect(item.ContentGroups()); groups[0].Publisher() != "局" || groups[1].Publisher() != "" || item.Publisher() != "" {
		t.Errorf("%+v", item.Record())
	}
}

func joined(texts func(func(string) bool)) string {
	return strings.Join(slices.Collect(texts), "、")
}

func TestTheDigestSeesEveryCellOfAnotherTable(t *testing.T) {
	seen := map[string]string{load(t, town).Digest(): "the table"}
	for _, change := range [][2]string{
		{`"code": "0101"`, `"code": "0102"`}, {"双公示系统", "公示系统"}, {"7个工作日", "8个工作日"}, {"执法大队", "支队"},
		{`"audiences": ["当事人"], `, ""}, {`"methods": ["依申请"], `, ""}, {`["县级"],`, `["乡级"],`},
		{`"legal_basis": ["《行政处罚法》"], `, ""}, {`"公开格式": "文本"`, `"公开格式": "图表"`}, {"0000-0000000", "12333"},
		{`"咨询电话": "0000-0000000", "公开格式": "■文本 □图表"`, `"公开格式": "■文本 □图表", "咨询电话": "0000-0000000"`}, {`["其他"]`, `["其他：官网"]`},
	} {
		file := strings.Replace(town, change[0], change[1], 1)
		digest := load(t, file).Digest()
		if other, taken := seen[digest]; taken || file == town {
			t.Errorf("%s → %s: the same digest as %s", change[0], change[1], other)
		}
		seen[digest] = change[0]
	}
}

func TestExtrasKeepTheirOrderInJSON(t *testing.T) {
	const text = `{"二":"<2>","一":"","三":"\"3\""}`
	var extras disclosure.Extras
	if err := json.Unmarshal([]byte(text), &extras); err != nil || len(extras) != 3 || extras[0] != (disclosure.Extra{Heading: "二", Text: "<2>"}) {
		t.Fatalf("got %v, %v", extras, err)
	}
	if back, err := extras.MarshalJSON(); err != nil || string(back) != text {
		t.Errorf("got %s, %v", back, err)
	}
	for _, faulty := range []string{`["一"]`, `{"一":1}`, `{"一":"1","一":"2"}`, `"一"`} {
		if err := json.Unmarshal([]byte(faulty), &extras); err == nil || len(extras) != 3 {
			t.Errorf("%s gives %v", faulty, extras)
		}
	}
}

// What some content groups say apart is each one's own, whichever of them agree.
func TestGroupsKeepTheirCells(t *testing.T) {
	for name, levels := range map[string][]string{
		"first and last agree": {"县级", "乡级", "县级"},
		"all agree":            {"县级", "县级", "县级"},
		"the second has none":  {"县级", "", "乡级"},
		"the last alone":       {"", "", "乡级"},
		"the first alone":      {"县级", "", ""},
	} {
		var groups, want []string
		for i, level := range levels {
			own := ""
			if level != "" {
				own = fmt.Sprintf(`, "levels": [%q]`, level)
			}
			groups = append(groups, fmt.Sprintf(`{"contents": ["材料%d"]%s}`, i, own))
			want = append(want, level)
		}
		c := load(t, `{"official": {"title": "目录", "categories": [{"number": 1, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [`+
			strings.Join(groups, ",")+`]}]}]}}`)
		made, err := disclosure.New(c.Meta(), records(t, c))
		if err != nil {
			t.Fatal(err)
		}
		for from, c := range map[string]*disclosure.Catalog{"file": c, "records": made} {
			item, _ := c.Item(1)
			var got []string
			for group := range item.ContentGroups() {
				got = append(got, joined(group.Levels()))
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s, %s: %q, not %q", name, from, got, want)
			}
		}
	}
}

func TestFurtherColumnsByTheirHeading(t *testing.T) {
	extras := disclosure.Extras{{Heading: "咨询电话", Text: "12333"}, {Heading: "备注", Text: "见附件"}}
	for heading, want := range map[string]string{"咨询电话": "12333", "备注": "见附件", "电话": ""} {
		if text, ok := extras.Text(heading); text != want || ok != (want != "") {
			t.Errorf("%s: %q, %v", heading, text, ok)
		}
	}
}
