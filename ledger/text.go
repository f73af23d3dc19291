package ledger

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// WriteText writes what a section head reads in the morning: what is overdue, what
// falls due this week, later, provisionally, what a person must decide or nobody can
// tell, what was published late; the rest is counted.
func WriteText(w io.Writer, rows []Row, today workday.Date, in wording.Language) error {
	return writeParts(w, rows, textParts(today, in), in, Row.line)
}

// WriteAll writes what [WriteText] writes, lists what was published or answered in time
// instead of counting it, and puts below each line the days of the piece and its address:
// who asks for one matter wants its pieces.
func WriteAll(w io.Writer, rows []Row, today workday.Date, in wording.Language) error {
	inTime := textPart{in.Pick("按时%s", "%s in time"), func(r Row) bool { return r.Status.Kind == OnTime || r.Status.Kind == Answered }}
	return writeParts(w, rows, append(textParts(today, in), inTime), in, func(r Row, in wording.Language) string {
		line := r.line(in)
		if piece := r.piece(in); piece != "" {
			line += "\n    " + piece
		}
		return line
	})
}

func writeParts(w io.Writer, rows []Row, parts []textPart, in wording.Language, line func(Row, wording.Language) string) error {
	rows = slices.Clone(rows)
	SortByUrgency(rows)
	out := bufio.NewWriter(w)
	counted := len(rows)
	for _, part := range parts {
		var lines []Row
		for _, r := range rows {
			if part.has(r) {
				lines = append(lines, r)
			}
		}
		if len(lines) == 0 {
			continue
		}
		counted -= len(lines)
		fmt.Fprintf(out, in.Pick("%s（%d）\n", "%s (%d)\n"), headingFor(part.heading, lines, in), len(lines))
		for _, r := range lines {
			fmt.Fprintf(out, "  %s\n", line(r, in))
		}
	}
	if counted == 0 { // as where all others are filtered out
		fmt.Fprintf(out, in.Pick("共 %d\n", "%d in all\n"), len(rows))
		return out.Flush()
	}
	onTime := counted - CountOf(rows, NoMatter)
	if !slices.ContainsFunc(rows, func(r Row) bool { return r.Request == nil }) { // no request is of a matter
		fmt.Fprintf(out, in.Pick("另有按时 %d；共 %d\n", "besides, on time %d; %d in all\n"), onTime, len(rows))
		return out.Flush()
	}
	fmt.Fprintf(out, in.Pick("另有按时 %d，不属于本目录 %d；共 %d\n", "besides, on time %d, no matter of the catalogue %d; %d in all\n"), onTime, CountOf(rows, NoMatter), len(rows))
	return out.Flush()
}

// CountOf returns how many rows are of a kind.
func CountOf(rows []Row, kind Kind) (n int) {
	for _, r := range rows {
		if r.Status.Kind == kind {
			n++
		}
	}
	return n
}

// headingFor puts into a heading what its rows are to be.
func headingFor(heading string, rows []Row, in wording.Language) string {
	heading = strings.ReplaceAll(heading, "%s", in.Pick(Deed(rows)))
	first, size := utf8.DecodeRuneInString(heading)
	return string(unicode.ToUpper(first)) + heading[size:]
}

// Deed says what is to be done with rows, or was: pieces are published, requests
// answered.
func Deed(rows []Row) (chinese, english string) {
	isRequest := func(r Row) bool { return r.Request != nil }
	isPiece := func(r Row) bool { return r.Request == nil }
	switch {
	case !slices.ContainsFunc(rows, isRequest):
		return "公开", "published"
	case !slices.ContainsFunc(rows, isPiece):
		return "答复", "answered"
	}
	return "公开或答复", "published or answered"
}

// A textPart is a heading with the rows below it.
type textPart struct {
	heading string
	has     func(Row) bool
}

func textParts(today workday.Date, in wording.Language) []textPart {
	sunday := today.AddDays((7 - int(today.Weekday())) % 7)
	open := func(r Row) bool { return r.Status.Kind == Open }
	thisWeek := func(r Row) bool { return !r.Status.Due.After(sunday) }
	of := func(kind Kind) func(Row) bool { return func(r Row) bool { return r.Status.Kind == kind } }
	return []textPart{
		{in.Pick("已逾期，尚未%s", "Overdue, not %s"), of(Overdue)},
		{in.Pick("本周到期", "Due this week"), func(r Row) bool { return open(r) && thisWeek(r) }},
		{in.Pick("以后到期", "Due later"), func(r Row) bool { return open(r) && !thisWeek(r) && !r.Status.Provisional }},
		{in.Pick("以后到期，日期暂定", "Due later, by a provisional day"), func(r Row) bool { return open(r) && !thisWeek(r) && r.Status.Provisional }},
		{in.Pick("待确认事项", "To be decided: which matter"), of(Ask)},
		{in.Pick("无法判断", "Cannot be told"), of(Unknown)},
		{in.Pick("逾期%s", "%s late"), of(Late)},
	}
}

// line is a row in a line: the last day, the matter, the title, how it is, where it
// comes from.
func (r Row) line(in wording.Language) string {
	var parts []string
	if !r.Status.Due.IsZero() {
		parts = append(parts, r.Status.Due.String())
	}
	title := r.Title
	if title == "" {
		title = r.Index
	}
	parts = append(parts, title)
	if matter := r.matter(in); matter != "" {
		parts = append(parts, matter)
	}
	if r.Status.Kind != Ask {
		parts = append(parts, r.StatusText(in)+besideText(in, r.Beside))
	}
	return strings.Join(parts, "  ") + fmt.Sprintf(in.Pick("（%s）", " (%s)"), r.where(in))
}

// piece says when the piece was formed, changed and published, and where it is.
func (r Row) piece(in wording.Language) string {
	var parts []string
	add := func(day workday.Date, chinese, english string) {
		if !day.IsZero() {
			parts = append(parts, in.Pick(day.String()+chinese, english+day.String()))
		}
	}
	add(r.Formed, "形成", "formed ")
	add(r.Changed, "变更", "changed ")
	add(r.Published, "公开", "published ")
	if r.URL != "" {
		parts = append(parts, r.URL)
	}
	return strings.Join(parts, in.Pick("，", ", "))
}

// where is the row of the file; what has no file name, such as standard input, has the
// row alone.
func (r Row) where(in wording.Language) string {
	row := fmt.Sprintf(in.Pick("第%d行", "row %d"), r.Row)
	if place := r.place(); place != "" {
		return place + in.Pick(" ", ", ") + row
	}
	return row
}

// matter names the item that the piece belongs to, or those that it may belong to.
func (r Row) matter(in wording.Language) string {
	if len(r.Candidates) > 0 {
		var names []string
		for _, c := range r.Candidates {
			names = append(names, r.of(c.String(), c, in))
		}
		return in.Pick("可能是：", "perhaps: ") + strings.Join(names, in.Pick("；", "; "))
	}
	switch {
	case r.Item.Number() == 0:
		return ""
	case r.Match == ByTitle:
		return r.of(r.Item.String(), r.Item, in) + in.Pick("（据标题）", " (by its title)")
	}
	return r.of(r.Item.String(), r.Item, in)
}

// of adds to the name of an item its catalogue, where there are several.
func (r Row) of(name string, item disclosure.Item, in wording.Language) string {
	label := r.label(item)
	if label == "" {
		return name
	}
	return name + in.Pick("（", " (") + label + in.Pick("）", ")")
}
