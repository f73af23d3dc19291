package table

import (
	"slices"
	"strings"
)

// Words of answers.
const (
	answerYes      = "是"
	answerNo       = "否"
	answerOptional = "可选"
	answerConfirm  = "确认"
	answerBlank    = "确实为空"
	answerKeep     = "照录"
	answerLeave    = "不收"
)

// isAnswerWord reports whether an answer is one of the words, which are never the text
// of a cell.
func isAnswerWord(answer string) bool {
	switch answer {
	case answerYes, answerNo, answerOptional, answerConfirm, answerBlank, answerKeep, answerLeave:
		return true
	}
	return false
}

// An answering is what may answer a question: one of the words, or where write says
// what to write, a text. Where neither is meant, the table is to be corrected.
type answering struct {
	words []string
	write bilingual
}

// A bilingual is a text in both languages.
type bilingual struct{ chinese, english string }

// answering tells what may answer the question. A word is offered only where the
// catalogue makes sense with it: two items of one name stay a fault, whoever confirms
// them.
func (q Question) answering() answering {
	confirm := []string{answerConfirm}
	switch q.Kind {
	case OtherMark, NoBox, Legend, LostMark:
		if q.Kind == LostMark && q.Text == "" { // of a whole list
			return answering{words: []string{answerBlank}}
		}
		return answering{words: []string{answerYes, answerNo, answerOptional}}
	case UnknownHeading, SameHeading:
		return answering{words: append([]string{answerConfirm, answerKeep}, columnNames()...)}
	case LeftOut, NotShown, NoteMark, OtherTitle, NoItems:
		return answering{words: []string{answerLeave}}
	case Filled:
		return answering{[]string{answerConfirm, answerBlank}, bilingual{"写上空格里该有的内容", "write what the empty cells say"}}
	case Missing:
		return q.answeringBlank()
	case NoMark:
		return answering{[]string{answerBlank}, bilingual{"写上勾选的各项，用、分开", "write what is ticked, with 、 between"}}
	case Several:
		if m, _ := meaningOf(q.Heading); m.field.isTicked() {
			return answering{confirm, bilingual{"写上各项，用；分开", "write each, with ； between"}}
		}
		return answering{confirm, bilingual{"写上这一格的内容", "write what the cell says"}}
	case NoReference, Damaged, OddText:
		return answering{confirm, bilingual{"写上这一格的内容", "write what the cell says"}}
	case TwoForms:
		return answering{confirm, bilingual{"写上统一用的写法", "write the form that holds for both"}}
	case NoWord:
		return answering{confirm, bilingual{"写上勾的是什么", "write what is ticked"}}
	case OddTerm:
		return answering{confirm, bilingual{"写上时限", "write the term"}}
	case OddChannel:
		return answering{confirm, bilingual{"写上渠道的名称", "write the name of the channel"}}
	case NoCategory:
		return answering{confirm, bilingual{"写上类别", "write the category"}}
	case NoTitle:
		return answering{confirm, bilingual{"写上标题", "write the title"}}
	case SameName:
		return answering{nil, bilingual{"写上能与那一项区别的名称", "write a name that tells it from that item"}}
	case Unbalanced:
		return answering{nil, bilingual{"写上改正后的依据", "write the legal basis as it is right"}}
	case NoSuch:
		return answering{}
	case Unsound:
		if q.Heading == deadlineField.heading() {
			return answering{nil, bilingual{"写上时限", "write the term"}}
		}
		return answering{}
	}
	return answering{words: confirm}
}

// answeringBlank tells what may answer a question about a blank cell. An item has a
// name and a content, so that these must be written, unless something was taken.
func (q Question) answeringBlank() answering {
	write := bilingual{"写上内容", "write what belongs there"}
	m, _ := meaningOf(q.Heading)
	needed := m.field == matterField || m.field == contentsField
	switch {
	case needed && q.Taken == "":
		return answering{nil, write}
	case needed:
		return answering{[]string{answerConfirm}, write}
	}
	return answering{[]string{answerBlank}, write}
}

// Choices lists the words that answer the question; where there are none, a text does,
// or nothing but a corrected table: see [Question.HowToAnswer].
func (q Question) Choices() []string { return q.answering().words }

// HowToAnswer says how the question is answered, in both languages: the words to choose
// from, what to write instead, and what to do where neither is right.
func (q Question) HowToAnswer() (chinese, english string) {
	a := q.answering()
	words := strings.Join(a.words, "、")
	chinese, english = words, words
	if a.write.chinese != "" {
		if words != "" {
			chinese, english = words+"，或", words+", or "
		}
		chinese += a.write.chinese
		english += a.write.english
		if q.Count > 1 {
			chinese += "（各处都用它；各处不同的，请写进原表的格子里再导入）"
			english += " (it holds for all places; where they differ, write it into the cells of the table and import it again)"
		}
	}
	switch {
	case q.Kind == NoSuch:
		return "改正或去掉这个答案", "correct the answer, or leave it out"
	case slices.Contains(a.words, answerOptional):
		return chinese + "；可选：收入，并保留标记", english + "; 可选: optional, so that it is listed and its sign kept"
	case !q.Answerable():
		return "在这里答不了，请改正原表后再导入", "no answer settles it: correct the table and import it again"
	case q.Kind == OtherTitle:
		return chinese + "；要收的，加 -o 文件夹/ 全部写出", english + "; where it is wanted, -o FOLDER/ writes them all"
	case slices.Contains(a.words, answerLeave):
		return chinese + "；要收的，请写进原表里所属事项的公开内容或单独一栏，再导入", english + "; where it is wanted, write it among the contents of its item or into a column of its own, and import the table again"
	case slices.Contains(a.words, answerConfirm) && a.write.chinese == "" && len(a.words) == 1:
		return chinese + "；不对的，请改正原表后再导入", english + "; where it is wrong, correct the table and import it again"
	}
	return chinese, english
}

// Answerable reports whether an answer can settle the question. Where none can, the
// table is to be corrected.
func (q Question) Answerable() bool {
	a := q.answering()
	return len(a.words) > 0 || a.write.chinese != ""
}

func (q Question) isOf(f field) bool {
	heading, _, _ := strings.Cut(q.Heading, "/")
	m, _ := meaningOf(heading)
	return m.field == f
}

// accepts reports whether an answer settles the question.
func (q Question) accepts(answer string) bool {
	a := q.answering()
	if _, _, column := fieldNamed(answer); column && slices.Contains(a.words, answerKeep) {
		return true
	}
	return slices.Contains(a.words, answer) || a.write.chinese != "" && answer != "" && !isAnswerWord(answer)
}

// understood returns the word that an answer means, as people put it, or the answer.
func (q Question) understood(answer string) string {
	answer = strings.TrimSpace(answer)
	bare := strings.TrimRight(answer, "。．.！! ")
	words := q.answering().words
	for _, word := range words {
		if bare == word || slices.Contains(otherWords(word, words), bare) {
			return word
		}
	}
	if mark, err := ParseMark(bare); err == nil && slices.Contains(words, answerYes) {
		return map[Mark]string{MarkYes: answerYes, MarkNo: answerNo, MarkOptional: answerOptional}[mark]
	}
	return answer
}

// otherWords returns what people write in place of a word, where it cannot mean another
// of the words that there are.
func otherWords(word string, among []string) []string {
	switch word {
	case answerConfirm:
		return []string{"对", "正确", "是", "是的", "没错", "无误"}
	case answerBlank:
		if slices.Contains(among, answerConfirm) {
			return []string{"空", "为空"}
		}
		return []string{answerConfirm, "空", "为空", "无", "没有", "确实没有"}
	case answerLeave:
		return []string{"不要", "不用", "不用收"}
	}
	return nil
}
