package search

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// questionWords are what people put around the matter when they ask about it.
// optionalWords add nothing by themselves, but may be a part of a word.
const (
	questionWords = `怎么办 怎么弄 怎么样 怎么回事 怎么 怎样 如何 咋办 咋弄 咋
什么时候 啥时候 什么 啥 哪里 哪儿 在哪里 在哪儿 在哪 去哪 哪个 哪些 哪家 找谁 为什么
多少钱 多少 多久 多长时间 几天 几年 能不能 可不可以 可以 能否 是否 是不是 有没有 要不要 行不行
我要 我想 我的 想要 需要 帮我 麻烦 一下 办理 手续 流程 请问 你好 您好 我 你 他 她 的 了 吗 呢 吧 啊 呀 嘛
a an and can do for how i in is my of on or the to what when where`

	optionalWords = `要 想 能 会 可 在 去 到 给 把 被 让 和 与 就 还 都 也 又 再 很 太 这 那 个 些 上 下 来 办 做 弄 搞 点`
)

// synonymLines has a group of words a line that mean much the same here: how
// people say it and how the catalogue does. They serve where the words
// themselves find nothing.
//
//go:embed synonyms.txt
var synonymLines string

// A vocabulary knows words by their first character, the longest first.
type vocabulary map[rune][]vocable

type vocable struct {
	word  string
	role  role
	group []string // of a synonym
}

type role uint8

const (
	synonym role = iota
	question
	optional
)

var (
	vocabularyOnce   sync.Once
	commonVocabulary vocabulary
)

// loadVocabulary returns the vocabulary, which is read on the first call.
func loadVocabulary() vocabulary {
	vocabularyOnce.Do(func() { commonVocabulary = parseVocabulary() })
	return commonVocabulary
}

func parseVocabulary() vocabulary {
	v := make(vocabulary, 256)
	for _, word := range strings.Fields(questionWords) {
		v.add(vocable{word, question, nil})
	}
	for _, word := range strings.Fields(optionalWords) {
		v.add(vocable{word, optional, nil})
	}
	for line := range strings.Lines(synonymLines) {
		group := strings.Fields(line)
		for _, word := range group {
			v.add(vocable{word, synonym, group})
		}
	}
	for _, words := range v {
		slices.SortStableFunc(words, func(a, b vocable) int { return len(b.word) - len(a.word) })
	}
	return v
}

func (v vocabulary) add(word vocable) {
	first := firstRune(word.word)
	v[first] = append(v[first], word)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// begins returns the longest word of a role that s begins with.
func (v vocabulary) begins(s string, wanted role) (longest vocable, ok bool) {
	for _, word := range v[firstRune(s)] {
		if word.role == wanted && strings.HasPrefix(s, word.word) && !isLetter(firstRune(s[len(word.word):])) {
			return word, true
		}
	}
	return vocable{}, false
}

// withoutQuestion returns a word of the query without the question in it.
func (v vocabulary) withoutQuestion(word string) string {
	var b strings.Builder
	for word != "" {
		if asked, ok := v.begins(word, question); ok {
			word = word[len(asked.word):]
			continue
		}
		n := tokenLength(word)
		b.WriteString(word[:n])
		word = word[n:]
	}
	return b.String()
}

// tokenLength returns the length in bytes of the first token of s: letters or
// digits in a row, or one other character.
func tokenLength(s string) int {
	if n := len(s) - len(strings.TrimLeftFunc(s, isLetter)); n > 0 {
		return n
	}
	if n := len(s) - len(strings.TrimLeftFunc(s, isDigit)); n > 0 {
		return n
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}
