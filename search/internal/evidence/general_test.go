package evidence

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// Pairs come first, a line for each first character, then words, all in the order of the
// terms; a question counts once for a term.
func TestCountTerms(t *testing.T) {
	lexicon := analysis.NewLexicon("the", "")
	got := CountTerms(lexicon, []string{"补卡补卡", "补发", "发了", "the cards", "card's", "70岁", "补"})
	if want := "7\n卡补\n发了\n补卡发\ncards2 s\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := CountTerms(lexicon, nil); got != "0\n" {
		t.Errorf("of no question: %q", got)
	}
}

// What is read is what was counted, of many questions as well.
func TestNewGeneralReadsWhatIsCounted(t *testing.T) {
	var questions []string
	for range 123 {
		questions = append(questions, "补卡 card")
	}
	g := NewGeneral(CountTerms(analysis.NewLexicon("", ""), append(questions, "补发", "发了 cards lost")))
	if g.questions != 125 {
		t.Errorf("%v questions", g.questions)
	}
	for term, want := range map[analysis.Term]uint16{
		analysis.PairOf('补', '卡'): 123, analysis.PairOf('补', '发'): 1, analysis.PairOf('发', '了'): 1, analysis.PairOf('发', '补'): 0,
		analysis.PairOf('一', '一'): 0, analysis.PairOf('龥', '龥'): 0, analysis.StemTerm("card"): 124, analysis.StemTerm("lost"): 1, analysis.StemTerm("found"): 0,
	} {
		if got := g.of(term); got != want {
			t.Errorf("%x: %d, want %d", term, got, want)
		}
	}
}

// A term that the embedded counts have is found by them: the terms are in order.
func TestTheEmbeddedCountsAreInOrder(t *testing.T) {
	g := NewGeneral(Counts)
	for _, c := range g.common {
		if got := g.of(c.term); got != c.questions || got == 0 {
			t.Fatalf("%x: %d, want %d", c.term, got, c.questions)
		}
	}
	if len(g.common) == 0 {
		t.Error("no counts")
	}
}
