package table_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// A person who edits a cell of an exported CSV changes what that cell says, and nothing
// else. Where the file says the same twice and the two no longer agree, the printed cell
// counts, and the other is asked about.
func TestAnEditedCellOfAnExportChangesNothingElse(t *testing.T) {
	for name, test := range map[string]struct {
		heading, text string
		asked         string // the heading of the question, "" for none
		changed       disclosure.Column
	}{
		"fewer legal bases":                    {"公开依据", "《社会保险法》", "规范法名", disclosure.ColumnLegalBasis},
		"a law of another title":               {"规范法名", "甲法\n乙法", "规范法名", ""},
		"another law for a title":              {"规范法名", "甲法\n中华人民共和国社会保险法\n人力资源和社会保障部关于印发“中华人民共和国社会保障卡”管理办法的通知", "规范法名", ""},
		"the number of a category":             {"类别序号", "3", "类别序号", ""},
		"a category's number that is none":     {"类别序号", "十一", "类别序号", ""},
		"days beside the term":                 {"工作日", "10", "工作日", ""},
		"a term beside the days":               {"公开时限", "10个工作日内", "工作日", disclosure.ColumnDeadline},
		"another catalogue":                    {"目录", "别的目录", "目录", ""},
		"a group that is missing before":       {"内容组", "2", "内容组", ""},
		"a number of another item":             {"序号", "82", "序号", ""},
		"a tick in place of words":             {"公开对象", "√", "公开对象", disclosure.ColumnAudiences},
		"a channel written with a blank in it": {"公开渠道和载体", "政府网 站\n两微一端", "", disclosure.ColumnChannels},
		"a channel that is named twice":        {"公开渠道和载体", "政府网站\n政府网站", "公开渠道和载体", disclosure.ColumnChannels},
		"a publisher":                          {"公开主体", "中宁县人力资源和社会保障局", "", disclosure.ColumnPublisher},
		"a name":                               {"事项", "社保卡挂失", "", disclosure.ColumnName},
	} {
		t.Run(name, func(t *testing.T) {
			got, questions := readEdited(t, func(records [][]string) {
				rowOf(records, "83")[slices.Index(records[0], test.heading)] = test.text
			})
			var asked []string
			for _, q := range questions {
				asked = append(asked, q.Heading)
			}
			if want := strings.Fields(test.asked); !slices.Equal(asked, want) {
				t.Errorf("asked of %q, want %q", asked, want)
			}
			for _, change := range disclosure.Diff(disclosure.Default(), got) {
				if change.New.Number() != 83 || len(change.Fields) != 1 || change.Fields[0].Field != test.changed {
					t.Errorf("changed: %v", change)
				}
			}
			if got.Title() != disclosure.Default().Title() {
				t.Errorf("the title is %q", got.Title())
			}
		})
	}
}

// An item that is given a category of its own keeps its number, and the category gets the
// next one, which is asked about.
func TestARowOfANewCategory(t *testing.T) {
	got, questions := readEdited(t, func(records [][]string) {
		rowOf(records, "85")[slices.Index(records[0], "类别")] = "新类别"
	})
	item, _ := got.Item(85)
	if item.Name() != "社会保障卡注销" || item.Category().Name != "新类别" || item.Category().Number != 15 {
		t.Errorf("item 85 is %v of %v", item, item.Category())
	}
	if first := questions[0]; first.Kind != table.Contradiction || first.Item != 85 || first.Text != "11" {
		t.Errorf("asked %v", questions)
	}
}

// rowOf returns the first record of an item.
func rowOf(records [][]string, number string) []string {
	return records[slices.IndexFunc(records, func(record []string) bool { return record[0] == number })]
}

// readEdited reads an export of the embedded catalogue that a person has edited.
func readEdited(t *testing.T, edit func(records [][]string)) (*disclosure.Catalog, []table.Question) {
	t.Helper()
	var b bytes.Buffer
	if err := table.Write(&b, disclosure.Default(), table.CSV); err != nil {
		t.Fatal(err)
	}
	b.Next(len("\ufeff"))
	records, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	edit(records)
	b.Reset()
	if err := csv.NewWriter(&b).WriteAll(records); err != nil {
		t.Fatal(err)
	}
	catalog, questions, err := table.Read(&b, table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	return catalog, questions
}
