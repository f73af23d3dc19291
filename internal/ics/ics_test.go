package ics

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLines(t *testing.T) {
	var b strings.Builder
	w := NewWriter(&b)
	w.Line("BEGIN", "VEVENT")
	w.Text("SUMMARY", "一；a,b;c\\d\r\n二")
	w.Text("DESCRIPTION", strings.Repeat("公开", 40))
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\r\n")
	if lines[0] != "BEGIN:VEVENT" || lines[1] != `SUMMARY:一；a\,b\;c\\d\n二` {
		t.Errorf("%q", lines[:2])
	}
	unfolded := strings.ReplaceAll(b.String(), "\r\n ", "")
	if !strings.Contains(unfolded, "DESCRIPTION:"+strings.Repeat("公开", 40)+"\r\n") {
		t.Errorf("unfolding does not give the text back: %q", unfolded)
	}
	for _, line := range lines {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d bytes, or a torn character: %q", len(line), line)
		}
	}
}
