package analysis

import (
	_ "embed"
	"sync"
)

// The words that are known beside those of a catalogue. The head of each file tells
// its form.
var (
	//go:embed words/around.txt
	Around string

	//go:embed words/places.txt
	places string

	//go:embed words/synonyms.txt
	Synonyms string
)

var (
	commonOnce    sync.Once
	commonLexicon *Lexicon
)

// CommonLexicon returns the lexicon of these words, which is made on the first call.
func CommonLexicon() *Lexicon {
	commonOnce.Do(func() { commonLexicon = NewLexicon(Around, Synonyms) })
	return commonLexicon
}
