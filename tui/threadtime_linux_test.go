package tui

import (
	"syscall"
	"time"
)

// threadTime is what this goroutine's thread has taken of the processor, which other work
// on the machine does not add to. The goroutine must be locked to its thread.
func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var used syscall.Rusage
	if err := syscall.Getrusage(thread, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
