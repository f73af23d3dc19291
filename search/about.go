package search

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure"
	chars "github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/embedded"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

//go:generate go run ./internal/train internal/evidence

// People ask in whole sentences: 我在银川交的失业险，现在没工作了怎么领. What such a query
// is about is told by evidence that adds up: every term of it tells a little for the
// items that have it, and what no item has tells nothing (package evidence).

// about is what an index knows of what its items are about.
type about struct {
	lexicon *analysis.Lexicon

	// Behind the items, the evidence has the subjects of other offices, where these
	// are known.
	offices    evidence.Offices
	neighbours []string // words for those that have neighbours here
	own        []string // words for what no other office has anything of: 工伤
	listed     int      // the catalogue that they are known for, or -1

	// By position of the items that have some: how people ask for them.
	questions, folded map[int][]string

	scorer func() *evidence.Scorer // of which each session has another
}

// newAbout returns what is known of the items of an index. The lists of what belongs
// to other offices are those of the embedded catalogue, and count for its items alone:
// another one may have such a matter.
func newAbout(built *builder, lexicon *analysis.Lexicon) about {
	x := built.Index
	lexicon = lexicon.Except(x.names())
	a := about{lexicon: lexicon, listed: -1, questions: make(map[int][]string), folded: make(map[int][]string)}
	a.offices = evidence.Offices{Own: len(x.items), Near: len(x.items), Names: func(at int) iter.Seq[string] { return evidence.Names(x.items[at]) }, Calls: func(at int, word string) bool {
		return evidence.Calls(x.items[at], a.folded[at], word)
	}}
	b := evidence.NewBuilder(lexicon, len(x.items))
	var subjects []embedded.Subject
	first := 0
	for i, c := range x.catalogs {
		if !x.options.NoLists && embedded.IsOf(c) {
			a.listed = i
			subjects = embedded.Elsewhere()
			b.ExpectQuestions(a.addQuestions(c, first))
			a.offices.Field = lexicon.SameAs(strings.TrimSuffix(fieldOf(c.Title()), fieldEnd))
		}
		first += c.Len()
	}
	for at, item := range x.items {
		if own := slices.Collect(item.Questions()); len(own) > 0 {
			a.questions[at] = append(own, a.questions[at]...)
		}
		b.AddMatter()
		for field, folded := range built.ownTexts(at) {
			if told, ok := evidenceOf(field); ok {
				b.AddText(told, folded)
			}
		}
		for _, question := range a.questions[at] {
			folded := analysis.Fold(question)
			b.AddText(evidence.Question, folded)
			a.folded[at] = append(a.folded[at], folded)
		}
	}
	if a.listed >= 0 {
		a.addSubjects(b, subjects)
		a.own = a.ownWords(x.catalogs[a.listed], subjects)
	}
	first = 0
	categories := make([][]int32, len(x.catalogs))
	for i, c := range x.catalogs {
		categories[i] = b.AddCategories(c, first)
		first += c.Len()
	}
	for i, c := range x.catalogs {
		if len(x.catalogs) > 1 { // the title of a single one tells nothing of its items
			b.AddCatalog(c, categories[i])
		}
	}
	index := b.Index(&evidence.Learned)
	a.scorer = sync.OnceValue(func() *evidence.Scorer { return evidence.NewScorer(index, lexicon, general(), a.offices) })
	return a
}

// evidenceOf returns as what the texts of a field tell what an item is about, if they do.
func evidenceOf(field Field) (evidence.Field, bool) {
	switch field {
	case FieldName:
		return evidence.Name, true
	case FieldNameEN:
		return evidence.Gloss, true
	case FieldKeyword:
		return evidence.Keyword, true
	}
	return 0, false
}

// names yields the names of the items, folded.
func (x *Index) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i, folded := range x.folded {
			if x.fields[i] == FieldName && folded != "" && !yield(folded) {
				return
			}
		}
	}
}

// addQuestions adds how people ask for the items of a catalogue, the first of which is at a
// position, and returns how many questions these are.
func (a *about) addQuestions(c *disclosure.Catalog, first int) int {
	at := make(map[int]int, c.Len())
	for item := range c.Items() {
		at[item.Number()] = first + len(at)
	}
	questions := embedded.Questions()
	for _, q := range questions {
		a.questions[at[q.Item]] = append(a.questions[at[q.Item]], q.Text)
	}
	return len(questions)
}

func (a *about) addSubjects(b *evidence.Builder, subjects []embedded.Subject) {
	for _, subject := range subjects {
		b.AddSubject(slices.Concat(subject.Words, subject.Papers), subject.Questions)
		a.offices.Words = append(a.offices.Words, subject.Words...)
		a.offices.Papers = append(a.offices.Papers, subject.Papers...)
		if subject.Near {
			a.neighbours = append(a.neighbours, subject.Words...)
		} else {
			a.offices.Near++
		}
	}
}

// ownWords returns the words that a category of a catalogue and several of its items have in
// their names, and no subject of another office has.
func (a *about) ownWords(c *disclosure.Catalog, subjects []embedded.Subject) (words []string) {
	const several = 3
	var names, others []string
	var categories strings.Builder
	for category := range c.Categories() {
		categories.WriteString(analysis.Fold(category.Name))
		categories.WriteByte('\n') // of no word
	}
	for item := range c.Items() {
		names = append(names, analysis.Fold(item.Name()))
	}
	for _, subject := range subjects {
		if !subject.Near {
			others = append(others, slices.Concat(subject.Words, subject.Questions)...)
		}
	}
	a.lexicon.Words(func(word string, about bool) {
		if about && strings.Contains(categories.String(), word) && having(names, word) >= several && having(others, word) == 0 {
			words = append(words, word)
		}
	})
	return words
}

// having returns how many texts have a word.
func having(texts []string, word string) (n int) {
	for _, text := range texts {
		if strings.Contains(text, word) {
			n++
		}
	}
	return n
}

// namesOwn reports whether a query has a word for what no other office has anything of.
func (a *about) namesOwn(query string) bool {
	return chars.ContainsWord(query, a.own...)
}

var (
	generalOnce     sync.Once
	generalEvidence *evidence.General
)

// general returns how common terms are in questions about anything, which is read
// for the first question.
func general() *evidence.General {
	generalOnce.Do(func() {
		generalEvidence = evidence.NewGeneral(evidence.Counts)
	})
	return generalEvidence
}

// newScorer returns a scorer of the items and subjects.
func (a *about) newScorer() *evidence.Scorer {
	return a.scorer().Another()
}
