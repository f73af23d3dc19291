package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// watch returns what tells, beside a banner, what has become of the files and folders since
// they were read, or nil where none was. What was read stays open.
func (d *desk) watch(banner string, in wording.Language) func() string {
	var files []watchedFile
	for i, name := range d.files {
		if name != "" {
			files = append(files, watchedFile{name: name, catalog: d.catalogs[i], seen: stampOf(name)})
		}
	}
	if files == nil && d.folders == nil {
		return nil
	}
	return func() string {
		var news []string
		for i := range files {
			news = append(news, files[i].look(in))
		}
		news = slices.DeleteFunc(news, func(s string) bool { return s == "" })
		if len(news) > 0 {
			news[0] = in.Pick("仍显示打开时的内容：", "shown as it was opened: ") + news[0]
		}
		for _, folder := range d.folders {
			if added := folder.look(in); added != "" {
				news = append(news, added)
			}
		}
		if banner != "" {
			news = append(news, banner)
		}
		return strings.Join(news, in.Pick("；", "; "))
	}
}

// A watchedFile is the file of a catalogue that is open.
type watchedFile struct {
	name    string
	catalog *disclosure.Catalog
	seen    stamp
	news    string // "" while the file says what it said
}

// look says what has become of the file, which is read again only when it is another.
func (f *watchedFile) look(in wording.Language) string {
	if now := stampOf(f.name); now != f.seen {
		f.seen, f.news = now, f.change(in)
	}
	return f.news
}

func (f *watchedFile) change(in wording.Language) string {
	name := fileName(f.name).String()
	info, err := os.Stat(f.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return name + in.Pick(" 已被移走", " is gone")
	case err == nil && !info.Mode().IsRegular():
		return name + in.Pick(" 已不是普通文件", " is no regular file any more") // a pipe would be waited for
	}
	var now *disclosure.Catalog
	err = readNamed(f.name, func(r io.Reader) error {
		now, err = disclosure.Load(r)
		return err
	})
	switch {
	case err != nil:
		return in.Pick("读不出 ", "cannot be read: ") + explain(err, in)
	case saysSame(now, f.catalog):
		return ""
	}
	return name + in.Pick(" 有新内容，重新打开即可", " has changed: open it again for what is new")
}

// A watchedFolder is a folder that is open, and the files that it had.
type watchedFolder struct {
	name  string
	files []string
}

// look says which catalogue files the folder has beside those that it had.
func (f watchedFolder) look(in wording.Language) string {
	paths, err := catalogPaths(f.name)
	if err != nil {
		return "" // of its files it is said that they are gone
	}
	added := slices.DeleteFunc(paths, func(path string) bool { return slices.Contains(f.files, path) })
	switch n := len(added); n {
	case 0:
		return ""
	case 1:
		return fileName(added[0]).String() + in.Pick(" 是新放入的，重新打开即可", " is new: open it again to have it")
	default:
		return fmt.Sprintf(in.Pick("%s 等 %d 个文件是新放入的，重新打开即可", "%s and others are new, %d in all: open them again to have them"), fileName(added[0]), n)
	}
}

// saysSame reports whether two catalogues are the same in everything, also in what a
// digest leaves out.
func saysSame(a, b *disclosure.Catalog) bool {
	var texts [2]bytes.Buffer
	for i, c := range []*disclosure.Catalog{a, b} {
		if _, err := c.WriteTo(&texts[i]); err != nil {
			return false
		}
	}
	return bytes.Equal(texts[0].Bytes(), texts[1].Bytes())
}
