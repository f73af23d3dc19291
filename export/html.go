package export

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

//go:embed table.html.tmpl
var tableTemplate string

// writeHTML writes the official table as bureaus publish it: tick boxes, and
// merged cells where consecutive items say the same.
func writeHTML(w io.Writer, catalog *disclosure.Catalog) error {
	page, err := template.New("table").Funcs(template.FuncMap{
		"channels": func() iter.Seq[disclosure.Channel] { return disclosure.AllChannels().All() },
		"has":      contains,
		"columns":  tickColumns,
	}).Parse(tableTemplate)
	if err != nil {
		return err
	}
	buffer := bufio.NewWriter(w)
	err = page.Execute(buffer, struct {
		*disclosure.Catalog
		Rows iter.Seq[tableRow]
	}{catalog, tableRows(catalog)})
	if err != nil {
		return err
	}
	return buffer.Flush()
}

// A tableRow is one row of the table: an item, or a further content group of
// one. Spans count rows; a cell that an earlier row covers has span 0.
type tableRow struct {
	disclosure.Item
	Group        disclosure.Disclosure
	CategorySpan int // category number and name
	ItemSpan     int // the item's name
	CellSpan     int // legal basis, deadline and publisher
	GroupSpan    int // contents, channels and ticks
}

func tableRows(catalog *disclosure.Catalog) iter.Seq[tableRow] {
	return func(yield func(tableRow) bool) {
		for category := range catalog.Categories() {
			for _, row := range categoryRows(catalog.ItemsByCategory(category.Number)) {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// categoryRows lays out one category; only that much is held in memory.
func categoryRows(items iter.Seq[disclosure.Item]) []tableRow {
	var rows []tableRow
	block := 0 // the row that holds the merged cells
	for item := range items {
		groups := slices.Collect(item.Disclosures())
		if len(groups) == 1 && len(rows) > 0 && rows[block].SharesCells(item) {
			rows[block].CellSpan++
			rows[block].GroupSpan++
			rows = append(rows, tableRow{Item: item, ItemSpan: 1})
			continue
		}
		block = len(rows)
		for _, group := range groups {
			rows = append(rows, tableRow{Item: item, Group: group, GroupSpan: 1})
		}
		if len(groups) > 0 {
			rows[block].ItemSpan, rows[block].CellSpan = len(groups), len(groups)
		}
	}
	if len(rows) > 0 {
		rows[0].CategorySpan = len(rows)
	}
	return rows
}

// tickColumns lists the columns of a group of ticks: those that every such table
// prints, and what else the catalogue holds.
func tickColumns(catalog *disclosure.Catalog, group string) []string {
	var columns []string
	var cells func(disclosure.Item) iter.Seq[string]
	switch group {
	case "audiences":
		columns, cells = []string{"全社会", "特定群体"}, disclosure.Item.Audiences
	case "methods":
		columns, cells = []string{"主动", "依申请"}, disclosure.Item.Methods
	case "levels":
		cells = disclosure.Item.Levels
	}
	for item := range catalog.Items() {
		for name := range cells(item) {
			if !slices.Contains(columns, name) {
				columns = append(columns, name)
			}
		}
	}
	return columns
}

func contains(names iter.Seq[string], wanted string) bool {
	for name := range names {
		if name == wanted {
			return true
		}
	}
	return false
}
