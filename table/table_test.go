package table_test

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

func write(t *testing.T, catalog *disclosure.Catalog, format table.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := table.Write(&b, catalog, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func load(t testing.TB, file string) *disclosure.Catalog {
	t.Helper()
	catalog, err := disclosure.Load(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// hostile holds what spreadsheets, browsers and Markdown would take for more
// than text. Validate complains of much of it; Load does not.
func hostile(t *testing.T) *disclosure.Catalog {
	return load(t, `{"official":{"title":"<script>alert(1)</script>","categories":[{"number":1,"name":"=1+1|","blocks":[
{"items":[{"number":1,"name":"=HYPERLINK(\"http://x\")"},{"number":2,"name":"+1"},{"number":3,"name":"-1"},{"number":4,"name":"@SUM(A1)"},
{"number":5,"name":"＝1+1"},{"number":6,"name":" =1"},{"number":7,"name":"\ufeff\u00a0\u3000\u200b=1"},{"number":8,"name":"\t=1"},{"number":9,"name":"\u000b=1"},
{"number":10,"name":"see www.x.y, a@b.c, https://x.y `+"`$(id)`"+` $x$ :tada: \u202egnp"},{"number":11,"name":"</td></table>\" onclick=\"x"}],
"disclosures":[{"contents":["<script>","a\"b,c\nd"],"channels":["政府网站","其他：=cmd"]},{"contents":["[x](http://y)"],"channels":["两微一端"]}],
"legal_basis":["《a|b》"],"deadline":"20日内","publisher":"*p*","audiences":["某些人"],"methods":["主动"],"levels":["县级","<b>"]}]},
{"number":2,"name":"空","blocks":[{"items":[{"number":12,"name":""}],"disclosures":[],"legal_basis":[],"deadline":"","publisher":"","audiences":[],"methods":[],"levels":[]}]},
{"number":3,"name":"无","blocks":[]}]}}`)
}

func TestFormatsAreFoundByName(t *testing.T) {
	for _, format := range table.Formats() {
		if got, err := table.ParseFormat(string(format)); got != format || err != nil {
			t.Errorf("%s: %v, %v", format, got, err)
		}
	}
	for _, format := range table.InputFormats() {
		if got, err := table.ParseFormat(string(format)); got != format || err != nil {
			t.Errorf("%s: %v, %v", format, got, err)
		}
	}
	_, err := table.ParseFormat("doc")
	if want := `unknown format "doc": it must be one of json, ndjson, csv, md, html, xlsx, docx, kb`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if err := table.Write(&bytes.Buffer{}, disclosure.Default(), "doc"); err == nil || !strings.Contains(err.Error(), `"doc"`) {
		t.Errorf("Write says %v", err)
	}
}

func TestJSONCanBeLoadedAgain(t *testing.T) {
	for _, catalog := range []*disclosure.Catalog{disclosure.Default(), hostile(t)} {
		file := write(t, catalog, table.JSON)
		again := load(t, file)
		if again.Digest() != catalog.Digest() || write(t, again, table.JSON) != file {
			t.Errorf("%s: the round trip changes the catalogue", catalog.Title())
		}
	}
}

func TestNDJSONIsAnItemALine(t *testing.T) {
	for _, catalog := range []*disclosure.Catalog{disclosure.Default(), hostile(t)} {
		lines := strings.SplitAfter(write(t, catalog, table.NDJSON), "\n")
		for item := range catalog.Items() {
			if want, _ := item.MarshalJSON(); lines[0] != string(want)+"\n" {
				t.Errorf("the line is %q, want %s", lines[0], want)
			}
			lines = lines[1:]
		}
		if len(lines) != 1 || lines[0] != "" {
			t.Errorf("after the last item stands %q", lines)
		}
	}
}

// Memory must not grow with the output, whether a catalogue has one long
// category or many short ones.
func TestLargeCataloguesStream(t *testing.T) {
	const items = 10_000
	for _, perCategory := range []int{1, items} {
		catalog := load(t, largeFile(items, perCategory))
		for _, format := range table.Formats() {
			growth, least := int64(128<<10), 512<<10
			switch format {
			case table.XLSX, table.KB:
				continue // a zip: its directory comes last, and rows wait in a file of their own
			case table.DOCX:
				growth, least = 1<<20, 256<<10 // what compresses keeps a window
			}
			w := newMeter()
			if err := table.Write(w, catalog, format); err != nil {
				t.Error(err)
			}
			if w.total < least || w.largest > 64<<10 || w.growth > growth {
				t.Errorf("%s, %d a category: the heap grows by %d bytes, the largest of all writes is %d of %d",
					format, perCategory, w.growth, w.largest, w.total)
			}
		}
		runtime.KeepAlive(catalog)
	}
}

// largeFile alternates deadlines, so that no two items share their cells.
func largeFile(items, perCategory int) string {
	var file strings.Builder
	file.WriteString(`{"official":{"title":"大","categories":[`)
	for n := range items {
		if n%perCategory == 0 {
			if n > 0 {
				file.WriteString("]},")
			}
			fmt.Fprintf(&file, `{"number":%d,"name":"类","blocks":[`, n/perCategory+1)
		} else {
			file.WriteByte(',')
		}
		fmt.Fprintf(&file, `{"items":[{"number":%d,"name":"项%[1]d"}],"disclosures":[{"contents":["材料"],"channels":["政府网站"]}],"legal_basis":["《法》"],
"deadline":"%d日内","publisher":"局","audiences":["全社会"],"methods":["主动"],"levels":["市级"]}`, n+1, n%2+1)
	}
	file.WriteString(`]}]}}`)
	return file.String()
}

// A meter discards what is written and looks at the heap whenever the output
// has doubled.
type meter struct {
	total, largest, measured int
	start, growth            int64
}

func newMeter() *meter { return &meter{start: liveHeap()} }

func liveHeap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func (m *meter) Write(p []byte) (int, error) {
	m.total += len(p)
	m.largest = max(m.largest, len(p))
	if m.total > max(2*m.measured, 64<<10) {
		m.measured = m.total
		m.growth = max(m.growth, liveHeap()-m.start)
	}
	return len(p), nil
}

func TestAFullDiskIsAnError(t *testing.T) {
	for _, format := range table.Formats() {
		if err := table.Write(fullDisk{}, disclosure.Default(), format); err == nil {
			t.Errorf("%s: the error is lost", format)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrClosed }

func ExampleWrite() {
	table.Write(&firstLine{}, disclosure.Default(), table.Markdown)
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
