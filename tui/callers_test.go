package tui

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// A morning of 25 callers: what a clerk types for each, and the item that is to be read
// out. Counted are the keys until it is selected, with the one for the next caller.
func TestAMorningOfCallers(t *testing.T) {
	s := open(t, WithSize(80, 24))
	keys := 0
	for _, caller := range []struct {
		typed string
		item  int
	}{
		{"卡丢", 83}, {"换卡", 84}, {"卡密码", 82}, {"注销卡", 85}, {"失业金", 63}, {"丧葬", 28}, {"病残", 29}, {"退休", 22}, {"断缴", 17},
		{"延缴", 19}, {"欠费", 18}, {"增减", 15}, {"技能提升", 72}, {"停工", 54}, {"康复延长", 51}, {"转诊", 49}, {"旧伤", 48}, {"异地就医", 47},
		{"伤残", 59}, {"参保证明", 20}, {"权益", 21}, {"红头文件", 1}, {"宣传", 89}, {"被征地", 37}, {"灵活就业", 8},
	} {
		s.type_(caller.typed)
		keys += utf8.RuneCountInString(caller.typed) + 1
		for moves := 0; ; moves++ {
			if item, ok := s.Current(); ok && item.Number() == caller.item {
				break
			}
			if moves == 5 {
				t.Errorf("%s: item %d is none of the first six:\n%s", caller.typed, caller.item, strings.Join(s.screen()[:9], "\n"))
				break
			}
			s.press("down")
			keys++
		}
		s.sees("公开于 ", "类别 ", "今天形成或变更") // the answer, without a further key
		s.press("f8")
	}
	const most = 95
	if t.Logf("%d keys", keys); keys > most {
		t.Errorf("%d keys for 25 callers, want %d at most", keys, most)
	}
}
