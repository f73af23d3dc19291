package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

func newShowCommand(o *options) *cobra.Command {
	command := &cobra.Command{
		Use:   "show NUMBER...",
		Short: "显示事项全文 / items in full",
		Args:  arguments(1, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			items, err := findItems(catalog, args)
			if err != nil {
				return err
			}
			if o.json {
				return o.showJSON(command, items)
			}
			return o.show(catalog, items)
		},
		ValidArgsFunction: o.completeItems,
	}
	o.registerLedger(command)
	return command
}

// showJSON prints an object of one item, an array of several.
func (o *options) showJSON(command *cobra.Command, items []disclosure.Item) error {
	err := unused(command, "zwgk ledger --json 给出台账", "zwgk ledger --json prints registers", "ledger")
	switch {
	case err != nil:
		return err
	case len(items) == 1:
		return o.printJSON(records(items[0])[0])
	}
	return o.printJSON(records(items...))
}

// show prints all that there is to say of items, a blank line between.
func (o *options) show(catalog *disclosure.Catalog, items []disclosure.Item) error {
	published, err := o.published(catalog)
	if err != nil {
		return err
	}
	for i, item := range items {
		if i > 0 {
			fmt.Fprintln(o.console.Out)
		}
		fmt.Fprint(o.console.Out, o.language.Item(item).With(published(item)...).PlainText())
	}
	return nil
}

// findItems returns the items of the given numbers, or an error and none.
func findItems(catalog *disclosure.Catalog, numbers []string) ([]disclosure.Item, error) {
	items := make([]disclosure.Item, 0, len(numbers))
	for _, text := range numbers {
		digits, below := strings.CutPrefix(text, "-")
		n, err := parseNumber(digits)
		if err != nil {
			return nil, message.New("%q 不是事项序号：须为整数，如 83", "%q is no item number: want a whole number such as 83", text)
		}
		if below {
			n = -n
		}
		item, ok := catalog.Item(int(n))
		if !ok {
			return nil, negative("没有第 %d 项，本目录共 %d 项", "there is no item %d: the catalogue has %d items", n, catalog.Len())
		}
		items = append(items, item)
	}
	return items, nil
}
