package table_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

func TestSQLiteReadsTheCSV(t *testing.T) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed")
	}
	file := filepath.Join(t.TempDir(), "catalogue.csv")
	if err := os.WriteFile(file, []byte(write(t, disclosure.Default(), table.CSV)), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(sqlite, "-json", ":memory:", ".import --csv "+file+" t", "select * from t").Output()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	if err := json.Unmarshal(out, &rows); err != nil || len(rows) != 92 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	n := 0
	for item := range disclosure.Default().Items() {
		for i, group := range item.Record().Disclosures {
			want := csvRow(item, i, group)
			if len(rows[n]) != len(want) {
				t.Fatalf("%d columns, want %d", len(rows[n]), len(want))
			}
			for column, cell := range want {
				if rows[n][column] != cell {
					t.Errorf("item %d: %s is %q, want %q", item.Number(), column, rows[n][column], cell)
				}
			}
			n++
		}
	}
}

// csvRow is what the columns hold, worked out a second time from the record.
func csvRow(item disclosure.Item, i int, group disclosure.RecordGroup) map[string]string {
	r := item.Record()
	var basis, laws []string
	for _, c := range r.LegalBasis {
		basis, laws = append(basis, c.String()), append(laws, c.Law)
	}
	days := strconv.Itoa(r.Deadline.WorkingDays)
	return map[string]string{
		"序号": strconv.Itoa(r.Number), "事项": r.Name, "类别序号": strconv.Itoa(r.Category.Number), "类别": r.Category.Name,
		"公开内容": strings.Join(group.Contents, "\n"), "公开依据": strings.Join(basis, "\n"), "规范法名": strings.Join(laws, "\n"),
		"公开时限": "信息形成或者变更之日起" + days + "个工作日内", "工作日": days, "公开主体": "中卫市人力资源和社会保障局",
		"公开渠道和载体": strings.Join(group.Channels, "\n"), "公开对象": "全社会", "公开方式": "主动", "公开层级": "市级",
		"英文名": r.NameEN, "关键词": strings.Join(r.Keywords, "\n"), "内容组": strconv.Itoa(i + 1), "目录": "社会保险领域政务公开清单目录",
	}
}

// Excel and WPS take the byte order mark for UTF-8; rows end in CRLF, lines in
// a cell in LF, as when Excel writes such a file.
func TestSpreadsheetsReadTheCSV(t *testing.T) {
	text, ok := strings.CutPrefix(write(t, disclosure.Default(), table.CSV), "\ufeff")
	if !ok || !strings.HasPrefix(text, "序号,事项,") {
		t.Fatalf("the file begins with %.40q", text)
	}
	if rows := strings.Count(text, "\r"); rows != 93 || strings.Count(text, "\r\n") != 93 || !strings.Contains(text, "文件名称\n文号") {
		t.Errorf("%d carriage returns, want one at the end of each of 93 rows", rows)
	}
}

func TestSpreadsheetsRunNothingInTheCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(write(t, hostile(t), table.CSV))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	byNumber := make(map[string][]string)
	for _, row := range rows {
		if byNumber[row[0]] == nil {
			byNumber[row[0]] = row
		}
	}
	for n, want := range map[int]string{
		1: `'=HYPERLINK("http://x")`, 2: "'+1", 3: "'-1", 4: "'@SUM(A1)", 5: "'＝1+1", 6: "' =1",
		7: "'\ufeff\u00a0\u3000\u200b=1", 8: "'\t=1", 9: "'\v=1", 12: "",
	} {
		if got := byNumber[strconv.Itoa(n)][1]; got != want {
			t.Errorf("the name is %q, want %q", got, want)
		}
	}
	if got := rows[1][3]; got != "'=1+1|" {
		t.Errorf("the category is %q", got)
	}
	if got, want := rows[1][4], "<script>\na\"b,c\nd"; got != want {
		t.Errorf("the contents are %q, want %q", got, want)
	}
	if got := rows[1][8]; got != "" {
		t.Errorf("20日内 is %q working days, want none", got)
	}
}

// Columns that say again what others say may be deleted from a file of ours: nothing
// official is lost, and nothing becomes a further column.
func TestColumnsThatHelpMayBeDeleted(t *testing.T) {
	var b strings.Builder
	if err := table.Write(&b, disclosure.Default(), table.CSV); err != nil {
		t.Fatal(err)
	}
	for _, deleted := range []string{"规范法名", "英文名", "关键词", "工作日", "内容组", "类别序号", "目录", "规范法名 英文名 关键词 工作日 内容组"} {
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var kept []int
		for column, heading := range rows[0] {
			if !slices.Contains(strings.Fields(deleted), heading) {
				kept = append(kept, column)
			}
		}
		var edited strings.Builder
		w := csv.NewWriter(&edited)
		for _, row := range rows {
			var cells []string
			for _, column := range kept {
				cells = append(cells, row[column])
			}
			w.Write(cells)
		}
		w.Flush()
		options := []table.Option{}
		if deleted == "目录" {
			options = append(options, table.WithTitle(disclosure.Default().Title()))
		}
		catalog, questions, err := table.Read(strings.NewReader(edited.String()), table.CSV, options...)
		if err != nil || len(questions) > 0 || len(kept) == len(rows[0]) {
			t.Errorf("without %s: %v, asks %s", deleted, err, kinds(questions))
		} else if catalog.Digest() != disclosure.Default().Digest() {
			t.Errorf("without %s: %v", deleted, disclosure.Diff(disclosure.Default(), catalog)[:1])
		}
	}
}
