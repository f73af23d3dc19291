package settings

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
)

// maxFile is more than any settings take, in bytes.
const maxFile = 1 << 20

// Load returns the defaults, with what the file sets above them, and what the
// environment sets above that. A file that does not exist sets nothing.
func Load(path string, environment func(name string) string) (Settings, []Mistake) {
	s := Defaults()
	r := reader{settings: &s, path: path}
	r.file()
	r.variables(environment)
	return s, r.mistakes
}

type reader struct {
	settings *Settings
	path     string
	text     string
	mistakes []Mistake
}

func (r *reader) file() {
	data, err := readFile(r.path)
	switch {
	case r.path == "", errors.Is(err, fs.ErrNotExist):
		return
	case err != nil:
		r.mistake(r.path, wrongf("无法读取设置文件：%v", "cannot read the settings: %v", cause(err)))
		return
	}
	// Windows editors put a byte order mark in front.
	r.text = string(bytes.TrimPrefix(data, []byte("\ufeff")))
	var values map[string]any
	_, err = toml.Decode(r.text, &values)
	if err != nil {
		r.unreadable(err)
		return
	}
	known := map[string]bool{"keys": true}
	for _, setting := range All() {
		known[setting.Name] = true
		if value, ok := values[setting.Name]; ok {
			r.mistake(r.place("", setting.Name), setting.set(r.settings, value))
		}
	}
	for _, name := range inOrder(values, r.text) {
		if !known[name] {
			r.mistake(r.place("", name), wrongf("没有设置 %s：可用的有 %s", "there is no setting %s: there are %s", shown(name), names()))
		}
	}
	if value, ok := values["keys"]; ok {
		r.keys(value)
	}
}

// readFile reads no more than a settings file can be, whatever the name leads to.
func readFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, errors.New("it is a folder")
	}
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if len(data) > maxFile {
		return nil, fmt.Errorf("it is larger than %d bytes", maxFile)
	}
	return data, err
}

func cause(err error) error {
	var unreadable *fs.PathError
	if errors.As(err, &unreadable) {
		return unreadable.Err
	}
	return err
}

// unreadable tells where the file stops being TOML.
func (r *reader) unreadable(err error) {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		r.mistake(r.path, wrongf("不是 TOML：%v；全部设置取默认值", "this is no TOML: %v; the defaults hold", err))
		return
	}
	place := r.path + ":" + strconv.Itoa(parse.Position.Line)
	r.mistake(place, wrongf("不是 TOML：%s；全部设置取默认值", "this is no TOML: %s; the defaults hold", parse.Message))
}

func (r *reader) variables(environment func(string) string) {
	for _, setting := range All() {
		text := environment(setting.Variable)
		if setting.Variable == "" || text == "" {
			continue
		}
		var value any = text
		if setting.split != nil {
			value = setting.split(text)
		}
		r.mistake(setting.Variable, setting.set(r.settings, value))
	}
	if text := environment(keysVariable); text != "" {
		r.keysFrom(text)
	}
}

// mistake notes an error, if there is one, with its place.
func (r *reader) mistake(place string, err error) {
	var w wrong
	if errors.As(err, &w) {
		r.mistakes = append(r.mistakes, Mistake{place, oneLine(w.zh), oneLine(w.en)})
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// place returns the file and the line of a name in a table.
func (r *reader) place(table, name string) string {
	if line := lineOf(r.text, table, name); line > 0 {
		return r.path + ":" + strconv.Itoa(line)
	}
	return r.path
}

// lineOf finds the line that sets a name in a table of a TOML text that is known
// to be right, from 1; 0 where another way of writing hides it.
func lineOf(text, table, name string) int {
	current, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			current = unquoted(strings.Trim(strings.TrimSpace(strings.SplitN(line, "#", 2)[0]), "[] \t"))
			if table == "" && current == name {
				return number
			}
			continue
		}
		key, _, ok := strings.Cut(line, "=")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if key = unquoted(key); current != "" {
			key = current + "." + key
		}
		if key == name && table == "" || key == table+"."+name || table == "" && strings.HasPrefix(key, name+".") {
			return number
		}
	}
	return 0
}

// unquoted returns a dotted key without its quotes and blanks.
func unquoted(key string) string {
	parts := strings.Split(key, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(part), `"'`)
	}
	return strings.Join(parts, ".")
}

// inOrder returns the names of a table in the order of their lines.
func inOrder(values map[string]any, text string) []string {
	var all []string
	for name := range values {
		all = append(all, name)
	}
	sortByLine(all, text, "")
	return all
}

func names() string {
	var all []string
	for _, setting := range All() {
		all = append(all, setting.Name)
	}
	return strings.Join(append(all, "[keys]"), ", ")
}

// shown is a value of a file in a message.
func shown(value any) string { return chars.Abridge(fmt.Sprintf("%#v", value)) }
