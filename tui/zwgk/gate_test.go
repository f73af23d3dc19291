package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// forgery is what a terminal would obey or hide, between letters that show that
// the text itself was printed.
const forgery = "敌\x1b]52;c;QUFB\x07\x1b[2J\u009b31m\u202e\u2066\u200b\u2028\r\nzwgk: 伪造\t\x00\x7f友"

// hostileFiles writes a catalogue and a table that have the text wherever a text can
// be, under names that have it, too, and goes to a folder beside theirs.
func hostileFiles(t *testing.T) (catalog, table, register string) {
	t.Helper()
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "out"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Join(root, "out"))
	folder := ".." // a message has no room for a whole path
	if runtime.GOOS != "windows" {
		folder = filepath.Join(folder, strings.ReplaceAll(forgery, "\x00", ""))
	}
	catalog, table, register = filepath.Join(folder, "目录.json"), filepath.Join(folder, "表.csv"), filepath.Join(folder, "台账.csv")
	texts := []string{forgery, forgery + "二"}
	block := map[string]any{
		"items":       []any{map[string]any{"number": 1, "code": forgery, "name": forgery}},
		"disclosures": []any{map[string]any{"contents": texts, "channels": []string{"其他：" + forgery}, "levels": texts}},
		"legal_basis": []string{"《" + forgery + "》（某发〔2011〕47号）"}, "deadline": forgery + "之日起20个工作日内",
		"publisher": forgery, "audiences": texts, "methods": texts, "levels": texts,
		"extra": map[string]string{forgery: forgery},
	}
	writeJSONFile(t, catalog, map[string]any{"official": map[string]any{"title": forgery, "categories": []any{
		map[string]any{"number": 1, "name": forgery, "blocks": []any{block}},
	}}})
	cell := `"` + strings.NewReplacer("\x00", "", `"`, `""`).Replace(forgery) + `"`
	rows := []string{
		cell, "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道," + cell,
		fmt.Sprintf("1,%[1]s,%[1]s,%[1]s,《%[2]s,%[1]s,%[1]s,%[1]s,%[1]s", cell, "法"), fmt.Sprintf("1,%[1]s,%[1]s,,,,,■,", cell),
	}
	pieces := fmt.Sprintf("名称,事项,形成日期,发布日期,网址,备注\n%[1]s,83,2026-09-01,2026-09-10,%[1]s,%[1]s\n%[1]s,%[1]s,%[1]s,%[1]s,%[1]s,%[1]s\n", cell)
	for name, text := range map[string]string{table: strings.Join(rows, "\n"), register: pieces} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return catalog, table, register
}

func writeJSONFile(t *testing.T, name string, v any) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// Text of a file, a name or a flag neither acts on a terminal nor hides there, nor
// makes a line that the command did not say; nor does it in what a pipe gets, but for
// the data of a CSV file.
func TestNothingOfAFileSpeaksThroughTheCommand(t *testing.T) {
	catalog, table, register := hostileFiles(t)
	argument := strings.ReplaceAll(forgery, "\x00", "")
	commands := [][]string{
		{"list", "--catalog", catalog}, {"list", "--category", argument}, {"list", "--channel", argument}, {"list", "--law", argument}, {"list", "--days", argument},
		{"list", "--level", argument, "--catalog", catalog}, {"show", "1", "--catalog", catalog}, {"show", argument}, {"search", "敌", "--catalog", catalog},
		{"search", argument}, {"search", "卡", "--limit", argument}, {"due", "1", "--from", "2026-09-14", "--catalog", catalog}, {"due", "1", "--from", argument}, {"ledger", register}, {"ledger", register, "--month", argument}, {"ledger", register, "--format", "md"}, {"ledger", register, "--missing"}, {"show", "83", "--ledger", register}, {"show", "83", "--ledger", argument},
		{"due", argument, "--from", "2026-09-14"}, {"day", argument}, {"day", "--ics", argument}, {"day", "--ics", "2026"}, {"check", catalog}, {"check", table},
		{"check", catalog + argument}, {"diff", catalog, "../../embed/catalogue.json"}, {"diff", "../../embed/catalogue.json", catalog},
		{"export", "--format", "md", "--catalog", catalog}, {"export", "--format", "html", "--catalog", catalog}, {"export", "--format", "ndjson", "--catalog", catalog},
		{"export", "--format", "json", "--catalog", catalog}, {"export", "--format", "csv", "--catalog", catalog}, {"export", "--format", argument}, {"import", table},
		{"import", table, "--title", argument}, {"import", catalog}, {"import", table + ".pdf"}, {"import", table + "." + argument}, {"config", argument}, {"config"},
		{"help", argument}, {argument, "--catalog", catalog}, {"--lang", argument}, {"--region", argument}, {"--holidays", table}, {"--theme", argument},
		{"--" + argument}, {"-" + argument}, {"completion", argument}, {"__complete", "show", "--catalog", catalog, ""},
		{"__complete", "list", "--catalog", catalog, "--publisher", ""}, {"list", "-o", catalog + "/x"}, {"list", "-o", argument + "/x"},
	}
	for _, terminal := range []bool{true, false} {
		for _, args := range commands {
			for _, more := range [][]string{nil, {"--lang", "en"}, {"--json"}} {
				args := append(append([]string{}, args...), more...)
				stdout, stderr := printed(t, terminal, args...)
				data := !terminal && (args[0] == "export" || slices.Contains(args, "md") || slices.Contains(args, "--ics")) // whose formats have escapes of their own, or none
				if at := strings.IndexFunc(stdout, hidden); at >= 0 && !data && !tabs(args, stdout[at:]) {
					t.Errorf("%q prints %q", args, stdout[at:min(len(stdout), at+20)])
				}
				if at := strings.IndexFunc(stderr, hidden); at >= 0 {
					t.Errorf("%q says %q", args, stderr[at:])
				}
				if strings.Contains("\n"+stdout+"\n"+stderr, "\nzwgk: 伪造") && args[0] != "export" {
					t.Errorf("%q has a line forged:\n%s%s", args, stdout, stderr)
				}
			}
		}
	}
}

// tabs reports whether a tab is the command's own: of completion, or of a file.
func tabs(args []string, rest string) bool {
	return rest[0] == '\t' && (args[0] == "__complete" || args[0] == "export" || args[0] == "config" || args[0] == "day")
}

// printed returns what a call prints, in the test's own process.
func printed(t *testing.T, isTerminal bool, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, err strings.Builder
	console := &terminal.Console{Out: terminal.NewOutput(&out, isTerminal), Err: terminal.NewOutput(&err, isTerminal)}
	perform(args, console, preferences{Settings: settings.Defaults()})
	return out.String(), err.String()
}
