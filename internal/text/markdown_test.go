package text

import "testing"

func TestEscapeMarkdown(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"《社会保险法》第八条", "《社会保险法》第八条"},
		{"~~a~~ @all :smile: &amp; $x$", `\~\~a\~\~ \@all \:smile\: \&amp; \$x\$`},
		{"<b>|[x](y)|*_`#!", `\<b\>\|\[x\](y)\|\*\_` + "\\`" + `\#\!`},
		{"www.gov.cn\r\nb\x1b", `www\.gov\.cn  b `},
	} {
		if got := EscapeMarkdown(test.text); got != test.want {
			t.Errorf("%q is escaped to %q, not %q", test.text, got, test.want)
		}
	}
}
