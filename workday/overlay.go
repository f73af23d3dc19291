package workday

import (
	"errors"
	"fmt"
	"strings"
)

// An Exception is a day on which a firm, a school or a region does otherwise than
// the calendar below it.
type Exception struct {
	Date     Date
	Off      bool   // whether the day is off, or worked
	Occasion string // such as 厂庆; may be ""
}

// Overlay returns a calendar of one's own: c, but for the given days. Its
// [Calendar.Region] is the name, such as "某厂". What is provisional in c stays so,
// and c itself stays as it is.
//
// An empty name, no date, a date outside the calendar, and a date given twice are
// errors.
func (c *Calendar) Overlay(name string, days ...Exception) (*Calendar, error) {
	if first, _ := c.Range(); first.IsZero() {
		return nil, errors.New("an empty calendar takes no overlay: get one from National or ForRegion")
	}
	if strings.TrimSpace(name) == "" {
		return nil, errors.New("the overlay has no name: give it one that people know it by")
	}
	notice := &Notice{Region: name}
	seen := make(map[Date]bool)
	overlay := c.overlay[:len(c.overlay):len(c.overlay)]
	for _, day := range days {
		if _, ok := c.offset(day.Date); !ok {
			return nil, c.outside(day.Date)
		}
		if seen[day.Date] {
			return nil, fmt.Errorf("%v stands twice in the overlay %s: give it once", day.Date, name)
		}
		seen[day.Date] = true
		overlay = append(overlay, namedDay{date: day.Date, off: day.Off, occasion: day.Occasion, notice: notice})
	}
	return newCalendar(name, c.national, c.regional, overlay), nil
}
