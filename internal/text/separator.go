package text

import (
	"slices"
	"strings"
)

// Separator returns a sign to put between the entries of some lists that none of them has:
// 、 unless one of them is such as 乡、村级, so that every entry is seen to be one.
func Separator(lists ...[]string) string {
	for _, separator := range []string{"、", "；"} {
		if !slices.ContainsFunc(lists, func(entries []string) bool { return len(entries) > 1 && anyHolds(entries, separator) }) {
			return separator
		}
	}
	return " ｜ "
}

func anyHolds(entries []string, sign string) bool {
	return slices.ContainsFunc(entries, func(entry string) bool { return strings.Contains(entry, sign) })
}

// List returns entries in one line, with a [Separator] between them.
func List(entries []string) string { return strings.Join(entries, Separator(entries)) }
