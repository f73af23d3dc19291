package table_test

import (
	"bytes"
	"fmt"
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
		return edited(t, blank.Bytes(), func(file *excelize.File) {
			for i, q := range questions {
				file.SetCellStr("问题", fmt.Sprintf("H%d", i+2), answer(q))
			}
		})
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
	perhaps, err := table.ReadAnswers(bytes.NewReader(fill(func(table.Question) string { return "也许" })))
	if err != nil {
		t.Fatal(err)
	}
	_, left := readDoubtful(t, table.WithAnswers(perhaps))
	if len(left) != 4 || left[0].Answer != "也许" || left[0].SheetRow != 2 {
		t.Errorf("也许 is taken: %v", left)
	}
	var other bytes.Buffer
	table.Write(&other, disclosure.Default(), table.XLSX)
	if _, err := table.ReadAnswers(&other); err == nil {
		t.Error("a catalogue is taken for answers")
	}
}

// edited returns a workbook as a person saves it after an edit.
func edited(t *testing.T, workbook []byte, edit func(file *excelize.File)) []byte {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	edit(file)
	var saved bytes.Buffer
	if err := file.Write(&saved); err != nil {
		t.Fatal(err)
	}
	return saved.Bytes()
}

// A table in which everything is wrong that an answer can settle.
const troubled = `序号,一级事项,二级事项,公开内容,公开依据,公布要求,公开主体,公开渠道,全社会,特定群体
1,甲类,采购,采购公告,《某法》,20个工作日内,某局,■政府网站 ▲公示栏,√,
2,甲类,招标,"文件
文件",《某法,长期,,■ ■政府网站 公告栏,√,
3,甲类,采购,验收,《某办法》《某办法》,0个工作日内,某局,□政府网站,,
4,甲类,评审,,同某表,43831,某局,■政府网站 ■政府网站,待定,√
,甲类,,结果,《某法》,长期,某局,■政府网站,√,
5,甲类,,回访�,《某法》,长期,某局,■政府网站,√,
附则,这一行不属于任何事项,,,,,,,,
`

// However the answers are put, a file ends without a question and makes a sound
// catalogue: questions that an answer raises are added to the sheet, below what a
// person wrote.
func TestAnsweringComesToAnEnd(t *testing.T) {
	for _, last := range []bool{false, true} { // of the choices
		var sheet []byte
		var answers table.Answers
		for round := 0; ; round++ {
			catalog, questions, err := table.Read(strings.NewReader(troubled), table.CSV, table.WithAnswers(answers))
			if err != nil {
				t.Fatal(err)
			}
			if len(questions) == 0 {
				if err := catalog.Validate(); err != nil {
					t.Errorf("answered, and unsound: %v", err)
				}
				if last && round < 2 {
					t.Error("确实为空 raised no question")
				}
				break
			}
			if round == 6 {
				t.Fatalf("no end: %v", questions)
			}
			before := answersIn(t, sheet)
			sheet = withQuestions(t, sheet, questions)
			for place, answer := range before {
				if answersIn(t, sheet)[place] != answer {
					t.Errorf("round %d: the answer %q in %s is lost", round, answer, place)
				}
			}
			sheet = edited(t, sheet, func(file *excelize.File) { fillAll(file, last) })
			if answers, err = table.ReadAnswers(bytes.NewReader(sheet)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// withQuestions adds questions to a sheet, or begins it.
func withQuestions(t *testing.T, sheet []byte, questions []table.Question) []byte {
	t.Helper()
	var written bytes.Buffer
	if sheet == nil {
		if err := table.WriteAnswers(&written, questions); err != nil {
			t.Fatal(err)
		}
		return written.Bytes()
	}
	added, err := table.AddQuestions(&written, bytes.NewReader(sheet), questions)
	if err != nil || added == 0 {
		t.Fatalf("%d questions are added, %v: %v", added, err, questions)
	}
	return written.Bytes()
}

// answersIn returns the answers of a sheet by their cells.
func answersIn(t *testing.T, sheet []byte) map[string]string {
	t.Helper()
	answers := make(map[string]string)
	if sheet == nil {
		return answers
	}
	edited(t, sheet, func(file *excelize.File) {
		rows, _ := file.GetRows("问题")
		for i := 1; i < len(rows); i++ {
			cell := fmt.Sprintf("H%d", i+1)
			answers[cell], _ = file.GetCellValue("问题", cell)
		}
	})
	return answers
}

// fillAll answers what is open in a sheet with the first or the last word that it
// offers, and with a text where it offers none.
func fillAll(file *excelize.File, last bool) {
	rows, _ := file.GetRows("问题")
	for i := 1; i < len(rows); i++ {
		if rows[i][7] != "" {
			continue
		}
		words, _, _ := strings.Cut(rows[i][8], "；")
		words, _, _ = strings.Cut(words, "，或")
		choices := strings.Split(words, "、")
		answer := choices[0]
		if last {
			answer = choices[len(choices)-1]
		}
		if strings.HasPrefix(answer, "写上") {
			answer = fmt.Sprintf("《写定%d》", i)
		}
		file.SetCellStr("问题", fmt.Sprintf("H%d", i+1), answer)
	}
}

// An answer that does not settle its question leaves it open and says so; words that
// people use for an answer are understood.
func TestAnswersAreUnderstoodOrToldBack(t *testing.T) {
	questions := []table.Question{
		{Kind: table.LeftOut, Text: "附则"}, {Kind: table.SameName, Heading: "二级事项", Text: "采购", Row: 4},
		{Kind: table.Missing, Heading: "公开主体"}, {Kind: table.Moved, Text: "采购"},
	}
	for _, test := range []struct {
		answers [4]string
		left    int
	}{
		{[4]string{"要", "确认", "确认", "确认"}, 2},
		{[4]string{"不要", "采购（二）", "无", "对。"}, 0},
		{[4]string{"不收！", "采购（二）", "确实为空。", "确认."}, 0},
		{[4]string{"确认", "是", "某局", "不对"}, 3},
		{[4]string{}, 4},
	} {
		sheet := edited(t, withQuestions(t, nil, questions), func(file *excelize.File) {
			for i, answer := range test.answers {
				file.SetCellStr("问题", fmt.Sprintf("H%d", i+2), answer)
			}
		})
		answers, err := table.ReadAnswers(bytes.NewReader(sheet))
		if err != nil {
			t.Fatal(err)
		}
		left := answers.Open(questions)
		if len(left) != test.left {
			t.Errorf("%q leave %v", test.answers, left)
		}
		for _, q := range left {
			if want := test.answers[q.SheetRow-2]; q.Answer != want {
				t.Errorf("%q: %v carries %q", test.answers, q, q.Answer)
			}
		}
	}
}

// A person may sort and filter the sheet, move its columns, and write above and beside.
func TestAnEditedSheetIsRead(t *testing.T) {
	_, questions := readDoubtful(t)
	sheet := edited(t, withQuestions(t, nil, questions), func(file *excelize.File) {
		file.SetCellStr("问题", "H2", "照录")
		file.SetCellStr("问题", "L2", "问过科长")
		file.InsertRows("问题", 1, 2)
		file.SetCellStr("问题", "B1", "某县的问题")
		file.InsertCols("问题", "D", 1)
		file.RemoveCol("问题", "A")
		file.SetRowVisible("问题", 4, false) // by a filter
		file.NewSheet("说明")
		file.MoveSheet("说明", "问题")
	})
	answers, err := table.ReadAnswers(bytes.NewReader(sheet))
	if err != nil {
		t.Fatal(err)
	}
	_, left := readDoubtful(t, table.WithAnswers(answers))
	if len(left) >= len(questions) {
		t.Fatalf("the answer in the hidden row is not read: %v", left)
	}
	left = append(left, table.Question{Kind: table.NoCategory, Heading: "一级事项", Taken: "某县目录"})
	var more bytes.Buffer
	added, err := table.AddQuestions(&more, bytes.NewReader(sheet), left)
	if err != nil || added == 0 {
		t.Fatalf("%d, %v", added, err)
	}
	edited(t, more.Bytes(), func(file *excelize.File) {
		rows, _ := file.GetRows("问题")
		if last := rows[len(rows)-1]; last[len(last)-1] != string(table.NoCategory) || rows[3][len(rows[3])-1] != "问过科长" {
			t.Errorf("%q", rows)
		}
	})
	var none bytes.Buffer
	if added, err := table.AddQuestions(&none, bytes.NewReader(more.Bytes()), left); added != 0 || err != nil || none.Len() > 0 {
		t.Errorf("what is there is added again: %d, %v", added, err)
	}
}

// A channel without a box that is optional is listed once, and a column that a person
// says to be one of 公开方式 gives the word that its heading asks for.
func TestWhatAnswersMakeOfCells(t *testing.T) {
	const file = `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开渠道</th><th>是否主动公开</th></tr>
<tr><td>1</td><td>类</td><td>甲</td><td>内容</td><td>■政府网站 □政府公报<br>乡镇档案馆</td><td>是</td></tr></table>`
	catalog, left, err := table.Read(strings.NewReader(file), table.HTML, table.WithAnswers(table.Answers{
		Marks:    map[string]table.Mark{"乡镇档案馆": table.MarkOptional},
		Headings: map[string]string{"是否主动公开": "公开方式"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	record := item.Record()
	if len(left) != 0 || fmt.Sprint(record.Channels, record.Methods, record.Extra) != "[政府网站 其他：乡镇档案馆] [主动公开] [可选渠道：其他：乡镇档案馆]" {
		t.Errorf("%v, %v %v %v", left, record.Channels, record.Methods, record.Extra)
	}
}

// One answer may hold for many items, so that the question names all of them, or the first
// and how many there are.
func TestAQuestionNamesAllItemsThatAnAnswerChanges(t *testing.T) {
	var file strings.Builder
	file.WriteString("某县义务教育目录\n序号,一级事项,二级事项,公开内容,公开主体\n")
	for n := range 13 {
		fmt.Fprintf(&file, "%d,招生,事项%d,内容,%s\n", n+1, n+1, map[bool]string{true: "某局"}[n == 1])
	}
	_, questions, err := table.Read(strings.NewReader(strings.Replace(file.String(), "13,招生", "13,学籍", 1)), table.CSV)
	if err != nil || len(questions) != 2 {
		t.Fatalf("%v, %v", questions, err)
	}
	filled, blank := questions[0], questions[1]
	if fmt.Sprint(filled.Items) != "[3 4 5 6 7 8 9 10 11 12 13]" || !strings.Contains(filled.Chinese(), "共 11 处：第3、4、5、6、7、8、9、10、11、12等11项") ||
		!strings.Contains(filled.String(), "11 places: items 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and others, 11 items in all") {
		t.Errorf("%v: %s, %s", filled.Items, filled.Chinese(), filled)
	}
	if blank.Item != 1 || blank.Items != nil || strings.Contains(blank.Chinese(), "共") {
		t.Errorf("%+v", blank)
	}
	var sheet bytes.Buffer
	if err := table.WriteAnswers(&sheet, questions); err != nil {
		t.Fatal(err)
	}
	x, err := excelize.OpenReader(&sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for cell, want := range map[string]string{"E2": "第3项 事项3；第4项 事项4；第5项 事项5；第6项 事项6；第7项 事项7；第8项 事项8；第9项 事项9；第10项 事项10；第11项 事项11；第12项 事项12；等11项", "E3": "第1项 事项1"} {
		if got, _ := x.GetCellValue(x.GetSheetName(0), cell); got != want {
			t.Errorf("%s says %q, want %q", cell, got, want)
		}
	}
}

// People answer in their own words: 没有 is no word for blank where the question asks whether a
// text is right, but it is one where it asks what is missing.
func TestWordsForBlank(t *testing.T) {
	for _, c := range []smallTable{
		{`! filled 公开主体 = 没有
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|某局

序号|一级事项|二级事项|公开内容|公开主体
2|类|乙|材料|`,
			"1 类/甲：材料｜某局; 2 类/乙：材料", "missing 没有 第2表第2行第5列"},
		{`! filled 公开主体 = 空
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|某局

序号|一级事项|二级事项|公开内容|公开主体
2|类|乙|材料|`,
			"1 类/甲：材料｜某局; 2 类/乙：材料", ""},
		{`! filled 公开主体 = 正确
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|某局

序号|一级事项|二级事项|公开内容|公开主体
2|类|乙|材料|`,
			"1 类/甲：材料｜某局; 2 类/乙：材料｜某局", ""},
		{`! missing 公开主体 = 没有
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|`,
			"1 类/甲：材料", ""},
		{`! missing 公开主体 = 确认
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|`,
			"1 类/甲：材料", ""},
	} {
		c.read(t)
	}
}
