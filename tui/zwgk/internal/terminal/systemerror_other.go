//go:build !windows

package terminal

import "syscall"

// ownWords returns nothing: the numbers of this system have the names that Go gives them.
func ownWords(syscall.Errno) (chinese, english string, ok bool) { return "", "", false }
