package grid

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A hostile file is read within 300 MB and 10 s, or refused with one line. A process
// of its own reads it: a limit of the Go heap would be none.
func TestHostileFilesStayWithinLimits(t *testing.T) {
	if file := os.Getenv("GRID_HOSTILE"); file != "" {
		readHostile(t, file)
		return
	}
	if testing.Short() {
		t.Skip("starts a process for each file")
	}
	for name, makes := range hostile() {
		t.Run(name, func(t *testing.T) {
			format, data := makes()
			file := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			command := exec.Command(os.Args[0], "-test.run=^TestHostileFilesStayWithinLimits$", "-test.v")
			command.Env = append(os.Environ(), "GRID_HOSTILE="+file, "GRID_FORMAT="+strconv.Itoa(int(format)))
			out, err := command.CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %.2000s", err, out)
			}
			t.Logf("%d KB: %s", len(data)>>10, out)
		})
	}
}

func readHostile(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	format, _ := strconv.Atoi(os.Getenv("GRID_FORMAT"))
	_, err = Read(data, Format(format), DefaultLimits())
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	took := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	megabytes := peak(t) >> 10
	t.Logf("%d MB, %v: %v", megabytes, took, err)
	if megabytes > 300 || took > 10*time.Second {
		t.Errorf("it takes %d MB and %v", megabytes, took)
	}
}

// peak returns the most memory that the process had, in KB. What getrusage says
// counts the process that started it.
func peak(t *testing.T) (kilobytes int) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, err = strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes
}
