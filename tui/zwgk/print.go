package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// printItems prints a line an item, or a JSON array. Where there are none it
// fails with nothing as the reason; the array is still printed.
func (o *options) printItems(d *desk, items []disclosure.Item, nothing error) error {
	var err error
	if len(items) == 0 {
		err = negativeAnswer{nothing}
	}
	if o.json {
		return firstError(o.printJSON(d.records(items)), err)
	}
	o.printTable(d, items)
	return err
}

// A record is an item as the command prints it in JSON.
type record struct {
	disclosure.Record

	// Where there are several catalogues: that of the item.
	Catalog string `json:"catalog,omitempty"` // its title
	Digest  string `json:"digest,omitempty"`
}

// record returns what is printed of an item as JSON. How people ask for it is for the
// search to read and for export to keep.
func (d *desk) record(item disclosure.Item) record {
	r := record{Record: item.Record()}
	r.Questions = nil
	if d.several() {
		catalog := d.of(item)
		r.Catalog, r.Digest = catalog.Title(), catalog.Digest()
	}
	return r
}

func (d *desk) records(items []disclosure.Item) []record {
	all := make([]record, len(items))
	for i, item := range items {
		all[i] = d.record(item)
	}
	return all
}

// printTable prints number, category and name in columns and, where there are several,
// the catalogue.
func (o *options) printTable(d *desk, items []disclosure.Item) {
	var rows [][]string
	var widths [3]int
	for _, item := range items {
		row := []string{fmt.Sprint(item.Number()), categoryLabel(item, o.language), nameLabel(item, o.language)}
		if d.several() {
			row = append(row, wording.Visible(d.label(d.of(item))))
		}
		for i := range widths {
			widths[i] = max(widths[i], lipgloss.Width(row[i]))
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		line := fmt.Sprintf("%*s", widths[0], row[0])
		for i, cell := range row[1:] {
			if i > 0 {
				line += strings.Repeat(" ", widths[i]-lipgloss.Width(row[i]))
			}
			line += "  " + cell
		}
		o.console.Out.Line("%s", line)
	}
}

func categoryLabel(item disclosure.Item, language wording.Language) string {
	category := item.Category()
	category.Name = language.CategoryName(category)
	return wording.Visible(category.String())
}

func nameLabel(item disclosure.Item, language wording.Language) string {
	if language == wording.English && item.NameEN() != "" {
		return wording.Visible(item.Name() + " (" + item.NameEN() + ")")
	}
	return wording.Visible(item.Name())
}

// printJSON prints v on one line of standard output.
func (o *options) printJSON(v any) error { return writeJSON(o.console.Out, v) }

func writeJSON(to *terminal.Output, v any) error {
	buffer := bufio.NewWriter(&escaper{to: to.Data(), instead: jsonEscape})
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	return buffer.Flush()
}

// An escaper writes data, and in place of a character that a reader could not see,
// or that a terminal would obey, what the format of the data has for it.
type escaper struct {
	to      io.Writer
	instead func(rune) string
	rest    []byte // of a character that the next Write completes
}

func (s *escaper) Write(p []byte) (int, error) {
	s.rest = append(s.rest, p...)
	var escaped bytes.Buffer
	for utf8.FullRune(s.rest) {
		r, size := utf8.DecodeRune(s.rest)
		s.rest = s.rest[size:]
		if text.KindOf(r).Shows() || strings.ContainsRune("\t\r\n", r) {
			escaped.WriteRune(r)
		} else {
			escaped.WriteString(s.instead(r))
		}
	}
	_, err := escaped.WriteTo(s.to)
	return len(p), err
}

// insteadIn returns what a format has for a character that must not be there as it
// is. Only CSV has nothing for one that is no control character.
func insteadIn(format table.Format) func(rune) string {
	switch format {
	case table.JSON, table.NDJSON:
		return jsonEscape
	case table.CSV:
		return controlPicture
	}
	return characterReference
}

func jsonEscape(r rune) string {
	var b strings.Builder
	for _, unit := range utf16.AppendRune(nil, r) {
		fmt.Fprintf(&b, `\u%04x`, unit)
	}
	return b.String()
}

func characterReference(r rune) string {
	if unicode.IsControl(r) {
		return controlPicture(r)
	}
	return fmt.Sprintf("&#x%X;", r)
}

func controlPicture(r rune) string {
	switch {
	case r < ' ':
		return string('␀' + r)
	case unicode.IsControl(r):
		return "\ufffd"
	}
	return string(r)
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
