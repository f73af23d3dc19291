package embedded

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

func TestTheFilesAreOfTheEmbeddedCatalogue(t *testing.T) {
	if !IsOf(disclosure.Default()) {
		t.Errorf("the digest is %s", disclosure.Default().Digest())
	}
	item, _ := disclosure.Default().Item(83)
	other, err := disclosure.New(disclosure.Meta{Title: disclosure.Default().Title()}, []disclosure.Record{item.Record()})
	if err != nil {
		t.Fatal(err)
	}
	if IsOf(other) {
		t.Error("another catalogue of this title counts as the embedded one")
	}
	var records []disclosure.Record
	for item := range disclosure.Default().Items() {
		records = append(records, item.Record())
	}
	records[0].Name += "（新）"
	changed, err := disclosure.New(disclosure.Default().Meta(), records)
	if err != nil {
		t.Fatal(err)
	}
	if changed.Len() != disclosure.Default().Len() || changed.Title() != disclosure.Default().Title() || IsOf(changed) {
		t.Error("a catalogue with another name in it counts as the embedded one")
	}
}

// Every item has ten to twenty questions in Chinese, by five people at least, and eight in
// English; none is there twice.
func TestEveryItemHasQuestions(t *testing.T) {
	type count struct {
		chinese, english int
		voices           map[string]bool
	}
	counts := make(map[int]*count)
	seen := make(map[string]int)
	for _, q := range Questions() {
		c := counts[q.Item]
		if c == nil {
			c = &count{voices: make(map[string]bool)}
			counts[q.Item] = c
		}
		if chinese(q.Text) {
			c.chinese++
		} else {
			c.english++
		}
		c.voices[q.Voice] = true
		if other, twice := seen[q.Text]; twice {
			t.Errorf("%q is of %d and of %d", q.Text, other, q.Item)
		}
		seen[q.Text] = q.Item
	}
	for item := range disclosure.Default().Items() {
		c := counts[item.Number()]
		if c == nil || c.chinese < 10 || c.chinese > 20 || c.english < 8 || len(c.voices) < 5 {
			t.Errorf("%v: %+v", item, c)
		}
	}
	if len(counts) != disclosure.Default().Len() {
		t.Errorf("questions of %d items", len(counts))
	}
}

func TestNeighboursStandBehindTheOtherSubjects(t *testing.T) {
	near, seen := false, make(map[string]bool)
	for _, q := range Questions() {
		seen[q.Text] = true
	}
	for _, subject := range Elsewhere() {
		if near && !subject.Near {
			t.Errorf("%v stands behind neighbours", subject)
		}
		near = subject.Near
		if len(subject.Words)+len(subject.Papers)+len(subject.Questions) == 0 {
			t.Error("a subject of nothing")
		}
		for _, q := range subject.Questions {
			if seen[q] {
				t.Errorf("%q is there twice, or an item answers it", q)
			}
			seen[q] = true
		}
	}
	if !near {
		t.Error("no neighbours")
	}
}

// What is said around any matter says nothing against one of ours.
func TestNoWordOfOtherOfficesIsSaidAroundAnyMatter(t *testing.T) {
	lexicon := analysis.NewLexicon(analysis.Around, "")
	for _, subject := range Elsewhere() {
		for _, word := range subject.Words {
			if runes := []rune(word); lexicon.Around(runes) == len(runes) {
				t.Errorf("%s is said around any matter", word)
			}
		}
	}
}

func chinese(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}

// What is known of other offices: words of their own, papers, and questions; these are
// among all questions, as are those of the items.
func TestWhatIsKnownOfOtherOffices(t *testing.T) {
	var words, papers, questions []string
	for _, subject := range Elsewhere() {
		words, papers, questions = append(words, subject.Words...), append(papers, subject.Papers...), append(questions, subject.Questions...)
	}
	for _, test := range []struct {
		name      string
		all, some []string
	}{
		{"words", words, []string{"公积金", "护照", "离婚"}}, {"papers", papers, []string{"身份证", "户口本"}}, {"questions", questions, []string{"护照怎么办理", "结婚登记要预约吗"}},
	} {
		for _, text := range test.some {
			if !slices.Contains(test.all, text) {
				t.Errorf("%s is not among the %s", text, test.name)
			}
		}
	}
	if slices.Contains(words, "身份证") || slices.ContainsFunc(append(words, papers...), func(word string) bool { return strings.ContainsAny(word, "#=~+? ") }) {
		t.Error("a mark of the file, or a paper, is a word")
	}
	var own []string
	for _, q := range Questions() {
		own = append(own, q.Text)
	}
	if !slices.Equal(AllQuestions(), append(own, questions...)) {
		t.Error("all questions are not those of the items and of other offices")
	}
}
