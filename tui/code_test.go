package tui

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// An item whose printed number is a code has one number on the screen, which is its own and
// can be typed, and the code among its columns.
func TestACodeIsNoSecondNumber(t *testing.T) {
	var records []disclosure.Record
	for i, name := range []string{"补贴申领", "补贴公示"} {
		records = append(records, disclosure.Record{Number: i + 1, Code: "(一)", Name: name, Category: disclosure.Category{Number: 1, Name: "就业"}})
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县就业领域目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	s := openCatalog(t, catalog).type_("公示").sees(">  2 补贴公示", "│ 2 补贴公示", "表上序号  (一)").misses("(一) 补贴")
	s.press("tab").sees("已标记1项：2")
	if text := s.press("f4").copied(); !strings.HasPrefix(text, "2 补贴公示\n") {
		t.Errorf("copied\n%s", text)
	}
}
