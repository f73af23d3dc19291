//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
)

// QuitQuietly has SIGQUIT end the command without Go's account of what every
// part of it was doing.
func QuitQuietly() {
	received := make(chan os.Signal, 1)
	signal.Notify(received, syscall.SIGQUIT)
	go func() {
		<-received
		os.Exit(Ended(syscall.SIGQUIT).Status())
	}()
}
