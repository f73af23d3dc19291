package search

import "strings"

// People say what they do not mean: 我不是丢了卡，是密码忘了. A clause is denied where it
// says so and another clause, or what follows in it, says what is meant instead: in
// 老板不要我了怎么办 nothing is denied.

// mayDeny reports whether a query can deny anything, which most do not.
func mayDeny(s string) bool {
	return strings.ContainsAny(s, "不除别非") || containsWord(s, "not") || containsWord(s, "except") || containsWord(s, "instead")
}

func containsWord(s, word string) bool {
	return strings.Contains(" "+strings.ToLower(s)+" ", " "+word+" ")
}

// A denial is a word that denies what follows it.
type denial struct {
	word  string
	needs bool // only where something is said to be meant instead
}

var denials = [...]denial{
	{"并不是", true}, {"而不是", true}, {"不是", true}, {"而非", true}, {"不想要", true}, {"不想", true}, {"不要", true}, {"不问", true},
	{"不查", true}, {"不办", true}, {"不看", true}, {"别给我", true}, {"别把", true}, {"除了", true}, {"除开", true},
}

// instead are words that begin what is meant.
var instead = [...]string{"而是", "就是", "只是", "只想", "只问", "只要", "只查", "就想", "我是", "我想", "我要", "我问", "是", "想", "要", "问", "先要", "只"}

// dismissals are words at the end of a clause that deny what stands before.
var dismissals = [...]string{"我不问", "不问了", "就不问", "不用了", "就不用", "除外", "先不管", "不说了", "不算"}

// denied parts a query into what is wanted and what is not; the latter is "" where
// nothing is denied.
func denied(text string) (wanted, unwanted string) {
	if containsWord(text, "not") || containsWord(text, "except") || containsWord(text, "instead") {
		return deniedInEnglish(text)
	}
	clauses := strings.FieldsFunc(text, isClauseEnd)
	var kept, against []string
	for i, clause := range clauses {
		others := append(append([]string(nil), clauses[:i]...), clauses[i+1:]...)
		switch before, not, after := denialIn(clause, meant(others)); {
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

func isClauseEnd(r rune) bool { return strings.ContainsRune(",，。;；!！?？:：\n", r) }

// meant reports whether any of the clauses says what is meant, in contrast.
func meant(clauses []string) bool {
	for _, clause := range clauses {
		clause = strings.TrimSpace(clause)
		for _, word := range instead {
			if strings.HasPrefix(clause, word) {
				return true
			}
		}
		for _, word := range [...]string{"想", "要", "问", "还有", "也", "是"} {
			if strings.Contains(clause, word) {
				return true
			}
		}
	}
	return false
}

// denialIn returns what a clause says before a denial, what it denies, and what it says
// instead after that. elsewhere tells whether another clause says what is meant.
func denialIn(clause string, elsewhere bool) (before, not, after string) {
	for _, d := range denials {
		at := strings.Index(clause, d.word)
		if at < 0 || isAlternative(clause, at, d.word) {
			continue
		}
		before, not = clause[:at], clause[at+len(d.word):]
		for _, end := range [...]string{"以外", "之外", "外还", "而是", "只是", "就是", "是", "想", "只"} {
			if cut := strings.Index(not, end); cut > 0 && (end != "想" || d.word == "不想") {
				return before, not[:cut], not[cut+len(end):]
			}
		}
		if isQuestion(not) || !elsewhere && !strings.Contains(before, "是") {
			return clause, "", ""
		}
		return before, not, ""
	}
	return clause, "", ""
}

// isAlternative reports whether a denial is one of 是不是, 要不要, 不是吗.
func isAlternative(clause string, at int, word string) bool {
	verb := strings.TrimPrefix(word, "不")
	return verb != word && strings.HasSuffix(clause[:at], verb)
}

func isQuestion(s string) bool {
	return s == "" || strings.HasSuffix(s, "吗") || strings.HasSuffix(s, "嘛") || strings.HasSuffix(s, "么") || strings.HasSuffix(s, "了")
}

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
	clause = strings.TrimSpace(clause)
	for _, word := range [...]string{"不问这个", "不是这个", "不是问这个", "只问", "我只问", "就问", "只想问"} {
		if strings.HasPrefix(clause, word) {
			return word[0:len("不")] == "不"
		}
	}
	return false
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
			if lower != "," {
				continue
			}
		case lower == "except", lower == "not" && (i == 0 || words[i-1] == "," || strings.EqualFold(words[i-1], "and")):
			denying = true
			continue
		case lower == "instead" && i+1 < len(words) && strings.EqualFold(words[i+1], "of"):
			denying = true
			continue
		case lower == "of" && i > 0 && strings.EqualFold(words[i-1], "instead"):
			continue
		}
		if word == "," {
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
