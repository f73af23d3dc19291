package tui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestWhatTheQueryFoundIsMarkedInListAndDetail(t *testing.T) {
	s := open(t, WithTheme(ThemeDark)).type_("挂失")
	frame, _ := s.Draw()
	inList := s.styles.selFound.Render("挂失")
	inTitle := s.styles.found.Render("挂失")
	inKeywords := s.styles.found.Render("挂失")
	for name, marked := range map[string]string{"list": inList, "title": inTitle, "keywords": inKeywords} {
		if !strings.Contains(frame, marked) {
			t.Errorf("nothing is marked in the %s", name)
		}
	}
	frame, _ = s.press("esc").Draw()
	if strings.Contains(frame, s.styles.found.Render("挂失")) {
		t.Error("an empty query marks something")
	}
}

func TestMarks(t *testing.T) {
	matches := []search.Match{
		{Field: search.FieldContent, Text: "办理时限", Ranges: []search.Range{{Start: 6, End: 12}}},
		{Field: search.FieldContent, Text: "“卡”", Ranges: []search.Range{{Start: 3, End: 6}}},
		{Field: search.FieldKeyword, Text: "事项", Ranges: []search.Range{{Start: 0, End: 3}}},
	}
	for _, test := range []struct {
		name   string
		ascii  bool
		text   string
		fields []search.Field
		want   []cells.Span
	}{
		{"where the text has it", false, "事项、办理时限", []search.Field{search.FieldContent}, []cells.Span{{From: 15, To: 21}}},
		{"only of its field", false, "事项", []search.Field{search.FieldContent}, nil},
		{"in folded text", true, `x"卡"`, []search.Field{search.FieldContent}, []cells.Span{{From: 2, To: 5}}},
		{"in order", false, "“卡”办理时限", []search.Field{search.FieldContent}, []cells.Span{{From: 3, To: 6}, {From: 15, To: 21}}},
	} {
		if got := newGlyphs(test.ascii).matches(test.text, matches, test.fields...); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestPaintKeepsTheText(t *testing.T) {
	s := newStyles(ThemeDark, darkBackground, nil)
	for _, spans := range [][]cells.Span{nil, {{From: 0, To: 3}}, {{From: 3, To: 100}}, {{From: 0, To: 6}, {From: 3, To: 9}}, {{From: 100, To: 200}}, {{From: 1, To: 4}}} {
		if got := ansi.Strip(paint("社保卡", spans, s.text, s.found)); got != "社保卡" {
			t.Errorf("%v: %q", spans, got)
		}
	}
}

// An entry that is part of another one is painted in its own place.
func TestEachEntryIsPaintedByItself(t *testing.T) {
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": [{"number": 1, "name": "类别", "blocks": [{
		"items": [{"number": 1, "name": "名称"}], "disclosures": [{"contents": ["失业登记办理材料", "办理材料"], "channels": []}]}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	s := openCatalog(t, catalog).type_("办理材料")
	hit, ok := s.list.selected()
	if !ok {
		t.Fatal("nothing is found")
	}
	for _, f := range wording.Chinese.Printed(hit.Item) {
		if f.Column != "contents" {
			continue
		}
		text, found := s.glyphs.fact(f, hit.Matches())
		var painted []string
		for _, span := range found {
			painted = append(painted, strconv.Itoa(strings.Count(text[:span.From], "、"))+text[span.From:span.To])
		}
		if want := []string{"0办理材料", "1办理材料"}; !slices.Equal(painted, want) {
			t.Errorf("painted %v, want %v", painted, want)
		}
	}
}
