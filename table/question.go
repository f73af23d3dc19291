package table

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Question is something in a table that a person must decide, with what was
// taken in the meantime. One question stands for all cells that ask the same: its
// place is that of the first of them.
type Question struct {
	Kind   QuestionKind `json:"kind"`
	Table  int          `json:"table,omitempty"`  // of the file, from 1; 0 for the whole file
	Row    int          `json:"row,omitempty"`    // of the cell, from 1
	Column int          `json:"column,omitempty"` // of the cell, from 1
	Item   int          `json:"item,omitempty"`   // the number of the item
	Name   string       `json:"name,omitempty"`   // of the item

	Heading string `json:"heading,omitempty"` // over the column
	Text    string `json:"text"`              // what is there
	Taken   string `json:"taken"`             // what was taken; "" for nothing
	Guess   string `json:"guess,omitempty"`   // what a heading might mean
	Count   int    `json:"count"`             // of cells that ask this
	Items   []int  `json:"items,omitempty"`   // the numbers of all items that an answer holds for, where there are several

	// Fault is what [disclosure.Catalog.Validate] finds there, in questions that
	// come from it; otherwise nil.
	Fault *disclosure.Fault `json:"fault,omitempty"`

	// Answer and SheetRow are an answer that does not settle the question, and the row
	// of the sheet of answers in which the question is, from 1.
	Answer   string `json:"answer,omitempty"`
	SheetRow int    `json:"sheet_row,omitempty"`

	rows    []int    // of the source rows, from 1, until the items are numbered
	numbers []int    // of the items, be it one
	named   []string // the items, with their numbers
	place   string   // as a sheet of answers has it, "" elsewhere
	gone    bool     // it is the whole column that is missing
}

// A QuestionKind is what a question is about.
type QuestionKind string

// The kinds of questions.
const (
	LeftOut        QuestionKind = "left_out"        // text that belongs to no item
	LostMark       QuestionKind = "lost_mark"       // whether a box was ticked cannot be known
	OtherMark      QuestionKind = "other_mark"      // a mark of a meaning of its own, such as ▲
	NoMark         QuestionKind = "no_mark"         // nothing is ticked in a group of columns
	NoWord         QuestionKind = "no_word"         // something is ticked, but not what
	NoBox          QuestionKind = "no_box"          // a channel without a box among others with one
	Legend         QuestionKind = "legend"          // the table says what its marks mean, and it is not yes and no
	Damaged        QuestionKind = "damaged"         // characters are damaged or do not show
	Missing        QuestionKind = "missing"         // a cell that every item has is empty
	Filled         QuestionKind = "filled"          // an empty cell was taken for the one above
	Joined         QuestionKind = "joined"          // rows were taken for lines of one cell
	JoinedTables   QuestionKind = "joined_tables"   // a table that counts from 1 again was joined to the one before
	NoReference    QuestionKind = "no_reference"    // 同上 without a cell above, or what it refers to is not known
	Moved          QuestionKind = "moved"           // an item was put with its category, which is elsewhere
	Unbalanced     QuestionKind = "unbalanced"      // 《 and 》 are not balanced
	TwiceTicked    QuestionKind = "twice_ticked"    // a channel, or another entry of a cell, appears twice
	OddChannel     QuestionKind = "odd_channel"     // a name that looks like no channel
	OddTerm        QuestionKind = "odd_term"        // a number or date of the spreadsheet where a term is expected
	OddText        QuestionKind = "odd_text"        // a text that puts off, refers to another place, or belongs to another column
	Several        QuestionKind = "several"         // several things in a cell that says one
	TwoForms       QuestionKind = "two_forms"       // a word that the column also has in another form
	SignInText     QuestionKind = "sign_in_text"    // a sign or a reference to a note in a text
	UnknownHeading QuestionKind = "unknown_heading" // a heading that is not understood
	SameHeading    QuestionKind = "same_heading"    // another column of the table means the same
	SideBySide     QuestionKind = "side_by_side"    // columns that say again what others say, as of two tables side by side
	Merged         QuestionKind = "merged"          // a cell is merged over columns of different meaning
	OddNumber      QuestionKind = "odd_number"      // a number is missing among others, appears twice, or has become a date
	OtherHeader    QuestionKind = "other_header"    // a row of headings was taken for a header
	NoCategory     QuestionKind = "no_category"     // items have no category
	NoItems        QuestionKind = "no_items"        // the file has another catalogue, with a header alone
	NotShown       QuestionKind = "not_shown"       // what is hidden, struck through or covered was left out
	NoteMark       QuestionKind = "note"            // a note at the foot belongs to the cell
	NoTitle        QuestionKind = "no_title"        // the table has no title
	OtherTitle     QuestionKind = "other_title"     // the file has another catalogue
	Cut            QuestionKind = "cut"             // the file ends in the middle
	Changed        QuestionKind = "changed"         // a file of ours was changed, or is not whole
	SameName       QuestionKind = "same_name"       // an item before it in the category has the same name
	NoSuch         QuestionKind = "no_such"         // the file has no sign or heading that an answer is about
	Contradiction  QuestionKind = "contradiction"   // of a file of ours, a column says otherwise than the printed ones
	Unsound        QuestionKind = "unsound"         // what is there makes no sense in a catalogue
)

// questionTexts are what each kind of question asks.
var questionTexts = map[QuestionKind]bilingual{
	LeftOut:        {"这段文字不属于任何事项，没有收入", "this text belongs to no item and is left out"},
	LostMark:       {"勾选标记是图片或在复制时丢失，请核对原表是否选中", "the mark is a picture or lost: see in the original whether it is ticked"},
	OtherMark:      {"这个标记不是通常的勾，表示选中、未选还是可选？", "this mark is not the usual tick: does it mean yes, no or optional?"},
	NoMark:         {"这几栏一个也没有勾选，请核对原表", "nothing is ticked in these columns: see the original"},
	NoWord:         {"打了勾，但表头没有写明勾的是什么，请核对", "it is ticked, but the heading does not say what: see the original"},
	NoBox:          {"其他各项有框或标记，这个没有（或看不出是哪一个的），是否选中？", "the others have a box or a mark, and this has none, or it is not known whose it is: is it ticked?"},
	Legend:         {"表中说明了这个标记，说的既不是公开、也不是不公开（如可选、部分公开）：算选中、未选还是可选？", "the table explains this mark, and means neither yes nor no by it, but optional, in part or the like: does it count as yes, no or optional?"},
	Damaged:        {"有损坏或不可见的字符，请核对原文", "some characters are damaged or do not show: see the original"},
	Missing:        {"这一格是空的，请补上，或确认确实没有", "this cell is empty: fill it in, or confirm that there is nothing"},
	Filled:         {"这一栏的空格取了上一格的内容，对不对？", "empty cells of this column were taken for the cell above: is that right?"},
	Joined:         {"几行被看作一格里的几行文字，合为一项，对不对？", "rows were taken for the lines of one cell and joined: is that right?"},
	JoinedTables:   {"这张表另有标题，或序号又从 1 起，已与前一张并成一份目录，对不对？", "this table has a title of its own or counts from 1 again, and was joined to the one before as one catalogue: is that right?"},
	NoReference:    {"“同上”一类的字样所指不明，请写明内容", "what 同上 refers to is not known: say it"},
	Moved:          {"同一类别分在两处，已并到前面", "the category stands in two places: the items are put together"},
	Unbalanced:     {"书名号《》不成对，已照录", "《 and 》 are not balanced: kept as printed"},
	TwiceTicked:    {"同一格里同样的内容出现两次，只收一次", "the same appears twice in a cell: taken once"},
	OddChannel:     {"这里写的看来不是一个渠道的名称，或名称不完整、夹有标记，请核对", "this looks like no name of a channel, or like one that is not whole or has a mark in it: see the original"},
	OddTerm:        {"公开时限是表格软件里的数字或日期，请写明是多少个工作日或哪一天", "the term is a number or date of the spreadsheet: say how many working days or which day is meant"},
	OddText:        {"这里写的看来不是这一栏的内容（待定、略、另见他处，或属于别的栏），已照录，请写明", "this says that it is not settled, left out or written elsewhere, or what another column says: kept as printed; say what belongs there"},
	Several:        {"这一格看来写了几个，已合为一个照录，对不对？", "this cell seems to say several things, and they are kept as one: is that right?"},
	TwoForms:       {"这一栏里同一个意思有两种写法，各自照录，按一种筛选会漏掉另一种", "the column says the same in two forms, and each is kept as it is, so that a filter by one misses the other"},
	SignInText:     {"文字里夹有标记，已照录，请核对它的含义", "a sign stands in the text: kept as printed; see what it means"},
	UnknownHeading: {"看不懂这个表头，已作为单独一栏照录", "this heading is not understood: kept as a column of its own"},
	SameHeading:    {"另有一栏看来是同一个意思，这一栏已单独照录", "another column seems to mean the same, and this one is kept as a column of its own"},
	SideBySide:     {"这些栏与左边的同名，看来是并排的两张表，已作为单独的栏照录：要读成事项，请在原表里移到下面", "these columns are headed like others to their left, as of two tables side by side, and are kept as columns of their own: to have items of them, move them below in the table"},
	Merged:         {"这一格合并了不同的几栏，各栏都取了它的内容，对不对？", "this cell is merged over several columns, and each of them takes what it says: is that right?"},
	OddNumber:      {"序号空缺、重复或成了日期，请核对", "this number is missing, appears twice or has become a date: see the original"},
	OtherHeader:    {"这一行看作又一个表头，没有收作事项，对不对？", "this row was taken for another header, not for an item: is that right?"},
	NoCategory:     {"表里没有写明一级事项（类别），暂归在标题之下，请给出类别", "the table does not say the category of these items: they are put under the title; give the category"},
	NoItems:        {"文件里还有一张只有表头、没有事项的表，没有收入", "the file has another table with a header and no items, which is left out"},
	NotShown:       {"隐藏、删除线或被合并格盖住的内容没有收入", "what is hidden, struck through or covered is left out"},
	NoteMark:       {"这里有脚注、批注、文本框、图片或表单的框，没有收入", "there is a note, a comment, a text box, a picture or a box of a form here, which is left out"},
	NoTitle:        {"没有找到目录的标题，请给出", "there is no title: give one"},
	OtherTitle:     {"文件里还有另一份目录，没有收入：加 -o 文件夹/ 可以全部写出", "the file has another catalogue, which is left out: -o FOLDER/ writes them all"},
	Cut:            {"文件在表格中间断了，后面的内容可能缺失，请重新下载", "the file ends in the middle of a table: fetch it again"},
	Changed:        {"与导出时不同：被改过，或不完整；请用 zwgk diff 与原来的目录对照，看改了哪里", "it is not what was exported: it has been changed, or is not whole; zwgk diff with the catalogue that it was exported from shows where"},
	NoSuch:         {"答案没有用上：文件里没有这个标记或表头，请核对写法", "an answer is of no use: the file has no such sign or heading; see how it is written"},
	SameName:       {"同一类别里另有同名的事项", "another item of the category has the same name"},
	Contradiction:  {"这一格与导出时对应的另一格不再相符，没有用它，请核对改的是哪一格", "this cell no longer agrees with the one it was exported with, and is not used: see which of the two is right"},
	Unsound:        {"照录后不成目录，请改正", "as it stands it makes no sense: correct it"},
}

// words are what a question asks, in both languages.
func (k QuestionKind) words() (chinese, english string) {
	if asked, known := questionTexts[k]; known {
		return asked.chinese, asked.english
	}
	return string(k), string(k)
}

// Chinese says in Chinese what the question asks, without its place.
func (q Question) Chinese() string { chinese, _ := q.sentences(); return chinese }

// String says in English what the question asks, without its place.
func (q Question) String() string { _, english := q.sentences(); return english }

func (q Question) sentences() (chinese, english string) {
	chinese, english = q.Kind.words()
	if q.Kind == Missing && !slices.Contains(q.Choices(), answerBlank) {
		chinese, english = "这一格是空的，每一项都须有，请补上", "this cell is empty, and every item has one: fill it in"
	}
	if q.Kind == OddTerm && strings.ContainsFunc(q.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		chinese, english = "公开时限像是有错字，读不出是多少个工作日，请写明", "the term seems to be misspelt, so that no number of working days can be read: say it"
	}
	if q.gone {
		chinese, english = "文件里没有这一栏，请补上，或确认确实没有", "the file has no such column: fill it in, or confirm that there is nothing"
	}
	if q.Fault != nil {
		chinese, english = message.Chinese(q.Fault.Err), q.Fault.Err.Error()
	}
	if q.Kind == OddChannel && q.Guess != "" {
		chinese, english = "这个渠道不是表格通用的十三种之一，暂作其他", "this channel is none of the 13 that all tables have, and is taken for another one"
	}
	if q.Kind == UnknownHeading && q.Guess != "" && q.Guess == q.Taken {
		chinese = "看不懂这个表头，看它的位置和下面的内容取作“" + q.Guess + "”，对不对？"
		english = "this heading is not understood, and was taken for " + q.Guess + " by its place and what is below it: is that right?"
	} else if q.Kind == SameHeading && q.Guess != "" {
		chinese += "：仍单独照录，还是并入“" + q.Guess + "”？"
		english += ": is it to stay so, or to be read as " + q.Guess + "?"
	} else if q.Guess != "" {
		chinese += "；是不是“" + q.Guess + "”？"
		english += "; is it " + q.Guess + "?"
	}
	if q.Count > 1 {
		chinese += fmt.Sprintf("（共 %d 处%s）", q.Count, q.listed("：第", "、", "等%d项", "项"))
		english += fmt.Sprintf(" (%d places%s)", q.Count, q.listed(": items ", ", ", " and others, %d items in all", ""))
	}
	return chinese, english
}

// mostNamed is how many items a question names; of more it says how many there are.
const mostNamed = 10

// listed lists the numbers of the items that a question is about, "" for one.
func (q Question) listed(before, between, more, behind string) string {
	if len(q.Items) < 2 {
		return ""
	}
	var numbers []string
	for _, number := range q.Items[:min(len(q.Items), mostNamed)] {
		numbers = append(numbers, strconv.Itoa(number))
	}
	if len(q.Items) > len(numbers) {
		behind = fmt.Sprintf(more, len(q.Items))
	}
	return before + strings.Join(numbers, between) + behind
}

// isAlsoOf adds an item to those that a question is about.
func (q *Question) isAlsoOf(number int, name string) {
	if number == 0 || slices.Contains(q.numbers[max(0, len(q.numbers)-mostNamed):], number) {
		return
	}
	q.numbers, q.named = append(q.numbers, number), append(q.named, itemNamed(number, name))
	if len(q.numbers) == 1 {
		q.Item, q.Name = number, name
	} else {
		q.Items = q.numbers
	}
}

// Place says where in the file the question is, such as 第2表第3行第5列; "" where it
// is about the whole of it.
func (q Question) Place() string {
	place := ""
	if q.Table > 1 {
		place = fmt.Sprintf("第%d表", q.Table)
	}
	if q.Row > 0 {
		place += fmt.Sprintf("第%d行", q.Row)
	}
	if q.Column > 0 {
		place += fmt.Sprintf("第%d列", q.Column)
	}
	return place
}

// A questionKey tells which cells ask the same.
type questionKey struct {
	kind          QuestionKind
	heading, text string
	place         string // of a question that its cell alone asks
}

// key returns what tells the question from those that ask something else.
func (q Question) key() questionKey {
	key := questionKey{kind: q.Kind, heading: oneLine(q.Heading), text: keyText(q.Text)}
	if q.Kind == Legend || q.Kind == OtherMark && !q.isOf(contentsField) { // once for each sign, whatever column it is in
		key.heading = ""
	}
	if q.Kind == OtherMark {
		key.text = min(key.text, otherCase(key.text))
	}
	if q.Kind == Filled { // the cell is blank, and what it took is what tells it from others
		key.text = keyText(q.Taken)
	}
	if q.Kind == SameName {
		key.place = cmp.Or(q.place, q.Place())
	}
	return key
}

// keyText is a text without what a spreadsheet program may lose of it: blanks, line
// breaks and controls.
func keyText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

// mostQuestions is how many questions a file may raise; those beyond are counted by
// kind alone, for nobody reads them.
const mostQuestions = 2000

// ask notes a question, or counts it to one that asks the same.
func (r *reader) ask(q Question) {
	q.Text = strings.TrimSpace(q.Text)
	if q.Table == 0 && q.Kind != OtherTitle {
		q.Table = r.table
	}
	key := q.key()
	if len(r.asked) >= mostQuestions {
		key = questionKey{kind: q.Kind}
	}
	if at, ok := r.asked[key]; ok {
		r.questions[at].Count++
		r.questions[at].isAlsoAsked(q.Item, q.Name, r.reading)
		return
	}
	if r.asked == nil {
		r.asked = make(map[questionKey]int)
	}
	r.asked[key] = len(r.questions)
	if r.turned {
		q.Row, q.Column = q.Column, q.Row
	}
	q.Count = 1
	q.isAlsoAsked(q.Item, q.Name, r.reading)
	r.questions = append(r.questions, q)
}

// isAlsoAsked notes what else a question is about: an item, or until the items have numbers
// a source row.
func (q *Question) isAlsoAsked(item int, name string, row int) {
	if row > 0 {
		q.rows = append(q.rows, row)
	}
	q.isAlsoOf(item, name)
}

// askCell asks about a cell.
func (r *reader) askCell(kind QuestionKind, cell grid.Cell, heading, taken string) {
	r.ask(Question{Kind: kind, Row: cell.Row, Column: cell.Column, Heading: heading, Text: cell.Text, Taken: taken})
}

// askText asks about a part of a cell.
func (r *reader) askText(kind QuestionKind, cell grid.Cell, heading, text, taken string) {
	cell.Text = text
	r.askCell(kind, cell, heading, taken)
}

// settleText asks about a part of a cell, and returns what a person said of it, or else
// what is taken.
func (r *reader) settleText(kind QuestionKind, cell grid.Cell, heading, text, taken string) string {
	r.askText(kind, cell, heading, text, taken)
	if meant, ok := r.answers.text(kind, heading, text); ok {
		return meant
	}
	return taken
}
