package tui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// told returns what a host is told by a command.
func told(cmd tea.Cmd) (msg SelectionMsg, ok bool) {
	if cmd == nil {
		return msg, false
	}
	switch sent := cmd().(type) {
	case SelectionMsg:
		return sent, true
	case tea.BatchMsg:
		for _, cmd := range sent {
			if msg, ok := told(cmd); ok {
				return msg, true
			}
		}
	}
	return msg, false
}

func TestAHostIsToldWhatIsSelected(t *testing.T) {
	s := open(t, WithSelectionMsg())
	if msg, ok := told(s.Init()); !ok || msg.Model != s.Model || msg.Item.Number() != 1 {
		t.Errorf("at the start: %v, %v", msg.Item, ok)
	}
	if msg, ok := told(s.press("down").cmd); !ok || msg.Item.Number() != 2 {
		t.Errorf("one further: %v, %v", msg.Item, ok)
	}
	if msg, ok := told(s.press("enter").cmd); ok {
		t.Errorf("nothing has changed: %v", msg.Item)
	}
	if msg, ok := told(s.press("esc").type_("挂").cmd); !ok || msg.Item.Number() != 83 {
		t.Errorf("found: %v, %v", msg.Item, ok)
	}
	if msg, ok := told(s.press("ctrl+u").paste("没有这样的事项xyz").cmd); !ok || msg.Item != (disclosure.Item{}) {
		t.Errorf("nothing found: %v, %v", msg.Item, ok)
	}
	if s := open(t).press("down"); s.cmd != nil {
		t.Error("a host that did not ask is told")
	}
}

func TestAHostOpensAnItem(t *testing.T) {
	item, _ := disclosure.Default().Item(55)
	s := open(t).type_("挂失")
	if err := s.SetFilter(disclosure.Filter{Category: 11}); err != nil {
		t.Fatal(err)
	}
	if !s.Open(item) {
		t.Fatal("the item is not opened")
	}
	s.selects(55).sees("全部90项", "工伤医疗（康复）费用申报")
	if s.view() != detailView || s.Query() != "" || s.Filter() != (disclosure.Filter{}) {
		t.Errorf("view %v, query %q, filter %+v", s.view(), s.Query(), s.Filter())
	}
	s.press("esc ctrl+r").sees("查询 挂失") // as if it had been typed
	s.press("f8").type_("工伤")
	if !s.Open(item) || s.Query() != "工伤" {
		t.Errorf("an item that is found loses the query %q", s.Query())
	}
	foreign := firstItem(t, openCatalog(t, ofTwoGroups(t)))
	if s.Open(foreign) || s.Open(disclosure.Item{}) {
		t.Error("an item of another catalogue is opened")
	}
	s.selects(55)
}

func TestAHostFilters(t *testing.T) {
	s := open(t)
	if err := s.SetFilter(disclosure.Filter{Law: "社会保险法", Category: 11}); err != nil {
		t.Fatal(err)
	}
	s.sees(" 8项", "[社会保险法 x]").press("f3").sees("[x] 11 社会保障卡服务")
	before := s.Filter()
	var wrong *disclosure.FilterError
	if err := s.SetFilter(disclosure.Filter{Channel: "没有的渠道"}); !errors.As(err, &wrong) || s.Filter() != before {
		t.Errorf("%v, filter %+v", err, s.Filter())
	}
}

func TestAHostChangesTheLanguage(t *testing.T) {
	s := open(t).sees("查询")
	s.SetLanguage(wording.English)
	s.sees("Find", "Legal basis").misses("查询")
}

func TestWithoutTheKeysNothingIsTyped(t *testing.T) {
	s := open(t)
	s.Blur()
	s.type_("挂失").press("f1").paste("工伤")
	if _, cursor := s.Draw(); cursor != nil || s.Query() != "" || s.Focused() || s.view() != listView {
		t.Errorf("query %q, cursor %v", s.Query(), cursor)
	}
	s.send(tea.MouseClickMsg{X: 10, Y: 4, Button: tea.MouseLeft}).selects(2)
	s.Focus()
	if _, cursor := s.type_("挂失").Draw(); cursor == nil || s.Query() != "挂失" || !s.Focused() {
		t.Errorf("query %q, cursor %v", s.Query(), cursor)
	}
}

func TestAnInvalidKeyMapIsAnError(t *testing.T) {
	keys := DefaultKeyMap()
	keys[ActionQuit] = []string{"x"}
	s := open(t, WithKeyMap(keys))
	if err := s.Err(); err == nil || !strings.Contains(err.Error(), "types a character") {
		t.Errorf("%v", err)
	}
	if s.press("ctrl+c ctrl+c"); s.cmd == nil {
		t.Error("there is no way out")
	}
	if err := open(t, WithKeyMap(DefaultKeyMap())).Err(); err != nil {
		t.Error(err)
	}
}

func TestTheZeroModelAnswers(t *testing.T) {
	for name, use := range map[string]func(m *Model){
		"Update":      func(m *Model) { m.Update(tea.KeyPressMsg{Code: 'a', Text: "a"}) },
		"View":        func(m *Model) { m.View() },
		"Draw":        func(m *Model) { m.Draw() },
		"Init":        func(m *Model) { m.Init() },
		"SetQuery":    func(m *Model) { m.SetQuery("挂失") },
		"SetFilter":   func(m *Model) { _ = m.SetFilter(disclosure.Filter{Category: 1}) },
		"SetLanguage": func(m *Model) { m.SetLanguage(wording.English) },
		"Open":        func(m *Model) { m.Open(disclosure.Item{}) },
		"Blur":        func(m *Model) { m.Blur() },
		"the others": func(m *Model) {
			m.Current()
			m.Picked()
			_ = m.Err()
			_ = m.Query()
			m.Filter()
			m.Focused()
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := new(Model)
			use(m)
			m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			if content, _ := m.Draw(); !strings.Contains(content, "0项") && !strings.Contains(content, "0 items") {
				t.Errorf("%q", content)
			}
		})
	}
}
