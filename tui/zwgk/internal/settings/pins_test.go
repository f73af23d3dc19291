package settings_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
)

var (
	catalog = disclosure.Default()
	digest  = catalog.Digest()
)

func item(t testing.TB, number int) disclosure.Item {
	t.Helper()
	item, ok := catalog.Item(number)
	if !ok {
		t.Fatal("no item", number)
	}
	return item
}

// open is what a browser does that starts.
func open(t testing.TB, file settings.PinFile) *settings.Pinned {
	t.Helper()
	pinned, err := file.In(catalog)
	if err != nil {
		t.Fatal(err)
	}
	return pinned
}

func save(t testing.TB, pinned *settings.Pinned, numbers ...int) {
	t.Helper()
	var items []disclosure.Item
	for _, number := range numbers {
		items = append(items, item(t, number))
	}
	if err := pinned.Save(items); err != nil {
		t.Fatal(err)
	}
}

func numbers(pinned *settings.Pinned) (all []int) {
	for _, item := range pinned.Items() {
		all = append(all, item.Number())
	}
	return all
}

func equal(t testing.TB, file settings.PinFile, want ...int) {
	t.Helper()
	if got := numbers(open(t, file)); !reflect.DeepEqual(got, want) {
		t.Errorf("on top are %v, want %v", got, want)
	}
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestPinsAreKeptWithTheDigestOfTheirCatalogue(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "new", "pins.json")}
	save(t, open(t, file), 83, 5)
	equal(t, file, 83, 5)
	pins, err := file.Read()
	if want := []settings.Pin{{digest, catalog.Title(), item(t, 83).String()}, {digest, catalog.Title(), item(t, 5).String()}}; err != nil || !reflect.DeepEqual(pins, want) {
		t.Errorf("%v, %v, want %v", pins, err, want)
	}
	save(t, open(t, file))
	equal(t, file)
}

// Another edition has renumbered one item, and no longer has the other.
func TestAPinFindsItsItemByNameInAnotherEdition(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	write(t, file.Path, fmt.Sprintf(`[{"catalog":"sha256:old","item":"7 %s"},{"catalog":"sha256:old","item":"8 别处的事项"}]`, item(t, 83).Name()))
	equal(t, file, 83)
	save(t, open(t, file), 83, 5)
	pins, _ := file.Read()
	if len(pins) != 3 || pins[1].Item != "8 别处的事项" {
		t.Errorf("the pin of another catalogue is lost: %v", pins)
	}
	save(t, open(t, file))
	if pins, _ := file.Read(); len(pins) != 1 || pins[0].Item != "8 别处的事项" {
		t.Errorf("unpinned, but there are %v", pins)
	}
}

func TestTwoBrowsersKeepEachOthersPins(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	save(t, open(t, file), 1)
	one, other := open(t, file), open(t, file)
	save(t, one, 1, 2)
	save(t, other, 1, 3)
	equal(t, file, 1, 2, 3)
	save(t, one, 2) // 1 is no longer on top,
	save(t, other, 1, 3, 4)
	equal(t, file, 2, 3, 4) // also not through a browser that had it since before
	save(t, one)
	save(t, one, 2)
	equal(t, file, 3, 4, 2)
}

func TestSixBrowsersThatPinAtOnce(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	var all []*settings.Pinned // open before any of them pins, or else it would unpin what it saw
	for range 6 {
		all = append(all, open(t, file))
	}
	var browsers sync.WaitGroup
	for n, pinned := range all {
		browsers.Go(func() {
			if err := pinned.Save([]disclosure.Item{item(t, n+1)}); err != nil {
				t.Error(err)
			}
		})
	}
	browsers.Wait()
	if all := numbers(open(t, file)); len(all) != 6 {
		t.Errorf("only %v are left", all)
	}
}

// Pins from before they had a file are there until the first save, and in it then.
func TestPinsOfTheSettingsFileMoveIntoTheirOwn(t *testing.T) {
	folder := t.TempDir()
	text := fmt.Sprintf("# mine\npins = [%q, \"9 别处的事项\"]\n", item(t, 83).String())
	settingsFile := filepath.Join(folder, "settings.toml")
	write(t, settingsFile, text)
	write(t, filepath.Join(folder, ".settings-123456"), "left by a killed save")
	write(t, filepath.Join(folder, ".settings-mine"), "not left by a save")
	loaded, mistakes := settings.Load(settingsFile, func(string) string { return "" })
	if mistakes != nil {
		t.Fatal(mistakes)
	}
	file := settings.PinFile{Path: filepath.Join(folder, "pins.json"), Settings: settingsFile, Older: loaded.OlderPins}
	equal(t, file, 83)
	save(t, open(t, file), 83, 5)
	pins, err := file.Read()
	if want := []settings.Pin{{"", "", item(t, 83).String()}, {"", "", "9 别处的事项"}, {digest, catalog.Title(), item(t, 5).String()}}; err != nil || !reflect.DeepEqual(pins, want) {
		t.Errorf("%v, %v, want %v", pins, err, want)
	}
	save(t, open(t, file))
	equal(t, file)
	if after, _ := os.ReadFile(settingsFile); string(after) != text {
		t.Errorf("the settings became %q", after)
	}
	if _, err := os.Stat(filepath.Join(folder, ".settings-123456")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("what a killed save left is still there")
	}
	if _, err := os.Stat(filepath.Join(folder, ".settings-mine")); err != nil {
		t.Error(err)
	}
}

// A program that is killed while it saves leaves the old pins whole and its lock
// open, and what it leaves is gone after the next save.
func TestAfterAKilledSave(t *testing.T) {
	folder := t.TempDir()
	file := settings.PinFile{Path: filepath.Join(folder, "pins.json")}
	save(t, open(t, file), 1)
	write(t, file.Path+".0123abcd.part", `[{"catalog":"sha2`)
	equal(t, file, 1)
	save(t, open(t, file), 1, 2)
	equal(t, file, 1, 2)
	if left, err := filepath.Glob(file.Path + ".*.part"); err != nil || len(left) > 0 {
		t.Errorf("the draft is still there: %q, %v", left, err)
	}
}

func TestPinsOfAFileThatIsNotUnderstoodAreNotSaved(t *testing.T) {
	for _, before := range []string{"no JSON", `{"pins":[]}`, `[{"catalog":"a","item":"b","colour":"red"}]`, `[] []`, `[`, strings.Repeat(" ", 600_000)} {
		file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
		write(t, file.Path, before)
		pinned, err := file.In(catalog)
		if err == nil {
			t.Errorf("%.40q is read", before)
		}
		if err := pinned.Save([]disclosure.Item{item(t, 1)}); err == nil {
			t.Errorf("%.40q is overwritten", before)
		}
		if after, _ := os.ReadFile(file.Path); string(after) != before {
			t.Errorf("%.40q became %.40q", before, after)
		}
	}
}

func TestWithoutAHomeThereIsNoFolder(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "ZWGK_CONFIG", "ZWGK_PINS", "AppData", "LocalAppData"} {
		t.Setenv(name, "")
	}
	if path, err := settings.Path(); err == nil {
		t.Error(path)
	}
	if path, err := settings.PinPath(); err == nil {
		t.Error(path)
	}
}

func TestWhereThePinsAre(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("HOME", folder)
	t.Setenv("XDG_STATE_HOME", "relative/is/ignored")
	t.Setenv("LocalAppData", folder)
	t.Setenv("ZWGK_PINS", "")
	for config, want := range map[string]string{
		"":                                      "zwgk/pins.json",
		os.DevNull:                              "zwgk/pins.json",
		filepath.Join(folder, "none", "a.toml"): "none/pins.json",
	} {
		t.Setenv("ZWGK_CONFIG", config)
		path, err := settings.PinPath()
		if err != nil || !strings.HasPrefix(path, folder) || !strings.HasSuffix(filepath.ToSlash(path), want) {
			t.Errorf("%s: %s, %v, want %s below the home", config, path, err, want)
		}
	}
	t.Setenv("ZWGK_CONFIG", "")
	if state := filepath.Join(folder, "state"); runtime.GOOS == "linux" {
		t.Setenv("XDG_STATE_HOME", state)
		if path, err := settings.PinPath(); err != nil || path != filepath.Join(state, "zwgk", "pins.json") {
			t.Errorf("with a folder for states: %s, %v", path, err)
		}
		t.Setenv("XDG_CONFIG_HOME", folder)
		if path, err := settings.Path(); err != nil || path != filepath.Join(folder, "zwgk", "settings.toml") {
			t.Errorf("the settings are in %s, %v", path, err)
		}
	}
	t.Setenv("ZWGK_PINS", "mine.json")
	if path, err := settings.PinPath(); path != "mine.json" || err != nil {
		t.Error(path, err)
	}
}

// FuzzPins: whatever the file holds, saving adds the pin and loses none, or
// refuses and leaves the file as it is.
func FuzzPins(f *testing.F) {
	f.Add(`[]`)
	f.Add(`[{"catalog":"sha256:a","item":"7 x"},{"item":"83 社会保障卡挂失与解挂"}]`)
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, text string) {
		file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
		write(t, file.Path, text)
		before, _ := file.Read()
		pinned, _ := file.In(catalog)
		err := pinned.Save(append(pinned.Items(), item(t, 90)))
		after, _ := os.ReadFile(file.Path)
		if err != nil {
			if string(after) != text {
				t.Errorf("%v, and %q became %q", err, text, after)
			}
			return
		}
		pins, err := file.Read()
		if err != nil || len(pins) < len(before) || !reflect.DeepEqual(pins[:len(before)], append([]settings.Pin{}, before...)) {
			t.Errorf("%q became %q, %v", text, after, err)
		}
		if all := numbers(open(t, file)); len(all) == 0 {
			t.Errorf("%q: 90 is not on top", after)
		}
	})
}

// A process that is killed while it holds the lock keeps nobody waiting.
func TestTheLockOfAKilledProgramIsOpen(t *testing.T) {
	if path := os.Getenv("SETTINGS_TEST_PINS"); path != "" {
		for { // until it is killed
			save(t, open(t, settings.PinFile{Path: path}), 1)
			save(t, open(t, settings.PinFile{Path: path}))
		}
	}
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	for range 3 {
		other := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		other.Env = append(os.Environ(), "SETTINGS_TEST_PINS="+file.Path)
		if err := other.Start(); err != nil {
			t.Fatal(err)
		}
		for {
			if _, err := os.Stat(file.Path); err == nil {
				break
			}
		}
		other.Process.Kill()
		other.Wait()
		save(t, open(t, file), 2)
		save(t, open(t, file))
	}
}

// A pin is the item of its number and name, where a name is there more than once, too; by
// the name alone where there is no number before it.
func TestAPinFindsItsItem(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	save(t, open(t, file), 28) // whose name three kinds of insurance have
	equal(t, file, 28)

	blank, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{Number: 7, Name: "招聘 信息", Category: disclosure.Category{Number: 1, Name: "就业"}}})
	if err != nil {
		t.Fatal(err)
	}
	for pin, found := range map[string]bool{"7 招聘 信息": true, "招聘 信息": true, "9 招聘 信息": true, "信息": false, "招聘": false, "社会 信息": false} {
		write(t, file.Path, fmt.Sprintf(`[{"catalog":"","item":%q}]`, pin))
		pinned, err := file.In(blank)
		if err != nil || (len(pinned.Items()) == 1) != found {
			t.Errorf("%s: %v, %v, want found: %v", pin, pinned.Items(), err, found)
		}
	}
	write(t, file.Path, fmt.Sprintf(`[{"catalog":"","item":%q}]`, item(t, 83).Name()))
	equal(t, file, 83)

	number, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{Number: 7, Name: "12345", Category: disclosure.Category{Number: 1, Name: "热线"}}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, file.Path, `[{"catalog":"","item":"12345"}]`)
	if pinned, err := file.In(number); err != nil || len(pinned.Items()) != 1 {
		t.Errorf("an item whose name is a number: %v, %v", pinned.Items(), err)
	}
}

// Of several catalogues that have the item of a pin, it is that of the pin's digest.
func TestAPinIsOfItsCatalogue(t *testing.T) {
	other, err := disclosure.New(disclosure.Meta{Title: "另一目录"}, []disclosure.Record{item(t, 83).Record()})
	if err != nil {
		t.Fatal(err)
	}
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	for _, of := range []*disclosure.Catalog{catalog, other} {
		write(t, file.Path, fmt.Sprintf(`[{"catalog":%q,"item":%q}]`, of.Digest(), item(t, 83).String()))
		for _, order := range [][]*disclosure.Catalog{{catalog, other}, {other, catalog}} {
			pinned, err := file.In(order...)
			if err != nil || len(pinned.Items()) != 1 || pinned.Items()[0].Catalog().Digest() != of.Digest() {
				t.Errorf("a pin of %v: %v, %v", of, pinned.Items(), err)
			}
		}
	}
}

// Of two editions of one catalogue a pin is in that of its digest, of others in the one of
// its title; one that names another catalogue is of neither.
func TestAPinIsOfItsEdition(t *testing.T) {
	edition := func(title, name string) *disclosure.Catalog {
		category := disclosure.Category{Number: 1, Name: "就业"}
		c, err := disclosure.New(disclosure.Meta{Title: title}, []disclosure.Record{{Number: 7, Name: "招聘信息", Category: category}, {Number: 8, Name: name, Category: category}})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	catalogs := []*disclosure.Catalog{edition("甲目录", "一"), edition("甲目录", "二"), edition("乙目录", "一")}
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	for _, c := range []struct {
		digest, title string
		in            int // of the catalogues; -1 for none
	}{
		{catalogs[0].Digest(), "甲目录", 0},
		{catalogs[1].Digest(), "甲目录", 1},
		{"sha256:old", "甲目录", 0},
		{"sha256:old", "乙目录", 2},
		{catalogs[2].Digest(), "", 2},
		{catalogs[2].Digest(), "丙目录", -1},
		{"sha256:old", "", -1},
		{"sha256:old", "丙目录", -1},
	} {
		write(t, file.Path, fmt.Sprintf(`[{"catalog":%q,"title":%q,"item":"7 招聘信息"}]`, c.digest, c.title))
		pinned, err := file.In(catalogs...)
		if err != nil {
			t.Fatal(err)
		}
		in := -1
		if items := pinned.Items(); len(items) == 1 {
			in = slices.IndexFunc(catalogs, func(c *disclosure.Catalog) bool { return c.Digest() == items[0].Catalog().Digest() })
		}
		if in != c.in {
			t.Errorf("a pin of %s, %s is in %d, want %d", c.title, c.digest, in, c.in)
		}
	}
	write(t, file.Path, `[{"catalog":"sha256:old","title":"丙目录","item":"7 招聘信息"}]`)
	if pinned, err := file.In(catalogs[0]); err != nil || len(pinned.Items()) != 0 {
		t.Errorf("in the only catalogue: %v, %v", pinned.Items(), err)
	}
}

// What two browsers pin both is in the file once.
func TestAPinIsKeptOnce(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	one, other := open(t, file), open(t, file)
	save(t, one, 2)
	save(t, other, 2)
	if pins, err := file.Read(); err != nil || len(pins) != 1 {
		t.Errorf("%v, %v, want one pin", pins, err)
	}
}

// Where the lock cannot be had, nothing is saved.
func TestNothingIsSavedWithoutTheLock(t *testing.T) {
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	if err := os.Mkdir(file.Path+".lock", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := open(t, file).Save([]disclosure.Item{item(t, 1)}); err == nil || strings.Contains(err.Error(), "another zwgk") {
		t.Errorf("%v, and no other program has the lock", err)
	}
	if _, err := os.Stat(file.Path); !errors.Is(err, fs.ErrNotExist) {
		t.Error("there is a file of pins")
	}
}

// Items of one name are told apart by their numbers, and what a file has twice is on top
// once.
func TestPinsOfOneName(t *testing.T) {
	record := func(number int, category string) disclosure.Record {
		return disclosure.Record{Number: number, Name: "待遇申领", Category: disclosure.Category{Number: number, Name: category}}
	}
	twins, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{record(1, "养老"), record(2, "工伤")})
	if err != nil {
		t.Fatal(err)
	}
	file := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	for text, want := range map[string]string{
		`[{"catalog":"","item":"2 待遇申领"}]`:                                "[2 待遇申领]",
		`[{"catalog":"","item":"2 待遇申领"},{"catalog":"","item":"2 待遇申领"}]`: "[2 待遇申领]",
		`[{"catalog":"","item":"待遇申领"}]`:                                  "[]", // which of them is not known
	} {
		write(t, file.Path, text)
		pinned, err := file.In(twins)
		if got := fmt.Sprint(pinned.Items()); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", text, got, err, want)
		}
	}

	write(t, file.Path, `[{"catalog":"sha256:old","item":"2 待遇申领"}]`) // of an edition that is gone
	for open, want := range map[int]int{1: 1, 2: 0} {
		pinned, err := file.In([]*disclosure.Catalog{twins, catalog}[:open]...)
		if err != nil || len(pinned.Items()) != want {
			t.Errorf("of %d catalogues: %v, %v, want %d", open, pinned.Items(), err, want)
		}
	}
}

// What cannot be a file of pins is told for what it is, and so are too many pins.
func TestWhatIsNoFileOfPins(t *testing.T) {
	folder := settings.PinFile{Path: t.TempDir()}
	if _, err := folder.Read(); err == nil || !strings.Contains(err.Error(), "folder") {
		t.Errorf("a folder: %v", err)
	}
	if pins, err := (settings.PinFile{Older: []string{"83 甲"}}).Read(); err != nil || len(pins) != 1 {
		t.Errorf("without a file: %v, %v", pins, err)
	}

	full := settings.PinFile{Path: filepath.Join(t.TempDir(), "pins.json")}
	pin := fmt.Sprintf(`{"catalog":"sha256:other","item":"9 %s"},`, strings.Repeat("长", 1000))
	write(t, full.Path, "["+strings.TrimSuffix(strings.Repeat(pin, 172), ",")+"]") // a bit less than a file may have
	before, _ := os.ReadFile(full.Path)
	err := open(t, full).Save([]disclosure.Item{item(t, 1), item(t, 2), item(t, 3)})
	if after, _ := os.ReadFile(full.Path); err == nil || string(after) != string(before) {
		t.Errorf("%d bytes are saved, %v", len(after), err)
	}
}
