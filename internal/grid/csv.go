package grid

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// CSV returns the one table of a CSV file, separated by commas, semicolons or tabs.
func CSV(data []byte) ([]*Table, error) {
	text := decode(data)
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma = separator(text)
	reader.FieldsPerRecord = -1
	reader.LazyQuotes = true
	reader.ReuseRecord = true
	b := newBuilder()
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		row, _ := reader.FieldPos(0)
		b.startRow(row)
		for _, cell := range record {
			b.add(orphan(strings.ReplaceAll(cell, "\r\n", "\n")), 1, 1)
		}
		b.endRow()
	}
	t, err := b.done()
	return []*Table{t}, err
}

// separator returns the sign that most often stands in the first line outside of
// quotation marks.
func separator(text string) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range text {
		if r == '"' {
			quoted = !quoted
		}
		if r == '\n' && !quoted && counts[',']+counts[';']+counts['\t'] > 0 {
			break
		}
		if !quoted {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}
