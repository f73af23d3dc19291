// Command embed shows the catalogue browser as a part of another Bubble Tea
// program: a help desk's notes on a call. Ctrl+B opens the browser below the
// notes, Enter there notes the item down, Ctrl+C leaves.
//
//	go run ./examples/embed
package main

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/wording"
)

func main() {
	if _, err := tea.NewProgram(newDesk()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A desk is the host: a line of notes, and the browser while it is open.
type desk struct {
	index         *search.Index // made once, however often the browser is opened
	noted         []string
	browser       *tui.Model // nil while it is closed
	width, height int
}

// notesHeight is what the host keeps of the screen.
const notesHeight = 2

func newDesk() *desk { return &desk{index: search.New(disclosure.Default())} }

func (d *desk) Init() tea.Cmd { return nil }

// closed is what the browser sends when it is left, in place of tea.Quit.
type closed struct{}

func (d *desk) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tui.PickMsg:
		for _, item := range msg.Items {
			d.noted = append(d.noted, item.String())
		}
		return d, d.pass(msg) // the browser leaves
	case closed:
		d.browser = nil
		return d, nil
	case tea.WindowSizeMsg:
		d.width, d.height = msg.Width, msg.Height
		return d, d.pass(tea.WindowSizeMsg{Width: msg.Width, Height: msg.Height - notesHeight})
	case tea.MouseClickMsg:
		msg.Y -= notesHeight
		return d, d.pass(msg)
	case tea.MouseWheelMsg:
		msg.Y -= notesHeight
		return d, d.pass(msg)
	case tea.KeyPressMsg:
		if d.browser == nil {
			return d, d.press(msg)
		}
	}
	return d, d.pass(msg)
}

// press handles keys while the browser is closed.
func (d *desk) press(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "ctrl+b":
		d.browser = tui.New(disclosure.Default(),
			tui.WithIndex(d.index),
			tui.WithSize(d.width, d.height-notesHeight),
			tui.WithPicker(),
			tui.WithQuit(func() tea.Msg { return closed{} }))
		return d.browser.Init()
	case "ctrl+c":
		return tea.Quit
	}
	return nil
}

// pass hands a message to the browser.
func (d *desk) pass(msg tea.Msg) tea.Cmd {
	if d.browser == nil {
		return nil
	}
	_, cmd := d.browser.Update(msg)
	return cmd
}

func (d *desk) View() tea.View {
	notes := wording.Visible("通话记录：" + strings.Join(d.noted, "；"))
	if d.browser == nil {
		v := tea.NewView(notes + "\n\nCtrl+B 查目录  Ctrl+C 退出")
		v.AltScreen = true
		return v
	}
	content, cursor := d.browser.Draw()
	v := tea.NewView(notes + strings.Repeat("\n", notesHeight) + content)
	if cursor != nil {
		cursor.Y += notesHeight
	}
	v.Cursor = cursor
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	return v
}
