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
}

// others returns what the other calendars say, in their order.
func (q Question) others(deadline disclosure.Deadline) (others []Other) {
	for _, calendar := range q.Others {
		date, err := deadline.Due(calendar, q.From)
		other := Other{Region: calendar.Region(), Due: Due{Date: date}}
		if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
			other.Due, other.Year, err = Due{e.Estimate, true}, e.Year, nil
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
	case o.Due.Provisional && same:
		line.Text = l.Pick(year+"年放假安排未见公布，日期可能不同", "its holidays of "+year+" are not known: the day may be another one")
	case o.Due.Provisional:
		line.Text = l.Pick(year+"年放假安排未见公布，估计为"+l.Day(o.Due.Date), "its holidays of "+year+" are not known: probably "+l.Day(o.Due.Date))
	case !same:
		line.Text = l.Pick("按其放假安排为", "by its own holidays ") + l.Day(o.Due.Date)
	}
	return line
}
