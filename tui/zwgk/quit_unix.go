//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// quitQuietly has SIGQUIT end the command without Go's account of what every
// part of it was doing.
func quitQuietly() {
	received := make(chan os.Signal, 1)
	signal.Notify(received, syscall.SIGQUIT)
	go func() {
		<-received
		os.Exit(exitStatus(endedBy(syscall.SIGQUIT)))
	}()
}
