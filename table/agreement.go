package table

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// derived is what our own files say again of a row, beside the printed columns: whoever
// edits one of the two leaves them at odds.
type derived struct {
	title       string   // 目录
	category    string   // 类别序号
	laws        []string // 规范法名, one for each citation
	workingDays string   // 工作日
	group       string   // 内容组
}

// agree holds the derived columns of a file of ours against the printed ones, which count.
// Of what several rows say of one thing, most rows are right. What says otherwise is asked
// about.
func (r *reader) agree() {
	if !r.own() {
		return
	}
	if r.prints(titleField) {
		r.agreeOnTitle()
	}
	if r.prints(categoryNumberField) && r.printsCategories() {
		r.agreeOnCategories()
	}
	if r.prints(lawsField) && !r.made.gone[basisField] {
		r.agreeOnLaws()
	}
	if r.prints(workingDaysField) && !r.made.gone[deadlineField] {
		r.agreeOnDays()
	}
}

func (r *reader) printsCategories() bool {
	return slices.ContainsFunc(r.rows, func(row sourceRow) bool { return row.category != "" })
}

func (r *reader) prints(f field) bool {
	_, printed := r.headings[f]
	return printed
}

// contradicts asks about a derived cell of a row, in place of which another text counts.
func (r *reader) contradicts(row int, f field, text, taken string) {
	r.table, r.reading = r.rows[row].table, row+1
	r.ask(Question{Kind: Contradiction, Row: r.rows[row].place, Heading: f.heading(), Text: text, Taken: oneLine(taken)})
	r.reading = 0
}

func (r *reader) agreeOnTitle() {
	if r.given != "" {
		return
	}
	titles := newVotes()
	for i := range r.rows {
		titles.add("", r.rows[i].derived.title)
	}
	r.title = cmp.Or(titles.leader[""], r.title)
	for i := range r.rows {
		if said := r.rows[i].derived.title; said != r.title {
			r.contradicts(i, titleField, said, r.title)
		}
	}
}

// agreeOnCategories gives each category one number. One whose number is rather another's
// gets the next that is free.
func (r *reader) agreeOnCategories() {
	numbers, names := newVotes(), newVotes()
	highest := 0
	for i := range r.rows {
		row := &r.rows[i]
		if number, ok := catalogNumber(row.derived.category); ok {
			numbers.add(row.category, row.derived.category)
			names.add(row.derived.category, row.category)
			highest = max(highest, number)
		}
	}
	given := make(map[string]int)
	for i := range r.rows {
		row := &r.rows[i]
		if _, known := given[row.category]; !known {
			number := numbers.leader[row.category]
			if number == "" || names.leader[number] != row.category {
				highest++
				number = strconv.Itoa(highest)
			}
			given[row.category], _ = strconv.Atoi(number)
		}
		row.categoryNo = given[row.category]
		if strconv.Itoa(row.categoryNo) != row.derived.category {
			r.contradicts(i, categoryNumberField, row.derived.category, row.category)
		}
	}
}

// agreeOnLaws gives the citations the laws that they mean: a title means one.
func (r *reader) agreeOnLaws() {
	meant := newVotes()
	for i := range r.rows {
		row := &r.rows[i]
		if len(row.derived.laws) == 0 { // no citation has a law
			row.derived.laws = make([]string, len(row.group.LegalBasis))
		}
		if len(row.derived.laws) != len(row.group.LegalBasis) {
			continue
		}
		for j, law := range row.derived.laws {
			meant.add(titleIn(row.group.LegalBasis[j].Text), law)
		}
	}
	for i := range r.rows {
		row := &r.rows[i]
		if len(row.derived.laws) != len(row.group.LegalBasis) {
			if len(row.group.LegalBasis) > 0 || !r.mayBeEmptied(basisField) {
				r.contradicts(i, lawsField, strings.Join(row.derived.laws, "、"), basisTexts(row))
			}
			row.derived.laws = nil
		}
		for j := range row.group.LegalBasis {
			citation := &row.group.LegalBasis[j]
			citation.Law = meant.leader[titleIn(citation.Text)]
			if j < len(row.derived.laws) && row.derived.laws[j] != citation.Law {
				r.contradicts(i, lawsField, row.derived.laws[j], citation.Law)
			}
		}
	}
}

func basisTexts(row *sourceRow) string {
	var texts []string
	for _, citation := range row.group.LegalBasis {
		texts = append(texts, citation.Text)
	}
	return strings.Join(texts, "、")
}

// titleIn returns the title that a citation begins with, or all of one that begins with none.
func titleIn(citation string) string {
	rest, ok := strings.CutPrefix(citation, "《")
	title, _, closed := strings.Cut(rest, "》")
	if !ok || !closed {
		return citation
	}
	return title
}

func (r *reader) agreeOnDays() {
	for i := range r.rows {
		row := &r.rows[i]
		term := ""
		if row.group.Deadline != nil {
			term = row.group.Deadline.Text
		}
		asked := term == "" && r.mayBeEmptied(deadlineField)
		if !asked && row.derived.workingDays != workingDays(disclosure.ParseDeadline(term)) {
			r.contradicts(i, workingDaysField, row.derived.workingDays, term)
		}
	}
}

// agreeOnGroups asks about rows of an item that are not counted from 1: one came or went.
func (r *reader) agreeOnGroups(items [][]*sourceRow) {
	if !r.own() || !r.prints(groupField) {
		return
	}
	for _, rows := range items {
		for i, row := range rows {
			if counted := strconv.Itoa(i + 1); row.derived.group != counted {
				r.table = row.table
				r.ask(Question{Kind: Contradiction, Row: row.place, Heading: groupField.heading(), Text: row.derived.group, Taken: counted, Item: row.number, Name: rows[0].name})
			}
		}
	}
}

// votes counts what is said of each subject.
type votes struct {
	count  map[[2]string]int // by subject and what is said
	leader map[string]string // what is said most often; of like counts what was so first
}

func newVotes() votes { return votes{make(map[[2]string]int), make(map[string]string)} }

func (v votes) add(subject, said string) {
	vote := [2]string{subject, said}
	v.count[vote]++
	if v.count[vote] > v.count[[2]string{subject, v.leader[subject]}] {
		v.leader[subject] = said
	}
}
