// Package embedded has what is known of the embedded catalogue beside its file: how
// people ask for its matters, and what they bring that belongs to other offices.
// An importer of the catalogue alone pays nothing for it.
package embedded

import (
	"embed"
	"path"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// digest is that of the catalogue that the files are about.
const digest = "sha256:2e2905bec0930a60f18612e5465db8e58e10d2dd24425b642822d0b7a773c242"

// IsOf reports whether the files are about a catalogue. Its digest is worked out only
// where the title and the number of its items allow it.
func IsOf(c *disclosure.Catalog) bool {
	own := disclosure.Default()
	return c.Len() == own.Len() && c.Title() == own.Title() && c.Digest() == digest
}

// Places are those of the catalogue's city, which its cells do not name.
const Places = "沙坡头区 中宁县 海原县"

// A Question is an example of how people ask for an item.
type Question struct {
	Voice string // whose words these are, such as farmer
	Item  int    // its number
	Text  string
}

// files has a file for each voice, with a line for each item: its number, then
// questions; and elsewhere.txt, the head of which tells its form.
//
//go:embed questions/*.txt elsewhere.txt
var files embed.FS

// Questions returns the questions of all voices.
func Questions() (questions []Question) {
	entries, err := files.ReadDir("questions")
	if err != nil {
		panic(err) // it is embedded
	}
	for _, entry := range entries {
		voice := strings.TrimSuffix(entry.Name(), ".txt")
		for line := range strings.Lines(read(path.Join("questions", entry.Name()))) {
			number, texts, _ := strings.Cut(strings.TrimSpace(line), " ")
			item, err := strconv.Atoi(number)
			if err != nil {
				panic(entry.Name() + ": " + line)
			}
			for _, text := range split(texts) {
				questions = append(questions, Question{voice, item, text})
			}
		}
	}
	return questions
}

// A Subject is a subject of other offices: words that are its own, or questions.
type Subject struct {
	Words     []string
	Papers    []string // that one brings along for other matters as well
	Questions []string
	Near      bool // the catalogue has neighbours of it
}

// Elsewhere returns the subjects of other offices; the file has those that the catalogue
// has neighbours of behind the others.
func Elsewhere() (subjects []Subject) {
	near := false
	for line := range strings.Lines(read("elsewhere.txt")) {
		line = strings.TrimSpace(line)
		switch questions, isQuestions := strings.CutPrefix(line, "? "); {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "= "), strings.HasPrefix(line, "~ "):
			near = line[0] == '~'
		case isQuestions:
			subjects = append(subjects, Subject{Questions: split(questions), Near: near})
		case strings.HasPrefix(line, "+ "):
			subjects = append(subjects, Subject{Papers: strings.Fields(line[2:]), Near: near})
		default:
			subjects = append(subjects, Subject{Words: strings.Fields(line), Near: near})
		}
	}
	return subjects
}

func read(name string) string {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

func split(questions string) (texts []string) {
	for text := range strings.FieldsFuncSeq(questions, func(r rune) bool { return r == ';' || r == '；' }) {
		texts = append(texts, strings.TrimSpace(text))
	}
	return texts
}

// AllQuestions returns the questions of all voices and of all subjects.
func AllQuestions() (texts []string) {
	for _, q := range Questions() {
		texts = append(texts, q.Text)
	}
	for _, subject := range Elsewhere() {
		texts = append(texts, subject.Questions...)
	}
	return texts
}
