package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// completeItems offers item numbers with their names, behind the title of the catalogue
// where several catalogues have the number.
func (o *options) completeItems(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return o.completeAt(func(d *desk, yield func(value, description string)) {
		numbers := make(map[int]int)
		for item := range d.items() {
			numbers[item.Number()]++
		}
		for item := range d.items() {
			value := fmt.Sprint(item.Number())
			if numbers[item.Number()] > 1 {
				value = d.label(d.of(item)) + ":" + value
			}
			yield(value, nameLabel(item, o.language))
		}
	})
}

// completeFilters offers the values of the flags of list.
func (o *options) completeFilters(command *cobra.Command) {
	for col := range disclosure.Columns() {
		if flag := flagOf(col); flag != "" {
			command.RegisterFlagCompletionFunc(flag, o.completeColumn(col))
		}
	}
}

// completeColumn offers what items can be asked for by a column.
func (o *options) completeColumn(col disclosure.Column) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return o.complete(func(catalog *disclosure.Catalog, yield func(value, description string)) {
			for choice := range catalog.Choices(col) {
				yield(choice.Value(col), o.describe(catalog, col, choice))
			}
		})
	}
}

// describe says beside a value of a column what it is.
func (o *options) describe(catalog *disclosure.Catalog, col disclosure.Column, choice disclosure.Filter) string {
	switch col {
	case disclosure.ColumnCategory:
		category, _ := catalog.Category(choice.Category)
		return o.language.Pick(category.Name, category.NameEN)
	case disclosure.ColumnLegalBasis:
		law, _ := catalog.Law(choice.Law)
		return strings.TrimSpace(o.language.Pick("", law.NameEN) + " " + law.DocumentNumber)
	case disclosure.ColumnDeadline:
		return o.language.WorkingDays(choice.WorkingDays)
	case disclosure.ColumnChannels:
		channel, _ := disclosure.ParseChannel(choice.Channel)
		return o.language.Pick("", channel.NameEN())
	}
	return o.language.Gloss(choice.Value(col))
}

// completeFlag offers the values of a flag, where other commands have one that asks for
// the same.
func (o *options) completeFlag(command *cobra.Command, flag string, values func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective)) {
	if command.Flags().Lookup(flag) != nil {
		command.RegisterFlagCompletionFunc(flag, values)
	}
}

// complete offers the values of all catalogues that can be read, each once.
func (o *options) complete(values func(*disclosure.Catalog, func(value, description string))) ([]cobra.Completion, cobra.ShellCompDirective) {
	return o.completeAt(func(d *desk, yield func(value, description string)) {
		for _, catalog := range d.catalogs {
			values(catalog, yield)
		}
	})
}

func (o *options) completeAt(values func(*desk, func(value, description string))) ([]cobra.Completion, cobra.ShellCompDirective) {
	o.completes = true
	d, _ := o.openReadable()
	var completions []cobra.Completion
	offered := make(map[string]bool)
	values(d, func(value, description string) {
		value, description = wording.Visible(value), wording.Visible(description)
		if offered[value] {
			return
		}
		offered[value] = true
		if description == "" {
			completions = append(completions, value)
			return
		}
		completions = append(completions, cobra.CompletionWithDesc(value, description))
	})
	return completions, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// fixedCompletions offers a flag's few values.
func fixedCompletions(command *cobra.Command, flag string, values ...string) {
	command.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// completeFlags has every flag of a command that takes a value offer values, files,
// or nothing: no shell offers the names of files for a date.
func completeFlags(command *cobra.Command) {
	nothing := func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	complete := func(flag *pflag.Flag) {
		_, has := command.GetFlagCompletionFunc(flag.Name)
		value, _ := pflag.UnquoteUsage(flag)
		_, kind, isFile := strings.Cut(value, "FILE")
		switch {
		case has || flag.Value.Type() == "bool" || isFile && kind == "":
		case isFile: // of one kind alone, such as FILE.xlsx
			command.RegisterFlagCompletionFunc(flag.Name, cobra.FixedCompletions([]string{strings.TrimPrefix(kind, ".")}, cobra.ShellCompDirectiveFilterFileExt))
		default:
			command.RegisterFlagCompletionFunc(flag.Name, nothing)
		}
	}
	command.LocalFlags().VisitAll(complete)
	if command.ValidArgsFunction == nil && !strings.Contains(command.Use, "FILE") && !strings.Contains(command.Use, "OLD") {
		command.ValidArgsFunction = nothing
	}
}

// describeIn leaves of each description the half in one language, as completion
// shows it.
func describeIn(command *cobra.Command, language wording.Language) {
	half := func(text string) string {
		chinese, english, both := strings.Cut(strings.ReplaceAll(text, "`", ""), " / ")
		if both && language == wording.English {
			return english
		}
		return chinese
	}
	command.Short = half(command.Short)
	command.LocalFlags().VisitAll(func(flag *pflag.Flag) { flag.Usage = half(flag.Usage) })
	for _, c := range command.Commands() {
		describeIn(c, language)
	}
}

// refineCompletion has every command complete what it takes, and the command for
// shells refuse those that it does not know.
func refineCompletion(root *cobra.Command, o *options) {
	root.InitDefaultCompletionCmd()
	for _, command := range append(root.Commands(), root) {
		if _, has := command.GetFlagCompletionFunc("days"); !has {
			o.completeFlag(command, "days", o.completeColumn(disclosure.ColumnDeadline))
		}
		o.completeFlag(command, "item", o.completeItems)
		command.InitDefaultHelpFlag()
		command.Flags().Lookup("help").Usage = "帮助 / help"
		completeFlags(command)
	}
	for _, command := range root.Commands() {
		if command.Name() != "completion" {
			continue
		}
		command.Short = "命令行补全脚本 / completion script for a shell"
		command.Args = cobra.ArbitraryArgs
		command.RunE = func(command *cobra.Command, args []string) error {
			if len(args) > 0 {
				return message.New("没有 %q 的补全脚本：可用 bash、fish、powershell、zsh",
					"there is no completion for %q: choose bash, fish, powershell or zsh", args[0])
			}
			return command.Help()
		}
		for _, shell := range command.Commands() {
			shell.Short = fmt.Sprintf("%[1]s 的补全脚本 / completion script for %[1]s", shell.Name())
			shell.Args = arguments(0, 0)
		}
	}
}
