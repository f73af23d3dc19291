package table

import "testing"

// A worksheet of Excel takes 1,048,576 rows; one more is an error, not a lost row.
func TestASheetHasOnlySoManyRows(t *testing.T) {
	x := newTextSheet("表")
	defer x.file.Close()
	x.row = mostRows - 1
	if x.texts("last"); x.err != nil {
		t.Errorf("the last row: %v", x.err)
	}
	if x.texts("one more"); x.err == nil {
		t.Error("a row more than Excel takes is no error")
	}
}
