//go:build !linux

package tui

import "time"

// threadTime is the clock's time: only Linux tells what a thread has taken.
func threadTime() time.Duration { return time.Since(begun) }

var begun = time.Now()
