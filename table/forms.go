package table

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// agreeOnForms asks about words that a table has in two forms, such as 主动 and 主动公开, once
// for each form that is not the usual one of the table.
func (r *reader) agreeOnForms() {
	if r.own() && !r.made.edited {
		return
	}
	for _, f := range []field{audiencesField, methodsField, levelsField} {
		usual := newVotes()
		for i := range r.rows {
			for _, word := range *wordsIn(&r.rows[i].group, f) {
				usual.add(formless(word), word)
			}
		}
		for i := range r.rows {
			words := wordsIn(&r.rows[i].group, f)
			for at, word := range *words {
				if form := usual.leader[formless(word)]; form != word {
					*words = slices.Clone(*words) // which cells that say the same share
					(*words)[at] = r.askForm(i, f, word, form)
				}
			}
		}
	}
}

// askForm asks about a word that has another form in most rows, and returns what a person
// said, or else the word.
func (r *reader) askForm(row int, f field, word, form string) string {
	r.table, r.reading = r.rows[row].table, row+1
	q := Question{Kind: TwoForms, Row: r.rows[row].place, Heading: f.heading(), Text: word, Taken: word, Guess: form}
	r.ask(q)
	r.reading = 0
	if meant, ok := r.answers.textOf(q); ok {
		return meant
	}
	return word
}

func wordsIn(g *disclosure.RecordGroup, f field) *[]string {
	switch f {
	case audiencesField:
		return &g.Audiences
	case methodsField:
		return &g.Methods
	}
	return &g.Levels
}

// formless is what the forms of a word share: 主动 of 主动公开, 县 of 县级, 特定 of 特定群众.
func formless(word string) string {
	for _, ending := range []string{"公开", "级", "群体", "群众", "人群", "人员", "对象"} {
		if bare, ok := strings.CutSuffix(word, ending); ok && (isFlatWord(word) || isLevel(bare)) {
			return bare
		}
	}
	if word == "社会" {
		return "全社会"
	}
	return word
}
