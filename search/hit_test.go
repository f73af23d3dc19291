package search_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search"
)

// marked returns the text of a field with what matches in brackets.
func marked(hit search.Hit, field search.Field) string {
	for _, match := range hit.Matches() {
		if match.Field != field {
			continue
		}
		var b strings.Builder
		last := 0
		for _, r := range match.Ranges {
			b.WriteString(match.Text[last:r.Start] + "[" + match.Text[r.Start:r.End] + "]")
			last = r.End
		}
		return b.String() + match.Text[last:]
	}
	return ""
}

func TestMatchesSayWhichCharactersMatch(t *testing.T) {
	x := index()
	for _, test := range []struct {
		query  string
		number int
		field  search.Field
		want   string
	}{
		{"挂失", 83, search.FieldName, "社会保障卡[挂失]与解挂"},
		{"社保卡挂失", 83, search.FieldName, "[社]会[保]障[卡挂失]与解挂"},
		{"sbkgs", 83, search.FieldName, "[社]会[保]障[卡挂失]与解挂"},
		{"社保ka挂失", 83, search.FieldName, "[社]会[保]障[卡挂失]与解挂"},
		{"解挂 社会", 83, search.FieldName, "[社会]保障卡挂失与[解挂]"},
		{"第83项", 83, search.FieldNumber, "[83]"},
		{"灵活就业", 8, search.FieldName, "以个人身份参加社会保险登记（[灵活就业]）"},
		{"稳岗返还稳岗补贴", 71, search.FieldName, "[稳岗返还（稳岗补贴]）申领"},
		{"丧葬补助金抚恤金", 28, search.FieldName, "[丧葬补助金、抚恤金]申领"},
		{"人社部发[2014]52号", 89, search.FieldDocumentNumber, "[人社部发〔2014〕52号]"},
		{"ＬＯＳＳ", 83, search.FieldNameEN, "[Loss] report and cancellation of a loss report for a social security card"},
		{"工伤保险条例", 43, search.FieldLaw, "[工伤保险条例]"},
		{"入户／现场", 3, search.FieldChannel, "[入户/现场]"},
		{"5个工作日", 88, search.FieldDeadline, "[5个工作日]"},
		{"五个工作日", 88, search.FieldDeadline, "[5个工作日]"},
		{"二十个工作日", 1, search.FieldDeadline, "[20个工作日]"},
		{"办公地址", 2, search.FieldContent, "[办公地址]"},
		{"失业保险经", 63, search.FieldName, "[失业保险金]申领"},
	} {
		hits := x.Search(test.query)
		at := slices.IndexFunc(hits, func(h search.Hit) bool { return h.Item.Number() == test.number })
		if at < 0 {
			t.Errorf("%q does not find %d", test.query, test.number)
		} else if got := marked(hits[at], test.field); got != test.want {
			t.Errorf("%q marks %q, want %q", test.query, got, test.want)
		}
	}
}

func TestEveryHitHasAMatch(t *testing.T) {
	x := index()
	for _, query := range typedQueries(t) {
		hits := x.Search(query)
		for _, hit := range hits[:min(5, len(hits))] {
			if len(hit.Matches()) == 0 {
				t.Errorf("%q: no match in %v", query, hit.Item)
			}
			checkRanges(t, query, hit)
		}
	}
}

func TestTheEmptyQueryMarksNothing(t *testing.T) {
	if matches := index().Search("")[0].Matches(); len(matches) > 0 {
		t.Errorf("marks %v", matches)
	}
	if matches := (search.Hit{}).Matches(); len(matches) > 0 {
		t.Errorf("the zero Hit marks %v", matches)
	}
}

func TestMatchAsJSON(t *testing.T) {
	match := search.Match{Field: search.FieldDocumentNumber, Text: "社保", Ranges: []search.Range{{Start: 0, End: 3}}}
	got, err := json.Marshal(match)
	if want := `{"field":"document_number","text":"社保","ranges":[{"start":0,"end":3}]}`; err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
	var back search.Match
	if err := json.Unmarshal(got, &back); err != nil || back.Field != match.Field {
		t.Errorf("%v, %v", back, err)
	}
	if _, err := search.Field(99).MarshalText(); err == nil {
		t.Error("a field that does not exist has a text")
	}
	if err := back.Field.UnmarshalText([]byte("nonsense")); err == nil {
		t.Error("nonsense is a field")
	}
}

// In JSON no words are an empty list.
func TestHitsWithoutUnusedWordsSayThatThereAreNone(t *testing.T) {
	for _, query := range []string{"", "挂失", "社保卡丢了怎么办"} {
		text, err := json.Marshal(index().Search(query)[0])
		if err != nil || !strings.Contains(string(text), `"unused":[]`) {
			t.Errorf("%q: %s, %v", query, text, err)
		}
	}
}
