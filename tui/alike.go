package tui

import (
	"github.com/seed2ea1efa0/disclosure"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// wideScreen is the width from which ranked items have a column for the category.
const wideScreen = 110

// categoriesBeside returns what stands beside the names of the hits in the rows
// from one up to another: the category, on a wide screen and where there are
// several. On a narrow one it stands there only where it tells alike names apart,
// such as 丧葬补助金、抚恤金申领 of three kinds of insurance.
func (m *Model) categoriesBeside(from, to int) map[int]string {
	if m.list.grouped {
		return nil
	}
	var hits []int
	var inSight []disclosure.Item
	several := false
	for i := from; i < to; i++ {
		if row := m.list.row(i); !row.heading {
			hits, inSight = append(hits, row.hit), append(inSight, m.list.hits[row.hit].Item)
			several = several || inSight[len(inSight)-1].Category() != inSight[0].Category()
		}
	}
	if !several {
		return nil
	}
	var tells []bool
	if !m.hasCategoryColumn() {
		tells = namesakes(inSight)
	}
	beside := make(map[int]string)
	for i, item := range inSight {
		category := item.Category()
		switch {
		case tells != nil && !tells[i]:
			// the name tells enough
		case m.language == wording.English && category.NameEN != "":
			beside[hits[i]] = category.NameEN
		default:
			beside[hits[i]] = category.Name
		}
	}
	return beside
}

// hasCategoryColumn reports whether ranked items have a column for the category. In
// English the glosses of the names take the room.
func (m *Model) hasCategoryColumn() bool {
	return m.width >= wideScreen && m.language == wording.Chinese
}

// namesakes tells of each item whether another one, of another category, has a name
// alike: it ends alike, and half of it is the same.
func namesakes(items []disclosure.Item) []bool {
	names := make([]pairs, len(items))
	for i, item := range items {
		names[i] = pairsOf(item.Name())
	}
	alike := make([]bool, len(items))
	for i, item := range items {
		for j, other := range items[:i] {
			if item.Category() != other.Category() && names[i].last == names[j].last && names[i].halfOf(names[j]) {
				alike[i], alike[j] = true, true
			}
		}
	}
	return alike
}

// pairs are the pairs of neighbouring characters of a name.
type pairs struct {
	all  map[pair]bool
	last pair
}

type pair [2]rune

func pairsOf(name string) pairs {
	p := pairs{all: make(map[pair]bool)}
	before := ' '
	for _, r := range name {
		p.last = pair{before, r}
		p.all[p.last] = true
		before = r
	}
	return p
}

// halfOf reports whether half of the pairs of the shorter name stand in the longer
// one, too.
func (p pairs) halfOf(other pairs) bool {
	if len(p.all) > len(other.all) {
		p, other = other, p
	}
	shared := 0
	for pair := range p.all {
		if other.all[pair] {
			shared++
		}
	}
	return shared*2 >= len(p.all)
}
