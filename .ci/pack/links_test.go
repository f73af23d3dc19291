package main

import (
	"os"
	"path/filepath"
	"testing"
)

// A page keeps the links that lead somewhere, and the words of the others.
func TestDetach(t *testing.T) {
	folder := t.TempDir()
	page := filepath.Join(folder, "docs", "a.md")
	if err := os.Mkdir(filepath.Dir(page), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		filepath.Join(folder, "README.md"): "",
		page:                               "[up](../README.md#top), [here](#here), [out](https://example.org/a), [an example](../examples/lookup/main.go), [目录](../缺.md) ![a picture](none.svg)",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := detach(folder); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	want := "[up](../README.md#top), [here](#here), [out](https://example.org/a), an example, 目录 ![a picture](none.svg)"
	if string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
