//go:build unix

package settings_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
)

// A pipe that nobody writes into keeps nobody waiting.
func TestAPipeIsRefused(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	_, mistakes := settings.Load(pipe, func(string) string { return "" })
	if want := pipe + ": cannot read the settings: it is a device or a pipe: a regular file is needed"; len(mistakes) != 1 || mistakes[0].Error() != want {
		t.Errorf("%v, want %s", mistakes, want)
	}
	file := settings.PinFile{Path: pipe}
	pinned, err := file.In(catalog)
	if err == nil || pinned.Save([]disclosure.Item{item(t, 1)}) == nil {
		t.Error("a pipe takes pins")
	}
	if info, err := os.Lstat(pipe); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Error("it is no pipe any more", err)
	}
}

func TestADeviceStaysADevice(t *testing.T) {
	file := settings.PinFile{Path: os.DevNull}
	if err := open(t, file).Save([]disclosure.Item{item(t, 1)}); err == nil {
		t.Error("the null device takes pins")
	}
	if info, err := os.Lstat(os.DevNull); err != nil || info.Mode()&os.ModeDevice == 0 {
		t.Error("it is no device any more", err)
	}
}

func TestALinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "pins.json")
	if err := os.Symlink(filepath.Join("elsewhere", "kept.json"), link); err != nil {
		t.Fatal(err)
	}
	file := settings.PinFile{Path: link}
	for _, number := range []int{1, 2} { // first through a link to nothing
		save(t, open(t, file), number)
		equal(t, file, number)
		save(t, open(t, file))
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Error("it is no link any more", err)
		}
		if _, err := os.Stat(filepath.Join(folder, "elsewhere", "kept.json")); err != nil {
			t.Error(err)
		}
	}
	circle := filepath.Join(folder, "circle")
	if err := os.Symlink(circle, circle); err != nil {
		t.Fatal(err)
	}
	if _, err := (settings.PinFile{Path: circle}).In(catalog); err == nil {
		t.Error("a link to itself is read")
	}
}

func TestANewFileHeedsTheUmaskAndAnOldOneKeepsItsMode(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	mode := func() os.FileMode {
		info, err := os.Stat(file.Path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	save(t, open(t, file), 1)
	if got := mode(); got != 0o640 {
		t.Errorf("a new file has %o", got)
	}
	if err := os.Chmod(file.Path, 0o606); err != nil {
		t.Fatal(err)
	}
	save(t, open(t, file), 1, 2)
	if got := mode(); got != 0o606 {
		t.Errorf("an old file has %o", got)
	}
}
