package wording

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Where says where an item is published, in one line: up to so many channels by name, of
// more the first of them and how many there are; "" where the table does not tell.
func (l Language) Where(item disclosure.Item, most int) string {
	names := item.ChannelNames()
	if l == English {
		for i, name := range names {
			if channel, err := disclosure.ParseChannel(name); err == nil {
				names[i] = channel.NameEN()
			}
		}
	}
	switch count := strconv.Itoa(len(names)); {
	case len(names) == 0:
		return ""
	case most <= 0:
		return l.Pick("公开于 "+count+"个渠道", "Published in "+Plural(len(names), "channel"))
	case len(names) > most:
		first := l.List(names[:most])
		return l.Pick("公开于 "+first+"等"+count+"个渠道", "Published in "+first+" and "+strconv.Itoa(len(names)-most)+" more")
	}
	return l.Pick("公开于 ", "Published in ") + l.List(names)
}

// Near says of an item that it is only near what was asked for.
func (l Language) Near(query string) string {
	return l.Pick("本目录没有“"+query+"”，以下为相近事项", "Not here: “"+query+"”; this is near it")
}

// LastDay says by which day, in one run, and what follows it: that it is provisional,
// and how long it is from today.
func (l Language) LastDay(a Answer) (day, rest string) {
	today := a.question.Today
	if a.Err != nil {
		return l.NoDay(a), ""
	}
	var after []string
	if a.Provisional {
		after = append(after, l.Pick("暂定", "provisional"))
	}
	if left := l.left(a, a.Provisional); left != "" {
		after = append(after, left)
	}
	return l.Pick("最迟公开 ", "Publish by ") + l.LongDate(a.Date, today), strings.Join(after, "  ")
}

// Sure says in a sentence how sure a day is; caution tells that a reader must not
// miss it. Otherwise it says how days are counted. A term that runs from another event than
// that the information was formed or changed is told first.
func (l Language) Sure(a Answer) (text string, caution bool) {
	text, caution = l.sure(a)
	event := a.Deadline.Event()
	switch {
	case event == "":
		return text, caution
	case !caution:
		return l.Pick("自"+event+"起算，当日不计入", "It runs from "+event+", which is not counted"), true
	}
	return l.Pick("自"+event+"起算；", "It runs from "+event+"; ") + text, true
}

func (l Language) sure(a Answer) (text string, caution bool) {
	if a.Provisional {
		return l.spokenProvisional(a), true
	}
	for _, other := range a.Others() {
		switch {
		case !other.Provisional:
			return l.spokenOther(other, a), true
		case other.Date != a.Date:
			return l.probably(a, other, l.ShortDate(other.Date, a.question.Today)), true
		}
	}
	if proviso := a.Deadline.Proviso(); proviso != "" {
		return proviso, true
	}
	return l.Pick("当日不计入，自下一日起算，只计工作日", "The day itself is not counted"), false
}

// probably says which day is computed of what another calendar does not know yet.
func (l Language) probably(a Answer, other workday.Resolution, day string) string {
	return l.missing(a.Region, other.Missing, other.Reported) + l.Pick("；推算"+day, "; probably "+day)
}

func (l Language) spokenProvisional(a Answer) string {
	r := a.Resolution
	switch {
	case r.Earliest.IsZero():
		return l.missingOf(r) + l.Pick("，日期可能变动", ": the day may change")
	case r.Earliest == r.Latest:
		return l.missingOf(r) + l.Pick("；推算仍为此日", "; this day in any case")
	}
	span := l.shortSpan(r.Earliest, r.Latest, r.Earliest)
	return l.missingOf(r) + l.Pick("；推算"+span, "; it can be "+span)
}

func (l Language) spokenOther(other workday.Resolution, a Answer) string {
	days := other.Date.DaysSince(a.Date)
	apart := l.Pick("，晚"+l.days(days), ", "+l.days(days)+" later")
	if days < 0 {
		apart = l.Pick("，早"+l.days(-days), ", "+l.days(-days)+" earlier")
	}
	return l.place(other.Region) + " " + l.LongDate(other.Date, a.Date) + l.Pick("，按"+l.ownHolidays(other.Region)+"放假安排", " by its own holidays") + apart
}

// ownHolidays tells whose arrangement a calendar follows.
func (l Language) ownHolidays(region string) string {
	if region == "CN-NX" {
		return "自治区"
	}
	return "其"
}

// An Unsettled says of another calendar that its arrangement is not known, in a sentence
// and in less where there is less room.
type Unsettled struct {
	Sentence string // with what follows for the day
	Clause   string // without that
	Word     string // whose it is
}

// Unsettled says of another calendar whether its arrangement is not known; the zero
// Unsettled where no answer depends on that.
func (l Language) Unsettled(answers []Answer) Unsettled {
	for _, a := range answers {
		for _, other := range a.Others() {
			if other.Provisional {
				missing := missingOnly(a, other)
				clause, place := l.missing(other.Region, missing, false), l.place(missing[0].Region) // what is reported is said with the day
				return Unsettled{clause + l.mayDiffer(other, a), clause, l.Pick("未收录"+place, place+" not known")}
			}
		}
	}
	return Unsettled{}
}

// NotKnown says in few words which arrangement a day waits for.
func (l Language) NotKnown(r workday.Resolution) string {
	return l.Pick(l.missingOf(r), strconv.Itoa(r.Year)+" not known")
}

// mayDiffer says whether a region's arrangement can make another day of the answer.
func (l Language) mayDiffer(other workday.Resolution, a Answer) string {
	if a.isFollowedBy(other) {
		return l.Pick("，其间无开斋节、古尔邦节", "; no Eid is near")
	}
	return l.Pick("，日期可能不同", "; the day may differ")
}

// DueColumns returns of the printed table what is asked beside the day: channels,
// contents, laws, and all with the term and the publisher.
func (l Language) DueColumns(item disclosure.Item, all bool) []Fact {
	asked := []string{"channels", "contents", "legal_basis"}
	if all {
		asked = append(asked, "deadline", "publisher")
	}
	read := slices.DeleteFunc(l.ReadOut(item), func(f Fact) bool { return !slices.Contains(asked, f.Column) })
	groups := 0
	for range item.ContentGroups() {
		groups++
	}
	if groups == 1 { // then the channels go before what is published in them
		slices.SortStableFunc(read, func(a, b Fact) int { return slices.Index(asked, a.Column) - slices.Index(asked, b.Column) })
	}
	return read
}

// DaysBetween words which days off and make-up days lie in a term, by which notices,
// as they are said.
func (l Language) DaysBetween(a Answer) []Fact {
	if a.Err != nil {
		return nil
	}
	between, today := a.Between(), a.question.Today
	holidays := Fact{Label: l.Pick("放假", "Holidays"), Separator: l.Pick("、", "; ")}
	for _, festival := range between.Holidays {
		entry := l.Occasion(festival.Occasion) + " " + l.shortSpan(festival.First, festival.Last, today)
		if festival.Estimated {
			entry += l.Pick("（推算），调休未收录", " (by the rules for holidays; make-up days are not known)")
		}
		holidays.Entries = append(holidays.Entries, entry)
	}
	worked := Fact{Label: l.Pick("调休上班", "Make-up days"), Separator: l.Pick("、", ", ")}
	for _, day := range between.MakeUpDays {
		worked.Entries = append(worked.Entries, l.LongDate(day, today))
	}
	if len(holidays.Entries)+len(worked.Entries) == 0 {
		none := l.Pick("其间无放假、无调休", "none in this term, nor make-up days")
		if a.Earliest != a.Latest { // then make-up days may come
			none = l.Pick("其间无法定节假日，调休未收录", "none by law in this term; make-up days are not known")
		}
		holidays.Entries = []string{none}
	}
	facts := l.regionalHolidays(a)
	return said(append(facts, holidays, worked,
		Fact{Label: l.Pick("放假依据", "Notices"), Entries: between.Notices, Separator: "、"}))
}

// regionalHolidays words the days off that another calendar has by itself, where they
// make another day of the answer.
func (l Language) regionalHolidays(a Answer) (facts []Fact) {
	for _, calendar := range a.question.Others {
		other, err := a.Deadline.Resolve(calendar, a.From)
		if err != nil || other.Provisional || other.Date == a.Date {
			continue
		}
		there := a
		there.question.Calendar, there.Date = calendar, other.Date
		here := a.Between()
		f := Fact{Label: l.place(other.Region) + l.Pick("放假", " only"), Separator: l.Pick("、", "; "), Tone: Caution}
		for _, festival := range there.Between().Holidays {
			if !slices.Contains(here.Holidays, festival) {
				f.Entries = append(f.Entries, l.Occasion(festival.Occasion)+" "+l.shortSpan(festival.First, festival.Last, a.question.Today)+l.workedHere(a, festival))
			}
		}
		facts = append(facts, f)
	}
	return facts
}

// workedHere says that the calendar of the answer has no day of another's festival off:
// why the two come to different days.
func (l Language) workedHere(a Answer, festival Festival) string {
	for day := range a.question.Calendar.Days(festival.First, festival.Last) {
		if !day.IsWorkday() {
			return ""
		}
	}
	if a.Region == "CN" {
		return l.Pick("，全国照常上班", ", worked in the rest of the country")
	}
	return l.Pick("，"+l.place(a.Region)+"照常上班", ", worked in "+l.place(a.Region))
}

// SpokenReply words by which days an application that arrives that day must be
// answered.
func (l Language) SpokenReply(a Answer) Fact {
	answered, extended := a.Reply()
	f := Fact{Label: l.Pick("依申请", "On application"), Separator: l.Pick("；", "; ")}
	if extended.Err != nil { // which is the later one
		return f
	}
	by := func(a Answer) string {
		provisional := ""
		if a.Provisional {
			provisional = l.Pick("，暂定", " (provisional)")
		}
		return l.Pick("最迟", "by ") + l.ShortDate(a.Date, a.question.Today) + l.Pick("答复", "") + provisional
	}
	f.Entries = []string{
		l.Pick("当日收到的申请，", "received that day: reply ") + by(answered),
		l.Pick("经同意延长的，", "extended with consent: ") + by(extended),
	}
	return f
}

// PublishedLine words the piece that was published last, in one line: the day, and the
// title to link to its address.
func (l Language) PublishedLine(p Publication, today workday.Date) (day, title string) {
	return l.Pick("最近公开  ", "Last published  ") + l.published(l.ShortDate(p.Day, today), p), p.Title
}
