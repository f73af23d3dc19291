package terminal

import (
	"bytes"
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/tui/internal/rows"
)

// A screenFile is a terminal that is sent what has changed alone. Its writes are all of
// them, so that none passes by what is known of the rows.
type screenFile struct {
	file *os.File
	mu   sync.Mutex
	rows *rows.Writer

	queried bool      // something was asked after what ask asks
	times   int       // how often ask has asked
	at      time.Time // and when last
}

func changesOnly(file *os.File) *screenFile {
	return &screenFile{file: file, rows: rows.NewWriter(file)}
}

func (s *screenFile) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, query := range queries {
		s.queried = s.queried || bytes.Contains(p, []byte(query))
	}
	return s.rows.Write(p)
}

// queries are what a program asks a terminal by: its colour, its modes, its keys.
var queries = [...]string{"\x1b]11;?", "$p", "\x1b[?u"}

// ask asks the terminal what kind it is, where something else was asked since it was
// asked this last, or nothing yet: every terminal answers that, and after all the rest.
// It returns how many times it was asked, and when last.
func (s *screenFile) ask() (times int, at time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.queried || s.times == 0 {
		s.queried, s.at = false, time.Now()
		s.times++
		_, _ = s.file.WriteString(ansi.RequestPrimaryDeviceAttributes)
	}
	return s.times, s.at
}

func (s *screenFile) Read(p []byte) (int, error) { return s.file.Read(p) }
func (s *screenFile) Close() error               { return s.file.Close() }
func (s *screenFile) Fd() uintptr                { return s.file.Fd() }
