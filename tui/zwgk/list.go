package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

func newListCommand(o *options) *cobra.Command {
	var f filterFlags
	command := &cobra.Command{
		Use:   "list",
		Short: "列出符合所有条件的事项 / items that satisfy all filters",
		Args:  arguments(0, 0),
		RunE: func(command *cobra.Command, args []string) error {
			d, err := o.openDesk()
			if err != nil {
				return err
			}
			items, err := f.items(d, o.given)
			if errors.As(err, new(negativeAnswer)) {
				return o.printItems(d, nil, err)
			}
			if err != nil {
				return err
			}
			return o.printItems(d, items, message.New("没有符合所有条件的事项", "no item satisfies all filters"))
		},
	}
	flags := command.Flags()
	flags.StringVar(&f.category, "category", "", "类别 `N|NAME`，序号或名称 / category, by number or name")
	flags.StringVar(&f.Channel, "channel", "", "公开渠道 `NAME` / channel")
	flags.StringVar(&f.Law, "law", "", "公开依据：法名或文号 `TITLE` / law, by title or document number")
	flags.Var(&f.days, "days", "公开时限为 `N` 个工作日 / deadline in working days")
	flags.StringVar(&f.Publisher, "publisher", "", "公开主体 `NAME` / publisher")
	flags.StringVar(&f.Audience, "audience", "", "公开对象 `NAME` / audience")
	flags.StringVar(&f.Method, "method", "", "公开方式 `NAME` / method")
	flags.StringVar(&f.Level, "level", "", "公开层级 `NAME` / level of government")
	o.completeFilters(command)
	return command
}

// filterFlags are a filter as the flags of list give it.
type filterFlags struct {
	disclosure.Filter
	category string
	days     number
}

// items returns the items of all catalogues that the flags ask for. A value that one
// of the catalogues knows finds nothing in the others; one that none knows is a mistake.
func (f filterFlags) items(d *desk, given func(string) bool) (items []disclosure.Item, err error) {
	if given("category") {
		if err := d.checkCategory(f.category); err != nil {
			return nil, err
		}
	}
	if given("days") {
		if err := d.checkDays(int(f.days)); err != nil {
			return nil, err
		}
	}
	known := false
	var mistake *disclosure.FilterError
	for _, catalog := range d.catalogs {
		filter, wrong := f.filter(catalog, given)
		var unknown *disclosure.FilterError
		switch {
		case wrong == nil:
			known = true
			items = slices.AppendSeq(items, catalog.Select(filter))
		case !errors.As(wrong, &unknown):
			return nil, wrong
		case mistake == nil:
			mistake = unknown
		case mistake.Column == unknown.Column:
			mistake.Choices = union(mistake.Choices, unknown.Choices)
		}
	}
	if known {
		return items, nil
	}
	return nil, inFlag(mistake)
}

// union returns the texts of both, each once.
func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// filter returns what the flags that are given ask for. A number of a category that
// the catalogue has not finds nothing; whatever else no item can have is a mistake.
func (f filterFlags) filter(catalog *disclosure.Catalog, given func(string) bool) (disclosure.Filter, error) {
	filter := f.Filter
	filter.WorkingDays = int(f.days)
	for flag, value := range map[string]string{
		"channel": f.Channel, "law": f.Law, "publisher": f.Publisher, "audience": f.Audience, "method": f.Method, "level": f.Level,
	} {
		if given(flag) && text.IsBlank(value) {
			return filter, message.New("--%s 是空的：请给出要找的", "--%s is empty: give what to look for", flag)
		}
	}
	if given("category") {
		filter.Category = findCategory(catalog, f.category)
	}
	withoutCategory := filter // another catalogue may have that
	withoutCategory.Category = 0
	return filter, withoutCategory.Check(catalog)
}

// inFlag puts the flag in front of what is wrong with a filter.
func inFlag(wrong *disclosure.FilterError) error {
	flags := map[disclosure.Column]string{
		disclosure.ColumnChannels: "channel", disclosure.ColumnLegalBasis: "law", disclosure.ColumnDeadline: "days",
		disclosure.ColumnPublisher: "publisher", disclosure.ColumnAudiences: "audience", disclosure.ColumnMethods: "method", disclosure.ColumnLevels: "level",
	}
	return message.New("--%s：%v", "--%s: %v", flags[wrong.Column], wrong)
}

// noCategory is the number of a category that no item has; 0 would be no filter.
const noCategory = -1

// findCategory returns the number of the category of a catalogue that a number or a name
// means, or noCategory.
func findCategory(catalog *disclosure.Catalog, named string) int {
	wanted := text.Key(named)
	n, err := parseNumber(named)
	for category := range catalog.Categories() {
		names := []string{text.Key(category.Name), text.Key(category.String()), text.Key(category.NameEN)}
		if wanted != "" && slices.Contains(names, wanted) || err == nil && category.Number == int(n) {
			return category.Number
		}
	}
	return noCategory
}

// checkCategory refuses a category that no catalogue has. A number is none to find; a
// name is a mistake.
func (d *desk) checkCategory(named string) error {
	var names listed
	for _, catalog := range d.catalogs {
		if findCategory(catalog, named) != noCategory {
			return nil
		}
		for category := range catalog.Categories() {
			names = union(names, []string{category.Name})
		}
	}
	if _, err := parseNumber(named); err == nil {
		return negative("--category %s：没有这一类；可用的是：%v", "--category %s: there is no such category; choose from: %v", named, names)
	}
	return message.New("--category %q：没有这个类别，须为序号或名称；可用的是：%v",
		"--category %q: there is no such category: want its number or name; choose from: %v", named, names)
}

// checkDays tells which terms there are where none is of so many working days.
func (d *desk) checkDays(days int) error {
	var all []int
	for _, catalog := range d.catalogs {
		for item := range catalog.Items() {
			for deadline := range item.Deadlines() {
				if n, ok := deadline.WorkingDays(); ok {
					all = append(all, n)
				}
			}
		}
	}
	if len(all) == 0 || slices.Contains(all, days) {
		return nil // nothing to choose from, or nothing wrong
	}
	slices.Sort(all)
	var there []string
	for _, n := range slices.Compact(all) {
		there = append(there, strconv.Itoa(n))
	}
	return negative("--days %d：没有事项的公开时限是这个工作日数；有的是：%v", "--days %d: no item has a term of so many working days; there are: %v", days, strings.Join(there, " "))
}

// listed are names or numbers in a message, as many as a line has room for.
type listed []string

func (c listed) String() string { return c.joined(", ") }

// Chinese returns the same as Chinese joins it.
func (c listed) Chinese() string { return c.joined("、") }

func (c listed) joined(separator string) string {
	const most = 20
	all := make([]string, 0, len(c))
	for _, name := range c[:min(most, len(c))] {
		all = append(all, text.Abridge(name))
	}
	if len(c) > most {
		all = append(all, "…")
	}
	return strings.Join(all, separator)
}
