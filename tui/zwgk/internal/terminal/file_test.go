package terminal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// What is written to a file is there whole once it is finished, and not before.
func TestAFileIsWrittenWholeAtTheEnd(t *testing.T) {
	name := filepath.Join(t.TempDir(), "项.txt")
	var stream strings.Builder
	o := NewOutput(&stream, true)
	if err := o.ToFile(name); err != nil {
		t.Fatal(err)
	}
	if o.IsTerminal() {
		t.Error("a file is taken for a terminal")
	}
	o.Line("第%d项", 83)
	if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the file is there before it is finished")
	}
	if err := o.Finish(); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(name); err != nil || string(text) != "第83项\n" || stream.Len() > 0 {
		t.Errorf("the file has %q, %v, the stream %q", text, err, stream.String())
	}
}

// The name - is standard output itself, which needs no file.
func TestADashIsTheStream(t *testing.T) {
	t.Chdir(t.TempDir())
	var stream strings.Builder
	o := NewOutput(&stream, false)
	if err := o.ToFile("-"); err != nil {
		t.Fatal(err)
	}
	o.Line("甲")
	if err := o.Finish(); err != nil || stream.String() != "甲\n" {
		t.Errorf("%q, %v", stream.String(), err)
	}
	if left, _ := os.ReadDir("."); len(left) > 0 {
		t.Errorf("there is %v", left)
	}
}

// A file that cannot be written is told before the work, with what to do.
func TestAFileThatCannotBeWrittenIsToldEarly(t *testing.T) {
	folder := t.TempDir()
	for name, want := range map[string]string{
		"": "文件名为空", folder: "这是一个文件夹", filepath.Join(folder, "none", "a.txt"): "没有文件夹",
	} {
		o := NewOutput(new(strings.Builder), false)
		if err := o.ToFile(name); err == nil || !strings.Contains(message.Chinese(err), want) {
			t.Errorf("%q: %v, want %s", name, err, want)
		}
	}
}

// A file keeps its rights and what links to it, and one that is a device is written to.
func TestAFileIsWrittenThroughItsLink(t *testing.T) {
	folder := t.TempDir()
	name, link := filepath.Join(folder, "甲.txt"), filepath.Join(folder, "乙.txt")
	if err := errors.Join(os.WriteFile(name, []byte("old"), 0o600), os.Chmod(name, 0o640)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("甲.txt", link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := WriteFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(name)
	if text, _ := os.ReadFile(name); err != nil || string(text) != "new" || info.Mode() != 0o640 {
		t.Errorf("%q, %v, %v", text, info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is a file now")
	}
	if err := WriteFile(os.DevNull, []byte("x")); err != nil {
		t.Error(err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Errorf("left is %v", entries)
	}
}

// Nothing that is printed to a closed stream is no fault; a line is one.
func TestNothingGoesToAClosedStream(t *testing.T) {
	o := &Output{to: new(strings.Builder), closed: true}
	if _, err := o.Write(nil); err != nil || o.Err() != nil {
		t.Errorf("nothing gives %v, %v", err, o.Err())
	}
	if o.Line("83"); o.Err() == nil || !strings.Contains(message.Chinese(o.Err()), "标准输出已关闭") {
		t.Errorf("a line gives %v", o.Err())
	}
	if err := o.Finish(); err != o.Err() {
		t.Errorf("at the end there is %v, want %v", err, o.Err())
	}
}

// A name leads to what its links do, also where that is not there yet; links in a ring
// lead nowhere.
func TestWhatANameLeadsTo(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	for link, target := range map[string]string{"near": "none.txt", "far": at("none.txt"), "two": "near", "ring": "gnir", "gnir": "ring"} {
		if err := os.Symlink(target, at(link)); err != nil {
			t.Skip("no links here:", err)
		}
	}
	for _, link := range []string{"near", "far", "two", "none.txt"} {
		if got, err := BehindLinks(at(link)); err != nil || got != at("none.txt") {
			t.Errorf("%s leads to %s, %v", link, got, err)
		}
	}
	if got, err := BehindLinks(at("ring")); !errors.Is(err, syscall.ELOOP) {
		t.Errorf("a ring leads to %s, %v", got, err)
	}
	if err := WriteFile(at("ring"), nil); !errors.Is(err, syscall.ELOOP) {
		t.Errorf("a ring is written: %v", err)
	}
}

// A new file overwrites nothing, and makes its folder.
func TestANewFileOverwritesNothing(t *testing.T) {
	name := filepath.Join(t.TempDir(), "one", "two", "甲.json")
	if err := WriteNewFile(name, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := WriteNewFile(name, []byte("second")); err == nil || !strings.Contains(message.Chinese(err), "已有同名文件") {
		t.Errorf("the second one: %v", err)
	}
	if text, err := os.ReadFile(name); err != nil || string(text) != "first" {
		t.Errorf("%q, %v", text, err)
	}
	if err := WriteNewFile(filepath.Join(name, "乙.json"), nil); err == nil {
		t.Error("a file is taken for a folder")
	}
}

// A folder is one that is there, or a name that ends as one.
func TestWhatIsAFolder(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "甲.txt")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		folder: true, folder + string(filepath.Separator): true, filepath.Join(folder, "none") + string(filepath.Separator): true,
		file: false, filepath.Join(folder, "none"): false, "": false, string(filepath.Separator) + "none": false,
	} {
		if got := IsFolder(name); got != want {
			t.Errorf("%q is a folder: %v", name, got)
		}
	}
}
