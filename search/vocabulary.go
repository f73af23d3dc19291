package search

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// The words that are known beside those of the catalogue stand in files that
// tell their form: what people say around a matter, what means the same, and
// what is a matter of other offices.
//
//go:embed words/*.txt
var wordFiles embed.FS

// A role is what a word does in a query.
type role uint8

const (
	unknown   role = iota
	matter         // can be what a query is about: 失业金
	shared         // the same, where no other office is named: 缴费基数
	act            // what one does with anything: 变更
	who            // people and things that belong to many matters: 单位
	around         // what every question may have: 多少钱, 材料, 宁夏, 15年
	ask            // the question itself: 怎么办, 请问, 的
	elsewhere      // a matter of another office: 护照
	paper          // the same, and what one brings along for a matter that is here: 户口本
	near           // the same, with neighbours in the catalogue: 工伤认定
	measure        // makes a quantity of the number before it: 年, 岁
	english        // has other forms and words that mean the same: lost, missing
	roles
)

var roleNames = [roles]string{"", "matter", "shared", "act", "who", "around", "ask", "elsewhere", "paper", "near", "measure", "english"}

// A word is known, with what it can mean.
type word struct {
	text     string
	length   int // in characters
	role     role
	meanings []string // other words that mean the same, or what it is near to
}

// A vocabulary has words by their first character, the longest first.
type vocabulary map[rune][]*word

var (
	vocabularyOnce   sync.Once
	commonVocabulary vocabulary
)

// loadVocabulary returns the vocabulary, which is read on the first call.
func loadVocabulary() vocabulary {
	vocabularyOnce.Do(func() {
		commonVocabulary = make(vocabulary, 1024)
		for _, name := range []string{"around", "synonyms", "elsewhere"} {
			text, err := wordFiles.ReadFile("words/" + name + ".txt")
			if err != nil {
				panic(err) // it is embedded
			}
			commonVocabulary.read(string(text))
		}
		for _, words := range commonVocabulary {
			slices.SortStableFunc(words, func(a, b *word) int { return len(b.text) - len(a.text) })
		}
	})
	return commonVocabulary
}

// read adds the words of a file. Of several roles a word has that of the first line,
// unless a later one makes it a matter, or more than something said around one: the
// roles stand in this order.
func (v vocabulary) read(text string) {
	for line := range strings.Lines(text) {
		name, rest, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		group := strings.Fields(rest)
		role := roleNamed(name)
		if role >= roles {
			panic("words: no such role: " + name)
		}
		switch role {
		case matter, shared, act, who, english:
			for _, s := range group {
				w := v.add(s, role)
				for _, other := range group {
					if other != s && !slices.Contains(w.meanings, other) {
						w.meanings = append(w.meanings, other)
					}
				}
			}
		case near:
			v.add(group[0], role).meanings = group[1:]
		default:
			for _, s := range group {
				v.add(s, role)
			}
		}
	}
}

func roleNamed(name string) role {
	if name == "place" {
		return around
	}
	return role(slices.Index(roleNames[:], name))
}

func (v vocabulary) add(s string, r role) *word {
	first := firstRune(s)
	for _, w := range v[first] {
		if w.text == s {
			if r == matter || r == shared || w.role == ask || w.role == around {
				w.role = min(r, w.role)
			}
			return w
		}
	}
	w := &word{text: s, length: utf8.RuneCountInString(s), role: r}
	v[first] = append(v[first], w)
	return w
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// find returns the word that s is, or nil.
func (v vocabulary) find(s string) *word {
	for _, w := range v[firstRune(s)] {
		if w.text == s {
			return w
		}
	}
	return nil
}

// hasMatter reports whether a matter stands in s: 工伤 in 工伤待遇.
func (v vocabulary) hasMatter(s string) bool {
	for at := range s {
		for _, w := range v[firstRune(s[at:])] {
			if w.role == matter && strings.HasPrefix(s[at:], w.text) {
				return true
			}
		}
	}
	return false
}
