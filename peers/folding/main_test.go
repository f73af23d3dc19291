package main

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestTheTableIsTheGeneratedOne(t *testing.T) {
	written, err := os.ReadFile("../../internal/text/table.go")
	if err != nil {
		t.Fatal(err)
	}
	if string(written) != string(source()) {
		t.Error("internal/text/table.go is stale: run go generate in internal/text")
	}
}

func TestRadicalsAgreeWithNFKC(t *testing.T) {
	for r, meant := range readings() {
		nfkc := norm.NFKC.String(string(r))
		if nfkc != string(r) && nfkc != meant && !strings.ContainsRune("⼾⾭⿈", r) {
			t.Errorf("%c is %s in NFKC and %s in radicals.txt", r, nfkc, meant)
		}
		if one, size := utf8.DecodeRuneInString(meant); size != len(meant) || !unicode.Is(unicode.Unified_Ideograph, one) {
			t.Errorf("%c stands for %q, which is no Chinese character", r, meant)
		}
	}
}

func TestEveryRadicalHasItsCharacter(t *testing.T) {
	meant := readings()
	for r := rune(0x2E80); r <= 0x2FDF; r++ {
		if unicode.Is(unicode.Radical, r) && r != '⺀' && folded(r, meant) == string(r) {
			t.Errorf("%c has none", r)
		}
	}
}
