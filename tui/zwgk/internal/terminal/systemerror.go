package terminal

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// SystemError returns why something cannot be read or written, in both languages.
// What has both already stays as it is.
func SystemError(err error) error {
	if _, ok := err.(interface{ Chinese() string }); ok {
		return err
	}
	chinese, english := systemWords(err)
	return said{message.New(chinese, english), err}
}

// A said is an error in words of ours; errors.Is finds the system's.
type said struct{ words, cause error }

func (s said) Error() string   { return s.words.Error() }
func (s said) Chinese() string { return message.Chinese(s.words) }
func (s said) Unwrap() error   { return s.cause }

func systemWords(err error) (chinese, english string) {
	var number syscall.Errno
	known := errors.As(err, &number)
	if chinese, english, ok := ownWords(number); ok {
		return chinese, english
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "没有这个文件", "no such file or directory"
	case errors.Is(err, fs.ErrPermission):
		return "没有权限", "permission denied"
	case errors.Is(err, fs.ErrExist):
		return "已有同名文件", "there is a file of that name already"
	case number == syscall.EISDIR:
		return "这是一个文件夹", "is a directory"
	case number == syscall.ENOTDIR:
		return "路径中间不是文件夹", "not a directory"
	case number == syscall.ENAMETOOLONG:
		return "文件名太长", "file name too long"
	case number == syscall.EINVAL:
		return "文件名或文件无效", "the file or its name is not valid"
	case number == syscall.ELOOP:
		return "符号链接循环", "its links lead in a circle"
	case number == syscall.EIO:
		return "读写出错", "reading or writing failed"
	case number == syscall.EPIPE:
		return "接收输出的程序已退出", "broken pipe: the program that takes the output is gone"
	case number == syscall.ENOSPC:
		return "磁盘已满", "no space left on device"
	case number == syscall.EROFS:
		return "该处只读", "read-only file system"
	case number == syscall.EMFILE, number == syscall.ENFILE:
		return "打开的文件太多", "too many open files"
	case number == syscall.ENXIO, number == syscall.ENODEV:
		return "没有这个设备", "no such device"
	case known:
		text := strings.ReplaceAll(number.Error(), "%", "%%")
		return "系统提示：" + text, text
	}
	return "系统不允许", "the system refuses it"
}
