package terminal

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An error of the system is said in words of ours; one that has none keeps its own.
func TestWhatTheSystemRefuses(t *testing.T) {
	for _, c := range []struct {
		cause            error
		chinese, english string
	}{
		{fs.ErrNotExist, "没有这个文件", "no such file or directory"},
		{syscall.ENOSPC, "磁盘已满", "no space left on device"},
		{syscall.EDEADLK, "系统提示：" + syscall.EDEADLK.Error(), syscall.EDEADLK.Error()},
		{errors.New("odd"), "系统不允许", "the system refuses it"},
	} {
		err := SystemError(&fs.PathError{Op: "open", Path: "a.xlsx", Err: c.cause})
		if message.Chinese(err) != c.chinese || err.Error() != c.english || !errors.Is(err, c.cause) {
			t.Errorf("%v: %q, %q", c.cause, message.Chinese(err), err)
		}
	}
}
