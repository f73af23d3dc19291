package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
)

func newShowCommand(o *options) *cobra.Command {
	command := &cobra.Command{
		Use:   "show NUMBER...",
		Short: "显示事项全文 / items in full",
		Args:  arguments(1, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			d, err := o.openDesk()
			if err != nil {
				return err
			}
			items, missing, err := d.find(args...)
			if err != nil {
				return err
			}
			if o.json {
				err = o.showJSON(command, d, items, len(args) > 1)
			} else {
				err = o.show(d, items)
			}
			return firstError(err, missing)
		},
		ValidArgsFunction: o.completeItems,
	}
	o.registerLedger(command)
	return command
}

// showJSON prints an object of one item, an array of several that were asked for.
func (o *options) showJSON(command *cobra.Command, d *desk, items []disclosure.Item, several bool) error {
	err := unused(command, "zwgk ledger --json 给出台账", "zwgk ledger --json prints registers", "ledger")
	switch {
	case err != nil:
		return err
	case several:
		return o.printJSON(d.records(items))
	case len(items) == 1:
		return o.printJSON(d.records(items)[0])
	}
	return nil
}

// show prints all that there is to say of items, a blank line between.
func (o *options) show(d *desk, items []disclosure.Item) error {
	published, err := o.published(d)
	if err != nil {
		return err
	}
	for i, item := range items {
		if i > 0 {
			fmt.Fprintln(o.console.Out)
		}
		if d.several() {
			o.console.Out.Line("%s", d.label(d.of(item)))
		}
		fmt.Fprint(o.console.Out, o.language.Item(item).With(published(item)...).PlainText())
	}
	return nil
}
