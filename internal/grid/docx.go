package grid

import (
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// readDOCX reads the tables of a Word document.
func readDOCX(data []byte, file *File, b *budget) error {
	a, err := openArchive(data, b)
	if err != nil {
		return err
	}
	if err := a.properties(file); err != nil {
		return err
	}
	part := ""
	for name := range a.files {
		if folder, base := path.Split(name); folder == "word/" && strings.HasPrefix(base, "document") && strings.HasSuffix(base, ".xml") {
			part = max(part, name) // document.xml after document2.xml
		}
	}
	if part == "" {
		return message.New("不是 Word 文档：里面没有 word/document.xml", "no Word document: the archive has no word/document.xml")
	}
	d := document{budget: b, file: file, notes: make(map[string]string)}
	for _, kind := range []string{"footnote", "endnote", "comment"} {
		if err := d.readNotes(a, kind); err != nil {
			return err
		}
	}
	err = a.walk(part, visitor{start: d.start, end: d.end, text: d.characters})
	d.around.below(file.Tables)
	return err
}

// A document is read element by element, so that its memory is that of its tables.
type document struct {
	*budget
	file   *File
	around surroundings
	open   []*wordTable      // tables in cells of tables
	text   paragraphs        // outside of tables
	notes  map[string]string // by their kinds and numbers, such as footnote2
	depth  int
	run    wordRun
	box    wordBox
	prompt wordPrompt
	field  wordField
	shapes []shapeMark
}

type wordTable struct {
	*builder
	row     int
	cell    wordCell
	text    paragraphs
	deleted bool         // the row: with changes tracked, or it is hidden
	gone    RemnantKind  // why the row does not show
	lost    string       // its texts then
	merging map[int]bool // by column: the cell above may go on
	rowOpen bool
	styled  bool // it has a style, which may colour rows
	inner   []*Table
}

// wordCell are the properties of the cell that is open.
type wordCell struct {
	columns    int
	merged     bool // it spans rows
	continuing bool // it does not begin
	coloured   bool // it has a colour behind its text
}

// wordRun are the properties of the run that is open.
type wordRun struct {
	open, inText, raised bool
	gone                 RemnantKind // Covered for text that shows
	pale, coloured       bool        // its text is white; it has a colour behind it
	font                 symbolFont
	skip, deleted        int // depth of what does not count; 0 for none
}

// wordBox is a box that one may tick: an old form's, or a content control's, whose
// text the box replaces.
type wordBox struct {
	shown   string
	form    bool
	control int // depth of the control's content; 0 for none
	written bool
}

// wordPrompt is what a content control shows that nobody has filled in.
type wordPrompt struct {
	due    bool // the content that follows is one
	depth  int  // of the content; 0 for none
	choice bool // the control is a list to choose from
}

// wordField is a field such as eq \o\ac(□,√), which has no result of its own.
type wordField struct {
	instruction strings.Builder
	collecting  bool
}

// A shapeMark is a drawing that is open, and what the cell held before it.
type shapeMark struct {
	depth, length int
	name          string
}

// paragraphs is text, a paragraph a line.
type paragraphs struct {
	strings.Builder
	pictures []string
	line     bool
	last     rune
}

func (p *paragraphs) newLine() {
	if p.line {
		p.WriteByte('\n')
	}
	p.line = false
}

func (p *paragraphs) write(text string) {
	if text == "" {
		return
	}
	p.WriteString(text)
	p.line = true
	for _, r := range text[max(len(text)-4, 0):] {
		p.last = r
	}
}

func (p *paragraphs) picture(name string) {
	p.write("\ufffc")
	p.pictures = append(p.pictures, name)
}

func (p *paragraphs) take() Cell {
	cell := Cell{Text: orphan(strings.TrimSpace(p.String())), Pictures: p.pictures}
	*p = paragraphs{}
	return cell
}

// readNotes reads the footnotes, the endnotes or the comments of the document.
func (d *document) readNotes(a *archive, kind string) error {
	id := ""
	return a.walk("word/"+kind+"s.xml", visitor{
		start: func(e *xml.StartElement) error {
			if e.Name.Local == kind {
				id = kind + value(e, "id")
			}
			return nil
		},
		text: func(text []byte) {
			if d.left.Text -= len(text); d.left.Text > 0 {
				d.notes[id] += string(text)
			}
		},
	})
}

// target is where text goes.
func (d *document) target() *paragraphs {
	if len(d.open) > 0 {
		return &d.open[len(d.open)-1].text
	}
	return &d.text
}

func (d *document) characters(text []byte) {
	switch {
	case d.field.collecting:
		const longest = 1 << 10
		if d.field.instruction.Len() < longest {
			d.field.instruction.Write(text)
		}
	case d.run.inText && d.run.skip == 0:
		d.write(string(text))
	}
}

// write writes the text of a run, or keeps it as a remnant where it does not show.
func (d *document) write(text string) {
	target := d.target()
	if target.Len() > d.left.Text {
		d.budget.text(target.Len())
		return
	}
	switch {
	case d.prompt.depth > 0 || d.prompt.choice && isChoicePrompt(text):
		return
	case d.run.deleted > 0:
		d.remnant(Struck, text)
		return
	case d.run.gone != Covered:
		d.remnant(d.run.gone, text)
		return
	case d.unseen(text):
		d.remnant(Hidden, text)
		return
	case d.box.control > 0:
		if !d.box.written {
			target.write(d.box.shown)
			d.box.written = true
		}
		return
	case d.run.raised:
		shown, note := superscript(text, target.last)
		if note {
			d.remnant(Footnote, text)
			return
		}
		text = shown
	}
	target.write(d.run.font.show(text))
}

// isChoicePrompt reports whether a list shows that nothing is chosen.
func isChoicePrompt(text string) bool {
	switch strings.TrimRight(strings.TrimSpace(text), "。.") {
	case "选择一项", "请选择", "请选择一项", "Choose an item":
		return true
	}
	return false
}

// unseen reports whether text of the run is white on white. A style of the table may
// colour its header, so that words there are seen.
func (d *document) unseen(text string) bool {
	if !d.run.pale || d.run.coloured || len(d.open) == 0 {
		return false
	}
	t := d.open[len(d.open)-1]
	return !t.cell.coloured && (!t.styled || utf8.RuneCountInString(strings.TrimSpace(text)) == 1)
}

// isColour reports whether shading has a colour that white text is seen on.
func isColour(e *xml.StartElement) bool {
	fill := strings.ToUpper(value(e, "fill"))
	if e.Name.Local == "highlight" {
		fill = strings.ToUpper(value(e, "val"))
	}
	return fill != "" && fill != "AUTO" && fill != "FFFFFF" && fill != "WHITE" && fill != "NONE"
}

// remnant keeps text that the table does not show. Pieces of one cell are one.
func (d *document) remnant(kind RemnantKind, text string) {
	if strings.TrimSpace(text) == "" || len(d.open) == 0 || !d.budget.text(len(text)) {
		return
	}
	t := d.open[len(d.open)-1]
	at := Cell{Text: text, Row: t.row, Column: 1, Rows: 1, Columns: 1}
	if t.rowOpen {
		at.Column = t.free() + 1
	}
	if last := len(d.file.Remnants) - 1; last >= 0 {
		if r := &d.file.Remnants[last]; r.Kind == kind && r.Row == at.Row && r.Column == at.Column && r.Table == len(d.file.Tables)+1 && len(r.Text) < maxTitle {
			r.Text += text
			return
		}
	}
	d.budget.cell()
	d.file.Remnants = append(d.file.Remnants, Remnant{Cell: at, Kind: kind, Table: len(d.file.Tables) + 1})
}

func (d *document) start(e *xml.StartElement) error {
	d.depth++
	if d.run.skip > 0 {
		return nil
	}
	switch e.Name.Local {
	case "rt", "Fallback", "rPrChange", "pPrChange", "tcPrChange", "tblPrChange", "trPrChange", "sectPrChange":
		d.run.skip = d.depth
	case "del", "moveFrom":
		d.startDeleted()
	case "tbl":
		return d.startTable()
	case "t", "delText":
		d.run.inText = true
	case "r":
		d.run = wordRun{open: true, skip: d.run.skip, deleted: d.run.deleted}
	case "br", "cr":
		d.target().newLine()
	case "tab":
		if d.run.open {
			d.target().write(" ")
		}
	case "noBreakHyphen":
		d.write("-")
	case "sym":
		d.symbol(e)
	case "footnoteReference", "endnoteReference", "commentReference":
		kind := strings.TrimSuffix(e.Name.Local, "Reference")
		d.remnant(Footnote, max(strings.TrimSpace(d.notes[kind+value(e, "id")]), "*"))
	case "instrText":
		d.field.collecting = true
	case "fldChar":
		d.fieldMark(value(e, "fldCharType"))
	default:
		d.startProperty(e)
	}
	d.startBox(e)
	d.startShape(e)
	if len(d.open) > 0 {
		d.startInTable(e)
	}
	return d.err
}

// startDeleted begins deleted text, or tells that a whole row is deleted.
func (d *document) startDeleted() {
	if len(d.open) > 0 {
		if t := d.open[len(d.open)-1]; t.rowOpen && t.cell.columns == 0 {
			t.deleted, t.gone = true, Struck
			return
		}
	}
	if d.run.deleted == 0 {
		d.run.deleted = d.depth
	}
}

// startProperty reads a property of the run.
func (d *document) startProperty(e *xml.StartElement) {
	if !d.run.open {
		return
	}
	switch e.Name.Local {
	case "rFonts":
		for _, name := range []string{"ascii", "hAnsi", "cs"} {
			if d.run.font == noSymbols {
				d.run.font = symbolFontOf(value(e, name))
			}
		}
	case "strike", "dstrike":
		if isOn(e) {
			d.run.gone = Struck
		}
	case "vanish", "webHidden":
		if isOn(e) {
			d.run.gone = Hidden
		}
	case "color":
		d.run.pale = strings.EqualFold(value(e, "val"), "FFFFFF")
	case "shd", "highlight":
		d.run.coloured = isColour(e)
	case "sz":
		if size, err := strconv.Atoi(value(e, "val")); err == nil && size <= 2*tiniest {
			d.run.gone = Hidden
		}
	case "vertAlign":
		d.run.raised = value(e, "val") == "superscript"
	}
}

// startBox follows the boxes of forms and of content controls.
func (d *document) startBox(e *xml.StartElement) {
	switch e.Name.Local {
	case "checkBox":
		d.box = wordBox{shown: "☐", form: true}
	case "checkbox":
		d.box = wordBox{shown: "☐"}
	case "checked", "default":
		if d.box.shown != "" && d.box.control == 0 { // what is set comes after the default
			d.box.shown = map[bool]string{true: "☑", false: "☐"}[isOn(e)]
		}
	case "sdtPr":
		d.prompt.due, d.prompt.choice = false, false
	case "showingPlcHdr":
		d.prompt.due = isOn(e)
	case "dropDownList", "comboBox":
		d.prompt.choice = true
	case "sdtContent":
		if d.prompt.due && d.prompt.depth == 0 {
			d.prompt.depth = d.depth
		}
		d.prompt.due = false
		if d.box.shown != "" && !d.box.form && d.box.control == 0 {
			d.box.control = d.depth
		}
	}
}

// startShape notes a drawing. What has no text is a picture.
func (d *document) startShape(e *xml.StartElement) {
	switch e.Name.Local {
	case "drawing", "pict", "object":
		if d.run.deleted == 0 {
			d.shapes = append(d.shapes, shapeMark{depth: d.depth, length: d.target().Len()})
		}
	case "blip", "imagedata", "rect", "roundrect", "shape", "oval", "docPr":
		if last := len(d.shapes) - 1; last >= 0 {
			for _, a := range e.Attr {
				if a.Name.Local == "embed" || a.Name.Local == "id" && e.Name.Local == "imagedata" {
					d.shapes[last].name = a.Value
				}
			}
			if d.shapes[last].name == "" && e.Name.Local != "docPr" {
				d.shapes[last].name = e.Name.Local
			}
		}
	}
}

func (d *document) startTable() error {
	const maxOpen = 32
	if len(d.open) == maxOpen {
		return message.New("表格嵌套过深：超过 %d 层", "tables stand in one another more than %d deep", maxOpen)
	}
	d.around.add(d.text.take().Text, false)
	d.open = append(d.open, &wordTable{builder: newBuilder(d.budget), merging: make(map[int]bool)})
	return nil
}

func (d *document) startInTable(e *xml.StartElement) {
	t := d.open[len(d.open)-1]
	span := func() int {
		n, _ := strconv.Atoi(value(e, "val"))
		return n
	}
	switch e.Name.Local {
	case "tr":
		t.row++
		t.rowOpen, t.deleted, t.cell = true, false, wordCell{}
		t.startRow(t.row)
	case "hidden":
		if t.rowOpen && t.cell.columns == 0 && isOn(e) {
			t.deleted, t.gone = true, Hidden
		}
	case "gridBefore":
		if t.rowOpen && !t.deleted {
			t.skip(span())
		}
	case "tc":
		t.cell = wordCell{columns: 1}
		t.text.take()
	case "tblStyle":
		t.styled = true
	case "shd":
		if !d.run.open {
			t.cell.coloured = t.cell.coloured || isColour(e)
		}
	case "gridSpan":
		t.cell.columns = span()
	case "vMerge":
		t.cell.continuing = value(e, "val") != "restart"
		t.cell.merged = true
	}
}

// symbol writes a character of a symbol font.
func (d *document) symbol(e *xml.StartElement) {
	code, err := strconv.ParseUint(value(e, "char"), 16, 32)
	if err != nil {
		return
	}
	font := d.run.font
	d.run.font = symbolFontOf(value(e, "font"))
	d.write(string(rune(code)))
	d.run.font = font
}

// fieldMark follows a field: of one with a result, the result is its text.
func (d *document) fieldMark(kind string) {
	switch kind {
	case "begin", "separate":
		d.field.instruction.Reset()
	case "end":
		d.write(overstruck(d.field.instruction.String()))
		d.field.instruction.Reset()
	}
}

// overstruck returns what a field eq \o(□,√) shows: signs upon one another.
func overstruck(instruction string) string {
	instruction = strings.TrimSpace(instruction)
	if len(instruction) < 2 || !strings.EqualFold(instruction[:2], "eq") || !strings.Contains(instruction, `\o`) {
		return ""
	}
	_, signs, ok := strings.Cut(instruction, "(")
	if !ok {
		return ""
	}
	signs = strings.TrimSuffix(signs, ")")
	signs = strings.NewReplacer(",", "", ";", "", "，", "", " ", "").Replace(signs)
	if strings.ContainsAny(signs, "□☐○◯") {
		if strings.ContainsAny(signs, "√✓✔") {
			return "☑"
		}
		if strings.ContainsAny(signs, "×✗✘") {
			return "☒"
		}
	}
	return signs
}

func (d *document) end(name string) error {
	depth := d.depth
	d.depth--
	if d.run.skip > 0 {
		if d.run.skip == depth {
			d.run.skip = 0
		}
		return nil
	}
	switch name {
	case "t", "delText":
		d.run.inText = false
	case "instrText":
		d.field.collecting = false
	case "r":
		d.run.open = false
	case "del", "moveFrom":
		if d.run.deleted == depth {
			d.run.deleted = 0
		}
	case "checkBox":
		d.target().write(d.box.shown)
		d.box = wordBox{}
	case "sdtContent":
		if d.prompt.depth == depth {
			d.prompt.depth = 0
		}
		d.prompt.choice = false
		if d.box.control == depth {
			if !d.box.written {
				d.target().write(d.box.shown)
			}
			d.box = wordBox{}
		}
	case "drawing", "pict", "object":
		d.endShape(depth)
	case "p":
		d.target().newLine()
		if len(d.open) == 0 {
			d.around.add(d.text.take().Text, false)
		}
	}
	if len(d.open) > 0 {
		d.endInTable(name)
	}
	return d.err
}

func (d *document) endShape(depth int) {
	last := len(d.shapes) - 1
	if last < 0 || d.shapes[last].depth != depth {
		return
	}
	mark := d.shapes[last]
	d.shapes = d.shapes[:last]
	if d.target().Len() <= mark.length {
		d.target().picture(mark.name)
	}
}

func (d *document) endInTable(name string) {
	t := d.open[len(d.open)-1]
	switch name {
	case "tc":
		d.endCell(t)
	case "tr":
		t.rowOpen = false
		t.endRow()
		if t.lost != "" && d.budget.cell() && d.budget.text(len(t.lost)) {
			d.file.Remnants = append(d.file.Remnants, Remnant{Cell: Cell{Text: t.lost, Row: t.row, Rows: 1, Columns: 1}, Kind: t.gone, Table: len(d.file.Tables) + 1})
		}
		t.lost = ""
	case "tbl":
		d.endTable(t)
	}
}

func (d *document) endCell(t *wordTable) {
	cell := t.text.take()
	if t.deleted && strings.TrimSpace(cell.Text) != "" {
		if t.lost != "" {
			t.lost += "｜"
		}
		t.lost += cell.Text
	}
	if !t.rowOpen || t.deleted {
		return
	}
	column := t.free() + 1
	goesOn := t.cell.continuing && t.merging[column] // or else it begins, as Word draws it
	t.merging[column] = t.cell.merged
	if goesOn {
		if t.extend(t.cell.columns) {
			if cell.Text != "" {
				cell.Row, cell.Column, cell.Rows, cell.Columns = t.row, column, 1, 1
				d.file.Remnants = append(d.file.Remnants, Remnant{Cell: cell, Kind: Covered, Table: len(d.file.Tables) + 1})
				d.budget.cell()
			}
			return
		}
	}
	t.add(cell, 1, t.cell.columns)
}

func (d *document) endTable(t *wordTable) {
	d.open = d.open[:len(d.open)-1]
	made := t.done()
	made.Inner = t.inner
	d.budget.table()
	if len(d.open) == 0 {
		d.around.above(made)
		d.file.Tables = append(d.file.Tables, made)
		return
	}
	outer := d.open[len(d.open)-1]
	outer.inner = append(outer.inner, made)
	for _, cell := range made.Cells { // also text of the cell it is in
		outer.text.write(cell.Text)
		outer.text.newLine()
		outer.text.pictures = slices.Concat(outer.text.pictures, cell.Pictures)
	}
}
