package wording

import (
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// Today words by which day what is formed or changed today must be published, a
// line for each term from which a day follows.
func (l Language) Today(answers []Answer) []Fact {
	var facts []Fact
	for _, a := range answers {
		if a.Err != nil {
			continue
		}
		text := l.Pick("今天形成或变更 → 最迟 ", "formed or changed today → by ") + l.shortDay(a.Due, a.From)
		if a.Unannounced != nil {
			text += l.Pick("（暂定）", " (provisional)")
		}
		facts = append(facts, line(strings.Join(a.Contents, "、"), text, Result))
	}
	return facts
}

// shortDay is for a date near today: it has a year only where that is another.
func (l Language) shortDay(date, today workday.Date) string {
	year, month, day := date.Date()
	text := l.Pick(strconv.Itoa(int(month))+"月"+strconv.Itoa(day)+"日", strconv.Itoa(day)+" "+month.String())
	if year != today.Year() {
		text = l.Pick(strconv.Itoa(year)+"年"+text, text+" "+strconv.Itoa(year))
	}
	weekday := l.Weekday(date.Weekday())
	return l.Pick(text+" "+weekday, weekday+" "+text)
}
