package ledger

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A Count is what registers have of a category.
type Count struct {
	// Where there are several catalogues: that of the category.
	Catalog string `json:"catalog,omitempty"` // its title
	Digest  string `json:"digest,omitempty"`

	Category disclosure.Category `json:"category"`
	Pieces   int                 `json:"pieces"`
	OnTime   int                 `json:"on_time"`
	Late     int                 `json:"late"`
	Overdue  int                 `json:"overdue"`

	Open    int `json:"-"` // not published, and the last day has not passed
	Unknown int `json:"-"` // nothing can be said

	label string // what the catalogue is called, where there are several
	order int    // of the catalogue among these
}

// CountByCategory counts the pieces of each category, in the order of the catalogues and
// of their categories; categories without a piece are left out.
func CountByCategory(rows []Row) []Count {
	var counts []Count
	for _, r := range rows {
		if r.Item == (disclosure.Item{}) { // as no request has one
			continue
		}
		order := max(0, r.catalog(r.Item))
		at := slices.IndexFunc(counts, func(c Count) bool { return c.order == order && c.Category == r.Item.Category() })
		if at < 0 {
			at = len(counts)
			counts = append(counts, Count{Category: r.Item.Category(), label: r.label(r.Item), order: order})
			if r.catalogs != nil {
				counts[at].Catalog, counts[at].Digest = r.Item.Catalog().Title(), r.Item.Catalog().Digest()
			}
		}
		counts[at].add(r.Status.Kind)
	}
	slices.SortFunc(counts, func(a, b Count) int { return cmp.Or(a.order-b.order, a.Category.Number-b.Category.Number) })
	return counts
}

// NotCounted says what [CountByCategory] leaves out of rows, for it is of no category:
// requests, by how they are, and pieces of which the matter is to be decided; "" where there
// is nothing. Beside the rows of a period there may be undated ones, which are counted in
// none ([Row.IsUndated]): pieces of which nothing can be told are named, too.
func NotCounted(rows []Row, in wording.Language, undated ...Row) string {
	all := slices.Concat(rows, undated)
	said := toDecide(all, in)
	pieces := slices.DeleteFunc(slices.Clone(undated), func(r Row) bool { return r.Request != nil })
	if unknown := CountOf(pieces, Unknown); unknown > 0 {
		said = append(said, in.Pick("无法判断 "+strconv.Itoa(unknown)+" 件", strconv.Itoa(unknown)+" of which no month can be told"))
	}
	if requests := slices.DeleteFunc(all, func(r Row) bool { return r.Request == nil }); len(requests) > 0 {
		said = append(said, requestsBeside(requests, in))
	}
	return besides(said, in)
}

// Undecided says of how many pieces the matter is to be decided, for who asks of which
// matters nothing was published; "" where there is none.
func Undecided(rows []Row, in wording.Language) string { return besides(toDecide(rows, in), in) }

// besides says that what is listed is there and not counted; "" where nothing is.
func besides(said []string, in wording.Language) string {
	if len(said) == 0 {
		return ""
	}
	return in.Pick("另有"+strings.Join(said, "，")+"，未计入", "besides, "+strings.Join(said, ", ")+", not counted")
}

// toDecide begins the list of what is not counted with the pieces of which the matter is to
// be decided, where there are some.
func toDecide(rows []Row, in wording.Language) (said []string) {
	if asked := CountOf(rows, Ask); asked > 0 {
		said = append(said, in.Pick("待确认事项 "+strconv.Itoa(asked)+" 件", strconv.Itoa(asked)+" of which the matter is to be decided"))
	}
	return said
}

// requestsBeside says how many requests there are, and how they are.
func requestsBeside(requests []Row, in wording.Language) string {
	var how []string
	for _, kind := range []struct {
		kind             Kind
		chinese, english string
	}{
		{Answered, "按时答复", "answered in time"}, {Late, "逾期答复", "answered late"}, {Overdue, "已逾期未答复", "overdue, not answered"}, {Open, "待答复", "open"}, {Unknown, "无法判断", "cannot be told"},
	} {
		if n := CountOf(requests, kind.kind); n > 0 {
			how = append(how, in.Pick(kind.chinese+" "+strconv.Itoa(n), strconv.Itoa(n)+" "+kind.english))
		}
	}
	return in.Pick("依申请 "+strconv.Itoa(len(requests))+" 件（"+strings.Join(how, "，")+"）", wording.Plural(len(requests), "request")+" ("+strings.Join(how, ", ")+")")
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
// Format is text for people. Of several catalogues, each category has its own beside it.
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
	lines = append(lines, sum.cells(sum.Category.Name))
	if len(counts) > 0 && counts[0].label != "" {
		for i := range lines {
			label := ""
			if 0 < i && i <= len(counts) {
				label = counts[i-1].label
			}
			lines[i] = slices.Insert(lines[i], 1, label)
		}
		lines[0][1] = in.Pick("目录", "Catalogue")
	}
	return writeLines(w, lines, format, in)
}

func (c Count) cells(name string) []string {
	return []string{name, strconv.Itoa(c.Pieces), strconv.Itoa(c.OnTime), strconv.Itoa(c.Late), strconv.Itoa(c.Overdue), strconv.Itoa(c.Open), strconv.Itoa(c.Unknown)}
}
