package search

// pairTable has, for each pair of neighbouring characters, the texts that tell what
// an item is about and have it. A word of a question is looked for where its rarest
// pair stands, and not in every text. Pairs share the places of the table, so that
// what stands in one is no more than a first guess.
type pairTable [1 << 14][]int32

func pairPlace(a, b symbol) int { return int((uint32(a)*0x9E37 + uint32(b)*0x85EB) >> 4 & (1<<14 - 1)) }

// pairs returns the table, which is made for the first question.
func (x *Index) pairs() *pairTable {
	x.pairsOnce.Do(func() {
		x.pairTable = new(pairTable)
		for at := range x.entries {
			e := &x.entries[at]
			if !e.field.describes() {
				continue
			}
			for i := 1; i < len(e.symbols); i++ {
				texts := &x.pairTable[pairPlace(e.symbols[i-1], e.symbols[i])]
				if n := len(*texts); n == 0 || (*texts)[n-1] != int32(at) {
					*texts = append(*texts, int32(at))
				}
			}
		}
	})
	return x.pairTable
}

// rarest returns the texts that have the rarest pair of a word; ok is false for one
// of a single character.
func (x *Index) rarest(word []symbol) (texts []int32, ok bool) {
	pairs := x.pairs()
	for i := 1; i < len(word); i++ {
		if with := pairs[pairPlace(word[i-1], word[i])]; i == 1 || len(with) < len(texts) {
			texts = with
		}
	}
	return texts, len(word) > 1
}
