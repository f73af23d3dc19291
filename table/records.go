package table

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// records joins the rows into items, puts each category together, and settles the
// numbers.
func (r *reader) records() []disclosure.Record {
	items := r.items()
	items = r.together(items)
	r.number(items)
	records := make([]disclosure.Record, 0, len(items))
	categories := make(map[string]int)
	for _, rows := range items {
		records = append(records, r.record(rows, categories))
	}
	return records
}

// items groups the rows by item. A row goes on with the item before it if no name
// begins in it, or the number and the name are printed again.
func (r *reader) items() (items [][]*sourceRow) {
	for i := range r.rows {
		row := &r.rows[i]
		if len(items) > 0 {
			last := items[len(items)-1][0]
			if row.category == "" {
				row.category = last.category
			}
			goesOn := !row.starts && (row.printed == "" || row.printed == last.printed) ||
				row.name == last.name && row.category == last.category && row.printed == last.printed && row.categoryNo == last.categoryNo
			if goesOn {
				if row.name == "" {
					row.name = last.name
				}
				if row.printed == "" {
					row.printed = last.printed
				}
				items[len(items)-1] = append(items[len(items)-1], row)
				continue
			}
		}
		items = append(items, []*sourceRow{row})
	}
	return items
}

// together moves the items of a category that stands in two places to the first.
func (r *reader) together(items [][]*sourceRow) [][]*sourceRow {
	var order []string
	byCategory := make(map[string][][]*sourceRow)
	last := ""
	for i, rows := range items {
		key := strconv.Itoa(rows[0].categoryNo) + " " + rows[0].category
		if byCategory[key] == nil {
			order = append(order, key)
		} else if i > 0 && key != last {
			r.table = rows[0].table
			r.ask(Moved, grid.Cell{Text: rows[0].name, Row: rows[0].place}, "", rows[0].category)
		}
		byCategory[key] = append(byCategory[key], rows)
		last = key
	}
	items = items[:0]
	for _, key := range order {
		items = append(items, byCategory[key]...)
	}
	return items
}

// number gives the items their printed numbers, if these are numbers that rise; else
// they are counted, and what is printed is kept as the code.
func (r *reader) number(items [][]*sourceRow) {
	rising, last := true, 0
	for _, rows := range items {
		n, err := strconv.Atoi(plainNumber(rows[0].printed))
		rising = rising && err == nil && n > last && (r.own || strconv.Itoa(n) == rows[0].printed)
		last = n
	}
	for i, rows := range items {
		number := i + 1
		if rising {
			number, _ = strconv.Atoi(plainNumber(rows[0].printed))
		}
		for _, row := range rows {
			row.number = number
			if rising && !strings.Contains(row.printed, codeMark) {
				row.printed = ""
			} else if rising {
				_, row.printed, _ = strings.Cut(row.printed, codeMark)
			} else if row.printed == strconv.Itoa(number) {
				row.printed = ""
			}
		}
	}
}

// codeMark stands between an item's number and the code that the table prints in
// its place, in our own files: 22 / 0101.
const codeMark = " / "

func plainNumber(printed string) string {
	number, _, _ := strings.Cut(printed, codeMark)
	return number
}

func (r *reader) record(rows []*sourceRow, categories map[string]int) disclosure.Record {
	first := rows[0]
	category := first.category
	if category == "" {
		category = r.title
	}
	number := first.categoryNo
	if number == 0 {
		if categories[category] == 0 {
			categories[category] = len(categories) + 1
		}
		number = categories[category]
	}
	record := disclosure.Record{
		Number: first.number, Code: first.printed, Name: first.name, NameEN: first.nameEN, Keywords: first.keywords,
		Category: disclosure.Category{Number: number, Name: category},
	}
	said := make(map[string]bool) // by a group, as JSON
	for _, row := range rows {
		group := row.group
		for i, law := range row.laws {
			if i < len(group.LegalBasis) {
				group.LegalBasis[i].Law = law
			}
		}
		if all, _ := json.Marshal(group); !said[string(all)] {
			said[string(all)] = true
			record.Disclosures = append(record.Disclosures, group)
		}
	}
	one := record.Disclosures[0]
	record.LegalBasis, record.Publisher = one.LegalBasis, one.Publisher
	record.Audiences, record.Methods, record.Levels, record.Extra = one.Audiences, one.Methods, one.Levels, one.Extra
	if one.Deadline != nil {
		record.Deadline = *one.Deadline
	}
	if len(record.Disclosures) == 1 {
		record.Disclosures = []disclosure.RecordGroup{{Contents: one.Contents, Channels: one.Channels}}
	}
	named := make(map[string]bool)
	for _, group := range record.Disclosures {
		for _, channel := range group.Channels {
			if !named[channel] {
				named[channel] = true
				record.Channels = append(record.Channels, channel)
			}
		}
	}
	return record
}
