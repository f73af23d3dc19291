package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// completeItems offers the catalogue's item numbers with their names.
func (o *options) completeItems(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return o.complete(func(catalog *disclosure.Catalog, yield func(value, description string)) {
		for item := range catalog.Items() {
			yield(fmt.Sprint(item.Number()), nameLabel(item, o.language))
		}
	})
}

// completeFilters offers the values of the flags of list.
func (o *options) completeFilters(command *cobra.Command) {
	for flag, values := range map[string]func(*disclosure.Catalog, func(value, description string)){
		"category": func(catalog *disclosure.Catalog, yield func(value, description string)) {
			for category := range catalog.Categories() {
				yield(fmt.Sprint(category.Number), category.Name)
			}
		},
		"channel": func(_ *disclosure.Catalog, yield func(value, description string)) {
			for channel := range disclosure.AllChannels().All() {
				yield(channel.String(), channel.NameEN())
			}
		},
		"law": func(catalog *disclosure.Catalog, yield func(value, description string)) {
			for law := range catalog.Laws() {
				yield(law.Name, law.DocumentNumber)
			}
		},
	} {
		command.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return o.complete(values)
		})
	}
}

func (o *options) complete(values func(*disclosure.Catalog, func(value, description string))) ([]cobra.Completion, cobra.ShellCompDirective) {
	catalog, err := o.loadCatalog()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var completions []cobra.Completion
	values(catalog, func(value, description string) {
		completions = append(completions, cobra.CompletionWithDesc(terminal.OneLine(value), terminal.OneLine(description)))
	})
	return completions, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// fixedCompletions offers a flag's few values.
func fixedCompletions(command *cobra.Command, flag string, values ...string) {
	command.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}
