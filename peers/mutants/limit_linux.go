package main

import (
	"os/exec"

	"golang.org/x/sys/unix"
)

// capMemory lets a started program take no more memory than that. A Go program that asks
// for more ends with "out of memory".
func capMemory(started *exec.Cmd, bytes uint64) error {
	limit := unix.Rlimit{Cur: bytes, Max: bytes}
	return unix.Prlimit(started.Process.Pid, unix.RLIMIT_DATA, &limit, nil)
}
