package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// arguments accepts from least to most arguments, none of which is left unused.
func arguments(least, most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return message.New("缺少参数", "an argument is missing")
		case len(args) > most:
			return message.New("多余的参数 %q", "unexpected argument %q", args[most])
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
	return message.New("%v；用法：%v", "%v; usage: %v", inBothLanguages(err), usageLine(command.UseLine()))
}

// A usageLine is never abridged.
type usageLine string

// unused refuses flags that would have no effect, and says why.
func unused(command *cobra.Command, chinese, english string, flags ...string) error {
	for _, name := range flags {
		if command.Flags().Changed(name) {
			return withUsage(command, message.New("--%s 在此无效："+chinese, "--%s has no effect here: "+english, name))
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
				return withUsage(command, message.New("没有命令 %q", "there is no command %q", lastOr(rest, args)))
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

// meantCommand returns the command that the first argument is a slip of the hand for, or
// "". It is not sure where one word is typed that may as well be looked for: lost is nearly
// list, and how is nearly show.
func meantCommand(root *cobra.Command, args []string) (name string, sure bool) {
	if len(args) == 0 {
		return "", false
	}
	const fewest = 3 // letters; two are as near to any name
	for _, c := range root.Commands() {
		if c.Hidden || !isSlipFor(args[0], c.Name()) {
			continue
		}
		if len(c.Name()) > shortName || hasItsLetters(args[0], c.Name()) {
			return c.Name(), true
		}
		if len(args) == 1 && len(args[0]) >= fewest {
			name = c.Name()
		}
	}
	return name, false
}

// shortName is how many letters a name has of which most words with the letters of
// it but one are other words.
const shortName = 4

// isSlipFor reports whether a letter is swapped with the next, doubled, wrong, missing or
// too many.
func isSlipFor(typed, name string) bool {
	same := 0
	for same < min(len(typed), len(name)) && typed[same] == name[same] {
		same++
	}
	a, b := typed[same:], name[same:]
	swapped := len(a) >= 2 && len(b) >= 2 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
	return swapped || a != "" && b != "" && a[1:] == b[1:] || a != "" && a[1:] == b || b != "" && a == b[1:]
}

// hasItsLetters reports whether a slip has just the letters of a name, swapped or doubled.
func hasItsLetters(typed, name string) bool {
	letters := func(s string) string {
		runes := []rune(s)
		slices.Sort(runes)
		return string(slices.Compact(runes))
	}
	return len(typed) >= len(name) && letters(typed) == letters(name)
}

func lastOr(rest, args []string) string {
	if len(rest) > 0 {
		return rest[0]
	}
	return args[len(args)-1]
}

// once refuses a second value for every flag that takes one: which of the two is meant,
// nobody knows.
func once(command *cobra.Command) {
	guard := func(flag *pflag.Flag) {
		_, list := flag.Value.(pflag.SliceValue)
		if _, guarded := flag.Value.(*onceValue); !guarded && !list && flag.Value.Type() != "bool" {
			flag.Value = &onceValue{Value: flag.Value}
		}
	}
	command.PersistentFlags().VisitAll(guard)
	command.Flags().VisitAll(guard)
	for _, c := range command.Commands() {
		once(c)
	}
}

// A onceValue is the value of a flag that can be given once.
type onceValue struct {
	pflag.Value
	given bool
}

// Set sets the value the first time, and the same again.
func (v *onceValue) Set(s string) error {
	before := v.String()
	if err := v.Value.Set(s); err != nil {
		return err
	}
	if after := v.String(); v.given && after != before {
		return message.New("已给过 %q：只能给一次", "it is %q already, and can be given once", before)
	}
	v.given = true
	return nil
}

// A number is the value of a flag that asks for one, as people write it.
type number int

// parseNumber reads a number. It is decimal whatever it begins with.
func parseNumber(s string) (number, error) {
	n, ok := text.Number(s)
	if digits := strings.TrimLeft(s, "-"); !ok && digits != "" && strings.Trim(digits, "0123456789") == "" {
		return 0, message.New("须为正整数，也不能太大，如 20", "want a number from 1 that is not too large, such as 20")
	}
	if !ok {
		return 0, message.New("须为整数，如 20", "want a whole number such as 20")
	}
	return number(n), nil
}

// Set does what parseNumber does.
func (n *number) Set(s string) (err error) {
	parsed, err := parseNumber(s)
	if err == nil && parsed < 1 {
		err = message.New("须为正整数，如 20", "want a number from 1, such as 20")
	}
	if err == nil {
		*n = parsed
	}
	return err
}

func (n *number) String() string { return strconv.Itoa(int(*n)) }

// Type is what help calls the value.
func (n *number) Type() string { return "N" }
