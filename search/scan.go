package search

import "sync"

// A found is a text that matches, with the rank of the match.
type found struct{ entry, rank int32 }

// Scanned is what a scan for a pattern finds: the texts that match and, more than these,
// all that the matches of a longer word must be among.
type scanned struct {
	texts []found
	near  []int32
}

// Above so many texts, two goroutines look through them.
const inParallel = 1 << 14

// scan looks for a pattern among the given texts or, if nil, among all.
func (x *Index) scan(p *pattern, among []int32) scanned {
	n := len(among)
	if among == nil {
		n = len(x.entries)
	}
	if n < inParallel {
		return x.scanRange(p, among, 0, n)
	}
	var second scanned
	var done sync.WaitGroup
	done.Go(func() { second = x.scanRange(p, among, n/2, n) })
	first := x.scanRange(p, among, 0, n/2)
	done.Wait()
	return scanned{append(first.texts, second.texts...), append(first.near, second.near...)}
}

// scanRange looks through a part of the texts.
func (x *Index) scanRange(p *pattern, among []int32, from, to int) scanned {
	c := scanned{near: []int32{}}
	for i := from; i < to; i++ {
		at := i
		if among != nil {
			at = int(among[i])
		}
		m := x.masks[at]
		if !p.may(m) {
			continue
		}
		t := &x.entries[at].text
		where, ok := p.find(t, m)
		if !ok && p.mayBeApart(t) {
			where, ok = p.foundApart(t.symbols)
		}
		if ok {
			c.add(at, t, where)
		}
	}
	return c
}

func (c *scanned) add(at int, t *text, where place) {
	c.near = append(c.near, int32(at))
	if r := rank(t, where); r > 0 {
		c.texts = append(c.texts, found{int32(at), int32(r)})
	}
}
