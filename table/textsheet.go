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
func newTextSheet(name string, widths ...float64) *textSheet {
	x := &textSheet{file: excelize.NewFile(), name: name}
	x.do(x.file.SetSheetName("Sheet1", name))
	x.do(x.file.SetDocProps(&excelize.DocProperties{Creator: generator + " " + name})) // by which no catalogue is known
	style, err := x.file.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	x.do(err)
	x.style = style
	x.begin(x.file, name)
	for i, width := range widths {
		x.do(x.SetColWidth(i+1, i+1, width))
	}
	return x
}

// texts writes a row.
func (x *textSheet) texts(cells ...string) {
	styled := make([]any, len(cells))
	for i, cell := range cells {
		styled[i] = excelize.Cell{StyleID: x.style, Value: cell}
	}
	x.write(styled)
}
