package input

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// units feeds pieces, each a pause after the one before, and returns the units
// after a long silence.
func units(pause time.Duration, pieces ...string) []string {
	p := parser{alt: "bdf\x7f"}
	var now time.Time
	for _, piece := range pieces {
		now = now.Add(pause)
		p.feed([]byte(piece), now)
	}
	p.expire(now.Add(time.Hour))
	var all []string
	for unit := p.next(); unit != nil; unit = p.next() {
		all = append(all, string(unit))
	}
	return all
}

const esc = "\x1b[27u"

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		name, input string
		want        []string
	}{
		{"characters", "社保a ", []string{"社", "保", "a", " "}},
		{"beyond the first plane", "𠮷林", []string{"𠮷", "林"}},
		{"controls", "\r\t\x7f\x03", []string{"\r", "\t", "\x7f", "\x03"}},
		{"no UTF-8, as in GBK", "\xc9\xe7a", []string{"?", "?", "a"}},
		{"arrows", "\x1b[A\x1bOB", []string{"\x1b[A", "\x1bOB"}},
		{"function keys", "\x1bOP\x1b[11~\x1b[15;2~", []string{"\x1bOP", "\x1b[11~", "\x1b[15;2~"}},
		{"function keys of the Linux console", "\x1b[[A\x1b[[Ex", []string{"\x1b[11~", "\x1b[15~", "x"}},
		{"shifted keys of rxvt", "\x1b[3$\x1b[5$x", []string{"\x1b[3$", "\x1b[5$", "x"}},
		{"a shifted key of rxvt, last", "\x1b[3$", []string{"\x1b[3$"}},
		{"kitty", "\x1b[97;5u\x1b[27u", []string{"\x1b[97;5u", esc}},
		{"mouse", "\x1b[<0;12;3M\x1b[<0;12;3m", []string{"\x1b[<0;12;3M", "\x1b[<0;12;3m"}},
		{"mouse in the old encoding, last", "\x1b[M \xa1!", []string{"\x1b[M \xa1!"}},
		{"a sequence that a bracket ends", "\x1b[1[x", []string{"\x1b[1[", "x"}},
		{"mouse in the old encoding", "\x1b[M \xa1!x", []string{"\x1b[M \xa1!", "x"}},
		{"answers", "\x1b]11;rgb:0000/0000/0000\x1b\\\x1b]11;rgb:ffff/ffff/ffff\a\x1b[?2026;2$y\x1bP>|tmux 3.3a\x1b\\x",
			[]string{"\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\a", "\x1b[?2026;2$y", "\x1bP>|tmux 3.3a\x1b\\", "x"}},
		{"a cancelled answer", "\x1b]11;rgb\x18x", []string{"x"}},
		{"an answer broken off", "\x1b]11;rgb\x1b[Ax", []string{"\x1b[A", "x"}},
		{"an answer without end", "\x1b]11;rgb", nil},
		{"Esc", "\x1b", []string{esc}},
		{"Esc in mintty", "\x1bO[", []string{esc}},
		{"Esc twice", "\x1b\x1b", []string{esc, esc}},
		{"Esc twice and a bracket", "\x1b\x1b[", []string{esc, esc, "["}},
		{"keys with a modifier before the letter", "\x1bO5P\x1bO9x\x1bO12Q", []string{"\x1bO5P", "\x1bO9x", "\x1bO12Q"}},
		{"Esc and O and a sign", "\x1bO_", []string{esc, "O", "_"}},
		{"Esc twice and letters", "\x1b\x1baC", []string{esc, esc, "a", "C"}},
		{"the first and the last final byte", "\x1b[@\x1b[2~\x1bOA\x1bOZ\x1bOa\x1bOz", []string{"\x1b[@", "\x1b[2~", "\x1bOA", "\x1bOZ", "\x1bOa", "\x1bOz"}},
		{"Esc and a character", "\x1b社", []string{esc, "社"}},
		{"Esc and a letter", "\x1bkx", []string{esc, "k", "x"}},
		{"Esc and Enter", "\x1b\r", []string{esc, "\r"}},
		{"Esc and an arrow", "\x1b\x1b[A\x1b\x1b[Bx", []string{esc, "\x1b[A", esc, "\x1b[B", "x"}},
		{"Esc and a bracket", "\x1b[", []string{esc, "["}},
		{"Esc and a bracketed word", "\x1b[社]", []string{esc, "[", "社", "]"}},
		{"Esc and letters that begin sequences", "\x1bP", []string{esc, "P"}},
		{"Esc and a word", "\x1bPDF \x1b]a\x1b_x\x1bO ", []string{esc, "P", "D", "F", " ", esc, "]", "a", esc, "_", "x", esc, "O", " "}},
		{"Alt and an arrow, in PuTTY", "\x1b\x1b[D\x1b\x1bOC", []string{"\x1b[1;3D", "\x1b[1;3C"}},
		{"Alt and letters that do something", "\x1bb\x1bf\x1bd\x1b\x7f", []string{"\x1b[98;3u", "\x1b[102;3u", "\x1b[100;3u", "\x1b[127;3u"}},
		{"a sequence broken off", "\x1b[20社", []string{"社"}},
		{"a sequence broken off by Enter", "\x1b[20\rx", []string{"\r", "x"}},
		{"a sequence without end", "a\x1b[20", []string{"a"}},
		{"a paste", "\x1b[200~社保\r\n卡\x1b[201~x", []string{pasteStart, "社保\r\n卡", pasteEnd, "x"}},
		{"an empty paste", "\x1b[200~\x1b[201~", []string{pasteStart, pasteEnd}},
		{"controls in a paste", "\x1b[200~a\x1b[31m\x03\x7f\x1b[201~", []string{pasteStart, "a␛[31m␃␡", pasteEnd}},
		{"no UTF-8 in a paste", "\x1b[200~a\xe7\x1b[201~", []string{pasteStart, "a?", pasteEnd}},
		{"a paste in a paste", "\x1b[200~a\x1b[200~b\x1b[201~c\x1b[201~d", []string{pasteStart, "a␛[200~b", pasteEnd, "c", "d"}},
		{"a paste without end", "\x1b[200~社保\x1b[201", []string{pasteStart, "社保", pasteEnd}},
		{"a paste without end, in mid-character", "\x1b[200~社\xe7", []string{pasteStart, "社?", pasteEnd}},
		{"blanks and the last control in a paste", "\x1b[200~a b\x1fc\x00\x1b[201~", []string{pasteStart, "a b␟c␀", pasteEnd}},
		{"a paste without end, and the first bytes of one", "\x1b[200~社保\x1b[", []string{pasteStart, "社保", pasteEnd}},
		{"a letter that the Linux console has no function key for", "\x1b[[F\x1b[[@", []string{esc, "[", "[", "F", esc, "[", "[", "@"}},
		{"a blank before the final byte", "\x1b[1 qx", []string{"\x1b[1 q", "x"}},
		{"a sequence broken off by Backspace", "\x1b[1\x7fx", []string{"\x7f", "x"}},
		{"an answer about a mode", "\x1b[4$yx", []string{"\x1b[4$y", "x"}},
		{"Esc and O and signs beside the letters and digits", "\x1bO@\x1bO`\x1bO{\x1bO/\x1bO:", []string{esc, "O", "@", esc, "O", "`", esc, "O", "{", esc, "O", "/", esc, "O", ":"}},
		{"a paste without end, and Esc", "\x1b[200~社保\x1b", []string{pasteStart, "社保", pasteEnd, esc}},
	} {
		if got := units(0, c.input); !slices.Equal(joined(got), joined(c.want)) {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.input, got, c.want)
		}
		if strings.Contains(c.name, "Alt") {
			continue // depends on the time between the bytes
		}
		for _, pause := range []time.Duration{0, 30 * time.Millisecond, 60 * time.Millisecond} {
			if got := units(pause, bytewise(c.input)...); !slices.Equal(joined(got), joined(c.want)) {
				t.Errorf("%s, byte by byte every %v: %q, want %q", c.name, pause, got, c.want)
			}
		}
	}
}

func bytewise(s string) []string {
	var all []string
	for i := range len(s) {
		all = append(all, s[i:i+1])
	}
	return all
}

// joined puts the pieces of pastes together, for their borders say nothing.
func joined(units []string) []string {
	var all []string
	pasting := false
	for _, unit := range units {
		switch {
		case unit == pasteStart, unit == pasteEnd:
			pasting = unit == pasteStart
		case pasting && all[len(all)-1] != pasteStart:
			all[len(all)-1] += unit
			continue
		}
		all = append(all, unit)
	}
	return all
}

func TestLetterLongAfterEscIsNotAlt(t *testing.T) {
	for pause, want := range map[time.Duration][]string{
		0:                      {"\x1b[98;3u"},
		5 * time.Millisecond:   {"\x1b[98;3u"},
		30 * time.Millisecond:  {esc, "b"},
		300 * time.Millisecond: {esc, "b"},
	} {
		if got := units(pause, "\x1b", "b"); !slices.Equal(got, want) {
			t.Errorf("after %v: %q, want %q", pause, got, want)
		}
	}
}

// PuTTY's Alt and an arrow may come in pieces.
func TestAltAndAnArrowInPieces(t *testing.T) {
	for _, pieces := range [][]string{{"\x1b\x1b", "[D"}, {"\x1b\x1b[", "D"}, {"\x1b\x1bO", "D"}} {
		if got := units(0, pieces...); !slices.Equal(got, []string{"\x1b[1;3D"}) {
			t.Errorf("%q: %q", pieces, got)
		}
	}
}

// Of a paste that has not ended, what is certain is handed on at once.
func TestAPasteIsHandedOnAsItComes(t *testing.T) {
	var p parser
	for _, c := range []struct{ piece, want string }{
		{"社", "社"}, {"a", "a"}, {"\xe7", ""}, {"\xa4\xbe", "社"}, {"\x1b[2", ""}, {"J", "␛[2J"}, {"b\x1b", "b"},
	} {
		p.pasting = true
		p.feed([]byte(c.piece), time.Time{})
		if got := string(p.next()); got != c.want {
			t.Errorf("after %q comes %q, want %q", c.piece, got, c.want)
		}
	}
}

// Where nothing arrives, what waits for more waits no longer.
func TestNothingKeepsNothingWaiting(t *testing.T) {
	var p parser
	var start time.Time
	p.feed([]byte("\x1b"), start)
	before, _ := p.deadline()
	p.feed(nil, start.Add(escapeWait/2))
	if after, ok := p.deadline(); !ok || after != before {
		t.Errorf("the deadline is %v, %v, want %v", after, ok, before)
	}
}

func TestEscIsAKeySoon(t *testing.T) {
	for _, typed := range []string{"\x1b", "\x1b\x1b"} {
		var p parser
		var start time.Time
		p.feed([]byte(typed), start)
		deadline, ok := p.deadline()
		if !ok || deadline.Sub(start) > 100*time.Millisecond {
			t.Fatalf("%q waits for %v, %v", typed, deadline.Sub(start), ok)
		}
		p.expire(deadline)
		if got := p.next(); string(got) != esc {
			t.Errorf("%q gives %q", typed, got)
		}
	}
}

// An answer that is too long is left out, and nothing that comes behind its end, wherever
// its pieces are cut.
func TestAnAnswerThatIsTooLongIsLeftOut(t *testing.T) {
	long := "\x1b]11;" + strings.Repeat("1", 2*maxSequence)
	for _, end := range [][]string{{"\a", "x"}, {"\x1b\\", "x"}, {"\x1b", "\\x"}, {"\x1b", "\\", "x"}} {
		if got := units(0, append([]string{long}, end...)...); !slices.Equal(got, []string{"x"}) {
			t.Errorf("ended by %q: %q", end, got)
		}
		if got := units(0, append([]string{long + end[0]}, end[1:]...)...); !slices.Equal(got, []string{"x"}) {
			t.Errorf("ended at once by %q: %q", end, got)
		}
	}
}

// The longest sequence that is handed on, and one byte more.
func TestTheLongestSequence(t *testing.T) {
	for _, c := range []struct{ begin, end string }{{"\x1b]11;", "\a"}, {"\x1b]11;", "\x1b\\"}, {"\x1bP>", "\a"}} {
		for length, handedOn := range map[int]bool{maxSequence: true, maxSequence + 1: false} {
			answer := c.begin + strings.Repeat("1", length-len(c.begin+c.end)) + c.end
			want := []string{"x"}
			if handedOn {
				want = []string{answer, "x"}
			}
			if got := units(0, answer+"x"); !slices.Equal(got, want) {
				t.Errorf("%d bytes, ended by %q: %d units, want %d", length, c.end, len(got), len(want))
			}
		}
	}
}

// As much of a paste is handed on as is promised, in pieces that a buffer holds.
func TestTheLongestPaste(t *testing.T) {
	for length, want := range map[int]int{maxPaste - 1: maxPaste - 1, maxPaste: maxPaste, maxPaste + 1: maxPaste} {
		pasted := 0
		for _, unit := range units(0, pasteStart, strings.Repeat("1", length), pasteEnd+"x") {
			if strings.HasPrefix(unit, "1") {
				pasted += len(unit)
			}
			if len(unit) > 1100 {
				t.Errorf("a piece of %d bytes", len(unit))
			}
		}
		if pasted != want {
			t.Errorf("of %d bytes %d are handed on, want %d", length, pasted, want)
		}
	}
}

// Whatever never ends leaves the keys after it alone.
func TestNothingSwallowsWhatComesLater(t *testing.T) {
	for _, lost := range []string{"\x1b[200~社保", "\x1b[200~\xe7", "\x1b[200~x\x1b[201", "\x1b[20", "\x1b[", "\x1b[M ", "\x1b]11;rgb:", "\x1bP>|", "\x1b_G", "\x1b", "\x1bO", "\xe7\xa4"} {
		got := units(2*sequenceWait, lost, "\x03", "y")
		if n := len(got); n < 2 || got[n-2] != "\x03" || got[n-1] != "y" {
			t.Errorf("after %q: %q", lost, got)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	for _, begin := range []string{"\x1b]11;", "\x1bP>|", "\x1b[", "\x1b[200~"} {
		p := parser{}
		var now time.Time
		p.feed([]byte(begin), now)
		handedOn := 0
		for range 1000 {
			p.feed(bytes.Repeat([]byte("1"), 4096), now)
			for unit := p.next(); begin == pasteStart && unit != nil; unit = p.next() {
				handedOn += len(unit)
			}
		}
		if len(p.held) > 2*maxSequence || handedOn > maxPaste+100 {
			t.Errorf("%q: %d bytes held, %d handed on", begin, len(p.held), handedOn)
		}
	}
}

// Any splitting of a stream of bytes gives the same units, if no piece is late.
func FuzzSplitting(f *testing.F) {
	for i, seed := range []string{
		"社保卡\x1b[A\x1bOQ\x1b[200~a\x1b[201~\x1b]11;rgb:0/0/0\x1b\\", "\x1b\x1b[C\x1bb\x1b\x1b\x1b[[A", "\x1b[M   \x1b[3$x\x1b[201~\xff\xe7", "\x1b]1\x18\x1b_Gx\x1b\x1bP1\a",
	} {
		f.Add([]byte(seed), uint64(i))
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		whole := joined(units(0, string(data)))
		random := rand.New(rand.NewPCG(seed, 0))
		var pieces []string
		for rest := data; len(rest) > 0; {
			n := 1 + random.IntN(len(rest))
			if seed%2 == 0 {
				n = 1
			}
			pieces = append(pieces, string(rest[:n]))
			rest = rest[n:]
		}
		if got := joined(units(0, pieces...)); !slices.Equal(got, whole) {
			t.Errorf("in pieces %q:\n%q, whole:\n%q", pieces, got, whole)
		}
		pasting := false
		for _, unit := range whole {
			if len(unit) == 0 || pasting && unit == pasteStart || !pasting && unit == pasteEnd {
				t.Errorf("%q in %q", unit, whole)
			}
			pasting = unit == pasteStart || pasting && unit != pasteEnd
		}
		if pasting {
			t.Errorf("a paste does not end: %q", whole)
		}
	})
}
