package terminal

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// A Progress says on standard error what the command is at where that takes over a
// second, and takes it away when it is done. Where standard error is no terminal
// it says nothing. The nil Progress never says anything.
type Progress struct {
	to     io.Writer
	width  int
	begun  time.Time // when the command began
	mu     sync.Mutex
	what   string // "" while there is nothing to tell
	shown  bool
	ticker *time.Timer
}

// patience is how long nobody asks what is going on.
const patience = time.Second

// NewProgress returns the progress of a command on a terminal; nil where the
// stream is none, or cannot take a line back.
func NewProgress(stream *os.File) *Progress {
	width, _, err := term.GetSize(stream.Fd())
	if err != nil || width == 0 || Dumb() {
		return nil
	}
	return &Progress{to: stream, width: width, begun: time.Now()}
}

// Begin begins something that may take long, and returns what ends it. What began
// before it goes on when it ends.
func (p *Progress) Begin(what string) (end func()) {
	if p == nil {
		return func() {}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	before := p.what
	p.set(what)
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.erase()
		p.set(before)
	}
}

func (p *Progress) set(what string) {
	p.what = what
	if p.ticker != nil {
		p.ticker.Stop()
	}
	if what != "" {
		p.ticker = time.AfterFunc(max(time.Until(p.begun.Add(patience)), patience/10), p.tick)
	}
}

func (p *Progress) tick() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.what == "" {
		return
	}
	seconds := fmt.Sprintf(" %d s", int(time.Since(p.begun).Seconds()))
	line := ansi.Truncate(wording.Visible("zwgk: "+p.what), p.width-len(seconds)-1, "..")
	fmt.Fprintf(p.to, "\r%s%s\x1b[K", line, seconds)
	p.shown = true
	p.ticker.Reset(patience)
}

// hide makes room for what the command prints.
func (p *Progress) hide() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
}

func (p *Progress) erase() {
	if p.shown {
		fmt.Fprint(p.to, "\r\x1b[K")
		p.shown = false
	}
}
