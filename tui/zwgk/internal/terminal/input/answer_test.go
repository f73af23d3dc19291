//go:build unix

package input

import "testing"

// answers tells how many answers of the terminal come in pieces.
func answers(pieces ...string) int {
	a := newAnswer()
	for _, piece := range pieces {
		a.look([]byte(piece), false)
	}
	return len(a.seen)
}

// What the terminal says of its kind is found in whatever else arrives, however it is cut.
func TestTheAnswerOfTheTerminal(t *testing.T) {
	for input, want := range map[string]int{
		"\x1b[?62;22c": 1, "社保\x1b[?1;2cx": 1, "\x1b[?c": 1, "\x1b[?62c\x1b[?62c": 2, "\x1b\x1b[?62c": 1, "\x1b[?6\x1b[?62c": 1,
		"\x1b[?62cc": 1, "\x1b1[?62c": 0, "\x1b[;?62c": 0, "": 0, "c": 0, "[?62c": 0, "\x1b[62c": 0, "\x1b[?62;22": 0, "\x1b[?62$y": 0, "\x1b[?x62c": 0, "\x1b[?62xc": 0, "\x1b[?/c": 0, "\x1b[?:c": 0, "\x1bx[?62c": 0,
	} {
		if got := answers(input); got != want {
			t.Errorf("%q has %d answers, want %d", input, got, want)
		}
		var bytes []string
		for i := range len(input) {
			bytes = append(bytes, input[i:i+1])
		}
		if got := answers(bytes...); got != want {
			t.Errorf("%q in single bytes has %d answers, want %d", input, got, want)
		}
	}
}

// A terminal that is gone answers nothing more, and whoever waits is told once.
func TestATerminalThatIsGoneAnswersNothing(t *testing.T) {
	a := newAnswer()
	a.look([]byte("\x1b[?62c"), true)
	a.look([]byte("\x1b[?62c"), true)
	if _, open := <-a.seen; !open {
		t.Error("the answer that came is lost")
	}
	if _, open := <-a.seen; open {
		t.Error("a terminal that is gone answers")
	}
}

// Ctrl+C interrupts a program that waits for nothing but the answer.
func TestCtrlCInterruptsTheWait(t *testing.T) {
	r := &Reader{answer: newAnswer()}
	r.answer.look([]byte{ctrlC}, false)
	interrupted := r.Interrupted()
	if len(interrupted) > 0 {
		t.Error("one that came before anybody waited interrupts")
	}
	r.answer.look([]byte("ab"), false)
	if len(interrupted) > 0 {
		t.Error("letters interrupt")
	}
	r.answer.look([]byte{ctrlC, ctrlC}, false)
	if len(interrupted) != 1 {
		t.Error("nothing interrupts")
	}
}
