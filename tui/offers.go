package tui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
)

// An offersMenu is shown where nothing is found: other queries that find
// something, and the categories that there are.
type offersMenu struct {
	menu.Menu
	rows []offer
}

// An offer is a query or a category, with how many items it has.
type offer struct {
	query    string
	near     bool // whether it is a word near the query, not a part of it
	category disclosure.Category
	filter   narrowing // that asks for the category
	count    int
}

// offersTop are the lines above the offers: that nothing was found, and a heading.
const offersTop = 3

// makeOffers lists what to go on with where nothing is found.
func (m *Model) makeOffers(query string) {
	m.offers.rows = nil
	if len(m.list.hits) > 0 || m.waiting || m.loading() {
		m.offers.Show(0, nil)
		return
	}
	for _, shorter := range m.withAWordLess(query) {
		if hits := m.index.Search(shorter); len(hits) > 0 && !hits[0].Partial {
			m.offers.rows = append(m.offers.rows, offer{query: shorter, count: len(hits)})
		}
	}
	for _, word := range m.nearest(query) {
		if slices.ContainsFunc(m.offers.rows, func(o offer) bool { return o.query == word }) {
			continue
		}
		if hits := m.index.Search(word); len(hits) > 0 && !hits[0].Partial {
			m.offers.rows = append(m.offers.rows, offer{query: word, near: true, count: len(hits)})
		}
	}
	for i, catalog := range m.catalogs {
		for category := range catalog.Categories() {
			o := offer{category: category, filter: m.ofCategory(i, category)}
			for range catalog.ItemsByCategory(category.Number) {
				o.count++
			}
			if o.count > 0 {
				m.offers.rows = append(m.offers.rows, o)
			}
		}
	}
	m.offers.Show(len(m.offers.rows), nil)
}

// nearest returns the words that are nearest to a query; in many items they are not
// looked for, because the next key must not wait.
func (m *Model) nearest(query string) []string {
	const mostWords = 3
	if query == "" || len(m.found) > 0 || !m.fewForOffers() {
		return nil
	}
	return nearestWords(query, m.notUnderstood, m.catalogs, mostWords)
}

// selected returns the selected offer.
func (o *offersMenu) selected() (selected offer, ok bool) {
	row, ok := o.Selected()
	if !ok {
		return offer{}, false
	}
	return o.rows[row], true
}

// withAWordLess returns the query without each of its words; of a Chinese sentence, the
// words of the catalogue in it.
func (m *Model) withAWordLess(query string) (shorter []string) {
	words := strings.Fields(query)
	switch {
	case len(words) > 1:
		for i := range words {
			shorter = append(shorter, strings.Join(slices.Concat(words[:i], words[i+1:]), " "))
		}
	case m.fewForOffers():
		shorter = wordsIn(query, wordsFor(m.catalogs))
	}
	const most = 3
	return shorter[:min(len(shorter), most)]
}

// wordsIn returns the parts of a sentence that words begin with, each as long as can be, and
// at least half of a word: 社会 of 社会保障卡 says nothing, and may be cut from another word.
// Other parts may begin within a word of the sentence, as 金转移 does in 公积金转移.
func wordsIn(sentence string, words []string) (found []string) {
	const least, longest = 2, 12 // characters
	begins := make(map[string]bool)
	for _, word := range words {
		runes := []rune(word)
		for n := max(least, (len(runes)+1)/2); n <= min(len(runes), longest) && unicode.Is(unicode.Han, runes[n-1]); n++ {
			begins[string(runes[:n])] = true
		}
	}
	runes := []rune(sentence)
	for i := 0; i < len(runes); i++ {
		for n := min(longest, len(runes)-i); n >= least; n-- {
			if part := string(runes[i : i+n]); begins[part] && part != sentence {
				found = append(found, part)
				i += n - 1
				break
			}
		}
	}
	return found
}

// fewForOffers reports whether the items are so few that their words are looked through
// while a key waits.
func (m *Model) fewForOffers() bool { return len(m.everything) <= fewItems*3 }

// takeOffer asks the query that is offered, or shows the category instead of the query.
func (m *Model) takeOffer() tea.Cmd {
	o, ok := m.offers.selected()
	if !ok {
		return m.refuseWithoutItem()
	}
	m.remember()
	if o.query != "" {
		m.replaceQuery(o.query)
		return nil
	}
	m.query.Set("")
	m.due.reset()
	m.setFilter(o.filter)
	return nil
}

// nothingFound reports whether the list has no items, and all are known.
func (m *Model) nothingFound() bool {
	return len(m.list.hits) == 0 && !m.loading() && !m.waiting
}

// drawOffers draws what to go on with where nothing is found.
func (m *Model) drawOffers(width int) []string {
	if !m.nothingFound() {
		return nil // the title and the state line say that it is read
	}
	p := m.page(width)
	p.cut("", m.language.Pick("没有符合的事项", "Nothing found"), m.styles.text)
	p.lines = append(p.lines, "")
	head := m.language.Pick("可按类别浏览：", "Go on with a category:")
	if len(m.offers.rows) > 0 && m.offers.rows[0].query != "" {
		head = m.language.Pick("可按下列查询或类别浏览：", "Go on with a query or a category:")
	}
	p.cut("", head, m.styles.quiet)
	first, end := m.offers.InSight()
	for i := first; i < end; i++ {
		p.lines = append(p.lines, m.drawOffer(m.offers.rows[i], m.offers.IsSelected(i), width))
	}
	return p.lines
}

func (m *Model) drawOffer(o offer, selected bool, width int) string {
	sign, style, quiet := " ", m.styles.text, m.styles.quiet
	if selected && m.view() == listView {
		sign, style, quiet = ">", m.styles.selection, m.styles.selection
	}
	head, name := sign+"   ", m.language.Pick("查 ", "ask ")+o.query
	if o.near {
		name = m.language.Pick("近似 ", "near: ") + o.query
	}
	if o.query == "" {
		head = sign + " " + pad(o.category.Number, 2) + " "
		name = m.tagBefore(o.filter) + m.language.Named(o.category.Name, o.category.NameEN)
	}
	count := strconv.Itoa(o.count) + " "
	name = m.glyphs.Truncate(m.glyphs.text(name), max(0, width-len(head)-len(count)-1), m.glyphs.ellipsis)
	gap := strings.Repeat(" ", max(0, width-len(head)-m.glyphs.Width(name)-len(count)))
	return style.Render(head+name) + quiet.Render(gap+count)
}

// drawWithoutItem says beside the offers what is looked for and not there.
func (m *Model) drawWithoutItem(width int) []string {
	if !m.nothingFound() {
		return nil
	}
	p := m.page(width)
	if query := m.queryText(); query != "" && len(m.found) == 0 {
		p.line(m.language.Pick(m.here()+"中未找到“"+query+"”", "“"+query+"” is not in "+m.here()), m.styles.caution)
	} else {
		count := strconv.Itoa(len(m.found))
		p.line(m.language.Pick("不用筛选有"+count+"项", count+" without the filters"), m.styles.caution)
	}
	p.gap()
	if fields := m.fields(); fields != "" {
		these := "本目录"
		if len(m.catalogs) > 1 {
			these = "这些目录"
		}
		p.line(m.language.Pick(these+"仅收录"+fields+"的公开事项。可换一种说法，或用拼音、首字母。",
			"Only matters of "+fields+" are listed here. Try other words, pinyin or initials."), m.styles.text)
		p.gap()
	}
	for _, k := range m.footerKeys(m.width) {
		if k.action == ActionHelp || k.action == ActionNextCaller || k.action == ActionHistory {
			continue
		}
		p.lines = append(p.lines, p.glyphs.Cut(" "+m.styles.accent.Render(m.glyphs.Pad(k.Help().Key, 8))+m.styles.text.Render(k.Help().Desc), width))
	}
	return p.lines
}

// here names what is open in a sentence.
func (m *Model) here() string {
	if count := strconv.Itoa(len(m.catalogs)); len(m.catalogs) > 1 {
		return m.language.Pick("已打开的"+count+"个目录", "the "+count+" catalogues that are open")
	}
	return m.language.Pick("本目录", "this catalogue")
}

// fields names what the open catalogues are about, as many as a sentence bears.
func (m *Model) fields() string {
	const most = 6
	var fields []string
	for i, n := range m.names {
		if field := m.language.FieldName(n.Field); field != "" && !slices.Contains(fields, field) {
			fields = append(fields, field)
		}
		if len(fields) == most && i+1 < len(m.names) {
			return m.language.List(fields) + m.language.Pick("等", " and others")
		}
	}
	return m.language.List(fields)
}
