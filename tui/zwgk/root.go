package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

func newCommand(p preferences, console *terminal.Console) *cobra.Command {
	o := &options{preferences: p, console: console}
	var b browser
	command := &cobra.Command{
		Use:   "zwgk [QUERY]",
		Short: "政务公开清单目录：浏览与查询 / browse and query a disclosure catalogue",
		Long: `zwgk 打开目录浏览器：输入几个字、拼音或口语即可查找。
标准输出不是终端时，改为逐行输出事项。

zwgk opens the browser: type a few characters, pinyin or everyday words.
Where standard output is no terminal it prints the items instead.`,
		Args:          arguments(0, anyNumber),
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(command *cobra.Command, _ []string) error {
			if o.opens = !command.HasParent() && b.opens(o); !o.opens {
				sparing() // to the end
			}
			return o.check(command)
		},
		RunE: func(command *cobra.Command, args []string) error { return b.start(command, o, args) },
	}
	command.SetOut(console.Out)
	command.SetErr(console.Err)
	o.register(command)
	b.register(command, p)
	o.registerLedger(command)
	command.AddCommand(
		newListCommand(o), newShowCommand(o), newSearchCommand(o), newDueCommand(o),
		newCheckCommand(o), newDiffCommand(o), newExportCommand(o), newImportCommand(o), newDayCommand(o), newLedgerCommand(o), newConfigCommand(o),
	)
	command.SetHelpCommand(newHelpCommand())
	command.InitDefaultHelpCmd()
	command.SetFlagErrorFunc(withUsage)
	refineCompletion(command, o)
	once(command)
	for _, c := range command.Commands() {
		if accepts := c.Args; accepts != nil {
			c.Args = func(c *cobra.Command, args []string) error { return withUsage(c, accepts(c, args)) }
		}
	}
	return command
}

// start does what the bare command is asked for.
func (b *browser) start(command *cobra.Command, o *options, args []string) error {
	query := strings.Join(args, " ")
	meant, sure := meantCommand(command, args)
	switch {
	case b.version:
		return o.printVersion(command, args)
	case len(args) == 1 && args[0] == "version":
		return message.New("没有命令“version”：版本请用 zwgk --version；要查找这个字，请用 zwgk search version",
			"there is no command \"version\": it is zwgk --version; to look for the word, use zwgk search version")
	case sure:
		return message.New("没有命令 %q：是 zwgk %s 吗？要查找这些字，请用 zwgk search %s",
			"there is no command %q: is it zwgk %s? To look for these words, use zwgk search %s", args[0], meant, query)
	case b.plain:
		return b.talk(command, o, query)
	}
	var doubt error
	if meant != "" {
		doubt = message.New("%q 不是命令，按要查找的字处理；若要的是命令，请用 zwgk %s", "%q is no command, and is looked for; if a command is meant, it is zwgk %s", args[0], meant)
	}
	if b.opens(o) {
		if doubt != nil {
			o.doubt(doubt)
		}
		return b.run(o, query)
	}
	if err := o.checkLedger(); err != nil {
		return err
	}
	err := o.printFound(query)
	if errors.As(err, new(negativeAnswer)) && doubt != nil {
		return negative("%v；%v", "%v; %v", doubt, err)
	}
	if doubt != nil {
		o.doubt(doubt)
	}
	return err
}

// checkLedger refuses a register of the command line that cannot be read, where items
// are listed and nothing of it is shown.
func (o *options) checkLedger() error {
	if !o.given("ledger") {
		return nil
	}
	d, err := o.openDesk()
	if err == nil {
		_, err = o.published(d)
	}
	return err
}

// printVersion prints the version, which depends on nothing else.
func (o *options) printVersion(command *cobra.Command, args []string) error {
	var others []string
	command.Flags().Visit(func(f *pflag.Flag) {
		if f.Name != "version" && f.Name != "lang" && f.Name != "output" {
			others = append(others, f.Name)
		}
	})
	if len(args) > 0 {
		return withUsage(command, arguments(0, 0)(command, args))
	}
	if err := unused(command, "--version 不看其他", "--version looks at nothing else", others...); err != nil {
		return err
	}
	fmt.Fprintln(o.console.Out, version())
	return nil
}

// printFound prints what the browser would list for the query.
func (o *options) printFound(query string) error {
	if strings.TrimSpace(query) != "" {
		return o.search(query, 0)
	}
	d, err := o.openDesk()
	if err != nil {
		return err
	}
	return o.printItems(d, slices.Collect(d.items()), message.New("目录是空的", "the catalogue is empty"))
}
