package workday

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A MissingNotice is a holiday notice that is not known, or that leaves out days which
// an answer needs.
type MissingNotice struct {
	Region string `json:"region"` // of the government that gives it: "CN" for the State Council's
	Year   int    `json:"year"`   // that it is for
}

// missing returns the notices that are to settle the days after an offset up to another,
// by their years, for each year the nation's before the region's.
func (c *Calendar) missing(after, through int) (missing []MissingNotice) {
	days, layers := c.table(), c.known()
	for at := after + 1; at <= through; at++ {
		if !days.isProvisional(at) {
			continue
		}
		for _, notice := range layers.missingFor(days.date(at)) {
			if !slices.Contains(missing, notice) {
				missing = append(missing, notice)
			}
		}
	}
	slices.SortFunc(missing, func(a, b MissingNotice) int {
		return cmp.Or(a.Year-b.Year, strings.Compare(a.Region, b.Region))
	})
	return missing
}

// missingFor returns the notices that are to settle a provisional day. The last days of
// December belong to the nation's notice for the next year.
func (l layers) missingFor(day Date) (missing []MissingNotice) {
	year := day.Year()
	if day.After(l.national.of(year).through) {
		missing = append(missing, MissingNotice{nationalCalendar.region, year})
	}
	if day.After(l.national.settledByItsOwn(year)) {
		missing = append(missing, MissingNotice{nationalCalendar.region, year + 1})
	}
	if l.regional != nil && l.regional.of(year).through.IsZero() {
		missing = append(missing, MissingNotice{l.region, year})
	}
	return missing
}

// NamesOfMissing names notices that are missing for an answer of a region's calendar, in
// Chinese and in English, those of one government together: 全国2027年和宁夏2026年、2027年,
// "of China for 2027 and of Ningxia for 2026 and 2027"; 全国和宁夏2027年. For the nation's
// calendar, the nation's own are named by their years alone: 2027年, "of 2027".
func NamesOfMissing(region string, missing []MissingNotice) (chinese, english string) {
	years := make(map[string][]int)
	for _, m := range missing {
		years[m.Region] = append(years[m.Region], m.Year)
	}
	governments := slices.Sorted(maps.Keys(years)) // the nation is first
	if len(governments) == 1 && region == nationalCalendar.region && governments[0] == region {
		chinese, english = namesOfYears(years[region])
		return chinese, "of " + english
	}
	var inChinese, inEnglish []string
	for i, government := range governments {
		name, gloss := RegionName(government)
		inYears, ofYears := namesOfYears(years[government])
		if next := i + 1; next < len(governments) && slices.Equal(years[government], years[governments[next]]) {
			inChinese, inEnglish = append(inChinese, name), append(inEnglish, "of "+gloss)
			continue
		}
		inChinese, inEnglish = append(inChinese, name+inYears), append(inEnglish, "of "+gloss+" for "+ofYears)
	}
	return strings.Join(inChinese, "和"), strings.Join(inEnglish, " and ")
}

// namesOfYears names years; of more than a few, which are in a row as a rule, the first
// and the last.
func namesOfYears(years []int) (chinese, english string) {
	const few = 3
	names := make([]string, len(years))
	for i, year := range years {
		names[i] = strconv.Itoa(year)
	}
	last := len(names) - 1
	switch {
	case len(names) > few:
		return names[0] + "年至" + names[last] + "年", names[0] + " to " + names[last]
	case len(names) > 1:
		english = strings.Join(names[:last], ", ") + " and "
	}
	return strings.Join(names, "年、") + "年", english + names[last]
}
