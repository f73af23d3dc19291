package terminal

import (
	"os"
	"sync"

	"github.com/seed2ea1efa0/disclosure/tui/internal/rows"
)

// A screenFile is a terminal that is sent what has changed alone. Its writes are all of
// them, so that none passes by what is known of the rows.
type screenFile struct {
	file *os.File
	mu   sync.Mutex
	rows *rows.Writer
}

func changesOnly(file *os.File) *screenFile {
	return &screenFile{file: file, rows: rows.NewWriter(file)}
}

func (s *screenFile) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.rows.Write(p)
}

func (s *screenFile) Read(p []byte) (int, error) { return s.file.Read(p) }
func (s *screenFile) Close() error               { return s.file.Close() }
func (s *screenFile) Fd() uintptr                { return s.file.Fd() }
