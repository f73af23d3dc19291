package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/export"
)

func write(t *testing.T, catalog *disclosure.Catalog, format export.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, catalog, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONCanBeLoadedAgain(t *testing.T) {
	again, err := disclosure.Load(strings.NewReader(write(t, disclosure.Default(), export.JSON)))
	if err != nil || again.Digest() != disclosure.Default().Digest() {
		t.Errorf("the round trip gives %v, %v", again, err)
	}
}

func TestNDJSONIsAnItemALine(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(write(t, disclosure.Default(), export.NDJSON), "\n"), "\n")
	if len(lines) != 90 {
		t.Fatalf("%d lines, want 90", len(lines))
	}
	for i, line := range lines {
		item, _ := disclosure.Default().Item(i + 1)
		if want, _ := item.MarshalJSON(); line != string(want) {
			t.Errorf("line %d is %s, want %s", i+1, line, want)
		}
	}
}

func TestSQLiteReadsTheCSV(t *testing.T) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed")
	}
	file := filepath.Join(t.TempDir(), "catalogue.csv")
	if err := os.WriteFile(file, []byte(write(t, disclosure.Default(), export.CSV)), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(sqlite, "-json", ":memory:", ".import --csv "+file+" t", "select * from t").Output()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	if err := json.Unmarshal(out, &rows); err != nil || len(rows) != 90 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, row := range rows {
		item, _ := disclosure.Default().Item(i + 1)
		r := item.Record()
		want := map[string]string{
			"序号": strconv.Itoa(r.Number), "事项": r.Name, "类别序号": strconv.Itoa(r.Category.Number), "类别": r.Category.Name,
			"公开时限": item.Deadline().String(), "工作日": strconv.Itoa(r.Deadline.WorkingDays), "公开主体": r.Publisher,
			"公开渠道和载体": strings.Join(r.Channels, "、"), "公开对象": "全社会", "公开方式": "主动", "公开层级": "市级",
			"英文名": r.NameEN, "关键词": strings.Join(r.Keywords, "、"),
		}
		for column, cell := range want {
			if row[column] != cell {
				t.Errorf("item %d: %s is %q, want %q", r.Number, column, row[column], cell)
			}
		}
		if contents := strings.Count(row["公开内容"], "\n") + 1; contents != countContents(item) {
			t.Errorf("item %d: %d contents, want %d", r.Number, contents, countContents(item))
		}
	}
}

func countContents(item disclosure.Item) (n int) {
	for d := range item.Disclosures() {
		for range d.Contents() {
			n++
		}
	}
	return n
}

func TestSpreadsheetsReadTheCSVAsText(t *testing.T) {
	text := write(t, hostile(t), export.CSV)
	if !strings.HasPrefix(text, "\ufeff序号,") || !strings.Contains(text, "\r\n") {
		t.Errorf("no byte order mark or no CRLF: %.40q", text)
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for _, cell := range row {
			if strings.IndexAny(strings.TrimLeft(cell, " "), "=+-@＝＋－＠") == 0 {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
}

// Every row of a table must have all columns once spans are applied; browsers
// would shift the cells silently.
func TestTheTableHoldsTogether(t *testing.T) {
	for name, catalog := range map[string]*disclosure.Catalog{"embedded": disclosure.Default(), "hostile": hostile(t)} {
		rows := tableCells(t, write(t, catalog, export.HTML))
		covered := make(map[[2]int]bool)
		for y, row := range rows {
			x := 0
			for _, cell := range row {
				for covered[[2]int{x, y}] {
					x++
				}
				for dy := range cell.rowspan {
					for dx := range cell.colspan {
						covered[[2]int{x + dx, y + dy}] = true
					}
				}
			}
		}
		width := 0
		for covered[[2]int{width, 0}] {
			width++
		}
		if len(covered) != width*len(rows) {
			t.Errorf("%s: %d cells in %d rows of %d columns", name, len(covered), len(rows), width)
		}
	}
	rows := tableCells(t, write(t, disclosure.Default(), export.HTML))
	if len(rows) != 2+92 {
		t.Errorf("%d rows, want 2 of headings and 92: item 89 has three", len(rows))
	}
}

type tableCell struct {
	rowspan, colspan int
}

// tableCells parses the page as strict XML, which it also is but for the
// unclosed meta elements and the document type.
func tableCells(t *testing.T, page string) (rows [][]tableCell) {
	page = page[strings.Index(page, "<table>"):strings.Index(page, "</main>")]
	decoder := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return rows
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		switch {
		case ok && start.Name.Local == "tr":
			rows = append(rows, nil)
		case ok && (start.Name.Local == "td" || start.Name.Local == "th"):
			cell := tableCell{1, 1}
			for _, attribute := range start.Attr {
				switch attribute.Name.Local {
				case "rowspan":
					cell.rowspan, _ = strconv.Atoi(attribute.Value)
				case "colspan":
					cell.colspan, _ = strconv.Atoi(attribute.Value)
				}
			}
			rows[len(rows)-1] = append(rows[len(rows)-1], cell)
		}
	}
}

func TestABrowserShowsTheTable(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	file := filepath.Join(t.TempDir(), "catalogue.html")
	if err := os.WriteFile(file, []byte(write(t, disclosure.Default(), export.HTML)), 0o644); err != nil {
		t.Fatal(err)
	}
	dom, err := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Skipf("chromium does not run here: %v", err)
	}
	for pattern, want := range map[string]int{`<tr>`: 94, `☑`: ticks(), `id="item-\d+"`: 90, `scope="rowgroup"`: 14} {
		if got := len(regexp.MustCompile(pattern).FindAllString(string(dom), -1)); got != want {
			t.Errorf("the browser has %d of %s, want %d", got, pattern, want)
		}
	}
}

// ticks counts the ticked boxes of the embedded table, merged cells once.
func ticks() (n int) {
	var previous disclosure.Item
	for item := range disclosure.Default().Items() {
		if previous == (disclosure.Item{}) || !previous.SharesCells(item) {
			for d := range item.Disclosures() {
				n += d.Channels().Len()
			}
		}
		previous = item
	}
	return n
}

func TestTextIsNeverMarkup(t *testing.T) {
	if page := write(t, hostile(t), export.HTML); strings.Contains(page, "<script>") || !strings.Contains(page, "&lt;script&gt;") {
		t.Error("a name became an element")
	}
	if text := write(t, hostile(t), export.Markdown); regexp.MustCompile(`[^\\][<|*]script|[^\\]<script`).MatchString(text) ||
		!strings.Contains(text, `\|`) || !strings.Contains(text, `\[x\](http`) {
		t.Errorf("a name became Markdown:\n%s", text)
	}
}

// hostile holds what spreadsheets, browsers and Markdown would take for more
// than text.
func hostile(t *testing.T) *disclosure.Catalog {
	catalog, err := disclosure.Load(strings.NewReader(`{"official":{"title":"<script>alert(1)</script>","categories":[{"number":1,"name":"=1+1|","blocks":[
{"items":[{"number":1,"name":"=HYPERLINK(\"http://x\")"},{"number":2,"name":"+1"},{"number":3,"name":"-1"},{"number":4,"name":"@SUM(A1)"},{"number":5,"name":"＝1+1"},{"number":6,"name":" =1"}],
"disclosures":[{"contents":["<script>","a\"b,c\nd"],"channels":["政府网站","其他：=cmd"]},{"contents":["[x](http://y)"],"channels":["两微一端"]}],
"legal_basis":["《a|b》"],"deadline":"20日内","publisher":"*p*","audiences":["某些人"],"methods":["主动"],"levels":["县级","村级"]}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// Memory must not grow with the output, so no write may.
func TestLargeCataloguesStream(t *testing.T) {
	var file strings.Builder
	file.WriteString(`{"official":{"title":"大","categories":[`)
	for n := range 3000 {
		fmt.Fprintf(&file, `%s{"number":%d,"name":"类%d","blocks":[{"items":[{"number":%d,"name":"项%d"}],"disclosures":[{"contents":["材料"],"channels":["政府网站"]}],
"legal_basis":["《法》"],"deadline":"20日内","publisher":"局","audiences":["全社会"],"methods":["主动"],"levels":["市级"]}]}`,
			strings.Repeat(",", min(n, 1)), n+1, n+1, n+1, n+1)
	}
	file.WriteString(`]}}`)
	catalog, err := disclosure.Load(strings.NewReader(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range export.Formats() {
		var w largestWrite
		if err := export.Write(&w, catalog, format); err != nil {
			t.Error(err)
		}
		if w.largest > 64<<10 || w.total < 100<<10 {
			t.Errorf("%s: one write of %d bytes out of %d", format, w.largest, w.total)
		}
	}
}

type largestWrite struct{ largest, total int }

func (w *largestWrite) Write(p []byte) (int, error) {
	w.largest = max(w.largest, len(p))
	w.total += len(p)
	return len(p), nil
}

func TestAFullDiskIsAnError(t *testing.T) {
	for _, format := range export.Formats() {
		if err := export.Write(fullDisk{}, disclosure.Default(), format); err == nil {
			t.Errorf("%s: the error is lost", format)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrClosed }

func ExampleWrite() {
	export.Write(&firstLine{}, disclosure.Default(), export.Markdown)
	// Output: # 社会保险领域政务公开清单目录
}

type firstLine struct{ done bool }

func (f *firstLine) Write(p []byte) (int, error) {
	if line, _, _ := strings.Cut(string(p), "\n"); !f.done {
		fmt.Println(line)
		f.done = true
	}
	return len(p), nil
}
