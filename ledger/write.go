package ledger

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// Write writes the rows as a register with their status: CSV with a byte order
// mark, which Excel needs, XLSX, or Markdown. The day of the change, and whether the
// piece is published, are columns where a row has one. The language is that of the headings
// and of the status.
func Write(w io.Writer, rows []Row, format table.Format, in wording.Language) error {
	lines := make([][]string, 0, len(rows)+1)
	lines = append(lines, columns(in))
	for _, r := range rows {
		lines = append(lines, r.cells(in))
	}
	for _, cell := range []int{stateCell, changedCell} { // from the right
		if !slices.ContainsFunc(lines[1:], func(line []string) bool { return line[cell] != "" }) {
			for i := range lines {
				lines[i] = slices.Delete(lines[i], cell, cell+1)
			}
		}
	}
	return writeLines(w, lines, format, in)
}

// writeLines writes lines of cells, the first of which has the headings. The zero
// Format is text, its cells divided by blanks.
func writeLines(w io.Writer, lines [][]string, format table.Format, in wording.Language) error {
	switch format {
	case table.CSV:
		return writeCSV(w, lines)
	case table.Markdown:
		return writeMarkdown(w, lines)
	case table.XLSX:
		return grid.WriteXLSX(w, registerTitle(in), lines)
	case "":
		out := bufio.NewWriter(w)
		for _, line := range lines {
			out.WriteString(strings.Join(line, "  ") + "\n")
		}
		return out.Flush()
	}
	return message.New("台账不能写成 %s：须为 csv、xlsx 或 md；html 见 WriteReport", "a register cannot be written as %s: it is csv, xlsx or md; WriteReport writes html", string(format))
}

func writeCSV(w io.Writer, lines [][]string) error {
	out := bufio.NewWriter(w)
	out.WriteString(grid.ByteOrderMark)
	for _, line := range lines {
		grid.WriteRow(out, line)
	}
	return out.Flush()
}

func writeMarkdown(w io.Writer, lines [][]string) error {
	var b strings.Builder
	for i, line := range lines {
		for _, cell := range line {
			b.WriteString("| " + inMarkdown(oneLine(cell)) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(line)) + "|\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// inMarkdown keeps the address of a page a link, and all else from being read as Markdown.
func inMarkdown(cell string) string {
	if cell != "" && webAddress(cell) == cell && !strings.Contains(cell, "|") {
		return "<" + cell + ">"
	}
	return text.EscapeMarkdown(cell)
}
