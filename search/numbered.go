package search

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A query may be nothing but numbers of items and categories, and ranges of them: 83 84,
// 第83项到第85项, 第1类和第2类.

// numbers are those of items, or of categories, from the one to the other.
type numbers struct {
	text       string // as it is typed
	from, to   int
	categories bool
	named      bool // a single one that can be nothing else
}

func (n numbers) isRange() bool { return n.from < n.to }

// numberOf returns the number of an item that these are about.
func (n numbers) numberOf(item disclosure.Item) int {
	if n.categories {
		return item.Category().Number
	}
	return item.Number()
}

// of reports whether the numbers are those of an item, among others.
func (n numbers) of(item disclosure.Item) bool {
	number := n.numberOf(item)
	return n.from <= number && number <= n.to
}

// ranges are what is between the ends of a range.
var ranges = [...]string{"-", "－", "−", "–", "—", "~", "～", "〜", "到", "至"}

// numbersIn returns the numbers that a query is, nil where it is anything else.
func numbersIn(query string) (all []numbers) {
	if !hasNumeral(query) {
		return nil
	}
	isOne := func(part string) bool { _, ok := oneNumber(part); return ok }
	for _, part := range partsOf(joinedRanges(query), isOne) {
		n, ok := oneNumber(part)
		if !ok {
			n, ok = numberRange(part)
		}
		if !ok {
			return nil
		}
		all = append(all, n)
	}
	return all
}

// mostItems is more than any catalogue has: 010-12345678 is no range of items.
const mostItems = 9999

// asOneWord joins the words that go with a number to it, and those of a range.
var asOneWord = strings.NewReplacer(" to ", "到", "no. ", "no.", "no ", "no.", "items ", "item", "item ", "item", "序号 ", "序号")

// joinedRanges writes numbers and ranges without blanks, in lower case: 83-85 for 83 - 85
// and 83 to 85, no.83 for No. 83.
func joinedRanges(query string) string {
	query = asOneWord.Replace(strings.ToLower(strings.Join(strings.Fields(query), " ")))
	for _, word := range ranges {
		query = strings.ReplaceAll(strings.ReplaceAll(query, word+" ", word), " "+word, word)
	}
	return query
}

// oneNumber reads the number of an item or of a category.
func oneNumber(part string) (numbers, bool) {
	if number, ok := categoryNumber(part); ok {
		return numbers{part, number, number, true, true}, true
	}
	digits, named, ok := itemNumber(part)
	number, err := strconv.Atoi(digits)
	return numbers{part, number, number, false, named}, ok && err == nil
}

// numberRange reads two numbers with a word of a range between them.
func numberRange(part string) (numbers, bool) {
	for _, word := range ranges {
		first, last, ok := strings.Cut(strings.TrimPrefix(part, "从"), word)
		if !ok {
			continue
		}
		from, isFirst := oneNumber(first)
		to, isLast := oneNumber(strings.TrimLeft(last, word)) // 83——85
		low, high := min(from.from, to.from), max(from.from, to.from)
		if isFirst && isLast && high <= mostItems {
			return numbers{text: part, from: low, to: high, categories: from.categories || to.categories}, true
		}
	}
	return numbers{}, false
}

// numbered returns the answer to a query that is several numbers or a range of them, and
// names those that there are none of.
func (s *Session) numbered(whole scope) (answer Answer) {
	all := numbersIn(whole.wanted)
	if len(all) == 0 || len(all) == 1 && !all[0].isRange() || s.mayBeTyped(all, whole.wanted) {
		return Answer{}
	}
	for _, n := range all {
		hits := s.withNumbers(n)
		answer.Unused = append(answer.Unused, missing(n, hits)...)
		answer.Hits = append(answer.Hits, without(whole.without(hits), answer.Hits)...)
	}
	inOrder(answer.Hits)
	return answer
}

// mayBeTyped reports whether numbers are not those of items: they are in a text as they
// are, such as 2011 47 in 〔2011〕47号, or a range is a code.
func (s *Session) mayBeTyped(all []numbers, query string) bool {
	if joins(query) {
		return false
	}
	isCode := func(n numbers) bool { return n.isRange() && s.index.isCode(analysis.Fold(n.text)) }
	isNone := func(n numbers) bool { return !n.isRange() && !n.named && !s.index.has(strconv.Itoa(n.from)) }
	if slices.ContainsFunc(all, isCode) {
		return true
	}
	if !slices.ContainsFunc(all, isNone) {
		return false
	}
	typed, _ := s.typed(parse(query))
	return len(typed) > 0
}

// isCode reports whether the code of an item begins so.
func (x *Index) isCode(folded string) bool {
	p := literal(folded)
	for at := range x.textsLike(&p) {
		if x.fields[at] == FieldNumber && strings.HasPrefix(x.folded[at], folded) {
			return true
		}
	}
	return false
}

// withNumbers returns the items that have numbers, and none that has a term of so many days.
func (s *Session) withNumbers(n numbers) []Hit {
	if n.isRange() || n.categories {
		return s.in(s.index.inRange(n))
	}
	hits, _ := s.typed(query{words: []string{strconv.Itoa(n.from)}, number: true})
	return hits
}

// inRange returns the items of all catalogues whose numbers, or those of their categories,
// are in a range, in order, as if the whole number or name of each had been typed.
func (x *Index) inRange(n numbers) (hits []Hit) {
	var by *answer // which neighbours of one category share
	for at, item := range x.items {
		if !n.of(item) {
			continue
		}
		word, field := strconv.Itoa(item.Number()), FieldNumber
		if n.categories {
			word, field = analysis.Fold(item.Category().Name), FieldCategory
		}
		if by == nil || by.patterns[0].word != word {
			p := literal(word)
			p.number = !n.categories
			by = &answer{index: x, patterns: []pattern{p}}
		}
		hits = append(hits, Hit{Item: item, at: int32(at), Score: worth(field, whole) * 16, answer: by})
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(n.numberOf(a.Item), n.numberOf(b.Item)) })
	return hits
}

// missing returns the numbers that no item has: one that is asked for, or the ends of a
// range.
func missing(n numbers, hits []Hit) (words []string) {
	if len(hits) == 0 {
		return []string{analysis.Fold(n.text)}
	}
	if !n.isRange() {
		return nil
	}
	for _, end := range [...]int{n.from, n.to} {
		if !slices.ContainsFunc(hits, func(h Hit) bool { return n.numberOf(h.Item) == end }) {
			words = append(words, strconv.Itoa(end))
		}
	}
	return words
}

// mark marks the items that have any of some numbers, and reports whether there are such.
func (x *Index) mark(is []bool, all []numbers) (marked bool) {
	for _, n := range all {
		for at, item := range x.items {
			if n.of(item) {
				is[at], marked = true, true
			}
		}
	}
	return marked
}
