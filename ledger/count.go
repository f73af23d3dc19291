package ledger

import (
	"io"
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A Count is what registers have of a category.
type Count struct {
	Category disclosure.Category `json:"category"`
	Pieces   int                 `json:"pieces"`
	OnTime   int                 `json:"on_time"`
	Late     int                 `json:"late"`
	Overdue  int                 `json:"overdue"`

	Open    int `json:"-"` // not published, and the last day has not passed
	Unknown int `json:"-"` // nothing can be said
}

// CountByCategory counts the pieces of each category, in the catalogue's order;
// categories without a piece are left out.
func CountByCategory(rows []Row) []Count {
	var counts []Count
	for _, r := range rows {
		if r.Item == (disclosure.Item{}) || r.Request != nil {
			continue
		}
		at := slices.IndexFunc(counts, func(c Count) bool { return c.Category == r.Item.Category() })
		if at < 0 {
			at = len(counts)
			counts = append(counts, Count{Category: r.Item.Category()})
		}
		counts[at].add(r.Status.Kind)
	}
	slices.SortFunc(counts, func(a, b Count) int { return a.Category.Number - b.Category.Number })
	return counts
}

func (c *Count) add(kind Kind) {
	c.Pieces++
	switch kind {
	case OnTime:
		c.OnTime++
	case Late:
		c.Late++
	case Overdue:
		c.Overdue++
	case Open:
		c.Open++
	case Unknown:
		c.Unknown++
	}
}

// WriteCounts writes the counts, and their sum, as CSV, XLSX or Markdown; the zero
// Format is text for people.
func WriteCounts(w io.Writer, counts []Count, format table.Format, in wording.Language) error {
	sum := Count{Category: disclosure.Category{Name: in.Pick("合计", "all")}}
	lines := [][]string{{
		in.Pick("类别", "Category"), in.Pick("件数", "Pieces"), in.Pick("按时", "On time"), in.Pick("逾期公开", "Published late"), in.Pick("已逾期未公开", "Overdue, not published"), in.Pick("待公开", "Open"), in.Pick("无法判断", "Cannot be told"),
	}}
	for _, c := range counts {
		lines = append(lines, c.cells(c.Category.String()))
		sum.Pieces, sum.OnTime, sum.Late, sum.Overdue = sum.Pieces+c.Pieces, sum.OnTime+c.OnTime, sum.Late+c.Late, sum.Overdue+c.Overdue
		sum.Open, sum.Unknown = sum.Open+c.Open, sum.Unknown+c.Unknown
	}
	return writeLines(w, append(lines, sum.cells(sum.Category.Name)), format, in)
}

func (c Count) cells(name string) []string {
	return []string{name, strconv.Itoa(c.Pieces), strconv.Itoa(c.OnTime), strconv.Itoa(c.Late), strconv.Itoa(c.Overdue), strconv.Itoa(c.Open), strconv.Itoa(c.Unknown)}
}
