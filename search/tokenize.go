package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A token is a piece of a query that means something by itself.
type token struct {
	text       string
	start, end int // in characters of the query
	role       role
	meanings   []string // what means the same
	subject    bool     // the catalogue has a matter of this name
	covers     uint64   // which tokens it covers: itself, or as an extra those beneath it
	extra      bool     // another way to split the query
	apart      bool     // part of the question stands before it
	needed     bool     // 要 or 需要 stands before it
}

func (t *token) length() int { return t.end - t.start }

// size is what a token counts for where it is asked how much of a question is
// answered: its characters, and no English word for more than a Chinese one.
func (t *token) size() float64 {
	if isLetter(firstRune(t.text)) {
		return float64(min(t.length(), 4))
	}
	return float64(t.length())
}

// single reports whether the token is a character that is left over.
func (t *token) single() bool {
	return t.role == unknown && t.length() == 1 && !isASCII(firstRune(t.text))
}

// maxTokens is how many tokens fit into the bits of a set.
const maxTokens = 64

// A tokenizer splits words of a query, in the memory of the word before.
type tokenizer struct {
	index   *Index
	runes   []rune
	offsets []int   // of these
	best    []split // by place: the best way there
	word    string  // the last of withoutQuestion
	tokens  []token // of this
}

// A split is the way to a place in a word whose last token is the best.
type split struct {
	value, from int
	token       token
}

// tokenize splits a word of a query into tokens: those of the vocabulary and
// those that stand in the catalogue, so that long ones are preferred to short
// ones and as little as can be is left unknown. A token of the catalogue, and a
// number with what it counts, is worth the square of its length, so that 失业金 is
// not 失业 and 金; one of the vocabulary twice that and 1; a number or a word of
// letters 1, a character that is left over nothing.
func (z *tokenizer) tokenize(text string, tokens []token) []token {
	x := z.index
	z.runes, z.offsets = z.runes[:0], z.offsets[:0]
	for i, r := range text {
		z.runes, z.offsets = append(z.runes, r), append(z.offsets, i)
	}
	z.offsets = append(z.offsets, len(text))
	z.best = append(z.best[:0], split{})
	for range z.runes {
		z.best = append(z.best, split{value: -1})
	}
	runes, offsets, best := z.runes, z.offsets, z.best
	offer := func(from, to, value int, t token) {
		if v := best[from].value + value; v > best[to].value {
			t.text, t.start, t.end = text[offsets[from]:offsets[to]], from, to
			best[to] = split{v, from, t}
		}
	}
	for at, r := range runes {
		if best[at].value < 0 {
			continue // in mid-word
		}
		rest := text[offsets[at]:]
		if isASCII(r) {
			n := tokenLength(rest)
			w := x.vocabulary.find(rest[:n])
			t := token{}
			if w != nil {
				t.role, t.meanings = w.role, w.meanings
			} else if isDigit(r) && (n <= 3 || n == 4 && (rest[:2] == "19" || rest[:2] == "20")) {
				t.role = around // 50 of 我妈50了 is not 50% of a name, 2024 is a year, 4050 may be a name
			}
			offer(at, at+n, 1, t)
			if isDigit(r) {
				if m := x.measureAt(rest[n:]); m > 0 {
					offer(at, at+n+m, (n+m)*(n+m), token{role: around})
				}
			}
		} else {
			offer(at, at+1, 0, token{})
		}
		for _, w := range x.vocabulary[r] {
			if w.role == measure || w.role == english || !strings.HasPrefix(rest, w.text) || isASCII(r) && len(w.text) < tokenLength(rest) {
				continue
			}
			value := 2*w.length*w.length + 1
			offer(at, at+w.length, value, token{role: w.role, meanings: w.meanings})
		}
		if strings.ContainsRune("一二三四五六七八九十两几半", r) {
			if m := x.measureAt(rest[utf8.RuneLen(r):]); m > 0 {
				offer(at, at+1+m, (1+m)*(1+m), token{role: around}) // 两个人/社保, not 个人社保
			}
		}
		for to := at + 2; to <= len(runes); to++ {
			s := text[offsets[at]:offsets[to]]
			if isNumber(s) {
				continue
			}
			if to < len(runes) && isASCII(runes[to]) && continues(s[len(s)-1], text[offsets[to]]) {
				continue // in mid-word
			}
			if !x.standsIn(s, Field.named) {
				break
			}
			offer(at, to, (to-at)*(to-at), token{})
		}
	}
	first := len(tokens)
	for at := len(runes); at > 0; at = best[at].from {
		tokens = append(tokens, best[at].token)
	}
	for i, j := first, len(tokens)-1; i < j; i, j = i+1, j-1 {
		tokens[i], tokens[j] = tokens[j], tokens[i]
	}
	return tokens
}

// withoutQuestion returns a word of the query without the question in it.
func (z *tokenizer) withoutQuestion(word string) string {
	if word != z.word {
		z.word, z.tokens = word, z.tokenize(word, z.tokens[:0])
	}
	if !slices.ContainsFunc(z.tokens, func(t token) bool { return t.role == ask }) {
		return word
	}
	var b strings.Builder
	for _, t := range z.tokens {
		if t.role != ask {
			b.WriteString(t.text)
		}
	}
	return b.String()
}

// measureAt returns the length of the measures that s begins with: 年, 个月, 万元.
func (x *Index) measureAt(s string) (length int) {
	for {
		longest := 0
		for _, w := range x.vocabulary[firstRune(s)] {
			if w.role == measure && strings.HasPrefix(s, w.text) {
				longest = w.length
				s = s[len(w.text):]
				break
			}
		}
		if longest == 0 {
			return length
		}
		length += longest
	}
}

// tokenLength returns the length in bytes of the first token of s: letters or
// digits in a row, or one other character.
func tokenLength(s string) int {
	if n := len(s) - len(strings.TrimLeftFunc(s, isLetter)); n > 0 {
		return n
	}
	if n := len(s) - len(strings.TrimLeftFunc(s, isDigit)); n > 0 {
		return n
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// tokenizeWithOverlaps adds the tokens of a word but for the question in it and, as
// another way to split it, the matters that lie across them: 失地农民 in
// 失地/农民养老保险.
func (z *tokenizer) tokenizeWithOverlaps(word string, tokens []token) []token {
	first := len(tokens)
	tokens = z.addSaid(word, tokens)
	last := len(tokens)
	for i := first; i < last; i++ {
		rest := ""
		for j := i; j < last && (j == i || !tokens[j].apart); j++ {
			rest += tokens[j].text
		}
		for at := range tokens[i].text {
			left := len(tokens[i].text) - at
			for _, w := range z.index.vocabulary[firstRune(rest[at:])] {
				if w.role != matter && w.role != shared || len(w.text) <= left || !strings.HasPrefix(rest[at:], w.text) {
					continue
				}
				start := tokens[i].start + utf8.RuneCountInString(rest[:at])
				t := token{text: w.text, start: start, end: start + w.length, role: w.role, meanings: w.meanings, extra: true}
				if z.cover(&t, tokens[:last], i) && len(tokens) < maxTokens {
					tokens = append(tokens, t)
				}
			}
		}
	}
	return tokens
}

// addSaid adds the tokens of a word but for the question in it.
func (z *tokenizer) addSaid(word string, tokens []token) []token {
	first := len(tokens)
	if word == z.word {
		tokens = append(tokens, z.tokens...)
	} else {
		tokens = z.tokenize(word, tokens)
	}
	for i := first + 1; i < len(tokens); i++ {
		before := &tokens[i-1]
		small := before.role == ask || before.length() == 1 // 要用的, 要打
		tokens[i].needed = strings.HasSuffix(before.text, "要") || small && before.needed
	}
	said := slices.DeleteFunc(tokens[first:], func(t token) bool { return t.role == ask })
	tokens = tokens[:min(first+len(said), maxTokens)]
	at, before := 0, 0 // before: where the token before ended
	for i := first; i < len(tokens); i++ {
		t := &tokens[i]
		t.apart = i > first && t.start-before > 1 // 了 and 的 keep nothing apart
		before = t.end
		t.start, t.end = at, at+t.length()
		t.covers = 1 << i
		at = t.end
	}
	return tokens
}

// cover notes which tokens, from the given one on, a matter lies across. It reports
// whether what it leaves of those that it cuts is known: not 职能 of 辞职/能拿.
func (z *tokenizer) cover(t *token, tokens []token, first int) (known bool) {
	known = true
	leaves := func(text string) { known = known && (text == "" || z.index.vocabulary.find(text) != nil) }
	leaves(firstRunes(tokens[first].text, t.start-tokens[first].start))
	for i := first; i < len(tokens) && tokens[i].start < t.end; i++ {
		t.covers |= 1 << i
		leaves(lastRunes(tokens[i].text, tokens[i].end-t.end))
	}
	return known
}

// firstRunes returns the first n characters of s.
func firstRunes(s string, n int) string {
	for at := range s {
		if n == 0 {
			return s[:at]
		}
		n--
	}
	return s
}

// lastRunes returns the last n characters of s, none where n is below 1.
func lastRunes(s string, n int) string {
	for at := len(s); ; n-- {
		if n <= 0 {
			return s[at:]
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
}

// standsIn reports whether s stands in a text of such a field.
func (x *Index) standsIn(s string, such func(Field) bool) bool {
	found := false
	x.having(s, func(e *entry, _ int) bool {
		found = such(e.field)
		return !found
	})
	return found
}

// having calls f for the texts that tell what an item is about and that have a
// word, until f returns false.
func (x *Index) having(s string, f func(e *entry, at int) bool) {
	var buffer [24]symbol
	symbols, chinese := x.symbolsOf(s, buffer[:0])
	if slices.Contains(symbols, 0) && !x.outOfSymbols() {
		return // it stands nowhere
	}
	p := pattern{word: s}
	has := func(at int) bool {
		e := &x.entries[at]
		switch {
		case !e.field.describes():
			return false
		case chinese:
			return indexOf(e.symbols, symbols) >= 0
		}
		return p.index(e.folded) >= 0
	}
	if texts, ok := x.rarest(symbols); ok {
		for _, at := range texts {
			if has(int(at)) && !f(&x.entries[at], int(at)) {
				return
			}
		}
		return
	}
	need := literal(s).need
	for at, m := range x.masks {
		if m.has(need) && has(at) && !f(&x.entries[at], at) {
			return
		}
	}
}

// titles reports whether a field is what an item is called.
func (f Field) titles() bool { return f == FieldName || f == FieldNameEN || f == FieldKeyword }

// describes reports whether a field tells what an item is about.
func (f Field) describes() bool {
	return f == FieldName || f == FieldNameEN || f == FieldKeyword || f == FieldCategory || f == FieldContent
}
