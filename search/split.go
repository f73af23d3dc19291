package search

import "math/bits"

// People run several matters into one word, in their own order and with words
// that the catalogue lacks: 养老保险转移到外地. Such a query is split into tokens,
// and an item answers it if what its texts have of them makes up most of it.
// Sets of tokens are bits.
type parts struct {
	index  *Index
	tokens []token
	joined uint64       // the tokens that follow another in their word
	words  []lookedUp   // what is found by looking for it
	titled []belongings // by item: what its names and keywords have
	all    []belongings // by item: what its category and contents have as well
}

// A token is a character, a number, or letters in a row.
type token struct {
	text   string
	start  int // byte offset in its word
	weight int // 0 for what adds nothing
}

// maxTokens is how many tokens fit into the bits.
const maxTokens = 64

// A lookedUp is a word that means the same as some tokens.
type lookedUp struct {
	pattern pattern
	covers  uint64
	worth   float64
}

// belongings are what an item has of the tokens.
type belongings struct {
	single uint64 // tokens
	pairs  uint64 // tokens that stand right after the one before them
	leaps  uint64 // tokens that stand right after the one before that
	words  uint64 // what was looked up, by number
	share  int    // of the text that is tokens for the greatest part, in 16ths
}

func (b *belongings) add(more belongings) {
	b.single |= more.single
	b.pairs |= more.pairs
	b.leaps |= more.leaps
	b.words |= more.words
	b.share = max(b.share, more.share)
}

// split splits a query and notes what the items have of it.
func (x *Index) split(q query) *parts {
	ps := &parts{index: x, titled: make([]belongings, len(x.items)), all: make([]belongings, len(x.items))}
	for _, word := range q.words {
		word = withDigits(word)
		first := len(ps.tokens)
		ps.addTokens(word)
		ps.lookUp(word, first)
	}
	ps.findTokens()
	return ps
}

// addTokens adds the tokens of a word, without those of a question.
func (ps *parts) addTokens(word string) {
	first, asked := len(ps.tokens), 0 // where the question at hand ends
	for at := 0; at < len(word) && len(ps.tokens) < maxTokens; {
		t := ps.index.token(word[at:])
		t.start = at
		if phrase, ok := ps.index.vocabulary.begins(word[at:], question); ok {
			asked = max(asked, at+len(phrase.word))
		}
		if at += len(t.text); at <= asked {
			continue
		}
		if len(ps.tokens) > first {
			ps.joined |= 1 << len(ps.tokens)
		}
		ps.tokens = append(ps.tokens, t)
	}
}

// token returns the first token of s. What the catalogue does not know weighs
// more, because it may be what the query is about; so does a number or a word of
// letters.
func (x *Index) token(s string) token {
	t := token{text: s[:tokenLength(s)], weight: 2}
	r := firstRune(s)
	if isASCII(r) || x.symbol(r) == 0 {
		t.weight = 3
	}
	if _, ok := x.vocabulary.begins(s, optional); ok {
		t.weight = 0
	}
	return t
}

// lookUp looks for the tokens of a word that have letters or digits, and for
// what means the same as the words in it.
func (ps *parts) lookUp(word string, first int) {
	for i, t := range ps.tokens[first:] {
		if isASCII(firstRune(t.text)) {
			ps.find(ps.index.plain(t.text), 1<<(first+i), 1)
		}
	}
	for at := range word {
		same, ok := ps.index.vocabulary.begins(word[at:], synonym)
		if !ok {
			continue
		}
		covers := uint64(0)
		for i, t := range ps.tokens[first:] {
			if at <= t.start && t.start < at+len(same.word) {
				covers |= 1 << (first + i)
			}
		}
		for _, other := range same.group {
			if covers&(covers-1) != 0 || other != same.word {
				ps.find(literal(other), covers, 3)
			}
		}
	}
}

// find finds the items that have what counts for some tokens.
func (ps *parts) find(p pattern, covers uint64, worth float64) {
	n := len(ps.words)
	if n == maxTokens || covers == 0 {
		return
	}
	p.loose = false
	some := false
	for _, f := range ps.index.look(&p, nil).texts {
		if e := &ps.index.entries[f.entry]; e.field.describes() {
			ps.note(e, belongings{words: 1 << n})
			some = true
		}
	}
	if some {
		ps.words = append(ps.words, lookedUp{p, covers, worth})
	}
}

// findTokens goes through the texts once and notes which tokens stand in them
// and which of them side by side.
func (ps *parts) findTokens() {
	x := ps.index
	tokens := make([]uint64, len(x.meanings)) // by symbol
	var any mask
	for i, t := range ps.tokens {
		if r := firstRune(t.text); !isASCII(r) && x.symbol(r) != 0 {
			tokens[x.symbol(r)] |= 1 << i
			any = any.or(characterMask(r))
		}
	}
	for i := range x.entries {
		e := &x.entries[i]
		if x.masks[i].characters&any.characters == 0 || !e.field.describes() {
			continue
		}
		var b belongings
		before := uint64(0)
		for _, symbol := range e.symbols {
			here := tokens[symbol]
			b.single |= here
			b.pairs |= before << 1 & here & ps.joined
			b.leaps |= before << 2 & here & ps.joined & (ps.joined << 1)
			before = here
		}
		if b.single != 0 {
			b.share = 16 * bits.OnesCount64(b.single) / len(e.symbols)
			ps.note(e, b)
		}
	}
}

// describes reports whether a field tells what an item is about.
func (f Field) describes() bool {
	return f == Name || f == NameEN || f == Keyword || f == Category || f == Content
}

// note notes what the items of a text have.
func (ps *parts) note(e *entry, b belongings) {
	for _, r := range e.runs {
		for i := r.first; i < r.end; i++ {
			ps.all[i].add(b)
			if e.field != Category && e.field != Content {
				ps.titled[i].add(b)
			}
		}
	}
}
