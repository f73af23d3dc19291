package tui

import "testing"

// A category that is offered where nothing is found is shown in place of the query.
func TestACategoryTakesThePlaceOfTheQuery(t *testing.T) {
	s := open(t).type_("婚姻登记").sees(" 0项", "可按类别浏览")
	s.press("down enter").sees(" 1项", "[2 部门信息 x]", "查询 事项、拼音或口语").misses("婚姻登记").selects(2)
}
