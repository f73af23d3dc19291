package terminal

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

func TestWhatWindowsRefuses(t *testing.T) {
	for number, want := range map[syscall.Errno]string{32: "正被其他程序打开", 33: "正被其他程序打开", 112: "磁盘已满", 39: "磁盘已满", 123: "文件名", 5: "没有权限", 2: "没有这个文件", 3: "没有这个文件"} {
		err := SystemError(&fs.PathError{Op: "open", Path: "a.xlsx", Err: number})
		if got := message.Chinese(err); !strings.Contains(got, want) {
			t.Errorf("%d: %q", uint(number), got)
		}
	}
}
