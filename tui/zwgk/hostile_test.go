package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
)

// hostileText is what a terminal would obey or hide, between what it shows: it
// would fill the clipboard, clear the screen, turn the direction of reading.
const hostileText = "卡\x1b]52;c;aGk=\x07\x1b[2J\u009b31m\u202e\u2066\u200b\ufeff\u0085\u2028\x7f\x9b\r\n\t" + "end"

// Whatever an argument, a variable, a setting, a pin or the name of a file holds,
// nothing of it reaches a terminal that obeys or hides it.
func TestHostileTextFromEverywhere(t *testing.T) {
	for name, args := range hostileArguments() {
		t.Run(name, func(t *testing.T) { passesNothingOn(t, nil, args...) })
	}
	for _, variable := range hostileVariables() {
		t.Run(variable, func(t *testing.T) {
			passesNothingOn(t, []string{variable + "=" + hostileText}, "show", "83")
			passesNothingOn(t, []string{variable + "=" + hostileText}, "config")
		})
	}
	for name, file := range hostileSettings() {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "settings.toml")
			writeFile(t, path, file)
			passesNothingOn(t, []string{"ZWGK_CONFIG=" + path}, "show", "83")
			passesNothingOn(t, []string{"ZWGK_CONFIG=" + path}, "config", "--json")
		})
	}
	for name, pins := range map[string]string{
		"a pin": fmt.Sprintf(`[{"catalog":%q,"item":%q}]`, "sha256:\x1b[2J", "7 卡\u202e\x1b[2J"), "pins that are none": hostileText,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "pins.json")
			writeFile(t, path, pins)
			passesNothingOn(t, []string{"ZWGK_PINS=" + path}, "config", "--json")
		})
	}
}

// The same in the names of files, which exist and can be read or not.
func TestHostileNamesOfFiles(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, hostileText)
	for _, text := range []string{"", "{}", "\x1b[2J", "编号,事项名称\x1b[2J\u202e,公开内容\n1,卡\x1b[2J,某\u009b2J\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Skip("the system has no such names:", err)
		}
		for _, args := range [][]string{
			{"check", path}, {"diff", path, path}, {"list", "--catalog", path}, {"due", "83", "--from", "2026-09-14", "--holidays", path},
			{"import", path}, {"import", path, "--format", "csv"}, {"import", path, "--format", "html"}, {"import", path, "--format", "xlsx"},
			{"import", path, "--format", "docx"}, {"show", "1", "--catalog", path}, {"check", folder}, {"import", folder, "--format", "csv"},
		} {
			passesNothingOn(t, nil, args...)
		}
	}
}

func hostileArguments() map[string][]string {
	h := hostileText
	return map[string][]string{
		"a command": {h, h}, "a flag": {"list", "--" + h}, "a short flag": {"list", "-" + h}, "help": {"help", h},
		"show": {"show", h}, "search": {"search", h}, "a query": {h}, "due": {"due", h, "--from", "2026-09-14"}, "from": {"due", "83", "--from", h},
		"days": {"due", "--days", h, "--from", h}, "day": {"day", h}, "ics": {"day", "--ics", h},
		"law": {"list", "--law", h}, "channel": {"list", "--channel", h}, "category": {"list", "--category", h}, "list days": {"list", "--days", h},
		"audience": {"list", "--audience", h}, "level": {"list", "--level", h}, "method": {"list", "--method", h}, "publisher": {"list", "--publisher", h},
		"region": {"due", "83", "--from", "2026-09-14", "--region", h}, "language": {"list", "--lang", h}, "catalogue": {"list", "--catalog", h},
		"holidays": {"day", "2026-09-14", "--holidays", h}, "theme": {"--theme", h}, "format": {"export", "--format", h},
		"check": {"check", h}, "diff": {"diff", h, h}, "import": {"import", h}, "import format": {"import", h, "--format", h},
		"mark": {"import", "../../table/testdata/models/f01-social-insurance.html", "--mark", h}, "heading": {"import", "../../table/testdata/models/f01-social-insurance.html", "--heading", h + "=name"},
		"title": {"import", "../../table/testdata/models/f01-social-insurance.html", "--title", h}, "output": {"list", "--output", filepath.Join(h, h)},
		"completion": {"__complete", "list", "--law", h}, "completion of a command": {"completion", h},
	}
}

func hostileVariables() []string {
	all := []string{"ZWGK_CONFIG", "ZWGK_PINS", "ZWGK_KEYS", "HOME", "XDG_CONFIG_HOME", "LANG"}
	for _, setting := range settings.All() {
		all = append(all, setting.Variable)
	}
	return all
}

func hostileSettings() map[string]string {
	quoted := strconv.QuoteToASCII("卡\x1b]52;c;aGk=\x07\x1b[2J\u009b31m\u202e\u2066\u200b\ufeff\u0085\u2028\x7f\r\n\tend")
	quoted = strings.NewReplacer(`\a`, `\u0007`, `\x1b`, `\u001b`, `\x7f`, `\u007f`).Replace(quoted)
	all := map[string]string{
		"what is no TOML": "language = " + hostileText, "a name": quoted + " = 1", "an action": "[keys]\n" + quoted + ` = "f1"`,
		"a key": "[keys]\nhelp = " + quoted, "older pins": "pins = [" + quoted + "]", "a table": "[" + quoted + "]\na = 1",
	}
	for _, setting := range settings.All() {
		all["setting "+setting.Name] = setting.Name + " = " + quoted
		all["setting of several "+setting.Name] = setting.Name + " = [" + quoted + "]"
	}
	return all
}

// passesNothingOn runs the command in both languages.
func passesNothingOn(t *testing.T, environment []string, args ...string) {
	t.Helper()
	for _, language := range []string{"zh", "en"} {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		command := exec.CommandContext(ctx, "zwgk", args...)
		command.Env = append(append(os.Environ(), "ZWGK_CONFIG="+os.DevNull, "ZWGK_LANG="+language), environment...)
		var said bytes.Buffer
		command.Stdout, command.Stderr = &said, &said
		_ = command.Run() // whatever it thinks of that
		if ctx.Err() != nil {
			t.Errorf("%q: it hangs", args)
		}
		cancel()
		passed := said.String()
		if args[0] == "__complete" { // where a tab tells a value from what it means
			passed = strings.ReplaceAll(passed, "\t", " ")
		}
		if at := strings.IndexFunc(passed, hidden); at >= 0 {
			t.Errorf("%q in %s passes %q on: %q", args, language, []rune(passed[at:])[0], passed)
		}
		if strings.Contains(said.String(), "goroutine ") {
			t.Errorf("%q: it panics: %s", args, said.String())
		}
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
