package workday

import "slices"

// checkWhole makes sure that nothing is missing.
func (n *noticeReader) checkWhole() error {
	for _, c := range n.clauses {
		switch {
		case c.expected == 0 || c.expected == c.off || c.open:
		case c.off == 0:
			return n.fail(n.opening, "%s写的是放假%d天，却没有写明日期：请补上是哪几天", "%s is said to have %d days off, and none is named: add their dates", c.occasion, c.expected)
		default:
			return n.fail(n.opening, "%s写的是放假%d天，日期却是%d天", "%s is said to have %d days off, but its dates are %d", c.occasion, c.expected, c.off)
		}
	}
	if err := n.checkMoved(); err != nil {
		return err
	}
	if err := n.checkReach(); err != nil || n.amends {
		return err
	}
	var arranged string
	for _, c := range n.clauses {
		if c.off > 0 {
			arranged += c.occasion
		}
	}
	required := festivalsNamed(withoutQuotations(n.opening.text), n.year)
	have := festivalsNamed(arranged, n.year)
	if n.region == nationalCalendar.region || len(have) >= 3 {
		required = statutoryFestivals(n.year)
	} else {
		have = festivalsNamed(wholeText(n.body), n.year)
	}
	for _, festival := range required {
		if !slices.Contains(have, festival) {
			return n.fail(n.opening, "通知不完整：没有%s的安排", "the notice is not whole: nothing is arranged for %s", fullName(festival))
		}
	}
	return n.checkBalance()
}

// checkMoved makes sure that the clauses say of a weekend day that is moved whether it is
// off or worked, as those of every notice do: the days of the move itself are not read.
func (n *noticeReader) checkMoved() error {
	for _, moved := range n.moved {
		if !slices.ContainsFunc(n.days, func(day namedDay) bool { return day.date == moved.date }) {
			return n.fail(moved.place, "“%s”：没有写明%v是放假还是上班", "%q: it does not say whether %v is off or worked", moved.place.text, moved.date)
		}
	}
	return nil
}

// checkReach makes sure that a day is worked near the holiday that it makes up for.
func (n *noticeReader) checkReach() error {
	if i, err := outOfReach(n.days, false); err != nil {
		return n.fail(n.places[i], "“%s”：%v", "%q: %v", n.places[i].text, err)
	}
	return nil
}

// checkBalance holds the days off against the law: weekdays off, less weekend days
// worked.
func (n *noticeReader) checkBalance() error {
	if n.region != nationalCalendar.region {
		return nil
	}
	lawful := statutoryCount(n.year)
	if daysGained(n.days) != lawful && n.known.national.of(n.year).through.IsZero() {
		return n.fail(n.opening, "%v：通知不完整或有误", "%v: the notice is not whole, or wrong", imbalance{n.days, n.year, lawful})
	}
	return nil
}
