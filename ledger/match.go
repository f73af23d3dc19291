package ledger

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A Matcher finds the item that a piece belongs to. It is safe for concurrent use.
// It takes an item from a title only where two things agree: the title has what
// tells the item's name from all other names, and the search finds that item first
// and whole. Everything else is asked. The zero Matcher knows no item.
type Matcher struct {
	catalogs []*disclosure.Catalog
	names    map[string][]disclosure.Item
	inside   map[string][]disclosure.Item // a category, by its name
	printed  map[int][]disclosure.Item    // those whose printed number is not their own
	codes    map[string][]disclosure.Item // those whose printed number is no number: （二）, 5-2, A2
	titles   wording.CatalogNames
	profiles []profile
	weights  map[string]float64 // of pairs of characters: how few items have them
	postings map[string][]namingID

	mutex     sync.Mutex
	index     *search.Index // made when a title asks for it
	bySubject map[subjectKey]match
}

// A profile is an item as a title may name it.
type profile struct {
	item     disclosure.Item
	namings  []naming
	category map[string]bool // pairs of its category's name
}

// A namingID finds a naming.
type namingID struct{ profile, naming int }

// A naming is a name of an item, or a content that it alone has.
type naming struct {
	text  string
	pairs []string
	sum   float64 // of the weights of its pairs
}

// NewMatcher returns a matcher for the items of the catalogues. A row belongs to the
// catalogue whose item it names; where a number or a name is that of items of several
// catalogues, and the rest of the row does not tell, a person is asked.
func NewMatcher(catalogs ...*disclosure.Catalog) *Matcher {
	catalogs = differing(catalogs)
	m := &Matcher{
		catalogs: catalogs, names: make(map[string][]disclosure.Item), inside: make(map[string][]disclosure.Item), printed: make(map[int][]disclosure.Item), codes: make(map[string][]disclosure.Item),
		weights: make(map[string]float64), bySubject: make(map[subjectKey]match), titles: wording.NamesOf(catalogs...),
	}
	contents := make(map[string]int)
	for item := range m.items() {
		name, category := nameKey(item.Name()), nameKey(item.Category().Name)
		m.names[name], m.inside[category] = append(m.names[name], item), append(m.inside[category], item)
		if number, ok := text.Number(item.Code()); ok {
			m.printed[number] = append(m.printed[number], item)
		} else if code := text.Key(item.Code()); code != "" {
			m.codes[code] = append(m.codes[code], item)
		}
		for group := range item.ContentGroups() {
			for content := range group.Contents() {
				contents[content]++
			}
		}
	}
	for item := range m.items() {
		p := profile{item: item, category: set(pairs(item.Category().Name))}
		for _, name := range namesOf(item, contents) {
			p.namings = append(p.namings, naming{text: name})
		}
		m.profiles = append(m.profiles, p)
	}
	m.shorten()
	m.weigh()
	return m
}

// differing returns each catalogue once, and none that is nil.
func differing(catalogs []*disclosure.Catalog) (once []*disclosure.Catalog) {
	for _, c := range catalogs {
		if c != nil && indexOf(once, c) < 0 {
			once = append(once, c)
		}
	}
	return once
}

// indexOf returns where a catalogue is among some, or -1. Its address does not tell: each
// item gives another one.
func indexOf(catalogs []*disclosure.Catalog, wanted *disclosure.Catalog) int {
	return slices.IndexFunc(catalogs, func(c *disclosure.Catalog) bool { return *c == *wanted })
}

// shorten takes off the end that many names share (申领, 登记), unless what is left
// is a part of another item's name: 稳岗返还 tells the item, 社会保障卡 does not.
func (m *Matcher) shorten() {
	ends := make(map[string]int)
	for _, p := range m.profiles {
		ends[lastPair(p.namings[0].text)]++
	}
	for i := range m.profiles {
		for j := range m.profiles[i].namings {
			w := &m.profiles[i].namings[j]
			for ends[lastPair(w.text)] >= common {
				core := strings.TrimSuffix(w.text, lastPair(w.text))
				if len([]rune(core)) < 4 || m.othersHave(core, i) {
					break
				}
				w.text = core
			}
		}
	}
}

// common is how many names share an end that tells nothing.
const common = 3

func (m *Matcher) othersHave(core string, except int) bool {
	for i, p := range m.profiles {
		for _, w := range p.namings {
			if i != except && strings.Contains(w.text, core) {
				return true
			}
		}
	}
	return false
}

func lastPair(s string) string {
	runes := []rune(s)
	return string(runes[max(0, len(runes)-2):])
}

func (m *Matcher) items() func(yield func(disclosure.Item) bool) {
	return func(yield func(disclosure.Item) bool) {
		for _, c := range m.catalogs {
			for item := range c.Items() {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// shortestName is how many characters a name in brackets has that tells an item.
const shortestName = 4

// namesOf returns the names of an item: the printed one without what is in
// brackets, that too, and the contents that no other item has.
func namesOf(item disclosure.Item, contents map[string]int) []string {
	name := text.Simplify(item.Name())
	names := []string{subject(withoutBrackets(name))}
	for _, found := range bracketed().FindAllStringSubmatch(name, -1) {
		for _, part := range strings.FieldsFunc(found[1], func(r rune) bool { return strings.ContainsRune("、,和与及", r) }) {
			if len([]rune(part)) >= shortestName {
				names = append(names, subject(part))
			}
		}
	}
	for group := range item.ContentGroups() {
		for content := range group.Contents() {
			if contents[content] == 1 && len([]rune(content)) >= 6 {
				names = append(names, subject(content))
			}
		}
	}
	return names
}

// weigh gives each pair of characters its weight: the fewer items have it in a
// name, the more it tells. A pair at the end of many names (申领, 登记) tells little.
func (m *Matcher) weigh() {
	frequency := make(map[string]int)
	for i, p := range m.profiles {
		seen := make(map[string]bool)
		for j := range p.namings {
			w := &m.profiles[i].namings[j]
			w.pairs = pairs(w.text)
			for _, pair := range w.pairs {
				if !seen[pair] {
					seen[pair] = true
					frequency[pair]++
				}
			}
		}
	}
	m.postings = make(map[string][]namingID)
	n := float64(len(m.profiles))
	for pair, df := range frequency {
		m.weights[pair] = math.Log(1 + n/float64(df*df))
	}
	for i := range m.profiles {
		for j := range m.profiles[i].namings {
			w := &m.profiles[i].namings[j]
			for _, pair := range unique(w.pairs) {
				w.sum += m.weights[pair]
				m.postings[pair] = append(m.postings[pair], namingID{i, j})
			}
		}
	}
}

// A finding is how well a title names an item.
type finding struct {
	item     disclosure.Item
	profile  int
	naming   int
	pairs    []string // of the item's name, that the title has
	weight   float64  // of these
	coverage float64  // their share of the name
	whole    bool     // the title has the name as it stands
	category int      // pairs of the category's name that the title has
}

// named returns the items that the subject of a title names at all, the best first.
func (m *Matcher) named(about string) []finding {
	has := make(map[namingID][]string) // the pairs that the title has of each wording
	for _, pair := range unique(pairs(about)) {
		for _, id := range m.postings[pair] {
			has[id] = append(has[id], pair)
		}
	}
	best := make(map[int]finding) // by profile
	for id, pairs := range has {
		p := &m.profiles[id.profile]
		w := &p.namings[id.naming]
		f := finding{item: p.item, profile: id.profile, naming: id.naming, pairs: pairs, whole: strings.Contains(about, w.text)}
		for _, pair := range pairs {
			f.weight += m.weights[pair]
		}
		f.coverage = f.weight / w.sum
		before := best[id.profile]
		if f.coverage >= possible && cmp.Or(cmp.Compare(before.rank(), f.rank()), cmp.Compare(f.naming, before.naming)) < 0 {
			best[id.profile] = f
		}
	}
	found := slices.Collect(maps.Values(best))
	for i := range found {
		for pair := range m.profiles[found[i].profile].category {
			if strings.Contains(about, pair) {
				found[i].category++
			}
		}
	}
	slices.SortFunc(found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(b.category, a.category), cmp.Compare(a.profile, b.profile))
	})
	return found
}

// covers reports whether the title has nothing of the other name that this one
// does not have.
func (f finding) covers(other finding) bool {
	for _, pair := range other.pairs {
		if !slices.Contains(f.pairs, pair) {
			return false
		}
	}
	return true
}

// rank prefers the longer of two names that a title has wholly: 辅助器具异地配置
// before 辅助器具配置.
func (f finding) rank() float64 { return f.coverage * f.weight }

const (
	possible = 0.5 // a title with less of a name does not name the item
	surely   = 0.75
	apart    = 0.85 // how near the second may come
)

// byTitle finds the item of a title. Registers repeat titles but for a date or a
// number, so what a subject gave is kept.
func (m *Matcher) byTitle(title string) match {
	if items := m.byName([]string{title}, m.catalogs); len(items) == 1 { // the title is the name
		return match{item: items[0], kind: ByTitle}
	}
	key := subjectKey{subject(title), isRule(title)}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	known, ok := m.bySubject[key]
	if !ok {
		known = m.bySubjectOf(key)
		if m.bySubject == nil {
			m.bySubject = make(map[subjectKey]match)
		}
		m.bySubject[key] = known
	}
	return known
}

// A match is what a matcher finds.
type match struct {
	item       disclosure.Item
	kind       Match
	candidates []disclosure.Item
}

// A subjectKey is what of a title counts.
type subjectKey struct {
	about string
	rule  bool // it is a document that lays down rules
}

func (m *Matcher) bySubjectOf(key subjectKey) match {
	if isNothing(key.about) {
		return match{kind: Unmatched}
	}
	found := m.named(key.about)
	if len(found) == 0 {
		return m.bySearch(key.about)
	}
	if isSure(found, key) && m.searchAgrees(key.about, found[0].item) {
		return match{item: found[0].item, kind: ByTitle}
	}
	var candidates []disclosure.Item
	for _, f := range found[:min(len(found), mostCandidates)] {
		candidates = append(candidates, f.item)
	}
	return match{kind: Asked, candidates: candidates}
}

// bySearch asks about the items that the search finds where no name is in a title, if
// it understands every word. A single character names nothing.
func (m *Matcher) bySearch(about string) match {
	if len(pairs(about)) == 0 {
		return match{kind: Unmatched}
	}
	answer := m.search(about)
	if len(answer.Hits) == 0 || answer.Hits[0].Partial || len(answer.Unused) > 0 {
		return match{kind: Unmatched}
	}
	asked := match{kind: Asked}
	for _, hit := range answer.Hits[:min(len(answer.Hits), mostCandidates)] {
		asked.candidates = append(asked.candidates, hit.Item)
	}
	return asked
}

// search makes the index when the first title asks for it.
func (m *Matcher) search(about string) search.Answer {
	if m.index == nil {
		m.index = search.New(m.catalogs...)
	}
	return m.index.Answer(about)
}

// mostCandidates is how many items a person is shown to choose from.
const mostCandidates = 5

// searchAgrees reports whether the search finds the item first, and whole.
func (m *Matcher) searchAgrees(about string, item disclosure.Item) bool {
	hits := m.search(about).Hits
	return len(hits) > 0 && !hits[0].Partial && hits[0].Item == item
}

// isPure reports whether the title is about the item and no more: from where the
// item's name begins in it, nothing is between or behind that makes it another
// thing, as 补贴 behind 灵活就业人员社会保险 or 技能 within 职业培训补贴.
func (f finding) isPure(about string) bool {
	covered := make([]bool, len(about))
	first := len(about)
	for _, pair := range f.pairs {
		for at := strings.Index(about, pair); at >= 0; {
			first = min(first, at)
			for i := range len(pair) {
				covered[at+i] = true
			}
			next := strings.Index(about[at+1:], pair)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	var rest strings.Builder
	for i := first; i < len(about); i++ {
		if covered[i] {
			rest.WriteByte(' ')
		} else {
			rest.WriteByte(about[i])
		}
	}
	return len(pairs(aside().ReplaceAllString(rest.String(), " "))) == 0
}

// isSure reports whether the title names the first item and no other. A document
// of rules is sure only where it is one of the policy documents.
func isSure(found []finding, title subjectKey) bool {
	best, rule := found[0], title.rule
	if !best.isPure(title.about) {
		return false
	}
	if best.coverage < surely || rule && !(best.whole && strings.Contains(best.item.Name(), "政策")) {
		return false
	}
	if len(found) == 1 {
		return true
	}
	for _, other := range found[1:] {
		if other.coverage >= surely && !best.covers(other) {
			return false // the title names both
		}
		if !best.whole && other.covers(best) {
			return false // nothing in the title tells one from the other
		}
	}
	second := found[1]
	return second.rank() < apart*best.rank() || second.rank() < best.rank() && second.category < best.category
}

// pairs returns the pairs of neighbouring characters of a text. Blanks and signs
// divide it.
func pairs(s string) []string {
	var pairs []string
	for _, run := range strings.FieldsFunc(strings.ToLower(text.Simplify(s)), func(r rune) bool { return !isWord(r) }) {
		runes := []rune(run)
		for i := 1; i < len(runes); i++ {
			pairs = append(pairs, string(runes[i-1:i+1]))
		}
	}
	return pairs
}

// isWord reports whether r is a part of words. 的, 与, 和 join them and are none.
func isWord(r rune) bool { return !strings.ContainsRune("的与和及或", r) && isLetter(r) }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// unique returns each text once, in order: sums of weights are then the same each time.
func unique(all []string) (once []string) {
	seen := make(map[string]bool, len(all))
	for _, one := range all {
		if !seen[one] {
			seen[one] = true
			once = append(once, one)
		}
	}
	return once
}

func set(all []string) map[string]bool {
	s := make(map[string]bool, len(all))
	for _, one := range all {
		s[one] = true
	}
	return s
}

// nameKey is what of a name counts: 丧葬补助金和抚恤金申领 and 丧葬补助金、抚恤金申领
// are two items.
func nameKey(name string) string {
	return strings.Map(func(r rune) rune {
		if isLetter(r) && r != '的' {
			return r
		}
		return -1
	}, strings.ToLower(text.Simplify(name)))
}

// withoutBrackets drops what a name says beside: 稳岗返还(稳岗补贴)申领.
func withoutBrackets(s string) string {
	if rest := bracketed().ReplaceAllString(s, ""); rest != "" {
		return rest
	}
	return s
}

var bracketed = pattern(`\(含?([^)]*)\)`)
