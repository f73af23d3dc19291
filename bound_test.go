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

// A small file of many items that share many content groups would make every list of
// them very long, and every export.
func TestItemsTimesGroupsAreBounded(t *testing.T) {
	crossed := func(items, groups int, cell string) string {
		var b strings.Builder
		b.WriteString(`{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[`)
		for n := 1; n <= items; n++ {
			fmt.Fprintf(&b, `%s{"number":%d,"name":"事项%d"}`, strings.Repeat(",", min(n-1, 1)), n, n)
		}
		b.WriteString(`],"disclosures":[`)
		for n := 1; n <= groups; n++ {
			fmt.Fprintf(&b, `%s{"contents":["内容%d"],"channels":["政府网站"]}`, strings.Repeat(",", min(n-1, 1)), n)
		}
		b.WriteString(`],"publisher":"` + cell + `"}]}]}}`)
		return b.String()
	}
	var fault *disclosure.FileError
	for name, file := range map[string]string{
		"2,000 times 2,000":        crossed(2000, 2000, "局"),
		"a cell of 1 MB on 10,000": crossed(10_000, 1, strings.Repeat("局", 350_000)),
	} {
		if _, err := disclosure.Load(strings.NewReader(file)); !errors.As(err, &fault) || fault.Path != "official.categories[0].blocks[0]" ||
			!strings.Contains(err.Error(), "check the merged cells") || !strings.Contains(fault.Chinese(), "请检查合并的单元格") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, file := range map[string]string{"100,000 items of one group": crossed(100_000, 1, "局"), "90 items of 90 groups": crossed(90, 90, "局")} {
		if _, err := disclosure.Load(strings.NewReader(file)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
