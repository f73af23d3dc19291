package tui_test

import (
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
)

// A browser is a program of its own. With WithPicker, Enter ends it, and Picked
// tells what was chosen.
func Example() {
	browser := tui.New(disclosure.Default(), tui.WithQuery("挂失"), tui.WithPicker())
	if _, err := tea.NewProgram(browser).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, item := range browser.Picked() {
		fmt.Println(item)
	}
}

// A host asks for a caller: what its own line of text or another program says.
func ExampleModel_SetQuery() {
	browser := tui.New(disclosure.Default(), tui.WithSize(tui.MinWidth, tui.MinHeight))
	browser.SetQuery("社保卡丢了")
	if item, ok := browser.Current(); ok {
		fmt.Println(browser.Query(), "→", item)
	}
	// Output:
	// 社保卡丢了 → 83 社会保障卡挂失与解挂
}

func ExampleKeyMap_Validate() {
	keys := tui.DefaultKeyMap()
	keys[tui.ActionCopy] = []string{"f2"}
	fmt.Println(keys.Validate())
	// Output:
	// "f2" is on both due and copy
}

// A host opens an item and hears what is selected.
func ExampleModel_Open() {
	browser := tui.New(disclosure.Default(), tui.WithSelectionMsg())
	item, _ := disclosure.Default().Item(83)
	fmt.Println(browser.Open(item))
	_, tell := browser.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	if msg, ok := tell().(tui.SelectionMsg); ok {
		fmt.Println(msg.Item)
	}
	// Output:
	// true
	// 83 社会保障卡挂失与解挂
}

func ExampleModel_SetFilter() {
	browser := tui.New(disclosure.Default())
	if err := browser.SetFilter(disclosure.Filter{Category: 2}); err != nil {
		fmt.Println(err)
	}
	item, _ := browser.Current()
	fmt.Println(item)
	// Output: 2 机构职能
}
