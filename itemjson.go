package disclosure

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// An item is written as JSON member by member, in the form of its [Record], which a
// test holds it to: building the record and encoding it by reflection takes twice as
// long. Most of the time that is left goes to encoding/json, which checks and copies
// what a MarshalJSON returns.

// A jsonText is a JSON text that grows.
type jsonText []byte

// item writes an item as a Record is encoded.
func (j *jsonText) item(i Item) {
	r := i.orNone()
	j.begin('{')
	j.number("number", r.number)
	j.optional("code", r.code)
	j.member("name", r.name)
	j.member("name_en", r.nameEN)
	j.category(r.section.Category)
	j.name("disclosures")
	j.begin('[')
	for group := range i.ContentGroups() {
		j.group(group)
	}
	j.end(']')
	j.citations("legal_basis", r.citations)
	j.deadline("deadline", r.deadline)
	j.member("publisher", r.text(publisherCell))
	j.channels(i)
	j.texts("audiences", r.entries(audiencesCell))
	j.texts("methods", r.entries(methodsCell))
	j.texts("levels", r.entries(levelsCell))
	j.texts("keywords", r.keywords)
	if len(r.questions) > 0 {
		j.texts("questions", r.questions)
	}
	j.extra(&r.block.cells)
	j.end('}')
}

func (j *jsonText) channels(i Item) {
	if r := i.orNone(); len(r.groups) == 1 {
		j.texts("channels", ContentGroup{r.block, &r.groups[0]}.ChannelNames())
		return
	}
	j.texts("channels", i.ChannelNames())
}

// group writes a content group as a RecordGroup is encoded.
func (j *jsonText) group(g ContentGroup) {
	j.begin('{')
	j.texts("contents", g.orNone().contents)
	j.texts("channels", g.ChannelNames())
	if own := g.orNone().own; own != nil {
		if own.has(legalBasisCell) {
			j.citations("legal_basis", own.citations)
		}
		if own.has(deadlineCell) {
			j.deadline("deadline", own.deadline)
		}
		j.optional("publisher", own.text(publisherCell))
		for _, col := range [...]cell{audiencesCell, methodsCell, levelsCell} {
			if own.has(col) {
				j.texts(string(col.column()), own.entries(col))
			}
		}
		j.extra(own)
	}
	j.end('}')
}

func (j *jsonText) category(c Category) {
	j.name("category")
	j.begin('{')
	j.number("number", c.Number)
	j.member("name", c.Name)
	j.optional("name_en", c.NameEN)
	j.end('}')
}

func (j *jsonText) citations(name string, citations []*citation) {
	j.name(name)
	j.begin('[')
	for _, c := range citations {
		j.begin('{')
		j.member("title", c.Title)
		j.member("law", c.Law)
		j.member("document_number", c.DocumentNumber)
		j.member("text", c.Text)
		j.optional("law_url", c.LawURL)
		j.end('}')
	}
	j.end(']')
}

func (j *jsonText) deadline(name string, d Deadline) {
	record := d.record()
	j.name(name)
	j.begin('{')
	if record.WorkingDays != 0 {
		j.number("working_days", record.WorkingDays)
	}
	j.optional("trigger", record.Trigger)
	j.member("text", record.Text)
	j.end('}')
}

func (j *jsonText) extra(c *cells) {
	if !c.has(extraCell) {
		return
	}
	j.name("extra")
	j.begin('{')
	for heading, text := range c.extra() {
		j.separate()
		j.text(heading)
		*j = append(*j, ':')
		j.text(text)
	}
	j.end('}')
}

func (j *jsonText) member(name, text string) {
	j.name(name)
	j.text(text)
}

// optional leaves out what is empty.
func (j *jsonText) optional(name, text string) {
	if text != "" {
		j.member(name, text)
	}
}

func (j *jsonText) number(name string, n int) {
	j.name(name)
	*j = strconv.AppendInt(*j, int64(n), 10)
}

func (j *jsonText) texts(name string, texts []string) {
	j.name(name)
	j.begin('[')
	for _, text := range texts {
		j.separate()
		j.text(text)
	}
	j.end(']')
}

// name begins a member of the format, whose name needs no escape.
func (j *jsonText) name(name string) {
	j.separate()
	*j = append(*j, '"')
	*j = append(*j, name...)
	*j = append(*j, '"', ':')
}

// begin opens an object or array, as a value or as an element.
func (j *jsonText) begin(delimiter byte) {
	j.separate()
	*j = append(*j, delimiter)
}

func (j *jsonText) end(delimiter byte) { *j = append(*j, delimiter) }

// separate writes the comma before a member or an element that is not the first.
func (j *jsonText) separate() {
	if n := len(*j); n > 0 {
		switch (*j)[n-1] {
		case '{', '[', ':':
		default:
			*j = append(*j, ',')
		}
	}
}

// text writes a string: as it is where nothing must be escaped, which is nearly
// always so, else as encoding/json does.
func (j *jsonText) text(s string) {
	if !needsNoEscape(s) {
		quoted, _ := plainJSON(s) // a string always has a JSON form
		*j = append(*j, quoted...)
		return
	}
	*j = append(*j, '"')
	*j = append(*j, s...)
	*j = append(*j, '"')
}

func needsNoEscape(s string) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			ascii = false
			if c == 0xe2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")) {
				return false // they end a line in JavaScript
			}
		} else if c < ' ' || c == '"' || c == '\\' {
			return false
		}
	}
	return ascii || utf8.ValidString(s)
}
