package search

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// typed returns the items that are found as the words are typed. It is not sure where
// the characters of a word are apart in all of them: 公交 in 公司交了社保.
func (s *Session) typed(q query) (hits []Hit, sure bool) {
	t := &s.accumulators
	find := s.asTypedBeside
	if s.isEnglish(q) {
		find = s.asWritten
	}
	patterns, ok, sure := s.allWords(q, find)
	if syllables, split := q.pinyin(); split {
		texts, p := s.asTyped(syllables)
		t.raise(texts)
		patterns, ok, sure = append(patterns, p), ok || len(texts) > 0, true
	}
	if !ok {
		return nil, false
	}
	guess := slices.ContainsFunc(patterns, func(p pattern) bool { return p.far })
	return s.in(s.index.hits(t, &answer{index: s.index, patterns: patterns}, guess)), sure
}

// allWords scores the items that have every word of the query. A finder
// returns the texts for a word and the pattern that found them, the first of
// the ways to understand the word that finds any. It is sure if each word is in
// some text as it is.
func (s *Session) allWords(q query, find func(word string) ([]found, pattern)) (patterns []pattern, ok, sure bool) {
	t := &s.accumulators
	t.reset()
	sure = true
	for _, word := range q.words {
		small := len(q.words) > 1 && s.index.about.lexicon.Trim(word) == ""
		if small && analysis.IsLetter(firstRune(word)) {
			sure = false
			continue
		}
		texts, p := find(word)
		if small && len(texts) == 0 {
			continue // 谢谢 of 挂失 谢谢
		}
		if p.number = q.number; q.number {
			texts = slices.DeleteFunc(texts, func(f found) bool { return s.index.fields[f.entry] != FieldNumber })
		}
		if !t.add(texts) {
			return nil, false, false
		}
		sure = sure && slices.ContainsFunc(texts, func(f found) bool { return !f.apart })
		p.far = !slices.ContainsFunc(texts, func(f found) bool { return !f.far })
		patterns = append(patterns, p)
	}
	return patterns, len(patterns) > 0, sure
}

// isEnglish reports whether a query has small words of English that are no syllables of
// pinyin, and so no pinyin beside them: PIN of the PIN, and not shiyejin he tuixiu.
func (s *Session) isEnglish(q query) bool {
	return len(q.words) > 1 && slices.ContainsFunc(q.words, func(word string) bool {
		if !analysis.IsLetter(firstRune(word)) || s.index.about.lexicon.Trim(word) != "" {
			return false
		}
		alike, _ := s.index.pinyin.Alike(word)
		return alike.First >= alike.Whole
	})
}

// asWritten finds a word as it is, and letters in no other way.
func (s *Session) asWritten(word string) ([]found, pattern) {
	p := s.index.plain(word)
	p.reading, p.loose = nil, false
	return s.scan(&p), p
}

// plain returns a word as it is meant where nothing went wrong: as written, or
// read as pinyin.
func (x *Index) plain(word string) pattern {
	p := literal(word)
	p.loose = p.length > 1 && !isNumber(word)
	p.symbols, p.chinese = x.symbolsOf(word, make([]symbol, 0, p.length))
	if strings.ContainsFunc(word, analysis.IsLetter) {
		p.reading, _ = x.spell([]rune(word))
		p.loose = p.reading != nil // English is not taken apart
	}
	if slices.Contains(p.symbols, 0) { // it is nowhere, or there were no more symbols: as written
		p.chinese, p.loose = false, p.reading != nil
	}
	return p
}

// asTyped finds a word as it is.
func (s *Session) asTyped(word string) ([]found, pattern) { return s.asTypedHaving(word, nil) }

// asTypedBeside finds a word as it is in items that have the words before it.
func (s *Session) asTypedBeside(word string) ([]found, pattern) {
	t := &s.accumulators
	if t.words == 0 {
		return s.asTyped(word)
	}
	return s.asTypedHaving(word, t)
}

func (s *Session) asTypedHaving(word string, having *accumulators) ([]found, pattern) {
	p := s.index.plain(word)
	among, n := s.among(word)
	if s.once || !narrows(word) {
		s.scanAmong(&p, among, n, having, false)
		return s.found.texts, p
	}
	s.scanAmong(&p, among, n, nil, true) // a longer word may be typed alone
	s.note(word)
	if having == nil {
		return s.found.texts, p
	}
	return slices.DeleteFunc(s.found.texts, func(f found) bool { return !having.any(int(f.entry)) }), p
}

// isFound reports whether any text has a word as it is.
func (x *Index) isFound(word string) bool {
	p := literal(word)
	for at := range x.textsLike(&p) {
		if p.index(x.folded[at]) >= 0 {
			return true
		}
	}
	return false
}

// hits returns the items that have all words, best first; of those that rank
// alike, the first of the catalogue. Ranks are small numbers, so counting how
// often each occurs puts them in order.
func (x *Index) hits(t *accumulators, answer *answer, partial bool) []Hit {
	var places [maxRank + 1]int32 // by rank: where its next hit belongs
	highest, lowest := 0, maxRank
	for i := range t.scores {
		if r := t.rank(i); r > 0 {
			places[r]++
			highest, lowest = max(highest, r), min(lowest, r)
		}
	}
	next := int32(0)
	for r := highest; r >= lowest; r-- {
		places[r], next = next, next+places[r]
	}
	hits := make([]Hit, next)
	for i, item := range x.items {
		if r := t.rank(i); r > 0 {
			hits[places[r]] = Hit{Item: item, at: int32(i), Score: r, Partial: partial, answer: answer}
			places[r]++
		}
	}
	return hits
}
