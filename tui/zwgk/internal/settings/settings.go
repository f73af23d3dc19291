// Package settings reads what a clerk has set once and for all: one TOML file in
// the user's configuration folder, and the environment above it. It keeps the
// pins, which the browser changes, in a file of their own, so that the program
// never writes into the file that a person writes.
//
// A mistake never keeps the program from starting: it is told in one line with
// its place, and the setting keeps its default.
package settings

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui"
)

// Settings is what can be set. The zero value of a field is not its default; get
// the defaults from [Defaults].
type Settings struct {
	Language string     // "zh" or "en"
	Region   string     // of the working-day calendar, as in workday.ForRegion
	Theme    tui.Theme  //
	ASCII    bool       // draw no character of ambiguous width
	Mouse    bool       // take the mouse
	Catalog  []string   // catalogue files and folders of them; none for the embedded one
	Holidays []string   // holiday files
	Ledger   []string   // registers of published information
	Keys     tui.KeyMap //

	// OlderPins are pins from before they had a file of their own; see [PinFile].
	OlderPins []string
}

// Defaults returns what holds where nothing is set.
func Defaults() Settings {
	return Settings{Language: "zh", Region: "CN", Mouse: true, Keys: tui.DefaultKeyMap()}
}

// A Setting is an entry of the settings file.
type Setting struct {
	Name     string // in the file
	Variable string // in the environment
	Default  string // as the file writes it
	ZH, EN   string // what it does

	// set takes a value as the file gives it: a string, a bool, or a list of
	// strings.
	set func(s *Settings, value any) error
	// split makes such a value of the environment's text; nil takes the text.
	split func(text string) any
}

// All lists the settings in the order of the file. The keys of actions are apart:
// those of [tui.DefaultKeyMap] can be set.
func All() []Setting {
	list := string(filepath.ListSeparator)
	return []Setting{
		{Name: "language", Variable: "ZWGK_LANG", Default: `"zh"`, ZH: "界面语言：zh 或 en", EN: "language: zh or en",
			set: func(s *Settings, v any) error { return oneOf(&s.Language, v, "zh", "en") }},
		{Name: "region", Variable: "ZWGK_REGION", Default: `"CN"`, ZH: "工作日历：CN 全国，CN-NX 宁夏", EN: "working-day calendar: CN national, CN-NX Ningxia",
			set: setRegion},
		{Name: "theme", Variable: "ZWGK_THEME", Default: `"auto"`, ZH: "配色：auto、dark、light、16 或 plain", EN: "colours: auto, dark, light, 16 or plain",
			set: setTheme},
		{Name: "ascii", Variable: "ZWGK_ASCII", Default: "false", ZH: "只画宽度确定的符号", EN: "draw no characters of ambiguous width",
			set: func(s *Settings, v any) error { return truth(&s.ASCII, v) }, split: isOn},
		{Name: "mouse", Variable: "ZWGK_MOUSE", Default: "true", ZH: "使用鼠标；false 则留给终端选取文字", EN: "take the mouse; false leaves it to the terminal",
			set: func(s *Settings, v any) error { return truth(&s.Mouse, v) }, split: isOn},
		{Name: "catalog", Variable: "ZWGK_CATALOG", Default: "[]", ZH: "目录文件，或文件夹；空则用内置目录；环境变量中以 " + list + " 分隔", EN: "catalogue files, or folders of them; empty for the embedded one; separated by " + list + " in the environment",
			set: func(s *Settings, v any) error { return textOrTexts(&s.Catalog, v) }, split: func(t string) any { return filepath.SplitList(t) }},
		{Name: "holidays", Variable: "ZWGK_HOLIDAYS", Default: "[]", ZH: "追加的放假安排文件；环境变量中以 " + list + " 分隔", EN: "holiday files to add; separated by " + list + " in the environment",
			set: func(s *Settings, v any) error { return textOrTexts(&s.Holidays, v) }, split: func(t string) any { return filepath.SplitList(t) }},
		{Name: "ledger", Variable: "ZWGK_LEDGER", Default: "[]", ZH: "公开台账文件，事项下显示已公开的信息；环境变量中以 " + list + " 分隔", EN: "registers of published information, shown under the items; separated by " + list + " in the environment",
			set: func(s *Settings, v any) error { return textOrTexts(&s.Ledger, v) }, split: func(t string) any { return filepath.SplitList(t) }},
	}
}

// older are the names that the file had once. They are read still and offered no more.
func older() []Setting {
	return []Setting{
		{Name: "pins", set: func(s *Settings, v any) error { return texts(&s.OlderPins, v) }},
	}
}

// A Mistake is something in a file or in the environment that cannot be used.
type Mistake struct {
	Place string // such as "/home/…/settings.toml:3" or "ZWGK_LANG"
	Err   error  // what is wrong and what would be right, in both languages
}

func (m *Mistake) Error() string { return m.Place + ": " + oneLine(m.Err.Error()) }

// Chinese returns the same in Chinese.
func (m *Mistake) Chinese() string { return m.Place + ": " + oneLine(message.Chinese(m.Err)) }

// Unwrap returns what is wrong.
func (m *Mistake) Unwrap() error { return m.Err }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Path returns where the settings file is or would be: what ZWGK_CONFIG says, or
// zwgk/settings.toml in the user's configuration folder, which is
// $XDG_CONFIG_HOME or ~/.config where the system has no other rule.
func Path() (string, error) {
	if name := os.Getenv("ZWGK_CONFIG"); name != "" {
		return name, nil
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", message.New("找不到设置文件夹：请设环境变量 ZWGK_CONFIG 或 HOME",
			"there is no folder for the settings: set ZWGK_CONFIG or HOME in the environment")
	}
	return filepath.Join(folder, "zwgk", "settings.toml"), nil
}
