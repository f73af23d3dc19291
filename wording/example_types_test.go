package wording_test

import (
	"fmt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// asked asks by which day item 83 must be published.
func asked(from string) wording.Answer {
	question := wording.Question{
		From: workday.MustParseDate(from), Today: workday.MustParseDate("2026-09-20"), Calendar: workday.National(),
	}
	item, _ := disclosure.Default().Item(83)
	return question.AskItem(item)[0]
}

func ExampleAnswer() {
	answer := asked("2026-09-14")
	fmt.Println(answer.Date, answer.Provisional)
	if left, ok := answer.Left(); ok {
		fmt.Println(left.Days, "days")
	}
	// Output:
	// 2026-10-16 false
	// 26 days
}

func ExampleBetween() {
	between := asked("2026-09-14").Between()
	fmt.Println(between.MakeUpDays, between.Notices)
	// Output: [2026-09-20 2026-10-10] [国办发明电〔2025〕7号]
}

func ExampleFestival() {
	for _, festival := range asked("2026-09-14").Between().Holidays {
		fmt.Println(wording.English.Occasion(festival.Occasion), wording.English.Span(festival.First, festival.Last))
	}
	// Output:
	// Mid-Autumn Festival 中秋节 2026-09-25 to 2026-09-27
	// National Day 国庆节 2026-10-01 to 2026-10-07
}

// The answer to a question, below what the table says of the item.
func ExampleSheet() {
	item, _ := disclosure.Default().Item(2)
	sheet := wording.English.Summary(item).With(wording.Fact{Label: "Asked by", Entries: []string{"12345"}, Separator: ", "})
	fmt.Print(sheet.PlainText())
	// Output:
	// 2 Functions of the institution 机构职能
	// Category: 2 部门信息 Department information
	// Channels: government website 政府网站; Weibo, WeChat and mobile app 两微一端
	// Legal basis: 《中华人民共和国政府信息公开条例》
	// To publish: 信息形成或者变更之日起20个工作日内
	// Asked by: 12345
}

// What a reader must not miss is marked.
func ExampleTone() {
	for _, fact := range wording.English.Answer(asked("2027-01-12")) {
		if fact.Tone == wording.Caution {
			fmt.Println(fact.Text())
		}
	}
	// Output: the holidays of 2027 are not known here; by the rules for holidays 2027-02-15 to 2027-02-17
}

func ExamplePublished() {
	published := wording.Published{
		Latest: []wording.Publication{{Title: "挂失指南", Day: workday.MustParseDate("2026-09-14"), Address: "https://www.example.gov.cn/83"}},
		Open:   1,
	}
	fmt.Print(wording.English.Text(wording.English.Published(published)))
	// Output:
	// Published: 2026-09-14 挂失指南
	// Address: https://www.example.gov.cn/83
	// Not published: 1 open
}

func ExamplePublication() {
	last := wording.Publication{Title: "挂失指南", Day: workday.MustParseDate("2026-09-14")}
	fmt.Print(wording.Chinese.Text(wording.Chinese.LastPublished(wording.Published{Latest: []wording.Publication{last}})))
	// Output: 最近公开：2026-09-14 挂失指南
}

func ExampleCatalogNames() {
	of := func(title string) *disclosure.Catalog {
		c, err := disclosure.New(disclosure.Meta{Title: title}, nil)
		if err != nil {
			fmt.Println(err)
		}
		return c
	}
	jobs, homes := of("甲县就业领域政务公开标准目录"), of("甲县住房领域政务公开标准目录")
	names := wording.NamesOf(jobs, homes)
	fmt.Println(names.Of(jobs).Label(), names.Of(homes).Label())
	fmt.Println(len(names.Called("就业")), len(names.Called("甲县")))
	// Output:
	// 甲县就业 甲县住房
	// 1 2
}

func ExampleCatalogName() {
	names := wording.NamesOf(disclosure.Default())
	name := names.Of(disclosure.Default())
	fmt.Println(name.Place, name.Field)
	// Output: 中卫 社会保险领域
}

func ExampleMissing() {
	piece := wording.Missing{Title: "挂失指南", Formed: workday.MustParseDate("2026-09-01"), Due: workday.MustParseDate("2026-09-29")}
	today := workday.MustParseDate("2026-10-20")
	fmt.Println(wording.Chinese.MissingLine(piece, today))
	// Output: 9月1日形成，9月29日到期，已逾期  挂失指南
}

func ExampleUnsettled() {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		panic(err)
	}
	question := wording.Question{
		From: workday.MustParseDate("2026-09-14"), Today: workday.MustParseDate("2026-09-20"),
		Calendar: workday.National(), Others: []*workday.Calendar{ningxia},
	}
	item, _ := disclosure.Default().Item(83)
	fmt.Println(wording.English.Unsettled(question.AskItem(item)).Word)
	// Output: Ningxia not known
}
