package workday

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An Exception is a day on which a firm, a school or a region does otherwise than
// the calendar below it.
type Exception struct {
	Date     Date    `json:"date"`
	Kind     DayKind `json:"kind"`               // Holiday, or MakeUpDay for a day that is worked
	Occasion string  `json:"occasion,omitempty"` // such as 厂庆; may be ""
}

// Overlay returns a calendar of one's own: c, but for the given days. Its
// [Calendar.Region] is the name, such as "某厂". What is provisional in c stays so,
// and c itself stays as it is.
//
// An empty name, no date, a date outside the calendar, a date given twice, and a
// kind that is neither [Holiday] nor [MakeUpDay] are errors.
func (c *Calendar) Overlay(name string, days ...Exception) (*Calendar, error) {
	if first, _ := c.Range(); first.IsZero() {
		return nil, message.New("空的日历不能叠加：请先用 National 或 ForRegion 取得日历",
			"an empty calendar takes no overlay: get one from National or ForRegion")
	}
	if strings.TrimSpace(name) == "" {
		return nil, message.New("叠加的日历没有名称：请取一个人们认得的", "the overlay has no name: give it one that people know it by")
	}
	notice := &Notice{Region: name}
	seen := make(map[Date]bool)
	layers := c.known()
	layers.overlay = slices.Clip(layers.overlay)
	for _, day := range days {
		if _, ok := c.table().offset(day.Date); !ok {
			return nil, c.outside(day.Date)
		}
		if seen[day.Date] {
			return nil, message.New("%v 在“%s”里出现两次：请只写一次", "%v appears twice in the overlay %s: give it once", day.Date, name)
		}
		if day.Kind != Holiday && day.Kind != MakeUpDay {
			return nil, message.New("%v 在“%s”里没有说明放假还是上班：类型须为 Holiday 或 MakeUpDay",
				"%v in the overlay %s is neither off nor worked: its kind is Holiday or MakeUpDay", day.Date, name)
		}
		seen[day.Date] = true
		layers.overlay = append(layers.overlay, namedDay{date: day.Date, off: day.Kind == Holiday, occasion: day.Occasion, notice: notice})
	}
	return newCalendar(name, layers), nil
}
