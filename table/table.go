// Package table reads and writes the printed table of a catalogue.
//
// [Read] makes a catalogue of a table as a bureau has it: a web page, a workbook, a
// Word document or CSV. What only a person can decide comes as questions, one for
// all cells that ask the same, with what was taken in the meantime; [Answers] settle
// them, as options or in a sheet that [WriteAnswers] writes and [ReadAnswers] reads.
// [ReadAll] returns a catalogue for each title of a file. Files come from anywhere:
// [Limits] hold for the whole of one.
//
// [Write] writes a catalogue in the formats of other programs. What it writes as HTML,
// XLSX, DOCX or CSV, Read reads back to the same digest, and says so where that was
// changed since.
package table

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
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
	DOCX     Format = "docx" // the official table, for Word
	KB       Format = "kb"   // a sheet for the knowledge base of a 12345 service line
)

// Formats lists the formats that [Write] writes.
func Formats() []Format { return []Format{JSON, NDJSON, CSV, Markdown, HTML, XLSX, DOCX, KB} }

// InputFormats lists the formats that [Read] takes.
func InputFormats() []Format { return []Format{HTML, XLSX, DOCX, CSV} }

// ParseFormat returns the format of the given name, be it read or written.
func ParseFormat(name string) (Format, error) {
	all := Formats() // what is read is written, too
	if slices.Contains(all, Format(name)) {
		return Format(name), nil
	}
	return "", message.New("没有“%s”这种格式：可用 %v", "unknown format %q: it must be one of %v", name, formatList(all))
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
	case DOCX:
		return writeDOCX(w, catalog)
	case KB:
		return writeKnowledge(w, catalog)
	}
	return message.New("不能写成“%s”格式：可用 %v", "unknown format %q: it must be one of %v", string(format), formatList(Formats()))
}

// A formatList is formats as a person reads them.
type formatList []Format

func (l formatList) String() string  { return l.joined(", ") }
func (l formatList) Chinese() string { return l.joined("、") }

func (l formatList) joined(separator string) string {
	var b strings.Builder
	for i, format := range l {
		if i > 0 {
			b.WriteString(separator)
		}
		b.WriteString(string(format))
	}
	return b.String()
}

func writeNDJSON(w io.Writer, catalog *disclosure.Catalog) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for item := range catalog.Items() {
		record := item.Record()
		record.Questions = nil // editorial: for a search, not for the readers of this format
		if err := encoder.Encode(record); err != nil {
			return err
		}
	}
	return nil
}
