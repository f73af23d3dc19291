package tui

import (
	"strconv"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A language is that of the labels. What the catalogue says is never
// translated.
type language string

const (
	chinese language = "zh"
	english language = "en"
)

// pick returns the text of the language.
func (l language) pick(zh, en string) string {
	if l == english {
		return en
	}
	return zh
}

// labels names the columns of the table.
type labels struct {
	name, category, contents, channels, legalBasis, deadline, publisher, audiences, methods, levels string
	// editorial
	gloss, keywords, laws, note string
}

func (l language) labels() labels {
	if l == english {
		return labels{
			name: "Item", category: "Category", contents: "Contents", channels: "Channels",
			legalBasis: "Legal basis", deadline: "To publish", publisher: "Publisher",
			audiences: "Audience", methods: "Method", levels: "Level",
			gloss: "In English", keywords: "Also called", laws: "Law", note: "Note",
		}
	}
	return labels{
		name: "二级事项", category: "一级事项", contents: "公开内容", channels: "公开渠道",
		legalBasis: "公开依据", deadline: "公开时限", publisher: "公开主体",
		audiences: "公开对象", methods: "公开方式", levels: "公开层级",
		gloss: "英文释义", keywords: "俗称", laws: "法规全称", note: "转录注",
	}
}

// textColumn is where the text beside labels begins.
func (l language) textColumn() int {
	if l == english {
		return 16
	}
	return 12
}

// day returns a date with its day of the week.
func (l language) day(date workday.Date) string {
	return date.String() + " " + l.weekday(date.Weekday())
}

// shortDay is for a date near today: it has a year only where that is another.
func (l language) shortDay(date, today workday.Date) string {
	year, month, day := date.Date()
	text := l.pick(strconv.Itoa(int(month))+"月"+strconv.Itoa(day)+"日", strconv.Itoa(day)+" "+month.String())
	if year != today.Year() {
		text = l.pick(strconv.Itoa(year)+"年"+text, text+" "+strconv.Itoa(year))
	}
	weekday := l.weekday(date.Weekday())
	return l.pick(text+" "+weekday, weekday+" "+text)
}

func (l language) weekday(day time.Weekday) string {
	return l.pick("星期"+string([]rune("日一二三四五六")[day]), day.String())
}
