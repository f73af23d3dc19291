package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// hello is what a start costs any Go program.
const hello = `package main

import "fmt"

func main() { fmt.Println("83") }
`

// starts adds how many times the processor time of a Go program that prints a line the
// command takes to start, answer and end.
func (r results) starts() error {
	folder, err := os.MkdirTemp("", "numbers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	source := filepath.Join(folder, "hello.go")
	if err := os.WriteFile(source, []byte(hello), 0o600); err != nil {
		return err
	}
	least, zwgk := filepath.Join(folder, "hello"), filepath.Join(folder, "zwgk")
	for program, from := range map[string]string{least: source, zwgk: "./tui/zwgk"} {
		build := exec.Command("go", "build", "-o", program, from)
		build.Dir = ".."
		if said, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, said)
		}
	}
	calls := map[string][]string{"hello": {least}, "list": {zwgk, "list"}, "due": {zwgk, "due", "83", "--from", "2026-09-14"}, "show": {zwgk, "show", "83"}, "search": {zwgk, "search", "社保卡丢了"}}
	took := make(map[string]time.Duration)
	for range 40 { // in turn, so that a loaded machine slows all alike
		for name, call := range calls {
			command := exec.Command(call[0], call[1:]...)
			if err := command.Run(); err != nil {
				return err
			}
			took[name] += command.ProcessState.UserTime() + command.ProcessState.SystemTime()
		}
	}
	for name, time := range took {
		r[name+" hello"] = float64(time) / float64(took["hello"])
	}
	return nil
}
