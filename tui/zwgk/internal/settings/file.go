package settings

import (
	"io"
	"io/fs"
	"os"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// maxFile is more than any settings or pins take, in bytes.
const maxFile = 512 << 10

// readFile reads a file of the user's. What is no file, such as a pipe, could keep
// the program waiting; the null device is an empty one.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, terminal.SystemError(err)
	}
	if !info.Mode().IsRegular() {
		if null, err := os.Stat(os.DevNull); err == nil && os.SameFile(info, null) {
			return nil, nil
		}
		return nil, notRegular(info)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, terminal.SystemError(err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if len(data) > maxFile {
		return nil, message.New("超过 %d 字节：请删减", "it is larger than %d bytes: shorten it", maxFile)
	}
	if err != nil {
		return nil, terminal.SystemError(err)
	}
	return data, nil
}

func notRegular(info fs.FileInfo) error {
	if info.IsDir() {
		return message.New("这是一个文件夹：须为普通文件", "it is a folder: a regular file is needed")
	}
	return message.New("这是设备或管道：须为普通文件", "it is a device or a pipe: a regular file is needed")
}
