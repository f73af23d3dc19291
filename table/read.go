package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// A Question is something in a table that a person must decide, with what was
// taken in the meantime. Row and Column are places of the file, from 1; 0 where
// the question is about the whole of it.
type Question struct {
	Table   int    `json:"table"`             // of the file, from 1
	Row     int    `json:"row,omitempty"`     // of the cell
	Column  int    `json:"column,omitempty"`  // of the cell
	Heading string `json:"heading,omitempty"` // over the column
	Text    string `json:"text"`              // what stands there
	Taken   string `json:"taken"`             // what was taken; "" for nothing
	Kind    Kind   `json:"kind"`

	// Fault is what [disclosure.Catalog.Validate] finds there, in questions of the
	// kinds Missing, Unbalanced and Unsound that come from it; otherwise nil.
	Fault *disclosure.Fault `json:"fault,omitempty"`
}

// A Kind is what a question is about.
type Kind string

// The kinds of questions.
const (
	LeftOut     Kind = "left_out"     // text that belongs to no item
	LostMark    Kind = "lost_mark"    // whether a box was ticked cannot be known
	OtherMark   Kind = "other_mark"   // a mark of a meaning of its own, such as ▲
	NoMark      Kind = "no_mark"      // nothing is ticked in a group of columns
	Damaged     Kind = "damaged"      // characters are damaged or do not show
	Missing     Kind = "missing"      // a cell that every item has is empty
	Moved       Kind = "moved"        // an item was put with its category, which stands elsewhere
	Unbalanced  Kind = "unbalanced"   // 《 and 》 are not balanced
	TwiceTicked Kind = "twice_ticked" // a channel is named twice
	NoTitle     Kind = "no_title"     // the table has no title
	Unsound     Kind = "unsound"      // what stands there makes no sense in a catalogue
)

// In words the question in the language "zh" or "en", without its place.
func (k Kind) In(language string) string {
	zh, en := "", ""
	switch k {
	case LeftOut:
		zh, en = "这段文字不属于任何事项，没有收入，要不要？", "this text belongs to no item and is left out: is it wanted?"
	case LostMark:
		zh, en = "勾选标记在复制时丢失，看不出是否选中，请核对原表", "the mark is lost: see in the original whether it is ticked"
	case OtherMark:
		zh, en = "标记不是通常的勾，请核对其含义", "the mark is not the usual one: see what it means"
	case NoMark:
		zh, en = "这几栏一个也没有勾选，请核对原表", "nothing is ticked in these columns: see the original"
	case Damaged:
		zh, en = "有损坏或不可见的字符，请核对原文", "some characters are damaged or do not show: see the original"
	case Missing:
		zh, en = "这一格是空的，请补上", "this cell is empty: fill it in"
	case Moved:
		zh, en = "同一类别分在两处，已并到前面", "the category stands in two places: the items are put together"
	case Unbalanced:
		zh, en = "书名号不成对，已照录", "《 and 》 are not balanced: kept as printed"
	case TwiceTicked:
		zh, en = "同一渠道出现两次，只收一次", "the channel is named twice: taken once"
	case NoTitle:
		zh, en = "没有找到目录的标题，请给出", "there is no title: give one"
	case Unsound:
		zh, en = "照录后不成目录，请改正", "as it stands it makes no sense: correct it"
	}
	if language == "en" {
		return en
	}
	return zh
}

// ErrHeader is the error for a file in which no table has a header that is
// understood: one that names the matter (公开事项) and further columns of such tables.
var ErrHeader = errors.New("no table with a header that is understood")

// An Option changes how [Read] reads.
type Option func(*reader)

// WithTitle gives the catalogue a title in place of the one that is found.
func WithTitle(title string) Option { return func(r *reader) { r.title = title } }

// InputFormats lists the formats that [Read] takes.
func InputFormats() []Format { return []Format{HTML, XLSX, DOCX, CSV} }

// maxFile limits what Read reads, in bytes.
const maxFile = 256 << 20

// Read reads a printed table as a catalogue: HTML, also as pasted from Word; XLSX,
// DOCX and CSV. It takes merged cells and repeated text alike, headers of several
// rows, repeated at page breaks, and several tables of one kind in a file.
//
// It never drops a cell and never guesses a tick: what a person must decide comes
// as questions, with what was taken. The catalogue is returned with them; whether
// it makes sense beyond that is for [disclosure.Catalog.Validate] to say. A file
// without a header that is understood gives [ErrHeader], and one that is no such
// file an error that says so.
func Read(r io.Reader, format Format, options ...Option) (*disclosure.Catalog, []Question, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, nil, err
	}
	if len(data) > maxFile {
		return nil, nil, fmt.Errorf("the file is larger than %d bytes", maxFile)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nil, errors.New("the file is empty")
	}
	tables, err := tablesOf(data, format)
	if err != nil {
		return nil, nil, err
	}
	reader := reader{own: isOwn(data, format)}
	reader.ownHTML, reader.ownCSV = reader.own && format == HTML, reader.own && format == CSV
	for _, option := range options {
		option(&reader)
	}
	return reader.read(tables)
}

func tablesOf(data []byte, format Format) ([]*grid.Table, error) {
	switch format {
	case XLSX, DOCX:
		if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
			return nil, errors.New("this is an Office file of the old form or with a password: save it anew, without a password")
		}
	}
	switch format {
	case HTML:
		return grid.HTML(data)
	case XLSX:
		return grid.XLSX(data)
	case DOCX:
		return grid.DOCX(data)
	case CSV:
		return grid.CSV(data)
	}
	return nil, fmt.Errorf("a table is not read from %q: the formats are %v", string(format), InputFormats())
}

// A reader makes a catalogue of tables.
type reader struct {
	title     string
	ownHTML   bool // that too, and it is HTML
	ownCSV    bool // or CSV, whose cells are defused
	own       bool // the file is one that Write made: its texts are as they stand
	questions []Question
	table     int // that is being read, from 1
	rows      []sourceRow
}

func (r *reader) ask(kind Kind, cell grid.Cell, heading, taken string) {
	r.questions = append(r.questions, Question{
		Table: r.table, Row: cell.Row, Column: cell.Column, Heading: heading, Text: strings.TrimSpace(cell.Text), Taken: taken, Kind: kind,
	})
}

func (r *reader) read(tables []*grid.Table) (*disclosure.Catalog, []Question, error) {
	var last header
	understood := false
	for i, t := range tables {
		if t.Holds || t.Blank() {
			continue // a table for layout: what it holds comes by itself
		}
		r.table = i + 1
		h, ok := findHeader(t)
		switch {
		case ok:
			r.above(t, h.first)
		case understood && t.Columns() == last.width():
			h = last // it goes on on the next page, without a header
			h.first, h.end = 0, 0
		default:
			for _, cell := range t.Cells {
				if strings.TrimSpace(cell.Text) != "" {
					r.ask(LeftOut, cell, "", "")
				}
			}
			continue
		}
		understood, last = true, h
		if r.title == "" {
			r.title = titleOf(t, h)
		}
		r.body(t, h)
		for _, cell := range t.Hidden {
			r.ask(LeftOut, cell, "", "")
		}
	}
	if !understood {
		return nil, nil, ErrHeader
	}
	if r.title == "" {
		r.title = noTitle
		r.questions = append(r.questions, Question{Table: 1, Taken: r.title, Kind: NoTitle})
	}
	records := r.records()
	catalog, err := disclosure.New(disclosure.Meta{Title: r.title}, records)
	if catalog == nil {
		return nil, r.questions, err
	}
	r.askFaults(catalog)
	return catalog, r.questions, nil
}

// noTitle is the title of a catalogue whose table has none, until a person gives one.
const noTitle = "目录"

// width is the number of columns of the table that a header stands over.
func (h header) width() int {
	width := 0
	for _, c := range h.columns {
		width = max(width, c.index+c.width)
	}
	return width
}

// above asks what text above the header, which is no title, is for.
func (r *reader) above(t *grid.Table, first int) {
	title := titleOf(t, header{first: first})
	asked := make(map[int]bool)
	for row := range first {
		for column := range t.Columns() {
			at, ok := t.At(row, column)
			if !ok || asked[at] {
				continue
			}
			asked[at] = true
			if text := oneLine(t.Cells[at].Text); text != "" && text != title {
				r.ask(LeftOut, t.Cells[at], "", "")
			}
		}
	}
}

// titleOf finds the title: in the rows above the header, in the caption, above the
// table, of the page or the sheet; what speaks of a catalogue comes first.
func titleOf(t *grid.Table, h header) string {
	var candidates []string
	for row := range h.first {
		for column := range t.Columns() {
			if at, ok := t.At(row, column); ok {
				candidates = append(candidates, oneLine(t.Cells[at].Text))
			}
		}
	}
	candidates = append(candidates, oneLine(t.Caption))
	for _, text := range t.Above {
		candidates = append(candidates, oneLine(text))
	}
	candidates = append(candidates, oneLine(t.Page), oneLine(t.Name))
	candidates = slices.DeleteFunc(candidates, func(text string) bool {
		return strings.Contains(text, "标注") || strings.Contains(text, "表示") || strings.HasPrefix(text, "注") || strings.HasPrefix(text, "单位：")
	})
	for _, text := range candidates {
		for _, word := range []string{"目录", "清单", "标准", "一览表"} {
			if strings.Contains(text, word) {
				return text
			}
		}
	}
	for _, text := range candidates {
		if text != "" && !strings.HasPrefix(text, "Sheet") {
			return text
		}
	}
	return ""
}

// askFaults asks what Validate finds in the catalogue, where no question says it.
func (r *reader) askFaults(catalog *disclosure.Catalog) {
	var faults disclosure.Faults
	if !errors.As(catalog.Validate(), &faults) {
		return
	}
	rows := make(map[int]sourceRow, len(r.rows)) // the first of an item
	for _, row := range slices.Backward(r.rows) {
		rows[row.number] = row
	}
	for _, fault := range faults {
		question := Question{Table: 1, Heading: headingOfPath(fault.Path), Kind: kindOf(fault), Fault: fault}
		if row, ok := rows[fault.Item]; ok && fault.Item > 0 {
			question.Table, question.Row = row.table, row.place
		}
		r.questions = append(r.questions, question)
	}
}

// headingOfPath returns the heading of the column in which the value of a path stands.
func headingOfPath(path string) string {
	member := path[strings.LastIndexByte(path, '.')+1:]
	member, _, _ = strings.Cut(member, "[")
	switch member {
	case "number", "code":
		return "序号"
	case "name":
		return "公开事项"
	case "disclosures", "contents":
		return "公开内容"
	case "legal_basis":
		return "公开依据"
	case "deadline":
		return "公开时限"
	case "publisher":
		return "公开主体"
	case "channels":
		return "公开渠道和载体"
	case "audiences":
		return "公开对象"
	case "methods":
		return "公开方式"
	case "levels":
		return "公开层级"
	}
	return ""
}

// kindOf returns the kind of question that a fault is.
func kindOf(fault *disclosure.Fault) Kind {
	switch fault.Kind {
	case disclosure.FaultUnbalanced:
		return Unbalanced
	case disclosure.FaultMissing:
		return Missing
	}
	return Unsound
}
