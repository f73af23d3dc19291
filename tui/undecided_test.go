package tui

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A catalogue of which an import has open questions says so on the screen and in what is
// copied.
func TestOpenQuestionsAreTold(t *testing.T) {
	meta := jobs().Meta()
	meta.Open = []disclosure.OpenQuestion{{}, {}}
	var records []disclosure.Record
	for item := range jobs().Items() {
		records = append(records, item.Record())
	}
	catalog, err := disclosure.New(meta, records)
	if err != nil {
		t.Fatal(err)
	}
	s := openCatalog(t, catalog).sees("目录有2处待决定", "尚未决定")
	if text := s.press("f4").copied(); !strings.Contains(text, "待决定：导入时有2处尚未决定") {
		t.Errorf("copied\n%s", text)
	}
	openCatalog(t, jobs()).misses("待决定")

	for count, want := range map[int]string{1: "1 open question of the import", 2: "2 open questions of the import"} {
		meta.Open = meta.Open[:count]
		catalog, err := disclosure.New(meta, records)
		if err != nil {
			t.Fatal(err)
		}
		if text := openCatalog(t, catalog, WithLanguage(wording.English)).press("f4").copied(); !strings.Contains(text, want) {
			t.Errorf("copied\n%s", text)
		}
		meta.Open = meta.Open[:cap(meta.Open)]
	}
}
