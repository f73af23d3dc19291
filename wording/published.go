package wording

import (
	"strconv"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// Published is what registers say was published of an item.
type Published struct {
	Latest []Publication // the last published first; not all that there are, which the counts below tell

	// How many pieces are not published: past their last day, before it, and such
	// that it cannot be told.
	Overdue, Open, Unknown int

	// How many are published: by their last day, after it, and such that it cannot be told.
	OnTime, Late, Untold int

	// How many pieces may be of the item, and a person must say.
	Undecided int

	Missing []Missing // the overdue ones, the first due first; not all that there are
}

// A Missing piece is not published though its last day is past.
type Missing struct {
	Title       string
	Formed, Due workday.Date
	Changed     bool // whether Formed is the day on which it was changed
	WorkingDays int  // that it is overdue by; 0 on the days off after its last day
}

// begun words when an overdue piece was formed or changed, in the words for that day.
func (l Language) begun(piece Missing, day string) string {
	if piece.Changed {
		return l.Pick(day+"变更", "changed "+day)
	}
	return l.Pick(day+"形成", "formed "+day)
}

// Overdue words what is overdue in one line: of one piece when it was formed or changed,
// else how many they are; "" where nothing is.
func (l Language) Overdue(p Published, today workday.Date) string {
	count := strconv.Itoa(p.Overdue)
	switch {
	case p.Overdue == 0:
		return ""
	case p.Overdue == 1 && len(p.Missing) == 1:
		return l.begun(p.Missing[0], l.ShortDate(p.Missing[0].Formed, today)) + l.Pick("，台账无公开记录", ", not published by the ledger")
	}
	return l.Pick("台账中"+count+"件逾期未公开", count+" overdue by the ledger")
}

// MissingLine words an overdue piece: when it was formed or changed, by which day it
// was due, for how long it is overdue, and its title.
func (l Language) MissingLine(piece Missing, today workday.Date) string {
	begun, due := l.begun(piece, l.ShortDate(piece.Formed, today)), l.ShortDate(piece.Due, today)
	overdue := l.Pick("已逾期", "overdue")
	if piece.WorkingDays > 0 {
		overdue += l.Pick(l.WorkingDays(piece.WorkingDays), " by "+l.WorkingDays(piece.WorkingDays))
	}
	text := begun + l.Pick("，"+due+"到期，", ", due "+due+", ") + overdue
	if piece.Title != "" {
		text += "  " + piece.Title
	}
	return text
}

// A Publication is a published piece.
type Publication struct {
	Title   string
	Day     workday.Date
	Address string // "" where the register has none
	Status  string // whether it was in time, in words

	// Doubtful tells that the register contradicts itself, so that the piece may not be
	// what holds now: it was changed after it was published, say. Status tells how.
	Doubtful bool
}

// published is the day of a piece, with a word behind it where it is doubtful.
func (l Language) published(day string, p Publication) string {
	if p.Doubtful {
		day += l.Pick("（存疑）", " (in doubt)")
	}
	return day
}

// Published words the piece that was published last, how many are not published, and
// the pieces before.
func (l Language) Published(p Published) []Fact {
	facts := l.LastPublished(p)
	if len(facts) == 0 {
		facts = append(facts, line(l.publishedLabel(), l.Pick("台账中没有已公开的信息", "nothing, by the ledger"), Ordinary))
		return said(append(append(facts, l.unpublished(p)...), l.undecided(p)))
	}
	facts = append(facts, l.inTime(p.Latest[0]))
	facts = append(facts, l.unpublished(p)...)
	for _, piece := range p.Latest[1:] {
		facts = append(facts, l.publication(l.Pick("此前公开", "Before that"), piece, Ordinary)...)
		facts = append(facts, l.inTime(piece))
	}
	if more := strconv.Itoa(p.count() - len(p.Latest)); more != "0" {
		facts = append(facts, line(l.Pick("更早公开", "Earlier"), l.Pick("另有"+more+"条，见台账", more+" more, in the register"), Ordinary))
	}
	return said(append(facts, l.undecided(p)))
}

// undecided counts the pieces that may be of the item, which all else leaves out.
func (l Language) undecided(p Published) Fact {
	if p.Undecided == 0 {
		return Fact{}
	}
	count := strconv.Itoa(p.Undecided)
	return line(l.Pick("待确认事项", "To be decided"), l.Pick("另有"+count+"件可能属于本事项，未计入", count+" more may be of this item, not counted"), Ordinary)
}

// unpublished counts the pieces that are not published, and names the overdue ones.
func (l Language) unpublished(p Published) []Fact {
	facts := []Fact{l.unpublishedCount(p)}
	for _, piece := range p.Missing {
		facts = append(facts, line(l.Pick("已逾期", "Overdue"), l.missingPiece(piece), Caution))
	}
	if more := p.Overdue - len(p.Missing); more > 0 && len(p.Missing) > 0 {
		facts = append(facts, line(l.Pick("已逾期", "Overdue"), l.Pick("另有"+strconv.Itoa(more)+"件，见台账", strconv.Itoa(more)+" more, in the register"), Caution))
	}
	return facts
}

// missingPiece words an overdue piece with whole dates, for who reads it later.
func (l Language) missingPiece(piece Missing) string {
	text := piece.Title
	if text != "" {
		text += l.Pick("：", ": ")
	}
	text += l.begun(piece, piece.Formed.String()) + l.Pick("，"+piece.Due.String()+"到期", ", due "+piece.Due.String())
	if piece.WorkingDays > 0 {
		text += l.Pick("，已逾期"+l.WorkingDays(piece.WorkingDays), ", overdue by "+l.WorkingDays(piece.WorkingDays))
	}
	return text
}

// count is how many pieces are published, of which Latest may have the last ones alone.
func (p Published) count() int { return max(p.OnTime+p.Late+p.Untold, len(p.Latest)) }

func (l Language) inTime(p Publication) Fact {
	return line(l.Pick("是否按时", "In time"), p.Status, Ordinary)
}

// LastPublished words the piece that was published last, for who asks where it is:
// nothing where there is none.
func (l Language) LastPublished(p Published) []Fact {
	if len(p.Latest) == 0 {
		return nil
	}
	return l.publication(l.publishedLabel(), p.Latest[0], Result)
}

func (l Language) publishedLabel() string { return l.Pick("最近公开", "Published") }

func (l Language) publication(label string, p Publication, tone Tone) []Fact {
	return said([]Fact{
		line(label, l.published(p.Day.String(), p)+" "+p.Title, tone),
		{Column: ColumnAddress, Label: l.Pick("网址", "Address"), Entries: []string{p.Address}},
	})
}

// ColumnAddress is the column of a fact that is the address of a page.
const ColumnAddress = "address"

// unpublishedCount counts the pieces that are not published.
func (l Language) unpublishedCount(p Published) Fact {
	f := Fact{Label: l.Pick("尚未公开", "Not published"), Separator: l.Pick("，", ", ")}
	add := func(n int, chinese, english string) {
		if n > 0 {
			f.Entries = append(f.Entries, l.Pick(chinese+strconv.Itoa(n)+"件", strconv.Itoa(n)+" "+english))
		}
	}
	add(p.Overdue, "已逾期", "overdue")
	add(p.Open, "待公开", "open")
	add(p.Unknown, "无法判断", "cannot be told")
	if p.Overdue > 0 {
		f.Tone = Caution
	}
	return f
}

// Recorded says how many pieces a register has of an item, published or not.
func (l Language) Recorded(p Published) string {
	recorded := l.recorded(p)
	if p.Undecided > 0 {
		count := strconv.Itoa(p.Undecided)
		recorded += l.Pick("，另有"+count+"件待确认", "; "+count+" to be decided")
	}
	return recorded
}

func (l Language) recorded(p Published) string {
	unpublished, count := l.unpublishedCount(p), p.count()
	switch published := strconv.Itoa(count); {
	case count == 0 && unpublished.Text() == "":
		return l.Pick("台账无记录", "none, by the ledger")
	case count == 0:
		return l.Pick("台账中没有已公开的信息，", "nothing published, by the ledger; ") + unpublished.Text()
	case unpublished.Text() == "":
		return l.Pick(published+"条", published)
	default:
		return l.Pick("已公开"+published+"条，", published+" published; ") + unpublished.Text()
	}
}
