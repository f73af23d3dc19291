package workday

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An Arrangement is what a notice or a holiday file says of one year. Get one from
// [Calendar.ReadHolidays], and lay it over a calendar with [Calendar.With].
type Arrangement struct {
	Notice Notice
	Days   []Exception // in order; what they leave out, the day of the week decides
	// Doubts are what can be read and is still doubtful, such as a document number of
	// another year. They know their Chinese.
	Doubts []error

	amends bool // whether it changes single days of a notice before it
	whole  bool // whether it must have all days of its year
}

// A Hint tells what a notice leaves open. The zero Hint tells nothing.
type Hint struct {
	Region string // whose it is, such as "CN-GX"; "" for what the text says, or the nation's
	Year   int    // which year it arranges, where it names none; 0 for what it says
}

// LoadHolidays returns a calendar with one more year, read from the notice as it was
// published, or from a file in the format of the open data set holiday-cn:
//
//	{"year": 2027, "papers": ["https://www.gov.cn/…"], "days": [
//		{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
//
// or an array of these.
//
// A notice is plain text in UTF-8, national or of a region; there may be several in
// a text, such as one and its amendment. See [Calendar.ReadHolidays] for how it is
// read. The calendar c itself stays as it is; regional holidays are over the new
// year, too. A year whose arrangement is known already must have the same days;
// then the result is c. A notice that changes single days of a known year lies over
// it.
//
// What is a region's, by its text or by "region": "CN-NX" in the file, has what the
// region adds to the national arrangement of a year, or changes of it, and settles
// the year there once both are known. It takes the place of days that were known
// from reports. In a calendar of another region it changes nothing, and the result
// is c.
//
// A whole arrangement gives 13 days: weekdays off, less weekend days worked. A
// file that gives fewer and leaves out statutory holidays is a shortened one: it
// settles the days that none of those left out can change, be it by a day worked
// before it, and its year is provisional from there on. For a year after [Calendar.Range], whose lunar dates are not
// known, the file must be whole. A notice must always be.
//
// A fault is a [*FileError] that tells its place: what is no such file or is not
// understood, a day of another year or listed twice, a day that contradicts the law,
// or the arrangement known for that year or one beside it, a year that would leave a
// gap after the last one of [Calendar.Range].
func (c *Calendar) LoadHolidays(r io.Reader) (*Calendar, error) {
	all, err := c.ReadHolidays(r, Hint{})
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		if c, err = c.With(one); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// ReadHolidays reads what [Calendar.LoadHolidays] reads, and returns what each
// notice says, held against what the calendar knows.
//
// A notice is understood clause by clause: days off, alone, as ranges or lists, and
// days worked, the second one also without its month; a range over the turn of the
// year; a holiday that a later notice extends. What it does not understand is an
// error with the sentence, and so is what contradicts itself: a number of days that
// does not agree with the dates, a weekday that is not the date's, a weekday to make
// up on, a festival that the opening lists and no clause arranges, a year that gains
// more or fewer days than the law gives. A notice that does not say its year or
// region is refused unless the hint tells it. Blanks, full-width and traditional
// characters, the tags of a page and the lines around a notice do not matter.
func (c *Calendar) ReadHolidays(r io.Reader, hint Hint) ([]Arrangement, error) {
	if first, _ := c.Range(); first.IsZero() {
		return nil, message.New("空的日历不能加放假安排：请先用 National 或 ForRegion 取得日历",
			"an empty calendar takes no holiday file: get one from National or ForRegion")
	}
	if hint.Region != "" && hint.Region != nationalCalendar.region && !isRegion(hint.Region) {
		_, err := ForRegion(hint.Region)
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(r, maxHolidayFile+1))
	if err != nil {
		return nil, err
	}
	text := string(data)
	if isNoticeText(text) {
		return c.readNoticeText(strings.TrimPrefix(text, "\ufeff"), hint)
	}
	files, err := readHolidayFiles(text, c, hint)
	if err != nil {
		return nil, err
	}
	var all []Arrangement
	for _, f := range files {
		one := newArrangement(f.notice, f.days)
		one.Doubts = f.doubts()
		all = append(all, one)
	}
	return all, nil
}

// isNoticeText tells a notice from a JSON file and from what is neither.
func isNoticeText(text string) bool {
	start := strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
	return len(text) <= maxHolidayFile && strings.ToValidUTF8(text, "") == text && !strings.Contains(text, "\x00") &&
		!strings.HasPrefix(start, "{") && !strings.HasPrefix(start, "[") && (strings.ContainsFunc(start, isHan) || strings.Contains(start, `\u`))
}

func (c *Calendar) readNoticeText(text string, hint Hint) (all []Arrangement, err error) {
	layers := c.known()
	notices, err := readNotices(text, layers, hint)
	if err != nil {
		return nil, err
	}
	for _, n := range notices {
		one := newArrangement(n.notice(), n.days)
		one.Doubts, one.amends, one.whole = n.doubts, n.amends, !n.amends
		draft, ok := c.draft(one)
		if !ok {
			at := n.opening
			if draft.fault.of == "" {
				at = n.placeOf(one.Days[draft.fault.day].Date)
			}
			return nil, &FileError{Line: at.line, Column: max(1, at.column), Err: draft.fault.err}
		}
		c = c.lay(draft)
		all = append(all, one)
	}
	return all, nil
}

// newArrangement sorts the days.
func newArrangement(notice *Notice, days []namedDay) Arrangement {
	a := Arrangement{Notice: *notice}
	for _, day := range days {
		kind := MakeUpDay
		if day.off {
			kind = Holiday
		}
		a.Days = append(a.Days, Exception{day.date, kind, day.occasion})
	}
	slices.SortStableFunc(a.Days, func(x, y Exception) int { return x.Date.Compare(y.Date) })
	return a
}

// Amended returns the arrangement with the days of a later one over its own.
func (a Arrangement) Amended(later Arrangement) Arrangement {
	own := slices.DeleteFunc(slices.Clone(a.Days), func(day Exception) bool {
		return slices.ContainsFunc(later.Days, func(other Exception) bool { return other.Date == day.Date })
	})
	a.Days = append(own, later.Days...)
	slices.SortStableFunc(a.Days, func(x, y Exception) int { return x.Date.Compare(y.Date) })
	return a
}

// With returns a calendar with an arrangement laid over it; see
// [Calendar.LoadHolidays] for what that changes, and for what it refuses. A zero
// Arrangement is an error.
func (c *Calendar) With(a Arrangement) (*Calendar, error) {
	if first, _ := c.Range(); first.IsZero() {
		return nil, message.New("空的日历不能加放假安排：请先用 National 或 ForRegion 取得日历",
			"an empty calendar takes no arrangement: get one from National or ForRegion")
	}
	draft, ok := c.draft(a)
	if !ok {
		return nil, draft.fault.err
	}
	return c.lay(draft), nil
}

// draft holds an arrangement against what is known; ok is false where it cannot be.
func (c *Calendar) draft(a Arrangement) (d *draft, ok bool) {
	notice := a.Notice
	d = &draft{layers: c.layersFor(notice.Region), notice: &notice, whole: a.whole, amends: a.amends || notice.Amends != "", lineOf: func(int) int { return 0 }}
	for _, day := range a.Days {
		if day.Kind != Holiday && day.Kind != MakeUpDay {
			d.failDays("%v 没有说明放假还是上班", "%v is neither off nor worked", day.Date)
		}
		d.days = append(d.days, namedDay{day.Date, day.Kind == Holiday, day.Occasion, &notice})
	}
	if notice.Region != nationalCalendar.region && !isRegion(notice.Region) {
		d.failYear("%v", "%v", noRegion(notice.Region))
	}
	d.leaveOutNational()
	d.check()
	return d, d.fault == nil
}

// layersFor returns the layers that a region's notice is held against: with what is
// known of that region.
func (c *Calendar) layersFor(region string) layers {
	layers := c.known()
	if region != c.region {
		layers.regional = regionalArrangements(region)
	}
	return layers
}

// lay lays a draft that was checked over the calendar.
func (c *Calendar) lay(d *draft) *Calendar {
	region, year := d.notice.Region, d.notice.Year
	if d.known || region != nationalCalendar.region && region != c.region {
		return c
	}
	layers := c.known()
	layer := &layers.national
	if region != nationalCalendar.region {
		layer = &layers.regional
	}
	*layer = slices.Clone(*layer)
	made := arrangement{notices: []*Notice{d.notice}, days: d.days, through: d.through}
	if before := layer.of(year); d.amends {
		made = arrangement{notices: append(slices.Clip(before.notices), d.notice), days: append(slices.Clip(before.days), d.days...), through: before.through}
	}
	*layer.at(year) = made
	return newCalendar(c.region, layers)
}

// MarshalJSON writes the arrangement in the format of holiday-cn, which
// [Calendar.LoadHolidays] reads; of the notice it has the year, the region and the
// address.
func (a Arrangement) MarshalJSON() ([]byte, error) {
	type day struct {
		Name     string `json:"name"`
		Date     Date   `json:"date"`
		IsOffDay bool   `json:"isOffDay"`
	}
	file := struct {
		Year   int      `json:"year"`
		Region string   `json:"region,omitempty"`
		Papers []string `json:"papers"`
		Days   []day    `json:"days"`
	}{Year: a.Notice.Year, Papers: []string{}, Days: []day{}}
	if a.Notice.Region != nationalCalendar.region {
		file.Region = a.Notice.Region
	}
	if a.Notice.URL != "" {
		file.Papers = append(file.Papers, a.Notice.URL)
	}
	for _, d := range a.Days {
		file.Days = append(file.Days, day{d.Occasion, d.Date, d.Kind == Holiday})
	}
	return json.Marshal(file)
}
