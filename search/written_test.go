package search

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/golden"
)

var update = flag.Bool("update", false, "write anew what is found for the queries in testdata")

// hold compares a text with a golden file of testdata.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Hold(t, *update, filepath.Join("testdata", name), got)
}

func linesOf(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// What is found for each line of asked.txt in the embedded catalogue, and in one of
// another place beside it.
func TestAllThatIsFound(t *testing.T) {
	for name, x := range map[string]*Index{
		"asked.golden": New(disclosure.Default()),
		"both.golden":  New(disclosure.Default(), elsewhere(t)),
	} {
		var b strings.Builder
		for _, query := range linesOf(t, "asked.txt") {
			fmt.Fprintf(&b, "=== %s\n", query)
			writeAnswer(&b, x, x.Answer(query))
		}
		hold(t, name, b.String())
	}
}

// elsewhere is a catalogue of 银川 that has some items of the embedded one, some under
// other names, with codes, further columns and questions of its own.
func elsewhere(t *testing.T) *disclosure.Catalog {
	t.Helper()
	var records []disclosure.Record
	for _, number := range []int{8, 9, 33, 44, 60, 77, 79, 83} {
		item, _ := disclosure.Default().Item(number)
		r := item.Record()
		r.Code = fmt.Sprintf("A%02d", number)
		r.Publisher = "银川市人社局"
		r.Extra = disclosure.Extras{{Heading: "咨询电话", Text: "0000-1000000"}}
		r.Questions = []string{r.Name + "在哪个窗口办？"}
		records = append(records, r)
	}
	records[len(records)-1].Name = "社保卡挂失（银川）"
	c, err := disclosure.New(disclosure.Meta{Title: "宁夏回族自治区银川市社会保险目录", Region: "CN-NX"}, records)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// writeAnswer writes the first hits, what is not used, and where the query was found.
func writeAnswer(b *strings.Builder, x *Index, answer Answer) {
	fmt.Fprintf(b, "%d hits, without %q\n", len(answer.Hits), answer.Unused)
	if !slices.IsSortedFunc(answer.Hits, func(a, b Hit) int { return b.Score - a.Score }) {
		b.WriteString("their scores do not go down\n")
	}
	for i, h := range answer.Hits[:min(len(answer.Hits), 5)] {
		fmt.Fprintf(b, "  %d/%v", x.catalogOf(h.at), h.Item)
		if h.Partial {
			b.WriteString(" partial")
		}
		for _, m := range h.Matches() {
			if i == 0 {
				fmt.Fprintf(b, " | %v: %s", m.Field, marked(m))
			}
		}
		b.WriteString("\n")
	}
}

// marked puts brackets around what matches.
func marked(m Match) string {
	var b strings.Builder
	end := 0
	for _, r := range m.Ranges {
		b.WriteString(m.Text[end:r.Start] + "[" + m.Text[r.Start:r.End] + "]")
		end = r.End
	}
	return b.String() + m.Text[end:]
}

// What each line of denials.txt asks for, and what it does not want.
func TestAllThatIsDenied(t *testing.T) {
	var b strings.Builder
	for _, line := range linesOf(t, "denials.txt") {
		wanted, unwanted := denied(line)
		fmt.Fprintf(&b, "%s\n  %q without %q, %v\n", line, wanted, unwanted, mayDeny(line))
	}
	hold(t, "denials.golden", b.String())
}

// The places that each line of places.txt begins with.
func TestAllPlacesOfATitle(t *testing.T) {
	var b strings.Builder
	for _, line := range linesOf(t, "places.txt") {
		fmt.Fprintf(&b, "%s: %q, field %q\n", line, placesOf(line), fieldOf(line))
	}
	for _, region := range []string{"", "CN", "CN-NX", "CN-ZJ", "CN-AH", "CN-TW", "CN-N", "X"} {
		fmt.Fprintf(&b, "%s: %q\n", region, province(region))
	}
	hold(t, "places.golden", b.String())
}
