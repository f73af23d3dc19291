package wording_test

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestParseLanguage(t *testing.T) {
	for tag, want := range map[string]wording.Language{
		"": wording.Chinese, "zh": wording.Chinese, "zh-Hant-TW": wording.Chinese, "zh_CN.UTF-8": wording.Chinese, "ZH": wording.Chinese, " zh-CN ": wording.Chinese,
		"en": wording.English, "en-US": wording.English, "EN_GB": wording.English, "fr": wording.English, "C.UTF-8": wording.English,
	} {
		if got := wording.ParseLanguage(tag); got != want {
			t.Errorf("ParseLanguage(%q) = %v, want %v", tag, got, want)
		}
		var read wording.Language
		if err := read.UnmarshalText([]byte(tag)); err != nil || read != want {
			t.Errorf("UnmarshalText(%q): %v, %v", tag, read, err)
		}
	}
	for _, language := range []wording.Language{wording.Chinese, wording.English} {
		if text, err := language.MarshalText(); err != nil || wording.ParseLanguage(string(text)) != language {
			t.Errorf("%v: %q, %v", language, text, err)
		}
	}
}

// Where nothing is found, the categories tell what there is, each once.
func TestCovered(t *testing.T) {
	categories := slices.Values([]disclosure.Category{
		{Number: 1, Name: "就业", NameEN: "Employment"}, {Number: 2, Name: "养老"}, {Number: 1, Name: "就业", NameEN: "Employment"},
	})
	if got := wording.Chinese.Covered(categories); got != "这里有：就业、养老" {
		t.Error(got)
	}
	if got := wording.English.Covered(categories); got != "what is covered here: Employment, 养老" {
		t.Error(got)
	}
	if got := wording.English.Covered(slices.Values([]disclosure.Category{})); got != "" {
		t.Error(got)
	}
}
