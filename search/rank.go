package search

// A shape is how a match lies in its text.
type shape uint8

const (
	apart  shape = iota // characters between those that match
	inside              // side by side
	prefix              // from the beginning
	whole               // the text is nothing but the match
	shapes
)

// worth is what a match is worth, by field and shape: what has a name comes
// before what is about it. A whole category, law or channel comes before all
// but a whole name, so that its set is first; a whole keyword before a part
// of a name, because the citizen's word is the one that was asked for.
func worth(f Field, s shape) int {
	switch f {
	case FieldNumber:
		return [shapes]int{whole: 100}[s]
	case FieldName:
		return [shapes]int{50, 74, 80, 99}[s]
	case FieldCategory:
		return [shapes]int{36, 62, 70, 97}[s]
	case FieldLaw, FieldDocumentNumber, FieldChannel:
		return [shapes]int{30, 52, 60, 97}[s]
	case FieldDeadline:
		return [shapes]int{28, 30, 40, 97}[s]
	case FieldKeyword:
		return [shapes]int{46, 70, 78, 95}[s]
	case FieldNameEN:
		return [shapes]int{40, 66, 78, 95}[s]
	}
	return [shapes]int{0, 40, 44, 60}[s] // a content, or an example question
}

// guessed divides the rank of a match by a sound that people confuse: an exact
// sound in any field, such as linshi in a content, comes before a confused one in a
// name, such as lingshi.
const guessed = 4

// What each further keyword with the word adds to an item's rank: 退休 is in all
// keywords of the item to which people come with it.
const (
	perKeyword  = 8
	maxKeywords = 6
)

// maxRank is more than any rank.
const maxRank = 100*16 + 15 + perKeyword*maxKeywords

// rank returns the rank of a match, or 0 where it is none in this field. The
// rank is one number, compared as it is:
//
//	worth × 16 + share − cost
//
// The worth of 辞退 inside the keyword 被辞退 is 70 and that of 社保卡, apart in the
// name 社会保障卡挂失与解挂, is 50. Within one worth, the share of the text that matches decides
// (0 to 15), so that of two names the shorter comes first. The cost is what the
// words of the query leave to guess: a syllable given by its initial, a fuzzy
// sound, a homophone, characters left out.
//
// The rank of an item for a word is the best of its texts, and a little more for
// each further keyword that has it; for several words, the mean. Where two items
// rank alike, the lower number comes first.
func rank(t *text, p place) int {
	s := apart
	if p.skipped() == 0 {
		s = inside
		if p.start == 0 {
			s = prefix
			// Initials can be many words: gsbx is 工伤保险, and the keyword 工伤报销.
			if p.steps == len(t.symbols) && !(p.initials == p.steps && t.field == FieldKeyword) {
				s = whole
			}
		}
	}
	w := worth(t.field, s)
	if w == 0 || p.scattered() || p.chance(t.field, s) {
		return 0
	}
	r := w*16 + 15*p.steps/len(t.symbols) - int(p.cost) - 4*p.skipped()
	if p.guesses > 0 {
		r /= guessed
	}
	return max(1, r)
}

// chance reports whether a match by initials may well be one by chance: any two
// or three are found somewhere in the longer texts, which many items share.
func (p place) chance(f Field, s shape) bool {
	return 2*p.initials > p.steps && !f.named() && (s < prefix || p.steps < 3)
}

// named reports whether a field is what items are called in Chinese, each or all of a
// category, whose English gloss has the same field.
func (f Field) named() bool { return f == FieldName || f == FieldKeyword || f == FieldCategory }

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
		keywords := int32(0)
		if t.index.fields[f.entry] == FieldKeyword {
			keywords = 1
		}
		for _, r := range t.index.runsOf(int(f.entry)) {
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

// any reports whether an item that has a text has all words so far.
func (t *accumulators) any(entry int) bool {
	for _, r := range t.index.runsOf(entry) {
		for i := r.first; i < r.end; i++ {
			if t.scores[i].words == t.words {
				return true
			}
		}
	}
	return false
}

// raise gives the items of some texts the rank of these, if it is higher, as if
// they had all words.
func (t *accumulators) raise(texts []found) {
	t.words = max(t.words, 1) // all of them may be small words of English: can an
	for _, f := range texts {
		for _, r := range t.index.runsOf(int(f.entry)) {
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
	case s.words < t.words:
		return 0
	case t.words == 1:
		return int(s.total)
	}
	return int(s.total / t.words)
}
