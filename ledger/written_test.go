package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var update = flag.Bool("update", false, "write anew what is made of the register in testdata")

// What is read in a register of all kinds of rows, and all that is written of it, in
// both languages. After a change, read the difference before it is kept.
func TestAllThatIsWrittenOfARegister(t *testing.T) {
	page, err := os.Open("testdata/register.html")
	if err != nil {
		t.Fatal(err)
	}
	defer page.Close()
	l, err := Read(page, table.HTML, NewMatcher(disclosure.Default()))
	if err != nil {
		t.Fatal(err)
	}
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	rows := l.Rows(workday.National(), today, ningxia)
	for name, write := range map[string]func(*bytes.Buffer) error{
		"rows.json":  func(b *bytes.Buffer) error { return indented(b, rows) },
		"last.txt":   func(b *bytes.Buffer) error { return writeLast(b, l) },
		"month.json": func(b *bytes.Buffer) error { return writeMonth(b, rows) },
	} {
		hold(t, name, write)
	}
	for tag, in := range map[string]wording.Language{"zh": wording.ParseLanguage("zh"), "en": wording.ParseLanguage("en")} {
		hold(t, tag+".txt", func(b *bytes.Buffer) error { return WriteText(b, rows, today, in) })
		hold(t, tag+".csv", func(b *bytes.Buffer) error { return Write(b, rows, table.CSV, in) })
		hold(t, tag+".md", func(b *bytes.Buffer) error { return Write(b, rows, table.Markdown, in) })
		hold(t, tag+".html", func(b *bytes.Buffer) error { return WriteReport(b, rows, today, in) })
		hold(t, tag+".ics", func(b *bytes.Buffer) error { return WriteICS(b, rows, today, in) })
		hold(t, tag+"-counts.csv", func(b *bytes.Buffer) error { return WriteCounts(b, CountByCategory(rows), table.CSV, in) })
		hold(t, tag+"-counts.md", func(b *bytes.Buffer) error { return WriteCounts(b, CountByCategory(rows), table.Markdown, in) })
	}
}

func hold(t *testing.T, name string, write func(*bytes.Buffer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	golden.Hold(t, *update, filepath.Join("testdata", "written", name), got.String())
}

func indented(b *bytes.Buffer, value any) error {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// writeLast writes the last pieces of every item that has some.
func writeLast(b *bytes.Buffer, l *Ledger) error {
	for item := range disclosure.Default().Items() {
		latest, ok := l.Latest(item, today)
		if !ok {
			continue
		}
		fmt.Fprintf(b, "%v: %s\n", item, latest.Title)
		for e := range l.Of(item) {
			fmt.Fprintf(b, "  %s %v %v\n", e.Title, e.Formed, e.Published)
		}
	}
	return nil
}

// writeMonth writes the rows of November: published in it, or due in it and not
// published.
func writeMonth(b *bytes.Buffer, rows []Row) error {
	november, err := Month(2026, time.November)
	if err != nil {
		return err
	}
	var within []Row
	for _, r := range rows {
		if r.In(november) {
			within = append(within, r)
		}
	}
	return indented(b, within)
}

// What is read of each register of registers.txt, or why it is refused.
func TestAllThatIsReadOfRegisters(t *testing.T) {
	hold(t, "registers.txt", func(b *bytes.Buffer) error {
		for _, part := range strings.Split("\n"+testFile(t, "registers.txt"), "\n=== ")[1:] {
			name, text, _ := strings.Cut(part, "\n")
			fmt.Fprintf(b, "=== %s\n", name)
			format := table.CSV
			if strings.HasPrefix(text, "<") {
				format = table.HTML
			}
			l, err := Read(strings.NewReader(text), format, matcher())
			if err != nil {
				fmt.Fprintf(b, "refused: %s\n         %v\n", message.Chinese(err), err)
				continue
			}
			for _, r := range l.Rows(workday.National(), today) {
				writeRow(b, r)
			}
			if l.Skipped > 0 {
				fmt.Fprintf(b, "skipped: %d\n", l.Skipped)
			}
		}
		return nil
	})
}

func testFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// writeRow writes a row as a clerk reads it, and as a program does.
func writeRow(b *bytes.Buffer, r Row) {
	fmt.Fprintf(b, "%s\n  %s\n", r.line(wording.ParseLanguage("zh")), r.line(wording.ParseLanguage("en")))
	fmt.Fprintf(b, "  %v of %v, formed %v, published %v, %q, %q\n", r.Match, r.Item, r.Formed, r.Published, r.URL, r.Office)
	if r.Request != nil {
		fmt.Fprintf(b, "  request %+v\n", *r.Request)
	}
}

// What each heading of headings.txt is taken for, by the number of its meaning.
func TestAllMeaningsOfHeadings(t *testing.T) {
	hold(t, "headings.txt", func(b *bytes.Buffer) error {
		for heading := range strings.Lines(testFile(t, "headings.txt")) {
			heading = strings.TrimSuffix(heading, "\n")
			m, ok := meaningOf(heading)
			fmt.Fprintf(b, "%s: %d, %v\n", heading, m, ok)
		}
		return nil
	})
}

// Which item each title of titles.tsv and questions.txt names, how surely, and which
// others it may name.
func TestAllItemsOfTitles(t *testing.T) {
	hold(t, "items.txt", func(b *bytes.Buffer) error {
		for line := range strings.Lines(testFile(t, "titles.tsv") + testFile(t, "questions.txt")) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			title := strings.TrimSuffix(line[strings.Index(line, "\t")+1:], "\n")
			f := matcher().byTitle(title)
			fmt.Fprintf(b, "%s: %v %v %v\n", title, f.kind, f.item, f.candidates)
		}
		return nil
	})
}

// A calendar of dates tells pieces of one title and day apart.
func TestPiecesOfOneTitleAreTwoDates(t *testing.T) {
	piece := "失业保险金申领办事指南,2026-11-20,\n"
	var b bytes.Buffer
	rows := read(t, table.CSV, "标题,生成日期,公开日期\n"+piece+piece+piece).Rows(workday.National(), today)
	if err := WriteICS(&b, rows, today, wording.ParseLanguage("zh")); err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "UID:") {
			seen[line] = true
		}
	}
	if len(seen) != 3 {
		t.Errorf("%d of three pieces: %v", len(seen), seen)
	}
}

// A file that no register comes near is not read.
func TestAFileThatIsTooLarge(t *testing.T) {
	endless := io.LimitReader(zeros{}, mostFile+2)
	if _, err := Read(endless, table.CSV, matcher()); err == nil || !strings.Contains(err.Error(), "more than 64 MB") {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(data []byte) (int, error) { return len(data), nil }

// The sum of no piece is none.
func TestCountsOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := WriteCounts(&b, nil, "", wording.ParseLanguage("en")); err != nil || b.String() != "Category  Pieces  On time  Published late  Overdue, not published  Open  Cannot be told\nall  0  0  0  0  0  0\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestNoRegisterOfAnotherFormat(t *testing.T) {
	if _, err := Read(strings.NewReader("标题,生成日期\n甲,2026-9-1\n"), table.JSON, matcher()); err == nil || !strings.Contains(err.Error(), "csv, xlsx, docx or html") {
		t.Error(err)
	}
	if p, err := Month(2026, 13); err == nil || p != (Period{}) {
		t.Errorf("a thirteenth month is %v", p)
	}
}

// A disk that is full is told, whatever is written to it and however far it came.
func TestWhatCannotBeWritten(t *testing.T) {
	rows := read(t, table.CSV, "标题,生成日期,公开日期\n失业保险金申领办事指南,2026-11-20,\n失业保险金申领办事指南,2026-10-8,2026-10-9\n").Rows(workday.National(), today)
	for name, write := range map[string]func(io.Writer) error{
		"csv":      func(w io.Writer) error { return Write(w, rows, table.CSV, wording.Chinese) },
		"xlsx":     func(w io.Writer) error { return Write(w, rows, table.XLSX, wording.Chinese) },
		"markdown": func(w io.Writer) error { return Write(w, rows, table.Markdown, wording.Chinese) },
		"text":     func(w io.Writer) error { return WriteText(w, rows, today, wording.Chinese) },
		"report":   func(w io.Writer) error { return WriteReport(w, rows, today, wording.Chinese) },
		"ics":      func(w io.Writer) error { return WriteICS(w, rows, today, wording.Chinese) },
		"counts":   func(w io.Writer) error { return WriteCounts(w, CountByCategory(rows), "", wording.Chinese) },
	} {
		var whole bytes.Buffer
		if err := write(&whole); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 3, whole.Len() - 1} {
			if err := write(&disk{room}); !errors.Is(err, errFull) {
				t.Errorf("%s, room for %d bytes: %v", name, room, err)
			}
		}
	}
}

// A disk has room for some bytes.
type disk struct{ room int }

var errFull = errors.New("the disk is full")

func (d *disk) Write(data []byte) (int, error) {
	if len(data) > d.room {
		return d.room, errFull
	}
	d.room -= len(data)
	return len(data), nil
}
