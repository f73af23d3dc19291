package table_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

var update = flag.Bool("update", false, "write the golden catalogues anew")

// testdata/models has models of real tables of other places, each with the
// catalogue and the questions that a person expects of it.
func TestModelsOfRealTables(t *testing.T) {
	files, err := filepath.Glob("testdata/models/*.html")
	if err != nil || len(files) != 14 {
		t.Fatalf("%d models, %v", len(files), err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		catalog, questions, err := table.Read(bytes.NewReader(file), table.HTML)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := catalog.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var got bytes.Buffer
		catalog.WriteTo(&got)
		for _, q := range questions {
			line, _ := json.Marshal(q)
			got.Write(append(line, '\n'))
		}
		golden := strings.TrimSuffix(name, ".html") + ".golden"
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || got.String() != string(want) {
			t.Errorf("%s: %v\n%s", name, err, got.String())
		}
	}
}

// A cell merged over rows, the same text printed again, and 同上 say the same.
func TestMergedAndRepeatedCellsGiveOneDigest(t *testing.T) {
	const head = `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th><th>公开渠道</th></tr>`
	digest := func(rows string) string {
		t.Helper()
		catalog, questions, err := table.Read(strings.NewReader(head+rows+"</table>"), table.HTML)
		if err != nil || len(questions) > 0 {
			t.Fatalf("%v, %v", questions, err)
		}
		return catalog.Digest()
	}
	merged := digest(`<tr><td>1</td><td rowspan=2>甲</td><td>乙</td><td rowspan=2>内容</td><td rowspan=2>《某法》</td><td rowspan=2>长期</td><td rowspan=2>■政府网站</td></tr><tr><td>2</td><td>丙</td></tr>`)
	repeated := digest(`<tr><td>1</td><td>甲</td><td>乙</td><td>内容</td><td>《某法》</td><td>长期</td><td>■政府网站</td></tr>
<tr><td>2</td><td>甲</td><td>丙</td><td>内容</td><td>《某法》</td><td>长期</td><td>■政府网站</td></tr>`)
	ditto := digest(`<tr><td>1</td><td>甲</td><td>乙</td><td>内容</td><td>《某法》</td><td>长期</td><td>■政府网站</td></tr>
<tr><td>2</td><td>同上</td><td>丙</td><td>同上</td><td>同上</td><td>同上</td><td>同上</td></tr>`)
	if merged != repeated || merged != ditto {
		t.Errorf("%s, %s, %s", merged, repeated, ditto)
	}
}

// Every text of a table below its header is in the catalogue or in a question.
func TestNothingIsDropped(t *testing.T) {
	const page = `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th><th>公开渠道</th><th>公开对象</th><th>备注</th></tr>
<tr><td>1</td><td>甲项</td><td>乙项</td><td>丙内容</td><td>《丁法》</td><td>戊时限</td><td>■政府网站 ▲己渠道 注：庚说明</td><td>辛对象</td><td>壬备注</td></tr>
<tr><td>2</td><td>甲项</td><td>癸项</td><td>子内容</td><td>丑依据</td><td>寅时限</td><td></td><td></td><td></td><td>卯多余</td></tr>
<tr><td colspan=9>注：辰附注</td></tr></table><table><tr><td>巳别的表</td><td>午</td></tr></table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	catalog.WriteTo(&all)
	for _, q := range questions {
		all.WriteString(q.Text + q.Taken)
	}
	for _, r := range "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午" {
		if !strings.ContainsRune(all.String(), r) {
			t.Errorf("%c is dropped:\n%s", r, all.String())
		}
	}
}

func TestWhatIsNoTableIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		format table.Format
		file   string
	}{
		"no table":       {table.HTML, "<p>公开事项</p>"},
		"another header": {table.HTML, "<table><tr><td>姓名</td><td>电话</td></tr><tr><td>某</td><td>0</td></tr></table>"},
		"nothing":        {table.HTML, ""},
		"an empty CSV":   {table.CSV, ""},
		"no zip":         {table.XLSX, "PK"},
		"no zip either":  {table.DOCX, "公开事项"},
		"no format":      {"doc", "x"},
	} {
		if catalog, _, err := table.Read(strings.NewReader(c.file), c.format); err == nil || catalog != nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, %v", name, catalog, err)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("<table><tr><td rowspan=0>公开事项<td colspan='2;'>公开内容<td>公开依据<tr><td>甲<td>乙</table>")
	f.Fuzz(func(t *testing.T, page string) {
		catalog, _, err := table.Read(strings.NewReader(page), table.HTML)
		if (catalog == nil) == (err == nil) {
			t.Errorf("%v, %v", catalog, err)
		}
	})
}

func FuzzCSV(f *testing.F) {
	f.Add("序号,公开事项,公开内容,公开依据\n1,甲,\"乙\n丙\",《丁》\n")
	f.Fuzz(func(t *testing.T, text string) {
		catalog, _, err := table.Read(strings.NewReader(text), table.CSV)
		if (catalog == nil) == (err == nil) {
			t.Errorf("%v, %v", catalog, err)
		}
	})
}

// The same tables as LibreOffice saves them, with its own kind of merged cells.
func TestFilesOfAnotherProgram(t *testing.T) {
	for name, c := range map[string]struct {
		format table.Format
		model  string
		asked  int
	}{
		"f01-libreoffice.docx": {table.DOCX, "f01-social-insurance", 0},
		"f03-libreoffice.xlsx": {table.XLSX, "f03-land", 2}, // the note above the table is one of its rows there
	} {
		file, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile("testdata/models/" + c.model + ".html")
		if err != nil {
			t.Fatal(err)
		}
		want, _, err := table.Read(bytes.NewReader(page), table.HTML)
		if err != nil {
			t.Fatal(err)
		}
		got, questions, err := table.Read(bytes.NewReader(file), c.format, table.WithTitle(want.Title()))
		if err != nil || got.Digest() != want.Digest() || len(questions) != c.asked {
			t.Errorf("%s: %v, %v, %v", name, disclosure.Diff(want, got), questions, err)
		}
	}
}

// Whatever a sound catalogue says, HTML and CSV bring it back.
func FuzzRoundTrip(f *testing.F) {
	f.Add("政策文件", "1.甲；乙", "《某法》（某发〔2020〕1号）", "信息形成之日起7个工作日内", "12345政务服务热线", "特定群众：申请人", "公开格式", "■文本 □图表")
	f.Add("=1+1", "'x", "公开事项", "同上", "、", "全社会", "序号", "√")
	f.Fuzz(func(t *testing.T, name, content, basis, deadline, channel, audience, heading, extra string) {
		catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{
			Number: 22, Code: "0101", Name: name, Category: disclosure.Category{Number: 3, Name: "类"},
			Disclosures: []disclosure.RecordGroup{
				{Contents: []string{content, "乙"}, Channels: []string{"政府网站", "其他：" + channel}, Deadline: &disclosure.RecordDeadline{Text: deadline}},
				{Contents: []string{"丙"}, Channels: []string{"其他"}, Deadline: &disclosure.RecordDeadline{Text: "长期"}},
			},
			LegalBasis: []disclosure.Citation{{Text: basis}}, Channels: []string{"政府网站", "其他：" + channel, "其他"},
			Audiences: []string{audience}, Methods: []string{"主动"}, Extra: disclosure.Extras{{Heading: heading, Text: extra}},
		}})
		if err != nil || catalog.Validate() != nil {
			t.Skip()
		}
		for _, format := range []table.Format{table.HTML, table.CSV} {
			var b bytes.Buffer
			if err := table.Write(&b, catalog, format); err != nil {
				t.Fatal(err)
			}
			text := b.String()
			again, questions, err := table.Read(&b, format)
			if err != nil || len(questions) > 0 || again.Digest() != catalog.Digest() {
				t.Errorf("%s: %v, %v, %v\n%s", format, err, questions, disclosure.Diff(catalog, again), text)
			}
		}
	})
}
