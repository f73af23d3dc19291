package disclosure

import (
	"io"
	"strconv"

	"github.com/seed2ea1efa0/disclosure/internal/jsonfile"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Load reads a catalogue in the format of embed/catalogue.schema.json, the one
// that [Catalog.WriteTo] writes, its members in any order. It accepts what has
// the right shape; whether the content makes sense is for [Catalog.Validate] to
// say.
//
// The text is UTF-8 or UTF-16, with or without a byte order mark. A fault is a
// [*FileError] with line, column and path: no JSON, another encoding, a NUL byte, a
// member that is unknown, missing, double or of the wrong type, a channel that is none of the 13, an item or category number that is
// twice, a file that passes the [DefaultLimits]. Then no catalogue is returned.
func Load(r io.Reader) (*Catalog, error) { return LoadWithLimits(r, Limits{}) }

// LoadWithLimits does what [Load] does, within other limits. A field that is 0 has its
// default.
func LoadWithLimits(r io.Reader, limits Limits) (*Catalog, error) {
	l := loader{
		catalog:   &Catalog{&contents{}},
		limits:    limits.orDefault(),
		numbers:   make(map[int]int),
		sections:  make(map[int]int),
		citations: make(map[string]*citation),
		deadlines: make(deadlines),
	}
	if err := jsonfile.Read(r, l.limits.Bytes, l.file); err != nil {
		return nil, fileError(err)
	}
	l.citations = nil // the index takes memory of its own
	l.catalog.index()
	return l.catalog, nil
}

// A loader fills a catalogue from a file.
type loader struct {
	*jsonfile.Reader
	catalog   *Catalog
	limits    Limits
	numbers   map[int]int          // item number to row
	sections  map[int]int          // category number to section
	citations map[string]*citation // as printed; most repeat from block to block
	deadlines deadlines
	unmerged  float64 // what the blocks weigh in a table that merges no cells
}

// file reads the editorial part last, wherever it is: it refers to the
// official one by numbers.
func (l *loader) file(j *jsonfile.Reader) {
	l.Reader = j
	l.MostElements = l.limits.Entries
	editorial := func() {}
	l.Object([]string{"official"}, func(member string) bool {
		switch member {
		case "$schema":
			l.Text()
		case "official":
			l.official()
		case "open":
			l.Array(func(int) { l.catalog.open = append(l.catalog.open, l.openQuestion()) })
		case "editorial":
			editorial = l.Later(l.editorial)
		default:
			return l.Unknown("$schema", "open", "official", "editorial")
		}
		return true
	})
	editorial()
}

func (l *loader) official() {
	l.Object([]string{"title", "categories"}, func(member string) bool {
		switch member {
		case "title":
			l.catalog.title = l.Text()
		case "categories":
			l.Array(func(int) { l.category() })
		default:
			return l.Unknown("title", "categories")
		}
		return true
	})
}

func (l *loader) category() {
	s := section{span: span{first: len(l.catalog.rows)}, line: l.Line(), path: l.Path()}
	l.Object([]string{"number", "name", "blocks"}, func(member string) bool {
		switch member {
		case "number":
			s.Number = l.Integer()
			if _, twice := l.sections[s.Number]; twice {
				l.Fail("类别序号 %d 出现两次：每类序号须不同", "category number %d appears twice: give every category a number of its own", s.Number)
			}
		case "name":
			s.Name = l.Text()
		case "blocks":
			l.Array(func(int) { l.block() })
		default:
			return l.Unknown("number", "name", "blocks")
		}
		return true
	})
	l.sections[s.Number] = len(l.catalog.sections)
	s.end = len(l.catalog.rows)
	l.catalog.sections = append(l.catalog.sections, s)
}

func (l *loader) block() {
	b := &block{path: l.Path(), first: len(l.catalog.rows)}
	first, line, empty := len(l.catalog.rows), l.Line(), len(l.catalog.empty)
	l.Object([]string{"items", "disclosures"}, func(member string) bool {
		switch member {
		case "items":
			l.Array(func(int) { l.item(b) })
			l.filled(len(l.catalog.rows) > first)
		case "disclosures":
			l.Array(func(int) { b.groups = append(b.groups, l.group()) })
		default:
			return l.cell(&b.cells, member) || l.unknownBeside("items", "disclosures")
		}
		return true
	})
	l.unmerged += b.weight(len(l.catalog.rows) - first)
	if l.unmerged > float64(l.limits.Unmerged)+mostTimes*float64(l.Size()) {
		l.FailWith(tooManyRows())
		return
	}
	b.settle()
	for _, fault := range l.catalog.empty[empty:] {
		fault.Line = line
		if first < len(l.catalog.rows) {
			fault.Item, fault.Line = l.catalog.rows[first].number, l.catalog.rows[first].line
		}
	}
}

// cell reads a cell of an item or of a content group, which has others beside. A
// table may lack it.
func (l *loader) cell(c *cells, member string) bool {
	for col := range cellCount {
		if col.column() != Column(member) {
			continue
		}
		switch {
		case col == legalBasisCell:
			var read []*citation
			l.Array(func(int) { read = append(read, l.citation()) })
			c.setLegalBasis(read)
		case col == deadlineCell:
			c.setDeadline(l.deadlines.parse(l.Text()))
		case col == extraCell:
			headings := 0
			l.Object(nil, func(heading string) bool {
				if headings++; headings > l.limits.Headings {
					l.Fail("栏目超过 %d 个：没有表格会有这么多栏", "there are more than %d further columns: no table has so many", l.limits.Headings)
				}
				text := l.Text()
				c.addExtra(heading, text)
				l.filled(text != "")
				return true
			})
		case col.isSingle():
			c.setText(col, l.Text())
		default:
			c.set(col, l.Texts())
		}
		l.filled(c.has(col))
		return true
	}
	return false
}

// unknownBeside says that a member is neither a cell nor one of the others.
func (l *loader) unknownBeside(others ...string) bool {
	known := others
	for _, col := range cellColumns {
		known = append(known, string(col))
	}
	return l.Unknown(known...)
}

// filled notes a cell that is there and says nothing, for Validate to report: in
// the catalogue it is as if it were not there.
func (l *loader) filled(filled bool) {
	if !filled && len(l.catalog.empty) < mostFaults {
		l.catalog.empty = append(l.catalog.empty, &Fault{Kind: FaultMissing, Path: l.Path(), Err: emptyCell()})
	}
}

func emptyCell() error {
	return message.New("单元格为空：请填写；表上没有这一格的，不写这个成员",
		"the cell is empty: fill it, or leave the member out if the table has no such cell")
}

func (l *loader) item(b *block) {
	r := row{block: b, line: l.Line()}
	l.Object([]string{"number", "name"}, func(member string) bool {
		switch member {
		case "number":
			r.number = l.Integer()
			if _, twice := l.numbers[r.number]; twice {
				l.Fail("序号 %d 出现两次：每项序号须不同，印在表上的写在“code”里", "item number %d appears twice: give every item a number of its own, and put the printed one under \"code\"", r.number)
			}
		case "code":
			r.code = l.Text()
			l.filled(r.code != "")
		case "name":
			r.name = l.Text()
		default:
			return l.Unknown("number", "code", "name")
		}
		return true
	})
	r.settleCode()
	l.numbers[r.number] = len(l.catalog.rows)
	l.catalog.rows = append(l.catalog.rows, r)
}

// settleCode drops a code that only repeats the number.
func (r *row) settleCode() {
	if r.code == strconv.Itoa(r.number) {
		r.code = ""
	}
}

func (l *loader) group() (g group) {
	var own cells
	l.Object([]string{"contents"}, func(member string) bool {
		switch member {
		case "contents":
			g.contents = l.Texts()
		case "channels":
			l.Array(func(int) {
				if err := g.addChannel(l.Text()); err != nil {
					l.FailWith(err)
				}
			})
			l.filled(g.channels != 0)
		default:
			return l.cell(&own, member) || l.unknownBeside("contents", "channels")
		}
		return true
	})
	if !own.empty() {
		g.own = &own
	}
	return g
}

func (l *loader) citation() *citation {
	printed := l.Text()
	c, known := l.citations[printed]
	if !known {
		if len(l.citations) == l.limits.Citations {
			l.Fail("不同的公开依据超过 %d 条：请检查 legal_basis，或把文件分成几个", "there are more than %d different citations: check legal_basis, or divide the file", l.limits.Citations)
		}
		c = newCitation(printed)
		l.citations[printed] = c
	}
	return c
}

func (l *loader) openQuestion() (q OpenQuestion) {
	l.Object([]string{"kind", "text"}, func(member string) bool {
		switch member {
		case "kind":
			q.Kind = l.Text()
		case "column":
			q.Column = l.Text()
		case "item":
			q.Item = l.Integer()
		case "place":
			q.Place = l.Text()
		case "taken":
			q.Taken = l.Text()
		case "text":
			q.Text = l.Text()
		case "text_en":
			q.TextEN = l.Text()
		default:
			return l.Unknown("kind", "column", "item", "place", "taken", "text", "text_en")
		}
		return true
	})
	return q
}

// The editorial part of a file refers to the official one by numbers and by
// printed titles, and stays apart from it.

func (l *loader) editorial() {
	c := l.catalog
	l.Object(nil, func(member string) bool {
		switch member {
		case "region":
			c.region = l.Text()
		case "edition":
			c.edition = l.Text()
		case "source":
			c.source = l.Text()
		case "categories":
			l.Array(func(int) { l.categoryGloss() })
		case "items":
			l.Array(func(int) { l.itemGloss() })
		case "laws":
			l.Array(func(int) { c.canon = append(c.canon, l.law()) })
		case "notes":
			l.Array(func(int) { c.notes = append(c.notes, l.note()) })
		default:
			return l.Unknown("region", "edition", "source", "categories", "items", "laws", "notes")
		}
		return true
	})
}

func (l *loader) categoryGloss() {
	var target *section
	var english string
	l.Object([]string{"number", "name_en"}, func(member string) bool {
		switch member {
		case "number":
			number := l.Integer()
			at, ok := l.sections[number]
			if !ok {
				l.Fail("official 部分没有第 %d 类", "there is no category %d in the official part", number)
				break
			}
			target = &l.catalog.sections[at]
		case "name_en":
			english = l.Text()
		default:
			return l.Unknown("number", "name_en")
		}
		return true
	})
	if target != nil {
		target.NameEN = english
	}
}

func (l *loader) itemGloss() {
	var target *row
	var gloss row
	l.Object([]string{"number"}, func(member string) bool {
		switch member {
		case "number":
			target = l.rowOf(l.Integer())
		case "name_en":
			gloss.nameEN = l.Text()
		case "keywords":
			gloss.keywords = l.Texts()
		case "questions":
			gloss.questions = l.Texts()
		default:
			return l.Unknown("number", "name_en", "keywords", "questions")
		}
		return true
	})
	if target != nil {
		target.nameEN, target.keywords, target.questions = gloss.nameEN, gloss.keywords, gloss.questions
	}
}

// rowOf returns the row that an editorial entry speaks of.
func (l *loader) rowOf(number int) *row {
	at, ok := l.numbers[number]
	if !ok {
		l.Fail("official 部分没有第 %d 项", "there is no item %d in the official part", number)
		return nil
	}
	return &l.catalog.rows[at]
}

func (l *loader) law() (c canonicalLaw) {
	c.path = l.Path()
	l.Object([]string{"name"}, func(member string) bool {
		switch member {
		case "name":
			c.Name = l.Text()
		case "name_en":
			c.NameEN = l.Text()
		case "url":
			c.URL = l.Text()
		case "printed_as":
			c.printedAs = l.Texts()
		default:
			return l.Unknown("name", "name_en", "url", "printed_as")
		}
		return true
	})
	return c
}

func (l *loader) note() *Note {
	var n Note
	l.Object([]string{"items", "fields", "text"}, func(member string) bool {
		switch member {
		case "items":
			l.Array(func(int) {
				number := l.Integer()
				l.rowOf(number)
				n.Items = append(n.Items, number)
			})
		case "fields":
			n.Fields = l.Texts()
		case "text":
			n.Text = l.Text()
		case "text_en":
			n.TextEN = l.Text()
		default:
			return l.Unknown("items", "fields", "text", "text_en")
		}
		return true
	})
	for _, number := range n.Items {
		if r := l.rowOf(number); r != nil {
			r.addNote(&n)
		}
	}
	return &n
}

// addNote adds a note, once if it names the item again.
func (r *row) addNote(n *Note) {
	if last := len(r.notes) - 1; last < 0 || r.notes[last] != n {
		r.notes = append(r.notes, n)
	}
}

// A FileError says what is wrong in a catalogue file, and where. [Load]
// returns it; it knows no file name, so the caller puts one in front.
type FileError struct {
	Line   int    // from 1
	Column int    // from 1, in characters
	Path   string // of the JSON value, such as "official.categories[2].name"; "" for the whole file
	Err    error  // what is wrong, and what would be right
}

// fileError gives what jsonfile says the type of this package.
func fileError(err error) error {
	if fault, ok := err.(*jsonfile.Error); ok {
		return (*FileError)(fault)
	}
	return err
}

// Error returns the place and what is wrong there.
func (e *FileError) Error() string { return (*jsonfile.Error)(e).Error() }

// Chinese returns the same in Chinese.
func (e *FileError) Chinese() string { return (*jsonfile.Error)(e).Chinese() }

// Unwrap returns what is wrong, without its place.
func (e *FileError) Unwrap() error { return e.Err }

// MarshalJSON returns line, column, path and, as message, what is wrong.
func (e *FileError) MarshalJSON() ([]byte, error) { return (*jsonfile.Error)(e).MarshalJSON() }

// UnmarshalJSON reads what MarshalJSON returns. Err then knows its English alone.
func (e *FileError) UnmarshalJSON(data []byte) error {
	return (*jsonfile.Error)(e).UnmarshalJSON(data)
}
