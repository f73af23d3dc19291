package grid

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Excel's own bounds.
const (
	lastRow    = 1_048_576
	lastColumn = 16_384
)

// A worksheet is read in two steps, for its merged cells are listed behind its rows:
// the cells that have text, then their places.
type worksheet struct {
	*workbook
	rows     []sheetRow
	last     int      // number of the row that was read last
	hidden   [][2]int // runs of columns
	merged   map[[2]int]merge
	links    map[[2]int]string // the names of their relations
	cell     sheetCell
	kind     string // the type of the cell that is open
	style    int
	runs     richRuns
	inValue  bool
	value    strings.Builder
	formula  formula
	remnants []Remnant
	hiddenIn map[[2]int]int // by row or by column, the other is 0: its remnant
}

// A formula is that of a cell, which counts where no program has worked it out.
type formula struct {
	text   strings.Builder
	inText bool
	blank  bool // the result is a text, which may be blank
}

// A sheetRow is a row that has cells with text.
type sheetRow struct {
	number int
	hidden bool
	cells  []sheetCell
}

type sheetCell struct {
	column int
	text   string
	value  Value
	serial float64
}

// A merge is how many rows and columns a merged cell spans.
type merge struct{ rows, columns int }

func (w *workbook) readSheet(link sheetLink, file *File) error {
	s := worksheet{workbook: w, merged: make(map[[2]int]merge), links: make(map[[2]int]string)}
	part := w.targets[link.relation]
	if part == "" || !w.has(part) {
		return message.New("文件里没有它的内容", "the file does not hold it")
	}
	err := w.walk(part, visitor{
		start: func(e *xml.StartElement) error {
			if e.Name.Local == "chartsheet" || e.Name.Local == "dialogsheet" {
				return errStop
			}
			return s.start(e)
		},
		end: s.end,
		text: func(text []byte) {
			if s.inValue {
				s.value.Write(text)
			}
			if s.formula.inText {
				s.formula.text.Write(text)
			}
			s.runs.write(text)
		},
	})
	s.dropBlankRow()
	if err != nil || len(s.rows) == 0 {
		return err
	}
	if link.hidden && !w.budget.all {
		first := s.rows[0].cells[0]
		file.Remnants = append(file.Remnants, Remnant{Cell: Cell{Text: link.name + "：" + first.text}, Kind: Hidden})
		return nil
	}
	if err := s.readRelated(part); err != nil {
		return err
	}
	t := s.layOut()
	if t == nil {
		return w.err
	}
	t.Name = link.name
	w.table()
	file.Tables = append(file.Tables, t)
	for _, remnant := range s.remnants {
		remnant.Table = len(file.Tables)
		file.Remnants = append(file.Remnants, remnant)
	}
	return w.err
}

func (s *worksheet) start(e *xml.StartElement) error {
	switch e.Name.Local {
	case "col":
		if isTrue(value(e, "hidden"), false) && !s.workbook.budget.all {
			s.hidden = append(s.hidden, [2]int{int(number(value(e, "min"))), int(number(value(e, "max")))})
		}
	case "row":
		return s.startRow(e)
	case "c":
		return s.startCell(e)
	case "f":
		s.formula.inText = true
	case "v":
		s.inValue, s.formula.blank = true, s.kind == "str"
		s.value.Reset()
	case "mergeCell":
		return s.merge(value(e, "ref"))
	case "hyperlink":
		from, _, _ := strings.Cut(value(e, "ref"), ":")
		if row, column, ok := place(from); ok {
			s.links[[2]int{row, column}] = relationID(e)
		}
	default:
		s.runs.start(e)
	}
	return nil
}

func number(s string) int64 {
	if s == "" { // without the error that nobody reads
		return -1
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return -1
	}
	return n
}

func (s *worksheet) startRow(e *xml.StartElement) error {
	row := s.last + 1
	if printed := value(e, "r"); printed != "" {
		n := number(printed)
		if n > lastRow || n < int64(row) {
			return message.New("行号 %s 不合规定（1–%d，由小到大）", "there is no row %s here: rows are numbered 1 to %d, in their order", printed, lastRow)
		}
		row = int(n)
	}
	s.last = row
	s.dropBlankRow()
	next := sheetRow{number: row, hidden: isTrue(value(e, "hidden"), false) && !s.workbook.budget.all}
	if above := len(s.rows) - 1; above >= 0 { // which most likely has as many cells
		next.cells = make([]sheetCell, 0, len(s.rows[above].cells))
	}
	s.rows = append(s.rows, next)
	s.cell.column = 0
	return nil
}

// dropBlankRow drops the row that was read last if no cell of it has text.
func (s *worksheet) dropBlankRow() {
	if last := len(s.rows) - 1; last >= 0 && len(s.rows[last].cells) == 0 {
		s.rows = s.rows[:last]
	}
}

func (s *worksheet) startCell(e *xml.StartElement) error {
	if len(s.rows) == 0 {
		return message.New("单元格不在行内", "a cell stands outside of rows")
	}
	column := s.cell.column + 1
	if at := value(e, "r"); at != "" {
		_, c, _ := place(at)
		if c < column {
			return message.New("没有 %s 这个单元格", "there is no cell %s here", at)
		}
		column = c
	}
	s.cell = sheetCell{column: column}
	s.kind = value(e, "t")
	s.style = int(number(value(e, "s")))
	s.value.Reset()
	s.formula = formula{}
	s.runs.take()
	return nil
}

// place reads a name such as B12.
func place(name string) (row, column int, ok bool) {
	digits := strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	for _, r := range name[:min(len(name)-len(digits), 4)] {
		column = column*26 + int(r-'A') + 1
	}
	n := number(digits)
	if n < 1 || n > lastRow || column < 1 || column > lastColumn {
		return 0, 0, false
	}
	return int(n), column, true
}

func (s *worksheet) merge(reference string) error {
	from, to, _ := strings.Cut(reference, ":")
	top, left, ok := place(from)
	bottom, right, okToo := place(to)
	if !ok || !okToo || bottom < top || right < left {
		return message.New("没有 %s 这块合并区域", "there is no merged cell %s", reference)
	}
	s.merged[[2]int{top, left}] = merge{bottom - top + 1, right - left + 1}
	s.workbook.budget.cell()
	return nil
}

func (s *worksheet) end(name string) error {
	switch name {
	case "f":
		s.formula.inText = false
	case "v":
		s.inValue = false
	case "c":
		return s.endCell()
	default:
		s.runs.end(name)
	}
	return nil
}

// endCell keeps the cell if it has text.
func (s *worksheet) endCell() error {
	text, err := s.cellText()
	if err != nil {
		return err
	}
	row := &s.rows[len(s.rows)-1]
	style := s.styleOf(s.style)
	struck := text.struck
	shown := text.text
	if s.kind == "s" || s.kind == "inlineStr" || s.kind == "str" {
		shown = style.formatText(text.text)
	}
	switch {
	case style.strike && text.plain:
		struck, text.text = text.text, ""
	case style.unseen() && text.plain || shown == "":
		s.leave(text.text, Hidden)
		text.text = ""
	default:
		text.text = shown
	}
	s.leave(struck, Struck)
	if text.plain {
		text.text = style.font.show(text.text)
	}
	s.cell.text = orphan(text.text)
	if s.cell.text == "" {
		return nil
	}
	s.workbook.budget.cell()
	s.workbook.budget.text(len(s.cell.text))
	row.cells = append(row.cells, s.cell)
	return s.workbook.err
}

// leave keeps text of the open cell that does not show.
func (s *worksheet) leave(text string, kind RemnantKind) {
	if strings.TrimSpace(text) != "" {
		s.remnants = append(s.remnants, Remnant{Cell: Cell{Text: text, Row: s.rows[len(s.rows)-1].number, Column: s.cell.column, Rows: 1, Columns: 1}, Kind: kind})
	}
}

// cellText returns what a cell shows.
func (s *worksheet) cellText() (richText, error) {
	stored := s.value.String()
	if formula := s.formula.text.String(); formula != "" && stored == "" && !s.formula.blank {
		s.cell.value = Failed
		return richText{text: "=" + formula, plain: true}, nil
	}
	switch s.kind {
	case "s":
		index := number(stored)
		if stored == "" {
			return richText{}, nil
		}
		if index < 0 || index >= int64(len(s.texts)) {
			return richText{}, message.New("第 %d 行第 %d 列引用了不存在的文字（第 %s 条）：文件已损坏，请另存", "row %d column %d refers to a text that is not there (%s): the file is damaged, save it anew", s.rows[len(s.rows)-1].number, s.cell.column, stored)
		}
		return s.texts[index], nil
	case "inlineStr":
		return s.runs.take(), nil
	case "b":
		return richText{text: map[string]string{"1": "TRUE", "0": "FALSE"}[stored], plain: true}, nil
	case "e":
		s.cell.value = Failed
		return richText{text: stored, plain: true}, nil
	case "str", "d":
		return richText{text: unescaped(stored), plain: true}, nil
	}
	if stored == "" {
		return richText{plain: true}, nil
	}
	text, value := s.styleOf(s.style).format(stored, s.date1904)
	s.cell.value = value
	s.cell.serial = s.workbook.serial(stored)
	if text == "" && s.cell.serial != 0 { // of a format that shows nothing
		s.leave(stored, Hidden)
	}
	return richText{text: text, plain: true}, nil
}

// serial returns a stored number, counted from 1899-12-30 where the workbook counts
// days from 1904.
func (w *workbook) serial(stored string) float64 {
	const from1904 = 1462
	n, err := strconv.ParseFloat(stored, 64)
	switch {
	case err != nil:
		return 0
	case w.date1904:
		return n + from1904
	}
	return n
}

// readRelated follows the relations of a sheet: the links of its cells to the web, the
// comments on them, and what is drawn over them.
func (s *worksheet) readRelated(part string) error {
	addresses := make(map[string]string)
	var comments, threads, drawings, forms []string
	err := s.relations(part, func(r relation) {
		switch {
		case isWeb(r.target):
			addresses[r.id] = r.target
		case r.kind == "threadedComment":
			threads = append(threads, r.part)
		case r.kind == "comments":
			comments = append(comments, r.part)
		case r.kind == "drawing":
			drawings = append(drawings, r.part)
		case r.kind == "vmlDrawing":
			forms = append(forms, r.part)
		}
	})
	for place, relation := range s.links {
		s.links[place] = addresses[relation]
	}
	if len(threads) > 0 { // of which the other comments are copies
		comments = threads
	}
	for _, kind := range []struct {
		parts []string
		read  func(part string) error
	}{{comments, s.readComments}, {drawings, s.readDrawing}, {forms, s.readForm}} {
		for _, part := range kind.parts {
			if err == nil {
				err = kind.read(part)
			}
		}
	}
	return err
}

// readComments keeps the comments on cells, which the sheet does not print.
func (s *worksheet) readComments(part string) error {
	var at Cell
	var text strings.Builder
	inText := false
	return s.walk(part, visitor{
		start: func(e *xml.StartElement) error {
			switch e.Name.Local {
			case "comment", "threadedComment":
				row, column, _ := place(value(e, "ref"))
				at = Cell{Row: row, Column: column, Rows: 1, Columns: 1}
				text.Reset()
			case "t":
				inText = true
			case "text":
				inText = strings.Contains(strings.ToLower(part), "threaded") // which has no runs
			}
			return nil
		},
		end: func(name string) error {
			switch name {
			case "t":
				inText = false
			case "comment", "threadedComment":
				at.Text = strings.TrimSpace(text.String())
				if inText = false; at.Text != "" && s.workbook.budget.cell() && s.workbook.budget.text(len(at.Text)) {
					s.remnants = append(s.remnants, Remnant{Cell: at, Kind: Footnote})
				}
			}
			return s.workbook.err
		},
		text: func(piece []byte) {
			if inText && text.Len() < maxTitle {
				text.Write(piece)
			}
		},
	})
}

// isWeb reports whether an address is one of the web.
func isWeb(address string) bool {
	address = strings.ToLower(strings.TrimSpace(address))
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

func (s *worksheet) isHidden(column int) bool {
	return slices.ContainsFunc(s.hidden, func(run [2]int) bool { return run[0] <= column && column <= run[1] })
}

// settleMerges gives merged cells that have no text a cell, and shows those that
// begin in a hidden row where they go on.
func (s *worksheet) settleMerges() {
	for at, span := range s.merged {
		from, found := slices.BinarySearchFunc(s.rows, at[0], func(row sheetRow, number int) int { return row.number - number })
		if !found {
			continue
		}
		cell := sheetCell{column: at[1]}
		i, there := s.rows[from].find(at[1])
		if there {
			cell = s.rows[from].cells[i]
		}
		if !s.rows[from].hidden {
			if !there {
				s.rows[from].cells = slices.Insert(s.rows[from].cells, i, cell)
			}
			continue
		}
		for to := from + 1; there && to < len(s.rows) && s.rows[to].number < at[0]+span.rows; to++ {
			if row := &s.rows[to]; !row.hidden {
				s.rows[from].cells = slices.Delete(s.rows[from].cells, i, i+1)
				if at, taken := row.find(cell.column); !taken {
					row.cells = slices.Insert(row.cells, at, cell)
				}
				delete(s.merged, at)
				s.merged[[2]int{row.number, cell.column}] = merge{at[0] + span.rows - row.number, span.columns}
				break
			}
		}
	}
}

func (r *sheetRow) find(column int) (at int, found bool) {
	return slices.BinarySearchFunc(r.cells, column, func(cell sheetCell, column int) int { return cell.column - column })
}

// layOut lays out the cells; nil if none has text.
func (s *worksheet) layOut() *Table {
	s.settleMerges()
	b := newBuilder(s.workbook.budget)
	count := 0
	for _, row := range s.rows {
		count += len(row.cells)
	}
	b.table.Cells = make([]Cell, 0, count)
	hidden := make(map[int]bool) // columns, by number
	for _, row := range s.rows {
		b.startRow(row.number)
		for _, cell := range row.cells {
			at := Cell{
				Text: cell.text, Value: cell.value, Serial: cell.serial, Link: s.links[[2]int{row.number, cell.column}],
				Row: row.number, Column: cell.column, Rows: 1, Columns: 1,
			}
			known, seen := hidden[cell.column]
			if !seen {
				known = s.isHidden(cell.column)
				hidden[cell.column] = known
			}
			if row.hidden || known {
				s.hide(at, row.hidden)
				continue
			}
			s.place(b, row.number, at)
		}
		b.endRow()
		if s.workbook.err != nil {
			return nil
		}
	}
	t := b.done()
	if t.Blank() {
		return nil
	}
	return t
}

// hide keeps the text of a cell that is not shown: one remnant for a hidden row, and one
// for a hidden column.
func (s *worksheet) hide(cell Cell, inRow bool) {
	const enough = 500 // bytes tell what is hidden
	key := [2]int{0, cell.Column}
	if inRow {
		key = [2]int{cell.Row, 0}
	}
	if at, known := s.hiddenIn[key]; known {
		if before := &s.remnants[at]; len(before.Text) < enough {
			before.Text += "｜" + cell.Text
		}
		return
	}
	if s.hiddenIn == nil {
		s.hiddenIn = make(map[[2]int]int)
	}
	s.hiddenIn[key] = len(s.remnants)
	s.remnants = append(s.remnants, Remnant{Cell: cell, Kind: Hidden})
}

func (s *worksheet) place(b *builder, number int, cell Cell) {
	last := len(b.table.places) - 1
	column := cell.Column - 1
	if row := b.table.places[last]; column < len(row) && row[column] != 0 {
		if strings.TrimSpace(cell.Text) != "" {
			s.remnants = append(s.remnants, Remnant{Cell: cell, Kind: Covered})
		}
		return
	}
	span := s.merged[[2]int{number, cell.Column}]
	b.addAt(column, cell, span.rows, span.columns)
}
