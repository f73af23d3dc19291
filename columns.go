package disclosure

import (
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Column is an official column of the printed table. It says which cell a
// [FieldChange] or a [FilterError] is about, and which one a content group may have
// for itself ([ContentGroup.Owns]). The zero Column is none.
type Column uint8

// The columns, in the table's order.
const (
	ColumnTitle      Column = 1 + iota // 标题, which stands above the table
	ColumnNumber                       // 序号
	ColumnCode                         // 序号 as printed, where it is not the number
	ColumnName                         // 二级事项
	ColumnCategory                     // 一级事项
	ColumnContents                     // 公开内容
	ColumnLegalBasis                   // 公开依据
	ColumnDeadline                     // 公开时限
	ColumnPublisher                    // 公开主体
	ColumnChannels                     // 公开渠道和载体
	ColumnAudiences                    // 公开对象
	ColumnMethods                      // 公开方式
	ColumnLevels                       // 公开层级
	ColumnExtra                        // further columns, which the format keeps by their headings
	endOfColumns
)

// String returns the column's name as in a [Record] and in a catalogue file, such
// as "legal_basis", or "" for what is no column.
func (col Column) String() string {
	name, _ := col.words()
	return name
}

// Heading returns the column's printed heading, such as 公开依据, or "" for what is no
// column.
func (col Column) Heading() string {
	_, heading := col.words()
	return heading
}

func (col Column) words() (name, heading string) {
	switch col {
	case ColumnTitle:
		return "title", "标题"
	case ColumnNumber:
		return "number", "序号"
	case ColumnCode:
		return "code", "序号"
	case ColumnName:
		return "name", "二级事项"
	case ColumnCategory:
		return "category", "一级事项"
	case ColumnContents:
		return "contents", "公开内容"
	case ColumnLegalBasis:
		return "legal_basis", "公开依据"
	case ColumnDeadline:
		return "deadline", "公开时限"
	case ColumnPublisher:
		return "publisher", "公开主体"
	case ColumnChannels:
		return "channels", "公开渠道和载体"
	case ColumnAudiences:
		return "audiences", "公开对象"
	case ColumnMethods:
		return "methods", "公开方式"
	case ColumnLevels:
		return "levels", "公开层级"
	case ColumnExtra:
		return "extra", "其他列"
	}
	return "", ""
}

// ParseColumn returns the column of the given name, such as "legal_basis"; ok is
// false where there is none.
func ParseColumn(name string) (col Column, ok bool) {
	for col := ColumnTitle; col < endOfColumns; col++ {
		if col.String() == name {
			return col, true
		}
	}
	return 0, false
}

// MarshalText returns what [Column.String] returns. The error is always nil.
func (col Column) MarshalText() ([]byte, error) { return []byte(col.String()), nil }

// UnmarshalText accepts what [Column.MarshalText] returns.
func (col *Column) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*col = 0
		return nil
	}
	parsed, ok := ParseColumn(string(text))
	if !ok {
		return message.New("没有名为 %q 的列", "there is no column %q", string(text))
	}
	*col = parsed
	return nil
}
