package main

import (
	"errors"
	"slices"
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
	known := false
	for _, catalog := range d.catalogs {
		filter, wrong := f.filter(catalog, given)
		if wrong != nil {
			err = firstError(err, wrong)
			continue
		}
		known = true
		items = slices.AppendSeq(items, catalog.Select(filter))
	}
	if known {
		err = nil
	}
	return items, err
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
	if err := filter.Check(catalog); err != nil {
		return filter, inFlag(err)
	}
	if given("category") {
		category, err := findCategory(catalog, f.category)
		if err != nil {
			return filter, err
		}
		filter.Category = category
	}
	return filter, nil
}

// inFlag puts the flag in front of what is wrong with a filter.
func inFlag(err error) error {
	flags := map[disclosure.Column]string{
		disclosure.ColumnChannels: "channel", disclosure.ColumnLegalBasis: "law", disclosure.ColumnDeadline: "days",
		disclosure.ColumnPublisher: "publisher", disclosure.ColumnAudiences: "audience", disclosure.ColumnMethods: "method", disclosure.ColumnLevels: "level",
	}
	var wrong *disclosure.FilterError
	if !errors.As(err, &wrong) {
		return err
	}
	return message.New("--%s：%v", "--%s: %v", flags[wrong.Column], err)
}

// findCategory returns the number of the category that a number or a name means.
// A number that no category has is none to find; a name must be one.
func findCategory(catalog *disclosure.Catalog, named string) (int, error) {
	wanted := folded(named)
	var names categoryNames
	for category := range catalog.Categories() {
		if slices.Contains([]string{folded(category.Name), folded(category.String()), folded(category.NameEN)}, wanted) && wanted != "" {
			return category.Number, nil
		}
		names = append(names, category.Name)
	}
	if n, err := parseNumber(named); err == nil {
		const none = -1 // 0 would be no filter
		if n < 1 {
			return none, nil
		}
		return int(n), nil
	}
	return 0, message.New("--category %q：没有这个类别，须为序号或名称；可用的是：%v",
		"--category %q: there is no such category: want its number or name; choose from: %v", named, names)
}

// folded is a name as it is compared, however it was typed.
func folded(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(text.Fold(name)), ""))
}

// categoryNames are the names of a message, as many as a line has room for.
type categoryNames []string

func (c categoryNames) String() string {
	const most = 20
	all := make([]string, 0, len(c))
	for _, name := range c[:min(most, len(c))] {
		all = append(all, text.Abridge(name))
	}
	if len(c) > most {
		all = append(all, "…")
	}
	return strings.Join(all, "、")
}
