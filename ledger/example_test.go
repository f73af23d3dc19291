package ledger_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const register = `标题,事项序号,生成日期,发布日期,网址
社保卡怎样挂失,83,2026-09-01,2026-09-21,https://www.example.org/83
失业金申领的材料,63,2026-09-01,,
大厅的窗口,83、84,2026-09-01,,
`

func read(text string) *ledger.Ledger {
	l, err := ledger.Read(strings.NewReader(text), table.CSV, ledger.NewMatcher(disclosure.Default()))
	if err != nil {
		panic(err)
	}
	return l
}

func Example() {
	today, _ := workday.ParseDate("2026-11-30")
	rows := read(register).Rows(workday.National(), today)
	ledger.SortByUrgency(rows)
	for _, r := range rows {
		fmt.Println(r.Status.Due, r.Title, r.StatusText(wording.Chinese))
	}
	// Output:
	// 2026-09-29 失业金申领的材料 已逾期40个工作日
	//  大厅的窗口 待确认事项
	// 2026-09-29 社保卡怎样挂失 按时
}

func ExampleNewMatcher() {
	catalog := disclosure.Default()
	l, err := ledger.Read(strings.NewReader("标题,生成日期,发布日期\n失业保险金申领指南,2026-9-1,2026-9-2\n"), table.CSV, ledger.NewMatcher(catalog))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range l.Entries {
		fmt.Println(e.Item, "by", e.Match)
	}
	// Output: 63 失业保险金申领 by title
}

func ExampleLedger_Missing() {
	september, err := ledger.Month(2026, time.September)
	if err != nil {
		fmt.Println(err)
		return
	}
	missing := 0
	for range read(register).Missing(disclosure.Default(), september, september.Last) {
		missing++
	}
	fmt.Println("nothing was published of", missing, "matters")
	// Output: nothing was published of 89 matters
}

func ExampleMonth() {
	june, err := ledger.Month(2026, time.June)
	fmt.Println(june.First, june.Last, err)
	// Output: 2026-06-01 2026-06-30 <nil>
}

func ExampleEntry_Status() {
	today, _ := workday.ParseDate("2026-09-22")
	for _, e := range read(register).Entries {
		fmt.Println(e, "is", e.Status(workday.National(), today))
	}
	// Output:
	// row 2: 社保卡怎样挂失 (83 社会保障卡挂失与解挂) is on_time, due 2026-09-29
	// row 3: 失业金申领的材料 (63 失业保险金申领) is open for 4, due 2026-09-29
	// row 4: 大厅的窗口 is ask
}

func ExampleStatus() {
	today, _ := workday.ParseDate("2026-09-22")
	s := read(register).Entries[1].Status(workday.National(), today)
	text, err := json.Marshal(s)
	fmt.Println(string(text), err)
	// Output: {"earliest":null,"due":"2026-09-29","status":"open","working_days":4,"provisional":false,"reason":""} <nil>
}

func ExampleKind() {
	today, _ := workday.ParseDate("2026-11-30")
	fmt.Println(ledger.CountOf(read(register).Rows(workday.National(), today), ledger.Overdue), ledger.Overdue)
	// Output: 1 overdue
}

func ExampleMatch() {
	for _, e := range read(register).Entries {
		if e.Match == ledger.Asked {
			fmt.Println(e.Title, e.Candidates)
		}
	}
	// Output: 大厅的窗口 [83 社会保障卡挂失与解挂 84 社会保障卡补换、换领、换发]
}

func ExampleRequest() {
	today, _ := workday.ParseDate("2026-11-30")
	l := read("申请人,申请内容,收到日期,答复日期\n某人,缴费基数,2026-09-01,2026-10-13\n")
	r := l.Rows(workday.National(), today)[0]
	fmt.Println(r.Request.Received, r.Request.Answered, r.StatusText(wording.Chinese))
	// Output: 2026-09-01 2026-10-13 逾期6个工作日
}

func ExampleRow_JSON() {
	today, _ := workday.ParseDate("2026-11-30")
	text, err := read(register).Rows(workday.National(), today)[1].JSON(wording.English)
	fmt.Println(string(text), err)
	// Output: {"file":"","sheet":"","row":3,"url":"","earliest":null,"title":"失业金申领的材料","item":63,"match":"number","formed":"2026-09-01","published":null,"due":"2026-09-29","status":"overdue","working_days":40,"provisional":false,"reason":""} <nil>
}

// In Ningxia the day can be another, for its own holidays.
func ExampleBeside() {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		fmt.Println(err)
		return
	}
	today, _ := workday.ParseDate("2026-11-30")
	l := read("标题,事项序号,生成日期,发布日期\n参保说明,6,2026-05-12,2026-06-10\n")
	for _, b := range l.Rows(workday.National(), today, ningxia)[0].Beside {
		fmt.Println(b.Region, b.Due, b.Provisional)
	}
	// Output: CN-NX 2026-06-11 true
}

func ExampleWriteCounts() {
	today, _ := workday.ParseDate("2026-11-30")
	counts := ledger.CountByCategory(read(register).Rows(workday.National(), today))
	if err := ledger.WriteCounts(os.Stdout, counts, table.Markdown, wording.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// | Category | Pieces | On time | Published late | Overdue, not published | Open | Cannot be told |
	// | --- | --- | --- | --- | --- | --- | --- |
	// | 9 失业保险服务 | 1 | 0 | 0 | 1 | 0 | 0 |
	// | 11 社会保障卡服务 | 1 | 1 | 0 | 0 | 0 | 0 |
	// | all | 2 | 1 | 0 | 1 | 0 | 0 |
}

func ExampleCount() {
	today, _ := workday.ParseDate("2026-11-30")
	for _, c := range ledger.CountByCategory(read(register).Rows(workday.National(), today)) {
		fmt.Println(c.Category, c.Pieces, c.Overdue)
	}
	// Output:
	// 9 失业保险服务 1 1
	// 11 社会保障卡服务 1 0
}
