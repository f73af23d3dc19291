package wording

import (
	"errors"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// Today words by which day what is formed or changed today must be published, a
// line for each term from which a day follows. The answers are those to a [Question]
// whose From is its Today; others say nothing of what is formed today, and give no line.
func (l Language) Today(answers []Answer) []Fact {
	var facts []Fact
	for _, a := range answers {
		day, ok := l.dayFromToday(a)
		if !ok {
			continue
		}
		text := l.fromToday(a, day)
		facts = append(facts, line(l.ContentsOf(a), text, Ordinary))
	}
	return facts
}

// fromToday says by which day what happened today makes something due.
func (l Language) fromToday(a Answer, day string) string {
	if event := a.Deadline.Event(); event != "" {
		return l.Pick("今天"+strings.TrimSuffix(event, "之日")+"的，最迟"+day+"公开", event+" today: publish by "+day)
	}
	return l.Pick("今天形成或变更的，最迟"+day+"公开", "Formed or changed today: publish by "+day)
}

// TodayLine says in one line by which day what is formed or changed today must be
// published: where terms differ, all days from the earliest
// on; and in a clause to go behind it, where there is room, the terms from which no day
// follows. Brief leaves a word out, and the clause.
func (l Language) TodayLine(answers []Answer, brief bool) (text, undated string) {
	by := l.TodayDays(answers)
	switch {
	case by == "" && len(answers) == 1:
		if day, ok := l.dayFromToday(answers[0]); ok {
			return l.fromToday(answers[0], day), ""
		}
		return "", ""
	case by == "":
		return "", ""
	case brief:
		return l.Pick("今天变更的最迟"+by+"公开", "Changed today: by "+by), ""
	case len(answers) > 1: // whose each day is is below, and in F2
		return l.Pick("今天变更的，按内容最迟"+by+"公开", "Changed today: by "+by+" as the content is"), l.undated(answers)
	}
	return l.Pick("今天形成或变更的，最迟"+by+"公开", "Formed or changed today: publish by "+by), ""
}

// TodayDays are the days by which what is formed or changed today must be published, each
// once, from the earliest on; "" where there is
// none. What runs from another event than that something was formed or changed is none.
func (l Language) TodayDays(answers []Answer) string {
	byDay := func(a, b Answer) int { return a.Date.Compare(b.Date) }
	var days []string
	for _, a := range slices.SortedStableFunc(slices.Values(answers), byDay) {
		if day, ok := l.dayFromToday(a); ok && a.Deadline.Event() == "" && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	return strings.Join(days, l.Pick("、", ", "))
}

// undated names the terms from which no day follows, or only from another event.
func (l Language) undated(answers []Answer) (text string) {
	for _, a := range answers {
		if errors.Is(a.Err, disclosure.ErrNoWorkingDays) || a.Deadline.Event() != "" {
			text += l.Pick("，或"+a.Deadline.String(), ", or "+a.Deadline.String())
		}
	}
	return text
}

// dayFromToday words the day of an answer; ok is false for one that is none to what is
// formed today.
func (l Language) dayFromToday(a Answer) (day string, ok bool) {
	if a.Err != nil || a.From != a.question.Today {
		return "", false
	}
	day = l.ShortDate(a.Date, a.From)
	if a.Provisional {
		day += l.Pick("（暂定）", " (provisional)")
	}
	return day, true
}

// ContentsOf tells what of an item an answer is for.
func (l Language) ContentsOf(a Answer) string { return l.fact("contents", a.Contents).Text() }
