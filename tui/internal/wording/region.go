package wording

import (
	"errors"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// An Other is what another calendar answers to the same question.
type Other struct {
	Region string
	Due    Due
	Year   int // whose arrangement is not known, where Due is an estimate

	Reported bool // whether the estimate counts days that are known from reports
}

// Tells reports whether the other calendar gives another day, or may.
func (o Other) Tells(due Due) bool { return o.Due.Provisional || o.Due.Date != due.Date }

// others returns what the other calendars say, in their order.
func (q Question) others(deadline disclosure.Deadline) (others []Other) {
	for _, calendar := range q.Others {
		date, err := deadline.Due(calendar, q.From)
		other := Other{Region: calendar.Region(), Due: Due{Date: date}}
		if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
			other.Due, other.Year, other.Reported, err = Due{e.Estimate, true}, e.Year, e.Reported, nil
		}
		if err == nil {
			others = append(others, other)
		}
	}
	return others
}

// other words what another calendar says, where that is another day, or may be.
func (l Language) other(o Other, due Due) Line {
	line := Line{Label: l.Region(o.Region), Tone: Caution}
	year := strconv.Itoa(o.Year)
	switch same := o.Due.Date == due.Date; {
	case o.Reported:
		line.Text = l.Pick("据报道"+year+"年本地另有放假，估计为"+l.Day(o.Due.Date)+"，通知未见", "by reports of holidays of its own in "+year+", probably "+l.Day(o.Due.Date)+"; the notice is not known")
	case o.Due.Provisional && same:
		line.Text = l.Pick(year+"年放假安排未见公布，日期可能不同", "its holidays of "+year+" are not known: the day may be another one")
	case o.Due.Provisional:
		line.Text = l.Pick(year+"年放假安排未见公布，估计为"+l.Day(o.Due.Date), "its holidays of "+year+" are not known: probably "+l.Day(o.Due.Date))
	case !same:
		line.Text = l.Pick("按其放假安排为", "by its own holidays ") + l.Day(o.Due.Date)
	}
	return line
}
