package table_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

const doubtful = `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开依据</th><th>公布要求</th><th>公开主体</th><th>公开渠道</th></tr>
<tr><td>1</td><td>类</td><td>甲</td><td>内容</td><td>《某法》</td><td>20个工作日内</td><td>某局</td><td>▲政府网站 ▽政府公报</td></tr>
<tr><td>2</td><td>类</td><td>乙</td><td>内容</td><td>《某法》</td><td>长期</td><td></td><td>▲政府网站 □政府公报 ▽两微一端</td></tr></table>`

func readDoubtful(t *testing.T, options ...table.Option) (*disclosure.Catalog, []table.Question) {
	t.Helper()
	catalog, questions, err := table.Read(strings.NewReader(doubtful), table.HTML, options...)
	if err != nil {
		t.Fatal(err)
	}
	return catalog, questions
}

// Each sign is asked about once, with what was taken, and an answer settles it.
func TestSignsAndHeadingsAreAnswered(t *testing.T) {
	_, questions := readDoubtful(t)
	kinds := make(map[table.QuestionKind]int)
	for _, q := range questions {
		kinds[q.Kind]++
	}
	if kinds[table.OtherMark] != 2 || kinds[table.UnknownHeading] != 1 || kinds[table.Missing] != 1 || len(questions) != 4 {
		t.Fatalf("asks %v", questions)
	}
	catalog, questions := readDoubtful(t, table.WithAnswers(table.Answers{
		Marks:    map[string]table.Mark{"▲": table.MarkYes, "▽": table.MarkOptional},
		Headings: map[string]string{"公布要求": "公开时限"},
	}))
	if len(questions) != 1 || questions[0].Kind != table.Missing {
		t.Errorf("still asks %v", questions)
	}
	item, _ := catalog.Item(1)
	if days, _ := item.Deadline().WorkingDays(); days != 20 || strings.Join(item.ChannelNames(), " ") != "政府网站 政府公报" {
		t.Errorf("%v, %v", item.Deadline(), item.ChannelNames())
	}
	kept := ""
	for heading, text := range item.Extra() {
		kept += heading + text
	}
	if !strings.Contains(kept, "政府公报") || !strings.Contains(kept, "▽") {
		t.Errorf("the sign is not kept: %q", kept)
	}
}

// A sheet of the questions is filled in and read; what is answered is asked no more.
func TestTheSheetOfAnswersIsRead(t *testing.T) {
	_, questions := readDoubtful(t)
	var blank bytes.Buffer
	if err := table.WriteAnswers(&blank, questions); err != nil {
		t.Fatal(err)
	}
	if answers, err := table.ReadAnswers(bytes.NewReader(blank.Bytes())); err != nil || len(answers.Marks)+len(answers.Headings) > 0 {
		t.Errorf("a blank sheet answers %v, %v", answers, err)
	}
	fill := func(answer func(q table.Question) string) []byte {
		file, err := excelize.OpenReader(bytes.NewReader(blank.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for i, q := range questions {
			cell, _ := excelize.CoordinatesToCellName(8, i+2)
			file.SetCellStr("问题", cell, answer(q))
		}
		var filled bytes.Buffer
		if err := file.Write(&filled); err != nil {
			t.Fatal(err)
		}
		return filled.Bytes()
	}
	confirmed, err := table.ReadAnswers(bytes.NewReader(fill(func(q table.Question) string {
		return map[table.QuestionKind]string{table.UnknownHeading: "确认"}[q.Kind]
	})))
	if err != nil {
		t.Fatal(err)
	}
	if _, left := readDoubtful(t, table.WithAnswers(confirmed)); len(left) != len(questions)-1 {
		t.Errorf("a heading that is confirmed is asked again: %v", left)
	}
	answers, err := table.ReadAnswers(bytes.NewReader(fill(func(q table.Question) string {
		return map[table.QuestionKind]string{table.OtherMark: "否", table.UnknownHeading: "公开时限", table.Missing: "某办"}[q.Kind]
	})))
	if err != nil {
		t.Fatal(err)
	}
	catalog, questions := readDoubtful(t, table.WithAnswers(answers))
	second, _ := catalog.Item(2)
	if len(questions) != 1 || questions[0].Kind != table.NoMark || second.Publisher() != "某办" || second.Deadline().String() != "长期" {
		t.Errorf("%v, %s, %s", questions, second.Publisher(), second.Deadline())
	}
	if _, err := table.ReadAnswers(bytes.NewReader(fill(func(table.Question) string { return "也许" }))); err == nil || !strings.Contains(err.Error(), "row 2") {
		t.Errorf("也许 is taken: %v", err)
	}
	var other bytes.Buffer
	table.Write(&other, disclosure.Default(), table.XLSX)
	if _, err := table.ReadAnswers(&other); err == nil {
		t.Error("a catalogue is taken for answers")
	}
}
