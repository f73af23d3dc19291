package disclosure_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
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
