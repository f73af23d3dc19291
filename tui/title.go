package tui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A nameplate says what a catalogue is: whose, of which field, and how long.
type nameplate struct {
	place, field string
	items        int
}

// nameplateOf reads the place out of the title, or else of the publisher of the first
// item, and the field out of the title.
func nameplateOf(catalog *disclosure.Catalog) nameplate {
	n := nameplate{items: catalog.Len()}
	n.place, n.field = splitPlace(cells.Visible(strings.TrimSpace(catalog.Title())))
	if n.place == "" {
		for item := range catalog.Items() {
			n.place, _ = splitPlace(cells.Visible(item.Publisher()))
			break
		}
	}
	for _, end := range []string{"政务公开", "政府信息", "信息公开", "公开标准", "基层", "主动公开"} {
		if at := strings.Index(n.field, end); at > 0 {
			n.field = n.field[:at]
		}
	}
	return n
}

// splitPlace takes the place from the front of a name, without the word that tells
// what kind of place it is, where another character than that stands before it.
func splitPlace(name string) (place, rest string) {
	const most = 8 // characters; a place has fewer
	best := -1
	for i, r := range name {
		if utf8.RuneCountInString(name[:i]) > most {
			break
		}
		if strings.ContainsRune("市县区旗", r) && utf8.RuneCountInString(name[:i]) >= 2 {
			best = i
			break
		}
	}
	if best < 0 {
		return "", name
	}
	_, size := utf8.DecodeRuneInString(name[best:])
	return name[:best], name[best+size:]
}

// short is the field in few characters.
func (n nameplate) short() string {
	field := strings.TrimSuffix(n.field, "领域")
	return strings.TrimSuffix(field, "目录")
}

// tag is the field in two characters, for beside the names of items.
func (n nameplate) tag() string {
	field := []rune(strings.NewReplacer("社会保险", "社保", "社会救助", "救助").Replace(n.short()))
	return string(field[:min(2, len(field))])
}

// The least cells of line 0 that what is typed keeps.
const (
	leastLabel = 6
	leastText  = 16
)

// openHere says what is open, as far as there is room beside what is typed. The width
// of the screen alone decides, so that typing never moves it.
func (m *Model) openHere(width int) string {
	if m.loading() {
		return m.language.Pick("正在读取目录", "Reading the catalogue")
	}
	room := width - leastLabel - leastText - 3
	for _, form := range m.nameplates() {
		if m.glyphs.Width(form) <= room {
			return form
		}
	}
	return m.glyphs.Truncate(m.nameplates()[len(m.nameplates())-1], room, m.glyphs.ellipsis)
}

// nameplates returns what can be said of what is open, the longest first.
func (m *Model) nameplates() []string {
	join := func(parts ...string) string {
		var some []string
		for _, part := range parts {
			if part != "" {
				some = append(some, m.glyphs.text(part))
			}
		}
		return strings.Join(some, "  ")
	}
	builtIn := ""
	if m.banner != "" {
		builtIn = m.language.Pick("内置", "built in")
	}
	n := nameplateOf(m.catalog)
	count := m.language.Pick(strconv.Itoa(n.items)+"项", strconv.Itoa(n.items)+" items")
	return []string{join(builtIn, n.place, n.field, count), join(builtIn, n.place, n.short()), join(builtIn, n.place, ""), join(n.place, "")}
}
