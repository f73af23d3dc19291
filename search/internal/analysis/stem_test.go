package analysis

import (
	"strings"
	"testing"
)

func TestFormsOfAWordHaveOneStem(t *testing.T) {
	for _, forms := range []string{
		"retire retired retiring retirement", "transfer transfers transferred transferring", "cancel cancels cancelled cancelling cancellation",
		"injury injuries", "reimburse reimbursed reimbursement", "subsidy subsidies", "contribution contributions contribute",
		"pay paying payment payments", "insure insured insurance", "activate activation", "resume resumed", "class classes", "appeal appeals appealed appealing", "pension pensions pensioning", "total totals totaled",
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

func TestStems(t *testing.T) {
	for word, want := range map[string]string{
		"injuries": "injuri", "ties": "ti", "parties": "parti", "classes": "clas", "cards": "card", "worker's": "worker", "bus": "bus", "basis": "basis",
		"ring": "ring", "string": "string", "thing": "thing", "nation": "nat", "station": "stat", "fee": "fe", "fees": "fe", "pay": "pay", "say": "say",
		"try": "try", "study": "studi", "easy": "easi", "add": "add", "adds": "add", "fill": "fil", "red": "red", "seal": "seal", "legal": "leg", "are": "ar", "insurance": "insur",
		"registration": "registr", "registrations": "registr", "a": "a", "s": "", "b": "b",
	} {
		if got := StemOf(word); got != want {
			t.Errorf("%s has the stem %q, want %q", word, got, want)
		}
	}
}
