package disclosure

import (
	"iter"
	"slices"
)

// A Column is an official column of the printed table, by its name in a [Record] and
// in a catalogue file. It says which cell a [FieldChange] or a [FilterError] is about,
// and which one a content group may have for itself ([ContentGroup.Owns]). The zero
// Column is none.
type Column string

// The columns, in the table's order.
const (
	ColumnTitle      Column = "title"       // 标题, which is above the table
	ColumnNumber     Column = "number"      // 序号
	ColumnCode       Column = "code"        // 序号 as printed, where it is not the number
	ColumnName       Column = "name"        // 二级事项
	ColumnCategory   Column = "category"    // 一级事项
	ColumnContents   Column = "contents"    // 公开内容
	ColumnLegalBasis Column = "legal_basis" // 公开依据
	ColumnDeadline   Column = "deadline"    // 公开时限
	ColumnPublisher  Column = "publisher"   // 公开主体
	ColumnChannels   Column = "channels"    // 公开渠道和载体
	ColumnAudiences  Column = "audiences"   // 公开对象
	ColumnMethods    Column = "methods"     // 公开方式
	ColumnLevels     Column = "levels"      // 公开层级
	ColumnExtra      Column = "extra"       // further columns, which the format keeps by their headings
)

// columns are all columns with their headings, in the table's order.
var columns = [...]struct {
	Column
	heading string
}{
	{ColumnTitle, "标题"},
	{ColumnNumber, "序号"},
	{ColumnCode, "序号"},
	{ColumnName, "二级事项"},
	{ColumnCategory, "一级事项"},
	{ColumnContents, "公开内容"},
	{ColumnLegalBasis, "公开依据"},
	{ColumnDeadline, "公开时限"},
	{ColumnPublisher, "公开主体"},
	{ColumnChannels, "公开渠道和载体"},
	{ColumnAudiences, "公开对象"},
	{ColumnMethods, "公开方式"},
	{ColumnLevels, "公开层级"},
	{ColumnExtra, "其他列"},
}

// Columns yields the columns in the table's order.
func Columns() iter.Seq[Column] {
	return func(yield func(Column) bool) {
		for _, known := range columns {
			if !yield(known.Column) {
				return
			}
		}
	}
}

// String returns the column's name, such as "legal_basis".
func (col Column) String() string { return string(col) }

// Heading returns the column's printed heading, such as 公开依据, or "" for what is no
// column.
func (col Column) Heading() string {
	for _, known := range columns {
		if known.Column == col {
			return known.heading
		}
	}
	return ""
}

// ParseColumn returns the column of the given name, such as "legal_basis"; ok is
// false where there is none.
func ParseColumn(name string) (col Column, ok bool) {
	if Column(name).Heading() == "" {
		return "", false
	}
	return Column(name), true
}

// A cell is a column that a table prints once for an item, or anew for each of its
// content groups.
type cell uint8

const (
	legalBasisCell cell = iota
	deadlineCell
	publisherCell
	audiencesCell
	methodsCell
	levelsCell
	extraCell
	cellCount
)

var cellColumns = [cellCount]Column{
	ColumnLegalBasis, ColumnDeadline, ColumnPublisher, ColumnAudiences, ColumnMethods, ColumnLevels, ColumnExtra,
}

func (col cell) column() Column { return cellColumns[col] }

// cell returns the column as a cell; ok is false for one that is none.
func (col Column) cell() (c cell, ok bool) {
	at := slices.Index(cellColumns[:], col)
	return cell(max(at, 0)), at >= 0
}

// isSingle reports whether a cell of the column is one text, not several entries.
func (col cell) isSingle() bool { return col == deadlineCell || col == publisherCell }
