package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// catalogue.tsv is a reading of the printed catalogue of its own, made by
// another program than the one that made the embedded file. Contents and
// channels pair up in groups, which || separates.
func TestListIsWhatAnIndependentReadingOfTheSourceSays(t *testing.T) {
	text, err := os.ReadFile("testdata/catalogue.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	command := newCommand(loadPreferences(), &terminal.Console{Out: terminal.NewOutput(&out, false), Err: terminal.NewOutput(io.Discard, false)})
	command.SetArgs([]string{"list", "--json"})
	if err := command.Execute(); err != nil {
		t.Fatal(err)
	}
	var records []disclosure.Record
	if err := json.Unmarshal(out.Bytes(), &records); err != nil {
		t.Fatal(err)
	}
	header, rest, _ := strings.Cut(strings.TrimSpace(string(text)), "\n")
	fields := strings.Split(header, "\t")
	rows := strings.Split(rest, "\n")
	if len(rows) != 90 || len(records) != 90 {
		t.Fatalf("%d rows were read and %d items listed, want 90 of each", len(rows), len(records))
	}
	for i, row := range rows {
		got := cells(records[i])
		for j, want := range strings.Split(row, "\t") {
			if got[j] != want {
				t.Errorf("item %d, %s: %q, the source says %q", i+1, fields[j], got[j], want)
			}
		}
	}
}

// cells returns the columns of catalogue.tsv.
func cells(r disclosure.Record) []string {
	var contents, channels, citations []string
	for _, d := range r.Disclosures {
		contents = append(contents, strings.Join(d.Contents, "|"))
		channels = append(channels, strings.Join(d.Channels, "|"))
	}
	for _, citation := range r.LegalBasis {
		// The source's reading leaves out the 《》 of the title.
		printed := strings.Replace(strings.Replace(citation.Text, "《", "", 1), "》", "", 1)
		citations = append(citations, printed)
	}
	return []string{
		strconv.Itoa(r.Number), r.Name, strconv.Itoa(r.Category.Number),
		strings.Join(contents, "||"), strings.Join(channels, "||"), strings.Join(citations, "|"),
		strconv.Itoa(r.Deadline.WorkingDays),
	}
}
