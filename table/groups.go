package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A cellAt is a cell with the Chinese name of its column.
type cellAt struct {
	grid.Cell
	field string
}

// row reads a row of a file of others: a content group.
func (r *reader) row(row *bodyRow, h *header) sourceRow {
	s := sourceRow{table: row.table, place: row.place, category: row.section, starts: row.starts}
	for _, c := range h.columns {
		if c.word == "" { // ticks are asked about by groups
			s.columns |= 1 << c.field
		}
	}
	r.askQuotes(row, h)
	r.askMerged(row, h)
	r.matter(&s, row, h)
	number := h.index(numberField) // first, for a code beside it is a column of its own
	if number >= 0 {
		s.ownNumber = row.own[number]
		r.column(&s, h.columns[number], row.cells[number])
	}
	for i, c := range h.columns {
		if c.field != matterField && i != number {
			r.column(&s, c, row.cells[i])
		}
	}
	r.askTicks(&s, row, h)
	r.once(&s)
	return s
}

// once takes what appears twice in a cell once, and asks about it.
func (r *reader) once(s *sourceRow) {
	g := &s.group
	for _, list := range []struct {
		field field
		texts *[]string
	}{{contentsField, &g.Contents}, {channelsField, &g.Channels}, {audiencesField, &g.Audiences}, {methodsField, &g.Methods}, {levelsField, &g.Levels}} {
		*list.texts = onceEach(*list.texts, itself, func(text string) { r.askTwice(s, list.field, text) })
	}
	g.LegalBasis = onceEach(g.LegalBasis, func(c disclosure.Citation) string { return c.Text }, func(text string) { r.askTwice(s, basisField, text) })
}

func (r *reader) askTwice(s *sourceRow, f field, text string) {
	r.ask(Question{Kind: TwiceTicked, Row: s.place, Heading: f.heading(), Text: text, Taken: text})
}

// onceEach returns the entries without those whose text is before them, and tells
// of these.
func onceEach[E any](entries []E, textOf func(E) string, twice func(text string)) []E {
	if len(entries) < 2 {
		return entries
	}
	seen := make(map[string]bool, len(entries))
	var once []E // the entries may be shared by cells that say the same
	for _, e := range entries {
		if text := textOf(e); seen[text] {
			twice(text)
		} else {
			seen[text] = true
			once = append(once, e)
		}
	}
	return once
}

// askMerged asks about cells that are merged over columns of different meaning: each
// of these takes what the cell says.
func (r *reader) askMerged(row *bodyRow, h *header) {
	for i := 1; i < len(h.columns); i++ {
		cell, before := row.cells[i], row.cells[i-1]
		same := cell.Column == before.Column
		if same && row.own[i] && oneLine(cell.Text) != "" && (h.columns[i].field != matterField || h.columns[i-1].field != matterField) {
			if i > 1 && row.cells[i-2].Row == cell.Row && row.cells[i-2].Column == cell.Column {
				continue // asked about
			}
			r.askCell(Merged, cell, h.columns[i].heading, oneLine(cell.Text))
		}
	}
}

// askQuotes asks about a quote too many in a cell of CSV, which is a slip of who wrote
// the file, and may have taken other cells in.
func (r *reader) askQuotes(row *bodyRow, h *header) {
	if r.format != CSV {
		return
	}
	for i, c := range h.columns {
		if text := row.cells[i].Text; strings.Count(text, `"`)%2 == 1 {
			r.askCell(Damaged, row.cells[i], c.heading, oneLine(text))
		}
	}
}

// matter reads the category and the name of the row's item.
func (r *reader) matter(s *sourceRow, row *bodyRow, h *header) {
	texts := make([]string, len(h.matters))
	for i, at := range h.matters {
		texts[i] = r.name(row.cells[at], h.columns[at])
	}
	if len(texts) == 1 {
		s.name = texts[0]
	} else {
		s.category = texts[0]
		deepest := 0
		for i, text := range texts {
			if text != "" {
				deepest = i
			}
		}
		s.name = texts[deepest]
		for i := 1; i < deepest; i++ {
			again := texts[i] == s.name && row.cells[h.matters[i]].Column == row.cells[h.matters[deepest]].Column // one cell over the levels
			if texts[i] != "" && !again {
				s.group.Extra = append(s.group.Extra, disclosure.Extra{Heading: h.columns[h.matters[i]].heading, Text: texts[i]})
			}
		}
		if deepest == 0 {
			r.askName(s, row, h)
		}
	}
	if s.name != "" {
		s.said |= 1 << matterField
	}
}

// name reads a cell of the matter.
func (r *reader) name(cell grid.Cell, c column) string {
	text, faults := tidy(cell.Text)
	if len(faults) > 0 || hasFailed(cell) || cell.Value == grid.Date {
		text = r.settleDamage(cell, c.heading, text)
	}
	if isDash(text) || isNoneWord(oneLine(text)) || isContinued(oneLine(text)) {
		return ""
	}
	return r.doubts(cell, c.heading, r.plainName(cell, c, text))
}

func (r *reader) plainName(cell grid.Cell, c column, text string) string {
	if isSeveral(text) {
		line := oneLine(text)
		r.askText(Several, cell, c.heading, line, line)
		if meant, ok := r.answers.text(Several, c.heading, line); ok {
			return meant
		}
	}
	return withoutContinued(oneLine(r.withoutPictures(cellAt{grid.Cell{Text: text, Row: cell.Row, Column: cell.Column, Pictures: cell.Pictures}, c.heading})))
}

// continuedMarks say that a cell goes on from the page before.
var continuedMarks = []string{"（续）", "(续)", "（续表）", "(续表)", "（续前）", "（接上页）"}

// withoutContinued removes what says that a cell goes on from the page before.
func withoutContinued(name string) string {
	for _, mark := range continuedMarks {
		if rest, ok := strings.CutSuffix(name, mark); ok && rest != "" {
			return rest
		}
	}
	return name
}

// isContinued reports whether a text says nothing but that the cell above goes on.
func isContinued(text string) bool { return slices.Contains(continuedMarks, text) }

// askName asks for the name of an item that has a number and a category alone.
func (r *reader) askName(s *sourceRow, row *bodyRow, h *header) {
	last := h.matters[len(h.matters)-1]
	number := h.index(numberField)
	if s.name != "" && row.own[last] && (row.text(last) == "" || isNoneWord(row.text(last))) && number >= 0 && row.own[number] && row.text(number) != "" {
		heading := h.columns[last].heading
		r.ask(Question{Kind: Missing, Row: row.place, Column: h.columns[last].index + 1, Heading: heading, Taken: s.name})
		if meant, ok := r.answers.text(Missing, heading, ""); ok {
			s.name = meant
		}
	}
}

// column reads what a column says of the row.
func (r *reader) column(s *sourceRow, c column, cell grid.Cell) {
	tidied, faults := tidy(cell.Text)
	failed := hasFailed(cell) && (c.field != deadlineField || cell.Value == grid.Text) && !c.isTicked()
	if len(faults) > 0 || failed {
		tidied = r.settleDamage(cell, c.heading, tidied)
	}
	at := cellAt{cell, c.heading}
	at.Text = tidied
	if oneLine(tidied) != "" {
		s.said |= 1 << c.field
	}
	if c.isTicked() {
		r.ticks(s, c, at)
		return
	}
	if r.saysNone(c, &at) {
		return
	}
	if c.field != channelsField {
		at.Text = r.withoutPictures(at)
	}
	switch c.field {
	case numberField, codeField, deadlineField, publisherField:
		if line := oneLine(at.Text); line != "" {
			meant := r.doubts(cell, c.heading, line)
			if meant == line && (c.field == deadlineField || c.field == publisherField) {
				meant = r.misplaced(c.field, at, line)
			}
			if meant != line {
				at.Text = meant
			}
		}
	}
	r.written(s, c, at)
}

// settleDamage asks about a cell of which something is lost, and returns what a person said
// of it, or else what is left.
func (r *reader) settleDamage(cell grid.Cell, heading, left string) string {
	r.askCell(Damaged, cell, heading, oneLine(left))
	if meant, ok := r.answers.text(Damaged, heading, cell.Text); ok {
		return meant
	}
	return left
}

// hasFailed reports whether a cell holds what a spreadsheet shows in place of a value:
// an error, also where it was copied as text, or a column too narrow for its number.
func hasFailed(cell grid.Cell) bool {
	if cell.Value == grid.Failed {
		return true
	}
	line := strings.TrimSpace(cell.Text)
	if !strings.HasPrefix(line, "#") {
		return false
	}
	switch line = strings.ToUpper(line); line {
	case "#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA":
		return true
	}
	return len(line) > 2 && strings.Trim(line, "#") == ""
}

// saysNone reports whether a cell has a stroke or a word in place of what the column
// says, which is asked once for each: of contents with the blank cells.
func (r *reader) saysNone(c column, at *cellAt) bool {
	switch c.field {
	case contentsField, basisField, deadlineField, publisherField, channelsField:
	default:
		return false
	}
	line := oneLine(at.Text)
	nothing := line != "" && isPunctuation(line) && line[0] != '#' && !hasBox(line) && !isDitto(line)
	if !nothing && !isNoneWord(line) {
		return false
	}
	if c.field == contentsField {
		return true
	}
	r.askText(Missing, at.Cell, at.field, line, "")
	meant, ok := r.answers.text(Missing, at.field, line)
	at.Text = meant
	return !ok
}

// isNoneWord reports whether a text says that there is nothing.
func isNoneWord(line string) bool {
	switch strings.TrimRight(line, "。.") {
	case "无", "暂无", "没有", "未定", "暂缺", "空", "空白", "缺", "0":
		return true
	}
	return false
}

// withoutPictures asks about the pictures in a text.
func (r *reader) withoutPictures(at cellAt) string {
	if !strings.ContainsRune(at.Text, picture) {
		return at.Text
	}
	for _, name := range at.Pictures {
		r.askText(LeftOut, at.Cell, at.field, picturePrefix+name, "")
	}
	if len(at.Pictures) == 0 { // the character itself
		r.askCell(Damaged, at.Cell, at.field, strings.ReplaceAll(oneLine(at.Text), string(picture), ""))
	}
	return strings.ReplaceAll(at.Text, string(picture), "")
}

// written reads a cell that is written, not ticked.
func (r *reader) written(s *sourceRow, c column, at cellAt) {
	g := &s.group
	switch c.field {
	case numberField, codeField:
		line := strings.Map(narrowDigit, oneLine(at.Text))
		if at.Value == grid.Date || isDayOfMonth(line) { // a number such as 1-1 that the spreadsheet took for one
			r.askText(OddNumber, at.Cell, at.field, line, line)
		}
		switch {
		case c.field != codeField || s.printed == "":
			s.printed = line
		case line != "":
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: line})
		}
	case contentsField:
		entries := r.contents(at)
		if len(entries) == 1 && countsOn(oneLine(at.Text)) {
			entries[0] = r.settleText(Several, at.Cell, at.field, entries[0], entries[0])
		}
		if len(entries) == 1 && putsOff(entries[0]) {
			entries[0] = r.doubts(at.Cell, at.field, entries[0])
		}
		g.Contents = append(g.Contents, entries...)
	case basisField:
		for _, printed := range r.seen.citations.of(at.Text, citationsOf) {
			if meant, ok := r.answers.text(Unbalanced, basisField.heading(), printed); ok {
				printed = meant
			}
			g.LegalBasis = append(g.LegalBasis, disclosure.Citation{Text: r.misplaced(basisField, at, r.doubts(at.Cell, at.field, printed))})
		}
	case deadlineField:
		r.term(g, at)
	case publisherField:
		publisher, unsure := publisherOf(at.Text)
		if g.Publisher = publisher; unsure {
			g.Publisher = r.settleText(Several, at.Cell, at.field, oneLine(at.Text), publisher)
		}
	case channelsField:
		r.channels(g, at)
	default:
		if line := extraLine(at.Text); line != "" {
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: line})
		}
	}
}

// isDayOfMonth reports whether a text is 1月2日, as a spreadsheet writes 1-2 into CSV.
func isDayOfMonth(line string) bool {
	month, day, ok := strings.Cut(strings.TrimSuffix(line, "日"), "月")
	return ok && month+"月"+day+"日" == line && month != "" && strings.Trim(month+day, "0123456789") == ""
}

// contents reads a cell of contents, which are a list, or each with a box. What has an
// empty one beside others with a tick is left out and asked about; empty ones alone may be
// the dots of a list, and are asked about, too.
func (r *reader) contents(at cellAt) (entries []string) {
	boxes, _ := boxesOf(at.Text)
	if sign, only := onlyEmpty(boxes); only {
		return r.boxedContents(at, sign, asksYes, contentsOf(at.Text))
	}
	if !strings.ContainsAny(at.Text, "√☑☐") && !(strings.Contains(at.Text, "■") && strings.Contains(at.Text, "□")) {
		return contentsOf(at.Text)
	}
	for _, box := range boxes {
		if box.tick == noMark {
			entries = append(entries, contentsOf(box.text)...)
			continue
		}
		entries = append(entries, r.boxedContents(at, box.sign, box.tick, []string{entry(box.text)})...)
	}
	return withoutEmpty(entries)
}

// onlyEmpty returns the sign of boxes that all are empty.
func onlyEmpty(boxes []box) (sign string, only bool) {
	for _, box := range boxes {
		switch {
		case box.tick == noMark:
		case sign == "":
			sign = box.sign
		case box.sign != sign:
			return "", false
		}
	}
	return sign, strings.ContainsAny(sign, "□☐")
}

// boxedContents returns contents with a box where they are taken, by what a person said of
// that sign among the contents, or else by what it says. One that is no tick is asked about.
func (r *reader) boxedContents(at cellAt, sign string, guess tick, entries []string) []string {
	question := Question{Kind: OtherMark, Heading: at.field, Text: sign}
	t := r.settle(sign, guess)
	switch r.answers.said[question.key()] {
	case answerYes:
		t = ticked
	case answerNo:
		t = unticked
	case answerOptional:
		t = optional
	}
	if t == optional {
		for i, entry := range entries {
			entries[i] = sign + entry
		}
	}
	taken := ""
	if t.taken() {
		taken = strings.Join(entries, "；")
	}
	if guess != ticked && r.answers.mark(sign) == 0 {
		r.askText(OtherMark, at.Cell, at.field, sign, taken)
	}
	if !t.taken() {
		return nil
	}
	return entries
}

func narrowDigit(r rune) rune {
	if '０' <= r && r <= '９' {
		return r - '０' + '0'
	}
	return r
}

// term reads a term. A number or a date that a spreadsheet holds is none: what it is
// meant to say cannot be known.
func (r *reader) term(g *disclosure.RecordGroup, at cellAt) {
	line := termLine(at.Text)
	if line == "" {
		return
	}
	bare := r.seen.numbers.of(line, isBareNumber)
	if bare && at.Value != grid.Date && strings.Contains(at.field, "工作日") {
		line, bare, at.Value = line+"个工作日", false, grid.Text // the heading has the unit
	}
	worded := at.Value == grid.Number && strings.ContainsFunc(line, unicode.IsLetter) // shown as 20个工作日
	if bare || at.Value != grid.Text && !worded || r.seen.slips.of(line, isSlipOfWorkingDays) {
		line = r.settleText(OddTerm, at.Cell, at.field, line, line)
	}
	if meant, ok := r.answers.text(Unsound, deadlineField.heading(), line); ok {
		line = meant
	}
	g.Deadline = &disclosure.RecordDeadline{Text: line}
}

// isBareNumber reports whether a line is a number without a unit, also as spreadsheets
// write one.
func isBareNumber(line string) bool {
	if _, ok := text.Number(line); ok {
		return true
	}
	if line[0] >= utf8.RuneSelf { // without the error that nobody reads
		return false
	}
	_, err := strconv.ParseFloat(line, 64)
	return err == nil
}

// isSlipOfWorkingDays reports whether a term that gives no number of working days looks
// as if it should: letters among its digits, or a character of the unit read wrongly.
func isSlipOfWorkingDays(line string) bool {
	if _, ok := disclosure.ParseDeadline(line).WorkingDays(); ok {
		return false
	}
	line = strings.Join(strings.Fields(line), "")
	solid := strings.ReplaceAll(line, "工作", "工")
	if text.ContainsWord(solid, "工曰", "工目", "工口", "工田", "个作日", "个工内", "个工以内") {
		return true
	}
	if strings.Contains(solid, "工日") && !strings.Contains(line, "工作日") {
		return true
	}
	const confusable = "OoIl〇○Ｏ"
	number, _, _ := strings.Cut(solid, "工日")
	number = strings.TrimRight(number, "个")
	digits := strings.TrimRight(number, "0123456789"+confusable)
	run := number[len(digits):]
	return strings.ContainsAny(run, confusable) && (strings.ContainsAny(run, "0123456789") || run == "lO" || run == "IO")
}

// extraLine keeps the text of a further column; its lines become one, for a catalogue
// has no line breaks.
func extraLine(cell string) string {
	lines := linesOf(cell)
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, "；")
}

// channels reads a cell of channels.
func (r *reader) channels(g *disclosure.RecordGroup, at cellAt) {
	cell := r.seen.channels.of(at.Text, channelsOf)
	if cell.lostList() {
		r.askText(LostMark, at.Cell, at.field, "", "")
		return
	}
	pictures, taken := at.Pictures, make(map[string]bool)
	for _, name := range g.Channels {
		taken[name] = true
	}
	for _, entry := range cell.entries {
		if entry.sign == string(picture) && len(pictures) > 0 {
			entry.sign, pictures = picturePrefix+pictures[0], pictures[1:]
		}
		t := r.channelTick(at, entry, cell.marked)
		if t.taken() && entry.name == "" {
			entry.name, _ = channelName(r.noWord(at, entry.sign))
			entry.odd, entry.meant = false, "" // a person said it
		}
		if !t.taken() || entry.name == "" {
			continue
		}
		r.askChannel(at, &entry)
		if taken[entry.name] {
			r.askText(TwiceTicked, at.Cell, at.field, entry.name, entry.name)
			continue
		}
		g.Channels = append(g.Channels, entry.name)
		taken[entry.name] = true
		if entry.left != "" { // an address or a remark behind the name
			g.Extra = append(g.Extra, disclosure.Extra{Heading: at.field + "/" + entry.name, Text: entry.left})
		}
		if t == optional {
			addOptional(g, channelsField, entry.sign, entry.name)
		}
	}
	for _, note := range cell.notes {
		r.askText(LeftOut, at.Cell, at.field, note, "")
	}
	if len(g.Channels) == 0 && (len(cell.entries) > 0 || len(cell.notes) > 0) {
		r.askText(NoMark, at.Cell, at.field, "", "")
		g.Channels = channelNames(r.answers.list(NoMark, at.field))
	}
}

// channelTick returns what the sign of an entry says, and asks about one that is not known,
// or missing among entries with signs. A list without signs is one of what is used.
func (r *reader) channelTick(at cellAt, entry channelEntry, marked bool) tick {
	switch {
	case entry.tick != noMark:
		t := r.settle(entry.sign, entry.tick)
		r.askSign(at, entry.sign, t, entry.name)
		return t
	case marked:
		t := r.settle(entry.text, lost)
		if t == lost {
			r.askText(NoBox, at.Cell, at.field, entry.text, "")
		}
		return t
	}
	return ticked
}

// noWord asks what is ticked where the table does not say it, and returns what a person
// said.
func (r *reader) noWord(at cellAt, sign string) string {
	return oneLine(r.settleText(NoWord, at.Cell, at.field, sign, ""))
}

// channelNames returns the names that channels have in a catalogue file.
func channelNames(texts []string) (names []string) {
	for _, text := range texts {
		if name, _ := channelName(text); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// askChannel asks about names that look odd, or are everyday names of one of the 13.
func (r *reader) askChannel(at cellAt, entry *channelEntry) {
	if refersElsewhere(entry.text) || isDitto(entry.text) {
		return // asked about already
	}
	if !entry.odd && entry.meant == "" {
		return
	}
	printed := strings.TrimRight(entry.text, "；;、，,。")
	r.ask(Question{Kind: OddChannel, Row: at.Row, Column: at.Column, Heading: at.field, Text: printed, Taken: entry.name, Guess: entry.meant})
	if meant, ok := r.answers.text(OddChannel, at.field, printed); ok {
		entry.name, _ = channelName(meant)
	}
}
