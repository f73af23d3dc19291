package ledger

import (
	"bufio"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// Write writes the rows as a register with their status: CSV with a byte order
// mark, which Excel needs, XLSX, or Markdown. The day of the change is a column where a
// row has one. The language is that of the headings
// and of the status.
func Write(w io.Writer, rows []Row, format table.Format, in wording.Language) error {
	lines := make([][]string, 0, len(rows)+1)
	lines = append(lines, columns(in))
	for _, r := range rows {
		lines = append(lines, r.cells(in))
	}
	if !slices.ContainsFunc(rows, func(r Row) bool { return !r.Changed.IsZero() }) {
		for i := range lines {
			lines[i] = slices.Delete(lines[i], changedCell, changedCell+1)
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
	buffered := bufio.NewWriter(w)
	buffered.WriteString("\ufeff")
	for _, line := range lines {
		for i := range line {
			line[i] = noFormula(line[i])
		}
	}
	out := csv.NewWriter(buffered)
	out.UseCRLF = true
	return out.WriteAll(lines)
}

// noFormula keeps a spreadsheet from computing what a register says.
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func writeMarkdown(w io.Writer, lines [][]string) error {
	var b strings.Builder
	escape := strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", "&lt;", "[", `\[`, "*", `\*`, "_", `\_`, "`", "\\`")
	for i, line := range lines {
		for _, cell := range line {
			b.WriteString("| " + escape.Replace(strings.Join(strings.Fields(cell), " ")) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(line)) + "|\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
