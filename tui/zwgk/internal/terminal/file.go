package terminal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A file takes what would go to standard output, to be written whole or not at all.
type file struct {
	name string
	text bytes.Buffer
}

// ToFile has all that follows written to a file, once [Output.Finish] says so.
func (o *Output) ToFile(name string) error {
	if name == "" {
		return message.New("文件名为空：请给出文件，或检查变量是否已设置", "the file name is empty: name a file, or see whether a variable is set")
	}
	if name == "-" { // it is written there anyway
		return nil
	}
	if err := writable(name); err != nil {
		return cannotWrite(name, err)
	}
	o.file = &file{name: name}
	o.to, o.terminal, o.closed = &o.file.text, false, false
	return nil
}

// Finish writes the file, if there is one.
func (o *Output) Finish() error {
	if o.file == nil || o.err != nil {
		return o.err
	}
	if err := WriteFile(o.file.name, o.file.text.Bytes()); err != nil {
		return cannotWrite(o.file.name, err)
	}
	return nil
}

func cannotWrite(name string, err error) error {
	if folder := filepath.Dir(name); errors.Is(err, fs.ErrNotExist) {
		return message.New("%s：没有文件夹 %s，请先建立", "%s: there is no folder %s: make it first", name, folder)
	}
	return message.New("%s：无法写入：%v", "%s: cannot write the file: %v", name, SystemError(err))
}

// writable says early what WriteFile would say after the work.
func writable(name string) error {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return errIsFolder
	case err == nil || !errors.Is(err, fs.ErrNotExist):
		return err
	}
	_, err = os.Stat(filepath.Dir(name))
	return err
}

var errIsFolder = message.New("这是一个文件夹：请给出其中的文件名", "it is a folder: name a file in it")

// WriteFile writes a file whole or not at all, through a link and with the rights
// that it had. What is no plain file, such as a device, is written to.
func WriteFile(name string, text []byte) error {
	name, err := BehindLinks(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(name, text, 0)
	}
	part := fmt.Sprintf("%s.%08x.part", name, rand.Uint32())
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(part)
	if info != nil {
		err = file.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = file.Write(text)
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(part, name)
}

// BehindLinks returns what a name leads to, also where that does not exist yet.
func BehindLinks(name string) (string, error) {
	for range 40 {
		target, err := os.Readlink(name)
		if err != nil { // no link, or nothing at all
			return name, nil
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(name), target)
		}
		name = target
	}
	return "", syscall.ELOOP
}

// WriteNewFile writes a file of a name that is free, and the folder that it is in.
func WriteNewFile(name string, text []byte) error {
	err := os.MkdirAll(filepath.Dir(name), 0o777)
	if err != nil {
		return cannotWrite(name, err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return message.New("%s：已有同名文件，没有改动它：请移走它，或另选一个文件夹", "%s: there is such a file, and it is left as it is: move it away, or name another folder", name)
	}
	if err != nil {
		return cannotWrite(name, err)
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		os.Remove(name)
		return cannotWrite(name, err)
	}
	return nil
}

// IsFolder reports whether a name is that of a folder, or ends as that of one.
func IsFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || name != "" && os.IsPathSeparator(name[len(name)-1])
}
