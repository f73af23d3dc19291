package analysis

import "strings"

// StemOf returns what the forms of an English word have in common: retir of retire,
// retired, retiring and retirement. Words whose meanings differ must not share one;
// that those of one meaning do not is what synonyms are for.
func StemOf(word string) string {
	s := strings.TrimSuffix(word, "'s")
	switch {
	case strings.HasSuffix(s, "ies") && len(s) > 4:
		s = s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "sses"):
		s = s[:len(s)-2]
	case strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "us") && !strings.HasSuffix(s, "is"):
		s = s[:len(s)-1]
	}
	for _, suffix := range suffixes {
		if bare, ok := strings.CutSuffix(s, suffix); ok && len(bare) >= shortestStem && strings.ContainsAny(bare, "aeiouy") {
			s = bare
		}
	}
	s = strings.TrimSuffix(s, "e")
	if bare, ok := strings.CutSuffix(s, "y"); ok && len(bare) >= shortestStem {
		s = bare + "i"
	}
	return withoutDoubled(s)
}

// shortestStem is how many letters a suffix leaves at least: ring is no r.
const shortestStem = 3

// suffixes that make another form of a word, the longest first.
var suffixes = []string{"ations", "ation", "ement", "ments", "ment", "ition", "ating", "ated", "ate", "ance", "ence", "ing", "ion", "ed", "al"}

// withoutDoubled returns transfer of transferr, and clas of class.
func withoutDoubled(s string) string {
	if n := len(s); n > shortestStem && s[n-1] == s[n-2] {
		return s[:n-1]
	}
	return s
}
