package chores

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

func TestTheGoOfTheREADMEsCompiles(t *testing.T) {
	for _, readme := range []string{"README.md", "README.zh-CN.md", "docs/working-days.md"} {
		for _, block := range blocks(t, readme, "go") {
			importer := scratchModule(t, block)
			importer("run", ".")
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
