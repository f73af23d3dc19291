package main

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// send hands messages to the program as Bubble Tea does, and what its commands
// answer.
func send(d *desk, messages ...tea.Msg) {
	for _, msg := range messages {
		_, cmd := d.Update(msg)
		if cmd == nil {
			continue
		}
		switch answer := cmd().(type) {
		case tui.PickMsg, closed:
			send(d, answer)
		}
	}
}

func TestAnItemIsNotedDown(t *testing.T) {
	d := newDesk()
	send(d, tea.WindowSizeMsg{Width: 100, Height: 30}, tea.KeyPressMsg{Code: 'b', Mod: tea.ModCtrl})
	for _, r := range "挂失" {
		send(d, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	view := d.View()
	if lines := strings.Split(view.Content, "\n"); len(lines) != 30 || !strings.Contains(lines[notesHeight], "挂失") {
		t.Errorf("the browser does not fill the screen below the notes:\n%s", view.Content)
	}
	if view.Cursor == nil || view.Cursor.Y != notesHeight || view.Cursor.X != lipgloss.Width(" 查询 挂失") {
		t.Errorf("the cursor is at %+v", view.Cursor)
	}
	send(d, tea.KeyPressMsg{Code: tea.KeyEnter})
	if content := d.View().Content; !strings.Contains(content, "通话记录：83 社会保障卡挂失与解挂") || d.browser != nil {
		t.Errorf("the item is not noted:\n%s", content)
	}
}

func TestLeavingTheBrowserLeavesTheProgramRunning(t *testing.T) {
	d := newDesk()
	leave := tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	send(d, tea.WindowSizeMsg{Width: 100, Height: 30}, tea.KeyPressMsg{Code: 'b', Mod: tea.ModCtrl})
	d.Update(leave) // asks whether it is meant
	send(d, leave)
	if d.browser != nil || len(d.noted) != 0 {
		t.Errorf("browser %v, notes %v", d.browser, d.noted)
	}
}
