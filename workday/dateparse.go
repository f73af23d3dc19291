package workday

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// ParseDate reads a date as people write it: 2026-09-14, 2026-9-14, 2026/9/14,
// 2026.9.14, 20260914 or 2026年9月14日, with ASCII or full-width digits and
// punctuation, blanks around it ignored. The year has four digits and stands
// first.
func ParseDate(s string) (Date, error) {
	year, month, day, err := dateNumbers(strings.TrimSpace(strings.Map(halfWidth, s)))
	if err != nil {
		return Date{}, fmt.Errorf("%q is no date: %w", text.Abridge(s), err)
	}
	d, err := civil(year, time.Month(month), day)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: %w", text.Abridge(s), err)
	}
	return d, nil
}

// halfWidth folds what an input method types in full width to ASCII.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '。':
		return '.'
	case r == '\u3000':
		return ' '
	}
	return r
}

// dateNumbers takes the three numbers out of a date without judging them.
func dateNumbers(s string) (year, month, day int, err error) {
	errForm := errors.New("write it as 2026-09-14")
	year, rest, ok := cutNumber(s, 4, 4)
	if !ok || rest == "" {
		return 0, 0, 0, errForm
	}
	least, between, end := 1, rest[:1], ""
	switch {
	case strings.HasPrefix(rest, "年"):
		between, end = "月", "日"
		rest = strings.TrimPrefix(rest, "年")
	case strings.Contains("-/.", between):
		rest = rest[1:]
	default:
		least, between = 2, ""
	}
	month, rest, ok = cutNumber(rest, least, 2)
	if !ok || !strings.HasPrefix(rest, between) {
		return 0, 0, 0, errForm
	}
	day, rest, ok = cutNumber(rest[len(between):], least, 2)
	if !ok || rest != end {
		return 0, 0, 0, errForm
	}
	return year, month, day, nil
}

// cutNumber reads the number of least to most ASCII digits that s begins with.
func cutNumber(s string, least, most int) (number int, rest string, ok bool) {
	digits := 0
	for digits < len(s) && digits < most && s[digits] >= '0' && s[digits] <= '9' {
		number = 10*number + int(s[digits]-'0')
		digits++
	}
	return number, s[digits:], digits >= least
}
