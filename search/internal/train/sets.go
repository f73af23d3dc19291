package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/embedded"
)

// A Set is a set of labelled questions, worded by one person.
type Set struct {
	Name      string
	Questions []Labelled
}

// A Labelled is a question and the items any of which answers it; none where it has
// no answer.
type Labelled struct {
	Text    string
	Items   []int
	Near    bool // it has no answer, and neighbours
	Subject int  // of an example of what belongs to other offices: which, from 1
}

// ReadSets returns the example questions by voice, those that other offices answer in
// two halves, and the sets of a folder.
func ReadSets(folder string) ([]Set, error) {
	sets := append(voices(), otherOffices()...)
	sets = append(sets, keywords())
	files, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no sets in %s: %w", folder, err)
	}
	for _, file := range files {
		set, err := readSet(file)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	return sets, nil
}

func voices() (sets []Set) {
	for _, q := range embedded.Questions() {
		if n := len(sets); n == 0 || sets[n-1].Name != q.Voice {
			sets = append(sets, Set{Name: q.Voice})
		}
		set := &sets[len(sets)-1]
		set.Questions = append(set.Questions, Labelled{Text: q.Text, Items: []int{q.Item}})
	}
	return sets
}

// halves are the names of the sets of what other offices answer.
var halves = [2]string{"elsewhere, even", "elsewhere, odd"}

// inKeywords is the name of the set of keywords in sentences.
const inKeywords = "keywords"

// keywords returns each keyword of the catalogue in some sentence. A catalogue has its
// keywords when it is asked, so these see themselves.
func keywords() Set {
	sentences := []string{"%s", "咨询%s", "%s咋弄", "我想%s", "单位%s", "%s的手续", "家里人%s了去哪儿", "%s行不行"}
	items := make(map[string][]int)
	set := Set{Name: inKeywords}
	for item := range disclosure.Default().Items() {
		for keyword := range item.Keywords() {
			items[keyword] = append(items[keyword], item.Number())
		}
	}
	for _, keyword := range slices.Sorted(maps.Keys(items)) {
		sentence := sentences[len(set.Questions)%len(sentences)]
		set.Questions = append(set.Questions, Labelled{Text: strings.Replace(sentence, "%s", keyword, 1), Items: items[keyword]})
	}
	return set
}

func otherOffices() []Set {
	sets := []Set{{Name: halves[0]}, {Name: halves[1]}}
	for n, subject := range embedded.Elsewhere() {
		for i, text := range subject.Questions {
			half := &sets[i%2]
			half.Questions = append(half.Questions, Labelled{Text: text, Near: subject.Near, Subject: n + 1})
		}
	}
	return sets
}

// joined returns the sets, of which those that no index has are one: one index reads
// them all.
func joined(sets []Set) (own []Set) {
	var others Set
	for _, set := range sets {
		if isVoice(set.Name) || isHalf(set.Name) {
			own = append(own, set)
		} else {
			others.Questions = append(others.Questions, set.Questions...)
		}
	}
	return append(own, others)
}

// readSet reads a file of three cells a line, below a header that names them.
func readSet(file string) (set Set, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return Set{}, err
	}
	set.Name = strings.TrimSuffix(filepath.Base(file), ".tsv")
	var heading []string
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if heading == nil {
			heading = cells
			continue
		}
		cell := func(names ...string) string {
			return cells[slices.IndexFunc(heading, func(s string) bool { return slices.Contains(names, s) })]
		}
		kind, expected := cell("kind"), cell("expected", "items")
		q := Labelled{Text: cell("query"), Near: kind == "none-near" || kind == "near"}
		if strings.HasPrefix(expected, "set:") || !strings.ContainsFunc(q.Text, analysis.IsHan) && !strings.Contains(q.Text, " ") {
			continue // a filter, or a number, or pinyin: evidence says nothing of these
		}
		if expected != "none" {
			for s := range strings.FieldsFuncSeq(expected, func(r rune) bool { return r == '|' || r == ',' }) {
				number, err := strconv.Atoi(s)
				if err != nil {
					return Set{}, fmt.Errorf("%s: %q", file, line)
				}
				q.Items = append(q.Items, number)
			}
		}
		set.Questions = append(set.Questions, q)
	}
	return set, nil
}
