package search

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A scope is what of a query is wanted, and what is not.
type scope struct {
	wanted   string
	unwanted string   // 丢了卡 of 不是丢了卡，是密码忘了
	excluded []string // 挂失 of 社保卡 -挂失, 83 of 社保卡 -83
	isOut    []bool   // by item, whether it is called or numbered so; nil if nothing is excluded
}

// scopeOf tells what is wanted apart. An operator, as in 社保卡 -挂失, excludes the items
// that are called so; what a sentence does not want tells against them. Numbers of items
// are excluded either way.
func scopeOf(text string) (s scope) {
	var words []string
	not := false
	for _, word := range strings.Fields(text) {
		switch bare := strings.TrimLeft(word, "-!－！−"); {
		case word == "NOT":
			not = true
			continue
		case not, bare != word && bare != "":
			if analysis.Fold(bare) != "" {
				s.excluded = append(s.excluded, bare)
			}
		default:
			words = append(words, word)
		}
		not = false
	}
	if len(s.excluded) == 0 {
		s.wanted = text
	} else {
		s.wanted = strings.Join(words, " ")
	}
	if mayDeny(s.wanted) {
		s.denyNumbers()
		s.wanted, s.unwanted = denied(s.wanted)
	}
	if len(numbersIn(s.unwanted)) > 0 {
		s.excluded = append(s.excluded, s.unwanted)
	}
	s.wanted = asLost(s.wanted)
	return s
}

// denyNumbers excludes the numbers of items that follow a denial, up to the end of the words
// or the clause: 社保卡除了84, 不要83和84, 不想看 83.
func (s *scope) denyNumbers() {
	const verbs = "看查办问要 "
	for _, d := range denials {
		before, after, found := strings.Cut(s.wanted, d.word)
		if !found || isAlternative(s.wanted, len(before), d.word) {
			continue
		}
		after = strings.TrimLeft(after, verbs)
		onlyNumbers := numbersIn(after) != nil
		end := strings.IndexFunc(after, func(r rune) bool { return isBlank(r) && !onlyNumbers || isClauseEnd(r) })
		if end < 0 {
			end = len(after)
		}
		bare := after[:end]
		for _, suffix := range exceptions {
			bare = strings.TrimSuffix(bare, suffix)
		}
		if len(numbersIn(bare)) > 0 {
			s.excluded = append(s.excluded, bare)
			s.wanted = strings.TrimSpace(strings.TrimRightFunc(before, isClauseEnd) + " " + strings.TrimLeftFunc(after[end:], isClauseEnd))
			return
		}
	}
}

// called returns, by item, whether it has any of some numbers, or it or its category is
// called any of some words; nil where there are none. A number that no item has may be
// what one is called: 12333.
func (x *Index) called(words []string) (is []bool) {
	if len(words) == 0 {
		return nil
	}
	is = make([]bool, len(x.items))
	isCalled := func(f Field) bool { return f.named() || f == FieldNameEN }
	for _, word := range words {
		if x.mark(is, numbersIn(word)) {
			continue
		}
		for item := range x.itemsWith(analysis.Fold(word), isCalled) {
			is[item] = true
		}
	}
	return is
}

// isExcluded reports whether an item, or its category, is called something that is
// excluded.
func (s *scope) isExcluded(item int32) bool { return s.isOut != nil && s.isOut[item] }

// without returns the hits that are not excluded.
func (s *scope) without(hits []Hit) []Hit {
	if s.isOut == nil {
		return hits
	}
	return slices.DeleteFunc(hits, func(h Hit) bool { return s.isOut[h.at] })
}
