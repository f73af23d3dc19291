package table

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// writeCSV writes a row for each content group, with everything that the catalogue
// says of it, so that Read makes the same catalogue of it. Cells of several entries
// have a line each.
func writeCSV(w io.Writer, catalog *disclosure.Catalog) error {
	layout := layoutOf(catalog)
	cells := csvCells{slips: slipsOf(catalog)}
	buffer := bufio.NewWriter(w)
	buffer.WriteString(grid.ByteOrderMark)
	var headings []string
	for _, c := range csvColumns {
		headings = append(headings, c.heading)
	}
	grid.WriteRow(buffer, append(headings, layout.extras...))
	for item := range catalog.Items() {
		for i, group := range contentGroups(item) {
			var laws []string
			for citation := range group.LegalBasis() {
				laws = append(laws, citation.Law)
			}
			grid.WriteRow(buffer, append([]string{
				numberText(item), item.Name(), strconv.Itoa(item.Category().Number), item.Category().Name,
				cells.text(contentsField, group), cells.text(basisField, group), strings.Join(laws, "\n"),
				cells.text(deadlineField, group), workingDays(group.Deadline()), cells.text(publisherField, group), cells.text(channelsField, group),
				cells.text(audiencesField, group), cells.text(methodsField, group), cells.text(levelsField, group), item.NameEN(), lines(item.Keywords()),
				strconv.Itoa(i + 1), catalog.Title(),
			}, layout.extra(group)...))
		}
	}
	return buffer.Flush()
}

// csvCells are the printed cells of our CSV, which a person may have edited when it is read.
type csvCells struct {
	slips map[field]slip
	alike memo[bool]
}

// A slip is which blanks of a printed column look as if somebody had emptied them.
type slip uint8

const (
	noSlip    slip = iota
	anyBlank       // for most cells have text
	allBlanks      // for none has
)

// text returns a cell. What would be read otherwise than it stands, were it a person's, ends
// as written.
func (c *csvCells) text(f field, group disclosure.ContentGroup) string {
	cell := cellOf(f, group)
	switch {
	case cell == "" && c.slips[f] == noSlip, cell != "" && c.alike.of(f.heading()+cell, func(string) bool { return readsAsItStands(f, cell) }):
		return cell
	case c.slips[f] == allBlanks:
		c.slips[f] = noSlip // one says it for all
	}
	return cell + asWritten
}

// cellOf returns what a content group says in a printed column, with a line an entry.
func cellOf(f field, group disclosure.ContentGroup) string {
	switch f {
	case contentsField:
		return lines(group.Contents())
	case basisField:
		return strings.Join(citationTexts(group), "\n")
	case deadlineField:
		return group.Deadline().String()
	case publisherField:
		return group.Publisher()
	case channelsField:
		return strings.Join(group.ChannelNames(), "\n")
	case audiencesField:
		return lines(group.Audiences())
	case methodsField:
		return lines(group.Methods())
	}
	return lines(group.Levels())
}

// readsAsItStands reports whether a cell of a printed column says to a reader of other files
// what it says as it stands, and raises no question.
func readsAsItStands(f field, cell string) bool {
	if isDitto(oneLine(cell)) || refersElsewhere(oneLine(cell)) || strings.HasSuffix(cell, asWritten) {
		return false
	}
	own := ownFile{format: CSV}
	r := newReader(CSV, nil)
	var read, stands sourceRow
	at := cellAt{grid.Cell{Text: cell}, f.heading()}
	own.column(&read, column{field: f, heading: f.heading()}, at, false, r)
	own.column(&stands, column{field: f, heading: f.heading()}, at, true, r)
	r.once(&read)
	return len(r.questions) == 0 && groupKey(read.group) == groupKey(stands.group)
}

// slipsOf returns which blanks look like slips in the printed columns.
func slipsOf(catalog *disclosure.Catalog) map[field]slip {
	said, rows := make(map[field]int), 0
	for item := range catalog.Items() {
		for _, group := range contentGroups(item) {
			rows++
			for f := contentsField; f <= levelsField; f++ {
				if cellOf(f, group) != "" {
					said[f]++
				}
			}
		}
	}
	slips := make(map[field]slip)
	for f := contentsField; f <= levelsField; f++ {
		switch {
		case said[f] == 0:
			slips[f] = allBlanks
		case said[f]*2 > rows:
			slips[f] = anyBlank
		}
	}
	return slips
}

func lines(texts iter.Seq[string]) string { return strings.Join(slices.Collect(texts), "\n") }

func workingDays(deadline disclosure.Deadline) string {
	if days, ok := deadline.WorkingDays(); ok {
		return strconv.Itoa(days)
	}
	return ""
}
