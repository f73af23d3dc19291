package wording_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestPlainText(t *testing.T) {
	item, _ := disclosure.Default().Item(89)
	text := wording.Chinese.Item(item).PlainText()
	if got := strings.Count(text, "\n公开内容："); got != 3 {
		t.Errorf("%d content groups, want 3", got)
	}
	official, editorial, ok := strings.Cut(text, "（编者所加，非清单原文）\n")
	if !ok || strings.Contains(official, "说法") || !strings.Contains(editorial, "说法：") {
		t.Errorf("the editorial part does not stand apart:\n%s", text)
	}
	if !strings.Contains(wording.English.Item(item).PlainText(), "Legal basis: 《") {
		t.Error("no English labels")
	}
}

func TestMarkdownOfForeignText(t *testing.T) {
	const name = "a*b_[c](d)<e>|`f`#"
	item := load(t, `"items": [{"number": 1, "name": "`+name+`"}], "disclosures": []`)
	if got, want := wording.Chinese.Item(item).Markdown(), "## 1 a\\*b\\_\\[c\\](d)\\<e>\\|\\`f\\`\\#\n"; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestLevelsAreReadOutOneByOne(t *testing.T) {
	item := load(t, `"items": [{"number": 1, "name": "一"}], "disclosures": [], "levels": ["县级", "乡、村级"], "audiences": ["全社会", "本村村民"]`)
	text := wording.English.Text(wording.English.ReadOut(item))
	for _, want := range []string{"Level: county 县级; 乡、村级\n", "Audience: the general public 全社会; 本村村民\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing:\n%s", want, text)
		}
	}
}

// load returns the first item of a catalogue with one block.
func load(t *testing.T, block string) disclosure.Item {
	t.Helper()
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": [{"number": 1, "name": "类别", "blocks": [{` + block + `}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	return item
}

// What an import has left open of an item is told with the item, before its notes.
func TestOpenQuestionsAreToldWithTheirItem(t *testing.T) {
	category := disclosure.Category{Number: 1, Name: "类别"}
	catalog, err := disclosure.New(disclosure.Meta{
		Title: "目录",
		Notes: []disclosure.Note{{Items: []int{1}, Text: "跨页"}},
		Open: []disclosure.OpenQuestion{
			{Kind: "missing", Column: "publisher", Item: 1, Text: "由谁公开？", TextEN: "who publishes it?", Taken: "县民政局"},
			{Kind: "no_title", Text: "标题是什么？"},
		},
	}, []disclosure.Record{{Number: 1, Name: "甲", Category: category}, {Number: 2, Name: "乙", Category: category}})
	if err != nil {
		t.Fatal(err)
	}
	first, _ := catalog.Item(1)
	second, _ := catalog.Item(2)
	for language, want := range map[wording.Language][]string{
		wording.Chinese: {"待决定：公开主体：由谁公开？，暂取“县民政局”", "转录说明：跨页"},
		wording.English: {"Undecided: 公开主体: who publishes it?, taken: “县民政局”", "Note: 跨页"},
	} {
		var got []string
		for _, fact := range language.Notes(first) {
			got = append(got, fact.Label+language.Colon()+strings.Join(fact.Entries, ""))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
		if facts := language.Notes(second); len(facts) > 0 {
			t.Errorf("%v of an item that nothing is open of", facts)
		}
	}
}
