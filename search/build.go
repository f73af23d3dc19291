package search

import (
	"io/fs"
	"iter"
	"path"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// New prepares catalogues for searching, all as one: one query is answered from all
// of them, and [disclosure.Item.Catalog] tells of which a hit is.
func New(catalogs ...*disclosure.Catalog) *Index {
	x, _ := Options{}.New(catalogs...) // only synonyms can be wrong, and these are ours
	return x
}

// Options change what is searched with. The zero value is what [New] uses.
type Options struct {
	// Limit is how many hits an answer has at most; 0 is no limit.
	Limit int

	// Synonyms are the words that mean the same, in place of those that are known for
	// social insurance: each line of each .txt file at the top of it has words that
	// mean much the same, with blanks between them, or begins with #.
	Synonyms fs.FS

	// NoLists leaves out what is known of the embedded catalogue beside its file: how
	// people ask for its matters, and what belongs to other offices.
	NoLists bool
}

// New is like [New]. An error is one of reading the synonyms.
func (o Options) New(catalogs ...*disclosure.Catalog) (*Index, error) {
	lexicon, err := o.lexicon()
	if err != nil {
		return nil, err
	}
	b := newBuilder(o, catalogs)
	for _, c := range b.catalogs {
		b.addCatalog(c)
	}
	b.addRuns()
	b.sieve = newSieve(b.masks)
	b.about = newAbout(b, lexicon)
	b.places = newPlaces(b.catalogs)
	b.contentPairs = newPairIndex(b.Index)
	return b.Index, nil
}

// lexicon returns the words that are known beside those of the catalogues.
func (o Options) lexicon() (*analysis.Lexicon, error) {
	if o.Synonyms == nil {
		return analysis.CommonLexicon(), nil
	}
	files, err := fs.ReadDir(o.Synonyms, ".") // Glob would take a folder that is not there for an empty one
	if err != nil {
		return nil, err
	}
	var all strings.Builder
	for _, file := range files {
		if path.Ext(file.Name()) != ".txt" {
			continue
		}
		text, err := fs.ReadFile(o.Synonyms, file.Name())
		if err != nil {
			return nil, err
		}
		all.Write(text)
		all.WriteByte('\n')
	}
	return analysis.NewLexicon(analysis.Around, all.String()), nil
}

func (b *builder) addCatalog(c *disclosure.Catalog) {
	var last disclosure.Item
	var shared []int
	laws := rememberedLaws(c)
	for item := range c.Items() {
		at := len(b.items)
		for field, s := range ownTexts(item) {
			entry := b.intern(field, s)
			b.put = append(b.put, placed{int32(entry), int32(at)})
			b.own = append(b.own, int32(entry))
		}
		b.ownEnds = append(b.ownEnds, uint32(len(b.own)))
		if !item.SharesCells(last) {
			shared = shared[:0]
			for field, s := range sharedTexts(item, laws) {
				shared = append(shared, b.intern(field, s))
			}
		}
		for _, entry := range shared {
			b.put = append(b.put, placed{int32(entry), int32(at)})
		}
		b.items = append(b.items, item)
		last = item
	}
}

// A builder builds an index.
type builder struct {
	*Index
	known   [endOfFields]map[string]int // the entries of a field, by text
	put     []placed                    // item by item
	own     []int32                     // of all items, one after the other: the entries that are not shared
	ownEnds []uint32                    // by item: where those end
}

// A placed is an entry and an item that has its text.
type placed struct{ entry, item int32 }

func newBuilder(o Options, catalogs []*disclosure.Catalog) *builder {
	const atLeast = 1024
	items := 0
	for _, c := range catalogs {
		items += c.Len()
	}
	texts := atLeast + 4*items // each item has a number and a name of its own, and keywords
	x := &Index{
		catalogs: catalogs,
		options:  o,
		items:    make([]disclosure.Item, 0, items),
		pinyin:   analysis.LoadPinyin(),
		symbols:  make([]symbol, 1<<16),
		rare:     make(map[rune]symbol),
		meanings: make([]mask, 1, atLeast),
		folded:   make([]string, 0, texts),
		masks:    make([]mask, 0, texts),
		fields:   make([]Field, 0, texts),
		ends:     make([]uint32, 0, texts),
		letters:  make([]symbol, 0, 8*texts),
	}
	x.readAs = make([][]symbol, len(x.pinyin.Syllables))
	b := &builder{Index: x, own: make([]int32, 0, texts), ownEnds: make([]uint32, 0, items)}
	for field := range b.known {
		b.known[field] = make(map[string]int)
	}
	b.known[FieldName] = make(map[string]int, items)
	b.known[FieldKeyword] = make(map[string]int, 4*items)
	return b
}

// ownTexts yields the folded texts of an item that it does not share.
func (b *builder) ownTexts(item int) iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		for _, entry := range pieceOf(b.own, b.ownEnds, item) {
			if !yield(b.fields[entry], b.folded[entry]) {
				return
			}
		}
	}
}

// intern returns the entry of a text, a new one where it is new.
func (b *builder) intern(field Field, s string) int {
	if field == FieldNumber { // hardly any two items have one
		return b.add(field, s)
	}
	at, ok := b.known[field][s]
	if !ok {
		at = b.add(field, s)
		b.known[field][s] = at
	}
	return at
}

// addRuns joins the items of each entry to runs of neighbours: it counts them, and puts each
// where those of its entry begin.
func (b *builder) addRuns() {
	b.runEnds = make([]uint32, len(b.folded)+1)
	b.eachRun(func(entry int32, _ int32, begins bool) {
		if begins {
			b.runEnds[entry+1]++
		}
	})
	for i := 1; i < len(b.runEnds); i++ {
		b.runEnds[i] += b.runEnds[i-1]
	}
	b.runs = make([]run, b.runEnds[len(b.folded)])
	b.eachRun(func(entry, item int32, begins bool) {
		if begins {
			b.runs[b.runEnds[entry]].first = item
			b.runEnds[entry]++
		}
		b.runs[b.runEnds[entry]-1].end = item + 1
	})
}

// eachRun calls f for each item of each entry, and tells whether a run begins with it. Items
// come in order.
func (b *builder) eachRun(f func(entry, item int32, begins bool)) {
	ends := make([]int32, len(b.folded)) // of the latest run of each entry
	for _, p := range b.put {
		f(p.entry, p.item, ends[p.entry] == 0 || ends[p.entry] < p.item)
		ends[p.entry] = p.item + 1
	}
}

// add adds an entry for a text and returns where.
func (b *builder) add(field Field, s string) int {
	folded := analysis.Fold(s)
	var m mask
	var begun beginning
	for _, r := range folded {
		s := b.learn(r)
		b.letters = append(b.letters, s)
		m = m.or(b.meanings[s]).or(characterMask(r)).or(begun.next(r))
	}
	b.folded = append(b.folded, folded)
	b.masks = append(b.masks, m)
	b.fields = append(b.fields, field)
	b.ends = append(b.ends, uint32(len(b.letters)))
	return len(b.folded) - 1
}

// learn returns the symbol of a character, and gives it one if it has none.
func (b *builder) learn(r rune) symbol {
	if s := b.symbol(r); s != 0 || b.outOfSymbols() {
		return s
	}
	s := symbol(len(b.meanings))
	if int(r) < len(b.symbols) {
		b.symbols[r] = s
	} else {
		b.rare[r] = s
	}
	m := characterMask(r)
	b.pinyin.Of(r, func(syllable int) {
		m = m.or(soundMask(b.pinyin, syllable))
		b.readAs[syllable] = append(b.readAs[syllable], s)
	})
	b.meanings = append(b.meanings, m)
	return s
}
