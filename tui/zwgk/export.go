package main

import (
	"bytes"
	"io"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
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
			d, err := o.openDesk()
			if err != nil {
				return err
			}
			defer o.console.Progress.Begin(o.language.Pick("正在写出", "writing"))()
			switch {
			case terminal.IsFolder(o.output):
				return o.exportInto(o.output, d, format)
			case d.several():
				return o.exportAll(d, format)
			}
			return o.export(d.catalogs[0], format)
		},
	}
	command.Flags().StringVar(&name, "format", "", "`json|ndjson|csv|md|html|xlsx|docx|kb`")
	fixedCompletions(command, "format", formatNames()...)
	return command
}

// export writes a catalogue to standard output, or to the file in place of it.
func (o *options) export(catalog *disclosure.Catalog, format table.Format) error {
	if extension := binaryExtension(format); extension != "" { // no text, and nothing for a terminal
		if o.console.Out.IsTerminal() {
			return message.New("%s 不能显示在终端上：请写入文件，如 -o 目录.%s", "%s is nothing for a terminal: write it to a file, as with -o catalogue.%s", string(format), extension)
		}
		return table.Write(o.console.Out.Data(), catalog, format)
	}
	return table.Write(&escaper{to: o.console.Out.Data(), instead: insteadIn(format)}, catalog, format)
}

// exportAll writes several catalogues. Only the format of a line an item has room for
// them in one file.
func (o *options) exportAll(d *desk, format table.Format) error {
	if format != table.NDJSON {
		return message.New("打开了 %d 个目录，%s 只容一个：请写入文件夹，如 -o 文件夹/，或用 --format ndjson", "%d catalogues are open, %s takes one: write them into a folder, as with -o FOLDER/, or use --format ndjson", len(d.catalogs), string(format))
	}
	for item := range d.items() {
		r := d.record(item)
		r.Questions = item.Record().Questions
		if err := o.printJSON(r); err != nil {
			return err
		}
	}
	return nil
}

// exportInto writes each catalogue into a file of a folder, under its title.
func (o *options) exportInto(folder string, d *desk, format table.Format) error {
	var files []titledFile
	for _, catalog := range d.catalogs {
		var file bytes.Buffer
		var to io.Writer = &file
		extension := binaryExtension(format)
		if extension == "" {
			extension, to = string(format), &escaper{to: &file, instead: insteadIn(format)}
		}
		if err := table.Write(to, catalog, format); err != nil {
			return err
		}
		files = append(files, titledFile{d.label(catalog), extension, file.Bytes()})
	}
	return writeInto(folder, files, nothing)
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
