package main

import (
	"github.com/spf13/cobra"
)

// arguments accepts from least to most arguments, none of which is left unused.
func arguments(least, most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrong("缺少参数", "an argument is missing")
		case len(args) > most:
			return wrong("多余的参数 %q", "unexpected argument %q", args[most])
		}
		return nil
	}
}

const anyNumber = 1 << 30

// withUsage adds to what is wrong with a command line what is right.
func withUsage(command *cobra.Command, err error) error {
	if err == nil {
		return nil
	}
	return wrong("%v；用法：%s", "%v; usage: %s", err, command.UseLine())
}

// unused refuses flags that would have no effect, and says why.
func unused(command *cobra.Command, chinese, english string, flags ...string) error {
	for _, name := range flags {
		if command.Flags().Changed(name) {
			return withUsage(command, wrong("--%s 在此无效："+chinese, "--%s has no effect here: "+english, name))
		}
	}
	return nil
}

// newHelpCommand refuses topics that there are none of.
func newHelpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "显示命令的帮助 / help about a command",
		RunE: func(command *cobra.Command, args []string) error {
			topic, rest, err := command.Root().Find(args)
			if err != nil || len(rest) > 0 || topic == command.Root() && len(args) > 0 {
				return withUsage(command, wrong("没有命令 %q", "there is no command %q", lastOr(rest, args)))
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
		ValidArgsFunction: func(command *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var names []cobra.Completion
			if topic, rest, err := command.Root().Find(args); err == nil && len(rest) == 0 {
				for _, c := range topic.Commands() {
					if c.IsAvailableCommand() {
						names = append(names, cobra.CompletionWithDesc(c.Name(), c.Short))
					}
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func lastOr(rest, args []string) string {
	if len(rest) > 0 {
		return rest[0]
	}
	return args[len(args)-1]
}

// refineCompletion has the command for shells refuse those that it does not know.
func refineCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, command := range root.Commands() {
		if command.Name() != "completion" {
			continue
		}
		command.Args = cobra.ArbitraryArgs
		command.RunE = func(command *cobra.Command, args []string) error {
			if len(args) > 0 {
				return wrong("没有 %q 的补全脚本：可用 bash、fish、powershell、zsh",
					"there is no completion for %q: choose bash, fish, powershell or zsh", args[0])
			}
			return command.Help()
		}
		for _, shell := range command.Commands() {
			shell.Args = arguments(0, 0)
		}
	}
}
