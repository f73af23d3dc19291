package grid

import (
	"strings"
)

// readCSV reads the one table of a CSV file, separated by commas, semicolons or
// tabs. Quotes are read as spreadsheets write them, and a stray one is text:
// encoding/csv would take all rows up to the next quote for one cell.
func readCSV(data []byte, file *File, b *budget) error {
	text := Decode(data)
	if strings.Contains(text, "\r") && !strings.Contains(text, "\r\n") { // rows end in CR, and LF is a line of a cell
		text = strings.NewReplacer("\n", string(lineInCell), "\r", "\n").Replace(text)
	}
	text = strings.TrimRight(text, "\x00")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(text) // a character is lost there
	text = withPlainSeparators(text)
	file.Unended = !strings.HasSuffix(text, "\n")
	r := csvReader{text: text, separator: separator(text), row: 1, patience: 64 << 20}
	if line, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(line, "sep=") && len(line) <= 6 {
		r.text, r.row = rest, 2
	}
	t := newBuilder(b)
	blank := false // the row before
	for r.text != "" && b.err == nil {
		row := r.row
		cells := r.record()
		before := blank
		if blank = strings.TrimSpace(strings.Join(cells, "")) == ""; blank && before {
			continue // one blank row parts as well as many
		}
		t.startRow(row)
		for _, cell := range cells {
			t.add(Cell{Text: orphan(strings.ReplaceAll(cell, string(lineInCell), "\n"))}, 1, 1)
		}
		t.endRow()
	}
	file.Unmerged = true
	file.Cut = r.cut
	file.Tables = []*Table{t.done()}
	return nil
}

// lineInCell stands for a line break that ends no row.
const lineInCell = '\v'

// A csvReader reads records one by one.
type csvReader struct {
	text      string // what is left
	separator byte
	row       int  // of the file in a spreadsheet, where a cell of several lines is in one
	width     int  // cells of the records before
	patience  int  // bytes that may be read twice
	open      bool // no quote in what is left closes a cell
	cut       bool
}

// record reads a record. Where a quoted cell goes over lines, its quote may be a stray
// one: the record with the quote as text counts if it has the width of those before,
// and the other one has not, or the next record has it, too.
func (r *csvReader) record() []string {
	const rows = 3 // so many records tell the width
	cells, rest, over := r.parse(false)
	if over && r.patience > 0 {
		r.patience -= len(r.text) - len(rest)
		again, restAgain, _ := r.parse(true)
		if len(again) == r.width && (len(cells) != r.width || r.fits(restAgain)) {
			cells, rest = again, restAgain
		}
	}
	if rest == "" {
		atEnd := strings.HasSuffix(r.text, "\n")
		r.cut = !atEnd && r.row > rows && len(cells) < r.width || r.open
	}
	if len(cells) > 1 || r.width == 0 {
		r.width = len(cells)
	}
	r.text = rest
	r.row++
	return cells
}

// fits reports whether the next record of a text has the width of the others.
func (r *csvReader) fits(text string) bool {
	next := csvReader{text: text, separator: r.separator, open: r.open}
	cells, rest, _ := next.parse(true)
	r.patience -= len(text) - len(rest)
	return len(cells) == r.width
}

// parse reads the cells of the first record; over tells that a quoted cell goes
// over lines. With stray, quotes are read as text where they would do that.
func (r *csvReader) parse(stray bool) (cells []string, rest string, over bool) {
	text, separator := r.text, r.separator
	for {
		var cell string
		var ok, wide bool
		if strings.HasPrefix(text, `"`) && !r.open {
			cell, rest, ok = quotedCell(text, separator)
			r.open = !ok
			if wide = strings.Contains(cell, "\n"); wide && stray && strayQuote(text, separator) {
				ok = false
			}
		}
		if ok {
			over = over || wide
		} else {
			end := strings.IndexAny(text, string([]byte{separator, '\n'}))
			if end < 0 {
				end = len(text)
			}
			cell, rest = text[:end], text[end:]
		}
		cells = append(cells, cell)
		if len(cells) > maxColumns {
			return cells, rest, over // the builder refuses it
		}
		if rest == "" {
			return cells, "", over
		}
		end := rest[0] == '\n'
		if text, rest = rest[1:], rest[1:]; end {
			return cells, rest, over
		}
	}
}

// strayQuote reports whether a quote opens text that goes on behind a separator in
// the same line, as no cell that is broken into lines would by chance.
func strayQuote(text string, separator byte) bool {
	line, _, _ := strings.Cut(text, "\n")
	return strings.IndexByte(line, separator) >= 0
}

// quotedCell reads a cell in quotes: it ends at a quote before a separator or the
// end of the line; others within are text. ok is false where it does not end.
func quotedCell(text string, separator byte) (cell, rest string, ok bool) {
	var b strings.Builder
	for at := 1; ; {
		i := strings.IndexByte(text[at:], '"')
		if i < 0 {
			return "", text, false
		}
		b.WriteString(text[at : at+i])
		at += i + 1
		switch {
		case at == len(text) || text[at] == separator || text[at] == '\n':
			return b.String(), text[at:], true
		case text[at] == '"':
			at++
			fallthrough
		default:
			b.WriteByte('"')
		}
	}
}

// withPlainSeparators writes tabs for the Chinese signs that separate the cells of a file
// typed in a Chinese input method, where each of its first lines is divided by one of them
// alike, and no line by a plain one.
func withPlainSeparators(text string) string {
	const lines, enough = 5, 2 // lines that tell, and signs in each
	for _, sign := range []string{"；", "｜", "，"} {
		count := -1
		seen := 0
		for line := range strings.Lines(text[:min(len(text), 8<<10)]) {
			line = strings.TrimSpace(line)
			n := strings.Count(line, sign)
			if line == "" || n == 0 && seen == 0 && count < 0 { // a title
				continue
			}
			if seen++; seen > lines {
				break
			}
			if n < enough || count >= 0 && n != count || strings.ContainsAny(line, ",;\t|\"") {
				count = 0
				break
			}
			count = n
		}
		if count > 0 && seen > 1 {
			return strings.ReplaceAll(text, sign, "\t")
		}
	}
	return text
}

// separator returns the sign that stands most often in the first lines outside of
// quotation marks.
func separator(text string) byte {
	const enough = 8 << 10
	if rest, ok := strings.CutPrefix(text, "sep="); ok && rest != "" && strings.IndexByte(",;\t|", rest[0]) >= 0 {
		return rest[0]
	}
	var counts [128]int
	quoted := false
	for _, r := range text[:min(len(text), enough)] {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && r < 128:
			counts[r]++
		}
	}
	best := byte(',')
	for _, sign := range []byte(";\t|") {
		if counts[sign] > counts[best] {
			best = sign
		}
	}
	return best
}
