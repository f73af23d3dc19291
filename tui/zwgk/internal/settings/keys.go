package settings

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// keysVariable has the keys of actions as in "next-caller=f8,ctrl+s;help=f1".
const keysVariable = "ZWGK_KEYS"

// An override gives an action other keys, and where it says so.
type override struct {
	action tui.Action
	keys   []string
	place  string
}

// keys reads the table [keys]: an action, and its key or a list of keys. An empty
// list takes an action's keys away.
func (r *reader) keys(value any) {
	table, ok := value.(map[string]any)
	if !ok {
		r.mistake(r.place("", "keys"), wrongf("keys 须为一节：[keys] 下每行一个动作", "keys must be a table: an action a line below [keys]"))
		return
	}
	names := slices.Collect(maps.Keys(table))
	sortByLine(names, r.text, "keys")
	var overrides []override
	for _, name := range names {
		o := override{action: tui.Action(name), place: r.place("keys", name)}
		if key, ok := table[name].(string); ok {
			o.keys = []string{key}
		} else if err := texts(&o.keys, table[name]); err != nil {
			r.mistake(o.place, err)
			continue
		}
		overrides = append(overrides, o)
	}
	r.bind(overrides)
}

// keysFrom reads the environment's form.
func (r *reader) keysFrom(text string) {
	var overrides []override
	for part := range strings.SplitSeq(text, ";") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		action, keys, ok := strings.Cut(part, "=")
		if !ok {
			r.mistake(keysVariable, wrongf("%s 不可用：写作 动作=键,键;动作=键", "%s will not do: write action=key,key;action=key", shown(part)))
			continue
		}
		o := override{action: tui.Action(strings.TrimSpace(action)), place: keysVariable}
		for key := range strings.SplitSeq(keys, ",") {
			if key = strings.TrimSpace(key); key != "" {
				o.keys = append(o.keys, key)
			}
		}
		overrides = append(overrides, o)
	}
	r.bind(overrides)
}

// bind takes all overrides that can hold together. Those that are wrong in
// themselves fall out first; of two that want one key, the later one.
func (r *reader) bind(overrides []override) {
	var sound []override
	for _, o := range overrides {
		alone := tui.KeyMap{o.action: normal(o.keys)}
		if err := alone.Validate(); err != nil {
			r.mistake(o.place, wrongf("%v；该动作仍用默认的键", "%v; the action keeps its keys", err))
			continue
		}
		o.keys = alone[o.action]
		sound = append(sound, o)
	}
	for len(sound) > 0 {
		err := r.with(sound).Validate()
		if err == nil {
			break
		}
		at := r.culprit(sound)
		r.mistake(sound[at].place, wrongf("%v；%s 仍用默认的键", "%v; %s keeps its keys", err, sound[at].action))
		sound = slices.Delete(sound, at, at+1)
	}
	r.settings.Keys = r.with(sound)
}

// culprit returns the last override without which there are fewer faults.
func (r *reader) culprit(overrides []override) int {
	most := faults(r.with(overrides))
	for at := len(overrides) - 1; at >= 0; at-- {
		if faults(r.with(slices.Delete(slices.Clone(overrides), at, at+1))) < most {
			return at
		}
	}
	return len(overrides) - 1
}

func faults(keys tui.KeyMap) int {
	err := keys.Validate()
	if err == nil {
		return 0
	}
	return 1 + strings.Count(err.Error(), "\n")
}

func (r *reader) with(overrides []override) tui.KeyMap {
	keys := maps.Clone(r.settings.Keys)
	for _, o := range overrides {
		keys[o.action] = o.keys
	}
	return keys
}

// normal writes keys as the browser knows them, however people write them: F8,
// Ctrl+S, ctrl-s, PageUp, Escape.
func normal(keys []string) []string {
	var all []string
	for _, key := range keys {
		key = strings.ToLower(strings.TrimSpace(key))
		for _, modifier := range []string{"ctrl", "alt", "shift"} {
			key = strings.ReplaceAll(key, modifier+"-", modifier+"+")
		}
		head, last := "", key
		if at := strings.LastIndex(strings.TrimSuffix(key, "+"), "+"); at >= 0 {
			head, last = key[:at+1], key[at+1:]
		}
		switch last {
		case "pageup":
			last = "pgup"
		case "pagedown", "pgdn":
			last = "pgdown"
		case "escape":
			last = "esc"
		case "return":
			last = "enter"
		case "del":
			last = "delete"
		case "ins":
			last = "insert"
		}
		all = append(all, head+last)
	}
	return all
}

// sortByLine orders names of a table as the file has them.
func sortByLine(names []string, text, table string) {
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(lineOf(text, table, a), lineOf(text, table, b)), cmp.Compare(a, b))
	})
}
