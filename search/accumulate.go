package search

// Accumulators add up what each item is worth to the words of a query.
type accumulators struct {
	index  *Index
	words  int32
	scores []accumulator // by item
}

// An accumulator is that of one item.
type accumulator struct {
	total    int32 // of the words so far
	words    int32 // how many of them the item has
	best     int32 // rank of its texts for the word at hand
	keywords int32 // how many of its keywords have that word
}

func (t *accumulators) reset() {
	t.words = 0
	clear(t.scores)
}

// add adds a word. It reports whether any item has all words so far.
func (t *accumulators) add(texts []found) (some bool) {
	for _, f := range texts {
		entry := &t.index.entries[f.entry]
		keywords := int32(0)
		if t.index.fields[f.entry] == FieldKeyword {
			keywords = 1
		}
		for _, r := range entry.runs {
			for i := r.first; i < r.end; i++ {
				s := &t.scores[i]
				s.best = max(s.best, f.rank)
				s.keywords += keywords
			}
		}
	}
	t.words++
	for i := range t.scores {
		s := &t.scores[i]
		if s.best == 0 {
			continue
		}
		s.total += s.best + perKeyword*min(max(s.keywords-1, 0), maxKeywords)
		s.words++
		s.best, s.keywords = 0, 0
		some = some || s.words == t.words
	}
	return some
}

// raise gives the items of some texts the rank of these, if it is higher, as if
// they had all words.
func (t *accumulators) raise(texts []found) {
	t.words = max(t.words, 1) // all of them may be small words of English: can an
	for _, f := range texts {
		for _, r := range t.index.entries[f.entry].runs {
			for i := r.first; i < r.end; i++ {
				s := &t.scores[i]
				if s.words < t.words {
					s.total, s.words = 0, t.words
				}
				s.total = max(s.total, f.rank*t.words)
			}
		}
	}
}

// rank returns the rank of an item, the mean of its words, or 0 where it has
// not all of them.
func (t *accumulators) rank(item int) int {
	s := &t.scores[item]
	switch {
	case t.words == 0 || s.words < t.words:
		return 0
	case t.words == 1:
		return int(s.total)
	}
	return int(s.total / t.words)
}
