package rows

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// painted is a row as the renderer sends it.
func painted(row int, cells string) string {
	return fmt.Sprintf("\x1b[?7l\x1b[%d;1H\x1b[K%s\x1b[?7h\x1b[%d;%dH", row, cells, row, 20)
}

// sends returns what is written of each text in turn.
func sends(texts ...string) (sent []string) {
	var b strings.Builder
	w := NewWriter(&b)
	for _, text := range texts {
		b.Reset()
		if n, err := w.Write([]byte(text)); n != len(text) || err != nil {
			sent = append(sent, fmt.Sprint(n, err))
			continue
		}
		sent = append(sent, b.String())
	}
	return sent
}

func TestARowThatStandsThereIsLeftOut(t *testing.T) {
	first, second := painted(1, "甲\x1b[1m乙"), painted(2, "丙")
	sent := sends(first+second, first+second, first+painted(2, "丁"))
	if sent[0] != first+second {
		t.Errorf("the first time %q is sent", sent[0])
	}
	if strings.Contains(sent[1], "甲") || strings.Contains(sent[1], "丙") {
		t.Errorf("unchanged rows are sent: %q", sent[1])
	}
	if !strings.HasSuffix(sent[1], "\x1b[2;20H") {
		t.Errorf("the cursor is not where the last row leaves it: %q", sent[1])
	}
	if strings.Contains(sent[2], "甲") || !strings.Contains(sent[2], "丁") {
		t.Errorf("of two rows, one changed, %q is sent", sent[2])
	}
	if !strings.Contains(sent[2], "\x1b[1m") {
		t.Errorf("the pen of the row before is lost: %q", sent[2])
	}
}

// Whatever may have changed the screen makes what is known of it void.
func TestARowIsSentAgainAfterTheScreenChanged(t *testing.T) {
	row := painted(1, "甲乙")
	for name, between := range map[string]string{
		"erased": "\x1b[2J", "text": "乱", "scrolled": "\x1b[S", "another screen": "\x1b[?1049h", "reset": "\x1bc",
		"a row in another form": "\x1b[?7l\x1b[1;1H丙\x1b[?7h",
	} {
		if sent := sends(row, between, row); sent[1] != between || sent[2] != row {
			t.Errorf("%s: %q are sent", name, sent[1:])
		}
	}
	for name, between := range map[string]string{"moved": "\x1b[5;1H", "the cursor hidden": "\x1b[?25l", "a style": "\x1b[1;31m"} {
		if sent := sends(row, between, row); sent[1] != between || strings.Contains(sent[2], "甲") {
			t.Errorf("%s: %q, %q are sent", name, sent[1], sent[2])
		}
	}
}

// Rows with links are always sent, because a link goes on until it is closed.
func TestARowWithALinkIsSentAgain(t *testing.T) {
	row := painted(1, "\x1b]8;;https://example.org\x1b\\甲\x1b]8;;\x1b\\")
	if sent := sends(row, row); sent[1] != row {
		t.Errorf("%q is sent", sent[1])
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestAFaultIsHandedOn(t *testing.T) {
	if n, err := NewWriter(broken{}).Write([]byte("甲")); n != 0 || err == nil {
		t.Errorf("%d, %v", n, err)
	}
}

// Where nothing is known of a row, it is sent, though it is blank.
func TestABlankRowIsSentOnce(t *testing.T) {
	row := painted(1, "")
	if sent := sends(row, row); sent[0] != row || sent[1] != "\x1b[m\x1b[1;20H" {
		t.Errorf("%q are sent", sent)
	}
}

// Of rows that are left out, it is told once where the last one leaves pen and cursor,
// before what comes next.
func TestWhereARowLeavesPenAndCursor(t *testing.T) {
	bold, plain := painted(1, "\x1b[1m甲"), painted(2, "\x1b[1m乙\x1b[m丙\x1b[0m")
	for _, test := range []struct{ text, want string }{
		{bold, "\x1b[m\x1b[1m\x1b[1;20H"},
		{plain, "\x1b[m\x1b[2;20H"},
		{bold + plain, "\x1b[m\x1b[2;20H"},
		{painted(4, "\x1b[1m戊\x1b[m") + painted(4, "\x1b[1m戊\x1b[m"), painted(4, "\x1b[1m戊\x1b[m") + "\x1b[m\x1b[4;20H"},
		{bold + "\x1b[4;1H", "\x1b[m\x1b[1m\x1b[1;20H\x1b[4;1H"},
		{bold + painted(3, "丁"), "\x1b[m\x1b[1m\x1b[1;20H" + painted(3, "丁")},
		{bold + painted(3, "丁") + "\x1b[4;1H", "\x1b[m\x1b[1m\x1b[1;20H" + painted(3, "丁") + "\x1b[4;1H"},
		{"\x1b[5;1H" + bold + "\x1b[4;1H\x1b[?25l", "\x1b[5;1H\x1b[m\x1b[1m\x1b[1;20H\x1b[4;1H\x1b[?25l"},
		{bold + "\x1b[?7l\x1b[?7h", "\x1b[m\x1b[1m\x1b[1;20H\x1b[?7l\x1b[?7h"},
	} {
		if sent := sends(bold+plain, test.text, "\x1b[9;1H"); sent[1] != test.want || sent[2] != "\x1b[9;1H" {
			t.Errorf("%q: %q are sent, want %q", test.text, sent[1:], test.want)
		}
	}
}
