package disclosure_test

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// records returns the records of all items, by way of JSON.
func records(t *testing.T, c *disclosure.Catalog) []disclosure.Record {
	t.Helper()
	data, err := json.Marshal(slices.Collect(c.Items()))
	if err != nil {
		t.Fatal(err)
	}
	var all []disclosure.Record
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// editorial has what only some catalogues have: questions, open questions, notes, laws
// under several names, a category without items.
const editorial = `{
  "official": {"title": "某区目录", "categories": [
    {"number": 2, "name": "无事项", "blocks": []},
    {"number": 4, "name": "低保", "blocks": [
      {"items": [{"number": 7, "name": "低保申请"}, {"number": 8, "name": "低保公示"}],
       "disclosures": [{"contents": ["材料"], "legal_basis": ["《救助办法》"]}, {"contents": ["结果"], "legal_basis": ["《低保条例》", "《社会救助暂行办法》"]}]}]},
    {"number": 5, "name": "也无事项", "blocks": []}]},
  "editorial": {"region": "CN-NX", "edition": "2026", "source": "纸本", "categories": [{"number": 5, "name_en": "Nothing"}],
    "items": [{"number": 8, "keywords": ["公示"], "questions": ["低保名单在哪里看？", "谁拿到了低保"]}],
    "laws": [{"name": "社会救助暂行办法", "name_en": "Interim Measures", "url": "https://www.gov.cn/a", "printed_as": ["救助办法"]},
             {"name": "最低生活保障条例", "name_en": "", "printed_as": ["低保条例"]}],
    "notes": [{"items": [7, 8], "fields": ["name"], "text": "照录", "text_en": "as printed"}, {"items": [], "fields": [], "text": "全表"}]},
  "open": [{"kind": "lost_mark", "column": "channels", "item": 8, "place": "第2张表第14行", "taken": "不勾选", "text": "是否勾选？", "text_en": "Is it ticked?"},
           {"kind": "no_title", "text": "标题是什么？"}]
}`

func TestMetaAndRecordsAreTheWholeCatalogue(t *testing.T) {
	county, err := os.ReadFile("examples/catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*disclosure.Catalog{
		"embedded": disclosure.Default(), "county": load(t, string(county)), "small": load(t, small), "town": load(t, town),
		"editorial": load(t, editorial), "empty": load(t, `{"official": {"title": "", "categories": []}}`),
	} {
		var meta disclosure.Meta
		if data, err := json.Marshal(c.Meta()); err != nil || json.Unmarshal(data, &meta) != nil {
			t.Errorf("%s: %s, %v", name, data, err)
		}
		made, err := disclosure.New(meta, records(t, c))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if made.Digest() != c.Digest() || len(disclosure.Diff(c, made)) != 0 {
			t.Errorf("%s: another catalogue", name)
		}
		if got, want := written(t, made), written(t, c); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
		if !reflect.DeepEqual(made.Meta(), c.Meta()) || !slices.Equal(slices.Collect(made.Laws()), slices.Collect(c.Laws())) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, made.Meta(), c.Meta())
		}
		for item := range c.Items() {
			other, _ := made.Item(item.Number())
			if got, want := recordText(other), recordText(item); got != want {
				t.Errorf("%s:\n got %s\nwant %s", name, got, want)
			}
			if got, want := slices.Collect(other.Notes()), slices.Collect(item.Notes()); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: the notes are %v, want %v", name, got, want)
			}
		}
		if (made.Validate() == nil) != (c.Validate() == nil) {
			t.Errorf("%s: %v", name, made.Validate())
		}
	}
}

func written(t *testing.T, c *disclosure.Catalog) string {
	t.Helper()
	var file strings.Builder
	if _, err := c.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// Questions and open questions are the editors' own: no digest has them.
func TestQuestionsAreEditorial(t *testing.T) {
	c := load(t, editorial)
	item, _ := c.Item(8)
	if got := joined(item.Questions()); got != "低保名单在哪里看？、谁拿到了低保" || len(item.Record().Questions) != 2 {
		t.Errorf("questions %s", got)
	}
	open := slices.Collect(c.Open())
	if len(open) != 2 || open[0] != (disclosure.OpenQuestion{Kind: "lost_mark", Column: "channels", Item: 8, Place: "第2张表第14行", Taken: "不勾选", Text: "是否勾选？", TextEN: "Is it ticked?"}) {
		t.Errorf("open %+v", open)
	}
	if again := load(t, written(t, c)); !slices.Equal(slices.Collect(again.Open()), open) {
		t.Errorf("a file loses open questions: %v", again.Meta().Open)
	}
	without := strings.Replace(editorial[:strings.Index(editorial, `,
  "open"`)]+"}", `, "questions": ["低保名单在哪里看？", "谁拿到了低保"]`, "", 1)
	if load(t, without).Digest() != c.Digest() {
		t.Error("the digest counts them")
	}
	for _, change := range [][3]string{
		{`"谁拿到了低保"`, `"低保名单在哪里看？"`, `item 8: editorial.items.questions[1]: "低保名单在哪里看？" appears twice`},
		{`"谁拿到了低保"`, `""`, `item 8: editorial.items.questions: the text is empty`},
		{`"是否勾选？"`, `""`, `open[0].text: the text is empty`},
		{`"no_title"`, `" "`, `open[1].kind: the text is blank: " "`},
		{`"item": 8, "place"`, `"item": 9, "place"`, `open[0].item: there is no item 9`},
		{`"不勾选"`, `"不\u200b勾选"`, `open[0].taken: character 2`},
	} {
		if err := load(t, strings.Replace(editorial, change[0], change[1], 1)).Validate(); err == nil || !strings.Contains(err.Error(), change[2]) {
			t.Errorf("%s: got %v, want %s", change[1], err, change[2])
		}
	}
	for change, want := range map[[2]string]string{
		{`"kind": "no_title", `, ``}: `the object has no member "kind"`,
		{`"no_title"`, `1`}:          `open[1].kind: want a string`,
		{`"no_title"`, `"a","b":1`}:  `open[1].b: there is no member "b"`,
	} {
		if _, err := disclosure.Load(strings.NewReader(strings.Replace(editorial, change[0], change[1], 1))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", change[1], err, want)
		}
	}
}

func recordText(item disclosure.Item) string {
	data, _ := json.Marshal(item.Record())
	return string(data)
}

func TestNewKeepsNothingOfTheCallers(t *testing.T) {
	all := records(t, load(t, town))
	c, err := disclosure.New(disclosure.Meta{Title: "某镇目录"}, all)
	if err != nil {
		t.Fatal(err)
	}
	before := c.Digest()
	for _, r := range all {
		overwrite(r)
	}
	if c.Digest() != before {
		t.Error("the caller's records are the catalogue's")
	}
}

// New and Load have one contract: both take what has the right shape. What Validate
// then finds in records is said of the record.
func TestFaultsOfRecordsNameTheRecord(t *testing.T) {
	for want, change := range map[string]func(m *disclosure.Meta, r []disclosure.Record){
		"item 30: [1].name: there is a stray blank":    func(m *disclosure.Meta, r []disclosure.Record) { r[1].Name = "政策 文件" },
		"item 21: [1].number: item 21 stands after 22": func(m *disclosure.Meta, r []disclosure.Record) { r[1].Number = 21 },
		"item 31: [2].keywords: the keyword":           func(m *disclosure.Meta, r []disclosure.Record) { r[2].Keywords = []string{r[2].Name} },
		"item 31: [2].questions[1]:":                   func(m *disclosure.Meta, r []disclosure.Record) { r[2].Questions = []string{"问", "问"} },
		"item 31: [2].name_en: character 1":            func(m *disclosure.Meta, r []disclosure.Record) { r[2].NameEN = "\u200b" },
		"item 22: [0].legal_basis[0]: 《 and 》 are not balanced": func(m *disclosure.Meta, r []disclosure.Record) {
			r[0].LegalBasis[0].Title, r[0].LegalBasis[0].Text = "", "《法"
			r[0].Disclosures[0].LegalBasis = r[0].LegalBasis
		},
		"item 22: [0].disclosures[1].contents[0]: the text is empty": func(m *disclosure.Meta, r []disclosure.Record) { r[0].Disclosures[1].Contents[0] = "" },
		"[1].category.name: there is a stray blank": func(m *disclosure.Meta, r []disclosure.Record) {
			r[1].Category.Name, r[2].Category.Name, m.Categories = "教 育", "教 育", nil
		},
		"meta.title: the text is empty":         func(m *disclosure.Meta, r []disclosure.Record) { m.Title = "" },
		"meta.region:":                          func(m *disclosure.Meta, r []disclosure.Record) { m.Region = "宁夏" },
		"meta.notes[0].text: the text is empty": func(m *disclosure.Meta, r []disclosure.Record) { m.Notes = []disclosure.Note{{}} },
		"meta.open[0].text: the text is empty":  func(m *disclosure.Meta, r []disclosure.Record) { m.Open = []disclosure.OpenQuestion{{Kind: "a"}} },
		"meta.laws[0]: no item cites":           func(m *disclosure.Meta, r []disclosure.Record) { m.Laws = []disclosure.Law{{Name: "民法典"}} },
		"meta.laws[0].url:": func(m *disclosure.Meta, r []disclosure.Record) {
			m.Laws = []disclosure.Law{{Name: "行政处罚法", URL: "x"}}
		},
		"meta.categories[2].blocks: the category has no item": func(m *disclosure.Meta, r []disclosure.Record) {
			m.Categories = append(m.Categories, disclosure.Category{Number: 9, Name: "空"})
		},
	} {
		c := load(t, town)
		meta, all := c.Meta(), records(t, c)
		change(&meta, all)
		made, err := disclosure.New(meta, all)
		if err != nil {
			t.Errorf("%s: New: %v", want, err)
			continue
		}
		if err := made.Validate(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	c, err := disclosure.New(disclosure.Meta{Title: "空"}, nil)
	if err != nil || c.Validate() == nil || c.Validate().Error() != "meta.categories: there is no category: a catalogue has at least one" {
		t.Errorf("no items: %v, %v", err, c.Validate())
	}
}

func TestEveryFaultHasAKindAndBothLanguages(t *testing.T) {
	for _, test := range []struct {
		old, new string
		kind     disclosure.FaultKind
		chinese  string
	}{
		{"失业登记", "", disclosure.FaultMissing, "第 6 行第 1 项 official.categories[0].blocks[0].items[0].name：文字为空"},
		{"失业登记", "失业 登记", disclosure.FaultBlank, `第 6 行第 1 项 official.categories[0].blocks[0].items[0].name：“失业”之后有多余的空格：请删除`},
		{"失业登记", "失业\u200b登记", disclosure.FaultCharacter, `第 6 行第 1 项 official.categories[0].blocks[0].items[0].name：“失业”之后的第3个字符 U+200B 是不可见的零宽字符：请删除`},
		{"就业登记", "失业登记", disclosure.FaultRepeated, `第 6 行第 2 项 official.categories[0].blocks[0].items[1].name：与同类第 1 项同名：“失业登记”`},
		{"《就业促进法》", "《就业促进法", disclosure.FaultUnbalanced, `第 6 行第 1 项 official.categories[0].blocks[0].legal_basis[0]：书名号《》不成对：“《就业促进法”`},
		{"20日内", "0个工作日内", disclosure.FaultTerm, `第 6 行第 1 项 official.categories[0].blocks[0].deadline：“0个工作日内”不成时限：至少为一个工作日`},
		{`{"number": 1, "name": "失业登记"}`, `{"number": 0, "name": "失业登记"}`, disclosure.FaultNumber, "第 6 行 official.categories[0].blocks[0].items[0].number：事项序号 0：序号从 1 起"},
		{`"editorial": {`, `"editorial": {"region": "宁夏", `, disclosure.FaultMalformed, `editorial.region：“宁夏”不是 ISO 3166 代码，如“CN-NX”`},
		{`"editorial": {`, `"editorial": {"laws": [{"name": "民法典"}], `, disclosure.FaultUnknown, `editorial.laws[0]：没有事项引用“民法典”`},
	} {
		err := load(t, strings.Replace(small, test.old, test.new, 1)).Validate()
		var fault *disclosure.Fault
		if !errors.As(err, &fault) || fault.Kind != test.kind || fault.Chinese() != test.chinese {
			t.Errorf("%s: got kind %v, %s\nwant %v, %s", test.new, fault.Kind, fault.Chinese(), test.kind, test.chinese)
		}
	}
	_, err := disclosure.New(disclosure.Meta{}, make([]disclosure.Record, 1))
	var fault *disclosure.Fault
	if !errors.As(err, &fault) || fault.Kind != disclosure.FaultShape || fault.Chinese() != "[0].number：0 不是序号：须在 1 与 999999999 之间" {
		t.Errorf("New: %v, %v", err, fault.Chinese())
	}
	var faults disclosure.Faults
	if !errors.As(err, &faults) || !strings.Contains(faults.Chinese(), "\n[0].category.number：0 不是序号") {
		t.Errorf("New: %v", faults.Chinese())
	}
}

func TestNewRefusesWhatIsNoTable(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(r []disclosure.Record)
		want   string
	}{
		"double number":     {func(r []disclosure.Record) { r[1].Number = 22 }, "item 22: [1].number: item number 22 appears twice, first at [0]"},
		"no number":         {func(r []disclosure.Record) { r[1].Number = 0 }, "[1].number: 0 is no number"},
		"large number":      {func(r []disclosure.Record) { r[1].Number = 1e9 }, "[1].number: 1000000000 is no number"},
		"no category":       {func(r []disclosure.Record) { r[0].Category = disclosure.Category{} }, "[0].category.number: 0 is no number"},
		"divided category":  {func(r []disclosure.Record) { r[2].Category = r[0].Category }, "[2].category: category 3 began at [0] and comes back"},
		"two names":         {func(r []disclosure.Record) { r[2].Category.Name = "学校" }, `[2].category.name: category 7 is called "学校" here and "教育" before`},
		"unknown channel":   {func(r []disclosure.Record) { r[0].Disclosures[1].Channels[0] = "短信" }, `[0].disclosures[1].channels[0]: unknown channel "短信"`},
		"channel of nobody": {func(r []disclosure.Record) { r[1].Channels[0] = "政府网站" }, `[1].channels[0]: channel "政府网站" is that of no content group`},
		"working days":      {func(r []disclosure.Record) { r[0].Disclosures[0].Deadline.WorkingDays = 9 }, `[0].disclosures[0].deadline: 9 working days are not what the text says`},
		"another term": {func(r []disclosure.Record) {
			r[0].Deadline = disclosure.RecordDeadline{Text: "10个工作日内", WorkingDays: 20}
		}, `[0].deadline: 20 working days are not what the text says: "10个工作日内"; where you change the text, set working_days to 0`},
		"another title":    {func(r []disclosure.Record) { r[0].LegalBasis[0].Title = "别的法" }, `[0].legal_basis[0]: 《别的法》 is not what the text says`},
		"another document": {func(r []disclosure.Record) { r[0].LegalBasis[0].DocumentNumber = "某发〔2020〕1号" }, `某发〔2020〕1号 is not what the text says`},
		"two laws": {func(r []disclosure.Record) {
			r[0].LegalBasis[0].Law, r[1].LegalBasis = "甲法", []disclosure.Citation{{Text: "《行政处罚法》", Law: "乙法"}}
		}, `[1].legal_basis[0].law: 《行政处罚法》 means 《乙法》 here and 《甲法》 before`},
		"double extra": {func(r []disclosure.Record) { r[0].Extra = append(r[0].Extra, r[0].Extra[0]) }, `[0].extra: the heading "咨询电话" appears twice`},
	} {
		all := records(t, load(t, town))
		tt.change(all)
		c, err := disclosure.New(disclosure.Meta{Title: "某镇目录"}, all)
		var faults disclosure.Faults
		if c != nil || !errors.As(err, &faults) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, %v\nwant %s", name, c, err, tt.want)
		}
	}
}

func TestNewTakesRecordsMadeByHand(t *testing.T) {
	c, err := disclosure.New(disclosure.Meta{Title: "某所目录"}, []disclosure.Record{{
		Number: 5, Name: "收费公示", Category: disclosure.Category{Number: 1, Name: "收费"},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"收费标准"}, Channels: []string{"其他：办税服务厅"}}},
		Deadline:    disclosure.RecordDeadline{WorkingDays: 20, Trigger: "信息形成之日起"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	item, _ := c.Item(5)
	if days, ok := item.Deadline().WorkingDays(); days != 20 || !ok || item.Deadline().String() != "信息形成之日起20个工作日内" {
		t.Errorf("the term is %v", item.Deadline())
	}
}

func TestAnItemCannotBeDecodedButItsRecordCan(t *testing.T) {
	item, _ := disclosure.Default().Item(83)
	data, err := json.Marshal(item)
	if err != nil {
		t.Fatal(err)
	}
	var back disclosure.Item
	if err := json.Unmarshal(data, &back); err == nil || !strings.Contains(err.Error(), "disclosure.Record") {
		t.Errorf("decoding into an Item: %v", err)
	}
	for group := range item.ContentGroups() {
		data, err := json.Marshal(group)
		if err != nil || !strings.HasPrefix(string(data), `{"contents":["事项名称",`) {
			t.Errorf("%s, %v", data, err)
		}
		if err := json.Unmarshal(data, &group); err == nil || !strings.Contains(err.Error(), "disclosure.RecordGroup") {
			t.Errorf("decoding into a ContentGroup: %v", err)
		}
	}
	if data, err := json.Marshal(disclosure.Item{}); err != nil || string(data) != "null" {
		t.Errorf("the zero item is %s, %v", data, err)
	}
}

// A fault that a program keeps as JSON comes back with its place and its words.
func TestAFaultAsJSON(t *testing.T) {
	var fault, back *disclosure.Fault
	errors.As(load(t, strings.Replace(small, "失业登记", "", 1)).Validate(), &fault)
	data, err := json.Marshal(fault)
	if want := `{"kind":"missing","item":1,"line":6,"path":"official.categories[0].blocks[0].items[0].name","message":"the text is empty"}`; err != nil || string(data) != want {
		t.Errorf("got %s, %v", data, err)
	}
	if err := json.Unmarshal(data, &back); err != nil || back.Error() != fault.Error() || back.Kind != fault.Kind || back.Line != fault.Line {
		t.Errorf("got %+v, %v", back, err)
	}
}

func TestNumbersOfRecordsHaveNineDigits(t *testing.T) {
	for number, right := range map[int]bool{0: false, 1: true, 999_999_999: true, 1_000_000_000: false, -999_999_999: true, -1_000_000_000: false} {
		c := load(t, small)
		all := records(t, c)[:1]
		all[0].Number = number
		meta := c.Meta()
		if _, err := disclosure.New(meta, all); (err == nil) != right {
			t.Errorf("%d: %v", number, err)
		}
	}
}

// A group says what it has as its own, and no cell that it shares.
func TestJSONOfAGroupWithOneCell(t *testing.T) {
	const cells = `"legal_basis": ["《办法》（人社部令第8号）", "《办法》第三条"], "levels": ["县级"], "publisher": "某局", "audiences": ["全社会"], "methods": ["主动公开"]`
	c := load(t, `{"official": {"title": "目录", "categories": [{"number": 1, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], `+cells+`, "disclosures": [
		{"contents": ["材料"], "deadline": "10个工作日内"}, {"contents": ["结果"], "deadline": "20个工作日内", "extra": {"电话": "12333"}}]}]}]}}`)
	item, _ := c.Item(1)
	fast, err := json.Marshal(item)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := json.Marshal(item.Record())
	if err != nil {
		t.Fatal(err)
	}
	if string(fast) != string(plain) {
		t.Errorf("%s\n%s", fast, plain)
	}
	if law, _ := c.Law("办法"); law.DocumentNumber != "人社部令第8号" {
		t.Errorf("the number of a law is lost behind a citation without it: %+v", law)
	}
}

func TestExtrasOfNull(t *testing.T) {
	extras := disclosure.Extras{{Heading: "电话", Text: "12333"}}
	if err := json.Unmarshal([]byte("null"), &extras); err != nil || len(extras) != 1 {
		t.Errorf("%v, %v", extras, err)
	}
}
