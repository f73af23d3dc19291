package ledger

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
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
		golden(t, name, write)
	}
	for tag, in := range map[string]wording.Language{"zh": wording.ParseLanguage("zh"), "en": wording.ParseLanguage("en")} {
		golden(t, tag+".txt", func(b *bytes.Buffer) error { return WriteText(b, rows, today, in) })
		golden(t, tag+".csv", func(b *bytes.Buffer) error { return Write(b, rows, table.CSV, in) })
		golden(t, tag+".md", func(b *bytes.Buffer) error { return Write(b, rows, table.Markdown, in) })
		golden(t, tag+".html", func(b *bytes.Buffer) error { return WriteReport(b, rows, today, in) })
		golden(t, tag+".ics", func(b *bytes.Buffer) error { return WriteICS(b, rows, today, in) })
		golden(t, tag+"-counts.csv", func(b *bytes.Buffer) error { return WriteCounts(b, CountByCategory(rows), table.CSV, in) })
		golden(t, tag+"-counts.md", func(b *bytes.Buffer) error { return WriteCounts(b, CountByCategory(rows), table.Markdown, in) })
	}
}

func golden(t *testing.T, name string, write func(*bytes.Buffer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	file := filepath.Join("testdata", "written", name)
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || got.String() != string(want) {
		t.Errorf("%s: %v: go test ./ledger -update, and read the difference\n%s", name, err, got.String())
	}
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
		latest, ok := l.Latest(item)
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
