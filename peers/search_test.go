package peers

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/junegunn/fzf/src/algo"
	"github.com/junegunn/fzf/src/util"
	"github.com/sahilm/fuzzy"
	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// keystrokes are queries as they stand after a keystroke, of every kind.
func keystrokes() []string {
	return []string{
		"社", "社保", "社保卡", "社保卡挂", "社会保障卡挂失", "养老保险转移", "工伤待遇变更", // characters
		"s", "sb", "sbkgs", "ydjy", // initials
		"gua", "guashi", "zhuanyi", "社保ka挂失", // pinyin
		"挂失 社保卡", "补贴 技能", // several words
		"83", "lost card", "工伤保险条例",
		"社保卡丢了", "社保卡挂矢", // the citizen's words, and a slip
	}
}

func names(c *disclosure.Catalog) []string {
	names := make([]string, 0, c.Len())
	for item := range c.Items() {
		names = append(names, item.Name())
	}
	return names
}

func BenchmarkSearch90(b *testing.B) { benchmarkSearch(b, disclosure.Default()) }

func BenchmarkSearch100k(b *testing.B) { benchmarkSearch(b, large(b)) }

// benchmarkSearch measures one keystroke: ours over all fields, that of the
// others over the names alone.
func benchmarkSearch(b *testing.B, c *disclosure.Catalog) {
	queries, names := keystrokes(), names(c)
	b.Run("disclosure", func(b *testing.B) {
		index := search.New(c)
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			index.Search(queries[n%len(queries)])
		}
	})
	b.Run("sahilm", func(b *testing.B) {
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			fuzzy.Find(queries[n%len(queries)], names)
		}
	})
	b.Run("fzf-algo", func(b *testing.B) {
		find := fzf(names)
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			find(queries[n%len(queries)])
		}
	})
	b.Run("floor", func(b *testing.B) {
		find := subsequence(names)
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			find(queries[n%len(queries)])
		}
	})
}

// BenchmarkKeystroke100k measures each query alone: no average hides a slow one.
func BenchmarkKeystroke100k(b *testing.B) {
	c := large(b)
	index, names := search.New(c), names(c)
	fzf, floor := fzf(names), subsequence(names)
	for _, query := range keystrokes() {
		for _, run := range []struct {
			who  string
			find func(query string)
		}{
			{"disclosure", func(query string) { index.Search(query) }},
			{"fzf-algo", fzf},
			{"floor", floor},
		} {
			b.Run(query+"/"+run.who, func(b *testing.B) {
				for b.Loop() {
					run.find(query)
				}
			})
		}
	}
}

// fzf looks for a query as fzf does, on one thread.
func fzf(names []string) (find func(query string)) {
	algo.Init("default")
	texts := make([]util.Chars, len(names))
	for i, name := range names {
		texts[i] = util.ToChars([]byte(name))
	}
	slab := util.MakeSlab(100*1024, 2048)
	return func(query string) {
		pattern := []rune(query)
		for i := range texts {
			algo.FuzzyMatchV2(false, true, true, &texts[i], pattern, false, slab)
		}
	}
}

// subsequence is the floor: whether the characters of a query are in a name in
// order, and nothing else.
func subsequence(names []string) (find func(query string)) {
	texts := make([][]rune, len(names))
	for i, name := range names {
		texts[i] = []rune(name)
	}
	found := make([]int, 0, len(names))
	return func(query string) {
		pattern := []rune(query)
		found = found[:0]
		for i, text := range texts {
			at := 0
			for _, r := range text {
				if r == pattern[at] {
					if at++; at == len(pattern) {
						found = append(found, i)
						break
					}
				}
			}
		}
	}
}

// BenchmarkIndex100k is what a large catalogue waits for before its first search.
func BenchmarkIndex100k(b *testing.B) {
	c := large(b)
	for b.Loop() {
		search.New(c)
	}
}

func BenchmarkIndex90(b *testing.B) {
	c := disclosure.Default()
	b.ReportAllocs()
	for b.Loop() {
		search.New(c)
	}
}

// large returns a catalogue of 100,000 items: those of the embedded one, again
// and again under names of their own.
func large(tb testing.TB) *disclosure.Catalog {
	type object = map[string]any
	var text strings.Builder
	if _, err := disclosure.Default().WriteTo(&text); err != nil {
		tb.Fatal(err)
	}
	var file object
	if err := json.Unmarshal([]byte(text.String()), &file); err != nil {
		tb.Fatal(err)
	}
	glosses := make(map[float64]object)
	editorial := file["editorial"].(object)
	for _, gloss := range editorial["items"].([]any) {
		gloss := gloss.(object)
		glosses[gloss["number"].(float64)] = gloss
	}
	var copies []any
	number := 0
	for _, category := range file["official"].(object)["categories"].([]any) {
		for _, block := range category.(object)["blocks"].([]any) {
			var items []any
			for _, item := range block.(object)["items"].([]any) {
				item := item.(object)
				gloss := glosses[item["number"].(float64)]
				for n := range 100_000 / 90 {
					number++
					items = append(items, object{"number": number, "name": fmt.Sprintf("%v（%s）", item["name"], place(n))})
					copies = append(copies, object{"number": number, "name_en": gloss["name_en"], "keywords": gloss["keywords"]})
				}
			}
			block.(object)["items"] = items
		}
	}
	editorial["items"] = copies
	delete(editorial, "notes")
	encoded, err := json.Marshal(struct {
		Official  any `json:"official"`
		Editorial any `json:"editorial"`
	}{file["official"], editorial})
	if err != nil {
		tb.Fatal(err)
	}
	c, err := disclosure.Load(strings.NewReader(string(encoded)))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// place returns the name of a place that does not exist.
func place(n int) string {
	const characters = "东西南北中上下沙坡头平安宁河山阳泉石新华滨兴"
	var b strings.Builder
	for count := utf8.RuneCountInString(characters); b.Len() < 3*len("东"); n /= count {
		b.WriteRune([]rune(characters)[n%count])
	}
	return b.String() + "乡"
}
