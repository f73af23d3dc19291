package disclosure_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What llms.txt tells agents of is there: its files, the names of the API, the commands
// and the schemas. It stays short, or nobody reads it.
func TestLLMsFile(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	page, api, manual := read("llms.txt"), read("testdata/api.txt"), read("tui/zwgk/zwgk.1")
	if lines := strings.Count(page, "\n"); lines > 40 {
		t.Errorf("it has %d lines, more than 40", lines)
	}
	for _, link := range regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(page, -1) {
		if _, err := os.Stat(filepath.FromSlash(link[1])); err != nil {
			t.Error(err)
		}
	}
	// A function or type of a package, or a method or field of a type.
	names := regexp.MustCompile("`([A-Za-z]+)\\.([A-Z]\\w+)`").FindAllStringSubmatch(page, -1)
	if len(names) < 20 {
		t.Errorf("it names only %d things of the API", len(names))
	}
	for _, name := range names {
		if !declares(api, name[1], name[2]) {
			t.Errorf("there is no %s.%s", name[1], name[2])
		}
	}
	for _, command := range regexp.MustCompile("`zwgk (\\w+)`").FindAllStringSubmatch(page, -1) {
		if !strings.Contains(manual, ".It Cm "+command[1]) {
			t.Errorf("there is no zwgk %s", command[1])
		}
	}
	for _, folder := range strings.Split(api, "\n# ")[1:] {
		folder, _, _ = strings.Cut(folder, "\n")
		if !strings.Contains(page, "- ["+folder+"]") {
			t.Errorf("it leaves out the package %s", folder)
		}
	}
}

// declares reports whether the listing of the API has a name of a package, or of a type.
func declares(api, of, name string) bool {
	section := ""
	for _, one := range strings.Split("\n"+api, "\n# ") {
		if heading, _, _ := strings.Cut(one, "\n"); heading == of || heading == "." && of == "disclosure" {
			section = one
		}
	}
	if section != "" {
		return regexp.MustCompile(`(?m)^(func|type) ` + name + `\b`).MatchString(section)
	}
	method := regexp.MustCompile(`(?m)^func \(\w* ?\*?` + of + `\) ` + name + `\(`)
	field := regexp.MustCompile(`(?s)\ntype ` + of + ` struct \{[^}]*\n\t` + name + `\b`)
	return method.MatchString(api) || field.MatchString(api)
}
