package evidence

import (
	"cmp"
	_ "embed"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// Counts are those of the questions that are known, as [CountTerms] writes them.
//
//go:embed general.txt
var Counts string

// General says how common terms are in questions about anything.
type General struct {
	questions float64
	common    []common // in the order of the terms
}

// A common is a term and how many questions have it.
type common struct {
	term      analysis.Term
	questions uint16
}

// NewGeneral reads counts that [CountTerms] wrote.
func NewGeneral(counts string) *General {
	const each = 4 // bytes of a term in the text, about
	head, rest, _ := strings.Cut(counts, "\n")
	questions, _ := leadingCount(head)
	g := &General{questions: float64(questions), common: make([]common, 0, len(rest)/each)}
	for line := range strings.Lines(rest) {
		line = strings.TrimSuffix(line, "\n")
		if first, size := utf8.DecodeRuneInString(line); analysis.IsHan(first) {
			g.addPairs(first, line[size:])
		} else {
			g.addWords(line)
		}
	}
	return g
}

// addPairs adds the pairs of a character with each one of a line, behind which its count is.
func (g *General) addPairs(first rune, line string) {
	for line != "" {
		second, size := utf8.DecodeRuneInString(line)
		n, rest := leadingCount(line[size:])
		g.common = append(g.common, common{analysis.PairOf(first, second), n})
		line = rest
	}
}

// addWords adds the stems of the words of a line, behind which their counts are.
func (g *General) addWords(line string) {
	for word := range strings.FieldsSeq(line) {
		end := len(strings.TrimRight(word, "0123456789"))
		n, _ := leadingCount(word[end:])
		g.common = append(g.common, common{analysis.StemTerm(word[:end]), n})
	}
}

// leadingCount returns the count that a text begins with, which is 1 where no digit is, and
// what is behind it.
func leadingCount(text string) (n uint16, rest string) {
	rest = strings.TrimLeft(text, "0123456789")
	digits := text[:len(text)-len(rest)]
	if digits == "" {
		return 1, rest
	}
	count, _ := strconv.ParseUint(digits, 10, 16)
	return uint16(count), rest
}

// of returns how many questions have a term.
func (g *General) of(t analysis.Term) uint16 {
	at, ok := slices.BinarySearchFunc(g.common, t, func(c common, t analysis.Term) int { return cmp.Compare(c.term, t) })
	if !ok {
		return 0
	}
	return g.common[at].questions
}

func (g *General) has(t analysis.Term) bool { return g.of(t) > 0 }

// Information returns how much a term tells by how few questions have it, 0 for one
// that is in every third.
func (g *General) Information(t analysis.Term) float64 {
	return max(0, math.Log((g.questions+1)/(float64(g.of(t))+0.5))-math.Log(3))
}

// A counted is how a term is written, and how many questions have it, of which the latest is
// counted once.
type counted struct {
	text              string
	questions, latest int // from 1 on
}

// CountTerms counts how many questions have each pair of characters and each stem. The text
// begins with a line that has the number of questions. Then come the terms in order: a line
// for each character that pairs begin with, which has the second ones, and a line of words,
// one for each stem. A count is behind what it counts; 1 is left out.
func CountTerms(lexicon *analysis.Lexicon, questions []string) string {
	terms := countedTerms(lexicon, questions)
	text := strconv.AppendInt(nil, int64(len(questions)), 10)
	var line rune // the first character of the pairs of the line, 0 for words
	for i, term := range slices.Sorted(maps.Keys(terms)) {
		c := terms[term]
		first, size := utf8.DecodeRuneInString(c.text)
		if !analysis.IsHan(first) {
			first, size = 0, 0
		}
		switch {
		case i == 0 || first != line:
			text = append(text, '\n')
			text = append(text, c.text[:size]...)
			line = first
		case first == 0:
			text = append(text, ' ')
		}
		text = append(text, c.text[size:]...)
		if c.questions > 1 {
			text = strconv.AppendInt(text, int64(c.questions), 10)
		}
	}
	return string(append(text, '\n'))
}

func countedTerms(lexicon *analysis.Lexicon, questions []string) map[analysis.Term]*counted {
	terms := make(map[analysis.Term]*counted)
	a := analysis.NewAnalyzer(lexicon)
	for i, q := range questions {
		a.Analyze(analysis.WithDigits(analysis.Fold(q)))
		for _, token := range a.Tokens {
			if kind := token.Term.Kind(); kind != analysis.Pair && kind != analysis.Stem {
				continue
			}
			c := terms[token.Term]
			if c == nil {
				c = &counted{text: string(a.Runes[token.Start:token.End])}
				terms[token.Term] = c
			}
			if c.latest != i+1 {
				c.questions++
				c.latest = i + 1
			}
		}
	}
	return terms
}
