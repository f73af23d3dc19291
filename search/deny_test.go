package search

import "testing"

// What is denied may begin with a word that ends a denial elsewhere, as 外地 does with 外.
func TestWhatIsDeniedMayBeginLikeAnEnd(t *testing.T) {
	for _, c := range []struct{ query, wanted, unwanted string }{
		{"除了外地户口还有谁能办", "有谁能办", "外地户口"},
		{"除了本地户口还有谁能办", "有谁能办", "本地户口"},
		{"不要的士补贴，要培训补贴", "要培训补贴", "的士补贴"},
	} {
		if wanted, unwanted := denied(c.query); wanted != c.wanted || unwanted != c.unwanted {
			t.Errorf("%s: wants %q and not %q, want %q and not %q", c.query, wanted, unwanted, c.wanted, c.unwanted)
		}
	}
}
