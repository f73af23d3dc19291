package grid

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

var update = flag.Bool("update", false, "write what is read of the files in testdata anew")

// What is read of each file of testdata/written, worded by hand for one thing each that
// a format can do: the cells with their places, and what is around the tables.
func TestAllThatIsReadOfFiles(t *testing.T) {
	for name, format := range map[string]Format{"html": HTML, "csv": CSV, "docx": DOCX, "xlsx": XLSX} {
		var b strings.Builder
		for heading, text := range golden.Cases(t, filepath.Join("testdata", "written", name+".txt")) {
			fmt.Fprintf(&b, "=== %s\n", heading)
			file := []byte(strings.NewReplacer("␍", "\r", "␀", "\x00").Replace(text))
			if format == DOCX || format == XLSX {
				file = office(text, format)
			}
			shown, err := Read(file, format, DefaultLimits())
			writeFile(&b, shown, err)
			all, err := ReadAll(file, format, DefaultLimits())
			if err == nil && shown != nil && format != CSV && len(shown.Remnants) != len(all.Remnants) {
				b.WriteString("and with what is hidden\n")
				writeFile(&b, all, err)
			}
		}
		golden.Hold(t, *update, filepath.Join("testdata", "written", name+".golden"), b.String())
	}
}

// office makes a file of parts: a line "--- name" begins each. What comes before the
// first is the body of a document or the first worksheet.
func office(text string, format Format) []byte {
	first, parts := "word/document.xml", map[string]string{}
	if format == XLSX {
		first = "xl/worksheets/sheet1.xml"
		parts["xl/workbook.xml"] = `<workbook><sheets><sheet name="表一" r:id="rId1"/></sheets></workbook>`
		parts["xl/_rels/workbook.xml.rels"] = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`
	}
	for i, part := range strings.Split("\n"+text, "\n--- ") {
		name := first
		if i > 0 {
			name, part, _ = strings.Cut(part, "\n")
		}
		if part = strings.TrimSpace(part); part == "none" {
			delete(parts, name)
			continue
		}
		if i == 0 {
			part = "<whole>" + part + "</whole>"
		}
		parts[name] = part
	}
	var all []string
	for name, part := range parts {
		all = append(all, name, part)
	}
	return archiveOf(all...)
}

func writeFile(b *strings.Builder, f *File, err error) {
	if err != nil {
		fmt.Fprintf(b, "refused: %s\n         %v\n", message.Chinese(err), err)
		return
	}
	for _, said := range []struct{ name, text string }{{"by", f.Creator}, {"titled", f.Title}, {"digest", f.Digest}} {
		if said.text != "" {
			fmt.Fprintf(b, "%s %q\n", said.name, said.text)
		}
	}
	for _, is := range []struct {
		name string
		so   bool
	}{{"cut", f.Cut}, {"unended", f.Unended}, {"unmerged", f.Unmerged}} {
		if is.so {
			fmt.Fprintf(b, "%s\n", is.name)
		}
	}
	for t := range f.All() {
		writeTable(b, t)
	}
	for _, r := range f.Remnants {
		fmt.Fprintf(b, "%v of table %d: ", []string{"covered", "hidden", "struck", "footnote"}[r.Kind], r.Table)
		writeCell(b, r.Cell)
		b.WriteByte('\n')
	}
}

func writeTable(b *strings.Builder, t *Table) {
	fmt.Fprintf(b, "table %q %d × %d", t.Name, t.Rows(), t.Columns())
	if t.Page+t.Caption != "" {
		fmt.Fprintf(b, " page %q caption %q", t.Page, t.Caption)
	}
	if len(t.Inner) > 0 {
		fmt.Fprintf(b, " around %d", len(t.Inner))
	}
	if t.Unmerged {
		b.WriteString(" unmerged")
	}
	if t.Blank() {
		b.WriteString(" blank")
	}
	b.WriteByte('\n')
	for _, h := range t.Above {
		fmt.Fprintf(b, "  above %q %t\n", h.Text, h.Title)
	}
	for _, note := range t.Notes {
		fmt.Fprintf(b, "  note %q\n", note)
	}
	for _, line := range t.Below {
		fmt.Fprintf(b, "  below %q\n", line)
	}
	for _, c := range t.Cells {
		b.WriteString("  ")
		writeCell(b, c)
		b.WriteByte('\n')
	}
	for row := range t.Rows() {
		b.WriteString("  |")
		for column := range t.Columns() + 1 {
			switch at, ok := t.At(row, column); {
			case ok && t.HasText(row, column):
				fmt.Fprintf(b, " %d+", at+1)
			case ok:
				fmt.Fprintf(b, " %d", at+1)
			default:
				b.WriteString(" .")
			}
		}
		fmt.Fprintf(b, " | %d wide\n", t.Width(row))
	}
}

func writeCell(b *strings.Builder, c Cell) {
	fmt.Fprintf(b, "%d,%d", c.Row, c.Column)
	if c.Rows != 1 || c.Columns != 1 {
		fmt.Fprintf(b, " %d×%d", c.Rows, c.Columns)
	}
	fmt.Fprintf(b, " %q", c.Text)
	if c.Value != Text || c.Serial != 0 {
		fmt.Fprintf(b, " %s %v", []string{"text", "number", "date", "failed"}[c.Value], c.Serial)
	}
	if len(c.Pictures) > 0 {
		fmt.Fprintf(b, " pictures %q", c.Pictures)
	}
	if c.Link != "" {
		fmt.Fprintf(b, " to %s", c.Link)
	}
}
