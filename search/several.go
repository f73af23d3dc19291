package search

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A query may be about two matters: 失业金和退休怎么办. Parts of it that are answered for
// themselves, each by another item, are all answered.

// conjunctions part a query.
var conjunctions = [...]string{"以及", "还是", "或者", "或是", "另外", "还有", "同时", "而且", "并且", "再", "和", "与", "及", "跟", "、", " or ", " and ", "，", ",", "；", ";", "。", "也", " "}

// maxParts is how many parts are looked at.
const maxParts = 6

// parts returns the parts of a folded query that conjunctions make.
func parts(text string) []string {
	for _, word := range conjunctions {
		text = strings.ReplaceAll(text, word, "\n")
	}
	var parts []string
	for part := range strings.SplitSeq(text, "\n") {
		if part = strings.TrimSpace(part); len([]rune(part)) >= 2 && len(parts) < maxParts {
			parts = append(parts, part)
		}
	}
	return parts
}

// withOthers returns the hits of a judgement, with the first item of each part of the
// query that is answered for itself among the first.
func (s *Session) withOthers(j *judgement, scope scope) []Hit {
	hits := j.hits(goodPart)
	if len(hits) == 0 {
		return nil
	}
	parts := parts(strings.ToLower(scope.wanted))
	if len(parts) < 2 {
		return hits
	}
	place := 1
	for _, part := range parts {
		other := s.judge(analysis.Fold(part), scope)
		if other.decision != evidence.Full || len(other.order) == 0 {
			continue
		}
		at := slices.IndexFunc(hits, func(h Hit) bool { return h.at == other.first() })
		if at >= 0 && at < place || !other.isAnother(j) {
			continue
		}
		hit := other.hit(other.order[0])
		hit.Partial, hit.Score = hits[0].Partial, hits[place-1].Score
		if at >= 0 {
			hits = slices.Delete(hits, at, at+1)
		}
		hits = slices.Insert(hits, place, hit)
		j.unused = slices.DeleteFunc(j.unused, func(word string) bool { return strings.Contains(part, word) })
		place++
	}
	for i := range hits {
		hits[i].Unused = j.unused
	}
	return hits
}

// isAnother reports whether a part of a query is about another matter than the whole: the
// first item of the whole has not half of the evidence for that of the part.
func (j *judgement) isAnother(whole *judgement) bool {
	for _, item := range j.order {
		if item.item == whole.order[0].item {
			return item.score < j.best()/2
		}
	}
	return true
}
