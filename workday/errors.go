package workday

import "github.com/seed2ea1efa0/disclosure/internal/message"

// An UnannouncedError says that an answer needs the arrangement of a year whose
// notice is not known, and what the answer is as far as it can be told: from
// weekends, from the 13 statutory holidays of the regulation as amended in 2024, and
// from the principles that the State Council printed in its notice for 2025
// (国办发明电〔2024〕12号), which tell how many days each holiday has, and so how many
// weekend days are worked for it, within two weeks of it. Which ones is up to the
// notice, so the answer lies between two days, Earliest and Latest.
//
// Estimate is the day that people are told: Earliest, for who acts by then is in
// time whatever the notice will say, rare cases aside. In a region it is the
// national answer with the days of the region that are known. Of a question for a number,
// Workdays is that which makes such a day an answer: the most that can lie after a day, the
// fewest that can lie before it; the answer lies between Fewest and Most. Where a region's own
// holidays may count, there is no range, for no principle tells these; nor is there one
// where Latest would lie outside the calendar.
type UnannouncedError struct {
	Region   string          `json:"region"`                 // of the calendar that was asked
	Year     int             `json:"year"`                   // the first year whose notice is missing, or leaves days out
	Missing  []MissingNotice `json:"missing"`                // all notices that are missing, or leave days out
	Estimate Date            `json:"estimate,omitzero"`      // of a question for a date; otherwise zero
	Earliest Date            `json:"earliest,omitzero"`      // that the answer for a date can be
	Latest   Date            `json:"latest,omitzero"`        // that it can be; both are zero where the principles do not tell
	Workdays int             `json:"working_days,omitempty"` // the estimate of a question for a number; otherwise 0
	Fewest   int             `json:"fewest,omitempty"`       // that the answer for a number can be; both are 0 for a date,
	Most     int             `json:"most,omitempty"`         // and where the principles do not tell
	Reported bool            `json:"reported,omitempty"`     // whether the estimate counts days that are known from reports alone
}

func (e *UnannouncedError) Error() string { return e.message().Error() }

// Chinese says the same in Chinese.
func (e *UnannouncedError) Chinese() string { return message.Chinese(e.message()) }

func (e *UnannouncedError) message() error {
	said := message.New("未收录%v放假安排", "the calendar has no holiday notice %v", missingNotices{e.Region, e.Missing})
	switch {
	case !e.Estimate.IsZero():
		said = message.New("%v，暂定%v", "%v; provisional answer: %v", said, e.Estimate)
	case e.Workdays != 0:
		said = message.New("%v，暂定%d个工作日", "%v; provisional answer: %d", said, e.Workdays)
	}
	switch {
	case e.Most > e.Fewest:
		said = message.New("%v，按安排为%d至%d个", "%v, by the notice %d to %d", said, e.Fewest, e.Most)
	case e.Latest.After(e.Earliest):
		said = message.New("%v，按安排最晚为%v", "%v, by the notice at the latest %v", said, e.Latest)
	}
	if e.Reported {
		said = message.New("%v，其中有据报道的假日", "%v; it counts days off that are known from reports alone", said)
	}
	if len(e.Missing) > 1 {
		return message.New("%v；加上这些放假通知即可确定", "%v; add the notices to settle it", said)
	}
	return message.New("%v；加上该年的放假通知即可确定", "%v; add the notice to settle it", said)
}

// missingNotices are what [NamesOfMissing] names, in a message.
type missingNotices struct {
	region  string
	missing []MissingNotice
}

func (m missingNotices) String() string {
	_, english := NamesOfMissing(m.region, m.missing)
	return english
}

// Chinese says the same in Chinese.
func (m missingNotices) Chinese() string {
	chinese, _ := NamesOfMissing(m.region, m.missing)
	return chinese
}

// unannounced is the error for the days after an offset up to another.
func (c *Calendar) unannounced(after, through int) *UnannouncedError {
	days := c.table()
	missing := c.missing(after, through)
	return &UnannouncedError{Region: c.region, Year: missing[0].Year, Missing: missing, Reported: days.span(after, through).reported > 0}
}

// A RangeError says that a question leads outside the days that a calendar
// knows, where there is not even an estimate.
type RangeError struct {
	Region   string `json:"region"`
	Date     Date   `json:"date"`                   // outside the calendar; or inside, where Workdays is not 0
	Workdays int    `json:"working_days,omitempty"` // the number of working days from Date that leads outside
	First    Date   `json:"first"`                  // of the calendar; zero if it is empty
	Last     Date   `json:"last"`
}

func (e *RangeError) Error() string { return e.message().Error() }

// Chinese says the same in Chinese.
func (e *RangeError) Chinese() string { return message.Chinese(e.message()) }

func (e *RangeError) message() error {
	chinese, english := RegionName(e.Region)
	calendar := message.New("%[1]s工作日历（%[3]v至%[4]v）", "the calendar of %[2]s, %[3]v to %[4]v", chinese, english, e.First, e.Last)
	switch {
	case e.First.IsZero():
		return message.New("工作日历是空的：请用 National 或 ForRegion 取得", "the calendar is empty: get one from National or ForRegion")
	case e.Workdays > 0:
		return message.New("%[1]v之后%[2]d个工作日超出%[3]v：%[4]v", "%[2]d working days from %[1]v end after %[3]v: %[4]v",
			e.Date, e.Workdays, calendar, e.remedy())
	case e.Workdays < 0:
		return message.New("%[1]v之前%[2]d个工作日早于%[3]v", "%[2]d working days before %[1]v lie before %[3]v", e.Date, uint(-e.Workdays), calendar)
	case e.Date.IsZero():
		return message.New("没有日期：请给出%v之内的日期", "there is no date: give one of %v", calendar)
	}
	return message.New("%v不在%v之内：%v", "%v is outside %v: %v", e.Date, calendar, e.remedy())
}

// remedy says what would lead to an answer: the notices for the years up to the one that
// the question leads to.
func (e *RangeError) remedy() error {
	first := e.Last.Year() + 1
	days := min(e.Workdays, 1_000_000) * 3 / 2 // a working day in one and a half, at the least
	switch last := max(first, e.Date.AddDays(days).Year()); {
	case e.Date.Before(e.First):
		return message.New("此前各日没有资料", "nothing is known of the days before")
	case last > first:
		return message.New("请加上%d年至%d年的放假通知", "add the holiday notices for %d to %d", first, last)
	}
	return message.New("请加上%d年的放假通知", "add the holiday notice for %d", first)
}

func (c *Calendar) outside(date Date) *RangeError {
	first, last := c.Range()
	return &RangeError{Region: c.Region(), Date: date, First: first, Last: last}
}

func (c *Calendar) beyond(from Date, workdays int) *RangeError {
	err := c.outside(from)
	err.Workdays = workdays
	return err
}
