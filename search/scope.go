package search

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A scope is what of a query is wanted, and what is not.
type scope struct {
	wanted   string
	unwanted string   // 丢了卡 of 不是丢了卡，是密码忘了
	excluded []string // 挂失 of 社保卡 -挂失, folded
}

// scopeOf tells what is wanted apart. An operator, as in 社保卡 -挂失, excludes the items
// that are called so; what a sentence does not want tells against them.
func scopeOf(text string) (s scope) {
	var words []string
	not := false
	for _, word := range strings.Fields(text) {
		switch bare := strings.TrimLeft(word, "-!－！"); {
		case word == "NOT":
			not = true
			continue
		case not, bare != word && bare != "":
			if folded := analysis.Fold(bare); folded != "" {
				s.excluded = append(s.excluded, folded)
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
		s.wanted, s.unwanted = denied(s.wanted)
	}
	return s
}

// isExcluded reports whether an item, or its category, is called something that is
// excluded.
func (s *scope) isExcluded(item disclosure.Item) bool {
	for _, word := range s.excluded {
		for field, text := range ownTexts(item) {
			if field != FieldNumber && strings.Contains(analysis.Fold(text), word) {
				return true
			}
		}
		if strings.Contains(analysis.Fold(item.Category().Name), word) {
			return true
		}
	}
	return false
}

// without returns the hits that are not excluded.
func (s *scope) without(hits []Hit) []Hit {
	if len(s.excluded) == 0 {
		return hits
	}
	return slices.DeleteFunc(hits, func(h Hit) bool { return s.isExcluded(h.Item) })
}
