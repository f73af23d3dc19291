package ledger

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

//go:embed report.html
var reportHTML string

// WriteReport writes one page for the head of a section, to be read on a screen or
// printed on A4: the share on time by month as a picture, then what is overdue,
// what is open, what a person must decide, and the rest.
func WriteReport(w io.Writer, rows []Row, today workday.Date, in wording.Language) error {
	rows = slices.Clone(rows)
	SortByUrgency(rows)
	page := reportPage{Title: registerTitle(in), Today: today.String(), Lang: in.Pick("zh-CN", "en"), Months: months(rows), in: in}
	for _, part := range reportParts(in) {
		section := reportSection{Heading: part.heading}
		for _, r := range rows {
			if slices.Contains(part.kinds, r.Status.Kind) {
				section.Rows = append(section.Rows, r)
			}
		}
		section.Heading = headingFor(section.Heading, section.Rows, in)
		page.Sections = append(page.Sections, section)
	}
	t := template.Must(template.New("report").Funcs(template.FuncMap{
		"status": func(r Row) string { return r.StatusText(in) + besideText(in, r.Beside) },
		"matter": func(r Row) string { return r.matter(in) },
		"day":    workday.Date.String,
		"done":   Row.done,
		"place":  func(r Row) string { return r.where(in) },
	}).Parse(reportHTML))
	return t.Execute(w, page)
}

type reportPage struct {
	Title, Today, Lang string
	Months             []month
	Sections           []reportSection
	in                 wording.Language
}

// Say picks the language of a line of the page.
func (p reportPage) Say(chinese, english string) string { return p.in.Pick(chinese, english) }

type reportSection struct {
	Heading string
	Rows    []Row
}

type reportPart struct {
	heading string
	kinds   []Kind
}

func reportParts(in wording.Language) []reportPart {
	return []reportPart{
		{in.Pick("已逾期，尚未%s", "Overdue, not %s"), []Kind{Overdue}},
		{in.Pick("待%s", "Open"), []Kind{Open}},
		{in.Pick("待确认事项", "To be decided: which matter"), []Kind{Ask}},
		{in.Pick("无法判断", "Cannot be told"), []Kind{Unknown}},
		{in.Pick("逾期%s", "%s late"), []Kind{Late}},
		{in.Pick("按时%s", "%s on time"), []Kind{OnTime, Answered}},
		{in.Pick("不属于本目录", "No matter of the catalogue"), []Kind{NoMatter}},
	}
}

// A month is a bar of the picture: what was published in it or should have been, and
// how much of that was on time.
type month struct {
	Name         string
	OnTime, Late int // late: also not published yet
	X            int // of the bar, in units of the picture
}

// Pieces is how many pieces the bar counts.
func (m month) Pieces() int { return m.OnTime + m.Late }

const barWidth = 46

// Height is the height of the bar's part that was on time, of 100.
func (m month) Height() int { return (100*m.OnTime + m.Pieces()/2) / m.Pieces() }

// Top is where that part begins, from above.
func (m month) Top() int { return 110 - m.Height() }

// done is the day on which the piece was published or the request answered.
func (r Row) done() workday.Date {
	if r.Request != nil {
		return r.Request.Answered
	}
	return r.Published
}

// months counts the pieces by the month of publication, and those that are overdue by
// the month of their last day: the last twelve months that have any.
func months(rows []Row) []month {
	byName := make(map[string]*month)
	in := func(day workday.Date) *month {
		name := day.String()[:len("2026-01")]
		if byName[name] == nil {
			byName[name] = &month{Name: name}
		}
		return byName[name]
	}
	for _, r := range rows {
		switch r.Status.Kind {
		case OnTime, Answered:
			in(r.done()).OnTime++
		case Late:
			in(r.done()).Late++
		case Overdue:
			in(r.Status.Due).Late++
		}
	}
	var all []month
	for _, m := range byName {
		all = append(all, *m)
	}
	slices.SortFunc(all, func(a, b month) int { return strings.Compare(a.Name, b.Name) })
	all = all[max(0, len(all)-12):]
	for i := range all {
		all[i].X = 10 + i*(barWidth+10)
	}
	return all
}

// Width is the width of the picture.
func (p reportPage) Width() int { return max(10+len(p.Months)*(barWidth+10), 100) }
