package disclosure_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What is no text is not read to its end.
func TestAFileWithoutEndIsNotReadToItsEnd(t *testing.T) {
	var zeros zeros
	var fault *disclosure.FileError
	if _, err := disclosure.Load(&zeros); !errors.As(err, &fault) || !strings.Contains(err.Error(), "NUL byte") || zeros > 1<<20 {
		t.Errorf("after %d bytes: %v", zeros, err)
	}
}

// zeros counts what is read of it, as of /dev/zero.
type zeros int

func (z *zeros) Read(p []byte) (int, error) {
	clear(p)
	*z += zeros(len(p))
	return len(p), nil
}

func TestAListThatNoTableHasIsRefused(t *testing.T) {
	file := `{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[],"disclosures":[],"legal_basis":[""` + strings.Repeat(`,""`, 1_000_000) + `]}]}]}}`
	if _, err := disclosure.Load(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), "more than 1000000 entries") {
		t.Error(err)
	}
}

// Faults of a file that is nothing but faults end.
func TestFaultsEnd(t *testing.T) {
	c := load(t, `{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[{"number":1,"name":"b"}],"disclosures":[{"contents":[""`+
		strings.Repeat(`,""`, 50_000)+`],"channels":["其他"]}]}]}]}}`)
	var faults disclosure.Faults
	if !errors.As(c.Validate(), &faults) || len(faults) != 10_000 {
		t.Errorf("%d faults", len(faults))
	}
}

// Of large editions each renamed item is found, though not all pairs are compared.
func TestManyRenamedItemsAreMatched(t *testing.T) {
	edition := func(suffix string) *disclosure.Catalog {
		var b strings.Builder
		io.WriteString(&b, `{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"disclosures":[{"contents":["c"],"channels":["其他"]}],"items":[`)
		for n := 1; n <= 1000; n++ {
			fmt.Fprintf(&b, `{"number":%d,"name":"第%d号%d社会保险%d事项%s"},`, n, n*7919%100003, n, n*31, suffix)
		}
		return load(t, strings.TrimSuffix(b.String(), ",")+"]}]}]}}")
	}
	changes := disclosure.Diff(edition(""), edition("（新）"))
	for _, change := range changes {
		if change.Old.Number() != change.New.Number() {
			t.Fatalf("%v comes from %v", change.New, change.Old)
		}
	}
	if len(changes) != 1000 {
		t.Errorf("%d changes", len(changes))
	}
}
