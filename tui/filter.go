package tui

import (
	"iter"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// A narrowing is what the list is narrowed by: the columns of the table, and what the
// browser alone knows.
type narrowing struct {
	disclosure.Filter
	catalog int    // from 1 on, of those that are open; 0: all
	numbers int    // the catalogue that Category is a number of, where several are open
	status  status // of what was published, by the ledger; none: all
}

// What the list is narrowed by beside the columns of the table.
const (
	columnCatalog disclosure.Column = "catalog"
	columnStatus  disclosure.Column = "status"
)

// A status is how an item stands by the ledger. One item may have several.
type status uint8

const (
	noStatus status = iota
	overdueStatus
	openStatus
	lateStatus
	onTimeStatus
	unknownStatus
	unrecordedStatus
)

// filterColumns are what the list is narrowed by, in the order of the groups.
func filterColumns() []disclosure.Column {
	return []disclosure.Column{
		columnCatalog, columnStatus, disclosure.ColumnCategory, disclosure.ColumnChannels, disclosure.ColumnLegalBasis, disclosure.ColumnDeadline,
		disclosure.ColumnAudiences, disclosure.ColumnMethods, disclosure.ColumnLevels, disclosure.ColumnPublisher,
	}
}

// with returns a filter that asks in a column for what another one asks there:
// nothing, where that is the zero Filter.
func with(f narrowing, column disclosure.Column, other narrowing) narrowing {
	f.Filter = f.With(column, other.Filter)
	switch column {
	case disclosure.ColumnCategory:
		f.numbers = other.numbers
	case columnCatalog:
		f.catalog = other.catalog
	case columnStatus:
		f.status = other.status
	}
	return f
}

// parts yields what a filter asks for, column by column.
func parts(f narrowing) iter.Seq2[disclosure.Column, narrowing] {
	return func(yield func(disclosure.Column, narrowing) bool) {
		for _, column := range filterColumns() {
			part := with(narrowing{}, column, f)
			if part != (narrowing{}) && !yield(column, part) {
				return
			}
		}
	}
}

// A choice is a value of a column that the list can be narrowed by.
type choice struct {
	column disclosure.Column
	filter narrowing // that asks for the value alone
}

// values are what a column can be asked for, in order, each once.
type values struct {
	of    map[disclosure.Column][]narrowing
	known map[choice]bool
}

func (v *values) add(column disclosure.Column, value narrowing) {
	if one := (choice{column, value}); !v.known[one] {
		v.known[one] = true
		v.of[column] = append(v.of[column], value)
	}
}

// choices returns what there is to choose from in the catalogues, column by column:
// what the printed form offers, ticked or not, and whatever else there is. A column
// with a single value offers no choice.
func (c *contents) choices(withStatus bool) (all []choice) {
	v := values{make(map[disclosure.Column][]narrowing), make(map[choice]bool)}
	v.addPrinted()
	for i := range c.catalogs {
		c.addValues(&v, i)
	}
	for s := overdueStatus; s <= unrecordedStatus && withStatus; s++ {
		v.add(columnStatus, narrowing{status: s})
	}
	for _, column := range filterColumns() {
		for _, value := range v.of[column] {
			if len(v.of[column]) > 1 {
				all = append(all, choice{column, value})
			}
		}
	}
	return all
}

// addPrinted adds what the printed form offers to tick.
func (v *values) addPrinted() {
	for _, audience := range []string{"全社会", "特定群体"} {
		v.add(disclosure.ColumnAudiences, narrowing{Filter: disclosure.Filter{Audience: audience}})
	}
	for _, method := range []string{"主动", "依申请"} {
		v.add(disclosure.ColumnMethods, narrowing{Filter: disclosure.Filter{Method: method}})
	}
	for channel := range disclosure.AllChannels().Without(disclosure.OtherChannel).All() {
		v.add(disclosure.ColumnChannels, narrowing{Filter: disclosure.Filter{Channel: channel.String()}})
	}
}

// addValues adds what a catalogue says, by its place among those that are open.
func (c *contents) addValues(v *values, at int) {
	catalog := c.catalogs[at]
	v.add(columnCatalog, narrowing{catalog: at + 1})
	for category := range catalog.Categories() {
		v.add(disclosure.ColumnCategory, c.ofCategory(at, category))
	}
	for column := range disclosure.Columns() {
		for choice := range catalog.Choices(column) {
			if column == disclosure.ColumnLegalBasis {
				choice.Law = c.lawName(choice.Law)
			}
			if column != disclosure.ColumnCategory {
				v.add(column, narrowing{Filter: choice})
			}
		}
	}
}

// lawName is what the first catalogue calls a law that knows it: catalogues write a law
// with and without its country, and each knows either.
func (c *contents) lawName(name string) string {
	for _, catalog := range c.catalogs {
		if known, ok := catalog.Law(name); ok {
			return known.Name
		}
	}
	return name
}

// lawGloss is the English name of a law in short, in the first catalogue that has one.
func (c *contents) lawGloss(name string) string {
	for _, catalog := range c.catalogs {
		if law, _ := catalog.Law(name); law.NameEN != "" {
			return strings.Replace(law.NameEN, " of the People's Republic of China", "", 1)
		}
	}
	return ""
}

// filtering reports whether there is a filter.
func (c *caller) filtering() bool { return c.filter != narrowing{} }

// setFilter narrows the list to what a filter selects.
func (m *Model) setFilter(f narrowing) {
	m.filter = f
	m.find()
}

// toggleFilter asks in a column for a value, instead of another one, or drops it.
func (m *Model) toggleFilter(c choice) {
	if with(narrowing{}, c.column, m.filter) == c.filter {
		c.filter = narrowing{}
	}
	m.setFilter(with(m.filter, c.column, c.filter))
}

// dropFilters drops all filters.
func (m *Model) dropFilters() tea.Cmd {
	if !m.filtering() {
		m.say("没有筛选", "There are no filters")
		return nil
	}
	m.setFilter(narrowing{})
	return nil
}

// unfilterable reports whether there is a filter and no text before it to erase.
func (m *Model) unfilterable() bool { return m.filtering() && !m.hasQuery() }

// unfilter drops the filter of the last column.
func (m *Model) unfilter() tea.Cmd {
	last := m.filter
	for column := range parts(m.filter) {
		last = with(m.filter, column, narrowing{})
	}
	m.setFilter(last)
	return nil
}

// choiceName is a value as it is shown: in English behind its gloss.
func (m *Model) choiceName(c choice) string {
	f, name, gloss := c.filter, "", ""
	switch c.column {
	case columnCatalog:
		return m.names[f.catalog-1].Label()
	case columnStatus:
		return m.statusName(f.status)
	case disclosure.ColumnCategory:
		if category, ok := m.categoryOf(f); ok {
			return m.tagBefore(f) + m.language.Heading(category)
		}
		return strconv.Itoa(f.Category)
	case disclosure.ColumnDeadline:
		return m.language.WorkingDays(f.WorkingDays)
	case disclosure.ColumnChannels:
		channel, _ := disclosure.ParseChannel(f.Channel)
		name, gloss = f.Channel, channel.NameEN()
	case disclosure.ColumnLegalBasis:
		name, gloss = shortLaw(f.Law), m.lawGloss(f.Law)
	default:
		name = f.Value(c.column)
		gloss = m.language.Gloss(name)
	}
	return m.language.Named(name, gloss)
}

// statusName names a status.
func (m *Model) statusName(s status) string {
	pick := m.language.Pick
	return [...]string{
		noStatus: "", overdueStatus: pick("逾期未公开", "overdue"), openStatus: pick("待公开", "open"), lateStatus: pick("逾期公开", "published late"),
		onTimeStatus: pick("按时公开", "published in time"), unknownStatus: pick("无法判断", "cannot be told"), unrecordedStatus: pick("台账无记录", "no record"),
	}[s]
}

// stands reports whether an item has a status by the ledger.
func (m *Model) stands(item disclosure.Item, s status) bool {
	if s == noStatus {
		return true
	}
	p, ok := m.publishedOf(item)
	if !ok {
		return false
	}
	switch s {
	case overdueStatus:
		return p.Overdue > 0
	case openStatus:
		return p.Open > 0
	case lateStatus:
		return p.Late > 0
	case onTimeStatus:
		return p.OnTime > 0
	case unknownStatus:
		return p.Unknown+p.Untold > 0
	}
	return len(p.Latest)+p.Overdue+p.Open+p.Late+p.OnTime+p.Unknown == 0
}
