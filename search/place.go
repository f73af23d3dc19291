package search

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/region"
	chars "github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/embedded"
)

// Catalogues of many places have items of one name: 合肥失业金 asks for that of one place,
// and is answered from its catalogue. A place that no catalogue is of is told.

// places are those that the catalogues are of.
type places struct {
	catalogs map[string][]int32 // by the name of a place, in digits: the catalogues that are of it
	longest  int                // name, in characters
	firsts   []int              // by catalogue: its first item; one more for the end
	about    []string           // by catalogue: what it says of itself, folded
}

func newPlaces(catalogs []*disclosure.Catalog) places {
	p := places{catalogs: make(map[string][]int32), firsts: make([]int, 1, len(catalogs)+1)}
	for i, c := range catalogs {
		p.firsts = append(p.firsts, p.firsts[i]+c.Len())
		texts := append(publishersOf(c), c.Title())
		for _, text := range texts {
			names := placesOf(text)
			if field := fieldOf(text); field != "" {
				names = append(names, field)
			}
			for _, name := range names {
				name = inDigits(name)
				if known := p.catalogs[name]; len(known) == 0 || known[len(known)-1] != int32(i) {
					p.catalogs[name] = append(known, int32(i))
				}
				p.longest = max(p.longest, len([]rune(name)))
			}
		}
		texts = append(texts, province(c.Region()))
		if embedded.IsOf(c) {
			texts = append(texts, embedded.Places)
		}
		p.about = append(p.about, analysis.Fold(strings.Join(texts, "\n")))
	}
	return p
}

// of returns the catalogues that are of a place.
func (p *places) of(name string) []int32 { return p.catalogs[inDigits(name)] }

// inDigits returns the name of a place with the number in it in digits: 第3县 for 第三县.
func inDigits(name string) string {
	rest, numbered := strings.CutPrefix(name, "第")
	if !numbered {
		return name
	}
	bare := strings.TrimLeft(rest, numerals)
	if number, ok := chars.Number(strings.TrimSuffix(rest, bare)); ok {
		return "第" + strconv.Itoa(number) + bare
	}
	return name
}

// mostPublishers is how many publishers of a catalogue tell of where it is.
const mostPublishers = 20

// publishersOf returns the publishers of a catalogue.
func publishersOf(c *disclosure.Catalog) (all []string) {
	for item := range c.Items() {
		for publisher := range item.Publishers() {
			if len(all) < mostPublishers && !slices.Contains(all, publisher) {
				all = append(all, publisher)
			}
		}
	}
	return all
}

// Places end in one of these, but for the words that end or begin so and are none.
const (
	placeEnds = "省市县区州盟旗镇乡"
	offices   = "市民政 市民族 市政府 市政协 市政务" // of a place, and none of 市民 and 市政
	noPlaces  = "城市 超市 社区 小区 地区 园区 景区 灾区 辖区 乡镇 城镇 城乡 下乡 回乡 返乡 市场 市政 市容 市民 县域 区域 区划 乡村 省级 市级 县级 区级"
)

// endsPlace reports whether a place ends with a character.
func endsPlace(runes []rune, at int) bool {
	isOffice := at+3 <= len(runes) && strings.Contains(offices, string(runes[at:at+3]))
	return strings.ContainsRune(placeEnds, runes[at]) && !isNoPlace(runes[at-1:at+1]) && (isOffice || !isNoPlace(runes[at:min(at+2, len(runes))]))
}

func isNoPlace(pair []rune) bool { return len(pair) == 2 && strings.Contains(noPlaces, string(pair)) }

// placesOf returns the places that a title or the name of an office begins with, in full
// and short: 安徽省, 安徽, 合肥市, 合肥 of 安徽省合肥市社会保险目录.
func placesOf(text string) (names []string) {
	const most = 10 // characters of a place
	if at := strings.IndexAny(text, ")）"); at >= 0 && (strings.HasPrefix(text, "(") || strings.HasPrefix(text, "（")) {
		text = text[at:] // (三)义务教育
	}
	runes := []rune(analysis.Fold(text))
	start := 0
	for at := 1; at < len(runes) && at-start < most; at++ {
		if !endsPlace(runes, at) || at-start < 2 {
			continue
		}
		names = append(names, string(runes[start:at+1]))
		if short := string(runes[start:at]); analysis.IsHan(runes[at-1]) && !strings.HasPrefix(short, "第") {
			names = append(names, short)
		}
		start = at + 1
	}
	return names
}

// fieldOf returns the field that a title names, with and for 领域, or "": 就业领域 of
// 某县就业领域基层政务公开标准目录. Asked for, it picks the catalogue as a place does.
func fieldOf(title string) string {
	before, _, found := strings.Cut(analysis.Fold(title), fieldEnd)
	if !found {
		return ""
	}
	runes := []rune(before)
	for at := len(runes) - 1; at > 0; at-- {
		if endsPlace(runes, at) && at+1 < len(runes) {
			runes = runes[at+1:]
			break
		}
	}
	return string(runes) + fieldEnd
}

// fieldEnd ends the name of a field.
const fieldEnd = "领域"

// province returns the short name of a region, such as 宁夏 for CN-NX, or "".
func province(code string) string {
	known, _ := region.Of(code)
	return known.Chinese
}

// placesIn returns the places that a query names, folded.
func (x *Index) placesIn(query string) (names []string) {
	for word := range strings.FieldsSeq(query[:min(len(query), maxQuery)]) {
		runes := []rune(analysis.Fold(word))
		for at := 0; at < len(runes); {
			n := x.placeAt(runes[at:])
			if n > 0 {
				names = append(names, string(runes[at:at+n]))
			}
			at += max(n, 1)
		}
	}
	return names
}

// placeAt returns how many characters the place has that some characters begin with: one
// of a catalogue, one that is known, or one with a number, such as 第3县.
func (x *Index) placeAt(runes []rune) int {
	for n := min(x.places.longest, len(runes)); n > 1; n-- {
		if x.places.of(string(runes[:n])) != nil {
			return n
		}
	}
	n := x.about.lexicon.Place(runes)
	if n == 0 && runes[0] == '第' {
		n = 1 + charactersAt(runes[1:], numerals)
		if n == 1 || n == len(runes) || !endsPlace(runes, n) {
			return 0
		}
		return n + 1
	}
	if n > 0 && n < len(runes) && endsPlace(runes, n) {
		n++
	}
	return n
}

// at returns, by catalogue, whether it is of the most of some places; nil where none is of
// any.
func (x *Index) at(names []string) (here []bool) {
	counts := make(map[int32]int)
	most := 0
	for _, name := range names {
		for _, catalog := range x.places.of(name) {
			counts[catalog]++
			most = max(most, counts[catalog])
		}
	}
	if most == 0 {
		return nil
	}
	here = make([]bool, len(x.catalogs))
	for catalog, n := range counts {
		here[catalog] = n == most
	}
	return here
}

// picking returns the names that only say which catalogue is meant: those of several
// catalogues, and of a single one its field and its places.
func (x *Index) picking(names []string) []string {
	if len(x.catalogs) > 1 {
		return names
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		isKnown := len(x.catalogs) == 1 && x.about.lexicon.Place([]rune(name)) > 0 && strings.Contains(x.places.about[0], name)
		return x.places.of(name) == nil && !isKnown
	})
}

// withoutPlaces returns what a query says beside the places, or all of it where that is
// nothing.
func withoutPlaces(query string, names []string) string {
	var rest []string
	for word := range strings.FieldsSeq(query) {
		word = analysis.Fold(word)
		for _, name := range names {
			word = strings.ReplaceAll(word, name, " ")
		}
		rest = append(rest, strings.Fields(word)...)
	}
	if len(rest) == 0 {
		return query
	}
	return strings.Join(rest, " ")
}

// away is what evidence counts for in the catalogue of another place than the query names.
const away = 0.25

// prefer lowers the scores of items of other places.
func (p *places) prefer(here []bool, scores []float32) {
	for catalog, is := range here {
		if is {
			continue
		}
		for i := p.firsts[catalog]; i < p.firsts[catalog+1]; i++ {
			scores[i] *= away
		}
	}
}

// in returns the hits of the places that the query names, or all where there are none.
func (s *Session) in(hits []Hit) []Hit {
	if s.here == nil {
		return hits
	}
	var here []Hit
	for _, h := range hits {
		if s.here[s.index.catalogOf(h.at)] {
			here = append(here, h)
		}
	}
	if len(here) == 0 {
		return hits
	}
	return here
}

// catalogOf returns which of the catalogues an item is of.
func (x *Index) catalogOf(item int32) int {
	at, found := slices.BinarySearch(x.places.firsts, int(item))
	for found && x.places.firsts[at+1] == int(item) {
		at++ // past catalogues without items
	}
	if !found {
		at--
	}
	return at
}

// elsewhere returns the places of a query that the catalogue of the first hit is not of.
func (x *Index) elsewhere(names []string, hits []Hit) (other []string) {
	if len(hits) == 0 {
		return nil
	}
	at := x.catalogOf(hits[0].at)
	for _, name := range names {
		if slices.Contains(x.places.of(name), int32(at)) {
			continue
		}
		short := strings.TrimRight(name, placeEnds)
		if !strings.Contains(x.places.about[at], name) && (strings.HasPrefix(name, "第") || !strings.Contains(x.places.about[at], short)) {
			other = append(other, name)
		}
	}
	return other
}

// tell adds words that the first hit has not got, and has all hits share them.
func (a *Answer) tell(words []string) {
	for _, word := range words {
		if !slices.ContainsFunc(a.Unused, func(u string) bool { return strings.Contains(u, word) }) {
			a.Unused = append(a.Unused, word)
		}
	}
	if a.Unused == nil {
		a.Unused = []string{} // in JSON, none is [] and not null
	}
	for i := range a.Hits {
		a.Hits[i].Unused = a.Unused
	}
}
