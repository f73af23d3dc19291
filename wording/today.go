package wording

import (
	"strconv"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// Today words by which day what is formed or changed today must be published, a
// line for each term from which a day follows. The answers are those to a [Question]
// whose From is its Today; others say nothing of what is formed today, and give no line.
func (l Language) Today(answers []Answer) []Fact {
	var facts []Fact
	for _, a := range answers {
		if a.Err != nil || a.From != a.question.Today {
			continue
		}
		day := l.shortDay(a.Date, a.From)
		if a.Provisional {
			day += l.Pick("（暂定）", " (provisional)")
		}
		text := l.Pick("今天形成或变更的，最迟"+day+"公开", "Formed or changed today: publish by "+day)
		facts = append(facts, line(l.contentsOf(a), text, Result))
	}
	return facts
}

// contentsOf tells what of an item an answer is for.
func (l Language) contentsOf(a Answer) string { return l.fact("contents", a.Contents).Text() }

// shortDay is for a date near today: it has a year only where that is another.
func (l Language) shortDay(date, today workday.Date) string {
	year, month, day := date.Date()
	text := l.Pick(strconv.Itoa(int(month))+"月"+strconv.Itoa(day)+"日", strconv.Itoa(day)+" "+month.String()[:3])
	if year != today.Year() {
		text = l.Pick(strconv.Itoa(year)+"年"+text, text+" "+strconv.Itoa(year))
	}
	return text
}
