package analysis

import _ "embed"

// The words that are known beside those of a catalogue. The head of each file tells
// its form.
var (
	//go:embed words/around.txt
	Around string

	//go:embed words/synonyms.txt
	Synonyms string
)
