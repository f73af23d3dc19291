package table

import "github.com/xuri/excelize/v2"

// A textSheet writes a workbook of one worksheet in which every cell is a text, at the
// top of its row and wrapped. The first error is kept.
type textSheet struct {
	sheet
	file  *excelize.File
	name  string
	style int
}

// newTextSheet begins a worksheet whose columns are so many characters wide.
func newTextSheet(name string, widths ...float64) (*textSheet, error) {
	x := &textSheet{file: excelize.NewFile(), name: name}
	if err := x.begin(widths); err != nil {
		return nil, firstError(err, x.file.Close())
	}
	return x, nil
}

func (x *textSheet) begin(widths []float64) (err error) {
	if err = x.file.SetSheetName("Sheet1", x.name); err != nil {
		return err
	}
	if err = x.file.SetDocProps(&excelize.DocProperties{Creator: generator + " " + x.name}); err != nil { // by which no catalogue is known
		return err
	}
	x.style, err = x.file.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	if err != nil {
		return err
	}
	if x.StreamWriter, err = x.file.NewStreamWriter(x.name); err != nil {
		return err
	}
	for i, width := range widths {
		x.do(x.SetColWidth(i+1, i+1, width))
	}
	return x.err
}

// texts writes a row.
func (x *textSheet) texts(cells ...string) {
	styled := make([]any, len(cells))
	for i, cell := range cells {
		styled[i] = excelize.Cell{StyleID: x.style, Value: cell}
	}
	x.write(styled)
}

// end writes the rows that are kept back.
func (x *textSheet) end() error {
	if x.err != nil {
		return x.err
	}
	return x.Flush()
}
