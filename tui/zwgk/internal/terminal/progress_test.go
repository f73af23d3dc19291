package terminal

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
)

// What takes long says so in one line, which is gone when something is printed.
func TestProgressMakesRoom(t *testing.T) {
	screen := vt.NewEmulator(30, 3)
	p := &Progress{to: screen, width: 30, begun: time.Now()}
	out := &Output{to: screen, terminal: true, progress: p}
	end := p.Begin("正在读取 " + strings.Repeat("很长的名字", 10) + "\x1b[2J")
	p.begun = time.Now().Add(-65 * time.Second)
	p.tick()
	if got := line(screen, 0); !strings.HasPrefix(got, "zwgk: 正在读取 很长") || !strings.HasSuffix(got, ".. 65 s") || line(screen, 1) != "" {
		t.Errorf("the progress is %q", got)
	}
	out.Line("83")
	if got := line(screen, 0); got != "83" {
		t.Errorf("%q is left of the progress", got)
	}
	end()
	p.tick()
	if got := line(screen, 0) + line(screen, 1); got != "83" {
		t.Errorf("after its end there is %q", got)
	}
}

// Who is quick, or writes to a file, says nothing.
func TestNoProgress(t *testing.T) {
	var none *Progress
	none.Begin("x")()
	none.hide()
	var said strings.Builder
	p := &Progress{to: &said, width: 80, begun: time.Now()}
	p.Begin("x")()
	if said.Len() > 0 {
		t.Errorf("%q is said at once", said.String())
	}
}

func line(screen *vt.Emulator, y int) string {
	var b strings.Builder
	for x := range screen.Width() {
		if cell := screen.CellAt(x, y); cell != nil {
			b.WriteString(cell.Content)
		}
	}
	return strings.TrimRight(b.String(), " ")
}
