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
