package main

import (
	"math"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// Learned is what is learned.
type Learned struct {
	Weights      evidence.Weights
	WithLists    evidence.Rule
	WithoutLists evidence.Rule
}

const dimensions = int(evidence.Fields) * int(analysis.Kinds)

// An example is a question with what each field and kind of terms says for each
// matter.
type example struct {
	evidence [][dimensions]float32
	right    []int // matters
}

// Learn learns the weights from the example questions, then the rules from all sets.
func Learn(sets []Set) *Learned {
	l := new(Learned)
	var examples []example
	for _, f := range forms {
		for _, set := range sets {
			if isVoice(set.Name) || isHalf(set.Name) && f.subjects {
				examples = append(examples, f.examples(set)...)
			}
		}
	}
	l.Weights = likeliest(examples)
	l.LearnRules(sets)
	return l
}

// LearnRules learns the rules from some sets, with the weights at hand.
func (l *Learned) LearnRules(sets []Set) {
	l.WithLists = l.rule(sets)
	l.WithoutLists = l.ruleWithoutLists(sets)
}

// examples returns the questions of a set that have an answer. What a field and a kind
// of terms says is the score under a weight that is one for it, and else nothing.
func (f form) examples(set Set) []example {
	b, of := f.builder(set.Name, everything)
	a := analysis.NewAnalyzer(f.lexicon())
	matters := of.Own
	if f.subjects {
		matters += len(subjects)
	}
	examples := make([]example, 0, len(set.Questions))
	for _, q := range set.Questions {
		e := example{evidence: make([][dimensions]float32, matters), right: matterNumbers(q)}
		examples = append(examples, e)
	}
	var scores []float32
	for n := range dimensions {
		var one evidence.Weights
		one[n/int(analysis.Kinds)][n%int(analysis.Kinds)] = 1
		x := b.Index(&one)
		for i, q := range set.Questions {
			a.Analyze(analysis.WithDigits(analysis.Fold(q.Text)))
			scores = x.Scores(a.Tokens, scores)
			for matter, score := range scores {
				examples[i].evidence[matter][n] = score
			}
		}
	}
	return examples
}

// matterNumbers returns the matters that answer a question.
func matterNumbers(q Labelled) (matters []int) {
	if q.Subject > 0 {
		return []int{disclosure.Default().Len() + q.Subject - 1}
	}
	for _, item := range q.Items {
		matters = append(matters, item-1)
	}
	return matters
}

// How the weights are learned: by Adagrad, with a pull to weights that are all equal. With
// less of it, what is peculiar to the example questions is learned as well: with a
// hundredth of it, .905 of other people's questions are first right instead of .915.
const (
	passes = 5
	rate   = 0.1
	pull   = 0.1
	equal  = 0.3  // what a weight is at first
	stride = 7919 // a prime, by which the examples are mixed
)

// likeliest returns the weights, none below 0, under which the right matters are the
// likeliest: the likelihood of a matter is the exponential of its score, over the sum of
// all.
func likeliest(examples []example) (weights evidence.Weights) {
	var w, squares [dimensions]float64
	for i := range w {
		w[i] = equal
	}
	for range passes {
		for n := range examples {
			gradient := examples[n*stride%len(examples)].gradient(&w)
			for i, g := range gradient {
				g += pull * (w[i] - equal)
				squares[i] += g * g
				if squares[i] > 0 {
					w[i] = max(0, w[i]-rate*g/math.Sqrt(squares[i]))
				}
			}
		}
	}
	for i, v := range w {
		weights[i/int(analysis.Kinds)][i%int(analysis.Kinds)] = float32(v)
	}
	return weights
}

func (e *example) gradient(w *[dimensions]float64) (gradient [dimensions]float64) {
	scores := make([]float64, len(e.evidence))
	highest := 0.0
	for matter := range e.evidence {
		for i, v := range e.evidence[matter] {
			if v != 0 {
				scores[matter] += w[i] * float64(v)
			}
		}
		highest = max(highest, scores[matter])
	}
	all, right := 0.0, 0.0
	for matter, score := range scores {
		scores[matter] = math.Exp(score - highest)
		all += scores[matter]
		if slices.Contains(e.right, matter) {
			right += scores[matter]
		}
	}
	for matter, likelihood := range scores {
		off := likelihood / all
		if slices.Contains(e.right, matter) {
			off -= likelihood / right
		}
		if math.Abs(off) < 1e-4 {
			continue
		}
		for i, v := range e.evidence[matter] {
			gradient[i] += off * float64(v)
		}
	}
	return gradient
}

// A reading is a question as the index reads it.
type reading struct {
	question Labelled
	first    int   // the item that is first; 0 where there is none
	three    []int // the first three
	features evidence.FeatureValues
}

var background = general()

// readIn asks the questions of a set of the catalogue in a form.
func (l *Learned) readIn(f form, set Set, kept func(int) bool) (readings []reading) {
	b, of := f.builder(set.Name, kept)
	lexicon := f.lexicon()
	s := evidence.NewScorer(b.Index(&l.Weights), lexicon, background, of)
	for _, q := range set.Questions {
		s.Score(analysis.Fold(q.Text))
		r := reading{question: q}
		order := make([]int, of.Own)
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int {
			switch {
			case s.Scores[a] > s.Scores[b]:
				return -1
			case s.Scores[a] < s.Scores[b]:
				return 1
			}
			return 0
		})
		first := -1
		if s.Scores[order[0]] > 0 {
			first = order[0]
			r.first = first + 1
		}
		for _, matter := range order[:3] {
			r.three = append(r.three, matter+1)
		}
		r.features = s.Features(first)
		readings = append(readings, r)
	}
	return readings
}

func (r *reading) right() bool { return slices.Contains(r.question.Items, r.first) }

func (r *reading) rightInThree() bool {
	return slices.ContainsFunc(r.three, func(i int) bool { return slices.Contains(r.question.Items, i) })
}
