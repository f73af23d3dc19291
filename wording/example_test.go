package wording_test

import (
	"errors"
	"fmt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func ExampleLanguage_Summary() {
	item, _ := disclosure.Default().Item(2)
	fmt.Print(wording.Chinese.Summary(item).PlainText())
	// Output:
	// 2 机构职能
	// 一级事项：2 部门信息
	// 公开渠道：政府网站、两微一端
	// 公开依据：《中华人民共和国政府信息公开条例》
	// 公开时限：信息形成或者变更之日起20个工作日内
}

func ExampleQuestion() {
	from, _ := workday.NewDate(2026, 9, 14)
	today, _ := workday.NewDate(2026, 9, 20)
	item, _ := disclosure.Default().Item(83)

	question := wording.Question{From: from, Today: today, Calendar: workday.National()}
	answer := question.AskItem(item)[0]
	fmt.Println(answer.Date)
	fmt.Print(wording.English.Text(wording.English.Answer(answer)))
	// Output:
	// 2026-10-16
	// Publish by: 2026-10-16 Friday
	// From now: 26 days left (15 working days)
	// From: 2026-09-14 Monday (not counted)
	// To publish: 信息形成或者变更之日起20个工作日内 (within 20 working days of being formed or changed)
}

func ExampleParseLanguage() {
	fmt.Println(wording.ParseLanguage("zh-Hans-CN"), wording.ParseLanguage("en-US"), wording.ParseLanguage(""))
	// Output: zh en zh
}

func ExampleLanguage_Error() {
	err := errors.New("the disk is full")
	fmt.Println(wording.English.Error(err))
	// Output: the disk is full
}

func ExampleFact() {
	item, _ := disclosure.Default().Item(83)
	for _, fact := range wording.English.ReadOut(item) {
		if fact.Column == "channels" {
			fmt.Println(len(fact.Entries), fact.Entries[1], fact.Glosses[1])
		}
	}
	// Output: 5 两微一端 Weibo, WeChat and mobile app
}
