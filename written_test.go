package disclosure_test

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An edition is a catalogue of which some texts are replaced: of the file, or of the
// JSON of its meta and records.
type edition struct {
	name, base string
	records    bool
	changes    [][2]string
}

// editedCases reads testdata/editions.txt: "=== name" and "of base" or "of base records"
// begin an edition, "- old" and "+ new" is a change of it. A base is one of the
// catalogues of this package's tests, or an edition of a file above.
func editedCases(t *testing.T) (all []edition) {
	data, err := os.ReadFile("testdata/editions.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		kind, rest, _ := strings.Cut(line, " ")
		var last *edition
		if len(all) > 0 {
			last = &all[len(all)-1]
		}
		switch kind {
		case "===":
			all = append(all, edition{name: rest})
		case "of":
			last.base, last.records = strings.CutSuffix(rest, " records")
		case "-":
			last.changes = append(last.changes, [2]string{rest, ""})
		case "+":
			last.changes[len(last.changes)-1][1] = rest
		default:
			t.Fatalf("editions.txt, line %d: %q", i+1, line)
		}
	}
	return all
}

// What is said of each edition in testdata: why it is refused, or its faults, how it
// differs from its base, and the lines of its file and of its records that are others.
func TestAllThatIsSaidOfAnEdition(t *testing.T) {
	bases := map[string]string{"small": small, "town": town, "editorial": editorial}
	var b strings.Builder
	for _, e := range editedCases(t) {
		fmt.Fprintf(&b, "=== %s\n", e.name)
		base := load(t, bases[e.base])
		made, file, err := e.make(t, base, bases[e.base])
		if err != nil {
			fmt.Fprintf(&b, "refused: %s\n         %v\n", message.Chinese(err), err)
			continue
		}
		bases[e.name] = file
		writeEdition(t, &b, e.name, base, made)
	}
	golden(t, "testdata/editions.golden", b.String())
}

func (e edition) make(t *testing.T, base *disclosure.Catalog, file string) (made *disclosure.Catalog, edited string, err error) {
	t.Helper()
	var both struct {
		Meta    disclosure.Meta     `json:"meta"`
		Records []disclosure.Record `json:"records"`
	}
	if e.records {
		both.Meta, both.Records = base.Meta(), records(t, base)
		data, err := json.Marshal(both)
		if err != nil {
			t.Fatal(err)
		}
		file = string(data)
	}
	for _, change := range e.changes {
		if !strings.Contains(file, change[0]) {
			t.Fatalf("%s: there is no %s in\n%s", e.name, change[0], file)
		}
		file = strings.Replace(file, change[0], change[1], 1)
	}
	if !e.records {
		made, err := disclosure.Load(strings.NewReader(file))
		return made, file, err
	}
	both.Meta, both.Records = disclosure.Meta{}, nil
	if err := json.Unmarshal([]byte(file), &both); err != nil {
		t.Fatalf("%s: %v", e.name, err)
	}
	made, err = disclosure.New(both.Meta, both.Records)
	return made, file, err
}

func writeEdition(t *testing.T, b *strings.Builder, name string, base, made *disclosure.Catalog) {
	t.Helper()
	var faults disclosure.Faults
	errors.As(made.Validate(), &faults)
	for _, fault := range faults {
		fmt.Fprintf(b, "%v: %s / %v\n", fault.Kind, fault.Chinese(), fault)
	}
	fmt.Fprintf(b, "same digest: %v\n", made.Digest() == base.Digest())
	changes := disclosure.Diff(base, made)
	for _, change := range changes {
		fmt.Fprintf(b, "%v\n", change)
	}
	if (len(changes) == 0) != (made.Digest() == base.Digest()) {
		t.Errorf("%s: %d changes, and digests %s and %s", name, len(changes), base.Digest(), made.Digest())
	}
	shared, rest := disclosure.Summarize(changes)
	for _, one := range shared {
		fmt.Fprintf(b, "in common: %v\n", one)
	}
	fmt.Fprintf(b, "by itself: %d\n", len(rest))
	writeOtherLines(b, written(t, base), written(t, made))
	for item := range made.Items() {
		before, _ := base.Item(item.Number())
		writeOtherPart(b, item, recordText(before), recordText(item))
	}

	again := load(t, written(t, made))
	if again.Digest() != made.Digest() || written(t, again) != written(t, made) || recordLines(again) != recordLines(made) {
		t.Errorf("%s: written and read again it is another catalogue:\n%s\n%s", name, written(t, made), written(t, again))
	}
	if slices.ContainsFunc(faults, func(f *disclosure.Fault) bool { return f.Kind == disclosure.FaultUnknown }) {
		return // records do not have the names of laws that no item cites
	}
	kept, err := disclosure.New(made.Meta(), records(t, made))
	if err != nil || kept.Digest() != made.Digest() || written(t, kept) != written(t, made) {
		t.Errorf("%s: its records are another catalogue: %v", name, err)
	}
}

// writeOtherPart writes where two records differ.
func writeOtherPart(b *strings.Builder, item disclosure.Item, old, new string) {
	if old == new {
		return
	}
	same := func(a, b []rune) (n int) {
		for n < min(len(a), len(b)) && a[n] == b[n] {
			n++
		}
		return n
	}
	before, after := []rune(old), []rune(new)
	first := max(0, same(before, after)-20)
	slices.Reverse(before)
	slices.Reverse(after)
	last := min(same(before, after), len(before)-first, len(after)-first)
	fmt.Fprintf(b, "record %d: %s → %s\n", item.Number(), string([]rune(old)[first:len(before)-last]), string([]rune(new)[first:len(after)-last]))
}

// recordLines are the items as JSON, each on a line.
func recordLines(c *disclosure.Catalog) string {
	var b strings.Builder
	for item := range c.Items() {
		data, _ := json.Marshal(item)
		fmt.Fprintf(&b, "%s\n", data)
	}
	return b.String()
}

// writeOtherLines writes the lines that only one of two texts has.
func writeOtherLines(b *strings.Builder, old, new string) {
	before, after := strings.Split(old, "\n"), strings.Split(new, "\n")
	for _, line := range before {
		if !slices.Contains(after, line) {
			fmt.Fprintf(b, "- %s\n", strings.TrimSpace(line))
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			fmt.Fprintf(b, "+ %s\n", strings.TrimSpace(line))
		}
	}
}

// The digest of an edition is the SHA-256 of its canonical form, in which nothing is
// escaped for HTML.
func TestTheDigestIsThatOfTheCanonicalForm(t *testing.T) {
	c := load(t, `{"official": {"title": "甲<乙>&丙", "categories": [{"number": 1, "name": "就业", "blocks": [
		{"items": [{"number": 1, "code": "甲1", "name": "登记"}, {"number": 2, "name": "注销"}],
		 "disclosures": [{"contents": ["材料"], "extra": {"格式": "文本"}}, {"contents": ["结果"]}], "deadline": "20日内"}]}]}}`)
	const groups = `[[["材料"],[],{"extra":[["格式","文本"]]}],[["结果"],[]]],[],"20日内","",[],[],[]`
	want := sha256.Sum256([]byte(`["甲<乙>&丙"]` + "\n" +
		`[1,"登记",[1,"就业"],` + groups + `,{"code":"甲1"}]` + "\n" + `[2,"注销",[1,"就业"],` + groups + "]\n"))
	if got := c.Digest(); got != fmt.Sprintf("sha256:%x", want) {
		t.Errorf("got %s, want %x", got, want)
	}
}
