package grid

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A row that a letter hides or has deleted is one remnant, and so are a hidden row and a
// hidden column of a worksheet.
func TestWhatIsHiddenIsOneRemnantARow(t *testing.T) {
	row := func(property, a, b string) string {
		return "<w:tr><w:trPr>" + property + "</w:trPr><w:tc><w:p><w:r><w:t>" + a + "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>" + b + "</w:t></w:r></w:p></w:tc></w:tr>"
	}
	var letter bytes.Buffer
	archive := zip.NewWriter(&letter)
	part, _ := archive.Create("word/document.xml")
	part.Write([]byte(`<w:document xmlns:w="w"><w:body><w:tbl>` + row("", "甲", "乙") + row("<w:del/>", "丙", "丁") + row("<w:hidden/>", "戊", "己") + `</w:tbl></w:body></w:document>`))
	archive.Close()
	want(t, letter.Bytes(), DOCX, "丙｜丁", "戊｜己")

	workbook := excelize.NewFile()
	defer workbook.Close()
	for cell, text := range map[string]string{"A1": "甲", "B1": "乙", "A2": "丙", "B2": "丁", "A3": "戊", "B3": "己", "A4": "庚", "B4": "辛"} {
		workbook.SetCellStr("Sheet1", cell, text)
	}
	workbook.SetRowVisible("Sheet1", 2, false)
	workbook.SetColVisible("Sheet1", "B", false)
	var sheet bytes.Buffer
	workbook.Write(&sheet)
	want(t, sheet.Bytes(), XLSX, "乙｜己｜辛", "丙｜丁")
}

func want(t *testing.T, data []byte, format Format, remnants ...string) {
	t.Helper()
	file, err := Read(data, format, DefaultLimits())
	if err != nil || len(file.Remnants) != len(remnants) {
		t.Fatalf("%v, %+v", err, file)
	}
	for i, remnant := range file.Remnants {
		if remnant.Text != remnants[i] {
			t.Errorf("%q, want %q", remnant.Text, remnants[i])
		}
	}
}
