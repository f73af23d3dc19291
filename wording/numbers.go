package wording

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// mostRuns is how many runs of numbers are named.
const mostRuns = 20

// Numbers says which numbers the items of a catalogue have, behind its name: how many
// items there are where they are numbered through from 1, such as 共 90 项, and the
// numbers otherwise, such as 的序号是 1–3、5.
func (l Language) Numbers(catalog *disclosure.Catalog) string {
	var numbers []int
	for item := range catalog.Items() {
		numbers = append(numbers, item.Number())
	}
	slices.Sort(numbers)
	runs := runsOf(numbers)
	switch {
	case len(runs) == 0, len(runs) == 1 && numbers[0] == 1:
		return l.Pick("共 "+strconv.Itoa(len(numbers))+" 项", "has "+Plural(len(numbers), "item"))
	case len(runs) > mostRuns:
		runs = append(runs[:mostRuns], "…")
	}
	return l.Pick("的序号是 ", "has the numbers ") + strings.Join(runs, l.Pick("、", ", "))
}

// runsOf writes numbers in their order, those that follow each other as one: 1–3, 5.
func runsOf(numbers []int) (runs []string) {
	for i := 0; i < len(numbers); {
		first := i
		for i++; i < len(numbers) && numbers[i] <= numbers[i-1]+1; {
			i++
		}
		run := strconv.Itoa(numbers[first])
		if last := numbers[i-1]; last != numbers[first] {
			run += "–" + strconv.Itoa(last)
		}
		runs = append(runs, run)
	}
	return runs
}
