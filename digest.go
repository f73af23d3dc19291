package disclosure

import (
	"encoding/hex"
	"encoding/json"

	"github.com/seed2ea1efa0/disclosure/internal/sha256"
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
// What only some tables have is added where it stands, and nowhere else: to a
// content group with cells of its own an object of these, in the order
// "legal_basis", "deadline", "publisher", "audiences", "methods", "levels",
// "extra"; to an item with a code or further columns an object of "code" and
// "extra". Further columns are an array of [heading,text].
func (c *Catalog) Digest() string {
	c = c.orEmpty()
	var hash sha256.Hash
	line := json.NewEncoder(&hash)
	line.SetEscapeHTML(false)
	line.Encode([]string{c.Title()})
	for item := range c.Items() {
		line.Encode(item.official())
	}
	sum := hash.Sum()
	return "sha256:" + hex.EncodeToString(sum[:])
}

// canonicalCells are the cells that only some tables have.
type canonicalCells struct {
	Code       string      `json:"code,omitempty"`
	LegalBasis []string    `json:"legal_basis,omitempty"`
	Deadline   string      `json:"deadline,omitempty"`
	Publisher  string      `json:"publisher,omitempty"`
	Audiences  []string    `json:"audiences,omitempty"`
	Methods    []string    `json:"methods,omitempty"`
	Levels     []string    `json:"levels,omitempty"`
	Extra      [][2]string `json:"extra,omitempty"`
}

func (i Item) official() []any {
	r := i.cells()
	groups := make([]any, 0, len(r.groups))
	for group := range i.ContentGroups() {
		cells := []any{owned(group.group.contents), group.ChannelNames()}
		if own := group.group.own; own != nil {
			cells = append(cells, canonicalCells{
				LegalBasis: own.texts(legalBasisColumn), Deadline: own.deadline.String(), Publisher: own.publisher,
				Audiences: own.audiences, Methods: own.methods, Levels: own.levels, Extra: own.extra.pairs(),
			})
		}
		groups = append(groups, cells)
	}
	official := []any{
		r.number, r.name, []any{r.section.Number, r.section.Name},
		groups, owned(r.texts(legalBasisColumn)),
		r.deadline.String(), r.publisher, owned(r.audiences), owned(r.methods), owned(r.levels),
	}
	if r.code != "" || len(r.extra) > 0 {
		official = append(official, canonicalCells{Code: r.code, Extra: r.extra.pairs()})
	}
	return official
}
