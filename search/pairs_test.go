package search

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What is looked for where its rarest pair stands is found as if every text had been
// looked at; and what is found apart is what the matcher finds.
func TestShortCutsFindTheSame(t *testing.T) {
	x := New(disclosure.Default())
	random := rand.New(rand.NewPCG(1, 2))
	some := func() string { // a piece of a text, at times with a foreign character
		runes := []rune(x.entries[random.IntN(len(x.entries))].folded)
		if len(runes) == 0 {
			return "社保"
		}
		from := random.IntN(len(runes))
		piece := slices.Clone(runes[from:min(len(runes), from+1+random.IntN(6))])
		if random.IntN(3) == 0 {
			piece[random.IntN(len(piece))] = []rune("龘卡的a1")[random.IntN(5)]
		}
		return string(piece)
	}
	for range 3000 {
		word := some()
		p := literal(word)
		var want, got []int
		for at := range x.entries {
			if e := &x.entries[at]; e.field.describes() && p.index(e.folded) >= 0 {
				want = append(want, at)
			}
		}
		x.having(word, func(_ *entry, at int) bool { got = append(got, at); return true })
		if !slices.Equal(got, want) {
			t.Fatalf("%q stands in %v, found in %v", word, want, got)
		}

		apart := x.plain(word)
		if len(apart.symbols) < 2 || slices.Contains(apart.symbols, 0) {
			continue
		}
		text := &x.entries[random.IntN(len(x.entries))].text
		_, matched := apart.apart(text)
		if where, found := apart.foundApart(text.symbols); found != matched || found && (where.steps != len(apart.symbols) || where.start < 0) {
			t.Fatalf("%q apart in %q: %v, %t; the matcher says %t", word, text.folded, where, found, matched)
		}
	}
}
