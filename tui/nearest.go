package tui

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
)

// nearestWords returns the words for items that are most like a query that finds
// nothing: those that share rare pairs of characters with it. A word of which less than a
// third is shared is not near, nor one that has less than half of the query: 失业金转移 is no
// other word for 公积金转移. Nor is one that has nothing of the words that were not
// understood: 交多少钱 for 怀孕了能领多少钱.
func nearestWords(query string, notUnderstood []string, catalogs []*disclosure.Catalog, most int) (words []string) {
	wanted := pairsOf(pairable(query)).all
	if len(wanted) == 0 {
		return nil
	}
	asks := asksFor(notUnderstood)
	texts := wordsFor(catalogs)
	all := make([]map[pair]bool, len(texts))
	frequency := make(map[pair]int)
	for i, text := range texts {
		all[i] = pairsOf(pairable(text)).all
		for p := range all[i] {
			frequency[p]++
		}
	}
	weigh := func(pairs map[pair]bool) (sum float64) {
		for p := range pairs {
			sum += 1 / float64(frequency[p]+1)
		}
		return sum
	}
	type candidate struct {
		text string
		like float64
	}
	var near []candidate
	asked := weigh(wanted)
	for i, text := range texts {
		shared := make(map[pair]bool)
		for p := range all[i] {
			if wanted[p] {
				shared[p] = true
			}
		}
		const least = 1.0 / 3
		if like := 2 * float64(len(shared)) / float64(len(all[i])+len(wanted)); like >= least && 2*len(shared) >= len(wanted) && asks(shared) {
			near = append(near, candidate{text, like + weigh(shared)/asked})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	for _, c := range near {
		if len(words) < most && !slices.Contains(words, c.text) {
			words = append(words, c.text)
		}
	}
	return words
}

// asksFor returns whether any of the pairs that a word shares with a query is one of what
// was not understood, which the query asks for: the rest is said around any matter. Letters
// with a slip are like others in other pairs.
func asksFor(notUnderstood []string) func(shared map[pair]bool) bool {
	asked := make(map[pair]bool)
	for _, word := range notUnderstood {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			maps.Copy(asked, pairsOf(pairable(word)).all)
		}
	}
	return func(shared map[pair]bool) bool {
		for p := range shared {
			if asked[p] {
				return true
			}
		}
		return len(asked) == 0
	}
}

// wordsFor returns how items are called: by their names, and as people call them.
func wordsFor(catalogs []*disclosure.Catalog) (words []string) {
	for _, catalog := range catalogs {
		for item := range catalog.Items() {
			words = append(words, item.Name())
			words = slices.AppendSeq(words, item.Keywords())
			if gloss := item.NameEN(); gloss != "" {
				words = append(words, gloss)
			}
		}
	}
	return words
}

// pairable leaves of a text what tells words apart.
func pairable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
