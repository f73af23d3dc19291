package tui

import (
	"io"
	"sync"

	"github.com/seed2ea1efa0/disclosure/tui/internal/rows"
)

// NewWriter returns a writer for [tea.WithOutput] that leaves out rows that are on the
// screen already: Bubble Tea sends every row with a Chinese character again for each
// key, some 7 KB, of which a moved selection has changed half a kilobyte. What is
// written to the screen otherwise must go through it, too. It may be used by several
// goroutines.
//
//	tea.NewProgram(model, tea.WithOutput(tui.NewWriter(session)))
func NewWriter(screen io.Writer) io.Writer { return &changesWriter{rows: rows.NewWriter(screen)} }

type changesWriter struct {
	mu   sync.Mutex
	rows *rows.Writer
}

func (w *changesWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.rows.Write(p)
}
