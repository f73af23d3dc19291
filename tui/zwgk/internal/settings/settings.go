// Package settings reads what a clerk has set once and for all: one TOML file in
// the user's configuration folder, and the environment above it.
//
// A mistake never keeps the program from starting: it is told in one line with
// its place, and the setting keeps its default.
package settings

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Settings is what can be set. The zero value of a field is not its default; get
// the defaults from [Defaults].
type Settings struct {
	Language string     // "zh" or "en"
	Region   string     // of the working-day calendar, as in workday.ForRegion
	Theme    tui.Theme  //
	ASCII    bool       // draw no character of ambiguous width
	Mouse    bool       // take the mouse
	Catalog  string     // a catalogue file; "" for the embedded one
	Holidays []string   // holiday files
	Keys     tui.KeyMap //
	Pins     []string   // items that stand on top, as disclosure.Item.String gives them
}

// Defaults returns what holds where nothing is set.
func Defaults() Settings {
	return Settings{Language: "zh", Region: "CN", Mouse: true, Keys: tui.DefaultKeyMap()}
}

// A Setting is an entry of the settings file.
type Setting struct {
	Name     string // in the file
	Variable string // in the environment; "" where only the file has it
	Default  string // as the file writes it
	ZH, EN   string // what it does

	// set takes a value as the file gives it: a string, a bool, or a list of
	// strings.
	set func(s *Settings, value any) error
	// split makes such a value of the environment's text; nil takes the text.
	split func(text string) any
}

// All lists the settings in the order of the file. The keys of actions are apart;
// see [Actions].
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
		{Name: "catalog", Variable: "ZWGK_CATALOG", Default: `""`, ZH: "目录文件；空则用内置目录", EN: "catalogue file; empty for the embedded one",
			set: func(s *Settings, v any) error { return text(&s.Catalog, v) }},
		{Name: "holidays", Variable: "ZWGK_HOLIDAYS", Default: "[]", ZH: "追加的放假安排文件；环境变量中以 " + list + " 分隔", EN: "holiday files to add; separated by " + list + " in the environment",
			set: func(s *Settings, v any) error { return texts(&s.Holidays, v) }, split: func(t string) any { return filepath.SplitList(t) }},
		{Name: "pins", Default: "[]", ZH: "置顶的事项，浏览器中按 Ctrl+B 增减", EN: "items that stand on top; Ctrl+B in the browser adds and removes them",
			set: func(s *Settings, v any) error { return texts(&s.Pins, v) }},
	}
}

// A Mistake is something in the settings that cannot be used.
type Mistake struct {
	Place  string // such as "/home/…/settings.toml:3" or "ZWGK_LANG"
	ZH, EN string // what is wrong, and what would be right
}

// In returns the mistake in one line, in the given language.
func (m Mistake) In(language string) string {
	what := m.ZH
	if language == "en" {
		what = m.EN
	}
	return m.Place + ": " + what
}

// wrong is what the set functions return; the reader adds the place.
type wrong struct{ zh, en string }

func (w wrong) Error() string { return w.en }

func wrongf(zh, en string, args ...any) error {
	return wrong{fmt.Sprintf(zh, args...), fmt.Sprintf(en, args...)}
}

func text(target *string, value any) error {
	s, ok := value.(string)
	if !ok {
		return wrongf("%s 不是文字：请加引号", "%s is no text: put it in quotes", shown(value))
	}
	*target = s
	return nil
}

func oneOf(target *string, value any, allowed ...string) error {
	var s string
	if err := text(&s, value); err != nil {
		return err
	}
	for _, a := range allowed {
		if s == a {
			*target = s
			return nil
		}
	}
	return wrongf("%s 不可用：须为 %s 之一", "%s will not do: it must be one of %s", shown(value), strings.Join(allowed, ", "))
}

func setRegion(s *Settings, value any) error {
	var code string
	if err := text(&code, value); err != nil {
		return err
	}
	if _, err := workday.ForRegion(code); err != nil {
		return wrongf("没有地区 %s：有 CN 和 CN-NX", "there is no region %s: there are CN and CN-NX", shown(value))
	}
	s.Region = code
	return nil
}

func setTheme(s *Settings, value any) error {
	var name string
	if err := text(&name, value); err != nil {
		return err
	}
	if err := s.Theme.UnmarshalText([]byte(name)); err != nil {
		return wrongf("没有配色 %s：有 auto、dark、light、16、plain", "there is no theme %s: there are auto, dark, light, 16, plain", shown(value))
	}
	return nil
}

func truth(target *bool, value any) error {
	b, ok := value.(bool)
	if !ok {
		return wrongf("%s 不可用：须为 true 或 false，不加引号", "%s will not do: it must be true or false, without quotes", shown(value))
	}
	*target = b
	return nil
}

// isOn reads a switch of the environment, where any value but a no switches on.
func isOn(text string) any {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "0", "false", "no", "off", "n", "f":
		return false
	}
	return true
}

func texts(target *[]string, value any) error {
	var all []string
	switch value := value.(type) {
	case []string:
		all = value
	case []any:
		for _, element := range value {
			var s string
			if err := text(&s, element); err != nil {
				return err
			}
			all = append(all, s)
		}
	default:
		return wrongf("%s 不可用：须为方括号中的列表", "%s will not do: it must be a list in brackets", shown(value))
	}
	for _, s := range all {
		if s == "" {
			return wrongf("列表中有空文字：请删去", "the list holds an empty text: remove it")
		}
	}
	*target = all
	return nil
}

// Path returns where the settings file is or would be: what ZWGK_CONFIG says, or
// zwgk/settings.toml in the user's configuration folder.
func Path() (string, error) {
	if name := os.Getenv("ZWGK_CONFIG"); name != "" {
		return name, nil
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "zwgk", "settings.toml"), nil
}

// Actions lists the actions whose keys can be set, with the default keys.
func Actions() tui.KeyMap { return maps.Clone(tui.DefaultKeyMap()) }
