package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A query may be about two matters: 失业金和退休怎么办. Parts of it that are answered for
// themselves, each by another item, are all answered.

// Conjunctions part a query into two matters, breaks part one matter as often.
var (
	conjunctions = [...]string{"以及", "还是", "或者", "或是", "另外", "还有", "同时", "而且", "并且", "再", "和", "与", "及", "跟", "、", " or ", " and "}
	breaks       = [...]string{"，", ",", "；", ";", "。", "也", " "}
)

// joins reports whether a query names two matters, and not one in several words.
func joins(text string) bool {
	return chars.ContainsWord(strings.ToLower(text), conjunctions[:]...)
}

// maxParts is how many parts of a question are looked at. Those behind are named as not
// understood.
const maxParts = 6

// unread returns those parts of a query behind the ones that are looked at that name a matter,
// but for what is among the words that are named anyway.
func (s *Session) unread(parts, named []string) (words []string) {
	for _, part := range parts[min(len(parts), maxParts):] {
		isNamed := func(word string) bool { return strings.Contains(part, word) }
		if s.namesMatter(part) && !slices.ContainsFunc(named, isNamed) {
			words = append(words, analysis.Fold(part))
		}
	}
	return words
}

// parts returns the parts of a query that conjunctions and breaks make, in lower case.
func parts(text string) []string { return partsOf(text, isNumber) }

// partsOf returns the parts of a query of more than a character, and those of one that
// count.
func partsOf(text string, counts func(string) bool) (parts []string) {
	text = strings.ToLower(text)
	for _, word := range slices.Concat(conjunctions[:], breaks[:]) {
		text = strings.ReplaceAll(text, word, "\n")
	}
	for part := range strings.SplitSeq(text, "\n") {
		if part = strings.TrimSpace(part); utf8.RuneCountInString(part) >= 2 || counts(part) {
			parts = append(parts, part)
		}
	}
	return parts
}

// withOthers returns the hits of a judgement, with the first item of each part of the
// query that is answered for itself among the first.
func (s *Session) withOthers(j *judgement, scope scope) []Hit {
	hits := j.hits()
	parts := parts(scope.wanted)
	if len(parts) < 2 {
		return hits
	}
	place := 1
	for _, part := range parts[:min(len(parts), maxParts)] {
		hit, found := s.another(part, j, scope)
		at := slices.IndexFunc(hits, func(h Hit) bool { return h.at == hit.at })
		if !found || at >= 0 && at < place {
			continue
		}
		hit.Partial, hit.Score = hits[0].Partial, hits[place-1].Score
		if at >= 0 {
			hits = slices.Delete(hits, at, at+1)
		}
		hits = slices.Insert(hits, place, hit)
		j.unused = slices.DeleteFunc(j.unused, func(word string) bool { return strings.Contains(part, word) })
		place++
	}
	j.unused = append(j.unused, s.unread(parts, j.unused)...)
	return hits
}

// another returns the first item for a part of a query that is answered for itself, if that
// is about another matter than the whole.
func (s *Session) another(part string, whole *judgement, scope scope) (hit Hit, found bool) {
	j := s.judge(analysis.Fold(part), scope)
	if j.decision == evidence.Full {
		return j.hit(j.order[0]), j.isAnother(whole)
	}
	if !s.namesMatter(part) {
		return Hit{}, false
	}
	answer := s.answerPart(part, scope)
	if !isWhole(answer) || slices.ContainsFunc(answer.Hits, func(h Hit) bool { return h.at == whole.first() }) {
		return Hit{}, false
	}
	return answer.Hits[0], true // 补办 of 挂失和补办
}

// namesMatter reports whether a part is more than what is said around any matter. Words of
// letters may be one matter: shiyejin zenme ling. A long clause tells a story, and is not
// what anything is called.
func (s *Session) namesMatter(part string) bool {
	const longest = 8 // characters
	folded := analysis.Fold(part)
	return utf8.RuneCountInString(folded) <= longest && strings.ContainsFunc(folded, analysis.IsHan) && s.index.about.lexicon.Trim(folded) != ""
}

// answerPart returns the answer to a part of a query.
func (s *Session) answerPart(part string, whole scope) Answer {
	return s.answerTo(scope{wanted: part, isOut: whole.isOut})
}

// answeredPart returns the answer of the first part that is answered for itself, where all
// of the query is not: of 养老金和医保怎么办 that to 养老金, as a part. A part that is answered
// wholly comes before one that is answered nearly.
func (s *Session) answeredPart(unused []string, whole scope) Answer {
	all := parts(whole.wanted)
	if len(all) < 2 {
		return Answer{Unused: unused}
	}
	unused = append(slices.Clone(unused), s.unread(all, unused)...)
	var near Answer
	for i, part := range all[:min(len(all), maxParts)] {
		if !s.namesMatter(part) {
			continue // 怎么 of 怎么跟他说
		}
		answer := s.answerPart(part, whole)
		if len(answer.Hits) == 0 {
			continue
		}
		isWhole := isWhole(answer)
		if !isWhole && len(near.Hits) > 0 {
			continue
		}
		answer.Unused = append(besidePart(unused, all, i), answer.Unused...)
		markPartial(answer.Hits)
		if isWhole {
			return answer
		}
		near = answer
	}
	if len(near.Hits) > 0 {
		return near
	}
	return Answer{Unused: unused}
}

// isWhole reports whether an answer is to all of what was asked.
func isWhole(answer Answer) bool {
	return len(answer.Hits) > 0 && !answer.Hits[0].Partial && len(answer.Unused) == 0
}

// besidePart returns the words of a query that were not understood beside one of its parts,
// or the other parts where there are no such words.
func besidePart(unused, parts []string, at int) []string {
	words := slices.DeleteFunc(slices.Clone(unused), func(word string) bool { return strings.Contains(parts[at], word) })
	if len(words) == 0 {
		words = slices.Delete(slices.Clone(parts), at, at+1)
	}
	return words
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
