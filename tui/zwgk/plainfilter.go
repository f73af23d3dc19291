package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A sieve is the filters of the dialogue: what is asked in each column. They hold for
// the queries that follow.
type sieve struct{ chosen []plainChoice }

// choose asks for a value, instead of another one of its column.
func (s *sieve) choose(c plainChoice) {
	s.chosen = append(slices.DeleteFunc(s.chosen, func(other plainChoice) bool { return other.column == c.column }), c)
}

// of returns what is asked of a catalogue; ok is false where that has not what was chosen.
func (s *sieve) of(catalog *disclosure.Catalog) (f disclosure.Filter, ok bool) {
	for _, c := range s.chosen {
		part, has := c.filters[catalog]
		if !has {
			return f, false
		}
		f = f.With(c.column, part)
	}
	return f, true
}

// names names what was chosen.
func (s *sieve) names(in wording.Language) string {
	var names []string
	for _, c := range s.chosen {
		names = append(names, c.name)
	}
	return in.List(names)
}

// filterWords begin a line that asks for a filter, and dropWords one that drops all.
var (
	filterWords = [...]string{"筛选", "filter"}
	dropWords   = [...]string{"取消筛选", "筛选取消", "filter off"}
)

// asksForFilter returns the value behind the word for a filter; ok is false of other lines.
func asksForFilter(line string) (value string, ok bool) {
	for _, word := range filterWords {
		if rest, found := strings.CutPrefix(strings.ToLower(line), word); found && (rest == "" || rest[0] == ' ' || word == filterWords[0]) {
			return strings.TrimLeft(line[len(word):], " :："), true
		}
	}
	return "", false
}

// narrow sets a filter, or tells what there is to choose from.
func (d *dialogue) narrow(value string) {
	if value == "" {
		d.tellChoices()
		return
	}
	choice, ok := d.choiceOf(value)
	if !ok {
		d.tell(fmt.Sprintf(d.words.Pick("没有“%s”这一类别、渠道、依据、时限、对象、方式、层级或主体；输入 筛选 看有哪些。",
			"“%s” is no category, channel, law, term, audience, method, level or publisher; filter tells which there are."), wording.Visible(value)))
		return
	}
	d.sieve.choose(choice)
	d.tellFilters()
	d.again()
}

// drop drops all filters.
func (d *dialogue) drop() {
	if len(d.sieve.chosen) == 0 {
		d.tell(d.words.Pick("没有筛选。", "There is no filter."))
		return
	}
	d.sieve = sieve{}
	d.tell(d.words.Pick("已取消筛选。", "The filters are dropped."))
	d.again()
}

// again asks once more what was asked last, of what the filters leave.
func (d *dialogue) again() {
	if d.query != "" {
		d.search(d.query)
		return
	}
	d.list(slices.Collect(d.desk.items()))
}

func (d *dialogue) tellFilters() {
	if len(d.sieve.chosen) > 0 {
		d.tell(d.words.Pick("筛选：", "Filters: ") + d.sieve.names(d.words) + d.words.Pick("；输入 取消筛选 去掉。", "; filter off drops them."))
	}
}

// choiceOf finds the column in which some item has a value, or the catalogue that is
// called so.
func (d *dialogue) choiceOf(value string) (found plainChoice, ok bool) {
	for _, catalog := range d.desk.catalogs {
		for _, v := range d.values(catalog) {
			if !v.isCalled(value) || ok && v.column != found.column {
				continue
			}
			if !ok {
				found, ok = plainChoice{v.column, make(map[*disclosure.Catalog]disclosure.Filter), v.name}, true
			} else if v.name != found.name { // one number of several categories
				found.name = value
			}
			found.filters[catalog] = v.filter
			break
		}
	}
	if called := d.desk.named(value); !ok && d.desk.several() && len(called) == 1 {
		return plainChoice{"", map[*disclosure.Catalog]disclosure.Filter{called[0]: {}}, wording.Visible(d.desk.label(called[0]))}, true
	}
	return found, ok
}

// A plainChoice is a value of a column, or a catalogue, that was chosen.
type plainChoice struct {
	column  disclosure.Column
	filters map[*disclosure.Catalog]disclosure.Filter // by the catalogues that have it
	name    string
}

// A plainValue is a value of a column of one catalogue.
type plainValue struct {
	column disclosure.Column
	filter disclosure.Filter
	name   string // as it is told
	also   string // what it may be called instead
}

// isCalled reports whether a person means the value: by a name, by the number of a
// category, by a term.
func (v plainValue) isCalled(said string) bool {
	number, isNumber := text.Number(said)
	days, isTerm := disclosure.ParseDeadline(said).WorkingDays()
	return isNumber && v.filter.Category == number || isTerm && v.filter.WorkingDays == days ||
		text.Key(v.name) == text.Key(said) || v.also != "" && text.Key(v.also) == text.Key(said)
}

// values returns the values of a catalogue that some item has, column by column.
func (d *dialogue) values(catalog *disclosure.Catalog) (all []plainValue) {
	for category := range catalog.Categories() {
		all = append(all, plainValue{disclosure.ColumnCategory, disclosure.Filter{Category: category.Number}, d.words.Heading(category), category.Name})
	}
	for _, column := range []disclosure.Column{
		disclosure.ColumnChannels, disclosure.ColumnLegalBasis, disclosure.ColumnDeadline, disclosure.ColumnAudiences, disclosure.ColumnMethods,
		disclosure.ColumnLevels, disclosure.ColumnPublisher,
	} {
		for choice := range catalog.Choices(column) {
			c := plainValue{column: column, filter: choice, name: wording.Visible(choice.Value(column))}
			switch column {
			case disclosure.ColumnDeadline:
				c.name, c.also = d.words.WorkingDays(choice.WorkingDays), wording.English.WorkingDays(choice.WorkingDays)
			case disclosure.ColumnLegalBasis:
				c.also = strings.TrimPrefix(choice.Law, "中华人民共和国")
			}
			all = append(all, c)
		}
	}
	return all
}

// tellChoices tells what each column has, in a line each.
func (d *dialogue) tellChoices() {
	d.tellFilters()
	lines := make(map[disclosure.Column][]string)
	var order []disclosure.Column
	for _, catalog := range d.desk.catalogs {
		for _, c := range d.values(catalog) {
			if lines[c.column] == nil {
				order = append(order, c.column)
			}
			if !slices.Contains(lines[c.column], c.name) {
				lines[c.column] = append(lines[c.column], c.name)
			}
		}
	}
	if d.desk.several() {
		for _, catalog := range d.desk.catalogs {
			lines[""] = append(lines[""], wording.Visible(d.desk.label(catalog)))
		}
		d.tell(d.words.Pick("目录：", "Catalogue: ") + d.words.List(lines[""]))
	}
	for _, column := range order {
		label := d.words.Label(column.String())
		if column == disclosure.ColumnCategory {
			label = d.words.Pick("类别", "Category")
		}
		d.tell(label + d.words.Colon() + d.words.List(lines[column]))
	}
	d.tell(d.words.Pick("输入 筛选 和其中一个，如 筛选 11、筛选 政府网站。", "Type filter and one of them, such as filter 11."))
}

// sifted returns the items that the filters leave.
func (d *dialogue) sifted(items []disclosure.Item) []disclosure.Item {
	if len(d.sieve.chosen) == 0 {
		return items
	}
	left := make(map[disclosure.Item]bool)
	for _, catalog := range d.desk.catalogs {
		if f, ok := d.sieve.of(catalog); ok {
			for item := range catalog.Select(f) {
				left[item] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(items), func(item disclosure.Item) bool { return !left[item] })
}
