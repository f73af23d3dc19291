package table

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// Whoever has seen enough rows may stop.
func TestRowsCanBeLeftEarly(t *testing.T) {
	items := disclosure.Default().ItemsByCategory(1)
	for range blocks(items) {
		break
	}
	for row := range categoryRows(items) {
		if row.CategorySpan == 0 {
			t.Error("the first row of a category begins no cell")
		}
		break
	}
}

// A cell spans no more rows than a browser takes: those beyond begin another.
func TestACellSpansOnlySoManyRows(t *testing.T) {
	records := make([]disclosure.Record, maxSpan+2)
	for i := range records {
		records[i] = disclosure.Record{Number: i + 1, Name: "项", Category: disclosure.Category{Number: 1, Name: "类"}, Disclosures: []disclosure.RecordGroup{{Contents: []string{"材料"}}}}
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for row := range categoryRows(catalog.ItemsByCategory(1)) {
		want := 0
		switch n {
		case 0:
			want = maxSpan
		case maxSpan:
			want = 2
		}
		if row.CategorySpan != want || row.CellSpan != want || row.GroupSpan != want {
			t.Fatalf("row %d: the category spans %d rows, the cells %d and %d, want %d", n, row.CategorySpan, row.CellSpan, row.GroupSpan, want)
		}
		n++
	}
}
