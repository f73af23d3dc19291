package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
)

// printItems prints a line an item, or a JSON array. Where there are none it
// fails with nothing as the reason; the array is still printed.
func (o *options) printItems(w io.Writer, items []disclosure.Item, nothing error) error {
	var err error
	if len(items) == 0 {
		err = negative{nothing}
	}
	if o.json {
		return firstError(printJSON(w, append([]disclosure.Item{}, items...)), err)
	}
	return firstError(printTable(w, items, o.language), err)
}

// printTable prints number, category and name in columns.
func printTable(w io.Writer, items []disclosure.Item, language string) error {
	var numbers, categories int
	for _, item := range items {
		numbers = max(numbers, len(fmt.Sprint(item.Number())))
		categories = max(categories, lipgloss.Width(categoryLabel(item, language)))
	}
	buffer := bufio.NewWriter(w)
	for _, item := range items {
		category := categoryLabel(item, language)
		padding := strings.Repeat(" ", categories-lipgloss.Width(category))
		fmt.Fprintf(buffer, "%*d  %s%s  %s\n", numbers, item.Number(), category, padding, nameLabel(item, language))
	}
	return buffer.Flush()
}

func categoryLabel(item disclosure.Item, language string) string {
	category := item.Category()
	if language == "en" && category.NameEN != "" {
		category.Name = category.NameEN
	}
	return tui.Visible(category.String())
}

func nameLabel(item disclosure.Item, language string) string {
	if language == "en" && item.NameEN() != "" {
		return tui.Visible(item.Name() + " (" + item.NameEN() + ")")
	}
	return tui.Visible(item.Name())
}

// printJSON prints v on one line.
func printJSON(w io.Writer, v any) error {
	buffer := bufio.NewWriter(&screen{Writer: w, instead: jsonEscape})
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	return buffer.Flush()
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
