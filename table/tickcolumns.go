package table

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// ticks reads a cell of a ticked column, or of one that says its words itself.
func (r *reader) ticks(s *sourceRow, c column, at cellAt) {
	switch {
	case c.field == channelsField:
		r.tickedChannels(&s.group, c, at)
	case c.word != "":
		addWords(&s.group, c.field, r.tickedWord(&s.group, c, at))
	default:
		addWords(&s.group, c.field, r.saidWords(&s.group, c, at))
	}
}

// tickedChannels reads a cell of the column of a channel. What is written there in
// place of a tick is kept.
func (r *reader) tickedChannels(g *disclosure.RecordGroup, c column, at cellAt) {
	cell := r.tickIn(c, at)
	if name, _ := channelName(c.word); name == disclosure.OtherChannel.String() && cell.text != "" && cell.sign == "" {
		at.Text = otherPrefix + cell.text // what the others are
		r.channels(g, at)
		return
	}
	if cell.text != "" {
		at.field += "/" + c.word
		r.askText(OtherMark, at.Cell, at.field, cell.text, c.word)
		if t := r.settle(cell.text, cell.tick); cell.sign == "" {
			cell.tick = t
		}
		g.Extra = append(g.Extra, disclosure.Extra{Heading: at.field, Text: cell.text})
	}
	if !cell.tick.taken() {
		return
	}
	for _, text := range (box{text: c.word}).names() {
		entry := channelEntry{box: box{text: text}}
		entry.name, _ = channelName(text)
		entry.meant = channelMeant(entry.name)
		r.askChannel(at, &entry)
		name := entry.name
		if slices.Contains(g.Channels, name) {
			r.askText(TwiceTicked, at.Cell, at.field, name, name)
			continue
		}
		g.Channels = append(g.Channels, name)
		if cell.tick == optional {
			addOptional(g, channelsField, cell.sign, name)
		}
	}
}

// addOptional keeps the sign of what is listed and not obliged, all those of a column under
// one heading: 可选渠道, 可选公开层级.
func addOptional(g *disclosure.RecordGroup, f field, sign, name string) {
	heading := "可选" + f.heading()
	if f == channelsField {
		heading = "可选渠道"
	}
	for i := range g.Extra {
		if g.Extra[i].Heading == heading {
			g.Extra[i].Text += "、" + sign + name
			return
		}
	}
	g.Extra = append(g.Extra, disclosure.Extra{Heading: heading, Text: sign + name})
}

func addWords(g *disclosure.RecordGroup, f field, words []string) {
	switch f {
	case audiencesField:
		g.Audiences = append(g.Audiences, words...)
	case methodsField:
		g.Methods = append(g.Methods, words...)
	case levelsField:
		g.Levels = append(g.Levels, words...)
	}
}

func (r *reader) tickedWord(g *disclosure.RecordGroup, c column, at cellAt) []string {
	cell := r.tickIn(c, at)
	said := cell.tick
	if cell.sign != "" && isNoteReference(cell.text) {
		r.askText(LeftOut, at.Cell, at.field+"/"+c.word, cell.text, "")
		cell.text = ""
	}
	asks := cell.text != "" && (c.field != audiencesField || isUndecided(cell.text) || cell.sign == "" && isEveryone(c.word))
	if asks {
		cell.tick = r.askInPlace(c, at, cell)
	}
	if !cell.tick.taken() {
		if cell.text != "" && cell.sign != "" && !asks {
			r.askText(LeftOut, at.Cell, at.field+"/"+c.word, cell.text, "")
		}
		return nil
	}
	if said == optional {
		addOptional(g, c.field, cell.sign, c.word)
	}
	return []string{cell.value(c.word)}
}

// askInPlace asks what a text means that is in place of a tick or beside it. Who
// applies may be named among the audiences; elsewhere, and where a text denies or puts
// off, it may say that nothing is ticked.
func (r *reader) askInPlace(c column, at cellAt, cell tickCell) tick {
	guess := cell.tick
	if isUndecided(cell.text) {
		guess = asksNo
	}
	meant := r.settle(cell.text, guess)
	if r.answers.mark(cell.text) == 0 {
		taken := ""
		if meant.taken() {
			taken = cell.value(c.word)
		}
		r.askText(OtherMark, at.Cell, c.field.heading(), cell.text, taken)
	}
	return meant
}

// tickIn reads a cell of the column of a word, and asks about a sign that is not known.
func (r *reader) tickIn(c column, at cellAt) tickCell {
	cell := tickCellOf(at.Text, c.word)
	at.field += "/" + c.word
	if cell.sign == string(picture) && len(at.Pictures) > 0 {
		cell.sign = picturePrefix + at.Pictures[0]
	}
	cell.tick = r.settle(cell.sign, cell.tick)
	value := cell.value(c.word)
	sign := at
	sign.field = c.field.heading()
	r.askSign(sign, cell.sign, cell.tick, value)
	if hasBox(cell.text) {
		r.askText(OtherMark, at.Cell, at.field, cell.text, value)
	}
	return cell
}

// saidWords reads a cell that says what other tables tick.
func (r *reader) saidWords(g *disclosure.RecordGroup, c column, at cellAt) (words []string) {
	if oneLine(at.Text) == "" {
		return nil
	}
	boxes, ok := boxesOf(at.Text)
	if !ok {
		switch line := oneLine(at.Text); wordTick(line) {
		case noMark:
			if cell := tickCellOf(line, ""); wordTick(cell.sign) == ticked { // 是（部分）
				return withoutEmpty([]string{r.noWord(at, line)})
			}
			words := r.seen.words.of(at.Text, wordsOf)
			if len(words) == 1 {
				return r.oneWord(c.field, at, words[0])
			}
			return words
		case ticked, asksYes:
			return withoutEmpty([]string{r.noWord(at, line)})
		default:
			return r.noWords(at, line)
		}
	}
	checked := false
	for _, box := range boxes {
		if box.tick == noMark {
			if box.tick = r.settle(box.text, lost); box.tick == lost {
				r.askText(NoBox, at.Cell, at.field, box.text, "")
				continue
			}
		}
		t := r.settle(box.sign, box.tick)
		checked = checked || t.taken()
		if box.text == "" {
			if t.taken() {
				words = append(words, withoutEmpty([]string{r.noWord(at, box.sign)})...)
			}
			continue
		}
		word := oneLine(box.text)
		r.askSign(at, box.sign, t, word)
		if t.taken() {
			words = append(words, word)
		}
		if t == optional {
			addOptional(g, c.field, box.sign, word)
		}
	}
	if !checked {
		return r.noWords(at, "")
	}
	return words
}

// oneWord asks about a cell that is one word where that is a word of another column, or may
// be several.
func (r *reader) oneWord(f field, at cellAt, word string) []string {
	meant := r.misplaced(f, at, word)
	of := r.seen.fields.of(word, fieldOfValue)
	words := r.seen.words.of(meant, wordsOf)
	if meant != word || of != otherField && of != f || len(words) > 1 || !r.seen.several.of(at.Text, mayBeSeveral) {
		return words // also of a word that had a number before it
	}
	meant = r.settleText(Several, at.Cell, at.field, word, word)
	return withoutEmpty(strings.FieldsFunc(meant, func(r rune) bool { return strings.ContainsRune("；;\n", r) }))
}

// noWords asks about a cell that says what other tables tick, and says that it is none.
func (r *reader) noWords(at cellAt, text string) []string {
	r.askText(NoMark, at.Cell, at.field, text, "")
	if meant, ok := r.answers.text(NoMark, at.field, text); ok {
		return wordsOf(meant)
	}
	return nil
}

// askTicks asks where a group of ticked columns has nothing for an item.
func (r *reader) askTicks(s *sourceRow, row *bodyRow, h *header) {
	for _, f := range []field{channelsField, audiencesField, methodsField, levelsField} {
		columns := 0
		blank := true
		own := false
		for i, c := range h.columns {
			if c.field == f && c.word != "" {
				columns++
				blank = blank && row.text(i) == ""
				own = own || row.own[i]
			}
		}
		if columns == 0 || !blank || !own {
			continue
		}
		said := r.answers.list(NoMark, f.heading())
		if f == channelsField {
			s.group.Channels = append(s.group.Channels, channelNames(said)...)
		} else {
			addWords(&s.group, f, said)
		}
		r.ask(Question{Kind: NoMark, Row: row.place, Heading: f.heading()})
	}
}

func itself(text string) string { return text }
