package disclosure_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
)

// A file of 5 MB takes no more than 300 MB and 10 s, whatever it is full of. A process
// of its own reads it: a limit of the Go heap would be none.
func TestFullFilesStayWithinLimits(t *testing.T) {
	if file := os.Getenv("DISCLOSURE_FULL"); file != "" {
		readFull(t, file)
		return
	}
	if testing.Short() {
		t.Skip("starts a process for each file")
	}
	for name, data := range fullOf() {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "full.json")
			if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			command := exec.Command(os.Args[0], "-test.run=^TestFullFilesStayWithinLimits$", "-test.v")
			command.Env = append(os.Environ(), "DISCLOSURE_FULL="+file)
			out, err := command.CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %.2000s", err, out)
			}
			t.Logf("%s", out)
		})
	}
}

func readFull(t *testing.T, name string) {
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c, err := disclosure.Load(file)
	if err == nil {
		c.Digest()
		c.Validate()
		disclosure.Diff(c, disclosure.Default())
	}
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	took := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, _ := strconv.Atoi(strings.Fields(rest + " 0")[0])
	t.Logf("%d MB, %v: %v", kilobytes>>10, took, err)
	if kilobytes>>10 > 300 || took > 10*time.Second {
		t.Errorf("it takes %d MB and %v", kilobytes>>10, took)
	}
}
