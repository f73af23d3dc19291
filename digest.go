package disclosure

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Digest returns the SHA-256 of the official fields as "sha256:" and 64
// hexadecimal digits. Two catalogues have the same digest when they say the
// same officially; editorial fields, the file's layout and the way it merges
// cells do not count.
//
// The canonical form is UTF-8 text of JSON arrays without blanks, each followed
// by a line feed: ["title"] first, then for each item in printed order
//
//	[number,name,[category number,category name],
//	 [[[contents…],[channels…]]…],[citations as printed…],
//	 deadline as printed,publisher,[audiences…],[methods…],[levels…]]
//
// on one line, in which <, > and & stand unescaped.
func (c *Catalog) Digest() string {
	hash := sha256.New()
	line := json.NewEncoder(hash)
	line.SetEscapeHTML(false)
	line.Encode([]string{c.title})
	for item := range c.Items() {
		line.Encode(item.official())
	}
	return "sha256:" + hex.EncodeToString(hash.Sum(nil))
}

func (i Item) official() []any {
	r := i.cells()
	disclosures := make([]any, 0, len(r.disclosures))
	for _, d := range r.disclosures {
		disclosures = append(disclosures, []any{owned(d.contents), d.ChannelNames()})
	}
	citations := make([]string, 0, len(r.legalBasis))
	for _, citation := range r.legalBasis {
		citations = append(citations, citation.String())
	}
	return []any{
		r.number, r.name, []any{r.section.Number, r.section.Name},
		disclosures, citations,
		r.deadline.String(), r.publisher, owned(r.audiences), owned(r.methods), owned(r.levels),
	}
}
