package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// An Answer is what a query finds, and what of it is not answered.
type Answer struct {
	Hits []Hit `json:"hits"`

	// Unused are the words of the query that were not understood, or that the first
	// hit has not got. Words that anybody says around anything are none of them.
	Unused []string `json:"unused"`
}

// Search returns the items that answer the query, best first. An empty query is
// answered by all items in order; a query that has no answer, by none.
func (x *Index) Search(query string) []Hit { return x.Answer(query).Hits }

// Answer returns the items that answer the query, as [Index.Search] does, and what
// of the query they leave unanswered.
func (x *Index) Answer(query string) Answer {
	if x == nil {
		return Answer{}
	}
	s, ok := x.sessions.Get().(*Session)
	if !ok {
		s = x.NewSession()
		s.once = true
	}
	defer x.sessions.Put(s)
	return s.Answer(query)
}

// answer answers a query: what is called as it is typed is first, then what it is
// about.
func (s *Session) answer(text string) Answer {
	x := s.index
	scope := scopeOf(text)
	scope.isOut = x.called(scope.excluded)
	wanted, articles := withoutArticles(scope.wanted, x.isFound)
	scope.wanted = wanted
	if len(articles) > 0 && strings.TrimSpace(wanted) == "" {
		answer := Answer{}
		answer.tell(articles)
		return answer
	}
	named := x.placesIn(scope.wanted)
	s.here = x.at(named)
	if len(named) > 0 {
		scope.wanted = withoutPlaces(scope.wanted, x.picking(named))
	}
	answer := s.answerTo(scope)
	if len(answer.Unused) > 0 && (len(answer.Hits) == 0 || !x.isListed(answer.Hits[0].at)) {
		answer = s.withContents(answer, scope)
	}
	switch {
	case len(answer.Hits) > 0 || scope.unwanted == "":
	case len(numbersIn(scope.unwanted)) > 0 && x.about.lexicon.Trim(analysis.Fold(scope.wanted)) == "":
		answer = Answer{Hits: scope.without(x.everything())} // 除了83还有什么
	default:
		answer = s.answerBeside(scope.unwanted, text)
	}
	if len(answer.Unused) > 0 {
		answer.Unused = x.namedUnused(answer, scope.wanted)
	}
	answer.tell(append(articles, x.elsewhere(named, answer.Hits)...))
	return answer
}

// answerBeside answers a query that says little beside what is not wanted, by what is near
// to that: 除了失业金还能领啥.
func (s *Session) answerBeside(unwanted, text string) Answer {
	answer := s.answerTo(scope{wanted: text, isOut: s.index.called([]string{unwanted})})
	markPartial(answer.Hits)
	return answer
}

// answerTo answers what is wanted of a query.
func (s *Session) answerTo(scope scope) Answer {
	x := s.index
	if answer := s.numbered(scope); len(answer.Hits) > 0 {
		return answer
	}
	q := parse(scope.wanted)
	switch {
	case q.empty:
		return Answer{Hits: scope.without(x.everything())}
	case len(q.words) == 0:
		return Answer{} // nothing in it counts, such as 💳
	case q.category > 0:
		if hits := x.inRange(numbers{from: q.category, to: q.category, categories: true}); len(hits) > 0 {
			return Answer{Hits: scope.without(hits)}
		}
	}
	if digits := strings.TrimLeft(q.words[0], "0"); len(q.words) == 1 && isNumber(q.words[0]) && !x.has(q.words[0]) {
		q.words[0] = digits // 09 is 9, unless something is called so
	}
	typed, sure := s.typed(q)
	if sure || q.number {
		return s.besideTyped(q, scope, typed)
	}
	return s.asked(q, scope, typed)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// few hits as typed, which others may be below that say the same in other
// words: 社保转移 is a keyword of one item, and five are about it.
const few = 3

// besideTyped returns what is found as typed and, where that is little, what else
// answers the query as surely.
func (s *Session) besideTyped(q query, scope scope, typed []Hit) Answer {
	typed = scope.without(typed)
	if len(typed) == 0 {
		return Answer{}
	}
	whole := strings.Join(q.words, " ")
	if isCalledTurned(typed[0].Item, whole) {
		typed[0].Partial = false
	}
	unused := s.markNear(typed, whole)
	if len(unused) == 0 && s.index.isOfOthers(whole, typed[0].at) {
		return Answer{Unused: q.words}
	}
	if len(typed) > few || q.number || len(q.words) > 1 {
		return Answer{typed, unused}
	}
	judged := s.judge(whole, scope)
	if judged.decision != evidence.Nothing {
		typed = append(typed, s.asGoodAs(typed[0], without(judged.hits(), typed), judged.best())...)
	}
	return Answer{inOrder(typed), unused}
}

// asGoodAs returns the hits that explain as much of the query as the first one, and so
// answer it as far: the transfers for 社保转移, and for 招生 nothing that has 生. One with
// less evidence is called what the query says in other words: 换手机号 for 改电话.
func (s *Session) asGoodAs(first Hit, hits []Hit, best float32) []Hit {
	enough := s.scorer.Explained(int(first.at))
	hits = slices.DeleteFunc(hits, func(h Hit) bool {
		at := int(h.at)
		return s.scorer.Scores[at] < asGood*best && !s.scorer.IsCalledInOtherWords(at) || s.scorer.Explained(at) < enough
	})
	for i := range hits {
		hits[i].Partial = first.Partial
	}
	return hits
}

// asked returns the answer to a query as a question. Weak hits as typed are all that
// is found where nothing is known of what it is about, as of initials.
func (s *Session) asked(q query, scope scope, weak []Hit) Answer {
	x := s.index
	if len(weak) == 0 {
		if read, ok := x.inCharacters(q); ok {
			q = read
		}
	}
	whole := strings.Join(q.words, " ")
	if bare := evidence.WithoutParticles(whole); bare != whole && utf8.RuneCountInString(bare) == shortest {
		scope.wanted = bare
		return s.answerTo(scope) // 我想补卡 is 补卡
	}
	judged := s.judge(whole, scope)
	if judged.strange && !judged.isNear() && (judged.decision != evidence.Full || len(judged.unused) > 0) {
		if answer := s.slipped(q, judged); len(answer.Hits) > 0 {
			answer.Hits = scope.without(answer.Hits)
			return answer // 社会保障卡解卦
		}
	}
	if bare := x.about.lexicon.Trim(whole); bare != judged.neighbour && slices.Contains(judged.unused, bare) {
		q.words = []string{bare}
		if typed, sure := s.typed(q); sure {
			return s.besideTyped(q, scope, typed) // 病退 of 病退条件最新规定
		}
	}
	switch {
	case len(weak) > 0 && weak[0].at == judged.first():
		return s.besideTyped(q, scope, weak) // 社保卡挂失 in 社会保障卡挂失与解挂
	case judged.decision == evidence.Full:
		hits := s.withOthers(judged, scope)
		return Answer{inOrder(append(hits, without(weak, hits)...)), judged.unused}
	case len(weak) > 0 && judged.best() == 0 && !judged.refused:
		return Answer{Hits: scope.without(weak)}
	}
	if judged.decision == evidence.Nothing || judged.byWord {
		if part := s.answeredPart(judged.unused, scope); len(part.Hits) > 0 || !judged.byWord {
			return part
		}
	}
	return Answer{s.withOthers(judged, scope), judged.unused}
}

// isCalledTurned reports whether an item is called by the two parts of a query the other way
// round: 激活社保卡 for 社保卡激活.
func isCalledTurned(item disclosure.Item, query string) bool {
	for name := range evidence.Names(item) {
		for first, second := range inTwo(query) {
			if name == second+first {
				return true
			}
		}
	}
	return false
}

// markNear marks what is found as typed where the query names a neighbour, which is among
// the words that are not understood.
func (s *Session) markNear(typed []Hit, query string) (unused []string) {
	neighbour := s.index.neighbourIn(query, typed[0].at)
	if neighbour == "" {
		neighbour = s.index.neighbourFound(typed[0])
	}
	if neighbour != "" {
		markPartial(typed)
		unused = []string{neighbour}
	}
	return unused
}

// markPartial notes of hits that they answer a part of the query.
func markPartial(hits []Hit) {
	for i := range hits {
		hits[i].Partial = true
	}
}

// without returns the hits that are not among others.
func without(hits, others []Hit) []Hit {
	last := int32(-1)
	for _, other := range others {
		last = max(last, other.at)
	}
	known := newBitSet(int(last) + 1)
	for _, other := range others {
		known.add(other.at)
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h Hit) bool { return h.at <= last && known.has(h.at) })
}

// inOrder lowers scores where those of two steps meet, so that they go down.
func inOrder(hits []Hit) []Hit {
	for i := 1; i < len(hits); i++ {
		hits[i].Score = min(hits[i].Score, hits[i-1].Score)
	}
	return hits
}

// has reports whether some text is just this.
func (x *Index) has(folded string) bool {
	p := literal(folded)
	for at := range x.textsLike(&p) {
		if x.folded[at] == folded {
			return true
		}
	}
	return false
}

// isOfOthers reports whether a query is just what other offices do, which the first item
// has only within a keyword: 低保 in 低保户.
func (x *Index) isOfOthers(query string, first int32) bool {
	bare := x.about.lexicon.Trim(query)
	return x.isListed(first) && slices.Contains(x.about.offices.Words, bare) &&
		!strings.Contains(analysis.Fold(x.items[first].Name()), bare) && !x.has(query)
}

// isListed reports whether it is known what belongs to other offices than that of an
// item.
func (x *Index) isListed(item int32) bool {
	at := x.about.listed
	return at >= 0 && x.places.firsts[at] <= int(item) && int(item) < x.places.firsts[at+1]
}

func (x *Index) everything() []Hit {
	hits := make([]Hit, len(x.items))
	for i, item := range x.items {
		hits[i] = Hit{Item: item, at: int32(i)}
	}
	return hits
}
