package grid

import (
	"encoding/xml"
	"path"
	"strconv"
	"strings"
)

// What is drawn over a sheet lies in no cell: text boxes, pictures, and the boxes of a form
// that a person ticks. All of it is kept as notes at the cell where it begins.

// readDrawing reads a drawing: its shapes with their text, and its pictures.
func (s *worksheet) readDrawing(part string) error {
	var at Cell
	var text strings.Builder
	var number *int // where the place that is read goes
	inText := false
	pictures := make(map[string]string)
	err := s.relations(part, func(r relation) { pictures[r.id] = path.Base(r.target) })
	if err != nil {
		return err
	}
	from := false
	return s.walk(part, visitor{
		start: func(e *xml.StartElement) error {
			switch e.Name.Local {
			case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
				at = Cell{Row: 1, Column: 1, Rows: 1, Columns: 1}
				text.Reset()
			case "from":
				from = true
			case "row":
				number = &at.Row
			case "col":
				number = &at.Column
			case "t":
				inText = true
			case "p":
				text.WriteByte('\n')
			case "blip":
				if picture := pictures[value(e, "embed")]; picture != "" {
					text.WriteString(" 图片 " + picture)
				}
			}
			return nil
		},
		end: func(name string) error {
			switch name {
			case "from":
				from = false
			case "row", "col":
				number = nil
			case "t":
				inText = false
			case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
				s.drawn(at, text.String())
			}
			return s.workbook.err
		},
		text: func(piece []byte) {
			switch {
			case number != nil && from:
				if n, err := strconv.Atoi(strings.TrimSpace(string(piece))); err == nil && 0 <= n && n < lastRow {
					*number = n + 1
				}
			case inText && text.Len() < maxTitle:
				text.Write(piece)
			}
		},
	})
}

// readForm reads the boxes of a form, which are drawn in the old way: what is beside
// each, and whether it is ticked.
func (s *worksheet) readForm(part string) error {
	var label, said strings.Builder // of a shape, and of the element that is read
	var at Cell
	isBox, ticked, inLabel := false, false, false
	return s.walk(part, visitor{
		start: func(e *xml.StartElement) error {
			said.Reset()
			switch e.Name.Local {
			case "shape":
				label.Reset()
				at, isBox, ticked = Cell{Row: 1, Column: 1, Rows: 1, Columns: 1}, false, false
			case "textbox":
				inLabel = true
			case "ClientData":
				kind := value(e, "ObjectType")
				isBox = kind == "Checkbox" || kind == "Radio"
			}
			return nil
		},
		end: func(name string) error {
			switch name {
			case "textbox":
				inLabel = false
			case "Anchor":
				at.Row, at.Column = anchorOf(said.String())
			case "Checked":
				ticked = isTrue(strings.TrimSpace(said.String()), true)
			case "shape":
				if sign := map[bool]string{true: "☑", false: "☐"}[ticked]; isBox {
					s.drawn(at, sign+strings.Join(strings.Fields(label.String()), ""))
				}
			}
			return s.workbook.err
		},
		text: func(piece []byte) {
			if inLabel && label.Len() < maxTitle {
				label.Write(piece)
			}
			if said.Len() < maxTitle {
				said.Write(piece)
			}
		},
	})
}

// anchorOf reads where a shape begins: its column, how far in it, its row, and so on, each
// from 0.
func anchorOf(said string) (row, column int) {
	row, column = 1, 1
	for i, piece := range strings.Split(said, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(piece))
		if err != nil || n < 0 || n >= lastRow {
			continue
		}
		switch i {
		case 0:
			column = n + 1
		case 2:
			row = n + 1
		}
	}
	return row, column
}

// drawn keeps what is drawn at a cell.
func (s *worksheet) drawn(at Cell, text string) {
	at.Text = strings.TrimSpace(text)
	if at.Text != "" && s.workbook.budget.cell() && s.workbook.budget.text(len(at.Text)) {
		s.remnants = append(s.remnants, Remnant{Cell: at, Kind: Footnote})
	}
}
