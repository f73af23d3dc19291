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
