package disclosure

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// WriteTo writes the catalogue as a file that [Load] reads, laid out to be held
// against the printed table: merged cells are once, an item takes a line. It
// implements [io.WriterTo] and streams, so its memory does not grow with the
// catalogue.
func (c *Catalog) WriteTo(w io.Writer) (int64, error) {
	c = c.orEmpty()
	counter := &countingWriter{w: w}
	buffer := bufio.NewWriter(counter)
	f := fileWriter{w: buffer}
	f.catalog(c)
	err := buffer.Flush()
	return counter.n, err
}

type countingWriter struct {
	w io.Writer
	n int64
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

// A fileWriter lays out JSON. Its errors are sticky in the bufio.Writer.
type fileWriter struct {
	w     *bufio.Writer
	depth int
	inner bool // something already is in the innermost object or array
}

// schemaID names the schema of catalogue files wherever a file is: it is the $id of
// embed/catalogue.schema.json.
const schemaID = "https://github.com/seed2ea1efa0/disclosure/embed/catalogue.schema.json"

func (f *fileWriter) catalog(c *Catalog) {
	f.object("", func() {
		f.member("$schema", schemaID)
		if len(c.open) > 0 {
			f.array("open", func() { f.openQuestions(c.open) })
		}
		f.object("official", func() {
			f.member("title", c.title)
			f.array("categories", func() {
				for i := range c.sections {
					f.category(c, &c.sections[i])
				}
			})
		})
		f.object("editorial", func() { f.editorial(c) })
	})
	f.w.WriteByte('\n')
}

func (f *fileWriter) category(c *Catalog, s *section) {
	f.object("", func() {
		f.member("number", s.Number)
		f.member("name", s.Name)
		f.array("blocks", func() {
			for rows := range blocksOf(c.rows[s.first:s.end]) {
				f.block(rows)
			}
		})
	})
}

func (f *fileWriter) block(rows []row) {
	b := rows[0].block
	f.object("", func() {
		f.array("items", func() {
			for i := range rows {
				f.inline(f.item(&rows[i])...)
			}
		})
		f.array("disclosures", func() {
			for _, g := range b.groups {
				f.object("", func() { f.group(g) })
			}
		})
		f.cells(&b.cells)
	})
}

func (f *fileWriter) item(r *row) []pair {
	pairs := []pair{{"number", r.number}}
	if r.code != "" {
		pairs = append(pairs, pair{"code", r.code})
	}
	return append(pairs, pair{"name", r.name})
}

func (f *fileWriter) group(g group) {
	f.member("contents", g.contents)
	if names := (ContentGroup{group: &g}).ChannelNames(); len(names) > 0 {
		f.member("channels", names)
	}
	if g.own != nil {
		f.cells(g.own)
	}
}

// cells writes the cells that are there.
func (f *fileWriter) cells(c *cells) {
	for col := range cellCount {
		switch {
		case !c.has(col):
		case col == legalBasisCell:
			f.array(string(col.column()), func() {
				for _, citation := range c.entries(col) {
					f.element(citation)
				}
			})
		case col == extraCell:
			f.object(string(col.column()), func() {
				for heading, text := range c.extra() {
					f.newLine()
					f.value(heading)
					f.w.WriteString(": ")
					f.value(text)
				}
			})
		case col.isSingle():
			f.member(string(col.column()), c.text(col))
		default:
			f.member(string(col.column()), c.entries(col))
		}
	}
}

func (f *fileWriter) editorial(c *Catalog) {
	f.member("region", c.region)
	f.member("edition", c.edition)
	f.member("source", c.source)
	f.array("categories", func() {
		for i := range c.sections {
			if s := &c.sections[i]; s.NameEN != "" {
				f.inline(pair{"number", s.Number}, pair{"name_en", s.NameEN})
			}
		}
	})
	f.array("items", func() {
		for i := range c.rows {
			f.itemGloss(&c.rows[i])
		}
	})
	f.array("laws", func() {
		for _, law := range c.canon {
			pairs := []pair{{"name", law.Name}, {"name_en", law.NameEN}}
			if law.URL != "" {
				pairs = append(pairs, pair{"url", law.URL})
			}
			f.inline(append(pairs, pair{"printed_as", law.printedAs})...)
		}
	})
	f.array("notes", func() {
		for _, n := range c.notes {
			f.object("", func() {
				f.member("items", n.Items)
				f.member("fields", n.Fields)
				f.member("text", n.Text)
				f.member("text_en", n.TextEN)
			})
		}
	})
}

func (f *fileWriter) itemGloss(r *row) {
	if r.nameEN == "" && len(r.keywords) == 0 && len(r.questions) == 0 {
		return
	}
	pairs := []pair{{"number", r.number}, {"name_en", r.nameEN}, {"keywords", r.keywords}}
	if len(r.questions) > 0 {
		pairs = append(pairs, pair{"questions", r.questions})
	}
	f.inline(pairs...)
}

// openQuestions writes a question a line, so that a person who has answered one
// deletes a line.
func (f *fileWriter) openQuestions(open []OpenQuestion) {
	for _, q := range open {
		pairs := []pair{{"kind", q.Kind}}
		add := func(name, text string) {
			if text != "" {
				pairs = append(pairs, pair{name, text})
			}
		}
		if q.Item != 0 {
			pairs = append(pairs, pair{"item", q.Item})
		}
		add("column", q.Column)
		add("place", q.Place)
		add("taken", q.Taken)
		pairs = append(pairs, pair{"text", q.Text})
		add("text_en", q.TextEN)
		f.inline(pairs...)
	}
}

// A pair is a member of an object that is on one line.
type pair struct {
	name  string
	value any
}

func (f *fileWriter) inline(pairs ...pair) {
	f.newLine()
	for i, p := range pairs {
		f.w.WriteString([]string{"{", ", "}[min(i, 1)])
		f.value(p.name)
		f.w.WriteString(": ")
		f.value(p.value)
	}
	f.w.WriteByte('}')
}

func (f *fileWriter) member(name string, value any) {
	f.name(name)
	f.value(value)
}

func (f *fileWriter) element(value any) { f.member("", value) }

func (f *fileWriter) object(name string, members func()) { f.nested(name, '{', '}', members) }

func (f *fileWriter) array(name string, elements func()) { f.nested(name, '[', ']', elements) }

func (f *fileWriter) nested(name string, begin, end byte, content func()) {
	f.name(name)
	f.w.WriteByte(begin)
	f.depth++
	f.inner = false
	content()
	f.depth--
	if f.inner {
		f.indent()
	}
	f.w.WriteByte(end)
	f.inner = true
}

// name begins a member, or an element where the name is "".
func (f *fileWriter) name(name string) {
	f.newLine()
	if name != "" {
		f.value(name)
		f.w.WriteString(": ")
	}
}

func (f *fileWriter) newLine() {
	if f.inner {
		f.w.WriteByte(',')
	}
	if f.depth > 0 {
		f.indent()
	}
	f.inner = true
}

func (f *fileWriter) indent() { f.w.WriteString("\n" + strings.Repeat("  ", f.depth)) }

// value writes a string, a number, or an array of strings or numbers on one line.
func (f *fileWriter) value(v any) {
	switch v := v.(type) {
	case []string:
		writeArray(f, v)
	case []int:
		writeArray(f, v)
	case int:
		f.w.WriteString(strconv.Itoa(v))
	default:
		text, _ := plainJSON(v) // a string always has a JSON form
		f.w.Write(text)
	}
}

func writeArray[T any](f *fileWriter, elements []T) {
	f.w.WriteByte('[')
	for i, element := range elements {
		if i > 0 {
			f.w.WriteString(", ")
		}
		f.value(element)
	}
	f.w.WriteByte(']')
}
