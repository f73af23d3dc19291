package disclosure

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// WriteTo writes the catalogue as a file that [Load] reads, laid out to be held
// against the printed table: merged cells stand once, an item takes a line. It
// implements [io.WriterTo] and streams, so its memory does not grow with the
// catalogue.
func (c *Catalog) WriteTo(w io.Writer) (int64, error) {
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
	inner bool // something already stands in the innermost object or array
}

func (f *fileWriter) catalog(c *Catalog) {
	f.object("", func() {
		f.member("$schema", "catalogue.schema.json")
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
				f.inline(pair{"number", rows[i].number}, pair{"name", rows[i].name})
			}
		})
		f.array("disclosures", func() {
			for _, d := range b.disclosures {
				f.object("", func() {
					f.member("contents", owned(d.contents))
					f.member("channels", d.ChannelNames())
				})
			}
		})
		f.array("legal_basis", func() {
			for _, citation := range b.legalBasis {
				f.element(citation.String())
			}
		})
		f.member("deadline", b.deadline.String())
		f.member("publisher", b.publisher)
		f.member("audiences", owned(b.audiences))
		f.member("methods", owned(b.methods))
		f.member("levels", owned(b.levels))
	})
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
			if r := &c.rows[i]; r.nameEN != "" || len(r.keywords) > 0 {
				f.inline(pair{"number", r.number}, pair{"name_en", r.nameEN}, pair{"keywords", owned(r.keywords)})
			}
		}
	})
	f.array("laws", func() {
		for _, law := range c.canon {
			f.inline(pair{"name", law.Name}, pair{"name_en", law.NameEN}, pair{"printed_as", owned(law.printedAs)})
		}
	})
	f.array("notes", func() {
		for _, n := range c.notes {
			f.object("", func() {
				f.member("items", owned(n.Items))
				f.member("fields", owned(n.Fields))
				f.member("text", n.Text)
				f.member("text_en", n.TextEN)
			})
		}
	})
}

// A pair is a member of an object that stands on one line.
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

// value writes strings, numbers and arrays of them on one line.
func (f *fileWriter) value(v any) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.Encode(v)
	f.w.Write(bytes.ReplaceAll(bytes.TrimRight(b.Bytes(), "\n"), []byte(`","`), []byte(`", "`)))
}
