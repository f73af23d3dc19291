package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
)

func load(t *testing.T, text string, environment map[string]string) (settings.Settings, []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "settings.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s, mistakes := settings.Load(path, func(name string) string { return environment[name] })
	var lines []string
	for _, m := range mistakes {
		lines = append(lines, strings.Replace(m.In("en"), path, "FILE", 1))
		if !regexp.MustCompile(`\p{Han}`).MatchString(m.In("zh")) {
			t.Errorf("not in Chinese: %s", m.In("zh"))
		}
	}
	for _, line := range lines {
		if strings.ContainsAny(line, "\n\r\x1b") || len([]rune(line)) > 500 {
			t.Errorf("no line of at most 500 characters: %q", line)
		}
	}
	return s, lines
}

func TestWithoutAFileTheDefaultsHold(t *testing.T) {
	s, mistakes := settings.Load(filepath.Join(t.TempDir(), "none.toml"), func(string) string { return "" })
	if !reflect.DeepEqual(s, settings.Defaults()) || mistakes != nil {
		t.Errorf("%+v, %v", s, mistakes)
	}
}

func TestTheFileSetsAndTheEnvironmentHoldsAboveIt(t *testing.T) {
	s, mistakes := load(t, `# a clerk's own
language = "en"
region = "CN-NX"
theme = "light"
ascii = true
mouse = false
catalog = "county.json"
holidays = ["2027.json", "own year.json"]
pins = ["83 社会保障卡挂失与解挂"]

[keys]
next-caller = ["F12", "Ctrl+S"]
history = "f10"
scroll-up = []
`, map[string]string{"ZWGK_LANG": "zh", "ZWGK_ASCII": "no", "ZWGK_HOLIDAYS": "a.json" + string(filepath.ListSeparator) + "b.json", "ZWGK_KEYS": "help=f11"})
	if mistakes != nil {
		t.Fatal(mistakes)
	}
	want := settings.Settings{
		Language: "zh", Region: "CN-NX", Theme: tui.ThemeLight, Catalog: "county.json", Holidays: []string{"a.json", "b.json"},
		Pins: []string{"83 社会保障卡挂失与解挂"}, Keys: tui.DefaultKeyMap(),
	}
	want.Keys[tui.ActionNextCaller] = []string{"f12", "ctrl+s"}
	want.Keys[tui.ActionHistory] = []string{"f10"}
	want.Keys[tui.ActionScrollUp] = nil
	want.Keys[tui.ActionHelp] = []string{"f11"}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v\nwant %+v", s, want)
	}
}

// Each mistake is one line with its place, and everything else of the file holds.
func TestMistakes(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"another language":     {"\nlanguage = \"fr\"", `FILE:2: "fr" will not do: it must be one of zh, en`},
		"a number for text":    {"region = 3", `FILE:1: 3 is no text: put it in quotes`},
		"no such region":       {`region = "CN-XJ"`, `FILE:1: there is no region "CN-XJ": there are CN and CN-NX`},
		"no such theme":        {`theme = "pink"`, `FILE:1: there is no theme "pink"`},
		"a quoted truth":       {`mouse = "yes"`, `FILE:1: "yes" will not do: it must be true or false, without quotes`},
		"one file, no list":    {`holidays = "2027.json"`, `FILE:1: "2027.json" will not do: it must be a list in brackets`},
		"an empty file name":   {`holidays = [""]`, `FILE:1: the list holds an empty text: remove it`},
		"an unknown setting":   {"theme = \"dark\"\n\ncolour = 1", `FILE:3: there is no setting "colour": there are language, region`},
		"an unknown table":     {"[colours]\na = 1", `FILE:1: there is no setting "colours"`},
		"no TOML":              {"language = zh", `FILE:1: this is no TOML`},
		"an open string":       {"theme = \"dark\"\nlanguage = \"zh", `FILE:2: this is no TOML`},
		"a setting twice":      {"language = \"zh\"\nlanguage = \"en\"", `FILE:2: this is no TOML`},
		"keys is no table":     {`keys = "f1"`, `FILE:1: keys must be a table`},
		"an unknown action":    {"[keys]\nfly = \"f12\"", `FILE:2: there is no action "fly"`},
		"an unknown key":       {"[keys]\nhelp = \"f99\"", `FILE:2: help is on "f99", which is no key; the action keeps its keys`},
		"a letter":             {"[keys]\n\nhelp = \"h\"", `FILE:3: help is on "h", which types a character`},
		"a Chinese key":        {"[keys]\nhelp = \"帮\"", `FILE:2: help is on "帮", which types a character`},
		"two actions":          {"[keys]\nhelp = \"f12\"\nhistory = \"f12\"", `FILE:3: "f12" is on both`},
		"one with a default":   {"[keys]\nhelp = \"f9\"", `FILE:2: "f9" is on both`},
		"a number for a key":   {"[keys]\nhelp = 1", `FILE:2: 1 will not do: it must be a list in brackets`},
		"a dotted key":         {`keys.help = "f99"`, `FILE:1: help is on "f99"`},
		"a control in a value": {`language = "\u001b[2J"`, `FILE:1: `},
		"a huge value":         {`language = "` + strings.Repeat("长", 100_000) + `"`, `FILE:1: `},
	} {
		s, lines := load(t, c.file, nil)
		if len(lines) != 1 || !strings.HasPrefix(lines[0], c.want) {
			t.Errorf("%s: %q\nwant %s…", name, lines, c.want)
		}
		if err := s.Keys.Validate(); err != nil || s.Language != "zh" || s.Region != "CN" {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
	if s, lines := load(t, "language = \"fr\"\ntheme = \"dark\"\nregion = 1", nil); len(lines) != 2 || s.Theme != tui.ThemeDark {
		t.Errorf("the right setting between two wrong ones is lost: %v, %v", s.Theme, lines)
	}
	for variable, value := range map[string]string{"ZWGK_LANG": "fr", "ZWGK_REGION": "XJ", "ZWGK_THEME": "pink", "ZWGK_KEYS": "help"} {
		if _, lines := load(t, "", map[string]string{variable: value}); len(lines) != 1 || !strings.HasPrefix(lines[0], variable+": ") {
			t.Errorf("%s=%s: %v", variable, value, lines)
		}
	}
}

func TestWhatIsNoFileIsOneMistake(t *testing.T) {
	folder := t.TempDir()
	large := filepath.Join(folder, "large.toml")
	if err := os.WriteFile(large, []byte(strings.Repeat("# padding\n", 200_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{folder, large} {
		if s, mistakes := settings.Load(path, func(string) string { return "" }); len(mistakes) != 1 || s.Language != "zh" {
			t.Errorf("%s: %v", path, mistakes)
		}
	}
}

func TestKeysAreReadHoweverPeopleWriteThem(t *testing.T) {
	s, mistakes := load(t, "[keys]\nredraw = [\"Ctrl-Z\", \"ALT+X\"]\npage-up = \"PageUp\"\nback = \"Escape\"\nmark = \"Ctrl+\\\\\"", nil)
	if mistakes != nil {
		t.Fatal(mistakes)
	}
	for action, want := range map[tui.Action][]string{
		tui.ActionRedraw: {"ctrl+z", "alt+x"}, tui.ActionPageUp: {"pgup"}, tui.ActionBack: {"esc"}, tui.ActionMark: {`ctrl+\`},
	} {
		if !reflect.DeepEqual(s.Keys[action], want) {
			t.Errorf("%s: %q, want %q", action, s.Keys[action], want)
		}
	}
}

func TestKeysCanBeSwapped(t *testing.T) {
	s, mistakes := load(t, "[keys]\nnext-caller = [\"f9\"]\nhistory = [\"f8\"]", nil)
	if mistakes != nil || s.Keys[tui.ActionHistory][0] != "f8" || s.Keys[tui.ActionNextCaller][0] != "f9" {
		t.Errorf("%v, %v", s.Keys, mistakes)
	}
}

// What the command prints as the defaults is a settings file that sets nothing,
// and with the # taken away one that sets just the defaults.
func TestTheTemplateIsAFileOfDefaults(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		template := settings.Template(language)
		if s, mistakes := load(t, template, nil); mistakes != nil || !reflect.DeepEqual(s, settings.Defaults()) {
			t.Errorf("%s: %+v, %v", language, s, mistakes)
		}
		set := regexp.MustCompile(`(?m)^#(\S)`).ReplaceAllString(template, "$1")
		s, mistakes := load(t, set, nil)
		if s.Holidays, s.Pins = nil, nil; mistakes != nil || !reflect.DeepEqual(s, settings.Defaults()) {
			t.Errorf("%s, set: %+v, %v", language, s, mistakes)
		}
		for _, setting := range settings.All() {
			if !strings.Contains(set, "\n"+setting.Name+" = ") && !strings.HasPrefix(set, setting.Name+" = ") {
				t.Errorf("%s: %s is missing", language, setting.Name)
			}
		}
	}
}

func TestPinsAreSavedAndNothingElseChanges(t *testing.T) {
	pins := []string{"83 社会保障卡挂失与解挂", `5 with "quotes" and \`}
	const line = `pins = ["83 社会保障卡挂失与解挂", "5 with \"quotes\" and \\"]`
	for name, c := range map[string]struct{ before, after string }{
		"no file":         {"", line + "\n"},
		"comments":        {"# mine\nlanguage = \"en\" # always\n", "# mine\nlanguage = \"en\" # always\n" + line + "\n"},
		"no last newline": {`language = "en"`, "language = \"en\"\n" + line + "\n"},
		"before a table":  {"theme = \"dark\"\n[keys]\nhelp = \"f11\"\n", "theme = \"dark\"\n" + line + "\n[keys]\nhelp = \"f11\"\n"},
		"old pins":        {"pins = [\"1 a\"] # on top\nmouse = false\n", line + " # on top\nmouse = false\n"},
		"several lines":   {"pins = [ # top\n  \"1 ]\", # one ]\n  '2 \"b',\n]\nmouse = false\n", line + "\nmouse = false\n"},
		"Windows lines":   {"mouse = false\r\npins = []\r\n", "mouse = false\r\n" + line + "\r\n"},
		"a mark in front": {"\ufeffmouse = false\n", "\ufeffmouse = false\n" + line + "\n"},
	} {
		path := filepath.Join(t.TempDir(), "new", "settings.toml")
		if c.before != "" {
			os.MkdirAll(filepath.Dir(path), 0o755)
			os.WriteFile(path, []byte(c.before), 0o640)
		}
		if err := settings.SavePins(path, pins); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if after, _ := os.ReadFile(path); string(after) != c.after {
			t.Errorf("%s:\n%q\nwant\n%q", name, after, c.after)
		}
		s, mistakes := settings.Load(path, func(string) string { return "" })
		if mistakes != nil || !reflect.DeepEqual(s.Pins, pins) {
			t.Errorf("%s: %q, %v", name, s.Pins, mistakes)
		}
		if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
			t.Errorf("%s: left %v", name, entries)
		}
	}
}

func TestPinsAreNotSavedIntoWhatIsNotUnderstood(t *testing.T) {
	for _, before := range []string{"language = ", "pins.a = 1\n", "pins = 3\n"} {
		path := filepath.Join(t.TempDir(), "settings.toml")
		os.WriteFile(path, []byte(before), 0o600)
		err := settings.SavePins(path, []string{"1 a"})
		if after, _ := os.ReadFile(path); err == nil || string(after) != before {
			t.Errorf("%q became %q, %v", before, after, err)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("language = \"zh\"\n[keys]\nhelp = [\"f1\"]\n", "help=f2")
	f.Add("pins = [\"1 a\"]\nkeys.help = 'f9'", "a=b;c")
	f.Fuzz(func(t *testing.T, file, keys string) {
		s, lines := load(t, file, map[string]string{"ZWGK_KEYS": keys})
		if err := s.Keys.Validate(); err != nil {
			t.Errorf("unusable keys %v", err)
		}
		_ = lines
		path := filepath.Join(t.TempDir(), "settings.toml")
		os.WriteFile(path, []byte(file), 0o600)
		pins := []string{"7 x"}
		if err := settings.SavePins(path, pins); err != nil {
			if after, _ := os.ReadFile(path); string(after) != file {
				t.Errorf("%q became %q", file, after)
			}
			return
		}
		if s, _ := settings.Load(path, func(string) string { return "" }); !reflect.DeepEqual(s.Pins, pins) {
			t.Errorf("after saving: %q", s.Pins)
		}
	})
}
