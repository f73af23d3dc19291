package settings

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// PinPath returns where the pins are or would be: what ZWGK_PINS says; pins.json
// beside the file that ZWGK_CONFIG names, unless that is a device; else
// zwgk/pins.json in the user's folder for what programs keep, which is
// $XDG_STATE_HOME or ~/.local/state, on macOS ~/Library/Application Support, on
// Windows %LocalAppData%.
func PinPath() (string, error) {
	if name := os.Getenv("ZWGK_PINS"); name != "" {
		return name, nil
	}
	if name := os.Getenv("ZWGK_CONFIG"); name != "" {
		if info, err := os.Stat(name); err != nil || info.Mode().IsRegular() {
			return filepath.Join(filepath.Dir(name), "pins.json"), nil
		}
	}
	folder, err := stateFolder()
	if err != nil {
		return "", message.New("找不到存放置顶的文件夹：请设环境变量 ZWGK_PINS 或 HOME",
			"there is no folder for the pins: set ZWGK_PINS or HOME in the environment")
	}
	return filepath.Join(folder, "zwgk", "pins.json"), nil
}

func stateFolder() (string, error) {
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir()
	case "darwin", "ios":
		return os.UserConfigDir()
	}
	if folder := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "state"), err
}

// A Pin is an item that a clerk keeps on top.
type Pin struct {
	Catalog string `json:"catalog"`         // its digest; "" where that is not known
	Title   string `json:"title,omitempty"` // of the catalogue; "" where that is not known
	Item    string `json:"item"`            // as disclosure.Item.String gives it
}

// A PinFile keeps pins, as a JSON array of [Pin]. Several browsers may have it open.
type PinFile struct {
	Path string

	// Settings names the settings file and Older the pins that it has. They hold
	// until the first save writes them into a file of their own.
	Settings string
	Older    []string
}

// Read returns the pins of all catalogues. An error is a [*Mistake].
func (f PinFile) Read() ([]Pin, error) {
	data, err := readFile(f.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist): // the path "", too, leads nowhere
		var pins []Pin
		for _, item := range f.Older {
			pins = append(pins, Pin{Item: item})
		}
		return pins, nil
	case err != nil:
		return nil, &Mistake{f.Path, message.New("无法读取置顶：%v", "cannot read the pins: %v", err)}
	case len(data) == 0:
		return nil, nil
	}
	var pins []Pin
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields() // a save would lose them
	if err := decoder.Decode(&pins); err != nil || decoder.More() {
		return nil, &Mistake{f.Path, message.New("不是置顶文件：请移走它，再按 Ctrl+B 置顶", "this is no file of pins: move it away, then pin again")}
	}
	return pins, nil
}

// change has the pins of all catalogues changed while nobody else does.
func (f PinFile) change(do func([]Pin) []Pin) error {
	path, err := terminal.BehindLinks(f.Path)
	if err != nil {
		return terminal.SystemError(err)
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return notRegular(info)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return terminal.SystemError(err)
	}
	unlock, err := lock(path + ".lock")
	if err != nil {
		return err
	}
	defer unlock()
	pins, err := f.Read()
	if err != nil {
		return errors.Unwrap(err) // whoever saves tells the place
	}
	data, err := json.MarshalIndent(append([]Pin{}, do(pins)...), "", "  ")
	if err != nil {
		return err
	}
	if len(data) > maxFile {
		return message.New("置顶太多：请先取消一些", "there are too many pins: unpin some first")
	}
	sweep(path, f.Settings)
	if err := terminal.WriteFile(path, append(data, '\n')); err != nil {
		return terminal.SystemError(err)
	}
	return nil
}

// lock waits until no other program has the lock. The system takes it from one
// that is killed.
func lock(path string) (unlock func(), err error) {
	const most = 5 * time.Second
	ctx, cancel := context.WithTimeout(context.Background(), most)
	defer cancel()
	held := flock.New(path)
	if _, err := held.TryLockContext(ctx, 10*time.Millisecond); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			return nil, message.New("另一个 zwgk 占用置顶文件已超过 %v：请稍后再试", "another zwgk has held the pins for %v: try again later", most)
		}
		return nil, terminal.SystemError(err)
	}
	return func() { _ = held.Unlock() }, nil
}

// sweep removes what saves have left behind that were killed: those of
// [terminal.WriteFile] beside the pins, and of earlier versions beside the settings.
func sweep(pins, settings string) {
	remove(pins, "^"+regexp.QuoteMeta(filepath.Base(pins))+`\.[0-9a-f]{8}\.part$`)
	if file, err := terminal.BehindLinks(settings); err == nil && settings != "" {
		remove(file, `^\.settings-\d+$`)
	}
}

// remove removes the files beside one whose names are such.
func remove(beside, pattern string) {
	names := regexp.MustCompile(pattern)
	folder := filepath.Dir(beside)
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		if entry.Type().IsRegular() && names.MatchString(entry.Name()) {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}

// Pinned are the pins of the catalogues that are open in a browser.
type Pinned struct {
	file  PinFile
	find  func(Pin) (disclosure.Item, bool)
	items []disclosure.Item // when the browser opened, or saved last
}

// In returns the pins that the catalogues have items for, and the [*Mistake] of a
// file that cannot be read.
func (f PinFile) In(catalogs ...*disclosure.Catalog) (*Pinned, error) {
	p := &Pinned{file: f, find: finder(catalogs)}
	pins, err := f.Read()
	for _, pin := range pins {
		if item, ok := p.find(pin); ok && !slices.Contains(p.items, item) {
			p.items = append(p.items, item)
		}
	}
	return p, err
}

// Items returns the items on top.
func (p *Pinned) Items() []disclosure.Item { return slices.Clone(p.items) }

// Save writes what has changed since the last time into the file, and leaves all
// else as others have written it meanwhile. An error is a [*Mistake].
func (p *Pinned) Save(items []disclosure.Item) error {
	err := p.file.change(func(pins []Pin) []Pin {
		there := make(map[disclosure.Item]bool)
		pins = slices.DeleteFunc(pins, func(pin Pin) bool {
			item, ok := p.find(pin)
			removed := ok && slices.Contains(p.items, item) && !slices.Contains(items, item)
			there[item] = ok
			return removed
		})
		for _, item := range items {
			if !there[item] && !slices.Contains(p.items, item) {
				catalog := item.Catalog()
				pins = append(pins, Pin{Catalog: catalog.Digest(), Title: catalog.Title(), Item: item.String()})
			}
		}
		return pins
	})
	if err != nil {
		return &Mistake{p.file.Path, err}
	}
	p.items = slices.Clone(items)
	return nil
}

// finder returns what finds the item of a pin: in the catalogue of its title, or in
// that of its digest, or
// in the only one there is.
func finder(catalogs []*disclosure.Catalog) func(Pin) (disclosure.Item, bool) {
	finders := make([]func(Pin) (disclosure.Item, bool), len(catalogs))
	for i, catalog := range catalogs {
		finders[i] = finderIn(catalog)
	}
	return func(pin Pin) (disclosure.Item, bool) {
		for _, is := range []func(*disclosure.Catalog) bool{
			func(c *disclosure.Catalog) bool { return c.Title() == pin.Title && c.Digest() == pin.Catalog },
			func(c *disclosure.Catalog) bool { return c.Title() == pin.Title },
			func(c *disclosure.Catalog) bool { return pin.Title == "" && c.Digest() == pin.Catalog },
			func(*disclosure.Catalog) bool { return pin.Title == "" && len(catalogs) == 1 }, // of an earlier edition
		} {
			for i, catalog := range catalogs {
				if item, ok := finders[i](pin); ok && is(catalog) {
					return item, true
				}
			}
		}
		return disclosure.Item{}, false
	}
}

// finderIn returns what finds the item of a pin in a catalogue: by number and name, or
// by the name alone where another edition has renumbered it.
func finderIn(catalog *disclosure.Catalog) func(Pin) (disclosure.Item, bool) {
	byPin := make(map[string]disclosure.Item)
	byName := make(map[string][]disclosure.Item)
	for item := range catalog.Items() {
		byPin[item.String()] = item
		byName[item.Name()] = append(byName[item.Name()], item)
	}
	return func(pin Pin) (disclosure.Item, bool) {
		if item, ok := byPin[pin.Item]; ok {
			return item, true
		}
		name := pin.Item
		if number, rest, ok := strings.Cut(name, " "); ok && strings.Trim(number, "0123456789") == "" {
			name = rest
		}
		if named := byName[name]; len(named) == 1 {
			return named[0], true
		}
		return disclosure.Item{}, false
	}
}
