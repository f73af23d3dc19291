package disclosure

import (
	"io"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/jsonfile"
	"github.com/seed2ea1efa0/disclosure/internal/text"
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
	if err := jsonfile.Read(r, maxFileSize, l.file); err != nil {
		return nil, err
	}
	l.catalog.index()
	return l.catalog, nil
}

// A loader fills a catalogue from a file.
type loader struct {
	*jsonfile.Reader
	catalog   *Catalog
	numbers   map[int]int         // item number to row
	citations map[string]Citation // as printed; most repeat from block to block
}

func (l *loader) file(j *jsonfile.Reader) {
	l.Reader = j
	l.Object([]string{"official"}, func(member string) bool {
		switch member {
		case "$schema":
			l.Text()
		case "official":
			l.official()
		case "editorial":
			if l.catalog.sections == nil {
				l.Fail("the editorial part stands before the official one: put it after")
			}
			l.editorial()
		default:
			return false
		}
		return true
	})
}

func (l *loader) official() {
	l.Object([]string{"title", "categories"}, func(member string) bool {
		switch member {
		case "title":
			l.catalog.title = l.Text()
		case "categories":
			l.catalog.sections = []section{}
			l.Array(func(int) { l.category() })
		default:
			return false
		}
		return true
	})
}

func (l *loader) category() {
	s := section{first: len(l.catalog.rows), line: l.Line()}
	l.Object([]string{"number", "name", "blocks"}, func(member string) bool {
		switch member {
		case "number":
			s.Number = l.Integer()
		case "name":
			s.Name = l.Text()
		case "blocks":
			l.Array(func(int) { l.block() })
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
	l.Object(required, func(member string) bool {
		switch member {
		case "items":
			l.Array(func(int) { l.item(b) })
		case "disclosures":
			l.Array(func(int) { b.disclosures = append(b.disclosures, l.disclosure()) })
		case "legal_basis":
			l.Array(func(int) { b.legalBasis = append(b.legalBasis, l.citation()) })
		case "deadline":
			b.deadline = ParseDeadline(l.Text())
		case "publisher":
			b.publisher = l.Text()
		case "audiences":
			b.audiences = l.Texts()
		case "methods":
			b.methods = l.Texts()
		case "levels":
			b.levels = l.Texts()
		default:
			return false
		}
		return true
	})
}

func (l *loader) item(b *block) {
	r := row{block: b, line: l.Line()}
	l.Object([]string{"number", "name"}, func(member string) bool {
		switch member {
		case "number":
			r.number = l.Integer()
			if _, twice := l.numbers[r.number]; twice {
				l.Fail("item number %d stands twice: give every item a number of its own", r.number)
			}
		case "name":
			r.name = l.Text()
		default:
			return false
		}
		return true
	})
	l.numbers[r.number] = len(l.catalog.rows)
	l.catalog.rows = append(l.catalog.rows, r)
}

func (l *loader) disclosure() (d ContentGroup) {
	l.Object([]string{"contents", "channels"}, func(member string) bool {
		switch member {
		case "contents":
			d.contents = l.Texts()
		case "channels":
			l.Array(func(int) { l.channel(&d) })
		default:
			return false
		}
		return true
	})
	return d
}

func (l *loader) channel(d *ContentGroup) {
	name := l.Text()
	channel := OtherChannel
	other, isOther := strings.CutPrefix(name, OtherChannel.String())
	if isOther && strings.HasPrefix(other, otherColon) {
		d.other = other
	} else if parsed, err := ParseChannel(name); err == nil {
		channel = parsed
	} else if l.Err() == nil {
		l.Fail("%w; a channel that is none of them is written %q", err, OtherChannel.String()+otherColon+text.Abridge(name))
	}
	if l.Err() == nil && d.channels.Has(channel) {
		l.Fail("channel %s stands twice: tick it once", channel)
	}
	d.channels = d.channels.With(channel)
}

func (l *loader) citation() Citation {
	printed := l.Text()
	c, known := l.citations[printed]
	if !known {
		c = parseCitation(printed)
		l.citations[printed] = c
	}
	return c
}
