// Package table writes a catalogue in the formats of other programs. Every
// writer streams: its memory does not grow with the catalogue.
package table

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed2ea1efa0/disclosure"
)

// A Format is the name of an output format.
type Format string

// The formats.
const (
	JSON     Format = "json"   // the catalogue file, as disclosure.Load reads it
	NDJSON   Format = "ndjson" // one disclosure.Record a line
	CSV      Format = "csv"    // one row an item, for spreadsheets
	Markdown Format = "md"
	HTML     Format = "html" // the official table
)

// Formats lists all formats.
func Formats() []Format { return []Format{JSON, NDJSON, CSV, Markdown, HTML} }

// ParseFormat returns the format of the given name.
func ParseFormat(name string) (Format, error) {
	for _, format := range Formats() {
		if name == string(format) {
			return format, nil
		}
	}
	return "", fmt.Errorf("unknown format %q: it must be one of %v", name, Formats())
}

// Write writes the catalogue to w in the given format.
func Write(w io.Writer, catalog *disclosure.Catalog, format Format) error {
	switch format {
	case JSON:
		_, err := catalog.WriteTo(w)
		return err
	case NDJSON:
		return writeNDJSON(w, catalog)
	case CSV:
		return writeCSV(w, catalog)
	case Markdown:
		return writeMarkdown(w, catalog)
	case HTML:
		return writeHTML(w, catalog)
	}
	_, err := ParseFormat(string(format))
	return err
}

func writeNDJSON(w io.Writer, catalog *disclosure.Catalog) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for item := range catalog.Items() {
		if err := encoder.Encode(item.Record()); err != nil {
			return err
		}
	}
	return nil
}
