package table_test

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// What the columns of an export are is known: whoever renames one is asked about it once,
// and nothing is read otherwise.
func TestARenamedColumnOfAnExportIsOneQuestion(t *testing.T) {
	for _, heading := range []string{"事项", "类别", "公开内容", "公开依据", "规范法名", "公开时限", "工作日", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "英文名"} {
		got, questions := readEdited(t, func(records [][]string) {
			records[0][slices.Index(records[0], heading)] = "某栏"
		})
		if len(questions) != 1 || questions[0].Kind != table.UnknownHeading || questions[0].Text != "某栏" || questions[0].Guess != heading && questions[0].Guess == "" {
			t.Errorf("%s: asked %v", heading, questions)
		}
		if changes := disclosure.Diff(disclosure.Default(), got); len(changes) > 0 {
			t.Errorf("%s: %v", heading, changes[0])
		}
	}
}

func TestARenamedColumnOfAnExportedPage(t *testing.T) {
	page := write(t, disclosure.Default(), table.HTML)
	for _, heading := range []string{"公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式"} {
		for _, renamed := range []string{"某栏", "公开层级"} { // which another is called, too
			edited := strings.Replace(page, ">"+heading+"<", ">"+renamed+"<", 1)
			got, questions, err := table.Read(strings.NewReader(edited), table.HTML)
			if err != nil || len(questions) != 1 || questions[0].Kind != table.UnknownHeading {
				t.Errorf("%s as %s: %v, asked %v", heading, renamed, err, questions)
			} else if changes := disclosure.Diff(disclosure.Default(), got); len(changes) > 0 {
				t.Errorf("%s as %s: %v", heading, renamed, changes[0])
			}
		}
	}
}

// Of a heading that a person explained nothing is asked any more.
func TestARenamedColumnOfAnExportIsWhatAPersonSays(t *testing.T) {
	csv := strings.Replace(write(t, disclosure.Default(), table.CSV), ",公开时限,", ",多久,", 1)
	for answer, changed := range map[string]bool{"公开时限": false, "照录": true} {
		said := table.WithAnswers(table.Answers{Headings: map[string]string{"多久": answer}})
		got, questions, err := table.Read(strings.NewReader(csv), table.CSV, said)
		asks := slices.ContainsFunc(questions, func(q table.Question) bool { return q.Kind == table.UnknownHeading || q.Kind == table.NoSuch })
		if err != nil || asks || changed != (len(disclosure.Diff(disclosure.Default(), got)) > 0) {
			t.Errorf("%s: %v, %v", answer, err, questions)
		}
	}
}

func TestADeletedColumnOfAnExportIsOneQuestion(t *testing.T) {
	for _, heading := range []string{"事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"} {
		catalog, questions := readEdited(t, func(records [][]string) {
			at := slices.Index(records[0], heading)
			for i := range records {
				records[i] = slices.Delete(records[i], at, at+1)
			}
		})
		if heading == "事项" {
			heading = "二级事项"
		}
		if len(questions) != 1 || questions[0].Kind != table.Missing || questions[0].Heading != heading || questions[0].Count != 90 {
			t.Errorf("%s: asked %v", heading, questions)
		}
		if catalog.Title() != disclosure.Default().Title() || catalog.Len() != 90 {
			t.Errorf("%s: %q, %d items", heading, catalog.Title(), catalog.Len())
		}
	}
}

// A column that somebody emptied is one question; one that was exported so is none.
func TestAnEmptiedColumnOfAnExportIsOneQuestion(t *testing.T) {
	for _, heading := range []string{"公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"} {
		_, questions := readEdited(t, func(records [][]string) {
			at := slices.Index(records[0], heading)
			for _, record := range records[1:] {
				record[at] = ""
			}
		})
		if len(questions) != 1 || questions[0].Kind != table.Missing || questions[0].Heading != heading || questions[0].Count != 90 {
			t.Errorf("%s: asked %v", heading, questions)
		}
	}
	bare, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{
		{Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"}, Disclosures: []disclosure.RecordGroup{{Contents: []string{"一"}}, {Contents: []string{"二"}}}},
		{Number: 2, Name: "乙", Category: disclosure.Category{Number: 1, Name: "类"}, Disclosures: []disclosure.RecordGroup{{Contents: []string{"一"}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if again, questions, err := table.Read(strings.NewReader(write(t, bare, table.CSV)), table.CSV); err != nil || len(questions) > 0 || again.Digest() != bare.Digest() {
		t.Errorf("%v, asked %v", err, questions)
	}
}

// A cell that somebody emptied is one question, be it of the second group of an item.
func TestAnEmptiedCellOfAnExportIsOneQuestion(t *testing.T) {
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
		Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"},
		Disclosures: []disclosure.RecordGroup{groupOf("一"), groupOf("二"), groupOf("三")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	written := write(t, catalog, table.CSV)
	for heading, cell := range map[string]string{
		"公开内容": "二内容", "公开依据": "《二法》", "公开时限": "二日内", "公开主体": "二局", "公开渠道和载体": "其他：二栏", "公开对象": "二人", "公开方式": "二次", "公开层级": "\"二级\n\"",
	} {
		_, questions, err := table.Read(strings.NewReader(strings.Replace(written, cell, "", 1)), table.CSV)
		if err != nil || len(questions) != 1 || questions[0].Kind != table.Missing || questions[0].Heading != heading || questions[0].Row != 3 {
			t.Errorf("%s: %v, asked %v", heading, err, questions)
		}
	}
}

func groupOf(name string) disclosure.RecordGroup {
	return disclosure.RecordGroup{
		Contents: []string{name + "内容"}, LegalBasis: []disclosure.Citation{{Text: "《" + name + "法》"}}, Deadline: &disclosure.RecordDeadline{Text: name + "日内"}, Publisher: name + "局",
		Channels: []string{"其他：" + name + "栏"}, Audiences: []string{name + "人"}, Methods: []string{name + "次"}, Levels: []string{name + "级"},
	}
}

// What a person types into a cell of an export is read as in any table.
func TestCellsTypedIntoAnExport(t *testing.T) {
	for _, test := range []struct {
		heading, text string
		want, asked   string
	}{
		{"公开层级", "县级、镇级", "县级|镇级", ""},
		{"公开层级", "乡、村级", "乡、村级", "several 乡、村级"},
		{"公开对象", "全社会/特定群体", "全社会|特定群体", ""},
		{"公开方式", "主动，依申请", "主动|依申请", ""},
		{"公开内容", "1.名单\n2.标准", "名单|标准", ""},
		{"公开主体", "待定", "待定", "odd_text 待定"},
		{"公开主体", "同上", "中卫市人力资源和社会保障局", ""},
		{"公开主体", "—", "", "missing —"},
		{"公开主体", "", "", "missing "},
		{"公开层级", "", "", "missing "},
		{"公开渠道和载体", "政府网站、入户/现场", "政府网站|入户/现场", ""},
	} {
		got, questions := readEdited(t, func(records [][]string) {
			rowOf(records, "83")[slices.Index(records[0], test.heading)] = test.text
		})
		item, _ := got.Item(83)
		group := item.Record().Disclosures[0]
		said := map[string][]string{
			"公开层级": item.Record().Levels, "公开对象": item.Record().Audiences, "公开方式": item.Record().Methods,
			"公开内容": group.Contents, "公开主体": {item.Record().Publisher}, "公开渠道和载体": group.Channels,
		}[test.heading]
		if strings.Join(said, "|") != test.want || kinds(questions) != test.asked {
			t.Errorf("%s %q: %q, asked %s", test.heading, test.text, said, kinds(questions))
		}
	}
}

// Entries that other files would have divided, signs at their beginnings, and what few items
// leave blank come back from an export that nobody edited.
func TestEntriesThatLookEditedComeBack(t *testing.T) {
	item := func(number int, levels []string, audience, publisher string) disclosure.Record {
		return disclosure.Record{
			Number: number, Name: "事项" + strings.Repeat("一", number), Category: disclosure.Category{Number: 1, Name: "类"},
			Disclosures: []disclosure.RecordGroup{{Contents: []string{"○名单", "■标准"}, Channels: []string{"政府网站", "其他：■两微一端、报纸"}}},
			Deadline:    disclosure.RecordDeadline{Text: "20"}, LegalBasis: []disclosure.Citation{{Text: "1.《甲法》2.《乙法》"}},
			Publisher: publisher, Audiences: []string{audience}, Methods: []string{"主动"}, Levels: levels,
		}
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{
		item(1, []string{"县级、镇级"}, "○甲", "同上"), item(2, []string{"县级", "镇级"}, "■乙", "教育局"), item(3, nil, "√", ""),
		item(4, []string{"镇级"}, "甲/乙", "待定"), item(5, []string{"村级"}, "☐丙", "某局"),
	})
	if err := cmp.Or(err, catalog.Validate()); err != nil {
		t.Fatal(err)
	}
	for _, format := range []table.Format{table.CSV, table.HTML} {
		again, questions, err := table.Read(bytes.NewReader([]byte(write(t, catalog, format))), format)
		if err != nil || again.Digest() != catalog.Digest() {
			t.Errorf("%s: %v, %v", format, err, disclosure.Diff(catalog, again))
		}
		if len(questions) > 0 {
			t.Errorf("%s asks %v", format, questions)
		}
	}
}

// Who sorts an export by another column, or moves an item in it, changes nothing.
func TestRowsOfAnExportInAnotherOrder(t *testing.T) {
	for name, edit := range map[string]func(records [][]string){
		"sorted by name": func(records [][]string) {
			slices.SortFunc(records[1:], func(a, b []string) int { return strings.Compare(a[1], b[1]) })
		},
		"turned round":    func(records [][]string) { slices.Reverse(records[1:]) },
		"one item moved":  func(records [][]string) { records[5], records[9] = records[9], records[5] },
		"groups of items": func(records [][]string) { records[88], records[92] = records[92], records[88] },
	} {
		got, questions := readEdited(t, edit)
		if len(questions) > 0 || got.Digest() != disclosure.Default().Digest() {
			t.Errorf("%s: asked %v; %v", name, questions, disclosure.Diff(disclosure.Default(), got))
		}
	}
}

// Two cells below one heading are as two lines of one cell.
func TestCellsBelowOneHeading(t *testing.T) {
	const page = `<h1>某县公开目录</h1><table><tr><td>序号<td>一级事项<td>二级事项<td>公开内容<td colspan=2>公开主体<td colspan=2>公开时限
<tr><td>1<td>类<td>甲<td>材料<td>县民政局<td>县财政局<td>20个工作日内<td>重大事项5个工作日内</table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	if item.Publisher() != "县民政局、县财政局" || item.Deadline().String() != "20个工作日内；重大事项5个工作日内" || len(questions) > 0 {
		t.Errorf("%s, %s, %v", item.Publisher(), item.Deadline(), questions)
	}
}

// Who changes the title of an exported file means the title.
func TestTheChangedTitleOfAnExportIsTaken(t *testing.T) {
	catalog := disclosure.Default()
	const changed = "某县社会保险政务公开标准目录"
	page := strings.Replace(write(t, catalog, table.HTML), "<h1>"+catalog.Title(), "<h1>"+changed, 1)
	sheet := editedSheet(t, func(f *excelize.File, name string) { _ = f.SetCellStr(name, "A1", changed) })
	for format, file := range map[table.Format]string{table.HTML: page, table.XLSX: sheet} {
		got, questions, err := table.Read(strings.NewReader(file), format)
		if err != nil || got.Title() != changed || len(questions) != 1 || questions[0].Kind != table.Changed {
			t.Errorf("%s: %v, asked %v, titled %s", format, err, questions, got.Title())
		}
	}
}

// Without its title row a sheet has its items all the same.
func TestAnExportedSheetWithoutItsTitleRow(t *testing.T) {
	for how, edit := range map[string]func(f *excelize.File, name string){
		"deleted": func(f *excelize.File, name string) { _ = f.RemoveRow(name, 1) },
		"cleared": func(f *excelize.File, name string) {
			_ = f.UnmergeCell(name, "A1", "A1")
			_ = f.SetCellStr(name, "A1", "")
		},
	} {
		got, _, err := table.Read(strings.NewReader(editedSheet(t, edit)), table.XLSX)
		if err != nil {
			t.Fatal(err)
		}
		if changes := disclosure.Diff(disclosure.Default(), got); len(changes) > 0 {
			t.Errorf("%s: %v", how, changes[0])
		}
	}
}

func editedSheet(t *testing.T, edit func(f *excelize.File, name string)) string {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(write(t, disclosure.Default(), table.XLSX)))
	if err != nil {
		t.Fatal(err)
	}
	edit(f, f.GetSheetName(0))
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
