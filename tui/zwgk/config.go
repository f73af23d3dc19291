package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// preferences are what the settings say, and what is wrong with them.
type preferences struct {
	settings.Settings
	path     string
	mistakes []settings.Mistake
}

func loadPreferences() preferences {
	path, err := settings.Path()
	p := preferences{path: path}
	p.Settings, p.mistakes = settings.Load(path, os.Getenv)
	if err != nil {
		p.mistakes = append(p.mistakes, settings.Mistake{
			Place: "zwgk config", ZH: "找不到设置文件夹：请设 ZWGK_CONFIG", EN: "there is no folder for settings: set ZWGK_CONFIG"})
	}
	return p
}

// tell says in a line each what is wrong with the settings.
func (p preferences) tell(to *terminal.Output, language string) {
	for _, mistake := range p.mistakes {
		printNotice(to, mistake.In(language))
	}
}

// pinned returns the items of the pins, and the pins that the catalogue has no
// item for. A pin finds its item by number and name, or else by the name alone,
// where a new edition has renumbered it.
func (p preferences) pinned(catalog *disclosure.Catalog) (items []disclosure.Item, others []string) {
	byPin := make(map[string]disclosure.Item)
	byName := make(map[string][]disclosure.Item)
	for item := range catalog.Items() {
		byPin[item.String()] = item
		byName[item.Name()] = append(byName[item.Name()], item)
	}
	for _, pin := range p.Pins {
		item, ok := byPin[pin]
		if !ok {
			if named := byName[nameOfPin(pin)]; len(named) == 1 {
				item, ok = named[0], true
			}
		}
		switch {
		case !ok:
			others = append(others, pin)
		case !slices.Contains(items, item):
			items = append(items, item)
		}
	}
	return items, others
}

// nameOfPin returns a pin without the number in front.
func nameOfPin(pin string) string {
	for i, r := range pin {
		if r == ' ' && i > 0 {
			return pin[i+1:]
		}
		if r < '0' || r > '9' {
			break
		}
	}
	return pin
}

// savePins returns what keeps the pins in the settings file, together with those
// of other catalogues.
func (p preferences) savePins(others []string) func([]disclosure.Item) error {
	return func(items []disclosure.Item) error {
		pins := make([]string, 0, len(items)+len(others))
		for _, item := range items {
			pins = append(pins, item.String())
		}
		return settings.SavePins(p.path, append(pins, others...))
	}
}

// configAnswer is the JSON form of zwgk config: where the settings are, and what
// holds now, the environment included.
type configAnswer struct {
	Path     string              `json:"path"`
	Exists   bool                `json:"exists"`
	Language string              `json:"language"`
	Region   string              `json:"region"`
	Theme    string              `json:"theme"`
	ASCII    bool                `json:"ascii"`
	Mouse    bool                `json:"mouse"`
	Catalog  string              `json:"catalog"`
	Holidays []string            `json:"holidays"`
	Pins     []string            `json:"pins"`
	Keys     map[string][]string `json:"keys"`
}

func newConfigCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "设置文件的位置与默认值 / where the settings are, and the defaults",
		Long: `zwgk config 打印设置文件的位置和全部默认值。输出本身就是一份设置文件：
zwgk config > 该位置，再去掉要改的行前的 #。

zwgk config prints where the settings are and all defaults, as a settings file:
redirect it to that place and take the # off what you change.`,
		Args: arguments(0, 0),
		RunE: func(command *cobra.Command, _ []string) error {
			if err := unused(command, "设置与目录无关", "the settings depend on no catalogue", "catalog", "holidays", "region"); err != nil {
				return err
			}
			out, p := o.console.Out, o.preferences
			_, err := os.Stat(p.path)
			if o.json {
				answer := configAnswer{
					Path: p.path, Exists: err == nil, Language: p.Language, Region: p.Region, Theme: p.Theme.String(), ASCII: p.ASCII, Mouse: p.Mouse,
					Catalog: p.Catalog, Holidays: append([]string{}, p.Holidays...), Pins: append([]string{}, p.Pins...), Keys: make(map[string][]string),
				}
				for action, keys := range p.Keys {
					answer.Keys[string(action)] = append([]string{}, keys...)
				}
				return o.printJSON(answer)
			}
			state := "还没有，以下是默认值 / not there yet, these are the defaults"
			if err == nil {
				state = "以下是默认值 / these are the defaults"
			}
			out.Line("# %s", p.path)
			out.Line("# %s", state)
			fmt.Fprintf(out, "\n%s", settings.Template(o.language))
			return nil
		},
	}
}
