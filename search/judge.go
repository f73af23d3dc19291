package search

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A judgement is what the evidence says of a query.
type judgement struct {
	index     *Index
	decision  evidence.Decision
	order     []scored // the items with good evidence, best first
	unused    []string
	strange   bool   // it has words that nobody knows
	byWord    bool   // it is near for a single word of ours
	refused   bool   // it is another office's
	foreign   bool   // it has words of other offices
	neighbour string // what it names that the catalogue has only neighbours of
	answer    *answer
}

type scored struct {
	item  int32
	score float32
}

// best returns the best score, 0 where there is no evidence.
func (j *judgement) best() float32 {
	if len(j.order) == 0 {
		return 0
	}
	return j.order[0].score
}

// first returns the place of the first item, -1 where there is none.
func (j *judgement) first() int32 {
	if len(j.order) == 0 {
		return -1
	}
	return j.order[0].item
}

// isNear reports whether all that is not understood is a matter that the catalogue has only
// neighbours of, so that no slip is in the query.
func (j *judgement) isNear() bool { return j.neighbour != "" && len(j.unused) == 1 }

const (
	asGood   = 0.7 // of the best score: all five transfers for 社保转移
	goodPart = 0.4 // of the best score; what has less is left out

	// Scores of evidence in those of hits, below what is found as typed: 失业金怎么领 has
	// some 40 for item 63, the whole keyword 失业金 a rank above 1500.
	evidenceScale = 10
	maxEvidence   = 990
)

// hits returns the items with good evidence as hits.
func (j *judgement) hits() (hits []Hit) {
	for _, s := range j.order {
		hits = append(hits, j.hit(s))
	}
	return hits
}

func (j *judgement) hit(s scored) Hit {
	return Hit{
		Item: j.index.items[s.item], at: s.item, Score: int(min(maxEvidence, max(1, evidenceScale*s.score))),
		Partial: j.decision != evidence.Full, answer: j.answer,
	}
}

// unwantedWeight is how much evidence for what is not wanted takes away: 不是丢了卡
// tells as much against 83 as 丢了卡 tells for it, and less where items are much alike.
const unwantedWeight = 0.5

// How many characters a query has at most.
const (
	shortest     = 2 // where grammar around it is taken away: 补卡 of 我想补卡
	shortLabel   = 4 // where it says so little that it seems to be about nothing: 卡过期
	longestLabel = 8 // where it says what a matter is called, and tells no story
)

// judge reads a query, all but what is not wanted of it, and decides. The judgement of
// the query before does not change.
func (s *Session) judge(query string, scope scope) *judgement {
	if s.scorer == nil {
		s.scorer = s.index.about.newScorer()
	}
	j := &judgement{index: s.index, answer: &answer{index: s.index, question: query}}
	j.rank(s.weigh(query, scope), scope)
	s.preferExplaining(j)
	j.strange = s.scorer.Strange()
	s.decide(j)
	if j.decision == evidence.Nothing && len(j.order) > 0 && s.index.isListed(j.first()) {
		j.refused = true
		if j.dropListed() {
			s.decide(j)
		}
	}
	j.unused = s.scorer.Unused()
	if j.decision == evidence.Partial && len(j.unused) == 0 && s.index.isListed(j.first()) {
		j.unused = s.scorer.Uncalled(int(j.first()))
	}
	if j.neighbour != "" {
		within := func(word string) bool { return strings.Contains(j.neighbour, word) }
		j.unused = append([]string{j.neighbour}, slices.DeleteFunc(j.unused, within)...)
	}
	return j
}

// weigh returns the evidence for each item, less that for what is not wanted.
func (s *Session) weigh(query string, scope scope) []float32 {
	own := s.index.about.offices.Own
	if scope.unwanted != "" {
		s.scorer.Score(analysis.Fold(scope.unwanted))
		s.against = append(s.against[:0], s.scorer.Scores...)
	}
	s.scorer.Score(query)
	scores := s.scorer.Scores[:own:own]
	if scope.unwanted != "" {
		for i := range scores {
			scores[i] = max(0, scores[i]-unwantedWeight*s.against[i])
		}
	}
	s.index.places.prefer(s.here, scores)
	return scores
}

// rank orders the items with good evidence that are not excluded; of those with as
// much, the first of the catalogue comes first. Scores are not negative, so that their bits
// are ordered as they are, and one number has both.
func (j *judgement) rank(scores []float32, scope scope) {
	var order []uint64
	best := float32(0)
	for _, score := range scores {
		best = max(best, score)
	}
	for i, score := range scores {
		if score > 0 && score >= goodPart*best && !scope.isExcluded(int32(i)) {
			order = append(order, uint64(^math.Float32bits(score))<<32|uint64(i))
		}
	}
	slices.Sort(order)
	j.order = make([]scored, len(order))
	for i, both := range order {
		j.order[i] = scored{int32(uint32(both)), math.Float32frombits(^uint32(both >> 32))}
	}
}

// Of items with nearly as much evidence as the first, the one that explains most of the
// query comes first: 个体户怎么交养老保险 asks for 个体户, which is not 个人 and 账户.
const (
	nearly     = 0.97 // of the best score
	mostNearly = 5    // items
)

func (s *Session) preferExplaining(j *judgement) {
	best, most := 0, 0.0
	for i, item := range j.order[:min(len(j.order), mostNearly)] {
		if item.score < nearly*j.best() {
			break
		}
		if explained := s.scorer.Explained(int(item.item)); explained > most {
			best, most = i, explained
		}
	}
	if best > 0 {
		first := j.order[best]
		copy(j.order[1:], j.order[:best])
		j.order[0] = scored{first.item, j.order[0].score}
	}
}

// dropListed drops the items of the catalogue that refuses the query as another office's,
// whose catalogue may be open as well. It reports whether any are left.
func (j *judgement) dropListed() bool {
	j.order = slices.DeleteFunc(j.order, func(s scored) bool { return j.index.isListed(s.item) })
	return len(j.order) > 0
}

// decide decides whether the first item answers the query.
func (s *Session) decide(j *judgement) {
	a := &s.index.about
	if len(j.order) == 0 {
		s.scorer.Features(-1)
		return
	}
	features := s.scorer.Features(int(j.order[0].item))
	j.foreign = features[evidence.Foreign] > 0
	if s.index.isListed(j.first()) {
		s.decideListed(j, &features)
		return
	}
	if s.scorer.SharesOnlyCharacter(int(j.first())) {
		return // 社保卡 has the 保 of 控辍保学
	}
	j.decision = evidence.WithoutLists.Decide(&features)
	if s.scorer.IsCalledInOtherWords(int(j.first())) {
		j.decision = evidence.Full
	}
	if a.listed < 0 || evidence.WithLists.Decide(&features) != evidence.Nothing {
		j.decision = max(j.decision, evidence.Partial) // rather a near answer than nothing
	}
}

// decideListed decides for an item of which it is known what belongs to other offices.
func (s *Session) decideListed(j *judgement, features *evidence.FeatureValues) {
	a := &s.index.about
	j.decision = evidence.WithLists.Decide(features)
	j.neighbour = s.index.neighbourIn(j.answer.question, j.first())
	switch query := j.answer.question; {
	case j.neighbour != "":
		j.decision = evidence.Partial
	case !j.foreign && s.scorer.IsCalledInOtherWords(int(j.first())):
		j.decision = evidence.Full // 换电话 is 换手机号
	case s.scorer.NamesField(int(j.first())), !j.foreign && s.scorer.Names(int(j.first())):
		j.decision = max(j.decision, evidence.Partial) // 社保卡余额; 新员工 of 新员工最快几天
	case s.isLabelOfOurs(j, features):
		j.decision = max(j.decision, evidence.Partial)
	case j.decision == evidence.Nothing && a.namesOwn(query):
		j.decision, j.byWord = evidence.Partial, true
	}
	if j.decision == evidence.Full && utf8.RuneCountInString(j.answer.question) <= longestLabel && s.scorer.IsHardlyCalled(int(j.first())) {
		j.decision = evidence.Partial
	}
}

// isLabelOfOurs reports whether a query is so short that it says little, and the first item
// is called by all of it: 补卡, 卡过期.
func (s *Session) isLabelOfOurs(j *judgement, features *evidence.FeatureValues) bool {
	query := j.answer.question
	return !j.foreign && !s.index.isOfOthers(query, j.first()) && utf8.RuneCountInString(query) <= shortLabel && s.index.about.lexicon.Trim(query) != "" &&
		features[evidence.Best] > features[evidence.Elsewhere] && s.scorer.IsWhollyCalled(int(j.first()))
}
