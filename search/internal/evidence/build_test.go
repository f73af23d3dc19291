package evidence

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// tells is what BM25 has a term tell that is so often in a text, which is so many times as
// long as the mean, where so many of n matters have it.
func tells(often, length, having, n float64) float64 {
	idf := math.Log(1 + (n-having+0.5)/(having+0.5))
	return idf * often * 2.2 / (often + 1.2*(0.25+0.75*length))
}

// holds compares the scores of matters for a query.
func holds(t *testing.T, x *Index, lexicon *analysis.Lexicon, query string, want ...float64) {
	t.Helper()
	got := scores(x, analysis.NewAnalyzer(lexicon), query)
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", query, got, want)
	}
	for i := range got {
		if math.Abs(float64(got[i])-want[i]) > 1e-4 {
			t.Errorf("%s: %v, want %v", query, got, want)
			return
		}
	}
}

// A text tells by BM25, each field by its own length; the fields of a matter add up.
func TestTextsTellByBM25(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	b := NewBuilder(lexicon, 2)
	b.AddMatter()
	b.AddText(Name, "卡")
	b.AddText(Keyword, "卡")
	b.AddText(Keyword, "表 卡")
	b.AddMatter()
	b.AddText(Name, "表 证 本")
	b.AddMatter()
	b.AddText(Name, "页 页")
	w := equal()
	w[Keyword][analysis.Character] = 0.5
	x := b.Index(&w)
	holds(t, x, lexicon, "卡", tells(1, 0.5, 1, 90)+0.5*tells(2, 1, 1, 90), 0, 0)
	holds(t, x, lexicon, "表", 0.5*tells(1, 1, 2, 90), tells(1, 1.5, 2, 90), 0)
	holds(t, x, lexicon, "证卡", tells(1, 0.5, 1, 90)+0.5*tells(2, 1, 1, 90), tells(1, 1.5, 1, 90), 0)
	holds(t, x, lexicon, "页", 0, 0, tells(2, 1, 1, 90))
	holds(t, x, lexicon, "龙", 0, 0, 0)
}

// A catalogue of more than ninety matters counts them.
func TestManyMatters(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	b := NewBuilder(lexicon, 120)
	want := make([]float64, 120)
	for i := range want {
		b.AddMatter()
		if i < 3 {
			b.AddText(Name, "卡")
			want[i] = tells(1, 1, 3, 120)
		}
	}
	w := equal()
	holds(t, b.Index(&w), lexicon, "卡", want...)
}

// What only a category has is in all its matters; what a matter has as well, in that.
func TestCategoriesTell(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	b := NewBuilder(lexicon, 3)
	for _, name := range []string{"证", "卡", "本"} {
		b.AddMatter()
		b.AddText(Name, name)
	}
	b.AddGroup([]int32{0, 1})
	b.AddText(Category, "卡")
	b.AddText(Category, "表")
	b.AddGroup([]int32{2})
	b.AddText(Category, "册 页")
	w := equal()
	x := b.Index(&w)
	holds(t, x, lexicon, "表", tells(1, 1, 2, 90), tells(1, 1, 2, 90), 0)
	holds(t, x, lexicon, "卡", tells(1, 1, 1, 90), 2*tells(1, 1, 1, 90), 0)
	holds(t, x, lexicon, "册", 0, 0, tells(1, 1, 1, 90))
}

// twoCatalogues are one of roads, with two categories, and one of cards.
func twoCatalogues(t *testing.T) []*disclosure.Catalog {
	t.Helper()
	make := func(title string, categories []disclosure.Category, records ...disclosure.Record) *disclosure.Catalog {
		for i := range records {
			records[i].Number = i + 1
			records[i].Disclosures = []disclosure.RecordGroup{{Contents: []string{"条件"}, Channels: []string{"政府网站"}}}
		}
		c, err := disclosure.New(disclosure.Meta{Title: title, Categories: categories}, records)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	plans, works := disclosure.Category{Number: 1, Name: "规划", NameEN: "Plans"}, disclosure.Category{Number: 2, Name: "道路", NameEN: "Roads"}
	return []*disclosure.Catalog{
		make("道路目录", []disclosure.Category{plans, works},
			disclosure.Record{Name: "线路编制", Category: plans, Keywords: []string{"修路"}}, disclosure.Record{Name: "道路规划", Category: plans}, disclosure.Record{Name: "《路面》", NameEN: "Surface", Category: works}),
		make("证卡目录", []disclosure.Category{plans}, disclosure.Record{Name: "换卡", Category: plans}, disclosure.Record{Name: "领证", Category: plans}),
	}
}

// What the title of a catalogue says, all its matters are about, and none the more for
// saying it again.
func TestCataloguesTell(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	catalogs := twoCatalogues(t)
	b := NewBuilder(lexicon, 4)
	for _, c := range catalogs {
		for item := range c.Items() {
			b.AddItem(item, slices.Values([]string{"怎么弄"}))
		}
	}
	b.AddSubject([]string{"护照"}, []string{"户口怎么迁"})
	categories := [][]int32{b.AddCategories(catalogs[0], 0), b.AddCategories(catalogs[1], 3)}
	if want := [][]int32{{6, 7}, {8}}; !slices.EqualFunc(categories, want, slices.Equal) {
		t.Fatalf("the categories are %v, want %v", categories, want)
	}
	for i, c := range catalogs {
		b.AddCatalog(c, categories[i])
	}
	w := equal()
	x := b.Index(&w)
	a := analysis.NewAnalyzer(lexicon)
	for query, want := range map[string]string{ // 5 is the subject
		"道路": "012", "规划": "0134", "目录": "01234", "证": "34", "修路": "012", "surface": "2", "plans": "0134", "roads": "2", "怎么弄": "012345", "护照": "5", "户口": "5", "换卡": "34",
	} {
		got := ""
		for matter, score := range scores(x, a, query) {
			if score > 0 {
				got += strconv.Itoa(matter)
			}
		}
		if got != want {
			t.Errorf("%s tells for %s, want %s", query, got, want)
		}
	}
	// Has asks the matter, its category and its catalogue.
	for query, want := range map[string]string{"规划": "0134", "道路": "012", "修路": "0", "目录": "01234", "龙舟": ""} {
		a.Analyze(query)
		got := ""
		for matter := range 6 {
			if x.Has(matter, a.Tokens[1].Term) {
				got += strconv.Itoa(matter)
			}
		}
		if got != want {
			t.Errorf("%s is in %s, want %s", query, got, want)
		}
	}
}

// A matter that has a term of the title has no more of it than the one or the other says.
func TestATitleIsNotSaidTwice(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	catalogs := twoCatalogues(t)
	index := func(titles bool) *Index {
		b := NewBuilder(lexicon, 5)
		for _, c := range catalogs {
			for item := range c.Items() {
				b.AddItem(item, slices.Values([]string(nil)))
			}
		}
		categories := [][]int32{b.AddCategories(catalogs[0], 0), b.AddCategories(catalogs[1], 3)}
		for i, c := range catalogs {
			if titles {
				b.AddCatalog(c, categories[i])
			}
		}
		w := equal()
		return b.Index(&w)
	}
	a, with, without := analysis.NewAnalyzer(lexicon), index(true), index(false)
	for query, of := range map[string]struct{ matter, other int }{"道": {1, 0}, "卡": {3, 4}} {
		own, title := scores(without, a, query)[of.matter], scores(with, a, query)[of.other]
		if got := scores(with, a, query)[of.matter]; own == 0 || title == 0 || got != max(own, title) {
			t.Errorf("%s: %v, by its name %v and by the title %v", query, got, own, title)
		}
	}
}

// Of two terms with one catalogue to each, a term tells for a matter what its own
// catalogue does not.
func TestACatalogueTakesNothingFromAnother(t *testing.T) {
	lexicon := analysis.NewLexicon("", "")
	b := NewBuilder(lexicon, 2)
	for range 2 {
		b.AddMatter()
		b.AddText(Name, "卡 表")
	}
	groups := []int32{b.AddGroup([]int32{0}), b.AddGroup([]int32{1})}
	b.catalogs = int(b.AddGroup(groups[:1]))
	b.AddText(Category, "卡 册")
	b.AddGroup(groups[1:])
	b.AddText(Category, "页 本")
	w := equal()
	x := b.Index(&w)
	one := tells(1, 1, 2, 90)
	holds(t, x, lexicon, "卡", one, one)
	holds(t, x, lexicon, "表", one, one)
	holds(t, x, lexicon, "册", tells(1, 1, 1, 90), 0)
	holds(t, x, lexicon, "本", 0, tells(1, 1, 1, 90))
}

// The memory of a query serves the next one.
func TestScoresAreOfOneQuery(t *testing.T) {
	x, a := build("证件", "护照补发", "驾照换证", "户口迁移")
	a.Analyze("护照")
	first := slices.Clone(x.Scores(a.Tokens, nil))
	memory := x.Scores(a.Tokens, nil)
	a.Analyze("驾照")
	memory = x.Scores(a.Tokens, memory)
	a.Analyze("护照")
	if again := x.Scores(a.Tokens, memory); !slices.Equal(again, first) || len(again) != 3 {
		t.Errorf("%v, and after another query %v", first, again)
	}
}

// An item is called by its name, its keywords and the examples of how people ask for it.
func TestWhatAnItemIsCalled(t *testing.T) {
	item, _ := twoCatalogues(t)[0].Item(1)
	if got := slices.Collect(Names(item)); !slices.Equal(got, []string{"线路编制", "修路"}) {
		t.Errorf("it is called %v", got)
	}
	for range Names(item) {
		break
	}
	at := 0
	for range Names(item) {
		if at++; at == 2 {
			break
		}
	}
	for word, want := range map[string]bool{"线路": true, "修路": true, "坑洼": true, "龙舟": false} {
		if got := Calls(item, []string{"门口坑洼，谁来补"}, word); got != want {
			t.Errorf("it is called %s: %v", word, got)
		}
	}
	third, _ := twoCatalogues(t)[0].Item(3)
	if got := slices.Collect(Names(third)); !slices.Equal(got, []string{"路面"}) {
		t.Errorf("the third is called %v", got)
	}
}
