package peers

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
	"golang.org/x/text/unicode/norm"
)

// Fold claims to give for each character what NFKC makes of it. The exceptions
// are those of its documentation.
func TestFoldIsNFKC(t *testing.T) {
	compared := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r)
		switch {
		case !utf8.ValidRune(r),
			r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x1EE00 && r <= 0x1EEFF, // presentation forms of Hebrew and Arabic
			r >= 0x31C0 && r <= 0x31EF, r >= 0x2E80 && r <= 0x2EFF && norm.NFKC.IsNormalString(s), // strokes and radicals it does not know
			r == '⼾', r == '⾭', r == '⿈', r == '\u1680':
			continue
		}
		compared++
		if folded, nfkc := text.Fold(s), norm.NFKC.String(s); folded != nfkc {
			t.Errorf("%U folds to %q, in NFKC to %q", r, folded, nfkc)
		}
	}
	if compared < 1_100_000 {
		t.Errorf("only %d characters were compared", compared)
	}
}
