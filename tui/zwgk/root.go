package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func newCommand() *cobra.Command {
	o := &options{}
	var b browser
	var showVersion bool
	command := &cobra.Command{
		Use:   "zwgk [QUERY]",
		Short: "政务公开清单目录：浏览与查询 / browse and query a disclosure catalogue",
		Long: `zwgk 打开目录浏览器：输入几个字、拼音或口语即可查找。
标准输出不是终端时，改为逐行打印事项。

zwgk opens the browser: type a few characters, pinyin or everyday words.
Where standard output is no terminal it prints the items instead.`,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return o.check()
		},
		RunE: func(command *cobra.Command, args []string) error {
			if showVersion {
				_, err := fmt.Fprintln(command.OutOrStdout(), version())
				return err
			}
			query := strings.Join(args, " ")
			if !b.print && (o.json || !drawable(os.Stdout)) {
				return o.printFound(command, query)
			}
			return b.run(command, o, query)
		},
	}
	command.Flags().BoolVar(&showVersion, "version", false, "版本与目录摘要 / version and catalogue digest")
	o.register(command)
	b.register(command)
	command.AddCommand(
		newListCommand(o), newShowCommand(o), newSearchCommand(o), newDueCommand(o),
		newCheckCommand(o), newDiffCommand(o), newExportCommand(o),
	)
	command.SetFlagErrorFunc(withUsage)
	for _, c := range command.Commands() {
		accepts := c.Args
		c.Args = func(c *cobra.Command, args []string) error { return withUsage(c, accepts(c, args)) }
	}
	return command
}

// withUsage adds to what is wrong with a command line what is right.
func withUsage(command *cobra.Command, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w; 用法 / usage: %s", err, command.UseLine())
}

// printFound prints what the browser would list for the query.
func (o *options) printFound(command *cobra.Command, query string) error {
	if strings.TrimSpace(query) != "" {
		return o.search(command, query)
	}
	catalog, err := o.loadCatalog()
	if err != nil {
		return err
	}
	return o.printItems(command.OutOrStdout(), slices.Collect(catalog.Items()), errors.New("目录是空的 / the catalogue is empty"))
}
