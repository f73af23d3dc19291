package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

func newListCommand(o *options) *cobra.Command {
	var f filter
	command := &cobra.Command{
		Use:   "list",
		Short: "列出符合所有条件的事项 / items that satisfy all filters",
		Args:  arguments(0, 0),
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
			return o.printItems(items, message.New("没有符合所有条件的事项", "no item satisfies all filters"))
		},
	}
	flags := command.Flags()
	flags.StringVar(&f.category, "category", "", "类别 `N|NAME`，序号或名称 / category, by number or name")
	flags.StringVar(&f.channel, "channel", "", "公开渠道 `NAME` / channel")
	flags.StringVar(&f.law, "law", "", "公开依据：法名或文号 `TITLE` / law, by title or document number")
	flags.Var(&f.days, "days", "公开时限为 `N` 个工作日 / deadline in working days")
	o.completeFilters(command)
	return command
}

// A filter is what the flags of list ask for.
type filter struct {
	category, channel, law string
	days                   number
}

// compile turns the flags that were given into one condition.
func (f *filter) compile(command *cobra.Command, catalog *disclosure.Catalog) (func(disclosure.Item) bool, error) {
	var conditions []func(disclosure.Item) bool
	given := command.Flags().Changed
	if given("category") {
		category, err := findCategory(catalog, f.category)
		if err != nil {
			return nil, err
		}
		conditions = append(conditions, func(i disclosure.Item) bool { return i.Category().Number == category })
	}
	if given("channel") {
		if _, err := disclosure.ParseChannel(f.channel); err != nil && !hasFreeChannel(catalog, f.channel) {
			return nil, message.New("--channel：%v", "--channel: %v", inBothLanguages(err))
		}
		through := make(map[disclosure.Item]bool)
		for item := range catalog.Select(disclosure.Filter{Channel: f.channel}) {
			through[item] = true
		}
		conditions = append(conditions, func(i disclosure.Item) bool { return through[i] })
	}
	if given("law") {
		law, ok := catalog.Law(f.law)
		if !ok {
			return nil, message.New("--law %q：没有事项以此为依据；可用的是：%v", "--law %q: no item cites it; choose from: %v",
				f.law, lawsLike(catalog, f.law))
		}
		conditions = append(conditions, func(i disclosure.Item) bool { return i.Cites(law.Name) })
	}
	if given("days") {
		conditions = append(conditions, func(i disclosure.Item) bool {
			for group := range i.ContentGroups() {
				if days, ok := group.Deadline().WorkingDays(); ok && days == int(f.days) {
					return true
				}
			}
			return false
		})
	}
	return func(item disclosure.Item) bool {
		return !slices.ContainsFunc(conditions, func(holds func(disclosure.Item) bool) bool { return !holds(item) })
	}, nil
}

// hasFreeChannel reports whether the catalogue has a channel that is none of the 13.
func hasFreeChannel(catalog *disclosure.Catalog, name string) bool {
	for free := range catalog.FreeChannels() {
		if folded(free) == folded(strings.TrimPrefix(name, "其他：")) {
			return true
		}
	}
	return false
}

// lawsLike suggests the laws whose name shares something with what was asked
// for, or all of them.
func lawsLike(catalog *disclosure.Catalog, name string) choices {
	var names []string
	for law := range catalog.Laws() {
		names = append(names, law.Name)
	}
	return namesLike(names, name)
}

// findCategory returns the number of the category that a number or a name means.
// A number that no category has is none to find; a name must be one.
func findCategory(catalog *disclosure.Catalog, named string) (int, error) {
	wanted := folded(named)
	var names []string
	for category := range catalog.Categories() {
		if slices.Contains([]string{folded(category.Name), folded(category.String()), folded(category.NameEN)}, wanted) && wanted != "" {
			return category.Number, nil
		}
		names = append(names, category.Name)
	}
	if n, err := parseNumber(named); err == nil {
		return int(n), nil
	}
	return 0, message.New("--category %q：没有这个类别，须为序号或名称；可用的是：%v",
		"--category %q: there is no such category: want its number or name; choose from: %v", named, namesLike(names, named))
}

// folded is a name as it is compared, however it was typed.
func folded(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(text.Fold(name)), ""))
}

// choices are names that could have been meant, as many as a line has room for.
type choices []string

// namesLike returns those of the names that share something with what was asked
// for, or all of them.
func namesLike(all []string, name string) choices {
	var like choices
	for _, candidate := range all {
		if wanted := strings.Trim(folded(name), "《》"); wanted != "" && strings.Contains(folded(candidate), wanted) {
			like = append(like, candidate)
		}
	}
	if len(like) == 0 {
		like = all
	}
	return like
}

func (c choices) String() string {
	const most = 200
	var b strings.Builder
	for i, name := range c {
		if utf8.RuneCountInString(b.String()+name) > most && i > 0 {
			return b.String() + "、…"
		}
		if i > 0 {
			b.WriteString("、")
		}
		b.WriteString(text.Abridge(name))
	}
	return b.String()
}
