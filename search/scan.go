package search

import "sync"

// A found is a text that matches, with the rank of the match.
type found struct {
	entry, rank int32
	apart       bool // the characters do not stand side by side
}

// A scanned is what a scan for a pattern finds: the texts that match and, where it is
// asked to note them, all that the matches of a longer word must be among. Its
// memory serves one scan after the other.
type scanned struct {
	texts []found
	near  []int32
}

// Above so many texts, two goroutines look through them.
const inParallel = 1 << 14

// everywhere stands for all texts.
const everywhere = -1

// scan looks for a pattern among all texts.
func (s *Session) scan(p *pattern) []found {
	s.scanAmong(p, nil, everywhere, false)
	return s.found.texts
}

// scanAmong looks for a pattern among the first n of the given texts or everywhere.
func (s *Session) scanAmong(p *pattern, among []int32, n int, near bool) {
	s.found.texts, s.found.near = s.found.texts[:0], s.found.near[:0]
	if need, needSpelled := p.needs(); need == allBits && needSpelled == allBits {
		return
	}
	if p.spelled != nil {
		s.accept = p.spelled.acceptSymbols(s.accept)
		defer p.spelled.forgetSymbols()
	}
	if n == everywhere {
		among, n = nil, len(s.index.entries)
	}
	if n < inParallel {
		s.found.scan(s.index, p, among, 0, n, near)
		return
	}
	second := &s.foundBeside
	second.texts, second.near = second.texts[:0], second.near[:0]
	var done sync.WaitGroup
	done.Go(func() { second.scan(s.index, p, among, n/2, n, near) })
	s.found.scan(s.index, p, among, 0, n/2, near)
	done.Wait()
	s.found.texts, s.found.near = append(s.found.texts, second.texts...), append(s.found.near, second.near...)
}

// scan looks through a part of the texts.
func (c *scanned) scan(x *Index, p *pattern, among []int32, from, to int, near bool) {
	need, needSpelled := p.needs()
	if among == nil {
		for i, m := range x.masks[from:to] {
			if m.has(need) || m.has(needSpelled) {
				c.look(x, p, from+i, near)
			}
		}
		return
	}
	for _, at := range among[from:to] {
		if m := x.masks[at]; m.has(need) || m.has(needSpelled) {
			c.look(x, p, int(at), near)
		}
	}
}

// look looks at a text that may match.
func (c *scanned) look(x *Index, p *pattern, at int, near bool) {
	t, m := &x.entries[at].text, x.masks[at]
	if p.onlyByChance(t.field, m) {
		if near {
			c.near = append(c.near, int32(at))
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
	if near {
		c.near = append(c.near, int32(at))
	}
	if r := rank(t, where); r > 0 {
		c.texts = append(c.texts, found{int32(at), int32(r), where.skipped() > 0})
	}
}
