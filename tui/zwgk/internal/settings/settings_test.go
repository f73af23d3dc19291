package settings_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
	"github.com/seed2ea1efa0/disclosure/wording"
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
		lines = append(lines, strings.Replace(m.Error(), path, "FILE", 1))
		if !regexp.MustCompile(`\p{Han}`).MatchString(m.Chinese()) {
			t.Errorf("not in Chinese: %s", m.Chinese())
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
ledger = ["2025.csv", "2026.xlsx"]
pins = ["83 社会保障卡挂失与解挂"]

[keys]
next-caller = ["F12", "Ctrl+S"]
history = "f10"
scroll-up = []
`, map[string]string{"ZWGK_LANG": "zh", "ZWGK_ASCII": "no", "ZWGK_HOLIDAYS": "a.json" + string(filepath.ListSeparator) + "b.json", "ZWGK_LEDGER": "c.csv", "ZWGK_KEYS": "help=f11"})
	if mistakes != nil {
		t.Fatal(mistakes)
	}
	want := settings.Settings{
		Language: "zh", Region: "CN-NX", Theme: tui.ThemeLight, Catalog: []string{"county.json"}, Holidays: []string{"a.json", "b.json"}, Ledger: []string{"c.csv"},
		OlderPins: []string{"83 社会保障卡挂失与解挂"}, Keys: tui.DefaultKeyMap(),
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
		"another language":                 {"\nlanguage = \"fr\"", `FILE:2: "fr" will not do: it must be one of zh, en`},
		"a number for text":                {"region = 3", `FILE:1: 3 is no text: put it in quotes`},
		"no such region":                   {`region = "CN-HK"`, `FILE:1: there is no region with the code "CN-HK": use CN`},
		"no such theme":                    {`theme = "pink"`, `FILE:1: there is no theme "pink"`},
		"a quoted truth":                   {`mouse = "yes"`, `FILE:1: "yes" will not do: it must be true or false, without quotes`},
		"a list for text":                  {`language = ["zh", 2]`, `FILE:1: ["zh", 2] is no text: put it in quotes`},
		"a table for text":                 {`region = {b = 1, a = "x"}`, `FILE:1: {a = "x", b = 1} is no text: put it in quotes`},
		"a day for text":                   {`theme = 2026-11-30`, `FILE:1: 2026-11-30 is no text: put it in quotes`},
		"a list for a truth":               {`mouse = [true]`, `FILE:1: [true] will not do: it must be true or false, without quotes`},
		"a number, no file":                {`holidays = 2027`, `FILE:1: 2027 will not do: it must be a text in quotes, or a list in brackets`},
		"an empty file name":               {`holidays = [""]`, `FILE:1: the list holds an empty text: remove it`},
		"an unknown setting":               {"theme = \"dark\"\n\ncolour = 1", `FILE:3: there is no setting "colour": there are language, region`},
		"an unknown table":                 {"[colours]\na = 1", `FILE:1: there is no setting "colours"`},
		"no TOML":                          {"language = zh", `FILE:1: "language = zh" is no TOML: write name = value`},
		"an open string":                   {"theme = \"dark\"\nlanguage = \"zh", `FILE:2: "language = `},
		"a name of many parts":             {"theme = \"dark\"\n" + strings.Repeat("a.", 250_000) + "a = 1", `FILE:2: this is nested too deeply`},
		"braces in braces":                 {"a = " + strings.Repeat("{b=", 100_000) + "1" + strings.Repeat("}", 100_000), `FILE:1: this is nested too deeply`},
		"brackets in brackets":             {"a = " + strings.Repeat("[", 100) + strings.Repeat("]", 100), `FILE:1: this is nested too deeply`},
		"a setting that a comment has too": {"# language = \"en\"\nlanguage = \"fr\"", `FILE:2: "fr" will not do`},
		"a setting twice":                  {"language = \"zh\"\nlanguage = \"en\"", `FILE:2: "language = `},
		"keys is no table":                 {`keys = "f1"`, `FILE:1: keys must be a table`},
		"an unknown action":                {"[keys]\nfly = \"f12\"", `FILE:2: there is no action "fly"`},
		"too many keys":                    {"[keys]\nhelp = [" + strings.Repeat(`"f1",`, 50_000) + "]", `FILE:2: 50000 keys are too many: at most 16`},
		"an unknown key":                   {"[keys]\nhelp = \"f99\"", `FILE:2: help is on "f99", which is no key; the action keeps its keys`},
		"a letter":                         {"[keys]\n\nhelp = \"h\"", `FILE:3: help is on "h", which types a character`},
		"a Chinese key":                    {"[keys]\nhelp = \"帮\"", `FILE:2: help is on "帮", which types a character`},
		"two actions":                      {"[keys]\nhelp = \"f12\"\nhistory = \"f12\"", `FILE:3: "f12" is on both`},
		"one with a default":               {"[keys]\nhelp = \"f9\"", `FILE:2: "f9" is on both`},
		"a number for a key":               {"[keys]\nhelp = 1", `FILE:2: 1 will not do: it must be a text in quotes, or a list in brackets`},
		"a dotted key":                     {`keys.help = "f99"`, `FILE:1: help is on "f99"`},
		"a control in a value":             {`language = "\u001b[2J"`, `FILE:1: `},
		"a number for a theme":             {`theme = 3`, `FILE:1: 3 is no text: put it in quotes`},
		"a number among the texts":         {`holidays = ["2027.json", 2]`, `FILE:1: 2 is no text: put it in quotes`},
		"an unknown dotted name":           {"\ncolours.a = 1", `FILE:2: there is no setting "colours"`},
		"a name that is written otherwise": {"\n\"them\\u0065\" = \"pink\"", `FILE: there is no theme "pink"`},
		"a line of a text of many lines":   {"catalog = \"\"\"\ntheme\n\"\"\"\ntheme = \"pink\"", `FILE:4: there is no theme "pink"`},
		"another table beside the keys":    {"[colours]\nfly = \"f1\"\n[keys]\nhelp = \"f11\"", `FILE:1: there is no setting "colours"`},
		"64 brackets in one another":       {"a = " + strings.Repeat("[", 64) + strings.Repeat("]", 64), `FILE:1: there is no setting "a"`},
		"65 brackets in one another":       {"a = " + strings.Repeat("[", 65) + strings.Repeat("]", 65), `FILE:1: this is nested too deeply`},
		"64 braces in one another":         {"a = " + strings.Repeat("{b=", 64) + "1" + strings.Repeat("}", 64), `FILE:1: there is no setting "a"`},
		"65 braces in one another":         {"a = " + strings.Repeat("{b=", 65) + "1" + strings.Repeat("}", 65), `FILE:1: this is nested too deeply`},
		"a name of 65 parts":               {strings.Repeat("a.", 64) + "a = 1", `FILE:1: there is no setting "a"`},
		"a name of 66 parts":               {strings.Repeat("a.", 65) + "a = 1", `FILE:1: this is nested too deeply`},
		"a huge value":                     {`language = "` + strings.Repeat("长", 100_000) + `"`, `FILE:1: `},
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
	if s, mistakes := settings.Load(os.DevNull, func(string) string { return "" }); len(mistakes) != 0 || s.Language != "zh" {
		t.Errorf("the null device: %v", mistakes)
	}
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

// A file may have so many bytes, and no more.
func TestAFileHasHalfAMebibyteAtMost(t *testing.T) {
	const most = 512 << 10
	for size, sound := range map[int]bool{most: true, most + 1: false} {
		s, mistakes := load(t, "theme = \"dark\"\n#"+strings.Repeat("-", size-len("theme = \"dark\"\n#")), nil)
		if (mistakes == nil) != sound || (s.Theme == tui.ThemeDark) != sound {
			t.Errorf("%d bytes: %v, %q", size, s.Theme, mistakes)
		}
	}
}

// Twenty mistakes are told one by one, and nothing is counted.
func TestTwentyMistakesAreTold(t *testing.T) {
	var file strings.Builder
	for n := range 20 {
		fmt.Fprintf(&file, "unknown-%d = 1\n", n)
	}
	if _, lines := load(t, file.String(), nil); len(lines) != 20 || !strings.HasPrefix(lines[19], `FILE:20: there is no setting "unknown-19"`) {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}

// Many mistakes are some lines, and take no longer for each than one alone.
func TestManyMistakesAreCounted(t *testing.T) {
	var file strings.Builder
	for n := range 5000 {
		fmt.Fprintf(&file, "unknown-%d = 1\n", n)
	}
	file.WriteString("theme = \"dark\"\n[keys]\n")
	for n := range 5000 {
		fmt.Fprintf(&file, "fly-%d = \"f12\"\n", n)
	}
	s, lines := load(t, file.String(), nil)
	if s.Theme != tui.ThemeDark || len(lines) != 21 {
		t.Fatalf("%v, %d lines", s.Theme, len(lines))
	}
	if want := `FILE:20: there is no setting "unknown-19"`; !strings.HasPrefix(lines[19], want) {
		t.Errorf("%s, want %s", lines[19], want)
	}
	if want := "FILE: 9980 more cannot be used: mend those above first"; lines[20] != want {
		t.Errorf("%s, want %s", lines[20], want)
	}
}

func BenchmarkUnknownSettings(b *testing.B) {
	for _, n := range []int{5000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var file strings.Builder
			for n := range n {
				fmt.Fprintf(&file, "unknown-%d = 1\n", n)
			}
			path := filepath.Join(b.TempDir(), "settings.toml")
			if err := os.WriteFile(path, []byte(file.String()), 0o600); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				settings.Load(path, func(string) string { return "" })
			}
		})
	}
}

// A wrong key does not take the right ones with it.
func TestOneWrongKeyLeavesTheOthers(t *testing.T) {
	s, lines := load(t, "[keys]\nhelp = \"f11\"\nhistory = \"f11\"\nredraw = \"f12\"", nil)
	if len(lines) != 1 || !strings.HasPrefix(lines[0], "FILE:3: ") || s.Keys[tui.ActionHelp][0] != "f11" || s.Keys[tui.ActionRedraw][0] != "f12" {
		t.Errorf("%v, %v", lines, s.Keys)
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

// The environment names the keys of actions, with blanks and empty parts as a person leaves
// them; a part that says nothing is told, and the others hold.
func TestKeysOfTheEnvironment(t *testing.T) {
	for text, c := range map[string]struct{ help, pin, mistake string }{
		"help=f11":               {`["f11"]`, `["ctrl+b"]`, ""},
		" help = f11 , alt+h ; ": {`["f11" "alt+h"]`, `["ctrl+b"]`, ""},
		"help=f11;;pin=f12":      {`["f11"]`, `["f12"]`, ""},
		"help=;pin=f12":          {`[]`, `["f12"]`, ""},
		"help;pin=f12":           {`["f1" "ctrl+g"]`, `["f12"]`, `ZWGK_KEYS: "help" will not do: write action=key,key;action=key`},
		"fly=f11;pin=f12":        {`["f1" "ctrl+g"]`, `["f12"]`, `ZWGK_KEYS: there is no action "fly": zwgk config lists them all`},
	} {
		s, mistakes := load(t, "", map[string]string{"ZWGK_KEYS": text})
		help, pin := fmt.Sprintf("%q", s.Keys[tui.ActionHelp]), fmt.Sprintf("%q", s.Keys[tui.ActionPin])
		if help != c.help || pin != c.pin || strings.Join(mistakes, "; ") != c.mistake {
			t.Errorf("%s: help is on %s, pin on %s, %q", text, help, pin, mistakes)
		}
	}
}

// A switch of the environment is on, whatever it says, unless that is a no.
func TestSwitchesOfTheEnvironment(t *testing.T) {
	for text, on := range map[string]bool{
		"1": true, "true": true, "yes": true, "on": true, "x": true,
		"0": false, "false": false, "No": false, " off ": false, "n": false, "F": false,
	} {
		s, mistakes := load(t, fmt.Sprintf("ascii = %t\nmouse = %t", !on, !on), map[string]string{"ZWGK_ASCII": text, "ZWGK_MOUSE": text})
		if mistakes != nil || s.ASCII != on || s.Mouse != on {
			t.Errorf("%q: %t, %t, %q", text, s.ASCII, s.Mouse, mistakes)
		}
	}
}

// What the environment does not set stays as the file has it.
func TestWhatTheFileAloneSets(t *testing.T) {
	s, mistakes := load(t, "\ufefflanguage = \"en\"\nregion = \"CN-NX\"\ncatalog = [\"a.json\", \"b.json\"]\n", nil)
	if mistakes != nil || s.Language != "en" || s.Region != "CN-NX" || !reflect.DeepEqual(s.Catalog, []string{"a.json", "b.json"}) {
		t.Errorf("%+v, %q", s, mistakes)
	}
	separated := "c.json" + string(filepath.ListSeparator) + "d"
	s, mistakes = load(t, `catalog = "a.json"`, map[string]string{"ZWGK_CATALOG": separated, "ZWGK_REGION": "CN-NX", "ZWGK_THEME": "dark"})
	if mistakes != nil || !reflect.DeepEqual(s.Catalog, []string{"c.json", "d"}) || s.Region != "CN-NX" || s.Theme != tui.ThemeDark {
		t.Errorf("%+v, %q", s, mistakes)
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
	for _, language := range []wording.Language{wording.Chinese, wording.English} {
		template := settings.Template(language)
		if s, mistakes := load(t, template, nil); mistakes != nil || !reflect.DeepEqual(s, settings.Defaults()) {
			t.Errorf("%s: %+v, %v", language, s, mistakes)
		}
		set := regexp.MustCompile(`(?m)^#(\S)`).ReplaceAllString(template, "$1")
		s, mistakes := load(t, set, nil)
		if s.Holidays, s.Ledger = nil, nil; mistakes != nil || !reflect.DeepEqual(s, settings.Defaults()) {
			t.Errorf("%s, set: %+v, %v", language, s, mistakes)
		}
		for _, setting := range settings.All() {
			if !strings.Contains(set, "\n"+setting.Name+" = ") && !strings.HasPrefix(set, setting.Name+" = ") {
				t.Errorf("%s: %s is missing", language, setting.Name)
			}
			if said := map[wording.Language]string{wording.Chinese: "# " + setting.ZH + "（" + setting.Variable + "）\n", wording.English: "# " + setting.EN + " (" + setting.Variable + ")\n"}; !strings.Contains(template, said[language]+"#"+setting.Name) {
				t.Errorf("%s: nothing says what %s does", language, setting.Name)
			}
		}
		for action, keys := range tui.DefaultKeyMap() {
			if line := fmt.Sprintf("\n#%s = %s\n", action, strings.ReplaceAll(fmt.Sprintf("%q", keys), `" "`, `", "`)); !strings.Contains(template, line) {
				t.Errorf("%s: %q is missing", language, line)
			}
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("language = \"zh\"\n[keys]\nhelp = [\"f1\"]\n", "help=f2")
	f.Add("pins = [\"1 a\"]\nkeys.help = 'f9'", "a=b;c")
	f.Add("\ufeffcatalog = \"\"\"\na = 1\n\"\"\"\n[[keys]]", "help=\x1b]0;")
	f.Fuzz(func(t *testing.T, file, keys string) {
		s, _ := load(t, file, map[string]string{"ZWGK_KEYS": keys})
		if err := s.Keys.Validate(); err != nil {
			t.Errorf("unusable keys %v", err)
		}
	})
}

// Keys are taken as people write them.
func TestKeysAsPeopleWriteThem(t *testing.T) {
	for written, key := range map[string]string{
		"Alt-Return": "alt+enter", "Ctrl+Del": "ctrl+delete", "INS": "insert", "alt+PageUp": "alt+pgup", "Alt-PgDn": "alt+pgdown", "alt+PageDown": "alt+pgdown",
		" F12 ": "f12", "Alt+Escape": "alt+esc", "Ctrl-Shift-Up": "ctrl+shift+up", "alt++": "alt++",
	} {
		s, mistakes := load(t, fmt.Sprintf("[keys]\npin = %q", written), nil)
		if got := s.Keys[tui.ActionPin]; mistakes != nil && !strings.Contains(mistakes[0], key) || mistakes == nil && !reflect.DeepEqual(got, []string{key}) {
			t.Errorf("%s is taken as %q, %q, want %s", written, got, mistakes, key)
		}
	}
}

// An action takes up to sixteen keys.
func TestAnActionHasSixteenKeysAtMost(t *testing.T) {
	var keys []string
	for n := range 16 {
		keys = append(keys, fmt.Sprintf(`"alt+%c"`, 'g'+n))
	}
	for extra, sound := range map[string]bool{"": true, `, "f12"`: false} {
		if _, mistakes := load(t, "[keys]\npin = ["+strings.Join(keys, ", ")+extra+"]", nil); (mistakes == nil) != sound {
			t.Errorf("16 keys%s: %q", extra, mistakes)
		}
	}
}

// One catalogue is a list of it, and none an empty one; what is wrong of one action leaves
// the next; brackets beside each other are no nesting.
func TestWhatIsNoMistake(t *testing.T) {
	if s, mistakes := load(t, `catalog = ""`, nil); mistakes != nil || len(s.Catalog) > 0 {
		t.Errorf("no catalogue is %q, %q", s.Catalog, mistakes)
	}
	if s, mistakes := load(t, strings.Repeat("# []\n", 100)+`theme = "dark"`, nil); mistakes != nil || s.Theme != tui.ThemeDark {
		t.Errorf("100 brackets: %v, %q", s.Theme, mistakes)
	}
	s, mistakes := load(t, "[keys]\nhelp = 1\npin = \"f12\"", nil)
	if len(mistakes) != 1 || !reflect.DeepEqual(s.Keys[tui.ActionPin], []string{"f12"}) || !reflect.DeepEqual(s.Keys[tui.ActionHelp], tui.DefaultKeyMap()[tui.ActionHelp]) {
		t.Errorf("help is on %q, pin on %q, %q", s.Keys[tui.ActionHelp], s.Keys[tui.ActionPin], mistakes)
	}
	if s, mistakes := settings.Load("", func(string) string { return "" }); mistakes != nil || !reflect.DeepEqual(s, settings.Defaults()) {
		t.Errorf("without a file: %+v, %v", s, mistakes)
	}
	t.Setenv("ZWGK_CONFIG", "mine.toml")
	if name, err := settings.Path(); err != nil || name != "mine.toml" {
		t.Errorf("the settings are in %s, %v", name, err)
	}
}

// What can be several files takes one by itself, too.
func TestOneFileOrAList(t *testing.T) {
	for text, want := range map[string][]string{`"x"`: {"x"}, `["x"]`: {"x"}, `["x", "y"]`: {"x", "y"}, `""`: nil, `[]`: nil} {
		s, mistakes := load(t, "catalog = "+text+"\nholidays = "+text+"\nledger = "+text+"\n", nil)
		for _, got := range [][]string{s.Catalog, s.Holidays, s.Ledger} {
			if len(mistakes) > 0 || !slices.Equal(got, want) {
				t.Errorf("%s: %q, %v", text, got, mistakes)
			}
		}
	}
}
