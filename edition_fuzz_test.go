package disclosure_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// Records are all that is official: a catalogue made of them, also by way of
// JSON, has the digest of the one they come from.
func FuzzRecords(f *testing.F) {
	f.Add(small)
	f.Add(strings.Replace(small, "《就业促进法》", "《就业促进法》（2007年主席令第70号）第三条", 1))
	f.Fuzz(func(t *testing.T, file string) {
		catalog, err := disclosure.Load(strings.NewReader(file))
		if err != nil || catalog.Validate() != nil {
			t.Skip()
		}
		var records []disclosure.Record
		for item := range catalog.Items() {
			records = append(records, item.Record())
		}
		data, err := json.Marshal(records)
		if err != nil {
			t.Fatal(err)
		}
		var read []disclosure.Record
		if err := json.Unmarshal(data, &read); err != nil {
			t.Fatalf("%v: %s", err, data)
		}
		again, err := disclosure.New(catalog.Meta(), read)
		if err != nil || again.Digest() != catalog.Digest() {
			t.Fatalf("%v, %v", err, disclosure.Diff(catalog, again))
		}
	})
}

// Editions differ where their digests do, and a difference read backwards is the
// same difference.
func FuzzDiff(f *testing.F) {
	f.Add(small, strings.Replace(small, "《就业促进法》", "《社会保险法》", 1))
	f.Add(small, small)
	f.Fuzz(func(t *testing.T, older, newer string) {
		a, err := disclosure.Load(strings.NewReader(older))
		if err != nil {
			t.Skip()
		}
		b, err := disclosure.Load(strings.NewReader(newer))
		if err != nil {
			t.Skip()
		}
		there, back := disclosure.Diff(a, b), disclosure.Diff(b, a)
		if len(disclosure.Diff(a, a)) != 0 || len(there) != len(back) || (len(there) == 0) != (a.Digest() == b.Digest()) {
			t.Fatalf("%v and back %v", there, back)
		}
		for _, change := range there {
			if line := change.String(); line == "" || strings.Contains(line, "\n") {
				t.Errorf("a change prints as %q", line)
			}
		}
	})
}
