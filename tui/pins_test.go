package tui

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/seed2ea1efa0/disclosure"
)

func pinned(t *testing.T, numbers ...int) (items []disclosure.Item) {
	t.Helper()
	for _, number := range numbers {
		item, ok := disclosure.Default().Item(number)
		if !ok {
			t.Fatalf("no item %d", number)
		}
		items = append(items, item)
	}
	return items
}

func TestPinnedItemsStandOnTop(t *testing.T) {
	s := open(t, WithPins(pinned(t, 83, 63), nil))
	s.selects(83).sees("置顶", "全部90项").press("down").selects(63).press("down").selects(1)
	s.type_("失业补助金").sees("^63") // a sign tells them among what is found
	if item, _ := s.Current(); item.Number() == 63 {
		t.Error("a pinned item goes before one that answers the query better")
	}
	s.press("f8").selects(83) // they are the clerk's, not the caller's
	s.press("pgdown").press("ctrl+home").selects(83)
}

func TestPinsAreSetAndTakenBack(t *testing.T) {
	var saved [][]int
	s := open(t, WithPins(nil, func(items []disclosure.Item) error {
		var numbers []int
		for _, item := range items {
			numbers = append(numbers, item.Number())
		}
		saved = append(saved, numbers)
		return nil
	}))
	s.type_("挂失").selects(83).press("ctrl+b").sees("已置顶：83").selects(83)
	s.send(s.cmd()).sees("已置顶：83")
	s.press("f8").selects(83).press("ctrl+b").sees("已取消置顶：83").selects(83)
	s.send(s.cmd())
	if want := "[[83] []]"; fmt.Sprint(saved) != want {
		t.Errorf("saved %v, want %s", saved, want)
	}
	s.press("f8").selects(1).misses("置顶：")
}

// Pins that change while they are being saved are saved once more afterwards.
func TestTheLastPinsAreTheOnesSaved(t *testing.T) {
	var saved []int
	s := open(t, WithPins(nil, func(items []disclosure.Item) error {
		saved = append(saved, len(items))
		return nil
	}))
	s.press("ctrl+b")
	first := s.cmd
	s.press("down down ctrl+b")
	if s.cmd != nil {
		t.Error("two saves at once")
	}
	s.send(first())
	if s.cmd == nil {
		t.Fatal("the second pin is never saved")
	}
	s.send(s.cmd())
	if !slices.Equal(saved, []int{1, 2}) || s.cmd != nil {
		t.Errorf("saved %v", saved)
	}
}

func TestPinsThatCannotBeSavedSaySo(t *testing.T) {
	s := open(t, WithPins(nil, func([]disclosure.Item) error { return errors.New("no room on the disk") }))
	s.press("ctrl+b")
	s.send(s.cmd()).sees("置顶没有保存：no room on the disk").press("f8").sees("置顶").selects(1)
}

func TestNothingIsPinnedWhereNothingIsFound(t *testing.T) {
	s := open(t).type_("护照").press("ctrl+b").sees("没有选中的事项")
	if s.cmd != nil {
		t.Error("something is saved")
	}
}

func TestAClickOnTheHeadingOfPinsChangesNothing(t *testing.T) {
	s := open(t, WithPins(pinned(t, 83), nil))
	s.send(tea.MouseClickMsg{X: 3, Y: s.layout.list.y, Button: tea.MouseLeft}).sees("全部90项").selects(83)
}
