package main

import (
	"os/exec"
	"time"

	"golang.org/x/sys/unix"
)

// limit lets a started program take no more memory and no more time of the processor than
// that. A Go program that asks for more memory ends with "out of memory"; the system kills
// one that has had its time.
func limit(started *exec.Cmd, bytes uint64, processor time.Duration) error {
	pid := started.Process.Pid
	seconds := uint64(processor/time.Second) + 1
	if err := unix.Prlimit(pid, unix.RLIMIT_CPU, &unix.Rlimit{Cur: seconds, Max: seconds}, nil); err != nil {
		return err
	}
	return unix.Prlimit(pid, unix.RLIMIT_DATA, &unix.Rlimit{Cur: bytes, Max: bytes}, nil)
}
