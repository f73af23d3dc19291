package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
			items, err := f.items(d, command.Flags())
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

// flagOf is the flag that asks in a column.
func flagOf(col disclosure.Column) string {
	switch col {
	case disclosure.ColumnCategory:
		return "category"
	case disclosure.ColumnLegalBasis:
		return "law"
	case disclosure.ColumnDeadline:
		return "days"
	case disclosure.ColumnPublisher:
		return "publisher"
	case disclosure.ColumnChannels:
		return "channel"
	case disclosure.ColumnAudiences:
		return "audience"
	case disclosure.ColumnMethods:
		return "method"
	case disclosure.ColumnLevels:
		return "level"
	}
	return ""
}

// items returns the items of all catalogues that the flags ask for. A value that one
// of the catalogues knows finds nothing in the others; one that none knows is a mistake.
func (f filterFlags) items(d *desk, flags *pflag.FlagSet) (items []disclosure.Item, err error) {
	filters := make([]disclosure.Filter, len(d.catalogs))
	for i, catalog := range d.catalogs {
		filters[i] = f.filter(catalog)
	}
	for col := range disclosure.Columns() {
		flag := flags.Lookup(flagOf(col))
		if flag == nil || !flag.Changed {
			continue
		}
		if text.IsBlank(flag.Value.String()) {
			return nil, message.New("--%s 是空的：请给出要找的", "--%s is empty: give what to look for", flag.Name)
		}
		if err := d.knows(col, filters); err != nil {
			return nil, f.mistake(flag.Name, err)
		}
	}
	for i, catalog := range d.catalogs {
		items = slices.AppendSeq(items, catalog.Select(filters[i]))
	}
	return items, nil
}

// filter returns what the flags ask of a catalogue.
func (f filterFlags) filter(catalog *disclosure.Catalog) disclosure.Filter {
	filter := f.Filter
	filter.WorkingDays = int(f.days)
	if f.category != "" {
		filter.Category = findCategory(catalog, f.category)
	}
	return filter
}

// knows returns a [*disclosure.FilterError], with all that there is to choose from, where
// no catalogue knows what is asked for in a column.
func (d *desk) knows(col disclosure.Column, filters []disclosure.Filter) (mistake *disclosure.FilterError) {
	for i, catalog := range d.catalogs {
		var unknown *disclosure.FilterError
		if !errors.As(disclosure.Filter{}.With(col, filters[i]).Check(catalog), &unknown) {
			return nil
		}
		if mistake != nil {
			unknown.Choices = union(mistake.Choices, unknown.Choices)
		}
		mistake = unknown
	}
	return mistake
}

// mistake says what is wrong with a flag. A number that no item has finds nothing; another
// value that none can have is a mistake.
func (f filterFlags) mistake(flag string, wrong *disclosure.FilterError) error {
	choices := message.List(wrong.Choices)
	_, err := parseNumber(f.category)
	switch {
	case flag == "days" && len(choices) == 0:
		return nil
	case flag == "days":
		return negative("--days %d：没有事项的公开时限是这个工作日数；有的是：%v", "--days %d: no item has a term of so many working days; there are: %v", f.days, choices)
	case flag == "category" && err == nil:
		return negative("--category %s：没有这一类；可用的是：%v", "--category %s: there is no such category; choose from: %v", f.category, choices)
	case flag == "category":
		return message.New("--category %q：没有这个类别，须为序号或名称；可用的是：%v",
			"--category %q: there is no such category: want its number or name; choose from: %v", f.category, choices)
	}
	return message.New("--%s：%v", "--%s: %v", flag, wrong)
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

// none is a number that no category has; 0 would ask for nothing.
const none = -1

// findCategory returns the number of the category of a catalogue that a number or a name
// means, or none.
func findCategory(catalog *disclosure.Catalog, named string) int {
	wanted := text.Key(named)
	n, err := parseNumber(named)
	for category := range catalog.Categories() {
		names := []string{text.Key(category.Name), text.Key(category.String()), text.Key(category.NameEN)}
		if wanted != "" && slices.Contains(names, wanted) || err == nil && category.Number == int(n) {
			return category.Number
		}
	}
	return none
}
