package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/wording"
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
			var s summary
			s.shared, s.rest = disclosure.Summarize(changes)
			if o.json {
				err = o.printJSON(diffEntries(changes))
			} else {
				o.printChanges(s)
			}
			switch {
			case err != nil:
				return err
			case len(changes) > 0:
				return s.places()
			case before.Digest() != after.Digest():
				return negative("各项内容相同，但次序、类别序号或合并方式不同：摘要由 %v 变为 %v", "every item says the same, but their order, the numbers of categories or what is merged differ: the digest was %v and is %v", verbatim(before.Digest()), verbatim(after.Digest()))
			}
			return nil
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

// summary is what two editions differ in, as a person says it.
type summary struct {
	shared []disclosure.SharedChange
	rest   []disclosure.Change
}

func (o *options) printChanges(s summary) {
	out := o.console.Out
	for _, c := range s.shared {
		what := o.field(c.Field)
		if c.Shift != 0 {
			what = fmt.Sprintf("%s %+d", o.numberOf(c.Field.Field), c.Shift)
		}
		first, last := c.Items[0], c.Items[len(c.Items)-1]
		out.Line(o.language.Pick("~ %d 项（%s 至 %s）%s", "~ %d items (%s to %s) %s"), len(c.Items), first.PrintedNumber(), last.PrintedNumber(), what)
	}
	for _, c := range s.rest {
		item := c.New
		if item == (disclosure.Item{}) {
			item = c.Old
		}
		out.Line("%s", strings.TrimRight(o.kind(c.Kind())+" "+item.String(), " "))
		for _, f := range c.Fields {
			out.Line("    %s", o.field(f))
		}
	}
}

func (o *options) field(f disclosure.FieldChange) string {
	separator := text.Separator(f.Old, f.New)
	before, after := entries(f.Old, separator), entries(f.New, separator)
	if before == after { // they differ in where an entry ends
		before, after = entries(f.Old, "｜"), entries(f.New, "｜")
	}
	return fmt.Sprintf("%s: %s → %s", o.column(f.Field), before, after)
}

// entries are those of a cell in one line, so that what does not show is seen.
func entries(cell []string, separator string) string {
	shown := make([]string, len(cell))
	for i, entry := range cell {
		shown[i] = exposed(entry)
	}
	return strings.Join(shown, separator)
}

// exposed writes characters that do not show by their number.
func exposed(s string) string {
	var b strings.Builder
	for _, r := range s {
		if text.KindOf(r).Shows() {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "U+%04X", r)
		}
	}
	return b.String()
}

// numberOf names the number that moves: the item's, or that of its category.
func (o *options) numberOf(col disclosure.Column) string {
	if col == disclosure.ColumnCategory {
		return o.language.Pick(col.Heading()+"的序号", "number of the "+col.String())
	}
	return o.column(col)
}

func (o *options) column(col disclosure.Column) string {
	return o.language.Pick(col.Heading(), col.String())
}

// kind returns the sign of a change and its name.
func (o *options) kind(kind disclosure.ChangeKind) string {
	switch kind {
	case disclosure.Added:
		return o.language.Pick("+ 新增", "+ added")
	case disclosure.Removed:
		return o.language.Pick("- 删除", "- removed")
	case disclosure.Renamed:
		return o.language.Pick("~ 更名", "~ renamed")
	case disclosure.Renumbered:
		return o.language.Pick("~ 改号", "~ renumbered")
	}
	return o.language.Pick("~ 变更", "~ changed")
}

// places is how many differences there are, and of which kinds.
func (s summary) places() error {
	count := make(map[disclosure.ChangeKind]int)
	for _, c := range s.rest {
		count[c.Kind()]++
	}
	var chinese, english []string
	add := func(n int, zh, en string) {
		if n > 0 {
			chinese, english = append(chinese, fmt.Sprintf(zh, n)), append(english, fmt.Sprintf(en, n))
		}
	}
	add(count[disclosure.Added], "新增%d项", "%d added")
	add(count[disclosure.Removed], "删除%d项", "%d removed")
	add(count[disclosure.Renamed], "更名%d项", "%d renamed")
	moved, alike := 0, make(map[disclosure.Item]bool) // an item may be of several such changes
	shifts := make(map[int]bool)
	for _, c := range s.shared {
		if c.Shift == 0 || c.Field.Field != disclosure.ColumnNumber {
			for _, item := range c.Items {
				alike[item] = true
			}
			continue
		}
		moved += len(c.Items)
		shifts[c.Shift] = true
	}
	for shift := range shifts {
		if len(shifts) == 1 {
			add(moved, "%d项"+shiftedChinese(shift), "%d moved by "+shifted(shift))
		}
	}
	if len(shifts) > 1 {
		add(moved, "%d项序号移位", "%d moved")
	}
	add(len(alike), "%d项同样变更", "%d changed alike")
	add(count[disclosure.Renumbered], "改号%d项", "%d renumbered")
	add(count[disclosure.Changed], "变更%d项", "%d changed")
	return negative("两版目录有 %[1]d 处不同：%[2]v", "the editions differ in %[4]s: %[3]v",
		len(s.shared)+len(s.rest), verbatim(strings.Join(chinese, "，")), verbatim(strings.Join(english, ", ")), wording.Plural(len(s.shared)+len(s.rest), "place"))
}

// verbatim is text of our own, which no message abridges.
type verbatim string

func shiftedChinese(shift int) string {
	if shift < 0 {
		return "序号前移" + strconv.Itoa(-shift) + "位"
	}
	return "序号后移" + strconv.Itoa(shift) + "位"
}

func shifted(shift int) string {
	switch {
	case shift == 1:
		return "one"
	case shift == -1:
		return "one up"
	case shift < 0:
		return strconv.Itoa(-shift) + " up"
	}
	return strconv.Itoa(shift)
}
