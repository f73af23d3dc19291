package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
)

func newListCommand(o *options) *cobra.Command {
	var f filter
	command := &cobra.Command{
		Use:   "list",
		Short: "列出符合所有条件的事项 / items that satisfy all filters",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, args []string) error {
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			match, err := f.compile(command, catalog)
			if err != nil {
				return err
			}
			items := slices.Collect(func(yield func(disclosure.Item) bool) {
				for item := range catalog.Items() {
					if match(item) && !yield(item) {
						return
					}
				}
			})
			return o.printItems(command.OutOrStdout(), items, errors.New("没有符合所有条件的事项 / no item satisfies all filters"))
		},
	}
	flags := command.Flags()
	flags.IntVar(&f.category, "category", 0, "类别序号 `N` / category number")
	flags.StringVar(&f.channel, "channel", "", "公开渠道 `NAME` / channel")
	flags.StringVar(&f.law, "law", "", "公开依据：法名或文号 `TITLE` / law, by title or document number")
	flags.IntVar(&f.days, "days", 0, "公开时限为 `N` 个工作日 / deadline in working days")
	o.completeFilters(command)
	return command
}

// A filter is what the flags of list ask for.
type filter struct {
	category, days int
	channel, law   string
}

// compile turns the flags that were given into one condition.
func (f *filter) compile(command *cobra.Command, catalog *disclosure.Catalog) (func(disclosure.Item) bool, error) {
	var conditions []func(disclosure.Item) bool
	given := command.Flags().Changed
	if given("category") {
		conditions = append(conditions, func(i disclosure.Item) bool { return i.Category().Number == f.category })
	}
	if given("channel") {
		channel, err := disclosure.ParseChannel(f.channel)
		if err != nil {
			return nil, fmt.Errorf("--channel: %w", err)
		}
		conditions = append(conditions, func(i disclosure.Item) bool { return i.Channels().Has(channel) })
	}
	if given("law") {
		law, ok := catalog.Law(f.law)
		if !ok {
			return nil, fmt.Errorf("--law %q: 没有事项以此为依据 / no item cites it; %s", f.law, lawsLike(catalog, f.law))
		}
		conditions = append(conditions, func(i disclosure.Item) bool { return i.Cites(law.Name) })
	}
	if given("days") {
		if f.days < 1 {
			return nil, fmt.Errorf("--days %d: 须为正整数 / want a number of working days from 1", f.days)
		}
		conditions = append(conditions, func(i disclosure.Item) bool {
			days, ok := i.Deadline().WorkingDays()
			return ok && days == f.days
		})
	}
	return func(item disclosure.Item) bool {
		return !slices.ContainsFunc(conditions, func(holds func(disclosure.Item) bool) bool { return !holds(item) })
	}, nil
}

// lawsLike suggests the laws whose name shares something with what was asked
// for, or all of them.
func lawsLike(catalog *disclosure.Catalog, name string) string {
	var all, like []string
	for law := range catalog.Laws() {
		all = append(all, law.Name)
		if strings.Contains(law.Name, strings.Trim(name, "《》 ")) {
			like = append(like, law.Name)
		}
	}
	if len(like) == 0 {
		like = all
	}
	return "可用的是 / choose from: " + strings.Join(like, "、")
}
