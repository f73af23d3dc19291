package wording

// Label returns the heading of a column in the printed table, by its name in a
// record; "" for what is no column.
func (l Language) Label(column string) string {
	switch column {
	case "category":
		return l.Pick("一级事项", "Category")
	case "name":
		return l.Pick("二级事项", "Item")
	case "contents":
		return l.Pick("公开内容", "Contents")
	case "channels":
		return l.Pick("公开渠道", "Channels")
	case "legal_basis":
		return l.Pick("公开依据", "Legal basis")
	case "deadline":
		return l.Pick("公开时限", "To publish")
	case "publisher":
		return l.Pick("公开主体", "Publisher")
	case "audiences":
		return l.Pick("公开对象", "Audience")
	case "methods":
		return l.Pick("公开方式", "Method")
	case "levels":
		return l.Pick("公开层级", "Level")
	case "name_en":
		return l.Pick("英文", "In English")
	case "keywords":
		return l.Pick("说法", "Also called")
	case "laws":
		return l.Pick("法规全称", "Law")
	case "open":
		return l.Pick("待决定", "Undecided")
	case "notes":
		return l.Pick("转录说明", "Note")
	}
	return ""
}
