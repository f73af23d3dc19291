package main

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var link = regexp.MustCompile(`(!?)\[([^\]]*)\]\(([^)\s]+)\)`)

// detach makes text of the links in a folder's pages that lead to files which are not in
// the folder: a release has no sources and no examples.
func detach(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		page, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(path, []byte(detached(string(page), filepath.Dir(path))), 0o644)
	})
}

// detached returns a page of a folder without the links that lead nowhere.
func detached(page, folder string) string {
	return link.ReplaceAllStringFunc(page, func(whole string) string {
		part := link.FindStringSubmatch(whole)
		file, _, _ := strings.Cut(part[3], "#")
		if part[1] == "!" || file == "" || strings.Contains(file, "://") {
			return whole
		}
		if name, err := url.PathUnescape(file); err == nil {
			file = name
		}
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(file))); err == nil {
			return whole
		}
		return part[2]
	})
}
