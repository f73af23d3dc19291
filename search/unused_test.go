package search_test

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search"
)

// What is not understood is named in whole words, as they are typed.
func TestWordsThatAreNotUnderstood(t *testing.T) {
	x := index()
	for query, want := range map[string][]string{
		"水电，护照":       {"水电", "护照"},  // at punctuation
		"水电、护照":       {"水电", "护照"},  // of any kind
		"信用卡逾期怎么办":    {"信用卡", "逾期"}, // at words that are known
		"小学入学报名条件":    {"小学", "入学"},  //
		"怎么考驾照":       {"驾照"},        // and not what is left beside them
		"孩子上幼儿园报名":    {"孩子", "幼儿园"}, //
		"户口本丢了":       {"户口本"},       // a paper is a word
		"护照快到期了":      {"护照"},        //
		"社保卡落在城东大商场了": nil,           // the place is none of what is asked for
	} {
		if got := x.Answer(query).Unused; !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("%s is answered without %q, want %q", query, got, want)
		}
	}
}

// What an item is only asked for with is named where the answer is in part, and not where
// it is whole.
func TestPartsAreNamed(t *testing.T) {
	x := index()
	for query, want := range map[string][]string{"实习生工伤": {"实习生"}, "社保卡余额": {"余额"}, "怎么领失业金": nil, "公交 社保卡": {"公交"}} {
		if a := x.Answer(query); len(a.Hits) == 0 || a.Hits[0].Partial != (len(want) > 0) || !slices.Equal(a.Unused, want) && len(a.Unused)+len(want) > 0 {
			t.Errorf("%s is answered by %v without %q, want %q", query, numbers(a.Hits), a.Unused, want)
		}
	}
}

// Six matters of one query are looked at; those behind are named, and what is no matter is
// not.
func TestMattersBehindTheSixth(t *testing.T) {
	x := index()
	const six = "挂失和退休和改密码和失业金和工伤康复和丧葬费"
	for query, want := range map[string][]string{six: nil, six + "和补卡": {"补卡"}, six + "和护照": {"护照"}, six + "和谢谢": nil} {
		if a := x.Answer(query); len(a.Hits) == 0 || !slices.Equal(a.Unused, want) && len(a.Unused)+len(want) > 0 {
			t.Errorf("%s is answered by %v without %q, want %q", query, numbers(a.Hits), a.Unused, want)
		}
	}
	if a := x.Answer("护照和签证和驾照和结婚证和公积金和户口和挂失"); !slices.Contains(a.Unused, "挂失") {
		t.Errorf("the seventh matter is not among %q", a.Unused)
	}
}

// A word that another catalogue's hit is called by is understood.
func TestWordsThatAnotherHitHas(t *testing.T) {
	x := search.New(made(t, "社会保险目录", "", "服务/社保局职能", "服务/社保卡挂失"), made(t, "旅游目录", "", "许可/旅行社设立许可", "许可/导游证核发"))
	a := x.Answer("社保局 旅行社")
	if len(a.Hits) < 2 || len(a.Unused) > 0 {
		t.Errorf("finds %v without %q", numbers(a.Hits), a.Unused)
	}
	if a := x.Answer("社保局 溜冰场"); !slices.Equal(a.Unused, []string{"溜冰场"}) {
		t.Errorf("finds %v without %q", numbers(a.Hits), a.Unused)
	}
}
