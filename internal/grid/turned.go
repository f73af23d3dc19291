package grid

// Turned returns the table with its rows as columns, as that of a form whose headings
// are on the left. Cells have their places in it, so that a row is a column of the file.
func (t *Table) Turned() *Table {
	turned := *t
	turned.Turn = !t.Turn
	turned.Cells = make([]Cell, len(t.Cells))
	turned.Unmerged = true
	for i, cell := range t.Cells {
		cell.Row, cell.Column = cell.Column, cell.Row
		cell.Rows, cell.Columns = cell.Columns, cell.Rows
		turned.Cells[i] = cell
		turned.Unmerged = turned.Unmerged && cell.Rows == 1
	}
	turned.places = make([][]int32, t.columns)
	turned.columns = len(t.places)
	turned.last = make([]int, len(t.places))
	for column := range turned.places {
		turned.places[column] = make([]int32, len(t.places))
		for row := range t.places {
			if column < len(t.places[row]) {
				turned.places[column][row] = t.places[row][column]
			}
			if at, ok := turned.At(column, row); ok && turned.Cells[at].Text != "" {
				turned.last[row] = column + 1
			}
		}
	}
	return &turned
}
