package search_test

import (
	"cmp"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// madeCatalogue reads a catalogue of another field that we made: a line an item.
func madeCatalogue(t testing.TB, name string, keywords bool) *disclosure.Catalog {
	t.Helper()
	var records []disclosure.Record
	for i, cells := range readCells(t, "testdata/other/"+name+".tsv") {
		category, english, _ := strings.Cut(cells[0], " ")
		r := plainRecord(i+1, cells[1])
		r.NameEN = cells[2]
		r.Category = disclosure.Category{Number: 1, Name: category, NameEN: english}
		if i > 0 {
			r.Category.Number = records[i-1].Category.Number
			if records[i-1].Category.Name != category {
				r.Category.Number++
			}
		}
		if keywords {
			r.Keywords = strings.Split(cells[3], "、")
		}
		records = append(records, r)
	}
	return catalogueFrom(t, records)
}

func readCells(t testing.TB, file string) (rows [][]string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		rows = append(rows, strings.Split(strings.TrimRight(line, "\n"), "\t"))
	}
	return rows[1:]
}

// On a catalogue that nobody tuned anything to, the search is never below BM25 over
// pairs of characters of the name, the gloss, the category and the keywords.
func TestCataloguesNeverSeen(t *testing.T) {
	for _, name := range []string{"police", "welfare"} {
		for _, keywords := range []bool{true, false} {
			c := madeCatalogue(t, name, keywords)
			x, plain := search.New(c), newBM25(c)
			var ours, theirs quality
			for _, cells := range readCells(t, "testdata/other/"+name+"-questions.tsv") {
				want := strings.Split(cells[1], ",")
				right := func(n int) bool { return slices.Contains(want, strconv.Itoa(n)) }
				got := numbers(x.Search(cells[0]))
				ours.add(got, right)
				theirs.add(plain.search(cells[0]), right)
				if len(got) == 0 || !right(got[0]) {
					t.Logf("%s, keywords %t: %q finds %v, want %v", name, keywords, cells[0], got[:min(3, len(got))], want)
				}
			}
			t.Logf("%s, keywords %t: %v; BM25 %v", name, keywords, &ours, &theirs)
			if ours.first < theirs.first || ours.firstThree < theirs.firstThree {
				t.Errorf("%s, keywords %t: below BM25", name, keywords)
			}
		}
	}
}

func (q *quality) add(got []int, right func(int) bool) {
	q.queries++
	if len(got) > 0 && right(got[0]) {
		q.first++
	}
	if slices.ContainsFunc(got[:min(3, len(got))], right) {
		q.firstThree++
	}
}

// bm25 is the plain ranking of the textbooks, over pairs of characters and over words
// of letters.
type bm25 struct {
	counts  []map[string]float64
	lengths []float64
	df      map[string]float64
	average float64
}

func newBM25(c *disclosure.Catalog) *bm25 {
	b := &bm25{df: make(map[string]float64)}
	for item := range c.Items() {
		text := item.Name() + "\n" + item.NameEN() + "\n" + item.Category().Name + " " + item.Category().NameEN
		for keyword := range item.Keywords() {
			text += "\n" + keyword
		}
		counts := make(map[string]float64)
		length := 0.0
		for _, term := range bm25Terms(text) {
			counts[term]++
			length++
		}
		for term := range counts {
			b.df[term]++
		}
		b.counts, b.lengths = append(b.counts, counts), append(b.lengths, length)
		b.average += length
	}
	b.average /= float64(len(b.counts))
	return b
}

func bm25Terms(text string) (terms []string) {
	var last rune
	terms = strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !('a' <= r && r <= 'z') })
	for _, r := range text {
		if r >= 0x4e00 && r <= 0x9fff && last != 0 {
			terms = append(terms, string(last)+string(r))
		}
		last = 0
		if r >= 0x4e00 && r <= 0x9fff {
			last = r
		}
	}
	return terms
}

func (b *bm25) search(query string) (numbers []int) {
	scores := make([]float64, len(b.counts))
	for _, term := range bm25Terms(query) {
		n, df := float64(len(scores)), b.df[term]
		for i, counts := range b.counts {
			tf := counts[term]
			scores[i] += math.Log(1+(n-df+0.5)/(df+0.5)) * tf * 2.2 / (tf + 1.2*(0.25+0.75*b.lengths[i]/b.average))
		}
	}
	for i, score := range scores {
		if score > 0 {
			numbers = append(numbers, i+1)
		}
	}
	slices.SortStableFunc(numbers, func(a, b int) int { return cmp.Compare(scores[b-1], scores[a-1]) })
	return numbers
}

// frames are everyday sentences around what one asks about.
var frames = [...]string{
	"%s怎么办", "%s要什么材料", "请问%s在哪里办", "我想问一下%s", "%s要多久", "%s多少钱", "%s可以代办吗", "给孩子%s", "%s一定要本人去吗", "帮我查一下%s",
	"我要办%s", "关于%s的事", "%s能在手机上办吗", "老人%s怎么弄", "你好，%s找谁", "%s需要预约吗", "现在%s还能办吗", "听说可以%s", "%s的流程是什么", "想了解%s",
	"%s周末能办吗", "在外地怎么%s", "%s收费吗", "我爸妈%s", "上次%s没办成", "麻烦问下%s归哪个部门", "申请%s", "办理%s的条件", "%s办完几天有结果", "为什么%s这么麻烦",
}

// A keyword that finds its item alone finds it among the first three in any everyday
// sentence.
func TestKeywordsInSentences(t *testing.T) {
	for name, c := range map[string]*disclosure.Catalog{
		"embedded": disclosure.Default(), "police": madeCatalogue(t, "police", true), "welfare": madeCatalogue(t, "welfare", true),
	} {
		x := search.New(c)
		asked, found := 0, 0
		missed := make(map[string]int)
		for item := range c.Items() {
			for keyword := range item.Keywords() {
				if alone := x.Search(keyword); len(alone) == 0 || !inFirstThree(alone, item) {
					continue
				}
				for _, frame := range frames {
					asked++
					if inFirstThree(x.Search(strings.Replace(frame, "%s", keyword, 1)), item) {
						found++
					} else {
						missed[keyword]++
						if testing.Verbose() && missed[keyword] == 1 {
							t.Logf("%q misses %v", strings.Replace(frame, "%s", keyword, 1), item)
						}
					}
				}
			}
		}
		share := float64(found) / float64(asked)
		t.Logf("%s: %d of %d, %.4f; by keyword %v", name, found, asked, share, missed)
		if share < 0.97 {
			t.Errorf("%s: %.4f of the keywords are found in sentences", name, share)
		}
	}
}

func inFirstThree(hits []search.Hit, item disclosure.Item) bool {
	return slices.ContainsFunc(hits[:min(3, len(hits))], func(h search.Hit) bool { return h.Item == item })
}
