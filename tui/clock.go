package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// now returns what day it is in China.
func (m *Model) now() workday.Date { return workday.DateOf(m.clock()) }

// A midnight message has the browser drawn again, for what day it is may have changed.
type midnight struct{ model *Model } // which of several browsers

// mostAsleep is how long the browser relies on a timer, which stands still while the
// machine sleeps.
const mostAsleep = time.Hour

// awaitMidnight returns the command that tells of the next midnight, or that an hour is
// over; nil where it is never another day.
func (m *Model) awaitMidnight() tea.Cmd {
	if m.oneDay {
		return nil
	}
	left := m.now().AddDays(1).Time().Sub(m.clock())
	return tea.Tick(min(left, mostAsleep), func(time.Time) tea.Msg { return midnight{m} })
}

// timeOfDay writes the hours and minutes of a moment in China.
func timeOfDay(at time.Time) string {
	return at.In(workday.DateOf(at).Time().Location()).Format("15:04")
}
