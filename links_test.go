package disclosure_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// What the pages link to is there, its headings too. What lies outside is listed in
// testdata/links.txt, so that a reviewer sees a new address: no test asks the network.
func TestLinks(t *testing.T) {
	outside := map[string]bool{}
	for _, page := range pages(t) {
		for _, link := range linksOf(t, page) {
			if strings.Contains(link, "://") {
				outside[page+" "+link] = true
			} else if err := resolves(page, link); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
	}
	golden(t, "testdata/links.txt", strings.Join(slices.Sorted(maps.Keys(outside)), "\n")+"\n")
}

// From the README a reader gets to every page and to every example.
func TestEveryPageIsReached(t *testing.T) {
	reached := map[string]bool{"README.md": true}
	for queue := []string{"README.md"}; len(queue) > 0; queue = queue[1:] {
		for _, link := range linksOf(t, queue[0]) {
			target := path.Join(path.Dir(queue[0]), strings.Split(link, "#")[0])
			if strings.Contains(link, "://") || reached[target] {
				continue
			}
			reached[target] = true
			if strings.HasSuffix(target, ".md") || target == "llms.txt" {
				queue = append(queue, target)
			}
		}
	}
	for _, page := range pages(t) {
		if !reached[page] {
			t.Errorf("no link leads to %s", page)
		}
	}
	examples, err := fs.Glob(os.DirFS("."), "examples/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range examples {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(reached)), func(target string) bool { return strings.HasPrefix(target+"/", example+"/") }) {
			t.Errorf("no link leads to %s", example)
		}
	}
}

// pages returns all pages of the tree.
func pages(t *testing.T) (found []string) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "dist" || strings.HasPrefix(entry.Name(), ".") && name != ".") {
			return fs.SkipDir
		}
		if strings.HasSuffix(name, ".md") || name == "llms.txt" {
			found = append(found, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// linksOf returns what a page links to and shows, in its order.
func linksOf(t *testing.T, page string) (links []string) {
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile("(?s)```.*?```|`[^`\n]*`").ReplaceAllString(string(data), "")
	for _, link := range regexp.MustCompile(`\]\(([^)\s]*)\)|(?:src|srcset|href)="([^"]*)"|<(https?://[^>]*)>`).FindAllStringSubmatch(text, -1) {
		links = append(links, link[1]+link[2]+link[3])
	}
	return links
}

// resolves reports what is missing of a link to a file, or to a heading of a page.
func resolves(page, link string) error {
	file, anchor, _ := strings.Cut(link, "#")
	target := page
	if file != "" {
		target = path.Join(path.Dir(page), file)
	}
	if _, err := os.Stat(target); err != nil {
		return err
	}
	if anchor == "" {
		return nil
	}
	data, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") && anchorOf(strings.TrimLeft(line, "#")) == anchor {
			return nil
		}
	}
	return fmt.Errorf("%s has no heading %q", target, anchor)
}

// anchorOf returns the anchor that GitHub gives a heading.
func anchorOf(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(heading))
}
