package grid

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// DOCX returns the tables of a Word document.
func DOCX(data []byte) ([]*Table, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	for _, file := range archive.File {
		if folder, name := path.Split(file.Name); folder == "word/" && strings.HasPrefix(name, "document") && strings.HasSuffix(name, ".xml") {
			return documentFile(file)
		}
	}
	return nil, errors.New("the archive has no word/document.xml")
}

func documentFile(file *zip.File) ([]*Table, error) {
	content, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer content.Close()
	limited := &io.LimitedReader{R: content, N: maxText}
	d := document{decoder: xml.NewDecoder(limited)}
	err = d.read()
	if limited.N <= 0 {
		err = tooMany("bytes of text", maxText)
	}
	return d.tables, err
}

// A document is read token by token, so that its memory is that of its tables.
type document struct {
	decoder *xml.Decoder
	tables  []*Table
	around  surroundings
	open    []*wordTable // tables in cells of tables
	depth   int          // of elements
	text    paragraphs   // outside of tables
	run     wordRun
}

type wordTable struct {
	*builder
	row     int
	cell    wordCell
	text    paragraphs
	holds   bool // a table in one of its cells
	rowOpen bool
}

// wordCell are the properties of the cell that is open.
type wordCell struct {
	columns            int
	merged, continuing bool
}

type wordRun struct {
	font   string
	inText bool
	skip   int    // depth of what does not show, 0 for none
	box    string // of a form's field
	inBox  bool
}

// paragraphs is text, a paragraph a line.
type paragraphs struct {
	strings.Builder
	line bool
}

func (p *paragraphs) newLine() {
	if p.line {
		p.WriteByte('\n')
	}
	p.line = false
}

func (p *paragraphs) write(text string) {
	if text != "" {
		p.WriteString(text)
		p.line = true
	}
}

func (p *paragraphs) take() string {
	text := strings.TrimSpace(p.String())
	p.Reset()
	p.line = false
	return orphan(text)
}

func (d *document) read() error {
	for {
		token, err := d.decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			d.depth++
			if d.run.skip == 0 {
				if err := d.start(token); err != nil {
					return err
				}
			}
		case xml.EndElement:
			if d.run.skip == 0 {
				if err := d.end(token.Name.Local); err != nil {
					return err
				}
			}
			if d.run.skip == d.depth {
				d.run.skip = 0
			}
			d.depth--
		case xml.CharData:
			if d.run.inText && d.run.skip == 0 {
				text := string(token)
				if d.run.font != "" {
					text = symbols(d.run.font, text)
				}
				d.target().write(text)
			}
		}
	}
}

// target is where text goes.
func (d *document) target() *paragraphs {
	if len(d.open) > 0 {
		return &d.open[len(d.open)-1].text
	}
	return &d.text
}

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads a switch, which is on where it has no value.
func isOn(e xml.StartElement) bool {
	switch value(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}

func (d *document) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "tcPrChange", "tblPrChange", "instrText":
		d.run.skip = d.depth
	case "tbl":
		return d.startTable()
	case "t":
		d.run.inText = true
	case "r":
		d.run.font = ""
	case "rFonts":
		d.run.font = value(e, "ascii")
	case "sym":
		d.symbol(e)
	case "br", "cr":
		d.target().newLine()
	case "tab", "noBreakHyphen":
		d.target().write(map[string]string{"tab": " ", "noBreakHyphen": "-"}[e.Name.Local])
	case "drawing", "pict", "object":
		d.target().write("\ufffc")
	case "checkBox":
		d.run.box, d.run.inBox = "☐", true
	case "checked", "default":
		d.formBox(e)
	}
	if len(d.open) > 0 {
		return d.startInTable(e)
	}
	return nil
}

func (d *document) startTable() error {
	const maxOpen = 32
	if len(d.open) == maxOpen {
		return tooMany("tables in one another", maxOpen)
	}
	if len(d.open) == 0 {
		d.around.add(d.text.take())
	} else {
		d.open[len(d.open)-1].holds = true
	}
	d.open = append(d.open, &wordTable{builder: newBuilder()})
	return nil
}

func (d *document) startInTable(e xml.StartElement) error {
	t := d.open[len(d.open)-1]
	switch e.Name.Local {
	case "tr":
		t.row++
		t.rowOpen = true
		t.startRow(t.row)
	case "gridBefore":
		if columns, err := strconv.Atoi(value(e, "val")); err == nil && t.rowOpen {
			t.skip(columns)
		}
	case "tc":
		t.cell = wordCell{columns: 1}
		t.text.take()
	case "gridSpan":
		if columns, err := strconv.Atoi(value(e, "val")); err == nil {
			t.cell.columns = columns
		}
	case "vMerge":
		t.cell.continuing = value(e, "val") != "restart"
		t.cell.merged = true
	}
	return nil
}

// symbol writes a character of a symbol font.
func (d *document) symbol(e xml.StartElement) {
	code, err := strconv.ParseUint(value(e, "char"), 16, 32)
	if err != nil {
		return
	}
	if shown, ok := symbol(value(e, "font"), rune(code)); ok {
		d.target().write(string(shown))
		return
	}
	d.target().write(string(rune(code)))
}

// formBox notes the box of a form; what is set comes after the default.
func (d *document) formBox(e xml.StartElement) {
	switch {
	case !d.run.inBox:
	case isOn(e):
		d.run.box = "☑"
	default:
		d.run.box = "☐"
	}
}

func (d *document) end(name string) error {
	switch name {
	case "t":
		d.run.inText = false
	case "checkBox":
		d.target().write(d.run.box)
		d.run.inBox = false
	case "p":
		d.target().newLine()
		if len(d.open) == 0 {
			d.around.add(d.text.take())
		}
	}
	if len(d.open) == 0 {
		return nil
	}
	t := d.open[len(d.open)-1]
	switch name {
	case "tc":
		t.endCell()
	case "tr":
		t.rowOpen = false
		t.endRow()
	case "tbl":
		return d.endTable(t)
	}
	return t.err
}

func (t *wordTable) endCell() {
	text := t.text.take()
	if !t.rowOpen {
		return
	}
	if t.cell.continuing {
		column := t.free() + 1
		if t.extend(t.cell.columns) {
			if text != "" {
				t.table.Hidden = append(t.table.Hidden, Cell{Text: text, Row: t.row, Column: column, Rows: 1, Columns: 1})
			}
			return
		}
	}
	t.add(text, 1, t.cell.columns)
}

func (d *document) endTable(t *wordTable) error {
	d.open = d.open[:len(d.open)-1]
	made, err := t.done()
	if err != nil {
		return err
	}
	if len(d.open) > 0 { // also text of the cell it stands in
		for _, cell := range made.Cells {
			d.target().write(cell.Text)
			d.target().newLine()
		}
	}
	d.around.above(made)
	made.Holds, made.Nested = t.holds, len(d.open) > 0
	d.tables = append(d.tables, made)
	return nil
}
