package search

import (
	"slices"
	"strings"
)

// Search returns the items that answer the query, best first. An empty query is
// answered by all items in order; a query that has no answer, by none.
func (x *Index) Search(query string) []Hit {
	if x == nil {
		return nil
	}
	s, ok := x.sessions.Get().(*Session)
	if !ok {
		s = x.NewSession()
		s.once = true
	}
	defer x.sessions.Put(s)
	return s.Search(query)
}

// answer tries the ways to understand a query until one finds items: the words
// as they are typed; all of it as pinyin of known words; the words with slips;
// the query as a question.
func (s *Session) answer(q query) []Hit {
	x := s.index
	switch {
	case q.empty:
		return x.everything()
	case len(q.words) == 0:
		return nil // nothing in it counts, such as 💳
	case q.category > 0:
		if hits := x.category(q.category); len(hits) > 0 {
			return hits
		}
	}
	if digits := strings.TrimLeft(q.words[0], "0"); len(q.words) == 1 && isNumber(q.words[0]) && digits != "" && digits != q.words[0] {
		if hits := s.answer(query{words: []string{digits}, number: q.number}); !x.has(FieldNumber, q.words[0]) {
			return hits // 09 is 9, unless a table numbers so
		}
	}
	t := &s.accumulators
	patterns, ok := s.allWords(q, s.asTyped)
	if syllables, split := q.pinyin(); split {
		texts, p := s.asTyped(syllables)
		t.raise(texts)
		patterns, ok = append(patterns, p), ok || len(texts) > 0
	}
	if q.number {
		return x.hits(t, &answer{x, patterns, nil}, false)
	}
	if ok {
		hits := x.hits(t, &answer{x, patterns, nil}, x.nextTo(q))
		if len(hits) <= few && len(q.words) == 1 {
			hits = append(hits, s.alsoAnswering(q, hits)...)
		}
		return hits
	}
	if read, ok := x.inCharacters(q); ok {
		return s.answer(read)
	}
	question := s.ask(q)
	if question.strange() {
		if patterns, ok = s.allWords(q, s.withSlips); ok {
			return x.hits(t, &answer{x, patterns, nil}, false)
		}
	}
	words, partial := question.answer(t)
	return x.hits(t, &answer{x, nil, words}, partial)
}

// has reports whether a field of some item is just this text.
func (x *Index) has(field Field, folded string) bool {
	return slices.ContainsFunc(x.entries, func(e entry) bool { return e.field == field && e.folded == folded })
}

// few hits as typed, which others may stand below that say the same in other
// words: 社保转移 is a keyword of one item, and five are about it.
const few = 3

// alsoAnswering returns the items that answer a query wholly as a question, and
// are not among the given hits.
func (s *Session) alsoAnswering(q query, hits []Hit) []Hit {
	question := s.ask(q)
	if question.strange() {
		return nil
	}
	words, ok := question.whole(&s.accumulators)
	if !ok {
		return nil
	}
	return slices.DeleteFunc(s.index.hits(&s.accumulators, &answer{s.index, nil, words}, false), func(h Hit) bool {
		return slices.ContainsFunc(hits, func(other Hit) bool { return other.Item == h.Item })
	})
}

// category returns the items of a category, as if its whole name had been typed.
func (x *Index) category(number int) []Hit {
	category, ok := x.catalog.Category(number)
	if !ok {
		return nil
	}
	answer := &answer{x, nil, []string{fold(category.Name)}}
	var hits []Hit
	for item := range x.catalog.ItemsByCategory(number) {
		hits = append(hits, Hit{Item: item, Score: worth(FieldCategory, whole) * 16, answer: answer})
	}
	return hits
}

func (x *Index) everything() []Hit {
	hits := make([]Hit, len(x.items))
	for i, item := range x.items {
		hits[i].Item = item
	}
	return hits
}

// allWords scores the items that have every word of the query. A finder
// returns the texts for a word and the pattern that found them, the first of
// the ways to understand the word that finds any.
func (s *Session) allWords(q query, find func(word string) ([]found, pattern)) (patterns []pattern, ok bool) {
	t := &s.accumulators
	t.reset()
	for _, word := range q.words {
		if len(q.words) > 1 && s.tokenizer.withoutQuestion(word) == "" {
			continue
		}
		texts, p := find(word)
		if p.number = q.number; q.number {
			texts = slices.DeleteFunc(texts, func(f found) bool { return s.index.entries[f.entry].field != FieldNumber })
		}
		if !t.add(texts) {
			return nil, false
		}
		patterns = append(patterns, p)
	}
	return patterns, len(patterns) > 0
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
			hits[places[r]] = Hit{item, r, partial, answer}
			places[r]++
		}
	}
	return hits
}
