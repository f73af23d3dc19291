package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
)

func newShowCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "show NUMBER...",
		Short: "显示事项全文 / items in full",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(command *cobra.Command, args []string) error {
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			items, err := findItems(catalog, args)
			if err != nil {
				return err
			}
			out := command.OutOrStdout()
			if o.json && len(items) == 1 {
				return printJSON(out, items[0])
			}
			if o.json {
				return printJSON(out, items)
			}
			for i, item := range items {
				if i > 0 {
					fmt.Fprintln(out)
				}
				fmt.Fprint(out, tui.PlainText(item, o.language))
			}
			return nil
		},
		ValidArgsFunction: o.completeItems,
	}
}

// findItems returns the items of the given numbers, or an error and none.
func findItems(catalog *disclosure.Catalog, numbers []string) ([]disclosure.Item, error) {
	items := make([]disclosure.Item, 0, len(numbers))
	for _, text := range numbers {
		number, err := strconv.Atoi(text)
		if err != nil {
			return nil, fmt.Errorf("%q 不是事项序号 / is no item number: want a whole number such as 83", text)
		}
		item, ok := catalog.Item(number)
		if !ok {
			return nil, negativef("没有第 %d 项，本目录共 %d 项 / there is no item %d: the catalogue has %d items",
				number, catalog.Len(), number, catalog.Len())
		}
		items = append(items, item)
	}
	return items, nil
}
