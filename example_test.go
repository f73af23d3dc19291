package disclosure_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func Example() {
	item, ok := disclosure.Default().Item(83)
	if !ok {
		return
	}
	fmt.Println(item.Name(), "·", item.Category())
	fmt.Println(item.Deadline())
	fmt.Println(item.Channels())
	for citation := range item.LegalBasis() {
		fmt.Println(citation)
	}
	// Output:
	// 社会保障卡挂失与解挂 · 11 社会保障卡服务
	// 信息形成或者变更之日起20个工作日内
	// 政府网站、两微一端、公开查阅点、政务服务中心、入户/现场
	// 《政府信息公开条例》
	// 《社会保险法》
	// 《人力资源和社会保障部关于印发“中华人民共和国社会保障卡”管理办法的通知》（人社部发〔2011〕47号）
}

func ExampleCatalog_ItemsByLaw() {
	for item := range disclosure.Default().ItemsByLaw("企业年金办法") {
		fmt.Println(item)
	}
	// Output:
	// 75 企业年金方案备案
	// 76 企业年金方案重要条款变更备案
	// 77 企业年金方案终止备案
}

func ExampleCatalog_ItemsByChannel() {
	count := 0
	for range disclosure.Default().ItemsByChannel(disclosure.ServiceCentre) {
		count++
	}
	fmt.Println(count, "items at the", disclosure.ServiceCentre)
	// Output: 83 items at the 政务服务中心
}

func ExampleItem_ContentGroups() {
	item, _ := disclosure.Default().Item(89)
	for group := range item.ContentGroups() {
		for content := range group.Contents() {
			fmt.Println(content, "→", group.Channels())
		}
	}
	// Output:
	// 城乡居民基本养老保险资料汇编等宣传材料 → 政府网站
	// “社会保障卡20周年惠民服务季”宣传活动 → 政府网站
	// 被征地农民参加养老保险政策普及 → 入户/现场
}

func ExampleItem_Record() {
	item, _ := disclosure.Default().Item(88)
	record := item.Record()
	record.Keywords = nil // the record is the caller's own
	data, _ := json.MarshalIndent(record, "", " ")
	fmt.Println(string(data[:strings.Index(string(data), ` "disclosures"`)]) + " …")
	// Output:
	// {
	//  "number": 88,
	//  "name": "工作推进情况",
	//  "name_en": "Progress of work",
	//  "category": {
	//   "number": 12,
	//   "name": "城乡居民基本养老保险征缴扩面",
	//   "name_en": "Widening coverage and collection of basic pension insurance for urban and rural residents"
	//  },
	//  …
}

func ExampleLoad() {
	file, err := os.Open("examples/catalogue/county.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	catalog, err := disclosure.Load(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for item := range catalog.Items() {
		fmt.Println(item, "·", item.Deadline())
	}
	// Output:
	// 1 就业登记 · 公开事项信息形成或变更之日起20个工作日内
	// 2 失业登记 · 公开事项信息形成或变更之日起20个工作日内
	// 3 社会保险补贴发放结果 · 按年公开
}

func ExampleLoad_fault() {
	_, err := disclosure.Load(strings.NewReader(`{"official": {
  "title": "目录", "categorys": []}}`))
	var fault *disclosure.FileError
	if errors.As(err, &fault) {
		fmt.Printf("catalogue.json:%d:%d: %v\n", fault.Line, fault.Column, fault.Err)
	}
	// Output: catalogue.json:2:18: there is no member "categorys": the members here are title, categories
}

func ExampleCatalog_Validate() {
	if err := disclosure.Default().Validate(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(disclosure.Default().Digest()[:20] + "…")
	// Output: sha256:2e2905bec0930…
}

func ExampleDiff() {
	current := disclosure.Default()
	var file strings.Builder
	current.WriteTo(&file)
	next, _ := disclosure.Load(strings.NewReader(strings.Replace(file.String(), "社会保障卡注销", "社会保障卡销户", 1)))
	for _, change := range disclosure.Diff(current, next) {
		fmt.Println(change.Kind(), change.New.Number(), change.Fields[0].Old, "→", change.Fields[0].New)
	}
	// Output: renamed 85 [社会保障卡注销] → [社会保障卡销户]
}

func ExampleDeadline_Due() {
	item, _ := disclosure.Default().Item(83)
	formed, _ := workday.ParseDate("2026-09-14")

	due, err := item.Deadline().Due(workday.National(), formed)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(item.Deadline(), "→", due, due.Weekday())
	// Output:
	// 信息形成或者变更之日起20个工作日内 → 2026-10-16 Friday
}

func ExampleDeadline_Status() {
	item, _ := disclosure.Default().Item(83)
	formed, _ := workday.ParseDate("2026-09-14")
	today, _ := workday.ParseDate("2026-10-12") // or workday.DateOf(time.Now())

	status, err := item.Deadline().Status(workday.National(), formed, today)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Date, status.Days, "days,", status.Workdays, "working days left, overdue:", status.Overdue())
	// Output:
	// 2026-10-16 4 days, 4 working days left, overdue: false
}

// From its meta and the records of its items, a catalogue can be made anew, here with
// one item less.
func ExampleNew() {
	catalog := disclosure.Default()
	var records []disclosure.Record
	for item := range catalog.Items() {
		if item.Number() != 83 {
			records = append(records, item.Record())
		}
	}
	meta := catalog.Meta()
	meta.Notes = nil // some are about the item
	shorter, err := disclosure.New(meta, records)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(shorter, shorter.Validate())
	// Output: 社会保险领域政务公开清单目录 (89 items in 14 categories) <nil>
}

// New refuses records that are no catalogue, and names each.
func ExampleFaults() {
	_, err := disclosure.New(disclosure.Meta{Title: "某所目录"}, []disclosure.Record{{
		Number: 1, Name: "收费公示", Category: disclosure.Category{Number: 1, Name: "收费"},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"收费标准"}, Channels: []string{"公告栏"}}},
		Deadline:    disclosure.RecordDeadline{WorkingDays: 20, Text: "及时公开"},
	}})
	var faults disclosure.Faults
	errors.As(err, &faults)
	for _, fault := range faults {
		fmt.Println(fault.Kind, fault.Path)
	}
	// Output:
	// shape [0].deadline
	// shape [0].disclosures[0].channels[0]
}

// A fault of the content has its place and says what to do, in English and Chinese.
func ExampleFault() {
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "某所目录", "categories": [{"number": 1, "name": "收费", "blocks": [
  {"items": [{"number": 1, "name": "收费公示"}], "disclosures": [{"contents": ["收费标准"]}], "legal_basis": ["《价格法"]}]}]}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	var fault *disclosure.Fault
	errors.As(catalog.Validate(), &fault)
	fmt.Println(fault.Kind == disclosure.FaultUnbalanced, fault.Line)
	fmt.Println(fault)
	fmt.Println(fault.Chinese())
	// Output:
	// true 2
	// line 2, item 1: official.categories[0].blocks[0].legal_basis[0]: 《 and 》 are not balanced in "《价格法"
	// 第 2 行第 1 项 official.categories[0].blocks[0].legal_basis[0]：书名号《》不成对：“《价格法”
}

func ExampleFilter() {
	catalog := disclosure.Default()
	filter := disclosure.Filter{Category: 11, Channel: "入户/现场", Law: "社会保险法", WorkingDays: 20}
	for item := range catalog.Select(filter) {
		fmt.Println(item)
		break
	}
	filter.Law = "社会保验法"
	fmt.Println(filter.Check(catalog))
	// Output:
	// 78 社会保障卡申领
	// there is no law "社会保验法": the nearest is 社会保险法
}

func ExampleFilterError() {
	err := disclosure.Filter{Audience: "全社"}.Check(disclosure.Default())
	var fault *disclosure.FilterError
	if errors.As(err, &fault) && fault.Near {
		fmt.Println(fault.Column.Heading(), "·", fault.Choices[0])
	}
	// Output: 公开对象 · 全社会
}

func ExampleColumn() {
	for col := range disclosure.Columns() {
		if col != disclosure.ColumnCode {
			fmt.Print(col.Heading(), " ")
		}
	}
	// Output: 标题 序号 二级事项 一级事项 公开内容 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级 其他列
}

func ExampleChannelSet() {
	item, _ := disclosure.Default().Item(83)
	for channel := range item.Channels().Without(disclosure.GovernmentWebsite).All() {
		fmt.Println(channel, "·", channel.NameEN())
		break
	}
	fmt.Println(item.Channels().Has(disclosure.Broadcast))
	// Output:
	// 两微一端 · Weibo, WeChat and mobile app
	// false
}

func ExampleParseChannel() {
	channel, err := disclosure.ParseChannel("入户／现场")
	fmt.Println(channel == disclosure.OnSite, err)
	// Output: true <nil>
}

func ExampleParseDeadline() {
	for _, printed := range []string{"信息形成（变更）之日起二十个工作日内", "及时公开"} {
		days, ok := disclosure.ParseDeadline(printed).WorkingDays()
		fmt.Println(days, ok)
	}
	// Output:
	// 20 true
	// 0 false
}

func ExampleCatalog_Law() {
	law, _ := disclosure.Default().Law("人社部发[2011]47号")
	fmt.Println(law)
	fmt.Println(law.NameEN)
	// Output:
	// 《人力资源和社会保障部关于印发“中华人民共和国社会保障卡”管理办法的通知》（人社部发〔2011〕47号）
	// Notice of the Ministry of Human Resources and Social Security on Issuing the Measures for the Administration of the Social Security Card of the People's Republic of China
}

func ExampleCitation() {
	item, _ := disclosure.Default().Item(83)
	for citation := range item.LegalBasis() {
		fmt.Println(citation.Title, "·", citation.Law)
		break
	}
	// Output: 政府信息公开条例 · 中华人民共和国政府信息公开条例
}

func ExampleNote() {
	item, _ := disclosure.Default().Item(74)
	for note := range item.Notes() {
		if note.Fields[0] == "category" {
			fmt.Println(note.Fields, note.Items)
		}
	}
	// Output:
	// [category] [29 61 62 74]
}

// Questions that an import left open are in the file until somebody answers them.
func ExampleOpenQuestion() {
	catalog, err := disclosure.Load(strings.NewReader(`{
  "open": [{"kind": "lost_mark", "item": 1, "column": "channels", "taken": "不勾选", "text": "“政府网站”是否勾选？"}],
  "official": {"title": "某所目录", "categories": [{"number": 1, "name": "收费", "blocks": [
    {"items": [{"number": 1, "name": "收费公示"}], "disclosures": [{"contents": ["收费标准"]}]}]}]}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for question := range catalog.Open() {
		fmt.Println(question.Item, question.Text, question.Taken)
	}
	// Output: 1 “政府网站”是否勾选？ 不勾选
}

func ExampleExtras() {
	extras := disclosure.Extras{{Heading: "咨询电话", Text: "12333"}}
	phone, ok := extras.Text("咨询电话")
	fmt.Println(extras[0], phone, ok)
	// Output: 咨询电话：12333 12333 true
}

func ExampleChange() {
	current := disclosure.Default()
	records := []disclosure.Record{}
	for item := range current.ItemsByCategory(14) {
		record := item.Record()
		record.Levels = append(record.Levels, "县级")
		records = append(records, record)
	}
	next, _ := disclosure.New(disclosure.Meta{Title: current.Title()}, records)
	for _, change := range disclosure.Diff(current, next) {
		if change.Kind() == disclosure.Changed {
			fmt.Println(change)
		}
	}
	// Output: changed 90 结果落实: levels: 市级 → 市级、县级
}

func ExampleCatalog_Choices() {
	catalog := disclosure.Default()
	for choice := range catalog.Choices(disclosure.ColumnDeadline) {
		fmt.Println(choice.WorkingDays, len(slices.Collect(catalog.Select(choice))))
	}
	// Output:
	// 5 2
	// 20 88
}
