package evidence

import (
	"math"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A Scorer scores and judges one query after the other, in the memory of the one
// before.
type Scorer struct {
	Analyzer    *analysis.Analyzer
	Scores      []float32 // of the matters
	index       *Index
	lexicon     *analysis.Lexicon
	general     *General
	marks       []mark    // by character of the query
	information []float64 // by character of the query
}

// A mark says what a character of the query is.
type mark uint8

const (
	around mark = 1 << iota // said around any matter
	ours                    // the first matter has it
	theirs                  // a subject of another office has it
)

// NewScorer returns a scorer for an index.
func NewScorer(x *Index, lexicon *analysis.Lexicon, general *General) *Scorer {
	return &Scorer{Analyzer: analysis.NewAnalyzer(lexicon), index: x, lexicon: lexicon, general: general}
}

// Score scores the matters for a folded query.
func (s *Scorer) Score(folded string) {
	s.Analyzer.Analyze(analysis.WithDigits(folded))
	s.Scores = s.index.Scores(s.Analyzer.Tokens, s.Scores)
}

// account marks what is said around any matter, and what two matters have of the
// query; -1 is no matter.
func (s *Scorer) account(first, elsewhere int) {
	runes := s.Analyzer.Runes
	s.marks = append(s.marks[:0], make([]mark, len(runes))...)
	for at := range runes {
		if analysis.IsHan(runes[at]) {
			s.mark(at, at+s.lexicon.Around(runes[at:]), around)
		}
	}
	for _, token := range s.Analyzer.Tokens {
		switch token.Term.Kind() {
		case analysis.Character:
			if len(runes) > 1 {
				continue
			}
		case analysis.Number:
			s.mark(token.Start, token.End, around)
		}
		if first >= 0 && s.index.Has(first, token.Term) {
			s.mark(token.Start, token.End, ours)
		}
		if elsewhere >= 0 && s.index.Has(elsewhere, token.Term) {
			s.mark(token.Start, token.End, theirs)
		}
	}
}

func (s *Scorer) mark(start, end int, m mark) {
	for i := start; i < end; i++ {
		s.marks[i] |= m
	}
}

// inform notes how much each character of the query tells: the mean of the pairs
// that it is in, or what the word tells that it is in.
func (s *Scorer) inform() {
	n := len(s.Analyzer.Runes)
	s.information = append(s.information[:0], make([]float64, n)...)
	pairs := make([]float64, n)
	for _, token := range s.Analyzer.Tokens {
		switch token.Term.Kind() {
		case analysis.Pair:
			value := s.general.Information(token.Term)
			for i := token.Start; i < token.End; i++ {
				s.information[i] += value
				pairs[i]++
			}
		case analysis.Stem:
			// A word of letters tells as much as one of two characters.
			for i := token.Start; i < token.End; i++ {
				s.information[i] = s.general.Information(token.Term) * 2 / float64(token.End-token.Start)
				pairs[i] = 1
			}
		}
	}
	for i := range pairs {
		s.information[i] /= max(1, pairs[i])
	}
}

// Features returns the features of the query for the first matter, -1 for none. The
// matters from own on are subjects of other offices, of which those from near on have
// neighbours among ours.
func (s *Scorer) Features(first, own, near int) (f FeatureValues) {
	elsewhere := -1
	var best, second, foreign, neighbour float32
	for i, score := range s.Scores {
		switch {
		case i >= near:
			neighbour = max(neighbour, score)
		case i >= own:
			if score > foreign {
				foreign, elsewhere = score, i
			}
		case i == first:
			best = score
		default:
			second = max(second, score)
		}
	}
	s.account(first, elsewhere)
	s.inform()
	f = s.shares()
	f[One] = 1
	f[Best] = log(best)
	f[Gap] = log(best) - log(second)
	f[Elsewhere] = log(foreign)
	f[Neighbour] = log(neighbour)
	f[Length] = math.Log1p(float64(len(s.marks)))
	return f
}

func log(score float32) float64 { return math.Log1p(float64(score)) }

// shares returns the features that tell who explains what of the query.
func (s *Scorer) shares() (f FeatureValues) {
	var all, unexplained, onlyOurs, onlyTheirs, strange float64
	for i, m := range s.marks {
		v := s.information[i]
		if m != around {
			all += v
		}
		switch m &^ around {
		case ours:
			onlyOurs += v
		case theirs:
			onlyTheirs += v
		}
		if m == 0 || m == theirs {
			unexplained += v
		}
	}
	for _, token := range s.Analyzer.Tokens {
		kind := token.Term.Kind()
		if (kind == analysis.Pair || kind == analysis.Stem) && s.marks[token.Start] == 0 && s.marks[token.End-1] == 0 {
			strange++
		}
	}
	if all > 0 {
		f[Explained] = (all - unexplained) / all
		f[Ours] = onlyOurs / all
		f[Theirs] = onlyTheirs / all
	}
	f[Unexplained] = math.Log1p(unexplained)
	f[Strange] = math.Log1p(strange)
	return f
}

// Unused returns the words of the query that the first matter does not explain, and
// that are not said around any matter.
func (s *Scorer) Unused() (words []string) {
	runes := s.Analyzer.Runes
	for at := 0; at < len(runes); {
		if s.marks[at]&^theirs != 0 || runes[at] == ' ' {
			at++
			continue
		}
		end := at
		for end < len(runes) && s.marks[end]&^theirs == 0 && analysis.IsHan(runes[end]) == analysis.IsHan(runes[at]) && runes[end] != ' ' {
			end++
		}
		if s.tells(at, end) {
			words = append(words, string(runes[at:end]))
		}
		at = end
	}
	return words
}

// tells reports whether a piece of the query is worth naming.
func (s *Scorer) tells(at, end int) bool {
	if end-at < 2 {
		return false
	}
	sum := 0.0
	for _, v := range s.information[at:end] {
		sum += v
	}
	return sum > 0
}
