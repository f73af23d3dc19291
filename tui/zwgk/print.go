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
func (o *options) printItems(items []disclosure.Item, nothing error) error {
	var err error
	if len(items) == 0 {
		err = negativeAnswer{nothing}
	}
	if o.json {
		return firstError(o.printJSON(records(items...)), err)
	}
	o.printTable(items)
	return err
}

// records returns what is printed of items as JSON. How people ask for them is for
// the search to read and for export to keep.
func records(items ...disclosure.Item) []disclosure.Record {
	all := make([]disclosure.Record, len(items))
	for i, item := range items {
		all[i] = item.Record()
		all[i].Questions = nil
	}
	return all
}

// printTable prints number, category and name in columns.
func (o *options) printTable(items []disclosure.Item) {
	var numbers, categories int
	for _, item := range items {
		numbers = max(numbers, len(fmt.Sprint(item.Number())))
		categories = max(categories, lipgloss.Width(categoryLabel(item, o.language)))
	}
	for _, item := range items {
		category := categoryLabel(item, o.language)
		padding := strings.Repeat(" ", categories-lipgloss.Width(category))
		o.console.Out.Line("%*d  %s%s  %s", numbers, item.Number(), category, padding, nameLabel(item, o.language))
	}
}

func categoryLabel(item disclosure.Item, language wording.Language) string {
	category := item.Category()
	if language == wording.English && category.NameEN != "" {
		category.Name = category.NameEN
	}
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
