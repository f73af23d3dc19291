package main

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	documents  = "usr/share/doc/zwgk"
	maintainer = "The disclosure authors <disclosure@users.noreply.github.com>"
	summary    = "browse the matters a government body must make public"
)

var description = []string{
	"Searches a printed catalogue of open government information (政务公开清单目录),",
	"says by which day a matter is to be published, and reads the registers of what",
	"was published.",
}

// installed tells where the files and folders of a release go, beneath /. What ends in
// .gz is compressed.
var installed = [][2]string{
	{"zwgk", "usr/bin/zwgk"},
	{"man/zwgk.1", "usr/share/man/man1/zwgk.1.gz"},
	{"man/zwgk.zh_CN.1", "usr/share/man/zh_CN/man1/zwgk.1.gz"},
	{"completion/zwgk.bash", "usr/share/bash-completion/completions/zwgk"},
	{"completion/zwgk.zsh", "usr/share/zsh/vendor-completions/_zwgk"},
	{"completion/zwgk.fish", "usr/share/fish/vendor_completions.d/zwgk.fish"},
	{"LICENSE", documents + "/copyright"},
	{"NOTICES", documents + "/NOTICES"},
	{"README.md", documents + "/README.md"},
	{"README.zh-CN.md", documents + "/README.zh-CN.md"},
	{"SECURITY.md", documents + "/SECURITY.md"},
	{"CHANGELOG.md", documents + "/CHANGELOG.md"},
	{"docs", documents + "/docs"},
}

// placed is a file, or a folder without data, as an archive has it or a package installs it.
type placed struct {
	name string
	mode fs.FileMode
	data []byte
}

// bundle is what a package is made of.
type bundle struct {
	architecture, version string
	at                    time.Time
	files                 []placed
}

// writePackage writes a package of a release's folder.
func writePackage(name, folder, architecture, version string, write func(bundle) ([]byte, error)) error {
	at, err := releaseTime()
	if err != nil {
		return err
	}
	files, err := place(folder)
	if err != nil {
		return err
	}
	data, err := write(bundle{architecture, version, at, files})
	if err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// place returns the files of a folder where they are installed.
func place(folder string) (found []placed, err error) {
	for _, pair := range installed {
		files, err := filesIn(filepath.Join(folder, pair[0]))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			file.name = path.Join(pair[1], file.name)
			if strings.HasSuffix(file.name, ".gz") {
				file.data = compressed(file.data)
			}
			found = append(found, file)
		}
	}
	return found, nil
}

// filesIn returns the files of a folder, sorted and named from there, or a file alone. Of
// their modes it keeps whether they are programs.
func filesIn(root string) (found []placed, err error) {
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		beneath, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if info.Mode()&0o100 != 0 {
			mode = 0o755
		}
		data, err := os.ReadFile(name)
		found = append(found, placed{filepath.ToSlash(beneath), mode, data})
		return err
	})
	return found, err
}

// compressed returns data as gzip -9n would. A buffer takes all that is written to it.
func compressed(data []byte) []byte {
	var out bytes.Buffer
	zipped, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	zipped.Write(data)
	zipped.Close()
	return out.Bytes()
}

// withFolders adds to files the folders that they are in, from one on, each before what is
// in it.
func withFolders(files []placed, beneath string) []placed {
	folders := map[string]bool{}
	for _, file := range files {
		for folder := path.Dir(file.name); folder != "." && !folders[folder]; folder = path.Dir(folder) {
			if strings.HasPrefix(folder+"/", beneath) {
				folders[folder] = true
			}
		}
	}
	all := slices.Clone(files)
	for folder := range folders {
		all = append(all, placed{name: folder, mode: fs.ModeDir | 0o755})
	}
	slices.SortFunc(all, func(a, b placed) int { return strings.Compare(a.name, b.name) })
	return all
}
