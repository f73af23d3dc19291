package search_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// Several numbers and ranges of them find the items that there are, and name the others.
func TestSeveralNumbersAndRanges(t *testing.T) {
	x := index()
	for _, test := range []struct {
		query  string
		want   []int
		unused []string
	}{
		{"88 92", []int{88}, []string{"92"}},
		{"87、90、99", []int{87, 90}, []string{"99"}},
		{"第88项 第92项", []int{88}, []string{"第92项"}},
		{"９１ ９０", []int{90}, []string{"91"}},
		{"七和十", []int{7, 10}, nil},
		{"80-82", []int{80, 81, 82}, nil},
		{"８０－８２", []int{80, 81, 82}, nil},
		{"80 到 82", []int{80, 81, 82}, nil},
		{"80 to 82", []int{80, 81, 82}, nil},
		{"从第80项至第82项", []int{80, 81, 82}, nil},
		{"第八十至八十二号", []int{80, 81, 82}, nil},
		{"82~80", []int{80, 81, 82}, nil},
		{"1-2、第80项到第81项", []int{1, 2, 80, 81}, nil},
		{"89-95", []int{89, 90}, []string{"95"}},
		{"80-82 -81", []int{80, 82}, nil},
		{"80 81 -81", []int{80}, nil},
		{"第1至2类", []int{1, 2}, nil},
		{"No. 80 and No. 92", []int{80}, []string{"no 92"}},
		{"items 80-82", []int{80, 81, 82}, nil},
		{"91-95", nil, nil},
		{"080-12345678", nil, nil},
	} {
		answer := x.Answer(test.query)
		if got := numbers(answer.Hits); !slices.Equal(got, test.want) || test.want != nil && !slices.Equal(slices.Clip(answer.Unused), append([]string{}, test.unused...)) {
			t.Errorf("%q finds %v without %q, want %v without %q", test.query, got, answer.Unused, test.want, test.unused)
		}
	}
}

// A range that is the code of an item is that.
func TestCodeThatLooksLikeARange(t *testing.T) {
	item, _ := disclosure.Default().Item(1)
	r := item.Record()
	r.Code = "80-82"
	catalog, err := disclosure.New(disclosure.Meta{}, []disclosure.Record{r})
	if err != nil {
		t.Fatal(err)
	}
	if got := numbers(search.New(disclosure.Default(), catalog).Search("80-82")); !slices.Equal(got, []int{1}) {
		t.Errorf("80-82 finds %v", got)
	}
}

// A number that is not wanted leaves out the item, and nothing else.
func TestNumbersThatAreExcluded(t *testing.T) {
	x := index()
	for _, test := range []struct {
		query, whole string
		not          []int
	}{
		{"社保卡 -82", "社保卡", []int{82}},
		{"社保卡 －８２", "社保卡", []int{82}},
		{"社保卡 NOT 第82项", "社保卡", []int{82}},
		{"社保卡 -八十二号", "社保卡", []int{82}},
		{"社保卡 -80到82", "社保卡", []int{80, 81, 82}},
		{"社保卡 除了82", "社保卡", []int{82}},
		{"社保卡除了82和84以外", "社保卡", []int{82, 84}},
		{"社保卡，不要82", "社保卡", []int{82}},
		{"-82", "", []int{82}},
		{"除了第82项", "", []int{82}},
		{"除了82还有什么", "", []int{82}},
		{"-第1类到第2类", "", []int{1, 2}},
		{"第11类 -82", "第11类", []int{82}},
		{"社保卡 -92", "社保卡", nil},
	} {
		want := slices.DeleteFunc(numbers(x.Search(test.whole)), func(n int) bool { return slices.Contains(test.not, n) })
		if got := numbers(x.Search(test.query)); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", test.query, got, want)
		}
	}
}

// An article of a law is no number of an item: what is about the law is found, and the
// article is named.
func TestArticlesOfLaws(t *testing.T) {
	x := index()
	for query, test := range map[string]struct{ whole, unused string }{
		"社会保险法第三条":      {"社会保险法", "第三条"},
		"社会保险法 第３條":     {"社会保险法", "第3条"},
		"失业保险条例26条":     {"失业保险条例", "26条"},
		"失业保险条例第26条第一款": {"失业保险条例", "第26条第一款"},
		"社会保险法第三章":      {"社会保险法", "第三章"},
		"第9条 80":        {"80", "第9条"},
		"社会保险法第三条之二":    {"社会保险法", "第三条之二"},
		"第九条":           {"💳", "第九条"},
		"第九条到第十条":       {"💳", "第九条 第十条"},
		"第84款":          {"💳", "第84款"},
	} {
		answer := x.Answer(query)
		if got, want := numbers(answer.Hits), numbers(x.Search(test.whole)); !slices.Equal(got, want) || strings.Join(answer.Unused, " ") != test.unused {
			t.Errorf("%q finds %v without %q, want %v without %q", query, got, answer.Unused, want, test.unused)
		}
	}
	if unused, _ := json.Marshal(x.Answer("社会保险法第三条").Hits[0].Unused); string(unused) != `["第三条"]` {
		t.Errorf("unused in JSON is %s", unused)
	}
	if answer := x.Answer("一条龙服务"); slices.Contains(answer.Unused, "一条") {
		t.Errorf("一条 of 一条龙 is taken for an article: %q", answer.Unused)
	}
}
