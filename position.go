package disclosure

import "fmt"

// A Position is where an item stands, for errors of one's own about it.
type Position struct {
	Line int    `json:"line,omitempty"` // of the file the catalogue was loaded from, from 1; 0 in one that [New] made
	Path string `json:"path"`           // of the item in the file, such as "official.categories[2].blocks[0].items[4]", or of the record, such as "[4]"
}

// String returns line and path, such as
// "line 120: official.categories[2].blocks[0].items[4]".
func (p Position) String() string {
	if p.Line == 0 {
		return p.Path
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Path)
}

// Position returns where the item stands in the file that [Load] read, or among the
// records that [New] took.
func (i Item) Position() Position {
	switch {
	case i.row == nil:
		return Position{}
	case i.row.block.path == "":
		return Position{Path: fmt.Sprintf("[%d]", i.row.index)}
	}
	return Position{Line: i.row.line, Path: fmt.Sprintf("%s.items[%d]", i.row.block.path, i.row.index-i.row.block.first)}
}
