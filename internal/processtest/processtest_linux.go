package processtest

import (
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The limits of each file.
const (
	MostMemory = 300 << 10        // KB
	Longest    = 10 * time.Second // of the processor
)

// fileVariable names the file that a process reads.
const fileVariable = "PROCESSTEST_FILE"

// StaysWithin reads each of the files, given by name, in a process that runs the same
// test, and fails if one takes more than MostMemory or Longest.
func StaysWithin(t *testing.T, files iter.Seq2[string, string], read func(name, text string) error) {
	t.Helper()
	if path := os.Getenv(fileVariable); path != "" {
		measure(t, path, read)
		return
	}
	if testing.Short() {
		t.Skip("starts a process for each file")
	}
	for name, text := range files {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			test, _, _ := strings.Cut(t.Name(), "/")
			command := exec.Command(os.Args[0], "-test.run=^"+test+"$", "-test.v")
			command.Env = append(os.Environ(), fileVariable+"="+path)
			out, err := command.CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %.2000s", err, out)
			}
			t.Logf("%d KB: %s", len(text)>>10, out)
		})
	}
}

func measure(t *testing.T, path string, read func(name, text string) error) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	err = read(filepath.Base(path), string(data))
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	took := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	t.Logf("%d MB, %v: %v", Peak()>>10, took, err)
	if peak := Peak(); peak == 0 || peak > MostMemory || took > Longest {
		t.Errorf("it takes %d KB and %v", peak, took)
	}
}
