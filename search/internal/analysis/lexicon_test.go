package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// small is a lexicon of a few words. Its third concept has words in both languages, and
// 失业 is of two.
func small() *Lexicon {
	return NewLexicon("# 丢了 is no such word\n怎么 怎么办 怎 请问\n\n  please the 收费\n收费\n",
		"# nor are these a concept\n丢了 遗失 ！\n失业 没工作\n下岗 失业 lost Losing loses 《挂失》\n")
}

func TestWordsSaidAroundAMatter(t *testing.T) {
	for text, want := range map[string]struct{ around, place int }{
		"怎么办呢": {3, 0}, "怎么样": {2, 0}, "怎样": {1, 0}, "样": {}, "丢了": {}, "没工作": {}, "#": {}, "please": {},
		"银川市": {2, 2}, "石嘴山": {3, 3}, "石嘴": {}, "石头山": {}, "请": {}, "请问": {2, 0}, "请向问": {},
	} {
		l, runes := small(), []rune(text)
		if around, place := l.Around(runes), l.Place(runes); around != want.around || place != want.place {
			t.Errorf("%s begins with %d said around, %d of a place; want %v", text, around, place, want)
		}
	}
}

func TestTrim(t *testing.T) {
	l := small()
	for text, want := range map[string]string{
		"请问失业斤怎么办": "失业斤", "请问请问怎么失业": "失业", "失业怎么怎么办怎": "失业", "失怎么业": "失怎么业", "失业": "失业",
		"请问怎么办": "", "怎": "", "please": "", "please card": "please card", "card怎么办": "card", "": "", "收费": "",
	} {
		if got := l.Trim(text); got != want {
			t.Errorf("of %q is left %q, want %q", text, got, want)
		}
	}
}

// A matter that is called so is not said around any matter, and others are as before.
func TestExcept(t *testing.T) {
	l := small()
	l.words[l.first['收'-FirstHan]] = append(l.words[l.first['收'-FirstHan]], &lexiconWord{runes: []rune("收")})
	if same := l.Except(slices.Values([]string{"失业", "收据", "收", "fees"})); same != l {
		t.Error("a lexicon without exceptions is a copy")
	}
	except := l.Except(slices.Values([]string{"水费", "收费", "怎么"}))
	for text, want := range map[string][2]int{"收费": {2, 0}, "怎么办": {3, 3}, "怎么": {2, 1}, "请问": {2, 2}} {
		if got := [2]int{l.Around([]rune(text)), except.Around([]rune(text))}; got != want {
			t.Errorf("%s begins with %v said around, before and after, want %v", text, got, want)
		}
	}
}

func TestWordsThatMeanTheSame(t *testing.T) {
	l := small()
	for word, want := range map[string]string{
		"": "", "丢了": "丢了 遗失", "失业": "losing loses lost 下岗 失业 挂失 没工作", "没工作": "失业 没工作",
		"失": "失", "怎么": "怎么", "lost": "lost",
	} {
		want := strings.Fields(want)
		slices.Sort(want)
		if got := l.SameAs(word); !slices.Equal(got, want) {
			t.Errorf("%s means %q, want %q", word, got, want)
		}
	}
}

func TestAllWordsOfALexicon(t *testing.T) {
	about := make(map[string]bool)
	small().Words(func(word string, is bool) { about[word] = is })
	for word, want := range map[string]bool{"丢了": true, "挂失": true, "失业": true, "怎么": false, "银川": false} {
		if is, known := about[word]; !known || is != want {
			t.Errorf("%s is known: %v, and tells: %v", word, known, is)
		}
	}
	for _, word := range []string{"lost", "nor", "丢", "#"} {
		if _, known := about[word]; known {
			t.Errorf("%s is known", word)
		}
	}
	if first, again := CommonLexicon(), CommonLexicon(); first != again || first.Around([]rune("怎么办")) != 3 {
		t.Error("the common lexicon is made more than once")
	}
}

// A text is taken apart into characters and pairs of them, concepts, numbers, and the
// stems of words that are no stop words.
func TestAnalyze(t *testing.T) {
	a := NewAnalyzer(small())
	for text, want := range map[string]string{
		"挂失":            "挂0 挂失1 挂失4:2 失0",
		"失业了":           "失0 失业1 失业4:1 失业4:2 业0 业了1 了0",
		"卡a卡":           "卡0 a2 卡0",
		"the lost card": "lost2 lost4:2 card2",
		"losing":        "losing2 losing4:2",
		"70岁12b":        "703 岁0 123 b2",
		"b2":            "b2 23",
		"é𠮷 x":          "é𠮷2 x2",
		"丢 了":           "丢0 了0",
		"":              "",
	} {
		a.Analyze(text)
		var got []string
		for _, token := range a.Tokens {
			s := fmt.Sprint(string(a.Runes[token.Start:token.End]), token.Term.Kind())
			if token.Term.Kind() == Concept {
				s += fmt.Sprint(":", uint64(token.Term)&(1<<kindShift-1))
				if !slices.Contains(a.lexicon.Meaning(token.Term), Fold(string(a.Runes[token.Start:token.End]))) {
					t.Errorf("%s means %v", s, a.lexicon.Meaning(token.Term))
				}
			}
			got = append(got, s)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q has the terms %q, want %q", text, got, want)
		}
	}
}

// Different pieces are different terms, and a character says where it is among all.
func TestTermsDiffer(t *testing.T) {
	a, seen := NewAnalyzer(NewLexicon("", "")), make(map[Term]string)
	for _, text := range []string{"一", "丁", "龥", "一一", "一丁", "丁一", "一\u9FFF", "\u9FFF一", "ab", "ba", "a", "aa", "1", "12", "21"} {
		a.Analyze(text)
		whole := slices.IndexFunc(a.Tokens, func(token Token) bool { return token.Start == 0 && token.End == len([]rune(text)) })
		term := a.Tokens[whole].Term
		if other, twice := seen[term]; twice {
			t.Errorf("%s and %s are one term", text, other)
		}
		seen[term] = text
		at, ok := term.Character()
		if runes := []rune(text); ok != (len(runes) == 1 && IsHan(runes[0])) || ok && rune(at) != runes[0]-FirstHan {
			t.Errorf("%s is a character: %v, at %d", text, ok, at)
		}
	}
}
