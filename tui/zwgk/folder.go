package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// A titledFile is a file that goes into a folder under its title.
type titledFile struct {
	title, extension string
	content          []byte
}

// writeInto writes files into a folder, over nothing but what may be replaced: where one
// of the names is taken by another file, none is written.
func writeInto(folder string, files []titledFile, replaceable func(name string, content []byte) bool) error {
	names := make([]string, len(files))
	taken := make(map[string]bool)
	for i, file := range files {
		names[i] = filepath.Join(folder, freeName(file.title, taken)+"."+file.extension)
	}
	write := make([]func(name string, text []byte) error, len(files))
	for i, name := range names {
		write[i] = terminal.WriteNewFile
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if !replaceable(name, files[i].content) {
			return terminal.WriteNewFile(name, nil) // which says why not
		}
		write[i] = terminal.WriteFile
	}
	for i, file := range files {
		if err := write[i](names[i], file.content); err != nil {
			return err
		}
	}
	return nil
}

// nothing replaces no file.
func nothing(string, []byte) bool { return false }

// isDraft reports whether a file is what it would be replaced by, or a catalogue of which
// questions are open, as an import left it.
func isDraft(name string, content []byte) bool {
	before, err := os.ReadFile(name)
	if err != nil {
		return false
	}
	if bytes.Equal(before, content) {
		return true
	}
	catalog, err := disclosure.Load(bytes.NewReader(before))
	return err == nil && len(catalog.Meta().Open) > 0
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
