package main

import (
	"fmt"
	"math"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/embedded"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

var subjects = embedded.Elsewhere()

// rule learns when evidence is enough, for the complete catalogue.
func (l *Learned) rule(sets []Set) (r evidence.Rule) {
	var readings []reading
	for _, set := range joined(sets) {
		readings = append(readings, l.readIn(complete, set, everything)...)
	}
	return learnRule(readings)
}

// parts are what the catalogue is taken apart into, as if each were a catalogue: by
// the numbers of its categories.
var parts = [][]int{{7, 12}, {8}, {9}, {3, 4, 5, 6, 10, 11}}

// ruleWithoutLists learns the same where it is not known what belongs to other
// offices, from parts of the catalogue: a question to another part has no answer.
func (l *Learned) ruleWithoutLists(sets []Set) evidence.Rule {
	var readings []reading
	sets = joined(sets)
	for _, f := range []form{bare, {0, false, true, false}, {0, true, false, false}} {
		for _, part := range parts {
			in := itemsOf(part)
			for _, set := range sets {
				for _, r := range l.readIn(f, set, func(n int) bool { return in[n] }) {
					readings = append(readings, r.inPart(in))
				}
			}
		}
	}
	return learnRule(readings)
}

// itemsOf returns the numbers of the items of some categories.
func itemsOf(categories []int) map[int]bool {
	in := make(map[int]bool)
	for _, category := range categories {
		for item := range disclosure.Default().ItemsByCategory(category) {
			in[item.Number()] = true
		}
	}
	return in
}

// inPart returns a reading as it is where a part of the catalogue is all there is.
func (r reading) inPart(in map[int]bool) reading {
	var items []int
	for _, item := range r.question.Items {
		if in[item] {
			items = append(items, item)
		}
	}
	r.question.Items, r.question.Near = items, len(items) == 0
	r.features[evidence.Best] = 0 // it depends on how much is said of an item
	return r
}

// learnRule learns two regressions. Questions that have only neighbours say nothing
// about the domain.
func learnRule(readings []reading) (r evidence.Rule) {
	var domain, right []outcome
	for _, reading := range readings {
		if reading.first == 0 {
			continue
		}
		answerable := len(reading.question.Items) > 0
		if answerable || !reading.question.Near {
			domain = append(domain, outcome{reading.features, answerable})
		}
		right = append(right, outcome{reading.features, answerable && reading.right()})
	}
	return evidence.Rule{Domain: regress(domain), Right: regress(right)}
}

type outcome struct {
	features evidence.FeatureValues
	yes      bool
}

// regress learns a logistic regression by Newton's way, with a little pull to
// nothing. Both outcomes weigh the same.
func regress(outcomes []outcome) (w evidence.Regression) {
	const n, pull = int(evidence.Features), 1.0
	for range 25 {
		var gradient [n]float64
		var hessian [n][n]float64
		for i := range n {
			gradient[i] = pull * w[i]
			hessian[i][i] = pull
		}
		for i := range outcomes {
			o := &outcomes[i]
			p := w.Probability(&o.features)
			off := p
			if o.yes {
				off--
			}
			for i, a := range o.features {
				gradient[i] += off * a
				for j, b := range o.features {
					hessian[i][j] += p * (1 - p) * a * b
				}
			}
		}
		for i, step := range solve(hessian, gradient) {
			w[i] -= step
		}
	}
	return w
}

// solve solves a system of linear equations by elimination.
func solve[M [evidence.Features][evidence.Features]float64, V [evidence.Features]float64](m M, v V) V {
	const n = int(evidence.Features)
	for i := range n {
		pivot := i
		for k := i; k < n; k++ {
			if math.Abs(m[k][i]) > math.Abs(m[pivot][i]) {
				pivot = k
			}
		}
		m[i], m[pivot] = m[pivot], m[i]
		v[i], v[pivot] = v[pivot], v[i]
		for k := range n {
			if k == i {
				continue
			}
			factor := m[k][i] / m[i][i]
			for j := range n {
				m[k][j] -= factor * m[i][j]
			}
			v[k] -= factor * v[i]
		}
	}
	for i := range n {
		v[i] /= m[i][i]
	}
	return v
}

// A Measure says how a set is answered by evidence alone.
type Measure struct {
	Answerable, First, Three, Lost, WrongUnmarked int
	None, Empty, Near, EmptyOrPartial             int
}

// Measure tells how well questions that were read in the complete catalogue are answered.
func (l *Learned) Measure(readings []reading) (m Measure) {
	for _, r := range readings {
		d := l.WithLists.Decide(&r.features)
		if r.first == 0 {
			d = evidence.Nothing
		}
		m.count(&r, d)
	}
	return m
}

func (m *Measure) count(r *reading, d evidence.Decision) {
	switch {
	case len(r.question.Items) > 0:
		m.Answerable++
		if d == evidence.Nothing {
			m.Lost++
			return
		}
		if r.right() {
			m.First++
		} else if d == evidence.Full {
			m.WrongUnmarked++
		}
		if r.rightInThree() {
			m.Three++
		}
	case r.question.Near:
		m.Near++
		if d != evidence.Full {
			m.EmptyOrPartial++
		}
	default:
		m.None++
		if d == evidence.Nothing {
			m.Empty++
		}
	}
}

func (m Measure) String() string {
	return fmt.Sprintf("%d questions, first %.3f, in three %.3f, lost %.3f, wrong unmarked %.3f; none %d of %d, near %d of %d",
		m.Answerable, share(m.First, m.Answerable), share(m.Three, m.Answerable), share(m.Lost, m.Answerable), share(m.WrongUnmarked, m.Answerable),
		m.Empty, m.None, m.EmptyOrPartial, m.Near)
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

func (m *Measure) add(n Measure) {
	m.Answerable, m.First, m.Three = m.Answerable+n.Answerable, m.First+n.First, m.Three+n.Three
	m.Lost, m.WrongUnmarked = m.Lost+n.Lost, m.WrongUnmarked+n.WrongUnmarked
	m.None, m.Empty, m.Near, m.EmptyOrPartial = m.None+n.None, m.Empty+n.Empty, m.Near+n.Near, m.EmptyOrPartial+n.EmptyOrPartial
}
