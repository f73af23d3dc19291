package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// SavePins writes the pins into the settings file and leaves everything else of it
// as it is, comments too. A file that does not exist is made. A file that cannot
// be understood is an error and stays as it is.
func SavePins(path string, pins []string) error {
	data, err := readFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	before := string(data)
	after := withPins(before, pins)
	if err := sameBut(before, after, pins); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return replaceFile(path, []byte(after))
}

// withPins puts the line of the pins in the place of the one that stands there,
// or before the first table.
func withPins(text string, pins []string) string {
	quoted := make([]string, len(pins))
	for i, pin := range pins {
		quoted[i] = strconv.Quote(pin)
	}
	line := "pins = [" + strings.Join(quoted, ", ") + "]"
	if start, end, ok := pinsIn(text); ok {
		return text[:start] + line + text[end:]
	}
	at := 0
	for l := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(l), "[") {
			break
		}
		at += len(l)
	}
	if at == len(text) && text != "" && !strings.HasSuffix(text, "\n") {
		line = "\n" + line
	}
	return text[:at] + line + "\n" + text[at:]
}

// pinsIn finds the entry of the pins, from its name to the bracket that ends its
// list.
func pinsIn(text string) (start, end int, ok bool) {
	number := lineOf(text, "", "pins")
	if number == 0 {
		return 0, 0, false
	}
	for line := range strings.Lines(text) {
		if number--; number == 0 {
			start += len(line) - len(strings.TrimLeft(line, " \t"))
			break
		}
		start += len(line)
	}
	var quote byte
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			for i < len(text)-1 && text[i+1] != '\n' {
				i++
			}
		case c == ']':
			return start, i + 1, true
		}
	}
	return 0, 0, false
}

// sameBut makes sure that an edit of the text changed the pins and nothing else.
func sameBut(before, after string, pins []string) error {
	const bom = "\ufeff"
	var old, new map[string]any
	if _, err := toml.Decode(strings.TrimPrefix(before, bom), &old); err != nil {
		return err
	}
	if _, err := toml.Decode(strings.TrimPrefix(after, bom), &new); err != nil {
		return err
	}
	if _, isList := old["pins"].([]any); old["pins"] != nil && !isList {
		return errors.New("pins is no list: write pins = []")
	}
	var saved []string
	if err := texts(&saved, new["pins"]); err != nil {
		return err
	}
	delete(old, "pins")
	delete(new, "pins")
	if len(saved)+len(pins) > 0 && !reflect.DeepEqual(saved, pins) || len(old)+len(new) > 0 && !reflect.DeepEqual(old, new) {
		return errors.New("pins cannot be written there without changing more: write them as pins = [] on a line of its own")
	}
	return nil
}

// replaceFile writes a file whole or not at all, and through a link.
func replaceFile(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".settings-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(data)
	err = errors.Join(err, file.Chmod(mode), file.Sync(), file.Close())
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
