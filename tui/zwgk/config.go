package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// preferences are what the settings say, and what is wrong with them.
type preferences struct {
	settings.Settings
	path     string // "" where the system names no folder for them
	mistakes []*settings.Mistake
}

func loadPreferences() preferences {
	path, _ := settings.Path() // without a folder nothing is set: zwgk config says so
	p := preferences{path: path}
	p.Settings, p.mistakes = settings.Load(path, os.Getenv)
	return p
}

// tell says in a line each what is wrong with the settings.
func (p preferences) tell(to *terminal.Output, language wording.Language) {
	for _, mistake := range p.mistakes {
		printNotice(to, explain(mistake, language))
	}
}

// whereSet says where a setting is set: in a variable, or in the file.
func (p preferences) whereSet(name string) error {
	for _, setting := range settings.All() {
		if setting.Name == name && os.Getenv(setting.Variable) != "" {
			return message.New("环境变量 %s ", "the variable %s", setting.Variable)
		}
	}
	return message.New("设置 %v 中的 %s ", "%[2]s in the settings %[1]v", fileName(p.path), name)
}

// pins are the items that the clerk keeps on top.
func (p preferences) pins() (settings.PinFile, error) {
	path, err := settings.PinPath()
	return settings.PinFile{Path: path, Settings: p.path, Older: p.OlderPins}, err
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
	Catalog  []string            `json:"catalog"`
	Holidays []string            `json:"holidays"`
	Ledger   []string            `json:"ledger"`
	Pins     []string            `json:"pins"`
	Keys     map[string][]string `json:"keys"`
	PinPath  string              `json:"pin_path"`
}

func newConfigCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "设置文件的位置与默认值 / where the settings are, and the defaults",
		Long: `zwgk config 显示设置文件的位置和全部默认值。输出本身就是一份设置文件：
zwgk config > 该位置，再去掉要改的行前的 #。

zwgk config prints where the settings are and all defaults, as a settings file:
redirect it to that place and take the # off what you change.`,
		Args: arguments(0, 0),
		RunE: func(command *cobra.Command, _ []string) error {
			if err := unused(command, "设置与目录无关", "the settings depend on no catalogue", "catalog", "holidays", "region"); err != nil {
				return err
			}
			return o.printConfig()
		},
	}
}

// printConfig prints the settings file with every default, or as JSON what holds.
func (o *options) printConfig() error {
	p := o.preferences
	if _, err := settings.Path(); err != nil {
		return err
	}
	pins, err := p.pins()
	if err != nil {
		return err
	}
	_, err = os.Stat(p.path)
	exists := err == nil
	if o.json {
		return o.printConfigJSON(pins, exists)
	}
	state := "还没有，以下是默认值 / not there yet, these are the defaults"
	if exists {
		state = "以下是默认值 / these are the defaults"
	}
	out := o.console.Out
	out.Line("# %s", p.path)
	out.Line("# %s", state)
	out.Line("# 置顶的事项 / pinned items: %s", pins.Path)
	fmt.Fprintf(out, "\n%s", settings.Template(o.language))
	return nil
}

func (o *options) printConfigJSON(pins settings.PinFile, exists bool) error {
	p := o.preferences
	pinned, err := pins.Read()
	if err != nil {
		return err
	}
	answer := configAnswer{
		Path: p.path, Exists: exists, Language: p.Language, Region: p.Region, Theme: p.Theme.String(), ASCII: p.ASCII, Mouse: p.Mouse,
		Catalog: append([]string{}, p.Catalog...), Holidays: append([]string{}, p.Holidays...), Ledger: append([]string{}, p.Ledger...), Pins: []string{}, Keys: make(map[string][]string), PinPath: pins.Path,
	}
	for _, pin := range pinned {
		answer.Pins = append(answer.Pins, pin.Item)
	}
	for action, keys := range p.Keys {
		answer.Keys[string(action)] = append([]string{}, keys...)
	}
	return o.printJSON(answer)
}
