package disclosure_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A program that may be given another catalogue.
func ExampleCatalog_UnmarshalJSON() {
	var configuration struct {
		Catalog *disclosure.Catalog `json:"catalog"` // nil unless the file names one
	}
	if err := json.Unmarshal([]byte(`{}`), &configuration); err != nil {
		fmt.Println(err)
		return
	}
	catalog := cmp.Or(configuration.Catalog, disclosure.Default())
	fmt.Println(catalog)
	// Output: 社会保险领域政务公开清单目录 (90 items in 14 categories)
}

func ExampleCategory() {
	category, ok := disclosure.Default().Category(11)
	fmt.Println(category, ok)
	for item := range disclosure.Default().ItemsByCategory(category.Number) {
		fmt.Println(item)
		break
	}
	// Output:
	// 11 社会保障卡服务 true
	// 78 社会保障卡申领
}

func ExampleChannel() {
	channel, err := disclosure.ParseChannel("微信公众号")
	fmt.Println(channel == 0, err != nil)

	channel, err = disclosure.ParseChannel("两微一端")
	fmt.Println(channel, channel.NameEN(), err)
	// Output:
	// true true
	// 两微一端 Weibo, WeChat and mobile app <nil>
}

func ExampleLaw() {
	law, ok := disclosure.Default().Law("人社部发〔2011〕47号")
	fmt.Println(law.Name, ok)
	items := 0
	for range disclosure.Default().ItemsByLaw(law.Name) {
		items++
	}
	fmt.Println(items, "items")
	// Output:
	// 人力资源和社会保障部关于印发“中华人民共和国社会保障卡”管理办法的通知 true
	// 9 items
}

// ofTwoTerms is a file whose item has content groups with terms of their own.
const ofTwoTerms = `{"official": {"title": "某县目录", "categories": [{"number": 1, "name": "补贴", "blocks": [{
  "items": [{"number": 1, "name": "培训补贴"}], "extra": {"咨询电话": "12333"},
  "disclosures": [
    {"contents": ["申领条件"], "channels": ["政府网站"], "deadline": "20个工作日内"},
    {"contents": ["发放结果"], "channels": ["政府网站", "其他：村务公开栏"], "deadline": "7个工作日内"}]}]}]}}`

func ExampleContentGroup() {
	catalog, _ := disclosure.Load(strings.NewReader(ofTwoTerms))
	item, _ := catalog.Item(1)
	for group := range item.ContentGroups() {
		fmt.Println(slices.Collect(group.Contents()), group.Deadline(), group.ChannelNames(), group.Owns(disclosure.ColumnDeadline))
	}
	// Output:
	// [申领条件] 20个工作日内 [政府网站] true
	// [发放结果] 7个工作日内 [政府网站 其他：村务公开栏] true
}

func ExampleExtra() {
	fmt.Println(disclosure.Extra{Heading: "咨询电话", Text: "12333"})
	// Output: 咨询电话：12333
}

func ExampleRecordGroup() {
	catalog, _ := disclosure.Load(strings.NewReader(ofTwoTerms))
	item, _ := catalog.Item(1)
	for _, group := range item.Record().Disclosures {
		fmt.Println(group.Contents, group.Deadline.WorkingDays)
	}
	// Output:
	// [申领条件] 20
	// [发放结果] 7
}

func ExampleRecordDeadline() {
	item, _ := disclosure.Default().Item(88)
	data, err := json.Marshal(item.Record().Deadline)
	fmt.Println(string(data), err)
	// Output: {"working_days":5,"trigger":"信息形成或者变更之日起","text":"信息形成或者变更之日起5个工作日内"} <nil>
}

// Of its meta and its records, New makes the same catalogue.
func ExampleMeta() {
	catalog := disclosure.Default()
	var records []disclosure.Record
	for item := range catalog.Items() {
		records = append(records, item.Record())
	}
	meta := catalog.Meta()
	meta.Edition = "2027年版"
	next, err := disclosure.New(meta, records)
	fmt.Println(next.Edition(), next.Digest() == catalog.Digest(), err)
	// Output: 2027年版 true <nil>
}

func ExampleRecord() {
	item, _ := disclosure.Default().Item(83)
	record := item.Record()
	record.Keywords = append(record.Keywords, "丢卡") // the record is the caller's own
	fmt.Println(record.Number, record.Category.Name, record.Levels, len(record.Keywords) > len(slices.Collect(item.Keywords())))
	// Output: 83 社会保障卡服务 [市级] true
}

func ExampleFileError() {
	_, err := disclosure.Load(strings.NewReader("{\"official\": {\n  \"title\": \"目录\"，\n"))
	var wrong *disclosure.FileError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Line, wrong.Column, wrong.Path)
		fmt.Println(wrong.Err)
		fmt.Println(wrong.Chinese())
	}
	// Output:
	// 2 16 official.title
	// want a comma or }, not ‘，’: JSON takes ASCII punctuation alone
	// 第 2 行第 16 列 official.title：此处须为逗号或 }，而不是“，”：JSON 只用英文标点
}

// faulty is a catalogue with two faults.
func faulty() *disclosure.Catalog {
	catalog, _ := disclosure.Load(strings.NewReader(`{"official": {"title": "某县目录", "categories": [{"number": 1, "name": "补贴", "blocks": [{
  "items": [{"number": 1, "name": "培训补贴 "}], "legal_basis": ["《就业促进法"],
  "disclosures": [{"contents": ["申领条件"], "channels": ["政府网站"]}]}]}]}}`))
	return catalog
}

// How many faults there are of each kind.
func ExampleFaultKind() {
	var faults disclosure.Faults
	errors.As(faulty().Validate(), &faults)
	kinds := make(map[disclosure.FaultKind]int)
	for _, fault := range faults {
		kinds[fault.Kind]++
	}
	fmt.Println(slices.Sorted(maps.Keys(kinds)), kinds[disclosure.FaultBlank])
	// Output: [blank unbalanced] 1
}

// A check of one's own tells the place as Validate does.
func ExamplePosition() {
	catalog, _ := disclosure.Load(strings.NewReader(ofTwoTerms))
	for item := range catalog.Items() {
		if item.NameEN() == "" {
			fmt.Printf("catalogue.json: %v: %v has no English name\n", item.Position(), item)
		}
	}
	// Output: catalogue.json: line 2: official.categories[0].blocks[0].items[0]: 1 培训补贴 has no English name
}

// editions returns the embedded catalogue and one in which the term of item 88 is
// longer.
func editions() (old, new *disclosure.Catalog) {
	var file strings.Builder
	disclosure.Default().WriteTo(&file)
	new, _ = disclosure.Load(strings.NewReader(strings.Replace(file.String(), "之日起5个工作日内", "之日起7个工作日内", 1)))
	return disclosure.Default(), new
}

func ExampleFieldChange() {
	for _, change := range disclosure.Diff(editions()) {
		for _, field := range change.Fields {
			fmt.Println(change.New.Number(), field.Field.Heading(), field.Old, "→", field.New)
		}
	}
	// Output:
	// 88 公开时限 [信息形成或者变更之日起5个工作日内] → [信息形成或者变更之日起7个工作日内]
}

func ExampleChangeKind() {
	for _, change := range disclosure.Diff(editions()) {
		if change.Kind() == disclosure.Changed {
			fmt.Println(change.Kind(), change.New)
		}
	}
	// Output:
	// changed 88 工作推进情况
}

func ExampleStatus() {
	item, _ := disclosure.Default().Item(83)
	formed, _ := workday.ParseDate("2027-01-12")
	today, _ := workday.ParseDate("2027-01-20")

	status, err := item.Deadline().Status(workday.National(), formed, today)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("publish by", status.Date, "days left:", status.Days)
	if status.Provisional {
		fmt.Println("the notice for", status.Year, "can move it as far as", status.Latest)
	}
	// Output:
	// publish by 2027-02-15 days left: 26
	// the notice for 2027 can move it as far as 2027-02-17
}

// A bureau that is called otherwise is one change, not ninety.
func ExampleSharedChange() {
	var file strings.Builder
	disclosure.Default().WriteTo(&file)
	renamed, _ := disclosure.Load(strings.NewReader(strings.ReplaceAll(file.String(), "中卫市人力资源和社会保障局", "中卫市人社局")))
	shared, rest := disclosure.Summarize(disclosure.Diff(disclosure.Default(), renamed))
	for _, change := range shared {
		fmt.Println(change)
	}
	fmt.Println(len(rest), "other changes")
	// Output:
	// 90 items from 1 to 90: publisher: 中卫市人力资源和社会保障局 → 中卫市人社局
	// 0 other changes
}
