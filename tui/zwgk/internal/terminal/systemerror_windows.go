package terminal

import "syscall"

// ownWords returns what a number of Windows means; ok is false of the others.
func ownWords(number syscall.Errno) (chinese, english string, ok bool) {
	const (
		notReady         syscall.Errno = 21
		sharingViolation syscall.Errno = 32
		lockViolation    syscall.Errno = 33
		handleDiskFull   syscall.Errno = 39
		diskFull         syscall.Errno = 112
		invalidName      syscall.Errno = 123
		writeProtect     syscall.Errno = 19
		badNetPath       syscall.Errno = 53
	)
	switch number {
	case sharingViolation, lockViolation:
		return "文件正被其他程序打开（如 Excel、WPS）：请先在那里关闭", "another program, such as a spreadsheet, has the file open: close it there", true
	case handleDiskFull, diskFull:
		number = syscall.ENOSPC
	case invalidName:
		number = syscall.EINVAL
	case writeProtect:
		number = syscall.EROFS
	case notReady, badNetPath:
		return "磁盘或网络位置未就绪", "the disk or the network place is not ready", true
	default:
		return "", "", false
	}
	chinese, english = systemWords(number)
	return chinese, english, true
}
