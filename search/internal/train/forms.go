package main

import (
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/embedded"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A form is a state in which a catalogue may be: what is known of it.
type form struct {
	questions int  // examples an item at most; -1: all
	keywords  bool // whether items have any
	concepts  bool // whether it is known which words mean the same
	subjects  bool // whether it is known what belongs to other evidence.Offices
}

var (
	complete = form{-1, true, true, true}
	bare     = form{0, true, true, false}
)

// forms are those that the weights are learned from.
var forms = []form{complete, {4, true, true, true}, bare, {0, false, true, false}, {0, true, false, false}, {0, false, false, false}}

var withConcepts, withoutConcepts = analysis.NewLexicon(analysis.Around, analysis.Synonyms), analysis.NewLexicon(analysis.Around, "")

func (f form) lexicon() *analysis.Lexicon {
	if f.concepts {
		return withConcepts
	}
	return withoutConcepts
}

// builder returns a builder with the catalogue in a form, without the questions of a
// set, and of the items only those that are kept.
func (f form) builder(without string, kept func(number int) bool) (*evidence.Builder, evidence.Offices) {
	c := disclosure.Default()
	b := evidence.NewBuilder(f.lexicon(), c.Len())
	examples := make(map[int][]string)
	for _, q := range embedded.Questions() {
		if q.Voice != without {
			examples[q.Item] = append(examples[q.Item], q.Text)
		}
	}
	for item := range c.Items() {
		if !kept(item.Number()) {
			b.AddMatter() // an empty one, so that matters are numbered as items are
			continue
		}
		texts := some(examples[item.Number()], f.questions)
		if f.keywords {
			b.AddItem(item, slices.Values(texts))
			continue
		}
		b.AddMatter()
		b.AddText(evidence.Name, analysis.Fold(item.Name()))
		b.AddText(evidence.Gloss, analysis.Fold(item.NameEN()))
	}
	names := func(matter int) iter.Seq[string] {
		item, _ := c.Item(matter + 1)
		if f.keywords {
			return evidence.Names(item)
		}
		return slices.Values([]string{analysis.Fold(item.Name())})
	}
	of := evidence.Offices{Own: c.Len(), Near: c.Len(), Names: names, Calls: func(matter int, word string) bool {
		item, ok := c.Item(matter + 1)
		return ok && evidence.Calls(item, folded(some(examples[item.Number()], f.questions)), word)
	}}
	if f.subjects {
		of = addSubjects(b, without, of)
	}
	b.AddCategories(c, 0)
	return b, of
}

func folded(questions []string) (all []string) {
	for _, question := range questions {
		all = append(all, analysis.Fold(question))
	}
	return all
}

func addSubjects(b *evidence.Builder, without string, of evidence.Offices) evidence.Offices {
	for _, subject := range embedded.Elsewhere() {
		var questions []string
		for i, text := range subject.Questions {
			if without != halves[i%2] {
				questions = append(questions, text)
			}
		}
		b.AddSubject(slices.Concat(subject.Words, subject.Papers), questions)
		of.Words = append(of.Words, subject.Words...)
		of.Papers = append(of.Papers, subject.Papers...)
		if !subject.Near {
			of.Near++
		}
	}
	return of
}

// some returns n texts, spread over all of them, or all where n is below 0.
func some(texts []string, n int) []string {
	if n < 0 || len(texts) <= n {
		return texts
	}
	spread := make([]string, n)
	for i := range spread {
		spread[i] = texts[i*len(texts)/n]
	}
	return spread
}

// general returns the background of questions about anything.
func general() *evidence.General {
	return evidence.NewGeneral(counts())
}

// counts counts the terms of all questions.
func counts() string { return evidence.CountTerms(bare.lexicon(), embedded.AllQuestions()) }

func everything(int) bool { return true }

func isVoice(name string) bool {
	return slices.ContainsFunc(embedded.Questions(), func(q embedded.Question) bool { return q.Voice == name })
}

func isHalf(name string) bool { return slices.Contains(halves[:], name) }
