package search

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// Every word of the files does something for the embedded catalogue: what names a
// matter finds items that have a word of its line, what is said around a matter finds
// nothing alone, what is of another office finds nothing, what is near finds
// neighbours and says so.
func TestEveryWordOfTheFilesIsHeldToAnItem(t *testing.T) {
	x := New(disclosure.Default())
	has := func(word string) (items map[int]bool) {
		items = make(map[int]bool)
		x.having(fold(word), func(e *entry, _ int) bool {
			for i := range e.items() {
				items[x.items[i].Number()] = true
			}
			return true
		})
		return items
	}
	seen := make(map[string]string)
	for _, file := range []string{"around", "synonyms", "elsewhere"} {
		text, err := wordFiles.ReadFile("words/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			name, rest, ok := strings.Cut(line, ":")
			if !ok || strings.HasPrefix(line, "#") {
				if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
					t.Errorf("%s: %q has no role", file, line)
				}
				continue
			}
			words := strings.Fields(rest)
			held := make(map[int]bool)
			for _, word := range words {
				if fold(word) != word && word != "%" {
					t.Errorf("%s: %s is written %s", file, word, fold(word))
				}
				for number := range has(word) {
					held[number] = true
				}
			}
			switch name {
			case "matter", "shared", "act", "who", "english":
				if len(held) == 0 {
					t.Errorf("%s: no item has any of %v", file, words)
				}
				for _, word := range words {
					finds(t, x, word, held, name)
				}
			case "near":
				hits := x.Search(words[0])
				if (len(hits) == 0) != (len(words) == 1) || len(hits) > 0 && !hits[0].Partial {
					t.Errorf("near: %s finds %v", words[0], hits)
				}
			case "elsewhere", "paper":
				for _, word := range words {
					if hits := x.Search(word); len(hits) > 0 && len(has(word)) == 0 && seen[word] == "" {
						t.Errorf("elsewhere: %s finds %v", word, hits[0].Item)
					}
				}
			case "ask", "around", "place", "measure":
			default:
				t.Errorf("%s: no role %q", file, name)
			}
			for _, word := range words {
				if before, twice := seen[word]; twice && before == name+rest {
					t.Errorf("%s: %s stands twice in a line", file, word)
				}
				seen[word] = name + rest
			}
		}
	}
}

// finds fails unless one of the items is among what a word finds.
func finds(t *testing.T, x *Index, word string, held map[int]bool, role string) {
	for _, hit := range x.Search(word) {
		if held[hit.Item.Number()] {
			return
		}
	}
	t.Errorf("%s: %s finds none of the items that its line is about", role, word)
}
