package grid

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// WriteXLSX writes lines of text as a workbook of one worksheet that prints on A4
// with its first line on every page. No cell is a formula.
func WriteXLSX(w io.Writer, sheet string, lines [][]string) error {
	file := excelize.NewFile()
	defer file.Close()
	if err := file.SetSheetName("Sheet1", sheet); err != nil {
		return err
	}
	if err := file.SetDocProps(&excelize.DocProperties{Creator: "zwgk " + sheet}); err != nil {
		return err
	}
	if err := layOut(file, sheet, lines); err != nil {
		return err
	}
	out, err := file.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	widths := columnWidths(lines)
	for i, width := range widths {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	for i, line := range lines {
		cells := make([]any, len(line))
		for j, s := range line {
			cells[j] = s
		}
		if err := out.SetRow("A"+strconv.Itoa(i+1), cells); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return file.Write(w)
}

func layOut(file *excelize.File, sheet string, lines [][]string) error {
	landscape, fit, paper, one, any := "landscape", true, 9, 1, 0
	if err := file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &paper, FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	if len(lines) == 0 {
		return nil
	}
	return file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet})
}

// columnWidths gives every column room for its text, but none more than 40
// characters.
func columnWidths(lines [][]string) []float64 {
	var widths []float64
	for _, line := range lines {
		for i, s := range line {
			if i == len(widths) {
				widths = append(widths, 8)
			}
			width := 2.0
			for _, r := range s {
				width++
				if r > 0x2000 {
					width++
				}
			}
			widths[i] = min(max(widths[i], width), 40)
		}
	}
	return widths
}
