package grid

import (
	"bufio"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ByteOrderMark, at the beginning of a file, makes Excel and WPS read it as UTF-8.
const ByteOrderMark = "\ufeff"

// WriteRow writes a row of CSV in which no cell is a formula. It ends the row with CRLF as
// RFC 4180 wants, but leaves a line break in a cell as it is. encoding/csv would make that
// CRLF too, and whoever reads the cell would find stray carriage returns.
func WriteRow(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		cell = escapeFormula(cell)
		if strings.ContainsAny(cell, ",\"\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		w.WriteString(cell)
	}
	w.WriteString("\r\n")
}

// escapeFormula keeps a spreadsheet from running a cell of CSV as a formula: it puts an
// apostrophe before a formula sign, also behind blanks and invisible characters that a
// spreadsheet drops, before a control character, and before an apostrophe, so that
// [UnescapeFormula] can take it away again.
func escapeFormula(cell string) string {
	visible := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.In(r, unicode.Zs, unicode.Cf) })
	if first, _ := utf8.DecodeRuneInString(visible); unicode.IsControl(first) || strings.ContainsRune("=+-@＝＋－＠'", first) {
		return "'" + cell
	}
	return cell
}

// UnescapeFormula is the inverse of escapeFormula.
func UnescapeFormula(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && escapeFormula(rest) == cell {
		return rest
	}
	return cell
}
