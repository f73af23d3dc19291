package search

import (
	"iter"
	"slices"
	"sync"
)

// A found is a text that matches, with the rank of the match.
type found struct {
	entry, rank int32
	apart       bool // the characters are not side by side
	far         bool // and more are between them than they are: xyzzy, by initials
}

// A scanned is what a scan for a pattern finds: the texts that match and, where it is
// asked to note them, all that the matches of a longer word must be among. Its
// memory serves one scan after the other.
type scanned struct {
	texts         []found
	continuations []int32
	having        *accumulators // only texts of items that have the words so far; nil for all
}

// Above so many texts, two goroutines look through them.
const inParallel = 1 << 14

// everywhere stands for all texts.
const everywhere = -1

// scan looks for a pattern among all texts.
func (s *Session) scan(p *pattern) []found {
	s.scanAmong(p, nil, everywhere, nil, false)
	return s.found.texts
}

// textsLike yields the texts that may have a word as it is written: all of its characters.
func (x *Index) textsLike(p *pattern) iter.Seq[int] {
	return x.sieve.through([]mask{p.need}, 0, len(x.folded))
}

// itemsWith yields the items that have a word as it is written in some fields, once for each
// text that has it.
func (x *Index) itemsWith(word string, in func(Field) bool) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		p := literal(word)
		for at := range x.textsLike(&p) {
			if !in(x.fields[at]) || p.index(x.folded[at]) < 0 {
				continue
			}
			for _, r := range x.runsOf(at) {
				for i := r.first; i < r.end; i++ {
					if !yield(i) {
						return
					}
				}
			}
		}
	}
}

// scanAmong looks for a pattern among the first n of the given texts or everywhere; having
// is nil, or has the words that the items of the texts have as well.
func (s *Session) scanAmong(p *pattern, among []int32, n int, having *accumulators, note bool) {
	s.found.texts, s.found.continuations = s.found.texts[:0], s.found.continuations[:0]
	if p.reading != nil {
		s.accept = p.reading.acceptSymbols(s.accept)
		defer p.reading.forgetSymbols()
	}
	if n == everywhere {
		among, n = nil, len(s.index.folded)
	}
	s.found.having = having
	if n < inParallel {
		s.found.scan(s.index, p, among, 0, n, note)
		return
	}
	second := &s.foundBeside
	second.texts, second.continuations, second.having = second.texts[:0], second.continuations[:0], s.found.having
	var done sync.WaitGroup
	half := n / 2 &^ (inBlock - 1)
	done.Go(func() { second.scan(s.index, p, among, half, n, note) })
	s.found.scan(s.index, p, among, 0, half, note)
	done.Wait()
	s.found.texts, s.found.continuations = append(s.found.texts, second.texts...), append(s.found.continuations, second.continuations...)
}

// scan looks through a part of the texts.
func (c *scanned) scan(x *Index, p *pattern, among []int32, from, to int, note bool) {
	ways := p.ways()
	if among == nil {
		for at := range x.sieve.through(ways, from, to) {
			c.match(x, p, at, note)
		}
		return
	}
	for _, at := range among[from:to] {
		if slices.ContainsFunc(ways, x.masks[at].has) {
			c.match(x, p, int(at), note)
		}
	}
}

// match matches a text that may have the pattern.
func (c *scanned) match(x *Index, p *pattern, at int, note bool) {
	if c.having != nil && !c.having.any(at) {
		return
	}
	text, m := x.text(at), x.masks[at]
	t := &text
	if p.onlyByChance(t.field, m) {
		if note {
			c.continuations = append(c.continuations, int32(at))
		}
		return
	}
	where, ok := p.find(t, m)
	if !ok && p.mayBeApart(t) {
		where, ok = p.foundApart(t.symbols)
	}
	if !ok {
		return
	}
	if note {
		c.continuations = append(c.continuations, int32(at))
	}
	if r := rank(t, where); r > 0 {
		c.texts = append(c.texts, found{int32(at), int32(r), where.skipped() > 0, where.skipped() > where.steps})
	}
}
