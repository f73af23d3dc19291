package table

import (
	"cmp"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// writeXLSX writes the official table for Excel and WPS: merged cells, a header
// that stays in sight, ticks, and every text as text, never as a formula.
func writeXLSX(w io.Writer, catalog *disclosure.Catalog) (err error) {
	file := excelize.NewFile()
	defer func() { err = cmp.Or(err, file.Close()) }()
	x := sheet{layout: layoutOf(catalog)}
	const name = "目录"
	x.do(file.SetSheetName("Sheet1", name))
	x.do(file.SetDocProps(&excelize.DocProperties{Creator: generator, Title: catalog.Title(), Identifier: catalog.Digest()}))
	x.do(file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: pointer(true)}))
	x.do(file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: pointer(a4), Orientation: pointer("landscape"), FitToWidth: pointer(1), FitToHeight: pointer(0)}))
	x.do(file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$2:$3", Scope: name}))
	x.begin(file, name)
	x.styles(file)
	x.widths()
	x.head(catalog.Title())
	for category := range catalog.Categories() {
		for row := range categoryRows(catalog.ItemsByCategory(category.Number)) {
			x.item(row)
		}
	}
	return x.end(file, w)
}

// a4 is Excel's number of the paper.
const a4 = 9

// What a sheet of Excel takes.
const (
	mostRows       = 1_048_576
	mostCharacters = 32_767 // in a cell, counted in UTF-16
)

// fitsCell reports a text that a cell would cut.
func fitsCell(text, item string) error {
	units := 0
	for _, r := range text {
		units += utf16.RuneLen(r)
	}
	if units <= mostCharacters {
		return nil
	}
	return message.New("“%s”的一格超过 Excel 的 %d 个字：请改用 html、docx 或 csv 格式", "a cell of %q has more than the %d characters that Excel takes: use html, docx or csv", item, mostCharacters)
}

func pointer[T any](v T) *T { return &v }

// A sheet is the worksheet being written; its first error stays.
type sheet struct {
	*excelize.StreamWriter
	layout
	title, header, cell, centred int // styles
	row                          int // written last, from 1
	err                          error
	wide                         []float64 // of the columns
	lines                        []float64 // of the cells that the columns are in, for each of their rows
}

func (x *sheet) do(err error) { x.err = cmp.Or(x.err, err) }

// begin begins the rows of a worksheet.
func (x *sheet) begin(file *excelize.File, name string) {
	var err error
	x.StreamWriter, err = file.NewStreamWriter(name)
	x.do(err)
}

// end writes the file, where there was no error.
func (x *sheet) end(file *excelize.File, w io.Writer) error {
	x.do(x.Flush())
	if x.err != nil {
		return x.err
	}
	return file.Write(w)
}

func (x *sheet) styles(file *excelize.File) {
	border := []excelize.Border{{Type: "left", Style: 1, Color: "808080"}, {Type: "right", Style: 1, Color: "808080"}, {Type: "top", Style: 1, Color: "808080"}, {Type: "bottom", Style: 1, Color: "808080"}}
	for _, s := range []struct {
		id   *int
		look excelize.Style
	}{
		{&x.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&x.header, excelize.Style{Font: &excelize.Font{Bold: true}, Border: border, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EEF4"}}}},
		{&x.cell, excelize.Style{Border: border, NumFmt: 49, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&x.centred, excelize.Style{Border: border, NumFmt: 49, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
	} {
		var err error
		*s.id, err = file.NewStyle(&s.look)
		x.do(err)
	}
}

// columns are the headings with the words below them, and how wide they are.
func (x *sheet) columns() (headings, words []string, widths []float64) {
	add := func(heading, word string, width float64) {
		headings, words, widths = append(headings, heading), append(words, word), append(widths, width)
	}
	add("类别序号", "", 6)
	add("公开事项", "一级事项", 16)
	add("序号", "", 7)
	add("公开事项", "二级事项", 28)
	add("公开内容", "", 30)
	add("公开依据", "", 38)
	add("公开时限", "", 20)
	if x.publisher {
		add("公开主体", "", 18)
	}
	add("公开渠道和载体", "", 34)
	for _, group := range x.ticks {
		for _, word := range group.columns {
			text := word
			if len(group.columns) == 1 {
				text = group.name // is over it alone
			}
			add(group.name, word, max(6, 2.2*float64(len([]rune(text)))))
		}
	}
	for _, heading := range x.extras {
		add(heading, "", 16)
	}
	return headings, words, widths
}

func (x *sheet) widths() {
	_, _, x.wide = x.columns()
	x.lines = make([]float64, len(x.wide))
	for i, width := range x.wide {
		x.do(x.SetColWidth(i+1, i+1, width))
	}
	x.do(x.SetPanes(&excelize.Panes{Freeze: true, XSplit: 4, YSplit: 3, TopLeftCell: "E4", ActivePane: "bottomRight"}))
}

func (x *sheet) head(title string) {
	headings, words, _ := x.columns()
	x.write([]any{excelize.Cell{StyleID: x.title, Value: title}}, excelize.RowOpts{Height: 32})
	x.merge(1, 1, len(headings), 1)
	style := func(texts []string) []any {
		var cells []any
		for _, text := range texts {
			cells = append(cells, excelize.Cell{StyleID: x.header, Value: text})
		}
		return cells
	}
	shown := slices.Clone(headings)
	for i := len(shown) - 1; i > 0; i-- {
		if shown[i] == shown[i-1] && words[i] != "" && words[i-1] != "" {
			shown[i] = "" // the merged cell covers it
		}
	}
	x.write(style(shown))
	x.write(style(words))
	for from := 0; from < len(headings); {
		end := from + 1
		for end < len(headings) && headings[end] == headings[from] && words[from] != "" && words[end] != "" {
			end++
		}
		if words[from] == "" {
			x.merge(from+1, 2, end, 3)
		} else {
			x.merge(from+1, 2, end, 2)
		}
		from = end
	}
}

func (x *sheet) write(cells []any, options ...excelize.RowOpts) {
	if x.row++; x.row > mostRows {
		x.do(message.New("目录超过 Excel 的 %d 行：请改用 csv 格式", "the catalogue has more than the %d rows that Excel takes: use csv", mostRows))
		return
	}
	at, err := excelize.CoordinatesToCellName(1, x.row)
	x.do(err)
	x.do(x.SetRow(at, cells, options...))
}

// merge makes several cells one.
func (x *sheet) merge(left, top, right, bottom int) {
	if left == right && bottom <= top {
		return
	}
	from, err := excelize.CoordinatesToCellName(left, top)
	x.do(err)
	to, err := excelize.CoordinatesToCellName(right, bottom)
	x.do(err)
	x.do(x.MergeCell(from, to))
}

// item writes a row. A covered cell is empty.
func (x *sheet) item(r tableRow) {
	var cells []any
	add := func(span, style int, text string) {
		if span == 0 {
			text = ""
		} else { // a merged cell does not make its rows taller, so they are told how tall
			x.lines[len(cells)] = linesIn(text, x.wide[len(cells)]) / float64(span)
		}
		x.do(fitsCell(text, r.Name()))
		cells = append(cells, excelize.Cell{StyleID: style, Value: text})
		x.merge(len(cells), x.row+1, len(cells), x.row+span)
	}
	add(r.CategorySpan, x.centred, strconv.Itoa(r.Category().Number))
	add(r.CategorySpan, x.centred, r.Category().Name)
	add(r.ItemSpan, x.centred, numberText(r.Item))
	add(r.ItemSpan, x.cell, r.Name())
	add(r.GroupSpan, x.cell, strings.Join(slices.Collect(r.Group.Contents()), "\n"))
	add(r.CellSpan, x.cell, strings.Join(citationTexts(r.Group), "\n"))
	add(r.CellSpan, x.cell, r.Group.Deadline().String())
	if x.publisher {
		add(r.CellSpan, x.cell, r.Group.Publisher())
	}
	add(r.GroupSpan, x.cell, strings.Join(channelLines(r.Group), "\n"))
	for _, group := range x.ticks {
		for _, text := range group.texts(r.Group) {
			add(r.GroupSpan, x.centred, text)
		}
	}
	for _, text := range x.extra(r.Group) {
		add(r.GroupSpan, x.cell, text)
	}
	const line, tallest = 15, 409 // points; Excel's own limit
	x.write(cells, excelize.RowOpts{Height: min(tallest, line*math.Ceil(slices.Max(x.lines)))})
}

// linesIn tells how many lines a text takes in a column of so many digits' width.
func linesIn(text string, width float64) float64 {
	lines := 0.0
	for line := range strings.SplitSeq(text, "\n") {
		lines += max(1, math.Ceil(2*float64(utf8.RuneCountInString(line))/(width-1)))
	}
	return lines
}

// numberText is the number of an item, with the code that the table prints in its
// place.
func numberText(item disclosure.Item) string {
	text := strconv.Itoa(item.Number())
	if code := item.Code(); code != "" {
		text += codeMark + code
	}
	return text
}
