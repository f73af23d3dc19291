package table_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/table"
)

const printed = `某县水务领域政务公开目录
序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,主动
1,水价,价格标准,《价格法》,形成之日起20个工作日内,县水务局,■政府网站,√
2,停水通知,停水时段,《供水条例》,形成之日起5个工作日内,县水务局,■政府网站,◆
`

func Example() {
	catalog, questions, err := table.Read(strings.NewReader(printed), table.CSV)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(catalog.Title(), catalog.Len())
	for _, q := range questions {
		fmt.Println(q.Kind, q.Text, q.Count)
	}
	// Output:
	// 某县水务领域政务公开目录 2
	// other_mark ◆ 1
	// no_category  2
}

func ExampleQuestion() {
	_, questions, err := table.Read(strings.NewReader(printed), table.CSV)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range questions {
		fmt.Println(q.Place(), q.Heading, q.Text, q.Choices())
	}
	// Output:
	// 第4行第8列 公开方式 ◆ [是 否 可选]
	// 第3行 一级事项  [确认]
}

func ExampleQuestionKind() {
	_, questions, _ := table.Read(strings.NewReader(printed), table.CSV)
	for _, q := range questions {
		if q.Kind == table.OtherMark {
			fmt.Println("nobody knows the sign", q.Text)
		}
	}
	// Output:
	// nobody knows the sign ◆
}

func ExampleWithAnswers() {
	answers := table.Answers{Marks: map[string]table.Mark{"◆": table.MarkYes}}
	catalog, questions, err := table.Read(strings.NewReader(printed), table.CSV, table.WithAnswers(answers))
	if err != nil {
		fmt.Println(err)
		return
	}
	item, _ := catalog.Item(2)
	for group := range item.ContentGroups() {
		fmt.Println(item, slices.Collect(group.Methods()), len(questions))
	}
	// Output:
	// 2 停水通知 [主动] 1
}

func ExampleReadAnswers() {
	_, questions, _ := table.Read(strings.NewReader(printed), table.CSV)
	var sheet bytes.Buffer
	if err := table.WriteAnswers(&sheet, questions); err != nil {
		fmt.Println(err)
		return
	}
	// A person fills the column 答案 in; here nobody has.
	answers, err := table.ReadAnswers(&sheet)
	fmt.Println(len(answers.Marks), len(answers.Headings), err)
	// Output: 0 0 <nil>
}

func ExampleParseMark() {
	mark, err := table.ParseMark("optional")
	fmt.Println(mark == table.MarkOptional, err)
	// Output:
	// true <nil>
}

func ExampleReadAll() {
	results, err := table.ReadAll(strings.NewReader(printed+"\n"+strings.ReplaceAll(printed, "水务", "林业")), table.CSV)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range results {
		fmt.Println(r.Catalog.Title(), r.Catalog.Len(), len(r.Questions))
	}
	// Output:
	// 某县水务领域政务公开目录 2 2
	// 某县林业领域政务公开目录 2 2
}

func ExampleParseFormat() {
	format, err := table.ParseFormat("xlsx")
	fmt.Println(format, err)
	_, err = table.ParseFormat("pdf")
	fmt.Println(err != nil)
	// Output:
	// xlsx <nil>
	// true
}

func ExampleLimits() {
	limits := table.DefaultLimits()
	limits.Cells = 10
	_, _, err := table.Read(strings.NewReader(printed), table.CSV, table.WithLimits(limits))
	said, _, _ := strings.Cut(err.Error(), ":")
	fmt.Println(said)
	// Output:
	// the file holds too much
}
