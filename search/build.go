package search

import "github.com/seed2ea1efa0/disclosure"

// New prepares a catalogue for searching.
func New(c *disclosure.Catalog) *Index {
	b := newBuilder(c)
	var last disclosure.Item
	var shared []int
	for item := range c.Items() {
		at := len(b.items)
		for field, s := range ownTexts(item) {
			b.put(b.intern(field, s), at)
		}
		if at == 0 || !item.SharesCells(last) {
			shared = shared[:0]
			for field, s := range b.sharedTexts(item) {
				shared = append(shared, b.intern(field, s))
			}
		}
		for _, entry := range shared {
			b.put(entry, at)
		}
		b.items = append(b.items, item)
		last = item
	}
	return b.Index
}

// A builder builds an index. The symbols of many texts are one block of memory, and
// so are the runs of many entries, because most have few of them.
type builder struct {
	*Index
	known [endOfFields]map[string]int // the entries of a field, by text
	texts []symbol
	runs  []run
}

// block is how many symbols or runs are asked for at once.
const block = 1 << 12

func newBuilder(c *disclosure.Catalog) *builder {
	const atLeast = 1024
	texts := atLeast + 2*c.Len() // each item has a number and a name of its own
	x := &Index{
		catalog:    c,
		title:      fold(c.Title()),
		items:      make([]disclosure.Item, 0, c.Len()),
		pinyin:     loadPinyin(),
		vocabulary: loadVocabulary(),
		symbols:    make([]symbol, 1<<16),
		rare:       make(map[rune]symbol),
		meanings:   make([]mask, 1, atLeast),
		entries:    make([]entry, 0, texts),
		masks:      make([]mask, 0, texts),
	}
	x.readAs = make([][]symbol, len(x.pinyin.syllables))
	b := &builder{Index: x}
	for field := range b.known {
		b.known[field] = make(map[string]int)
	}
	return b
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

// put notes that an item has the text of an entry. Items come in order.
func (b *builder) put(at, item int) {
	e := &b.entries[at]
	first, end := int32(item), int32(item+1)
	if n := len(e.runs); n > 0 && e.runs[n-1].end >= first {
		e.runs[n-1].end = end
		return
	}
	if len(e.runs) == 0 {
		if len(b.runs) == 0 {
			b.runs = make([]run, block)
		}
		e.runs, b.runs = b.runs[:0:1], b.runs[1:]
	}
	e.runs = append(e.runs, run{first, end})
}

// add adds an entry for a text and returns where.
func (b *builder) add(field Field, s string) int {
	t := text{field: field, folded: fold(s)}
	if len(t.folded) > cap(b.texts)-len(b.texts) {
		b.texts = make([]symbol, 0, max(len(t.folded), block))
	}
	start := len(b.texts)
	var m mask
	for _, r := range t.folded {
		s := b.learn(r)
		b.texts = append(b.texts, s)
		m = m.or(b.meanings[s])
	}
	t.symbols = b.texts[start:len(b.texts):len(b.texts)]
	b.entries = append(b.entries, entry{text: t})
	b.masks = append(b.masks, m)
	return len(b.entries) - 1
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
	b.pinyin.of(r, func(syllable int) {
		m = m.or(b.pinyin.soundMask(syllable))
		b.readAs[syllable] = append(b.readAs[syllable], s)
	})
	b.meanings = append(b.meanings, m)
	return s
}
