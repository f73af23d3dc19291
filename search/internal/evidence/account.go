package evidence

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
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
	offices     Offices
	words       map[rune][]string // of other offices, by first character
	marks       []mark            // by character of the query
	alone       []bool            // by character, whether it is marked around only as itself
	single      []bool            // by character, whether the first matter has it, be it in other words
	information []float64         // by character of the query
	said        []analysis.Term   // what the query stands for, if it is of nothing but words that are known
	calling     calling           // of the matter that was asked about last: keys have the same first one
}

// A calling is what the names and keywords of a matter are made of.
type calling struct {
	matter int
	terms  []analysis.Term
}

// A mark says what a character of the query is.
type mark uint8

const (
	around mark = 1 << iota // said around any matter
	ours                    // the first matter has it
	theirs                  // a subject of another office has it
)

// NewScorer returns a scorer for an index.
func NewScorer(x *Index, lexicon *analysis.Lexicon, general *General, offices Offices) *Scorer {
	s := &Scorer{Analyzer: analysis.NewAnalyzer(lexicon), index: x, lexicon: lexicon, general: general, offices: offices, words: make(map[rune][]string)}
	for _, word := range offices.Words {
		first, _ := utf8.DecodeRuneInString(word)
		s.words[first] = append(s.words[first], word)
	}
	return s
}

// Another returns a scorer of the same matters with a memory of its own.
func (s *Scorer) Another() *Scorer {
	return &Scorer{Analyzer: analysis.NewAnalyzer(s.lexicon), index: s.index, lexicon: s.lexicon, general: s.general, offices: s.offices, words: s.words}
}

// Offices tell what belongs to other offices.
type Offices struct {
	// The matters from Own on are subjects of other offices, of which those from Near
	// on have neighbours among ours.
	Own, Near int

	Field  []string                           // folded, what ours is called
	Words  []string                           // folded, which are theirs
	Papers []string                           // folded, that one brings along for a matter of ours as well
	Names  func(matter int) iter.Seq[string]  // of a matter of ours, folded: its name and keywords
	Calls  func(matter int, word string) bool // whether a matter of ours is called so as well
}

// foreign counts the words of other offices in the query that the first matter is not
// called by, and returns what is behind them.
func (s *Scorer) foreign(first int) (n int, behind string) {
	query := s.withoutPapers()
	behind = query
	for at, r := range query {
		for _, word := range s.words[r] {
			if strings.HasPrefix(query[at:], word) && (first < 0 || !s.offices.Calls(first, word)) {
				n++
				behind = query[at+len(word):]
			}
		}
	}
	return n, behind
}

// withoutPapers returns the query with a blank for each paper: 户口本 is not 户口.
func (s *Scorer) withoutPapers() string {
	query := string(s.Analyzer.Runes)
	for _, paper := range s.offices.Papers {
		query = strings.ReplaceAll(query, paper, paperMark)
	}
	return query
}

const paperMark = "\n"

// Names reports whether the query has a whole name or keyword of a matter of ours that is
// not that of a paper, as in 身份证挂失.
func (s *Scorer) Names(matter int) bool {
	query := s.withoutPapers()
	for name := range s.offices.Names(matter) {
		before, _, ok := strings.Cut(query, name)
		if ok && name != "" && !strings.HasSuffix(before, paperMark) {
			return true
		}
	}
	return false
}

// IsCalledInOtherWords reports whether a matter has a name or keyword of which each word
// means the same as one of the query, and the other way round: 换手机号 and 改电话.
func (s *Scorer) IsCalledInOtherWords(matter int) bool {
	if len(s.said) < 2 {
		return false // of a single one there are wider and narrower words
	}
	if slices.ContainsFunc(s.said, func(t analysis.Term) bool { return !s.index.Has(matter, t) }) {
		return false // most are told by the index, without a look at what they are called
	}
	other := analysis.NewAnalyzer(s.lexicon)
	for name := range s.offices.Names(matter) {
		other.Analyze(analysis.WithDigits(name))
		if called, ok := concepts(other); ok && slices.Equal(s.said, called) {
			return true
		}
	}
	return false
}

// concepts returns what a text stands for, in order, if it is of nothing but words that are
// known.
func concepts(a *analysis.Analyzer) (terms []analysis.Term, ok bool) {
	known := make([]bool, len(a.Runes))
	for _, token := range a.Tokens {
		if token.Term.Kind() == analysis.Concept && !isWithin(token, a.Tokens) {
			terms = append(terms, token.Term)
			for at := token.Start; at < token.End; at++ {
				known[at] = true
			}
		}
	}
	slices.Sort(terms)
	return slices.Compact(terms), !slices.Contains(known, false)
}

// isWithin reports whether the word that stands for something is a part of another one that
// does: 退 of 退休.
func isWithin(word analysis.Token, tokens []analysis.Token) bool {
	return slices.ContainsFunc(tokens, func(t analysis.Token) bool {
		return t.Term.Kind() == analysis.Concept && t.Start <= word.Start && word.End <= t.End && t.End-t.Start > word.End-word.Start
	})
}

// NamesField reports whether the query names our field, and behind the words of other
// offices: what is asked for comes last, as in 买房要用的社保证明.
func (s *Scorer) NamesField(first int) bool {
	_, behind := s.foreign(first)
	return chars.ContainsWord(behind, s.offices.Field...)
}

// Score scores the matters for a folded query.
func (s *Scorer) Score(folded string) {
	s.Analyzer.Analyze(analysis.WithDigits(folded))
	s.Scores = s.index.Scores(s.Analyzer.Tokens, s.Scores)
	said, ok := concepts(s.Analyzer)
	if s.said = said; !ok {
		s.said = nil
	}
}

// account marks what is said around any matter, and what two matters have of the
// query; -1 is no matter.
func (s *Scorer) account(first, elsewhere int) {
	runes := s.Analyzer.Runes
	s.marks = append(s.marks[:0], make([]mark, len(runes))...)
	s.alone = append(s.alone[:0], make([]bool, len(runes))...)
	s.single = append(s.single[:0], make([]bool, len(runes))...)
	for at := range runes {
		n := s.lexicon.Around(runes[at:])
		s.alone[at] = n == 1 && s.marks[at] == 0
		s.mark(at, at+n, around)
	}
	for _, token := range s.Analyzer.Tokens {
		switch token.Term.Kind() {
		case analysis.Character:
			if len(runes) > 2 {
				s.single[token.Start] = s.index.Has(first, token.Term)
				continue // one of several is found in too many
			}
		case analysis.Number:
			s.mark(token.Start, token.End, around)
		}
		if s.index.Has(first, token.Term) {
			s.mark(token.Start, token.End, ours)
		}
		if s.index.Has(elsewhere, token.Term) {
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
			}
		}
	}
	for i := range pairs {
		s.information[i] /= max(1, pairs[i])
	}
}

// called returns the share of the information that the longest name or keyword of a
// matter is which is in the query as a whole.
func (s *Scorer) called(matter int) float64 {
	query := string(s.Analyzer.Runes)
	longest, all := 0.0, 0.0
	for i, v := range s.information {
		if s.marks[i] != around {
			all += v
		}
	}
	if all == 0 || matter < 0 {
		return 0
	}
	for name := range s.offices.Names(matter) {
		before, _, ok := strings.Cut(query, name)
		if !ok {
			continue
		}
		sum, start := 0.0, utf8.RuneCountInString(before)
		for i := start; i < start+utf8.RuneCountInString(name); i++ {
			if s.marks[i] != around {
				sum += s.information[i]
			}
		}
		longest = max(longest, sum)
	}
	return longest / all
}

// Features returns the features of the query for the first matter, -1 for none.
func (s *Scorer) Features(first int) (f FeatureValues) {
	elsewhere := -1
	var best, second, foreign, neighbour float32
	for i, score := range s.Scores {
		switch {
		case i >= s.offices.Near:
			neighbour = max(neighbour, score)
		case i >= s.offices.Own:
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
	f[Called] = s.called(first)
	foreignWords, _ := s.foreign(first)
	f[Foreign] = math.Log1p(float64(foreignWords))
	f[Length] = math.Log1p(float64(len(s.marks)))
	return f
}

// Explained returns the share of what the query tells that a matter explains.
func (s *Scorer) Explained(matter int) float64 {
	s.account(matter, -1)
	s.inform()
	return s.shares()[Explained]
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

// IsHardlyCalled reports whether a matter is called by little of what it explains of the
// query, and for the rest is only asked for so: 上班路上车祸 is a part of a story that ends
// with a death. The rest then counts as not explained.
func (s *Scorer) IsHardlyCalled(matter int) bool {
	const little = 0.4 // of what is explained
	called := s.calledBy(matter, analysis.Pair)
	var all, by float64
	for i, v := range s.information {
		if s.marks[i]&ours == 0 || !s.means(i) || !analysis.IsHan(s.Analyzer.Runes[i]) {
			continue
		}
		all += v
		if called[i] {
			by += v
		}
	}
	if by >= little*all {
		return false
	}
	for i := range s.marks {
		if !called[i] {
			s.marks[i] &^= ours
		}
	}
	return true
}

// calledBy reports, by character of the query, whether a name or keyword of a matter has it
// in a term of some kind, from the smallest one on.
func (s *Scorer) calledBy(matter int, smallest analysis.Kind) []bool {
	called := make([]bool, len(s.Analyzer.Runes))
	for _, token := range s.Analyzer.Tokens {
		if token.Term.Kind() >= smallest && slices.Contains(s.callingOf(matter), token.Term) {
			for i := token.Start; i < token.End; i++ {
				called[i] = true
			}
		}
	}
	return called
}

// callingOf returns the terms of the names and keywords of a matter.
func (s *Scorer) callingOf(matter int) []analysis.Term {
	if s.calling.terms != nil && s.calling.matter == matter {
		return s.calling.terms
	}
	s.calling = calling{matter: matter, terms: s.calling.terms[:0]}
	other := analysis.NewAnalyzer(s.lexicon)
	for name := range s.offices.Names(matter) {
		other.Analyze(analysis.WithDigits(name))
		for _, token := range other.Tokens {
			s.calling.terms = append(s.calling.terms, token.Term)
		}
	}
	return s.calling.terms
}

// IsWhollyCalled reports whether a matter is called by all characters of the query that are
// not said around any matter, two at least, each by itself or in a word.
func (s *Scorer) IsWhollyCalled(matter int) bool {
	n := 0
	for i, called := range s.calledBy(matter, analysis.Character) {
		switch {
		case !s.means(i):
		case !called:
			return false
		default:
			n++
		}
	}
	return n >= 2
}

// SharesOnlyCharacter reports whether all that a matter has of a query is one of its
// characters: 保 of 社保卡丢了 is in 控辍保学 as well.
func (s *Scorer) SharesOnlyCharacter(matter int) bool {
	shared := -1
	for _, token := range s.Analyzer.Tokens {
		switch {
		case !s.index.Has(matter, token.Term) || shared == token.Start && token.End == token.Start+1:
			continue
		case shared >= 0 || token.End > token.Start+1:
			return false
		}
		shared = token.Start
	}
	return len(s.Analyzer.Runes) > 1
}

// Strange reports whether the query has a pair of characters or a word that is neither
// in any matter nor in any question that is known, so that a slip may be in it.
func (s *Scorer) Strange() bool {
	return slices.ContainsFunc(s.Analyzer.Tokens, func(token analysis.Token) bool {
		kind := token.Term.Kind()
		return (kind == analysis.Pair || kind == analysis.Stem) && len(s.index.postingsOf(token.Term)) == 0 && !s.general.has(token.Term)
	})
}

// Unused returns the words of the query that the first matter does not explain, and
// that are not said around any matter.
func (s *Scorer) Unused() (words []string) {
	runes := s.Analyzer.Runes
	for at := 0; at < len(runes); {
		end := at
		for end < len(runes) && s.unexplained(end) && analysis.IsHan(runes[end]) == analysis.IsHan(runes[at]) {
			end++
		}
		for start := at; start < end; {
			stop := s.wordEnd(start, end)
			from, to := s.trimmed(start, stop)
			if word := string(runes[from:to]); s.tells(from, to) && !slices.Contains(s.offices.Field, word) {
				words = append(words, word)
			}
			start = stop
		}
		at = max(end, at+1)
	}
	for _, token := range s.Analyzer.Tokens {
		if token.Term.Kind() == analysis.Number && s.marks[token.Start]&ours == 0 && s.isLoneNumber(token) {
			words = append(words, string(runes[token.Start:token.End]))
		}
	}
	return words
}

// Uncalled is like Unused for a query that is answered in part and of which nothing is unused:
// what the first matter is only asked for with, and not called by, is not understood either.
// Words of letters are: few matters are called by any.
func (s *Scorer) Uncalled(matter int) []string {
	for i, called := range s.calledBy(matter, analysis.Pair) {
		if !called && analysis.IsHan(s.Analyzer.Runes[i]) {
			s.marks[i] &^= ours
		}
	}
	return s.Unused()
}

// wordEnd returns where the word ends that begins at a place of a piece of the query: a word
// that is known, or all up to the next one.
func (s *Scorer) wordEnd(start, end int) int {
	for at := start; at < end; at++ {
		if n := s.knownWord(at, end); n > 0 {
			if at == start {
				return at + n
			}
			return at
		}
	}
	return end
}

// knownWord returns the length of the longest word, of two characters at least, that is known
// here or is of another office, and that begins at a place of the query.
func (s *Scorer) knownWord(at, end int) (n int) {
	runes := s.Analyzer.Runes[at:end]
	n = s.lexicon.Known(runes)
	for _, words := range [...][]string{s.words[runes[0]], s.offices.Papers} {
		for _, word := range words {
			if strings.HasPrefix(string(runes), word) {
				n = max(n, utf8.RuneCountInString(word))
			}
		}
	}
	if n < 2 {
		return 0
	}
	return n
}

// edges are characters that are grammar at the ends of what is not known: 办 of 啷个办.
const edges = "办说讲弄搞整还带"

// trimmed returns a piece of the query that is no known word without the grammar at its ends:
// 啷个 of 啷个办, and nothing of 说卡, where the first matter has 卡.
func (s *Scorer) trimmed(start, end int) (from, to int) {
	if s.knownWord(start, end) > 0 {
		return start, end
	}
	isEdge := func(at int) bool { return strings.ContainsRune(edges, s.Analyzer.Runes[at]) }
	for end-start > 2 && isEdge(end-1) {
		end--
	}
	for end-start > 2 && isEdge(start) {
		start++
	}
	if end-start == 2 && (isEdge(start) && s.single[end-1] || s.single[start] && isEdge(end-1)) {
		return end, end
	}
	return start, end
}

// isLoneNumber reports whether a number is neither of something, as in 9000元, nor a year, an
// age or a count.
func (s *Scorer) isLoneNumber(number analysis.Token) bool {
	runes := s.Analyzer.Runes
	digits := string(runes[number.Start:number.End])
	isYear := len(digits) == 4 && (strings.HasPrefix(digits, "19") || strings.HasPrefix(digits, "20"))
	isOf := number.End < len(runes) && analysis.IsHan(runes[number.End])
	return len(digits) > 2 && !isYear && !isOf
}

// unexplained reports whether a character of the query is neither explained nor grammar.
func (s *Scorer) unexplained(at int) bool { return s.marks[at]&ours == 0 && s.means(at) }

// means reports whether a character of the query is neither grammar nor of a word said
// around any matter. One that is only at times said around a matter goes with its word: 回 of
// 回执.
func (s *Scorer) means(at int) bool {
	r := s.Analyzer.Runes[at]
	return r != ' ' && !strings.ContainsRune(particles, r) && (s.marks[at]&around == 0 || s.alone[at])
}

// particles are characters that are grammar wherever they are.
const particles = "一二三四五六七八九十两几半只的了吗呢吧啊呀嘛么着是在我你您他她它们咱俺这那就都也又再很太不没有和与跟把被给让从向去来到要想能会可请问为啥哪咋"

// WithoutParticles returns what is left of a query without the grammar at its ends: 补卡 of
// 我想补卡.
func WithoutParticles(query string) string { return strings.Trim(query, particles+" ") }

// tells reports whether a piece of the query is worth naming: it has two characters
// or more, of which one at least is not said around matters.
func (s *Scorer) tells(at, end int) bool {
	if end-at < 2 {
		return false
	}
	for i := at; i < end; i++ {
		if s.marks[i]&around == 0 && s.information[i] > 0 {
			return true
		}
	}
	return false
}

// Words returns the pieces of a folded query by which matters are found, and the words that
// mean the same: what to look for in a text, to show why it was found. Single
// characters are among them where there is nothing else.
func (s *Scorer) Words(folded string) (words []string) {
	s.Analyzer.Analyze(analysis.WithDigits(folded))
	var characters []string
	for _, token := range s.Analyzer.Tokens {
		text := string(s.Analyzer.Runes[token.Start:token.End])
		switch found := len(s.index.postingsOf(token.Term)) > 0; {
		case token.Term.Kind() == analysis.Concept:
			words = append(words, s.lexicon.Meaning(token.Term)...)
		case token.Term.Kind() == analysis.Character:
			characters = append(characters, text)
		case found:
			words = append(words, text)
		}
	}
	if len(words) == 0 {
		words = characters
	}
	slices.Sort(words)
	return slices.Compact(words)
}
