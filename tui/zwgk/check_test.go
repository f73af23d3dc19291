package main

import (
	"reflect"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// The note on laws without an address names laws, which have a title within 《》,
// not what a table says of any.
func TestAGeneralPhraseIsNoLawWithoutAnAddress(t *testing.T) {
	record := disclosure.Record{Number: 1, Name: "补贴", Category: disclosure.Category{Number: 1, Name: "就业"}}
	for _, text := range []string{"各地相关法规政策文件", "国家有关政策等", "《某县供水有关规定》", "法律法规"} {
		record.LegalBasis = append(record.LegalBasis, disclosure.Citation{Text: text})
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := check(catalog, "", wording.Chinese).UnlinkedLaws, []string{"某县供水有关规定"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
