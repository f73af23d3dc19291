package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
)

// People say what they do not mean: 我不是丢了卡，是密码忘了. A clause is denied where it
// says so and another clause, or what follows in it, says what is meant instead: in
// 老板不要我了怎么办 nothing is denied.

// mayDeny reports whether a query can deny anything, which most do not.
func mayDeny(s string) bool {
	return strings.ContainsAny(s, "不除别非") || mayDenyInEnglish(s)
}

func mayDenyInEnglish(s string) bool {
	return containsWord(s, "not") || containsWord(s, "except") || containsWord(s, "instead")
}

func containsWord(s, word string) bool {
	return strings.Contains(" "+strings.ToLower(s)+" ", " "+word+" ")
}

// A denial is a word that denies what follows it, where something is said to be meant
// instead. Some need nobody who says so at the beginning of a clause.
type denial struct {
	word  string
	alone clarity
	ends  []string // of what it denies, in the order in which they are looked for
}

// Clarity tells where a denial is one by itself.
type clarity uint8

const (
	nowhere       clarity = iota
	betweenBlanks         // 养老保险 不要转移, and not 老板不要我, which is a complaint
	inClause              // 不是挂失，社保卡补办
)

// What ends what is denied: 不是挂失而是补卡, 不要挂失的社保卡, 除挂失外.
var (
	exceptions = []string{"以外", "之外", "外"}
	usually    = []string{"以外", "之外", "外还", "而是", "只是", "就是", "是", "只"}
	ofThings   = append(usually[:len(usually):len(usually)], "的")
	besides    = append(usually[:len(usually):len(usually)], "外", "还")
	ofWishes   = append(usually[:len(usually):len(usually)], "想")
)

// denials in the order in which they are looked for: a word before its parts.
var denials = [...]denial{
	{"并不是", nowhere, usually}, {"而不是", nowhere, usually}, {"不是", inClause, usually}, {"而非", nowhere, usually},
	{"不想要", betweenBlanks, ofThings}, {"不想", nowhere, ofWishes}, {"不要", betweenBlanks, ofThings},
	{"不问", betweenBlanks, usually}, {"不查", betweenBlanks, usually}, {"不办", nowhere, usually}, {"不看", betweenBlanks, usually},
	{"别给我", nowhere, usually}, {"别把", nowhere, usually},
	{"不包括", inClause, ofThings}, {"不包含", inClause, ofThings}, {"不含", inClause, ofThings},
	{"除了", inClause, besides}, {"除开", inClause, besides}, {"除", nowhere, exceptions},
}

// dismissals are words at the end of a clause that deny what is before.
var dismissals = [...]string{"我不问", "不问了", "就不问", "不用了", "就不用", "除外", "先不管", "不说了", "不算"}

// denied parts a query into what is wanted and what is not; the latter is "" where
// nothing is denied.
func denied(text string) (wanted, unwanted string) {
	if mayDenyInEnglish(text) {
		return deniedInEnglish(text)
	}
	clauses, apart := clausesOf(text)
	var kept, against []string
	for i, clause := range clauses {
		others := append(append([]string(nil), clauses[:i]...), clauses[i+1:]...)
		clear := meant(others) || len(others) > 0 && beginsWithDenial(clause, apart)
		switch before, not, after := denialIn(clause, clear); {
		case dismissed(clause) && len(others) > 0:
			against = append(against, clause)
		case pointsBack(clause) && len(kept) > 0 && i+1 < len(clauses):
			against, kept = append(against, kept...), nil // 领过了，不问这个，问离职时那笔
		case not != "":
			against = append(against, not)
			kept = append(kept, before, after)
		default:
			kept = append(kept, clause)
		}
	}
	wanted = strings.TrimSpace(strings.Join(kept, " "))
	if wanted == "" || len(against) == 0 {
		return text, ""
	}
	return wanted, strings.Join(against, " ")
}

// clausesOf parts a query at its punctuation or, where a word between blanks is a denial,
// at the blanks too: then apart is true.
func clausesOf(text string) (clauses []string, apart bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || isClauseEnd(r) })
	if strings.Contains(strings.TrimSpace(text), " ") && slices.ContainsFunc(words, func(word string) bool { return beginsWithDenial(word, true) }) {
		return words, true
	}
	return strings.FieldsFunc(text, isClauseEnd), false
}

// beginsWithDenial reports whether a clause begins with a denial that is one by itself.
func beginsWithDenial(clause string, apart bool) bool {
	return slices.ContainsFunc(denials[:], func(d denial) bool {
		return strings.HasPrefix(clause, d.word) && (d.alone == inClause || apart && d.alone == betweenBlanks)
	})
}

func isClauseEnd(r rune) bool { return strings.ContainsRune(",，。;；!！?？:：\n", r) }

// meant reports whether any of the clauses says what is meant, in contrast.
func meant(clauses []string) bool {
	for _, clause := range clauses {
		if strings.HasPrefix(strings.TrimSpace(clause), "只") || chars.ContainsWord(clause, "想", "要", "问", "还有", "也", "是") {
			return true
		}
	}
	return false
}

// denialIn returns what a clause says before a denial, what it denies, and what it says
// instead after that. clear tells that it is one, whatever else the clause says.
func denialIn(clause string, clear bool) (before, not, after string) {
	for _, d := range denials {
		word := d.word
		at := strings.Index(clause, word)
		if at < 0 || isAlternative(clause, at, word) || word == "除" && isWithinWord(clause[:at]) {
			continue
		}
		before, not = clause[:at], clause[at+len(word):]
		if not, after, ok := d.cut(not); ok {
			return before, not, after
		}
		if word == "除" || isQuestion(not) || !clear && !strings.Contains(before, "是") {
			return clause, "", ""
		}
		return before, not, ""
	}
	return clause, "", ""
}

// cut parts what follows a denial into what is denied and what is said instead.
func (d *denial) cut(text string) (not, after string, ok bool) {
	for _, end := range d.ends {
		if at := strings.Index(text, end); at > 0 {
			return text[:at], text[at+len(end):], true
		}
	}
	return "", "", false
}

// isAlternative reports whether a denial is one of 是不是, 要不要, 不是吗.
func isAlternative(clause string, at int, word string) bool {
	return strings.HasSuffix(clause[:at], strings.TrimPrefix(word, "不"))
}

// isWithinWord reports whether the 除 behind a text is that of 解除 or 开除.
func isWithinWord(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("解开清扣删排免废消拆", last)
}

func isQuestion(s string) bool { return chars.EndsWithWord(s, "吗", "嘛", "么", "了") }

func dismissed(clause string) bool {
	for _, word := range dismissals {
		if before, ok := strings.CutSuffix(strings.TrimSpace(clause), word); ok && before != "" {
			return true
		}
	}
	return false
}

// pointsBack reports whether a clause denies what was said before it.
func pointsBack(clause string) bool {
	return chars.StartsWithWord(clause, "不问这个", "不是这个", "不是问这个")
}

// deniedInEnglish parts not X, Y and not X but Y. In I do not have a job nothing is
// denied: not begins a clause there only.
func deniedInEnglish(text string) (wanted, unwanted string) {
	words := strings.Fields(strings.NewReplacer(",", " , ", "，", " , ", ";", " , ", ".", " , ").Replace(text))
	var kept, against []string
	denying := false
	for i, word := range words {
		switch lower := strings.ToLower(word); {
		case lower == ",", lower == "but", lower == "only", lower == "just":
			denying = false
			continue
		case lower == "except", lower == "not" && (i == 0 || words[i-1] == "," || strings.EqualFold(words[i-1], "and")):
			denying = true
			continue
		case lower == "instead" && i+1 < len(words) && strings.EqualFold(words[i+1], "of"):
			denying = true
			continue
		case lower == "of" && i > 0 && strings.EqualFold(words[i-1], "instead"):
			continue
		}
		if denying {
			against = append(against, word)
		} else {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 || len(against) == 0 {
		return text, ""
	}
	return strings.Join(kept, " "), strings.Join(against, " ")
}
