package disclosure

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Citation is one entry of an item's legal basis (公开依据).
type Citation struct {
	// Title is what is between 《》, without the document number or the
	// amendments printed behind it; the whole text where there is no 《》.
	Title string `json:"title"`
	// Law is the canonical name of the law: 《社会保险法》 and
	// 《中华人民共和国社会保险法》 are one. Editorial; it is the title's own name where
	// no other is known.
	Law string `json:"law"`
	// DocumentNumber is the number printed after the title, such as
	// "人社部发〔2011〕47号", or "".
	DocumentNumber string `json:"document_number"`
	// Text is the citation as printed, which is what counts; "" in one made by
	// hand.
	Text string `json:"text"`
	// LawURL is the [Law.URL] of the law. Editorial.
	LawURL string `json:"law_url,omitempty"`
}

// String returns the citation exactly as printed, such as
// "《关于加快推进社会保障卡应用的意见》（人社部发〔2014〕52号）". One made by hand
// prints its title and document number so.
func (c Citation) String() string {
	switch {
	case c.Text != "" || c.Title == "":
		return c.Text
	case c.DocumentNumber == "":
		return "《" + c.Title + "》"
	}
	return "《" + c.Title + "》（" + c.DocumentNumber + "）"
}

// A Law is a law, regulation or notice that items cite.
type Law struct {
	Name           string `json:"name"`            // canonical
	NameEN         string `json:"name_en"`         // an English gloss, or ""
	DocumentNumber string `json:"document_number"` // of a notice, or ""
	// URL is the address at which the government publishes the text, such as one of
	// gov.cn, where that is known and verified; otherwise "". Editorial.
	URL string `json:"url,omitempty"`
}

// String returns the name in 《》, with the document number where there is one.
func (l Law) String() string {
	switch {
	case l.Name == "":
		return ""
	case l.DocumentNumber == "":
		return "《" + l.Name + "》"
	}
	return "《" + l.Name + "》（" + l.DocumentNumber + "）"
}

// A citation is kept once, however many cells print it, with the index of its law in
// the catalogue, which is -1 until the catalogue knows it.
type citation struct {
	Citation
	law int
}

func newCitation(printed string) *citation { return &citation{parseCitation(printed), -1} }

// canonicalLaw is a law that tables print under several names.
type canonicalLaw struct {
	Name, NameEN, URL string
	printedAs         []string
	path              string // of what says it
}

// parseCitation reads a citation as printed. Its Law is the name in the first
// 《》 until the catalogue knows better.
func parseCitation(printed string) Citation {
	name, rest, ok := cutTitle(printed)
	if !ok {
		return Citation{Title: printed, Law: printed, Text: printed}
	}
	if number, found := documentNumber(rest); found {
		return Citation{Title: name, Law: name, DocumentNumber: number, Text: printed}
	}
	return Citation{Title: name, Law: name, Text: printed}
}

// documentNumber reads the number behind a title, such as （人社部发〔2011〕47号), in
// whichever brackets.
func documentNumber(rest string) (number string, ok bool) {
	for _, pair := range []struct{ left, right string }{{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}} {
		inner, found := strings.CutPrefix(strings.TrimSpace(rest), pair.left)
		if !found {
			continue
		}
		if inner, found = strings.CutSuffix(inner, pair.right); found && strings.HasSuffix(inner, "号") && !strings.ContainsAny(inner, "，,；;《") {
			return inner, true
		}
	}
	return "", false
}

// cutTitle splits 《title》rest, where the title may hold further pairs of 《》.
func cutTitle(s string) (title, rest string, ok bool) {
	depth := 0
	for i, r := range s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth < 0 || i == 0 && depth == 0 {
			return "", "", false
		}
		if depth == 0 {
			return s[len("《"):i], s[i+len("》"):], true
		}
	}
	return "", "", false
}

// lawKey folds what people vary when they write a law's name, be it with the name of
// the country before it or without.
func lawKey(name string) string {
	name = strings.TrimSpace(text.Simplify(name))
	if title, _, ok := cutTitle(name); ok {
		name = title
	}
	if short := strings.TrimPrefix(name, "中华人民共和国"); short != "" {
		name = short
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '[', '(', '【':
			return '〔'
		case ']', ')', '】':
			return '〕'
		case ' ':
			return -1
		}
		return r
	}, name)
}

// isWebAddress reports whether s is an address that a reader may be sent to: of the
// web, with a host, and without blanks and characters that show as something else.
func isWebAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	host, _, _ := strings.Cut(rest, "/")
	outside := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\^`{|}", r) }
	return ok && strings.Contains(host, ".") && !strings.ContainsFunc(s, outside) && !strings.ContainsAny(host, "@:")
}
