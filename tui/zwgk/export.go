package main

import (
	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
)

func newExportCommand(o *options) *cobra.Command {
	var name string
	command := &cobra.Command{
		Use:   "export --format json|ndjson|csv|md|html|xlsx|docx|kb",
		Short: "导出目录，供其他程序使用 / the catalogue for other programs",
		Args:  arguments(0, 0),
		RunE: func(command *cobra.Command, args []string) error {
			if o.json && !command.Flags().Changed("format") {
				name = string(table.JSON)
			}
			if name == "" {
				return withUsage(command, message.New("缺少 --format", "--format is missing"))
			}
			format, err := table.ParseFormat(name)
			if err != nil {
				return err
			}
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			defer o.console.Progress.Begin(o.language.Pick("正在写出", "writing"))()
			if extension := binaryExtension(format); extension != "" { // no text, and nothing for a terminal
				if o.console.Out.IsTerminal() {
					return message.New("%s 不能显示在终端上：请写入文件，如 -o 目录.%s", "%s is nothing for a terminal: write it to a file, as with -o catalogue.%s", string(format), extension)
				}
				return table.Write(o.console.Out.Data(), catalog, format)
			}
			return table.Write(&escaper{to: o.console.Out.Data(), instead: insteadIn(format)}, catalog, format)
		},
	}
	command.Flags().StringVar(&name, "format", "", "`json|ndjson|csv|md|html|xlsx|docx|kb`")
	fixedCompletions(command, "format", formatNames()...)
	return command
}

// binaryExtension returns the extension of a format that is no text, else "".
func binaryExtension(format table.Format) string {
	switch format {
	case table.XLSX, table.DOCX:
		return string(format)
	case table.KB:
		return string(table.XLSX)
	}
	return ""
}

func formatNames() (names []string) {
	for _, format := range table.Formats() {
		names = append(names, string(format))
	}
	return names
}
