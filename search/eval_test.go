package search

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestScratchEval(t *testing.T) {
	c := disclosure.Default()
	x := New(c)
	for _, f := range []string{"testdata/queries.tsv", "testdata/queries-own.tsv"} {
		b, _ := os.ReadFile(f)
		type st struct{ n, one, three int }
		kinds := map[string]*st{}
		all := &st{}
		var order []string
		for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			if i == 0 {
				continue
			}
			p := strings.Split(line, "\t")
			hits := x.Search(p[1])
			var got []int
			for _, h := range hits {
				got = append(got, h.Item.Number())
			}
			one, three := judge(c, p[2], got)
			s := kinds[p[0]]
			if s == nil {
				s = &st{}
				kinds[p[0]] = s
				order = append(order, p[0])
			}
			for _, s := range []*st{s, all} {
				s.n++
				if one {
					s.one++
				}
				if three {
					s.three++
				}
			}
			if !one {
				var names []string
				for _, h := range hits[:min(4, len(hits))] {
					names = append(names, h.Item.String()+fmt.Sprint("/", h.Score))
				}
				fmt.Printf("MISS %s %q want %s got %d: %v\n", p[0], p[1], p[2], len(got), names)
			}
		}
		sort.Strings(order)
		for _, k := range order {
			s := kinds[k]
			fmt.Printf("%-12s %3d  first %.2f  three %.2f\n", k, s.n, float64(s.one)/float64(s.n), float64(s.three)/float64(s.n))
		}
		fmt.Printf("%s ALL %3d  first %.3f  three %.3f\n\n", f, all.n, float64(all.one)/float64(all.n), float64(all.three)/float64(all.n))
	}
}

func judge(c *disclosure.Catalog, want string, got []int) (one, three bool) {
	if want == "none" {
		return len(got) == 0, len(got) == 0
	}
	if spec, ok := strings.CutPrefix(want, "set:"); ok {
		k, v, _ := strings.Cut(spec, "=")
		set := map[int]bool{}
		add := func(i disclosure.Item) { set[i.Number()] = true }
		switch k {
		case "law":
			for i := range c.ItemsByLaw(v) {
				add(i)
			}
		case "cat":
			n, _ := strconv.Atoi(v)
			for i := range c.ItemsByCategory(n) {
				add(i)
			}
		case "channel":
			ch, _ := disclosure.ParseChannel(v)
			for i := range c.ItemsByChannel(ch) {
				add(i)
			}
		case "days":
			n, _ := strconv.Atoi(v)
			for i := range c.ItemsByDeadline(n) {
				add(i)
			}
		}
		if len(got) < len(set) || len(set) == 0 {
			return false, false
		}
		for _, g := range got[:len(set)] {
			if !set[g] {
				return false, false
			}
		}
		return true, true
	}
	for i, g := range got {
		if i > 2 {
			break
		}
		for _, w := range strings.Split(want, "|") {
			if strconv.Itoa(g) == w {
				three = true
				one = one || i == 0
			}
		}
	}
	return
}
