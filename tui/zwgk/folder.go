package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// A titledFile is a file that goes into a folder under its title.
type titledFile struct {
	title, extension string
	content          []byte
}

// writeInto writes files into a folder, over nothing: where one of the names is taken,
// none is written.
func writeInto(folder string, files []titledFile) error {
	names := make([]string, len(files))
	taken := make(map[string]bool)
	for i, file := range files {
		names[i] = filepath.Join(folder, freeName(file.title, taken)+"."+file.extension)
	}
	for _, name := range names {
		if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return terminal.WriteNewFile(name, nil) // which says why not
		}
	}
	for i, file := range files {
		if err := terminal.WriteNewFile(names[i], file.content); err != nil {
			return err
		}
	}
	return nil
}

// freeName returns a title as the name of a file, with a number where another has it:
// two names that differ in case alone are one on many systems.
func freeName(title string, taken map[string]bool) string {
	name := safeName(title)
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s（%d）", safeName(title), n)
	}
	taken[strings.ToLower(name)] = true
	return name
}

// safeName returns a title as the name of a file, on every system.
func safeName(title string) string {
	const most = 60
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || !text.KindOf(r).Shows() {
			return '_'
		}
		return r
	}, title)
	runes := []rune(name)
	if name = strings.Trim(string(runes[:min(most, len(runes))]), ". 　"); name == "" {
		return "目录"
	}
	if isDevice(name) {
		return "_" + name
	}
	return name
}

// isDevice reports whether Windows takes a name for one of its devices, whatever
// follows the first dot.
func isDevice(name string) bool {
	first, _, _ := strings.Cut(strings.ToUpper(name), ".")
	first = strings.TrimRight(first, " ")
	if len(first) == 4 && (first[:3] == "COM" || first[:3] == "LPT") && first[3] >= '0' && first[3] <= '9' {
		return true
	}
	return slices.Contains([]string{"CON", "PRN", "AUX", "NUL"}, first)
}
