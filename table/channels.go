package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
)

// otherPrefix stands before a channel that is none of the 13.
const otherPrefix = "其他："

// A channelCell is a cell of channels (公开渠道和载体) as it is read.
type channelCell struct {
	names   []string        // as in a catalogue file
	taken   map[string]bool // the same
	boxes   []string        // every box that the cell prints, ticked or not, in the same form
	asked   []boxEntry
	twice   []string
	left    []string // what could not be taken: addresses behind a name
	notes   []string // what stands under the boxes
	marked  bool     // it prints boxes
	listing int      // of how many of the 13 channels an unmarked cell names
}

// channelsOf reads a cell: boxes with names, or names alone.
func channelsOf(cell string) channelCell {
	var c channelCell
	if entries, ok := numberedLines(cell); ok && !hasBox(cell) {
		for _, entry := range entries {
			c.add(ticked, exactChannel(entry))
		}
		return c
	}
	boxes := channelBoxes(cell)
	for _, box := range boxes {
		c.marked = c.marked || box.tick != noMark
	}
	for _, box := range boxes {
		c.box(box)
	}
	return c
}

func hasBox(cell string) bool {
	return strings.ContainsFunc(cell, func(r rune) bool { return tickOf(r) != noMark })
}

func (c *channelCell) box(box boxEntry) {
	text, note := cutNote(box.text)
	if note != "" {
		c.notes = append(c.notes, note)
	}
	if oneLine(text) == "" {
		if box.tick.taken() || box.tick == lost {
			c.asked = append(c.asked, boxEntry{lost, ""})
		}
		return
	}
	names := []string{text}
	if box.tick == noMark {
		names = unmarkedNames(text)
	}
	for _, name := range names {
		t := box.tick
		if t == noMark && !c.marked {
			t = ticked
		}
		name, left := channelName(name)
		if left != "" && t != unticked {
			c.left = append(c.left, left)
		}
		if t == noMark { // beside boxes, without one
			t = lost
		}
		if box.tick == noMark && isPrinted(name) {
			c.listing++
		}
		if t.asks() {
			c.asked = append(c.asked, boxEntry{t, name})
		}
		c.add(t, name)
	}
}

func (c *channelCell) add(t tick, name string) {
	if name == "" {
		return
	}
	c.boxes = append(c.boxes, name)
	if !t.taken() {
		return
	}
	if c.taken[name] {
		c.twice = append(c.twice, name)
		return
	}
	if c.taken == nil {
		c.taken = make(map[string]bool)
	}
	c.names, c.taken[name] = append(c.names, name), true
}

// isPrinted reports whether a channel is one of the 13.
func isPrinted(name string) bool { return !strings.HasPrefix(name, otherPrefix) }

// cutNote cuts what stands under the boxes, such as 注：….
func cutNote(s string) (text, note string) {
	for i := range s {
		if i > 0 && s[i-1] != '\n' {
			continue
		}
		line := strings.TrimLeft(s[i:], " （(")
		for _, word := range []string{"注：", "注:", "备注：", "备注:", "说明：", "说明:"} {
			if strings.HasPrefix(line, word) {
				return s[:i], oneLine(s[i:])
			}
		}
	}
	return s, ""
}

// channelBoxes divides a cell at its boxes. Letters count as boxes before the name
// of a channel.
func channelBoxes(cell string) (boxes []boxEntry) {
	var text strings.Builder
	current := noMark
	start := true // of an entry
	flush := func(next tick) {
		if strings.TrimSpace(text.String()) != "" || current != noMark {
			boxes = append(boxes, boxEntry{current, strings.TrimSpace(text.String())})
		}
		text.Reset()
		current, start = next, true
	}
	anyBox := hasBox(cell)
	var last rune
	for i, r := range cell {
		t := tickOf(r)
		if t == noMark {
			if letter := letterTick(r); letter != noMark && isBoxLetter(cell[i+utf8.RuneLen(r):], last, start || unicode.IsSpace(last), anyBox) {
				t = letter
			}
		}
		if t != noMark {
			flush(t)
		} else {
			text.WriteRune(r)
			start = start && unicode.IsSpace(r)
		}
		last = r
	}
	flush(noMark)
	return boxes
}

// isBoxLetter reports whether a letter stands for a box, by what stands around it.
func isBoxLetter(after string, before rune, start, anyBox bool) bool {
	after = strings.TrimLeft(after, " ")
	if beginsWithChannel(after) {
		return start || before >= utf8.RuneSelf // not the end of APP
	}
	first, _ := utf8.DecodeRuneInString(after)
	return start && anyBox && unicode.Is(unicode.Han, first) && !strings.ContainsRune("岸头述碑", first)
}

func beginsWithChannel(s string) bool {
	for c := range disclosure.AllChannels().All() {
		if strings.HasPrefix(s, c.String()) {
			return true
		}
	}
	return false
}

// unmarkedNames divides a list of channels without boxes.
func unmarkedNames(text string) (names []string) {
	for _, line := range linesOf(text) {
		if name := oneLine(line); strings.HasPrefix(name, otherPrefix) && !strings.ContainsAny(name, "、；;") {
			names = append(names, name)
			continue
		}
		for piece := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("、，,；;。", r) }) {
			names = append(names, blankSeparated(piece)...)
		}
	}
	for i, name := range names {
		names[i] = withoutNumber(name)
	}
	return withoutEmpty(names)
}

// withoutNumber removes the list mark of an entry, such as "2.".
func withoutNumber(s string) string {
	s = strings.TrimSpace(s)
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) < len(s) && len(s)-len(rest) <= 2 {
		if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune(".．、)）", r) {
			return strings.TrimSpace(rest[size:])
		}
	}
	return s
}

// blankSeparated divides at blanks if every piece is a channel.
func blankSeparated(s string) []string {
	pieces := strings.Fields(s)
	for _, piece := range pieces {
		if _, err := disclosure.ParseChannel(piece); err != nil {
			return []string{oneLine(s)}
		}
	}
	return pieces
}

// exactChannel returns the name in a catalogue file of what an entry says without
// doubt.
func exactChannel(entry string) string {
	if rest, ok := strings.CutPrefix(entry, otherPrefix); ok && rest != "" {
		return entry
	}
	name, _ := channelName(entry)
	return name
}

// channelName returns the name that a channel has in a catalogue file: the printed
// one of the 13, or else 其他：TEXT. What is left is an address behind the name.
func channelName(text string) (name, left string) {
	text = strings.TrimRight(oneLine(text), "；;，,、。_＿ ")
	if channel, err := disclosure.ParseChannel(text); err == nil {
		return channel.String(), ""
	}
	if at := addressAt(text); at > 0 {
		if channel, err := disclosure.ParseChannel(strings.TrimRight(text[:at], "：:（( ")); err == nil {
			return channel.String(), text[at:]
		}
	}
	for _, other := range []string{"其他", "其它"} {
		if rest, ok := strings.CutPrefix(text, other); ok {
			return otherChannel(rest), ""
		}
	}
	if text == "" {
		return "", ""
	}
	return otherPrefix + text, ""
}

func addressAt(text string) int {
	for _, scheme := range []string{"http://", "https://", "www."} {
		if at := strings.Index(text, scheme); at >= 0 {
			return at
		}
	}
	return -1
}

// otherChannel returns the channel of what is printed behind 其他.
func otherChannel(rest string) string {
	rest = unbracketed(strings.Trim(rest, "：:_＿ —"))
	switch rest {
	case "", "请注明", "请写明", "请列明", "（）", "()", "（请注明）", "方式", "渠道":
		return disclosure.OtherChannel.String()
	}
	return otherPrefix + rest
}
