package disclosure

import (
	"io"
	"strings"
)

// maxFileSize limits what Load reads, in bytes.
const maxFileSize = 512 << 20

// Load reads a catalogue in the format of embed/catalogue.schema.json, the one
// that [Catalog.WriteTo] writes. It accepts what has the right shape; whether
// the content makes sense is for [Catalog.Validate] to say.
//
// A fault is a [*FileError] with line, column and path: no JSON, invalid UTF-8,
// a byte order mark, a member that is unknown, missing, double or of the wrong
// type, a channel that is none of the 13, an item number that stands twice, a
// file of more than 512 MiB. Then no catalogue is returned.
func Load(r io.Reader) (*Catalog, error) {
	l := loader{
		catalog:   &Catalog{},
		numbers:   make(map[int]int),
		citations: make(map[string]Citation),
	}
	if err := readJSON(r, maxFileSize, l.file); err != nil {
		return nil, err
	}
	l.catalog.index()
	return l.catalog, nil
}

// A loader fills a catalogue from a file.
type loader struct {
	*jsonReader
	catalog   *Catalog
	numbers   map[int]int         // item number to row
	citations map[string]Citation // as printed; most repeat from block to block
}

func (l *loader) file(j *jsonReader) {
	l.jsonReader = j
	l.object([]string{"official"}, func(member string) bool {
		switch member {
		case "$schema":
			l.string()
		case "official":
			l.official()
		case "editorial":
			if l.catalog.sections == nil {
				l.fail("the editorial part stands before the official one: put it after")
			}
			l.editorial()
		default:
			return false
		}
		return true
	})
}

func (l *loader) official() {
	l.object([]string{"title", "categories"}, func(member string) bool {
		switch member {
		case "title":
			l.catalog.title = l.string()
		case "categories":
			l.catalog.sections = []section{}
			l.array(func(int) { l.category() })
		default:
			return false
		}
		return true
	})
}

func (l *loader) category() {
	s := section{first: len(l.catalog.rows), line: l.line()}
	l.object([]string{"number", "name", "blocks"}, func(member string) bool {
		switch member {
		case "number":
			s.Number = l.integer()
		case "name":
			s.Name = l.string()
		case "blocks":
			l.array(func(int) { l.block() })
		default:
			return false
		}
		return true
	})
	s.end = len(l.catalog.rows)
	l.catalog.sections = append(l.catalog.sections, s)
}

func (l *loader) block() {
	b := &block{}
	required := []string{"items", "disclosures", "legal_basis", "deadline", "publisher", "audiences", "methods", "levels"}
	l.object(required, func(member string) bool {
		switch member {
		case "items":
			l.array(func(int) { l.item(b) })
		case "disclosures":
			l.array(func(int) { b.disclosures = append(b.disclosures, l.disclosure()) })
		case "legal_basis":
			l.array(func(int) { b.legalBasis = append(b.legalBasis, l.citation()) })
		case "deadline":
			b.deadline = ParseDeadline(l.string())
		case "publisher":
			b.publisher = l.string()
		case "audiences":
			b.audiences = l.strings()
		case "methods":
			b.methods = l.strings()
		case "levels":
			b.levels = l.strings()
		default:
			return false
		}
		return true
	})
}

func (l *loader) item(b *block) {
	r := row{block: b, line: l.line()}
	l.object([]string{"number", "name"}, func(member string) bool {
		switch member {
		case "number":
			r.number = l.integer()
			if _, twice := l.numbers[r.number]; twice {
				l.fail("item number %d stands twice: give every item a number of its own", r.number)
			}
		case "name":
			r.name = l.string()
		default:
			return false
		}
		return true
	})
	l.numbers[r.number] = len(l.catalog.rows)
	l.catalog.rows = append(l.catalog.rows, r)
}

func (l *loader) disclosure() (d Disclosure) {
	l.object([]string{"contents", "channels"}, func(member string) bool {
		switch member {
		case "contents":
			d.contents = l.strings()
		case "channels":
			l.array(func(int) { l.channel(&d) })
		default:
			return false
		}
		return true
	})
	return d
}

func (l *loader) channel(d *Disclosure) {
	name := l.string()
	channel := OtherChannel
	other, isOther := strings.CutPrefix(name, otherPrefix)
	if isOther {
		d.other = other
	} else if parsed, err := ParseChannel(name); err == nil {
		channel = parsed
	} else if l.err == nil {
		l.fail("%w; a channel that is none of them is written %q", err, otherPrefix+abridged(name))
	}
	if l.err == nil && d.channels.Has(channel) {
		l.fail("channel %s stands twice: tick it once", channel)
	}
	d.channels = d.channels.With(channel)
}

func (l *loader) citation() Citation {
	printed := l.string()
	c, known := l.citations[printed]
	if !known {
		c = parseCitation(printed)
		l.citations[printed] = c
	}
	return c
}
