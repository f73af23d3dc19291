package disclosure

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
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
// on one line, in which <, > and & stand unescaped and absent cells are "" or [].
// What only some tables have is added where it is, and nowhere else: to a
// content group with cells of its own an object of these, in the order
// "legal_basis", "deadline", "publisher", "audiences", "methods", "levels",
// "extra"; to an item with a code or further columns an object of "code" and
// "extra". Further columns are an array of [heading,text].
//
// The first call computes it; later ones return the same string at no cost.
func (c *Catalog) Digest() string {
	contents := c.orEmpty().contents
	contents.digested.Do(func() { contents.digest = c.officialSum() })
	return contents.digest
}

func (c *Catalog) officialSum() string {
	hash := sha256.New()
	line := json.NewEncoder(hash)
	line.SetEscapeHTML(false)
	line.Encode([]string{c.Title()})
	for item := range c.Items() {
		line.Encode(item.official())
	}
	return "sha256:" + hex.EncodeToString(hash.Sum(nil))
}

// canonicalCells are the cells that only some tables have.
type canonicalCells struct {
	Code       string     `json:"code,omitempty"`
	LegalBasis []string   `json:"legal_basis,omitempty"`
	Deadline   string     `json:"deadline,omitempty"`
	Publisher  string     `json:"publisher,omitempty"`
	Audiences  []string   `json:"audiences,omitempty"`
	Methods    []string   `json:"methods,omitempty"`
	Levels     []string   `json:"levels,omitempty"`
	Extra      [][]string `json:"extra,omitempty"`
}

func (i Item) official() []any {
	r := i.orNone()
	groups := make([]any, 0, len(r.groups))
	for group := range i.ContentGroups() {
		cells := []any{owned(group.group.contents), group.ChannelNames()}
		if own := group.group.own; own != nil {
			cells = append(cells, canonicalCells{
				LegalBasis: own.entries(legalBasisCell), Deadline: own.text(deadlineCell), Publisher: own.text(publisherCell),
				Audiences: own.entries(audiencesCell), Methods: own.entries(methodsCell), Levels: own.entries(levelsCell),
				Extra: slices.Collect(slices.Chunk(own.entries(extraCell), 2)),
			})
		}
		groups = append(groups, cells)
	}
	official := []any{
		r.number, r.name, []any{r.section.Number, r.section.Name},
		groups, owned(r.entries(legalBasisCell)), r.text(deadlineCell), r.text(publisherCell),
		owned(r.entries(audiencesCell)), owned(r.entries(methodsCell)), owned(r.entries(levelsCell)),
	}
	if r.code != "" || r.has(extraCell) {
		official = append(official, canonicalCells{Code: r.code, Extra: slices.Collect(slices.Chunk(r.entries(extraCell), 2))})
	}
	return official
}
