package evidence

import "math"

// A Decision says what to do with the matters that are first.
type Decision uint8

// The decisions.
const (
	Nothing Decision = iota // the query is about something else
	Partial                 // the first matter is near to it, or answers a part
	Full                    // the first matter answers it
)

// A Rule decides by two regressions over the features of a query. It is learned.
type Rule struct {
	Domain Regression // whether the query is about the catalogue
	Right  Regression // whether the first matter is what is asked for
}

// A Regression gives a probability: the logistic function of the weighted features.
type Regression [Features]float64

// Probability returns the probability for some features.
func (r *Regression) Probability(f *FeatureValues) float64 {
	sum := 0.0
	for i, w := range r {
		sum += w * f[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// A Feature is a number by which it is decided.
type Feature uint8

// The features of a query.
const (
	One         Feature = iota
	Best                // the score of the first matter
	Gap                 // between it and the second
	Elsewhere           // the best score of a matter of another office
	Neighbour           // the same, of one that the catalogue has neighbours of
	Unexplained         // the information of what the first matter does not explain
	Explained           // the share of the information that it explains
	Ours                // the share that it explains, and no subject of another office
	Theirs              // the share that the best subject of another office explains, and it does not
	Called              // the share that is the whole of a name or keyword of the first matter
	Foreign             // how many words of other offices it has that the first matter is not called by
	Length              // of the query, in characters
	Strange             // how many of its words neither explains
	Features
)

// FeatureValues are those of one query.
type FeatureValues [Features]float64

// Decide returns the decision. It is Nothing where it is not likely enough that the query is about
// the catalogue, and Full where it is likely enough that the first matter is right. If that is
// likely, a query may be a little less likely about the catalogue.
func (r *Rule) Decide(f *FeatureValues) Decision {
	domain, right := r.Domain.Probability(f), r.Right.Probability(f)
	switch {
	case domain < DomainThreshold && min(domain, right) < likely:
		return Nothing
	case right < RightThreshold:
		return Partial
	}
	return Full
}

// How sure one must be.
const (
	DomainThreshold = 0.66
	RightThreshold  = 0.75
	likely          = 0.58
)
