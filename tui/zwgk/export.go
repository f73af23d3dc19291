package main

import (
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/table"
)

func newExportCommand(o *options) *cobra.Command {
	var name string
	command := &cobra.Command{
		Use:   "export --format json|ndjson|csv|md|html|xlsx",
		Short: "导出目录，供其他程序使用 / the catalogue for other programs",
		Args:  arguments(0, 0),
		RunE: func(command *cobra.Command, args []string) error {
			if o.json && !command.Flags().Changed("format") {
				name = string(table.JSON)
			}
			format, err := table.ParseFormat(name)
			if err != nil {
				return err
			}
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			if format == table.XLSX { // no text, and nothing for a terminal
				if term.IsTerminal(os.Stdout.Fd()) {
					return wrong("xlsx 不能显示在终端上：请重定向到文件，如 > 目录.xlsx", "xlsx is nothing for a terminal: redirect it to a file, such as > catalogue.xlsx")
				}
				return table.Write(command.OutOrStdout(), catalog, format)
			}
			out := &screen{Writer: command.OutOrStdout(), instead: insteadIn(format)}
			return table.Write(out, catalog, format)
		},
	}
	command.Flags().StringVar(&name, "format", "", "`json|ndjson|csv|md|html|xlsx`")
	command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp))
	return command
}

func formatNames() (names []string) {
	for _, format := range table.Formats() {
		names = append(names, string(format))
	}
	return names
}
