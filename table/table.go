// Package table reads and writes the printed table of a catalogue: [Read] makes a
// catalogue of a table as a bureau has it, with questions for what a person must
// decide; [Write] writes a catalogue in the formats of other programs. What Write
// writes as HTML, XLSX or CSV, Read reads back to the same digest.
package table

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed2ea1efa0/disclosure"
)

// A Format is the name of a format that tables are read from or written in.
type Format string

// The formats.
const (
	JSON     Format = "json"   // the catalogue file, as disclosure.Load reads it
	NDJSON   Format = "ndjson" // one disclosure.Record a line
	CSV      Format = "csv"    // a row for each content group, for spreadsheets and databases
	Markdown Format = "md"
	HTML     Format = "html" // the official table
	XLSX     Format = "xlsx" // the official table, for Excel and WPS
	DOCX     Format = "docx" // only read
)

// Formats lists the formats that [Write] writes.
func Formats() []Format { return []Format{JSON, NDJSON, CSV, Markdown, HTML, XLSX} }

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
	case XLSX:
		return writeXLSX(w, catalog)
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
