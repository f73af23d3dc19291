package main

import (
	"cmp"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A desk is the catalogues that are open together: one query is answered from all of
// them. What makes a catalogue is its title and its digest, because offices publish one
// official table under titles of their own.
type desk struct {
	catalogs []*disclosure.Catalog
	files    []string // by catalogue; "" for the embedded one
	folders  []watchedFolder
}

// several reports whether an answer must say of which catalogue it is.
func (d *desk) several() bool { return len(d.catalogs) > 1 }

// items yields the items of all catalogues.
func (d *desk) items() iter.Seq[disclosure.Item] {
	return func(yield func(disclosure.Item) bool) {
		for _, catalog := range d.catalogs {
			for item := range catalog.Items() {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// add adds a catalogue of a file. It returns what a person has to know of it: that it
// is open already, or that another one has its title.
func (d *desk) add(catalog *disclosure.Catalog, file string) (doubt error) {
	for i, open := range d.catalogs {
		switch {
		case open.Title() != catalog.Title():
			continue
		case open.Digest() == catalog.Digest() && !saysSame(open, catalog):
			return message.New("%s 与 %s 公开内容相同，编者所加（说法、译名等）不同：是同一目录，用的是 %[2]s", "%s and %s are one catalogue, with other editorial texts (keywords, glosses): %[2]s is open",
				fileName(file), fileName(d.files[i]))
		case open.Digest() == catalog.Digest():
			return message.New("%s 与 %s 是同一目录，只打开一次", "%s and %s are one catalogue: it is open once", fileName(file), fileName(d.files[i]))
		}
		doubt = message.New("%s 与 %s 标题相同，以摘要区分：%s、%s", "%s and %s have one title: their digests tell them apart: %s, %s",
			fileName(file), fileName(d.files[i]), wording.DigestMark(catalog), wording.DigestMark(open))
	}
	d.catalogs = append(d.catalogs, catalog)
	d.files = append(d.files, file)
	return doubt
}

// label returns what a catalogue is called at the desk.
func (d *desk) label(catalog *disclosure.Catalog) string {
	return wording.TitleAmong(catalog, d.catalogs...)
}

// named returns the catalogues that a person calls so: by the whole label or, where there
// is none, as the browser shows them, by the title or by a part of it; behind an @, by the
// beginning of the digest. What is in all the titles names none of them: 某县.
func (d *desk) named(name string) (found []*disclosure.Catalog) {
	if title, digest, marked := strings.Cut(name, "@"); marked && digest != "" {
		found = d.catalogs
		if title != "" {
			found = d.named(title)
		}
		return slices.DeleteFunc(slices.Clone(found), func(c *disclosure.Catalog) bool {
			return !strings.HasPrefix(c.Digest(), "sha256:"+strings.ToLower(digest))
		})
	}
	for _, catalog := range d.catalogs {
		if text.Key(d.label(catalog)) == text.Key(name) {
			found = append(found, catalog)
		}
	}
	if len(found) > 0 {
		return found
	}
	if !slices.ContainsFunc(d.catalogs, func(c *disclosure.Catalog) bool { return !strings.Contains(text.Key(c.Title()), text.Key(name)) }) {
		return d.catalogs
	}
	return wording.NamesOf(d.catalogs...).Called(name)
}

// openDesk opens the catalogues that the flags name, for commands that answer from them.
// One that cannot be read is an error; what else is odd of them is told in a line each.
func (o *options) openDesk() (*desk, error) {
	d, faults := o.openReadable()
	for i, catalog := range d.catalogs {
		if open := len(slices.Collect(catalog.Open())); open > 0 {
			o.doubt(message.New("待决定：%s 导入时有 %d 处尚未决定，内容可能有误；zwgk check 逐条列出", "undecided: the import of %s has open questions (%d): this may be wrong; zwgk check lists them", fileName(d.files[i]), open))
		}
	}
	return d, firstError(faults...)
}

// openReadable opens the catalogues that the flags name, and says of each that cannot
// be read why not.
func (o *options) openReadable() (*desk, []error) {
	d := new(desk)
	if len(o.catalogs) == 0 {
		d.add(disclosure.Default(), "")
		return d, nil
	}
	var faults []error
	for _, name := range o.catalogs {
		files, err := catalogFiles(name)
		if err != nil {
			faults = append(faults, o.bySettings("catalog", err))
		}
		if isFolder(name) {
			d.folders = append(d.folders, watchedFolder{name, files})
		}
		for _, file := range files {
			catalog, err := o.loadCatalogFile(file)
			if err != nil {
				faults = append(faults, o.bySettings("catalog", err))
				continue
			}
			if doubt := d.add(catalog, file); doubt != nil {
				o.doubt(doubt)
			}
		}
	}
	return d, faults
}

// doubt tells what a person should know of an input that is used all the same.
func (o *options) doubt(doubt error) {
	line := explain(doubt, o.language)
	if !o.completes {
		printNotice(o.console.Err, line)
	}
	o.notices = append(o.notices, line)
}

// catalogFiles returns the files of catalogues that a name stands for: itself, or what
// a folder has of them, in the order of their numbers and then of their names.
func catalogFiles(name string) ([]string, error) {
	if !isFolder(name) {
		return []string{name}, nil
	}
	paths, err := catalogPaths(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	var files []string
	var odd error // of what is no file: a pipe would be waited for, a device has no end
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
			odd = message.New("%s: 不是普通文件：请把它移出文件夹", "%s: this is no regular file: move it out of the folder", fileName(path))
		} else {
			files = append(files, path)
		}
	}
	slices.SortStableFunc(files, func(a, b string) int { return cmp.Compare(ordinal(a), ordinal(b)) })
	if odd != nil {
		return files, odd
	}
	if len(files) == 0 {
		return nil, message.New("%s: 文件夹中没有目录文件（*.json）：请先用 zwgk import -o 写入", "%s: the folder has no catalogue files (*.json): write some with zwgk import -o", fileName(name))
	}
	return files, nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// ordinal returns the number that the name of a file begins with, as tables number their
// fields: 2 of (二)义务教育领域目录.json and of 2.json; what has none comes behind.
func ordinal(file string) int {
	name := filepath.Base(file)
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if n, _, ok := text.Ordinal(name); ok {
		return n
	}
	if n, ok := text.Number(name); ok {
		return n
	}
	return math.MaxInt
}

// catalogPaths returns what a folder has under the names of catalogue files.
func catalogPaths(folder string) (paths []string, err error) {
	entries, err := os.ReadDir(folder)
	for _, entry := range entries {
		if isCatalogFile(entry.Name()) && !entry.IsDir() {
			paths = append(paths, filepath.Join(folder, entry.Name()))
		}
	}
	return paths, err
}

// isCatalogFile reports whether a file of a folder is meant as a catalogue. Hidden
// files are those of systems and editors.
func isCatalogFile(name string) bool {
	return strings.EqualFold(filepath.Ext(name), ".json") && !strings.HasPrefix(name, ".")
}

// regions returns the regions that the catalogues are for, each once.
func (d *desk) regions() (regions []string) {
	for _, catalog := range d.catalogs {
		if r := catalog.Region(); r != "" && !slices.Contains(regions, r) {
			regions = append(regions, r)
		}
	}
	return regions
}

// regionsOf returns the region of an item's catalogue, those of all for the zero item.
func (d *desk) regionsOf(item disclosure.Item) []string {
	if item == (disclosure.Item{}) {
		return d.regions()
	}
	return []string{item.Catalog().Region()}
}

// labels returns the labels of catalogues for a message.
func (d *desk) labels(catalogs []*disclosure.Catalog) (names message.List) {
	for _, catalog := range catalogs {
		names = append(names, cmp.Or(d.label(catalog), d.files[slices.Index(d.catalogs, catalog)]))
	}
	return names
}

// of returns the catalogue of the desk that an item is of.
func (d *desk) of(item disclosure.Item) *disclosure.Catalog {
	own := *item.Catalog()
	for _, catalog := range d.catalogs {
		if *catalog == own {
			return catalog
		}
	}
	return item.Catalog()
}
