package disclosure

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Fault is something in a catalogue that makes no sense, and its place.
type Fault struct {
	Kind FaultKind
	Item int // the item's number; 0 where the fault is not an item's
	Line int // of the file the catalogue was loaded from, of the item or category; 0 if neither
	// Path leads to the JSON value in the file, such as
	// "official.categories[2].blocks[0].items[4].name"; in a catalogue that [New] made,
	// the place in the records or the meta, such as "[4].name" or "meta.notes[0].text".
	Path string
	Err  error // what is wrong, and what would be right
}

// Column returns the column of the printed table in which the fault is, by its path;
// the zero Column where it is in none.
func (f *Fault) Column() Column {
	if f == nil {
		return ""
	}
	for _, member := range slices.Backward(strings.Split(f.Path, ".")) {
		member, _, _ = strings.Cut(member, "[")
		if col, ok := ParseColumn(member); ok {
			return col
		}
		if member == "disclosures" {
			return ColumnContents
		}
	}
	return ""
}

// A FaultKind says what kind of fault it is, for programs.
type FaultKind string

// The kinds of faults.
const (
	FaultShape      FaultKind = "shape"      // records that are no catalogue ([New])
	FaultMissing    FaultKind = "missing"    // nothing is where something must
	FaultNumber     FaultKind = "number"     // numbers that do not begin at 1, or do not rise
	FaultRepeated   FaultKind = "repeated"   // a name, an entry or a keyword that is there already
	FaultCharacter  FaultKind = "character"  // a character that is no text
	FaultBlank      FaultKind = "blank"      // a stray blank
	FaultUnbalanced FaultKind = "unbalanced" // 《 without 》, or 》 without 《
	FaultTerm       FaultKind = "term"       // a term of no time
	FaultMalformed  FaultKind = "malformed"  // a region code or a web address that is none
	FaultUnknown    FaultKind = "unknown"    // a law that no item cites, an item that is not there
)

// String returns the kind's name, such as "unbalanced".
func (k FaultKind) String() string { return string(k) }

// Error returns the place and what is wrong there, in English, such as
// "line 120, item 83: official.categories[2].blocks[0].items[4].name: …".
func (f *Fault) Error() string {
	switch {
	case f == nil || *f == (Fault{}):
		return "no fault"
	case f.Line != 0 && f.Item != 0:
		return fmt.Sprintf("line %d, item %d: %s: %v", f.Line, f.Item, f.Path, f.Err)
	case f.Line != 0:
		return fmt.Sprintf("line %d: %s: %v", f.Line, f.Path, f.Err)
	case f.Item != 0:
		return fmt.Sprintf("item %d: %s: %v", f.Item, f.Path, f.Err)
	}
	return fmt.Sprintf("%s: %v", f.Path, f.Err)
}

// Chinese returns the same in Chinese.
func (f *Fault) Chinese() string {
	if f == nil || *f == (Fault{}) {
		return "没有问题"
	}
	place := ""
	if f.Line != 0 {
		place = fmt.Sprintf("第 %d 行", f.Line)
	}
	if f.Item != 0 {
		place += fmt.Sprintf("第 %d 项", f.Item)
	}
	place = strings.TrimSpace(place + " " + f.Path)
	if f.Err == nil {
		return place
	}
	return place + "：" + message.Chinese(f.Err)
}

// Unwrap returns what is wrong, without its place.
func (f *Fault) Unwrap() error {
	if f == nil {
		return nil
	}
	return f.Err
}

// MarshalJSON returns kind and place and, as message, what is wrong.
func (f Fault) MarshalJSON() ([]byte, error) {
	message := ""
	if f.Err != nil {
		message = f.Err.Error()
	}
	return plainJSON(faultJSON{f.Kind, f.Item, f.Line, f.Path, message})
}

// UnmarshalJSON reads what MarshalJSON returns. Err then knows its English alone.
func (f *Fault) UnmarshalJSON(data []byte) error {
	var read faultJSON
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	*f = Fault{Kind: read.Kind, Item: read.Item, Line: read.Line, Path: read.Path}
	if read.Message != "" {
		f.Err = errors.New(read.Message)
	}
	return nil
}

type faultJSON struct {
	Kind    FaultKind `json:"kind,omitempty"`
	Item    int       `json:"item,omitempty"`
	Line    int       `json:"line,omitempty"`
	Path    string    `json:"path"`
	Message string    `json:"message"`
}

// Faults is the error of [Catalog.Validate] and [New]: every fault at once, or the
// first 10,000 where a file is nothing but faults. It unwraps to the single ones, so
// that [errors.As] finds a Faults and a [*Fault].
type Faults []*Fault

// Error puts each fault on a line of its own.
func (f Faults) Error() string { return f.lines((*Fault).Error) }

// Chinese returns the same in Chinese.
func (f Faults) Chinese() string { return f.lines((*Fault).Chinese) }

func (f Faults) lines(line func(*Fault) string) string {
	var b strings.Builder
	for i, fault := range f {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line(fault))
	}
	return b.String()
}

// Unwrap returns the single faults.
func (f Faults) Unwrap() []error {
	all := make([]error, len(f))
	for i, fault := range f {
		all[i] = fault
	}
	return all
}

// Validate checks that the catalogue makes sense. It returns nil, or a [Faults]
// with every fault and its place:
//
//   - numbers of categories and items are at least 1 and rise in printed order;
//     they may begin anywhere and have gaps, as in a town's extract from the
//     county's table;
//   - names of categories, and of the items of a category, are unique;
//   - no official text, and nothing after 其他：, is empty or has stray blanks
//     (further columns keep the blanks they have);
//   - no text, editorial ones included, has a character that is no text: a sign of
//     damage (U+FFFD), a line break or another control, an invisible, private,
//     unassigned or variant one, a radical in place of a Chinese character;
//   - every category has an item, every item a content group, every content group
//     a content; no cell that is there is empty, and nothing appears twice in one;
//   - citations have balanced 《》, and deadlines of working days at least one;
//   - keywords are no repetitions, editorial laws are cited, and their addresses are
//     such of the web.
//
// Open questions ([Catalog.Open]) are no faults; what they say must be text.
//
// It is the check for a test suite to call on a catalogue of its own.
func (c *Catalog) Validate() error {
	c = c.orEmpty()
	v := validator{catalog: c, faults: slices.Clone(c.empty)}
	v.text(c.part("official")+".title", c.title)
	if len(c.sections) == 0 {
		v.fault(FaultMissing, c.part("official")+".categories", "没有类别：目录至少有一类", "there is no category: a catalogue has at least one")
	}
	categories := make(map[string]int)
	for i := range c.sections {
		v.category(i, categories)
	}
	v.editorial()
	v.open()
	if len(v.faults) == 0 {
		return nil
	}
	return v.faults
}

// part returns the path of a part of the file, or of the meta in a catalogue that
// was made of records.
func (c *Catalog) part(name string) string {
	if c.made {
		return "meta"
	}
	return name
}

// A validator collects faults; item and line are the place it is at.
type validator struct {
	catalog    *Catalog
	item, line int
	last       int // the number of the item before
	faults     Faults
}

// mostFaults is more than anybody mends one by one.
const mostFaults = 10_000

// fault notes a fault, in both languages as [message.New] takes them.
func (v *validator) fault(kind FaultKind, path, chinese, english string, args ...any) {
	if len(v.faults) < mostFaults {
		v.faults = append(v.faults, &Fault{Kind: kind, Item: v.item, Line: v.line, Path: path, Err: message.New(chinese, english, args...)})
	}
}

func (v *validator) category(index int, categories map[string]int) {
	s := &v.catalog.sections[index]
	v.item, v.line = 0, s.line
	before := 0
	if index > 0 {
		before = v.catalog.sections[index-1].Number
	}
	v.number(s.path+".number", "类别", "category", s.Number, before)
	v.text(s.path+".name", s.Name)
	v.characters(v.gloss(s.path, "editorial.categories")+".name_en", s.NameEN)
	if other, taken := categories[s.Name]; taken {
		v.fault(FaultRepeated, s.path+".name", "与第 %d 类同名：%q", "category %d has the same name: %q", other, s.Name)
	}
	categories[s.Name] = s.Number
	if s.first == s.end {
		v.fault(FaultMissing, s.path+".blocks", "该类没有事项", "the category has no item")
	}
	blocks, names := 0, make(map[string]int)
	first := s.first
	for rows := range blocksOf(v.catalog.rows[s.first:s.end]) {
		place := blockPlace{path: fmt.Sprintf("%s.blocks[%d]", s.path, blocks), first: first, made: v.catalog.made}
		v.block(place, rows, names)
		blocks++
		first += len(rows)
	}
}

// gloss returns the path of what the editors say of a value of a path: records have
// it at the same place.
func (v *validator) gloss(path, editorial string) string {
	if v.catalog.made {
		return path
	}
	return editorial
}

// A blockPlace is where the rows of a block and their cells come from: a block of a
// file, or records, of which the first tells the cells.
type blockPlace struct {
	path  string
	first int // of the rows
	made  bool
}

func (p blockPlace) cells() string {
	if p.made {
		return p.item(0)
	}
	return p.path
}

func (p blockPlace) item(n int) string {
	if p.made {
		return fmt.Sprintf("[%d]", p.first+n)
	}
	return fmt.Sprintf("%s.items[%d]", p.path, n)
}

func (v *validator) number(path, chinese, english string, number, before int) {
	switch {
	case number < 1:
		v.fault(FaultNumber, path, chinese+"序号 %d：序号从 1 起", english+" number %d: numbers begin at 1", number)
	case number <= before:
		v.fault(FaultNumber, path, chinese+" %d 排在 %d 之后：请按序号排列", english+" %d stands after %d: put them in order", number, before)
	}
}

// block checks the rows of a block, and once the cells they share.
func (v *validator) block(place blockPlace, rows []row, names map[string]int) {
	for i, r := range rows {
		path := place.item(i)
		v.item, v.line = r.number, r.line
		v.number(path+".number", "事项", "item", r.number, v.last)
		v.last = r.number
		if r.code != "" {
			v.text(path+".code", r.code)
		}
		v.text(path+".name", r.name)
		if other, taken := names[r.name]; taken {
			v.fault(FaultRepeated, path+".name", "与同类第 %d 项同名：%q", "item %d of this category has the same name: %q", other, r.name)
		}
		names[r.name] = r.number
		gloss := v.gloss(path, "editorial.items")
		v.characters(gloss+".name_en", r.nameEN)
		v.keywords(gloss+".keywords", r)
		v.questions(gloss+".questions", r)
	}
	v.item, v.line = rows[0].number, rows[0].line
	path, b := place.cells(), rows[0].block
	v.cells(path, &b.cells)
	if len(b.groups) == 0 {
		v.fault(FaultMissing, path+".disclosures", "没有公开内容：每项须公开一些内容", "there is no content group: an item discloses something")
	}
	for i, g := range b.groups {
		v.group(fmt.Sprintf("%s.disclosures[%d]", path, i), g)
	}
}

func (v *validator) group(path string, g group) {
	if len(g.contents) == 0 {
		v.fault(FaultMissing, path+".contents", "单元格为空：至少填一项", "the cell is empty: it needs at least one entry")
	}
	v.texts(path+".contents", g.contents)
	for name := range (ContentGroup{group: &g}).FreeChannels() {
		v.other(path+".channels", name)
	}
	v.unique(path+".channels", g.free)
	if g.own != nil {
		v.cells(path, g.own)
	}
}

// cells checks the cells that are there.
func (v *validator) cells(path string, c *cells) {
	for col := range cellCount {
		switch path := path + "." + string(col.column()); {
		case !c.has(col):
		case col == extraCell:
			for heading, printed := range c.extra() {
				v.text(path, heading)
				v.written(path+"."+text.Abridge(heading), printed)
			}
		case col.isSingle():
			v.text(path, c.text(col))
		default:
			v.texts(path, c.entries(col))
		}
	}
	for i, citation := range c.entries(legalBasisCell) {
		if !text.Balanced(citation) {
			v.fault(FaultUnbalanced, fmt.Sprintf("%s.legal_basis[%d]", path, i), "书名号《》不成对：%q", "《 and 》 are not balanced in %q", citation)
		}
	}
	if _, counts := c.deadline.WorkingDays(); counts {
		return
	}
	if _, ok := readTerm(c.deadline.String()); ok { // of 0
		v.fault(FaultTerm, path+".deadline", "%q 不成时限：至少为一个工作日", "%q is no time at all: a deadline has at least one working day", c.deadline.String())
	}
}

func (v *validator) keywords(path string, r row) {
	seen := make(map[string]bool, len(r.keywords))
	for _, keyword := range r.keywords {
		switch {
		case !v.written(path, keyword):
		case keyword == r.name:
			v.fault(FaultRepeated, path, "俗称 %q 与名称相同", "the keyword %q repeats the name", keyword)
		case seen[keyword]:
			v.fault(FaultRepeated, path, "俗称 %q 出现两次", "the keyword %q appears twice", keyword)
		}
		seen[keyword] = true
	}
}

func (v *validator) questions(path string, r row) {
	for _, question := range r.questions {
		v.written(path, question)
	}
	v.unique(path, r.questions)
}

func (v *validator) editorial() {
	v.item, v.line = 0, 0
	c := v.catalog
	part := c.part("editorial")
	if c.region != "" && !isRegionCode(c.region) {
		v.fault(FaultMalformed, part+".region", "%q 不是 ISO 3166 代码，如“CN-NX”", "%q is no ISO 3166 code such as \"CN-NX\"", c.region)
	}
	v.characters(part+".edition", c.edition)
	v.characters(part+".source", c.source)
	for _, law := range c.canon {
		v.law(law)
	}
	for i, note := range c.notes {
		path := fmt.Sprintf("%s.notes[%d]", part, i)
		v.written(path+".text", note.Text)
		v.characters(path+".text_en", note.TextEN)
		for j, field := range note.Fields {
			v.written(fmt.Sprintf("%s.fields[%d]", path, j), field)
		}
	}
}

// law checks what the editors say of a law. A record has it with a citation.
func (v *validator) law(law canonicalLaw) {
	name, url := ".name", ".url"
	if strings.HasPrefix(law.path, "[") {
		name, url = ".law", ".law_url"
	}
	v.written(law.path+name, law.Name)
	v.characters(law.path+".name_en", law.NameEN)
	if law.URL != "" && !isWebAddress(law.URL) {
		v.fault(FaultMalformed, law.path+url, "%q 不是网址：写作 https://www.gov.cn/… 之类", "%q is no address of the web: write one such as https://www.gov.cn/…", law.URL)
	}
	for i, name := range law.printedAs {
		v.written(fmt.Sprintf("%s.printed_as[%d]", law.path, i), name)
	}
	for i, name := range append([]string{law.Name}, law.printedAs...) {
		if _, cited := v.catalog.Law(name); !cited && (i > 0 || len(law.printedAs) == 0) {
			v.fault(FaultUnknown, law.path, "没有事项引用 %q", "no item cites %q", name)
		}
	}
}

// open checks that what open questions say is text.
func (v *validator) open() {
	all := "open"
	if v.catalog.made {
		all = "meta.open"
	}
	for i, q := range v.catalog.open {
		path := fmt.Sprintf("%s[%d]", all, i)
		v.written(path+".kind", q.Kind)
		v.written(path+".text", q.Text)
		v.characters(path+".column", q.Column)
		v.characters(path+".place", q.Place)
		v.characters(path+".taken", q.Taken)
		v.characters(path+".text_en", q.TextEN)
		if _, ok := v.catalog.Item(q.Item); q.Item != 0 && !ok {
			v.fault(FaultUnknown, path+".item", "没有第 %d 项", "there is no item %d", q.Item)
		}
	}
}

// texts checks the entries of a cell.
func (v *validator) texts(path string, texts []string) {
	for i, s := range texts {
		if len(v.faults) == mostFaults {
			return
		}
		if !isSound(s) {
			v.text(fmt.Sprintf("%s[%d]", path, i), s)
		}
	}
	v.unique(path, texts)
}

// unique checks that no entry of a cell appears twice.
func (v *validator) unique(path string, texts []string) {
	seen := make(map[string]bool)
	for i, s := range texts {
		if seen[s] {
			v.fault(FaultRepeated, fmt.Sprintf("%s[%d]", path, i), "%q 出现两次", "%q appears twice", s)
		}
		seen[s] = true
	}
}

// isSound reports whether text finds nothing in s, without working out its place.
func isSound(s string) bool {
	_, found := text.Judge(s)
	return s != "" && !found && !text.IsBlank(s) && text.StrayBlank(s) < 0
}

// text checks an official text.
func (v *validator) text(path, s string) {
	if stray := text.StrayBlank(s); v.written(path, s) && stray >= 0 {
		v.fault(FaultBlank, path, "%q 之后有多余的空格：请删除", "there is a stray blank after %q: remove it", s[:stray])
	}
}

// written checks that something is in s, and nothing that is no text.
func (v *validator) written(path, s string) bool {
	switch {
	case s == "":
		v.fault(FaultMissing, path, "文字为空", "the text is empty")
	case !v.characters(path, s):
	case text.IsBlank(s):
		v.fault(FaultMissing, path, "文字全是空白：%q", "the text is blank: %q", s)
	default:
		return true
	}
	return false
}

// characters checks that s has only characters that are text.
func (v *validator) characters(path, s string) bool {
	fault, found := text.Judge(s)
	if found {
		v.fault(FaultCharacter, path, "%v", "%v", fault)
	}
	return !found
}

// other checks what follows 其他：.
func (v *validator) other(path, s string) {
	if s == "" {
		v.fault(FaultMissing, path, "“其他：”之后没有内容：请写明渠道，或只写“其他”", "nothing follows 其他：; name the channel, or write 其他 alone")
		return
	}
	v.text(path, s)
}

// isRegionCode reports whether code is one of a country, such as "CN", or of its
// subdivision, such as "CN-NX".
func isRegionCode(code string) bool {
	const letters, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	country, subdivision, divided := strings.Cut(code, "-")
	return len(country) == 2 && strings.Trim(country, letters) == "" &&
		(!divided || len(subdivision) >= 1 && len(subdivision) <= 3 && strings.Trim(subdivision, letters+digits) == "")
}
