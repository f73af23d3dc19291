package disclosure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// A position leads to the item in the file, also behind an empty block.
func TestPositionsLeadToTheFile(t *testing.T) {
	const blocks = `{"official": {"title": "t", "categories": [
{"number": 1, "name": "a", "blocks": [{"items": [], "disclosures": []},
 {"items": [{"number": 1, "name": "甲"},
  {"number": 2, "name": "乙"}], "disclosures": []}, {"disclosures": [], "items": [
  {"number": 3, "name": "丙"}]}]},
{"number": 2, "name": "b", "blocks": [{"items": [
  {"number": 4, "name": "丁"}], "disclosures": []}]}]}}`
	c := load(t, blocks)
	for number, want := range []string{"",
		"line 3: official.categories[0].blocks[1].items[0]", "line 4: official.categories[0].blocks[1].items[1]",
		"line 5: official.categories[0].blocks[2].items[0]", "line 7: official.categories[1].blocks[0].items[0]",
	} {
		item, _ := c.Item(number)
		at := item.Position()
		if fmt.Sprint(at) != want {
			t.Errorf("item %d is at %v, want %v", number, at, want)
		}
		if number > 0 && !strings.Contains(strings.Split(blocks, "\n")[at.Line-1], item.Name()) {
			t.Errorf("%v is not in line %d", item, at.Line)
		}
	}
	for item := range disclosure.Default().Items() {
		if at := item.Position(); !strings.Contains(strings.Split(embeddedFile(t), "\n")[at.Line-1], `"`+item.Name()+`"`) {
			t.Errorf("%v is not at %v", item, at)
		}
	}
}

// Line and path are the same as in a fault of Validate.
func TestPositionsAreThoseOfFaults(t *testing.T) {
	c := load(t, strings.Replace(embeddedFile(t), "社会保障卡注销", "社会保障卡 注销 ", 1))
	faults, _ := c.Validate().(disclosure.Faults)
	item, _ := c.Item(85)
	if len(faults) != 1 || faults[0].Line != item.Position().Line || faults[0].Path != item.Position().Path+".name" {
		t.Errorf("%v is at %v, its faults are %v", item, item.Position(), faults)
	}
}
