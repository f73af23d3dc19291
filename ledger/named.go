package ledger

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// match finds the item: by its number, its name, or the title of the piece. Cells
// that contradict each other, or name several items, are asked about.
func (l *Ledger) match(e *Entry, rec record) {
	m := l.matcher
	e.named = oneLine(rec.cells[numberColumn])
	title, cells := rec.cells[titleColumn], append([]string{rec.cells[numberColumn]}, rec.matters...)
	among, another := m.called(rec.cells[catalogColumn])
	var byNumber []disclosure.Item
	var numbers []int
	for _, cell := range cells { // a column of matters may have numbers: 第63项
		if byNumber, numbers = m.byNumber(cell, among); len(numbers) > 0 {
			break
		}
	}
	byName := m.byName(cells, among)
	isNamed := func(item disclosure.Item) bool { return slices.Contains(byName, item) }
	both := slices.DeleteFunc(slices.Clone(byNumber), func(item disclosure.Item) bool { return !isNamed(item) })
	switch {
	case len(numbers) > 0 && len(byNumber) == 0:
		e.Match = NoSuch
		e.doubt(message.New("目录中没有第 %d 项", "the catalogue has no item %d", numbers[0]))
	case len(numbers) == 1 && len(both) == 1 && len(byName) == 1:
		e.Item, e.Match = both[0], ByNumber
	case len(numbers) > 0 && len(byName) > 0:
		e.Match, e.Candidates = Asked, append(slices.DeleteFunc(byNumber, isNamed), byName...)
	case len(numbers) == 1 && len(byNumber) == 1:
		e.Item, e.Match = byNumber[0], ByNumber
	case len(numbers) == 1 && len(holding(title, byNumber)) == 1: // of those that have the number
		e.Item, e.Match = holding(title, byNumber)[0], ByTitle
	case len(numbers) > 0: // of items, or of catalogues that each have the number
		e.matchAmong(byNumber, m, title)
	case len(byName) == 1:
		e.Item, e.Match = byName[0], ByName
	case len(byName) > 1:
		e.Match, e.Candidates = Asked, byName
	default:
		e.matchTitle(m, title, cells)
	}
	if e.Item != (disclosure.Item{}) && (another || indexOf(among, e.Item.Catalog()) < 0) {
		e.Match, e.Candidates, e.Item = Asked, []disclosure.Item{e.Item}, disclosure.Item{}
	}
}

// called returns the catalogues that a cell names, or all where it names none; another
// tells that it names one that is not here.
func (m *Matcher) called(cell string) (among []*disclosure.Catalog, another bool) {
	if isNothing(cell) {
		return m.catalogs, false
	}
	if found := m.titles.Called(cell); len(found) > 0 {
		return found, false
	}
	return m.catalogs, text.ContainsWord(cell, "领域", "目录")
}

// holding returns the items whose whole name a title holds.
func holding(title string, items []disclosure.Item) []disclosure.Item {
	about := nameKey(title)
	return slices.DeleteFunc(slices.Clone(items), func(item disclosure.Item) bool {
		name := nameKey(item.Name())
		return name == "" || !strings.Contains(about, name)
	})
}

// matchAmong takes the one of some items that the title names surely, else asks.
func (e *Entry) matchAmong(items []disclosure.Item, m *Matcher, title string) {
	if found := m.byTitle(title); slices.Contains(items, found.item) {
		e.Item, e.Match = found.item, ByTitle
		return
	}
	e.Match, e.Candidates = Asked, items
}

// matchTitle finds the item where the cells beside the title name none.
func (e *Entry) matchTitle(m *Matcher, title string, cells []string) {
	if ofCategory := m.byCategory(cells...); len(ofCategory) > 0 {
		e.matchAmong(ofCategory, m, title)
		return
	}
	found := m.byTitle(title)
	for _, cell := range cells[1:] {
		if named := m.byTitle(cell); named.kind == ByTitle || found.kind == Unmatched {
			found = named // by a name that is not quite the item's
		}
	}
	e.Item, e.Match, e.Candidates = found.item, found.kind, slices.Clone(found.candidates)
	unread := !isNothing(cells[0])
	silent := isNothing(title) && !slices.ContainsFunc(cells[1:], func(cell string) bool { return !isNothing(cell) })
	if found.kind == Unmatched && (unread || silent) {
		e.Match, e.Candidates = Asked, m.having(numbersAmong(cells[0]), m.catalogs)
	}
}

// byNumber reads a cell of numbers: 22, 第22项, 目录名:22, 22、23, 22 and the item's name, or a
// number as a catalogue prints it: （二）, 5-2, Ⅱ. It returns the numbers, and the items that
// have them in each catalogue.
func (m *Matcher) byNumber(cell string, among []*disclosure.Catalog) (items []disclosure.Item, numbers []int) {
	if number, ok := text.Number(cell); ok { // before Ⅱ is taken apart
		return m.having([]int{number}, among), []int{number}
	}
	cell = strings.TrimSpace(text.Simplify(cell))
	if at := strings.LastIndex(cell, ":"); at > 0 { // of several catalogues: 目录名:2
		among = slices.DeleteFunc(slices.Clone(among), func(c *disclosure.Catalog) bool { return nameKey(c.Title()) != nameKey(cell[:at]) })
		if len(among) > 0 {
			cell = strings.TrimSpace(cell[at+1:])
		}
	}
	if items = m.printedAs(cell, among); len(items) > 0 {
		return items, []int{items[0].Number()}
	}
	numbers = m.numbersIn(cell)
	return m.having(numbers, among), numbers
}

// printedAs returns the items of the catalogues whose number is printed so and is no number.
func (m *Matcher) printedAs(cell string, among []*disclosure.Catalog) []disclosure.Item {
	return slices.DeleteFunc(slices.Clone(m.codes[text.Key(cell)]), func(item disclosure.Item) bool { return indexOf(among, item.Catalog()) < 0 })
}

// having returns the items of the catalogues that have one of the numbers, as their
// own or as the printed one, where that is another.
func (m *Matcher) having(numbers []int, among []*disclosure.Catalog) (items []disclosure.Item) {
	for _, number := range numbers {
		for _, c := range among {
			if item, found := c.Item(number); found {
				items = append(items, item)
			}
		}
		for _, item := range m.printed[number] {
			if indexOf(among, item.Catalog()) >= 0 && !slices.Contains(items, item) {
				items = append(items, item)
			}
		}
	}
	return items
}

// numbersIn reads one number, several with nothing but signs and small words between
// them, or one before the name of an item.
func (m *Matcher) numbersIn(cell string) (numbers []int) {
	if strings.HasPrefix(cell, "-") {
		return nil
	}
	if number, ok := text.ChineseNumber(cell); ok {
		return []int{number}
	}
	if number, ok := text.Number(strings.TrimSuffix(cell, ".0")); ok {
		return []int{number}
	}
	name := nameKey(cell)
	if bare := strings.TrimLeft(name, digits); len(m.names[name]) == 0 && len(m.names[bare]) > 0 {
		if number, ok := text.Number(name[:len(name)-len(bare)]); ok {
			return []int{number}
		}
	}
	if strings.Trim(cell, digits+"、,;/|~-—–至到和与及或第项号. \n\t") != "" {
		return nil
	}
	return withRanges(cell, numbersAmong(cell))
}

// withRanges adds the numbers between both ends of a short range: 83-85.
func withRanges(cell string, numbers []int) []int {
	found := numberRange().FindStringSubmatch(strings.Join(strings.Fields(cell), ""))
	if found == nil {
		return numbers
	}
	first, _ := text.Number(found[1])
	last, _ := text.Number(found[2])
	if last < first || last-first > mostInRange {
		return numbers
	}
	numbers = nil
	for n := first; n <= last; n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// mostInRange is by how many the ends of a range are apart: 2-22 is a number of two parts.
const mostInRange = 9

var numberRange = pattern(`^第?(\d{1,3})项?(?:[-~—–至到]+)第?(\d{1,3})项?$`)

// numbersAmong returns the numbers that a cell has among other things.
func numbersAmong(cell string) (numbers []int) {
	for _, part := range strings.FieldsFunc(text.Simplify(cell), func(r rune) bool { return r < '0' || r > '9' }) {
		if number, ok := text.Number(part); ok && !slices.Contains(numbers, number) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

const digits = "0123456789"

// byName returns the items of the names that cells have. A number may be before one.
func (m *Matcher) byName(cells []string, among []*disclosure.Catalog) (items []disclosure.Item) {
	for _, cell := range cells {
		key := nameKey(cell)
		found := m.names[key]
		if len(found) == 0 {
			found = m.names[strings.TrimLeft(key, digits)] // 63 失业保险金申领
		}
		for _, item := range found {
			if !slices.Contains(items, item) && indexOf(among, item.Catalog()) >= 0 {
				items = append(items, item)
			}
		}
	}
	return items
}

// byCategory returns the items of the category that a cell names.
func (m *Matcher) byCategory(cells ...string) []disclosure.Item {
	for _, cell := range cells {
		if items := m.inside[nameKey(cell)]; len(items) > 0 && nameKey(cell) != "" {
			return items
		}
	}
	return nil
}

// several returns the catalogues where there are more than one.
func (m *Matcher) several() []*disclosure.Catalog {
	if len(m.catalogs) < 2 {
		return nil
	}
	return m.catalogs
}
