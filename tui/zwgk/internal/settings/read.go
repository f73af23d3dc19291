package settings

import (
	"bytes"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// mostMistakes is how many mistakes are told one by one.
const mostMistakes = 20

// Load returns the defaults, with what the file sets above them, and what the
// environment sets above that. A file that does not exist sets nothing.
func Load(path string, environment func(name string) string) (Settings, []*Mistake) {
	s := Defaults()
	r := reader{settings: &s, path: path}
	r.file()
	r.variables(environment)
	if more := len(r.mistakes) - mostMistakes; more > 0 {
		r.mistakes = append(r.mistakes[:mostMistakes:mostMistakes], &Mistake{path, message.New(
			"另有 %d 处不可用：请先改正以上各处", "%d more cannot be used: mend those above first", more)})
	}
	return s, r.mistakes
}

type reader struct {
	settings *Settings
	path     string
	lines    map[string]int
	mistakes []*Mistake
}

func (r *reader) file() {
	data, err := readFile(r.path)
	switch {
	case errors.Is(err, fs.ErrNotExist): // the path "", too, leads nowhere
		return
	case err != nil:
		r.mistake(r.path, message.New("无法读取设置文件：%v", "cannot read the settings: %v", err))
		return
	}
	// Windows editors put a byte order mark in front.
	text := string(bytes.TrimPrefix(data, []byte("\ufeff")))
	if line := tangled(text); line > 0 {
		r.mistake(r.path+":"+strconv.Itoa(line), message.New("嵌套太深：每行只写 名称 = 值；全部设置取默认值",
			"this is nested too deeply: write name = value on a line each; the defaults hold"))
		return
	}
	var values map[string]any
	meta, err := toml.Decode(text, &values)
	if err != nil {
		r.noTOML(text, err)
		return
	}
	r.lines = linesOf(text)
	known := map[string]bool{"keys": true}
	for _, setting := range append(All(), older()...) {
		known[setting.Name] = true
		if value, ok := values[setting.Name]; ok {
			r.mistake(r.place(setting.Name), setting.set(r.settings, value))
		}
	}
	for _, key := range meta.Keys() {
		if name := key[0]; !known[name] {
			known[name] = true // told once
			r.mistake(r.place(name), message.New("没有设置%s：可用的有 %s", "there is no setting %s: there are %s", shown(name), names()))
		}
	}
	if value, ok := values["keys"]; ok {
		r.keys(value, meta)
	}
}

// tangled returns the line, from 1, from which a text is nested deeper than any
// settings are; 0 if it is not. The time of the TOML library grows with the square
// of the parts of a name, and of braces within braces, and each bracket within
// another takes a kilobyte.
func tangled(text string) int {
	const most = 64
	number, braces, brackets := 0, 0, 0
	for line := range strings.Lines(text) {
		number++
		braces += strings.Count(line, "{")
		for i := 0; i < len(line) && brackets <= most; i++ {
			switch line[i] {
			case '[':
				brackets++
			case ']':
				brackets--
			}
		}
		if max(braces, brackets) > most || strings.Count(line, ".") > most {
			return number
		}
	}
	return 0
}

// noTOML tells the line where the file stops being TOML, in words that a clerk
// can act on; those of the library are about its grammar.
func (r *reader) noTOML(text string, err error) {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		r.mistake(r.path, message.New("不合 TOML 写法：请照 zwgk config 的输出改写；全部设置取默认值",
			"this is no TOML: write it as zwgk config prints it; the defaults hold"))
		return
	}
	number, line := parse.Position.Line, ""
	for text := range strings.Lines(text) {
		if number--; number == 0 {
			line = strings.TrimSpace(text)
			break
		}
	}
	r.mistake(r.path+":"+strconv.Itoa(parse.Position.Line), message.New(
		"%s不合 TOML 写法：请写作 名称 = 值，文字加引号，每个名称只写一次；全部设置取默认值",
		"%s is no TOML: write name = value, text in quotes, each name once; the defaults hold", shown(line)))
}

func (r *reader) variables(environment func(string) string) {
	for _, setting := range All() {
		text := environment(setting.Variable)
		if text == "" {
			continue
		}
		var value any = text
		if setting.split != nil {
			value = setting.split(text)
		}
		r.mistake(setting.Variable, setting.set(r.settings, value))
	}
	r.keysFrom(environment(keysVariable))
}

// mistake notes an error, if there is one, with its place.
func (r *reader) mistake(place string, err error) {
	if err != nil {
		r.mistakes = append(r.mistakes, &Mistake{place, err})
	}
}

// place returns the file and the line of a name, such as "theme" or "keys.help".
func (r *reader) place(name string) string {
	if line := r.lines[name]; line > 0 {
		return r.path + ":" + strconv.Itoa(line)
	}
	return r.path
}

// linesOf returns the line, from 1, of each name and table that a sound TOML text
// sets, and of what a comment has, with its #. One that another way of writing hides is
// not in it.
func linesOf(text string) map[string]int {
	lines := make(map[string]int)
	note := func(name string, number int) {
		if lines[name] == 0 {
			lines[name] = number
		}
	}
	table, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		var name string
		if strings.HasPrefix(line, "[") {
			header, _, _ := strings.Cut(line, "#")
			table = unquoted(strings.Trim(header, "[] \t"))
			name = table
		} else if key, _, ok := strings.Cut(line, "="); ok {
			name = strings.TrimPrefix(table+"."+unquoted(key), ".")
		}
		first, _, _ := strings.Cut(name, ".")
		note(first, number)
		note(name, number)
	}
	return lines
}

// unquoted returns a dotted key without its quotes and blanks.
func unquoted(key string) string {
	parts := strings.Split(key, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(part), `"'`)
	}
	return strings.Join(parts, ".")
}

// names lists all settings; as a type of its own it is not abridged in a message.
func names() verbatim {
	var all []string
	for _, setting := range All() {
		all = append(all, setting.Name)
	}
	return verbatim(strings.Join(append(all, "[keys]"), ", "))
}

type verbatim string
