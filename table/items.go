package table

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// A sourceRow is a row of a table as it is understood: a content group of an item.
type sourceRow struct {
	table, place int // in the file
	starts       bool
	number       int    // of the item; 0 until it is settled
	printed      string // the number as printed
	category     string
	categoryNo   int // of our own files; 0 elsewhere
	name, nameEN string
	keywords     []string
	group        disclosure.RecordGroup
	derived      derived // of our own files
	ownNumber    bool    // the number is no part of a merged cell
	said         uint32  // fields whose cell has text, a bit each
	columns      uint32  // fields that its table has columns for
}

// records joins the rows into items, puts each category together, and settles the
// numbers.
func (r *reader) records() []disclosure.Record {
	r.carryCategories()
	r.agreeOnForms()
	r.agree()
	items := r.together(r.items())
	r.number(items)
	r.agreeOnGroups(items)
	r.askMissing(items)
	records := make([]disclosure.Record, 0, len(items))
	categories := make(map[string]int)
	for _, rows := range items {
		records = append(records, r.record(rows, categories))
	}
	return records
}

// carryCategories gives a row without a category that of the row above.
func (r *reader) carryCategories() {
	above := ""
	for i := range r.rows {
		r.rows[i].category = cmp.Or(r.rows[i].category, above)
		above = r.rows[i].category
	}
}

// inOrder returns the rows, those of a file of ours in the order of its numbers: who sorts
// or moves them in a spreadsheet changes nothing. A row without a number stays behind the
// one above it.
func (r *reader) inOrder() []*sourceRow {
	rows := make([]*sourceRow, len(r.rows))
	for i := range r.rows {
		rows[i] = &r.rows[i]
	}
	if !r.own() || !r.made.edited {
		return rows
	}
	places := make(map[*sourceRow][3]int)
	var above [3]int
	for _, row := range rows {
		if number, ok := catalogNumber(plainNumber(row.printed)); ok {
			group, _ := catalogNumber(row.derived.group)
			above = [3]int{row.categoryNo, number, group}
		}
		places[row] = above
	}
	slices.SortStableFunc(rows, func(a, b *sourceRow) int {
		one, other := places[a], places[b]
		return slices.Compare(one[:], other[:])
	})
	return rows
}

// items groups the rows by item. A row goes on with the item before it if no name
// begins in it, or the number and the name are printed again.
func (r *reader) items() (items [][]*sourceRow) {
	for _, row := range r.inOrder() {
		if len(items) > 0 {
			last := items[len(items)-1][0]
			goesOn := !row.starts && (row.printed == "" || row.printed == last.printed) ||
				row.name == last.name && row.category == last.category && row.printed == last.printed
			if goesOn {
				row.name, row.printed = cmp.Or(row.name, last.name), cmp.Or(row.printed, last.printed)
				items[len(items)-1] = append(items[len(items)-1], row)
				continue
			}
		}
		items = append(items, []*sourceRow{row})
	}
	return items
}

// together moves the items of a category that is in two places to the first.
func (r *reader) together(items [][]*sourceRow) [][]*sourceRow {
	var order []string
	byCategory := make(map[string][][]*sourceRow)
	last := ""
	for _, rows := range items {
		key := rows[0].category
		if byCategory[key] == nil {
			order = append(order, key)
		} else if key != last {
			r.table = rows[0].table
			r.ask(Question{Kind: Moved, Row: rows[0].place, Text: rows[0].name, Taken: rows[0].category})
		}
		byCategory[key] = append(byCategory[key], rows)
		last = key
	}
	slices.SortStableFunc(order, func(a, b string) int { // also one that a person made of a row
		return cmp.Compare(byCategory[a][0][0].categoryNo, byCategory[b][0][0].categoryNo)
	})
	items = items[:0]
	for _, key := range order {
		items = append(items, byCategory[key]...)
	}
	return items
}

// number gives the items their printed numbers, if these rise; else they are counted, and
// what is printed is kept as the code.
func (r *reader) number(items [][]*sourceRow) {
	if r.own() {
		r.numberOwn(items)
		return
	}
	numbers, rising := printedNumbers(items)
	for i, rows := range items {
		for _, row := range rows {
			row.number = i + 1
			if rising {
				row.number = numbers[i]
			}
		}
	}
	r.askNumbers(items)
	r.numberQuestions()
}

// printedNumbers returns the printed numbers of items. An item that has none, as 5-1 or 十,
// gets the one after the item before it. rising is false where a number is not above the
// one before it.
func printedNumbers(items [][]*sourceRow) (numbers []int, rising bool) {
	last := 0
	for _, rows := range items {
		number, ok := catalogNumber(rows[0].printed)
		if !ok || strconv.Itoa(number) != rows[0].printed {
			number = last + 1
		}
		if number <= last {
			return nil, false
		}
		numbers, last = append(numbers, number), number
	}
	return numbers, true
}

// numberOwn gives the items of a file of ours the numbers that they have there. One that
// has none, or that of an item before it, gets the next that is free, and is asked about.
func (r *reader) numberOwn(items [][]*sourceRow) {
	numbers := make([]int, len(items)) // 0 where it is none
	taken := make(map[int]bool)
	for i, rows := range items {
		number, ok := catalogNumber(plainNumber(rows[0].printed))
		if ok && !taken[number] {
			numbers[i], taken[number] = number, true
		}
	}
	last := 0
	for i, rows := range items {
		printed := rows[0].printed
		number, code, _ := strings.Cut(printed, codeMark)
		if _, err := strconv.Atoi(number); err != nil {
			code = printed
		}
		odd := numbers[i] == 0
		for numbers[i] == 0 || odd && taken[numbers[i]] {
			last++
			numbers[i] = last
		}
		last, taken[numbers[i]] = numbers[i], true
		for _, row := range rows {
			row.number, row.printed = last, code
		}
		if odd {
			first := rows[0]
			r.ask(Question{Kind: OddNumber, Table: first.table, Row: first.place, Heading: numberField.heading(), Text: printed, Taken: strconv.Itoa(last), Item: last, Name: first.name})
		}
	}
	r.numberQuestions()
}

// catalogNumber reads the number of an item or of a category, where a catalogue takes it.
func catalogNumber(text string) (number int, ok bool) {
	const most = 9 // digits
	number, err := strconv.Atoi(text)
	return number, err == nil && number > 0 && len(text) <= most
}

func plainNumber(printed string) string {
	number, _, _ := strings.Cut(printed, codeMark)
	return number
}

// askNumbers asks about items without a number among others with one, and about a
// number that appears twice in a category.
func (r *reader) askNumbers(items [][]*sourceRow) {
	if !slices.ContainsFunc(items, func(rows []*sourceRow) bool { return rows[0].printed != "" }) {
		return
	}
	var odd []*sourceRow
	numbers := make(map[string][]string) // that the items get, by what is printed
	seen := make(map[string]bool)
	last := ""
	for _, rows := range items {
		row := rows[0]
		key := row.category + "\n" + row.printed
		again := row.printed == last && row.printed != "1" // which a category may begin with
		last = row.printed
		if row.printed == "" || (seen[key] || again) && row.ownNumber {
			odd = append(odd, row)
			numbers[row.printed] = append(numbers[row.printed], strconv.Itoa(row.number))
		}
		seen[key] = true
	}
	taken := make(map[string]string)
	for printed, given := range numbers {
		taken[printed] = strings.Join(given, "、")
	}
	for _, row := range odd {
		r.ask(Question{Kind: OddNumber, Table: row.table, Row: row.place, Heading: r.headings[numberField], Text: row.printed, Taken: taken[row.printed], Item: row.number, Name: row.name})
	}
}

// numberQuestions tells which item each question is about.
func (r *reader) numberQuestions() {
	for i := range r.questions {
		q := &r.questions[i]
		for _, row := range q.rows {
			if row <= len(r.rows) {
				q.isAlsoOf(r.rows[row-1].number, r.rows[row-1].name)
			}
		}
	}
}

// codeMark is between an item's number and the code that the table prints in
// its place, in our own files: 22 / 0101.
const codeMark = " / "

// askMissing asks for what the table has a column for and an item says nothing of, and
// for the name and the contents that every item has.
func (r *reader) askMissing(items [][]*sourceRow) {
	r.reading = 0
	if r.own() {
		r.askEmptied(items)
		return
	}
	for _, rows := range items {
		for _, f := range []field{matterField, contentsField, basisField, deadlineField, publisherField, channelsField, audiencesField, methodsField, levelsField} {
			heading := r.headings[f]
			has := slices.ContainsFunc(rows, func(row *sourceRow) bool { return row.columns&(1<<f) != 0 })
			blank := blankRows(rows, f)
			if len(blank) == 0 || !has && f != contentsField {
				continue
			}
			r.askBlank(blank, f, cmp.Or(heading, f.heading()))
		}
	}
}

// askBlank asks what rows of an item say that lack what is in a column.
func (r *reader) askBlank(blank []*sourceRow, f field, heading string) {
	r.table = blank[0].table
	q := Question{Kind: Missing, Row: blank[0].place, Heading: heading, Item: blank[0].number, Name: blank[0].name}
	if q.gone = r.own() && r.made.gone[f]; q.gone {
		q.Row = 0
	}
	r.ask(q)
	if meant, ok := r.answers.text(Missing, heading, ""); ok {
		r.fillIn(blank, f, meant)
	}
}

// askEmptied asks about cells of a file of ours that somebody may have emptied, for most
// items have text there, and about columns that somebody deleted.
func (r *reader) askEmptied(items [][]*sourceRow) {
	for f := matterField; f <= levelsField; f++ {
		if !r.mayBeEmptied(f) {
			continue
		}
		heading := f.heading()
		if f == matterField {
			heading = disclosure.ColumnName.Heading()
		}
		for _, rows := range items {
			blank := slices.DeleteFunc(slices.Clone(rows), func(row *sourceRow) bool { return row.says(f) })
			if len(blank) > 0 { // Write prints the cells of every group
				r.askBlank(blank, f, heading)
			}
		}
	}
}

// mayBeEmptied reports whether somebody may have emptied cells of a printed column, for most
// rows have text there, or all of it: CSV marks the columns that are exported without a text.
func (r *reader) mayBeEmptied(f field) bool {
	if !r.made.edited {
		return false
	}
	blank := 0
	for i := range r.rows {
		if !r.rows[i].says(f) {
			blank++
		}
	}
	return blank*2 < len(r.rows) || blank == len(r.rows) && r.format == CSV || r.made.gone[f]
}

// blankRows returns the rows of an item that lack what is in a column: each content
// group has contents of its own, and the rest is said once for the item.
func blankRows(rows []*sourceRow, f field) (blank []*sourceRow) {
	for _, row := range rows {
		switch {
		case f == contentsField && len(row.group.Contents) > 0: // the others may have none
		case f != contentsField && row.says(f):
			return nil
		default:
			blank = append(blank, row)
		}
	}
	return blank
}

// fillIn gives rows what a person said of an empty cell.
func (r *reader) fillIn(rows []*sourceRow, f field, meant string) {
	for _, row := range rows {
		if f == matterField {
			row.name = meant
			continue
		}
		if f.isTicked() {
			addWords(&row.group, f, wordsOf(meant))
			continue
		}
		r.written(row, column{field: f, heading: f.heading()}, cellAt{grid.Cell{Text: meant}, f.heading()})
	}
}

// says reports whether the row's cell of a field has text, be it a stroke.
func (s *sourceRow) says(f field) bool { return s.said&(1<<f) != 0 }

func (r *reader) record(rows []*sourceRow, categories map[string]int) disclosure.Record {
	first := rows[0]
	category := first.category
	if category == "" {
		category = r.categoryOf(first)
	}
	number := first.categoryNo
	if number == 0 {
		if categories[category] == 0 {
			categories[category] = len(categories) + 1
		}
		number = categories[category]
	}
	record := disclosure.Record{
		Number: first.number, Code: first.printed, Name: r.nameOf(first), NameEN: first.nameEN, Keywords: first.keywords,
		Category: disclosure.Category{Number: number, Name: category},
	}
	record.Disclosures = groupsOf(rows)
	if !r.own() { // where a further group without a tick has those of the first
		one := record.Disclosures[0]
		record.Audiences, record.Methods, record.Levels = one.Audiences, one.Methods, one.Levels
	}
	return record
}

// nameOf returns the name of an item: what a person says of one that is another's, or
// what is printed.
func (r *reader) nameOf(row *sourceRow) string {
	q := Question{Kind: SameName, Heading: disclosure.ColumnName.Heading(), Text: row.name, Table: row.table, Row: row.place}
	if meant, ok := r.answers.textOf(q); ok {
		return meant
	}
	return row.name
}

// categoryOf returns the category of an item for which the table says none: what a
// person says, or the title.
func (r *reader) categoryOf(row *sourceRow) string {
	r.table = row.table
	r.ask(Question{Kind: NoCategory, Row: row.place, Item: row.number, Name: row.name, Heading: "一级事项", Taken: r.title})
	if meant, ok := r.answers.text(NoCategory, "一级事项", ""); ok {
		return meant
	}
	return r.title
}

// groupsOf returns the content groups of the rows of an item, each once.
func groupsOf(rows []*sourceRow) (groups []disclosure.RecordGroup) {
	if len(rows) == 1 { // as most items have
		return []disclosure.RecordGroup{rows[0].group}
	}
	said := make(map[string]bool)
	for _, row := range rows {
		if key := groupKey(row.group); !said[key] {
			said[key] = true
			groups = append(groups, row.group)
		}
	}
	return groups
}

// groupKey is all that a group says.
func groupKey(g disclosure.RecordGroup) string {
	term := ""
	if g.Deadline != nil {
		term = g.Deadline.Text
	}
	return fmt.Sprintf("%q", []any{g.Contents, g.Channels, g.LegalBasis, term, g.Publisher, g.Audiences, g.Methods, g.Levels, g.Extra})
}

// numberAfter returns the number that follows one that is printed, "" for none.
func numberAfter(printed string) string {
	n, err := strconv.Atoi(printed)
	if err != nil {
		return ""
	}
	return strconv.Itoa(n + 1)
}
