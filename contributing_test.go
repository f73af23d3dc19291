package disclosure_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// CONTRIBUTING has a place for every folder with code, names every package whose files
// -update writes, and says how long each step of the checks takes.
func TestContributing(t *testing.T) {
	data, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	_, places, _ := strings.Cut(page, "## Where a change goes")
	places, _, _ = strings.Cut(places, "\n## ")
	folders, updates := foldersOfCode(t)
	for _, folder := range folders {
		if !hasPlace(places, folder) {
			t.Errorf("a change of %s has no place", folder)
		}
	}
	for _, folder := range updates {
		if !regexp.MustCompile(`go test \./?` + strings.TrimPrefix(folder, ".") + `( [^` + "`" + `]*)? -update`).MatchString(page) {
			t.Errorf("-update of %s is not named", folder)
		}
	}
	if len(folders) < 30 || len(updates) < 5 {
		t.Errorf("found %d folders, %d of them with -update", len(folders), len(updates))
	}
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("bash is not installed: the steps are not compared")
	}
	steps, err := exec.Command("bash", ".ci/run", "list").Output()
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("(?m)^\\| `([a-z]+)` \\|").FindAllStringSubmatch(page, -1)
	if got, want := len(named), len(strings.Fields(string(steps))); got != want {
		t.Errorf("%d steps are told, not %d", got, want)
	}
	for i, step := range strings.Fields(string(steps)) {
		if i < len(named) && named[i][1] != step {
			t.Errorf("step %d is %s, not %s", i+1, step, named[i][1])
		}
	}
}

// foldersOfCode returns the folders with Go files, and those whose tests know -update.
func foldersOfCode(t *testing.T) (folders, updates []string) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git"):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"):
			return nil
		}
		folders = append(folders, path.Dir(name))
		if source, err := os.ReadFile(name); err != nil {
			return err
		} else if strings.Contains(string(source), "= flag.Bool(\"update\"") {
			updates = append(updates, path.Dir(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(folders)
	return slices.Compact(folders), updates
}

// hasPlace reports whether the table names a folder or one above it.
func hasPlace(places, folder string) bool {
	if folder == "." {
		return strings.Contains(places, "| the root")
	}
	for ; folder != "."; folder = path.Dir(folder) {
		if strings.Contains(places, "`"+folder+"/`") {
			return true
		}
	}
	return false
}
