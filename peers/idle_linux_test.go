package peers

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/seed2ea1efa0/disclosure"
)

// BenchmarkIdle is the processor time that a browser takes while nobody touches it, over
// 15 seconds: zwgk with the embedded catalogue, and fzf over its items.
func BenchmarkIdle(b *testing.B) {
	if testing.Short() {
		b.Skip("takes 18 seconds a program")
	}
	b.Run("disclosure", func(b *testing.B) {
		program, err := built()
		if err != nil {
			b.Fatal(err)
		}
		measureIdle(b, exec.Command(program))
	})
	b.Run("fzf", func(b *testing.B) {
		program, err := exec.LookPath("fzf")
		if err != nil {
			b.Skip("fzf is not installed")
		}
		lines := filepath.Join(b.TempDir(), "lines")
		if err := os.WriteFile(lines, []byte(strings.Join(allFields(disclosure.Default()), "\n")), 0o600); err != nil {
			b.Fatal(err)
		}
		measureIdle(b, exec.Command("sh", "-c", `exec "$0" <"$1"`, program, lines))
	})
}

// measureIdle starts a program in a terminal and leaves it alone.
func measureIdle(b *testing.B, run *exec.Cmd) {
	run.Env = append(os.Environ(), "TERM=xterm-256color", "XDG_CONFIG_HOME="+b.TempDir(), "HOME="+b.TempDir())
	terminal, err := pty.StartWithSize(run, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		b.Skip("no terminal: ", err)
	}
	defer func() {
		_ = run.Process.Kill()
		_ = run.Wait()
		_ = terminal.Close()
	}()
	written := make(chan int, 1)
	go func() {
		n, _ := io.Copy(io.Discard, terminal)
		written <- int(n)
	}()
	const quiet, watched = 3 * time.Second, 15 * time.Second
	time.Sleep(quiet) // for the start, and the garbage of it
	var spent time.Duration
	for b.Loop() {
		before := processorTime(b, run.Process.Pid)
		time.Sleep(watched)
		spent += processorTime(b, run.Process.Pid) - before
	}
	select {
	case <-written:
		b.Fatal("the program has ended")
	default:
	}
	b.ReportMetric(float64(spent.Microseconds())/1000/float64(b.N), "cpu-ms/15s")
	b.ReportMetric(0, "ns/op") // which is how long it was watched
}

// processorTime is what all threads of a process have taken so far, as the scheduler
// counts it: the times of a process proper are in steps of ten milliseconds.
func processorTime(b *testing.B, pid int) (sum time.Duration) {
	threads, err := filepath.Glob("/proc/" + strconv.Itoa(pid) + "/task/*/schedstat")
	if err != nil || len(threads) == 0 {
		b.Skip("the system does not tell the times of threads")
	}
	for _, thread := range threads {
		text, err := os.ReadFile(thread)
		if err != nil {
			b.Fatal(err)
		}
		spent, _, _ := strings.Cut(string(text), " ")
		nanoseconds, err := strconv.Atoi(spent)
		if err != nil {
			b.Fatal(err)
		}
		sum += time.Duration(nanoseconds)
	}
	return sum
}
