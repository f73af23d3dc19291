package main

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// The note on laws without an address names laws, not what a table says of any.
func TestAGeneralPhraseIsNoLawWithoutAnAddress(t *testing.T) {
	for name, general := range map[string]bool{
		"各地相关法规政策文件": true, "有关规定": true, "国家有关政策等": true, "法律法规": true,
		"就业促进法": false, "关于校园食品有关问题的规定": false, "某县供水规定": false, "城市综合执法有关办法": false,
	} {
		if got := isGeneral(disclosure.Law{Name: name}); got != general {
			t.Errorf("%s: %v", name, got)
		}
	}
	if isGeneral(disclosure.Law{Name: "有关规定", DocumentNumber: "某府发〔2021〕3号"}) {
		t.Error("a document with a number is one")
	}
}
