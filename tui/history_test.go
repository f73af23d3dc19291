package tui

import "testing"

// The key that moves up shows the query before only where nothing else is above and no
// query would be lost.
func TestUpShowsTheQueryBefore(t *testing.T) {
	asked := func() *session { return open(t).type_("社保").press("f8") }
	asked().press("up").sees("查询 社保", " 89项")
	asked().type_("挂失").press("up").sees("查询 挂失", " 1项").selects(83)
	asked().press("down up").sees("全部90项").selects(1)
	asked().type_("挂失").press("f8 up").sees("查询 挂失").press("up").sees("查询 社保").press("up").sees("查询 社保", "没有更早的查询")
}

// What is typed while the history is shown is a query of its own, and the one before it is
// in the history.
func TestTypingInTheHistoryBeginsAnew(t *testing.T) {
	s := open(t).type_("社保").press("f9").type_("挂失").sees("查询 挂失").selects(83)
	s.press("f9").sees("83 社会保障卡挂失与解挂", "1 关于社会保障服务的相关政策文件")
	s.press("esc f8 up").sees("查询 挂失").press("up").sees("查询 社保")
}
