package disclosure_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// A column is called as in a record, and every one has its printed heading.
func TestColumnsAreNamedAsInARecord(t *testing.T) {
	var names []string
	record := reflect.TypeFor[disclosure.Record]()
	for i := range record.NumField() {
		name, _, _ := strings.Cut(record.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	for col := range disclosure.Columns() {
		if col.Heading() == "" {
			t.Errorf("%v has no heading", col)
		}
		if parsed, ok := disclosure.ParseColumn(col.String()); !ok || parsed != col {
			t.Errorf("%v is parsed as %v, %v", col, parsed, ok)
		}
		known := slices.Contains(names, col.String()) || col == disclosure.ColumnTitle
		if known == (col == disclosure.ColumnContents) { // a record has them in its disclosures
			t.Errorf("a record has %v: %v", col, known)
		}
		if data, err := json.Marshal(col); err != nil || string(data) != `"`+col.String()+`"` {
			t.Errorf("%s, %v", data, err)
		}
	}
	if got := disclosure.ColumnLegalBasis.Heading(); got != "公开依据" {
		t.Error(got)
	}
	if col, ok := disclosure.ParseColumn("legal basis"); ok || col != "" || disclosure.Column("x").Heading() != "" {
		t.Errorf("what is no column is %q", col)
	}
}
