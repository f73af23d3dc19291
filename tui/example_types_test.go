package tui_test

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A host that keeps the browser open takes down what is picked.
func ExamplePickMsg() {
	host := func(msg tea.Msg) {
		if picked, ok := msg.(tui.PickMsg); ok {
			for _, item := range picked.Items {
				fmt.Println("noted:", item)
			}
		}
	}
	item, _ := disclosure.Default().Item(83)
	host(tui.PickMsg{Items: []disclosure.Item{item}})
	// Output: noted: 83 社会保障卡挂失与解挂
}

func ExampleWithLanguage() {
	browser := tui.New(disclosure.Default(),
		tui.WithSize(100, 30), tui.WithLanguage(wording.English), tui.WithQuery("lost card"))
	item, ok := browser.Current()
	fmt.Println(item, ok)
	// Output: 83 社会保障卡挂失与解挂 true
}

// The browser in the colours of its host.
func ExampleDarkColors() {
	colors := tui.DarkColors()
	colors.Accent = lipgloss.Color("#ffaf00")
	browser := tui.New(disclosure.Default(), tui.WithColors(colors))
	fmt.Println(browser.Query() == "")
	// Output: true
}

func ExampleTheme() {
	var theme tui.Theme
	fmt.Println(theme.UnmarshalText([]byte("dark")), theme)
	fmt.Println(theme.UnmarshalText([]byte("pink")) != nil)
	// Output:
	// <nil> dark
	// true
}

// A key of one's own for an action.
func ExampleAction() {
	keys := tui.DefaultKeyMap()
	keys[tui.ActionCopy] = append(keys[tui.ActionCopy], "f12")
	fmt.Println(keys.Validate())
	// Output: <nil>
}

// A host that shows what is selected in a window of its own.
func ExampleSelectionMsg() {
	host := func(msg tea.Msg) {
		if selected, ok := msg.(tui.SelectionMsg); ok {
			fmt.Println("selected:", selected.Item)
		}
	}
	item, _ := disclosure.Default().Item(83)
	host(tui.SelectionMsg{Item: item})
	// Output: selected: 83 社会保障卡挂失与解挂
}

// A host's own record of what it has published.
type site struct{}

func (site) Of(item disclosure.Item, _ workday.Date, _ wording.Language) wording.Published {
	if item.Number() != 83 {
		return wording.Published{}
	}
	return wording.Published{Latest: []wording.Publication{{
		Title: "挂失指南", Day: workday.MustParseDate("2026-09-14"), Address: "https://www.example.gov.cn/83",
	}}}
}

func (site) Refresh() error { return nil }

func ExamplePublications() {
	browser := tui.New(disclosure.Default(), tui.WithPublications(site{}), tui.WithQuery("挂失"))
	item, _ := browser.Current()
	fmt.Println(site{}.Of(item, workday.Date{}, wording.Chinese).Latest[0].Address)
	// Output: https://www.example.gov.cn/83
}
