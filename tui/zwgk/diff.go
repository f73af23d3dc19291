package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// diffEntry is a change as diff prints it in JSON. An added item has no old
// number and name, a removed one no new ones.
type diffEntry struct {
	Kind      string      `json:"kind"`
	Number    int         `json:"number,omitempty"`
	Name      string      `json:"name,omitempty"`
	OldNumber int         `json:"old_number,omitempty"`
	OldName   string      `json:"old_name,omitempty"`
	Fields    []diffField `json:"fields"`
}

type diffField struct {
	Field string   `json:"field"`
	Old   []string `json:"old"`
	New   []string `json:"new"`
}

func newDiffCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "比较两版目录 / what changed between two catalogue files",
		Args:  arguments(2, 2),
		RunE: func(command *cobra.Command, args []string) error {
			if err := unused(command, "两个文件由参数给出", "the arguments name both files", "catalog"); err != nil {
				return err
			}
			before, err := o.loadCatalogFile(args[0])
			if err != nil {
				return err
			}
			after, err := o.loadCatalogFile(args[1])
			if err != nil {
				return err
			}
			defer o.console.Progress.Begin(o.language.Pick("正在比较", "comparing"))()
			changes := disclosure.Diff(before, after)
			if o.json {
				err = o.printJSON(diffEntries(changes))
			} else {
				printChanges(o.console.Out, changes)
			}
			if err == nil && len(changes) > 0 {
				err = negative("两版目录有 %d 处不同", "the editions differ in %d places", len(changes))
			}
			return err
		},
	}
}

func diffEntries(changes []disclosure.Change) []diffEntry {
	entries := make([]diffEntry, 0, len(changes))
	for _, c := range changes {
		entry := diffEntry{
			Kind: string(c.Kind()), Number: c.New.Number(), Name: c.New.Name(),
			OldNumber: c.Old.Number(), OldName: c.Old.Name(),
			Fields: []diffField{},
		}
		for _, f := range c.Fields {
			entry.Fields = append(entry.Fields, diffField{f.Field.String(), f.Old, f.New})
		}
		entries = append(entries, entry)
	}
	return entries
}

func kindLabel(kind string) string {
	switch kind {
	case "added":
		return "+ 新增"
	case "removed":
		return "- 删除"
	case "renamed":
		return "~ 更名"
	case "renumbered":
		return "~ 改号"
	}
	return "~ 变更"
}

func printChanges(out *terminal.Output, changes []disclosure.Change) {
	for _, c := range changes {
		item := c.New
		if item == (disclosure.Item{}) {
			item = c.Old
		}
		out.Line("%s", strings.TrimRight(kindLabel(string(c.Kind()))+" "+item.String(), " "))
		for _, f := range c.Fields {
			out.Line("    %s: %s → %s", f.Field, strings.Join(f.Old, "、"), strings.Join(f.New, "、"))
		}
	}
}
