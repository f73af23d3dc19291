package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// What becomes of a file while it is open is told as it is, and taken back when the file
// says again what it said.
func TestFilesAreWatched(t *testing.T) {
	t.Parallel()
	var text bytes.Buffer
	if _, err := disclosure.Default().WriteTo(&text); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "a.json")
	write := func(s string) {
		if err := os.WriteFile(name, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(text.String())
	d := new(desk)
	d.add(disclosure.Default(), "")
	d.catalogs, d.files = append(d.catalogs, disclosure.Default()), append(d.files, name)
	look := d.watch("旧事", wording.Chinese)
	says := func(when string, parts ...string) {
		t.Helper()
		got := look()
		for _, part := range parts {
			if !strings.Contains(got, part) {
				t.Errorf("%s: %q, want %q in it", when, got, part)
			}
		}
		if len(parts) == 0 && got != "旧事" {
			t.Errorf("%s: %q, want the banner alone", when, got)
		}
		if again := look(); again != got {
			t.Errorf("%s: %q, and then %q", when, got, again)
		}
	}
	says("untouched")
	write(text.String()[:text.Len()/2])
	says("cut", "仍显示打开时的内容：读不出 ", "a.json:", "；旧事")
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	says("removed", "仍显示打开时的内容：", "a.json 已被移走；旧事")
	write(strings.Replace(text.String(), "挂失与解挂", "挂失", 1))
	says("another text", "a.json 有新内容，重新打开即可")
	write(strings.Replace(text.String(), `"卡丢了"`, `"卡不见了"`, 1))
	says("another keyword", "a.json 有新内容")
	write(text.String())
	says("as before")
}

// A catalogue file that comes into an open folder is told as well, until it is gone again.
func TestFoldersAreWatched(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	put := func(name string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	d := &desk{folders: []watchedFolder{{folder, []string{put("a.json")}}}}
	for _, c := range []struct{ file, says, english string }{
		{"notes.txt", "", ""},
		{".b.json", "", ""},
		{"b.json", "b.json 是新放入的，重新打开即可；旧事", "b.json is new: open it again to have it; 旧事"},
		{"c.json", "b.json 等 2 个文件是新放入的，重新打开即可；旧事", "b.json and others are new, 2 in all: open them again to have them; 旧事"},
	} {
		put(c.file)
		if got := d.watch("旧事", wording.Chinese)(); !strings.HasSuffix(got, c.says) || c.says == "" && got != "旧事" {
			t.Errorf("with %s: %q, want %q", c.file, got, c.says)
		}
		if got := d.watch("旧事", wording.English)(); !strings.HasSuffix(got, c.english) {
			t.Errorf("with %s: %q, want %q", c.file, got, c.english)
		}
	}
	for _, name := range []string{"b.json", "c.json"} {
		if err := os.Remove(filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	if got := d.watch("旧事", wording.Chinese)(); got != "旧事" {
		t.Errorf("when they are gone: %q", got)
	}
}
