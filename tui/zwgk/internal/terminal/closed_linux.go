package terminal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"
)

// isClosed reports whether the stream was closed, as in "zwgk list >&-", when the
// program began. Go then opens the null device in its place, for reading and
// writing. So do some languages for their children, on purpose, but a shell opens
// it for writing alone: what a shell began with the device opened so, though its
// own stream is another, was begun without the stream. Others between a shell and the
// command, such as timeout or xargs, lack the stream themselves.
func isClosed(stream *os.File) bool {
	flags, err := unix.FcntlInt(stream.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR || !isNull(fmt.Sprintf("/proc/self/fd/%d", stream.Fd())) {
		return false
	}
	parent := fmt.Sprintf("/proc/%d/", os.Getppid())
	theirs := fmt.Sprintf("%sfd/%d", parent, stream.Fd())
	if _, err := os.Readlink(theirs); errors.Is(err, fs.ErrNotExist) {
		return true
	}
	program, err := os.Readlink(parent + "exe")
	shells := []string{"sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "fish", "tcsh", "busybox"}
	return err == nil && slices.Contains(shells, filepath.Base(program)) && !isNull(theirs)
}

func isNull(link string) bool {
	target, err := os.Readlink(link)
	return err == nil && target == os.DevNull
}
