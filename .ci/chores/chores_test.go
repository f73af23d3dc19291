// Package chores does the recipes of CONTRIBUTING.md in copies of the tree, and
// builds programs that import the module. It takes a minute, so it is no part of
// ./...: run it with go test ./.ci/chores.
package chores

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The two recipes of CONTRIBUTING.md, each done for real in a copy of the tree.

func TestTheYearlyChoreMakesTheNextYearExact(t *testing.T) {
	tree := copyOfTheTree(t)
	var year struct {
		Days []struct {
			Name, Date string
			IsOffDay   bool
		}
	}
	data, err := os.ReadFile(filepath.Join(tree, "workday/testdata/holidays-2027.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &year); err != nil {
		t.Fatal(err)
	}
	const number = "国办发明电〔2026〕99号"
	appendTo(t, filepath.Join(tree, "workday/notices.tsv"),
		strings.Join([]string{"2027", number, "", "2026-11-30", "国务院办公厅关于2027年部分节假日安排的通知", "https://www.gov.cn/"}, "\t"))
	for _, day := range year.Days {
		off, worked := day.Date, ""
		if !day.IsOffDay {
			off, worked = "", day.Date
		}
		appendTo(t, filepath.Join(tree, "workday/holidays.tsv"), strings.Join([]string{number, off, worked, day.Name}, "\t"))
	}

	due := []string{"run", "./tui/zwgk", "due", "83", "--from", "2026-12-20", "--json"}
	released := output(t, tree, due...)
	if !strings.Contains(released, `"provisional":false`) {
		t.Errorf("the answer is still provisional: %s", released)
	}
	original, _ := filepath.Abs("../..")
	loaded := output(t, original, append(due, "--holidays", "workday/testdata/holidays-2027.json")...)
	if released != loaded {
		t.Errorf("the release says %sthe file %s", released, loaded)
	}
}

func TestTheEditionChoreNamesTheChangesAndTheNewDigest(t *testing.T) {
	tree := copyOfTheTree(t)
	edition := filepath.Join(tree, "embed/catalogue.json")
	data, err := os.ReadFile(edition)
	if err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(t.TempDir(), "old.json")
	if err := os.WriteFile(old, data, 0o644); err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(data), `"name": "社会保障卡注销"`, `"name": "社会保障卡销户"`, 1)
	if err := os.WriteFile(edition, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	const beside, anywhere = `"$schema": "catalogue.schema.json"`, `"$schema": "https://github.com/seed2ea1efa0/disclosure/embed/catalogue.schema.json"`
	if got := output(t, tree, "run", "./tui/zwgk", "export", "--format", "json"); strings.Replace(got, anywhere, beside, 1) != changed {
		t.Error("export does not give back the edited file as it is laid out")
	}
	diff := exec.Command("go", "run", "./tui/zwgk", "diff", old, edition)
	diff.Dir = tree
	difference, _ := diff.Output()
	if want := "~ 更名 85 社会保障卡销户\n    二级事项: 社会保障卡注销 → 社会保障卡销户\n"; string(difference) != want {
		t.Errorf("got %q, want %q", difference, want)
	}
	if before, after := output(t, "../..", "run", "./tui/zwgk", "check"), output(t, tree, "run", "./tui/zwgk", "check"); before == after {
		t.Errorf("the digest stays %s", after)
	}
}

// copyOfTheTree copies what a release is built from.
func copyOfTheTree(t *testing.T) string {
	tree := t.TempDir()
	for _, name := range []string{"embed", "internal", "ledger", "search", "table", "tui", "wording", "workday"} {
		if err := os.CopyFS(filepath.Join(tree, name), os.DirFS(filepath.Join("../..", name))); err != nil {
			t.Fatal(err)
		}
	}
	files, _ := filepath.Glob("../../*.*")
	for _, name := range append(files, "../../go.mod", "../../go.sum") {
		data, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		if err := os.WriteFile(filepath.Join(tree, filepath.Base(name)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return tree
}

func appendTo(t *testing.T, name, line string) {
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.WriteString(line + "\n"); err != nil {
		t.Fatal(err)
	}
}

func output(t *testing.T, dir string, args ...string) string {
	command := exec.Command("go", args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}
