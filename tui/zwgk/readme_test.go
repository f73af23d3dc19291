package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
)

// Every command block of these pages runs in the checkout, as a reader would run it,
// with the command on the path.

var pages = []string{"README.md", "README.zh-CN.md", "docs/command.md", "docs/working-days.md", "docs/catalogue.md"}

func TestTheCommandsOfTheREADMEsRun(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all that the READMEs show")
	}
	t.Parallel()
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	bin := t.TempDir()
	for _, page := range pages {
		for _, block := range blocks(t, page, "sh") {
			if strings.Contains(block, "sqlite3") {
				if _, err := exec.LookPath("sqlite3"); err != nil {
					t.Log("sqlite3 is not installed: skipping", block)
					continue
				}
			}
			// This test is part of what the block would run.
			block = strings.ReplaceAll(block, "go test ./...", "go list ./...")
			block = strings.NewReplacer("表.docx", "table/testdata/f01-libreoffice.docx", "放假通知.html", "workday/testdata/holidays-2027.json",
				"items.ndjson", bin+"/items.ndjson", "目录.", bin+"/目录.", "表.xlsx", bin+"/表.xlsx").Replace(block)
			command := exec.Command(shell, "-euc", block)
			command.Dir = "../.."
			if out, err := command.CombinedOutput(); err != nil || len(out) == 0 && !strings.Contains(block, ">") {
				t.Errorf("%s: %v\n%s\n%s", page, err, block, out)
			}
		}
	}
}

// What the pages of the ledger show runs over a register, in which something may be
// overdue by now. They show every flag that says what to print.
func TestTheCommandsOfTheLedgerPagesRun(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all that the pages show")
	}
	t.Parallel()
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	folder := t.TempDir()
	register, err := filepath.Abs("../../ledger/testdata/register.html")
	if err != nil {
		t.Fatal(err)
	}
	stdout, _ := printed(t, false, "ledger", "--help")
	flags := regexp.MustCompile(`(?m)^ +(--(?:format|ics|item|missing|month|overdue|today|within))\b`).FindAllStringSubmatch(stdout, -1)
	if len(flags) != 8 {
		t.Errorf("the help names the flags %q", flags)
	}
	for _, page := range []string{"docs/ledger.md", "docs/ledger.zh-CN.md"} {
		shown := strings.Join(blocks(t, page, "sh"), "")
		for _, flag := range flags {
			if !strings.Contains(shown, flag[1]+" ") {
				t.Errorf("%s does not show %s", page, flag[1])
			}
		}
		for line := range strings.Lines(shown) {
			line = strings.NewReplacer(" 台账.xlsx", " "+register, " 第三季度.csv", "").Replace(line)
			command := exec.Command(shell, "-euc", line)
			command.Dir = folder
			if out, err := command.CombinedOutput(); err != nil && command.ProcessState.ExitCode() != 1 || len(out) == 0 && !strings.Contains(line, "-o ") {
				t.Errorf("%s: %v\n%s%s", page, err, line, out)
			}
		}
	}
}

// The tables of settings say what the program knows, no more and no less.
func TestTheTablesOfSettings(t *testing.T) {
	for _, page := range []string{"docs/settings.md", "README.zh-CN.md"} {
		data, err := os.ReadFile(filepath.Join("../..", page))
		if err != nil {
			t.Fatal(err)
		}
		var table strings.Builder
		for _, setting := range settings.All() {
			variable, what := "", setting.EN
			if setting.Variable != "" {
				variable = "`" + setting.Variable + "`"
			}
			if page == "README.zh-CN.md" {
				what = setting.ZH
			}
			fmt.Fprintf(&table, "| `%s` | %s | `%s` | %s |\n", setting.Name, variable, setting.Default, what)
		}
		if !strings.Contains(string(data), table.String()+"| `[keys]` | `ZWGK_KEYS` |") {
			t.Errorf("%s lacks this table of the settings, with a line for the keys below it:\n%s", page, table.String())
		}
	}
}

// blocks returns the fenced blocks of a language.
func blocks(t *testing.T, readme, language string) (found []string) {
	data, err := os.ReadFile(filepath.Join("../..", readme))
	if err != nil {
		t.Fatal(err)
	}
	for _, match := range regexp.MustCompile("(?s)```"+language+"\n(.*?)```").FindAllStringSubmatch(string(data), -1) {
		found = append(found, match[1])
	}
	if len(found) == 0 {
		t.Errorf("%s has no %s block", readme, language)
	}
	return found
}
