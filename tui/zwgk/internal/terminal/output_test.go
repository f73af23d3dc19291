package terminal

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/tui/internal/hostile"
)

// onTerminal returns a gate that takes a buffer for a terminal.
func onTerminal() (*Output, *strings.Builder) {
	var shown strings.Builder
	return &Output{to: &shown, terminal: true}, &shown
}

// Whatever a line of code prints, in pieces of any size, nothing of it acts on a
// terminal or is hidden there.
func TestNothingPassesTheGate(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		text := hostile.Text(random, 20)
		out, shown := onTerminal()
		for _, w := range []interface{ Write([]byte) (int, error) }{out, out.Data()} {
			for rest := text; rest != ""; {
				n := 1 + random.IntN(len(rest))
				if _, err := w.Write([]byte(rest[:n])); err != nil {
					t.Fatal(err)
				}
				rest = rest[n:]
			}
		}
		if at := strings.IndexFunc(shown.String(), actsOrHides); at >= 0 {
			t.Fatalf("%q shows %q", text, shown.String()[at:])
		}
	}
}

func actsOrHides(r rune) bool { return !unicode.IsPrint(r) && !strings.ContainsRune("\n\t\u3000", r) }

func TestTextIsShownAsItIs(t *testing.T) {
	const text = "社会保障卡 ไทย हिन्दी ｶﾅ café 👍 𠮷\n"
	out, shown := onTerminal()
	for i := range len(text) {
		out.Write([]byte{text[i]})
	}
	if shown.String() != text {
		t.Errorf("%q is shown as %q", text, shown.String())
	}
}

func TestALineIsOne(t *testing.T) {
	out, shown := onTerminal()
	out.Line("%s: %v", "a\nzwgk: b\u2028c", "\x1b[2J\u009b\r")
	if want := "a zwgk: b c: ␛[2J \n"; shown.String() != want {
		t.Errorf("%q, want %q", shown.String(), want)
	}
}

// Other programs get data byte by byte as it is.
func TestDataInAPipe(t *testing.T) {
	var piped strings.Builder
	const bytes = "\xef\xbb\xbfPK\x03\x04\xff\x1b"
	if _, err := NewOutput(&piped, false).Data().Write([]byte(bytes)); err != nil || piped.String() != bytes {
		t.Errorf("%q, %v", piped.String(), err)
	}
}

func TestForeignCharset(t *testing.T) {
	for locale, want := range map[string]string{
		"": "", "C": "", "POSIX": "", "zh_CN": "", "zh_CN.UTF-8": "", "en_US.utf8@euro": "", "zh_CN.GBK": "GBK", "zh_CN.GB18030": "GB18030", "zh_TW.Big5@x": "Big5",
	} {
		if got := ForeignCharset(func(name string) string { return map[string]string{"LANG": locale}[name] }); got != want {
			t.Errorf("%q: %q, want %q", locale, got, want)
		}
	}
	above := map[string]string{"LANG": "zh_CN.GBK", "LC_ALL": "zh_CN.UTF-8"}
	if got := ForeignCharset(func(name string) string { return above[name] }); got != "" {
		t.Errorf("LC_ALL does not hold above LANG: %q", got)
	}
}

func TestAFailedWriteIsKept(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	out := NewOutput(closed, false)
	out.Line("a")
	if out.Err() == nil || out.Finish() == nil {
		t.Error("what could not be written passes for written")
	}
}
