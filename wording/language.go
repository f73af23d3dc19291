package wording

import (
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Language is the language of the words. What the catalogue says is never translated.
// The zero Language is Chinese.
type Language uint8

// The languages.
const (
	Chinese Language = iota
	English
)

// ParseLanguage returns the language that a tag asks for, such as "zh-Hans-CN",
// "en-US" or the LANG of a shell: Chinese for "" and for what begins with zh,
// whatever its case, and English for any other.
func ParseLanguage(tag string) Language {
	if message.IsEnglish(tag) {
		return English
	}
	return Chinese
}

// String returns the tag of the language: "zh" or "en".
func (l Language) String() string { return l.Pick("zh", "en") }

// MarshalText returns what String returns.
func (l Language) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText does what [ParseLanguage] does.
func (l *Language) UnmarshalText(tag []byte) error {
	*l = ParseLanguage(string(tag))
	return nil
}

// Pick returns the text of the language.
func (l Language) Pick(chinese, english string) string {
	if l == English {
		return english
	}
	return chinese
}

// Partial says of the items of an answer that all of them answer only a part.
func (l Language) Partial() string {
	return l.Pick("没有完全符合的，以下相近", "nothing fits wholly; these are near")
}

// Covered says what there is, where nothing is found: the names of categories, each
// once; "" where there are none.
func (l Language) Covered(categories iter.Seq[disclosure.Category]) string {
	var names []string
	seen := make(map[string]bool)
	for category := range categories {
		name := l.CategoryName(category)
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return l.Pick("这里有：", "what is covered here: ") + l.List(names)
}

// List joins what is named one after the other: with 、, or with ； where something has a 、
// in it, and in English likewise.
func (l Language) List(names []string) string {
	separator := text.Separator(names)
	if l == English {
		separator = ", "
		if slices.ContainsFunc(names, func(name string) bool { return strings.ContainsAny(name, ",、") }) {
			separator = "; "
		}
	}
	return strings.Join(names, separator)
}

// Unmatched says which words of a query no item answers.
func (l Language) Unmatched(words []string) string {
	return l.Pick("未匹配：", "not matched: ") + l.List(words)
}

// Colon returns what is between a label and its text.
func (l Language) Colon() string { return l.Pick("：", ": ") }

// Day returns a date with its day of the week, such as "2026-10-16 星期五": the
// date as it is typed and as JSON has it, so that it can be copied.
func (l Language) Day(date workday.Date) string {
	return date.String() + " " + l.Weekday(date.Weekday())
}

// Weekday returns the day of the week, such as "星期五".
func (l Language) Weekday(day time.Weekday) string {
	return l.Pick("星期"+string([]rune("日一二三四五六")[day]), day.String())
}

// Span returns the first and the last of several days, or the only one.
func (l Language) Span(first, last workday.Date) string {
	if first == last {
		return first.String()
	}
	return first.String() + l.Pick("至", " to ") + last.String()
}

// Region returns what people call the calendar of a region.
func (l Language) Region(code string) string {
	if place := l.place(code); place != code {
		return l.Pick(place+"日历", place)
	}
	return code
}

func (l Language) place(code string) string {
	if code == "CN" {
		return l.Pick("全国", "National")
	}
	return l.Pick(workday.RegionName(code))
}
