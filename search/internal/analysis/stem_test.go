package analysis

import (
	"strings"
	"testing"
)

func TestFormsOfAWordHaveOneStem(t *testing.T) {
	for _, forms := range []string{
		"retire retired retiring retirement", "transfer transfers transferred transferring", "cancel cancels cancelled cancelling cancellation",
		"injury injuries", "reimburse reimbursed reimbursement", "subsidy subsidies", "contribution contributions contribute",
		"pay paying payment payments", "insure insured insurance", "activate activation", "resume resumed", "class classes",
	} {
		words := strings.Fields(forms)
		for _, word := range words[1:] {
			if StemOf(word) != StemOf(words[0]) {
				t.Errorf("%s has the stem %s, %s has %s", word, StemOf(word), words[0], StemOf(words[0]))
			}
		}
	}
	for _, pair := range []string{"employer employee", "ring r", "status statu", "card care", "permit perm"} {
		if a, b, _ := strings.Cut(pair, " "); StemOf(a) == StemOf(b) {
			t.Errorf("%s and %s have one stem", a, b)
		}
	}
}
