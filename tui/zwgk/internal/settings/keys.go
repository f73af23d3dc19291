package settings

import (
	"maps"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui"
)

// keysVariable has the keys of actions as in "next-caller=f8,ctrl+s;help=f1".
const keysVariable = "ZWGK_KEYS"

// mostKeys is how many keys an action can have.
const mostKeys = 16

// An override gives an action other keys, and where it says so.
type override struct {
	action tui.Action
	keys   []string
	place  string
}

// keys reads the table [keys]: an action, and its key or a list of keys. An empty
// list takes an action's keys away.
func (r *reader) keys(value any, meta toml.MetaData) {
	table, ok := value.(map[string]any)
	if !ok {
		r.mistake(r.place("keys"), message.New("keys 须为一节：[keys] 下每行一个动作", "keys must be a table: an action a line below [keys]"))
		return
	}
	var overrides []override
	for _, key := range meta.Keys() { // in the order of the file
		if len(key) != 2 || key[0] != "keys" {
			continue
		}
		name := key[1]
		o := override{action: tui.Action(name), place: r.place("keys." + name)}
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
			r.mistake(keysVariable, message.New("%s不可用：写作 动作=键,键;动作=键", "%s will not do: write action=key,key;action=key", shown(part)))
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

// bind takes the overrides together, so that two actions can swap their keys.
// Where they do not hold together, it takes one after the other, and tells of
// those that do not go with what is there before them.
func (r *reader) bind(overrides []override) {
	defaults := tui.DefaultKeyMap()
	together := maps.Clone(r.settings.Keys)
	var sound []override
	for _, o := range overrides {
		if _, ok := defaults[o.action]; !ok {
			r.mistake(o.place, message.New("没有动作 %s：zwgk config 列出全部动作", "there is no action %s: zwgk config lists them all", shown(string(o.action))))
			continue
		}
		if len(o.keys) > mostKeys {
			r.refuse(o, message.New("%d 个键太多：最多 %d 个", "%d keys are too many: at most %d", len(o.keys), mostKeys))
			continue
		}
		o.keys = normal(o.keys)
		if err := (tui.KeyMap{o.action: o.keys}).Validate(); err != nil {
			r.refuse(o, err)
			continue
		}
		together[o.action] = o.keys
		sound = append(sound, o)
	}
	if together.Validate() == nil {
		r.settings.Keys = together
		return
	}
	for _, o := range sound {
		keys := maps.Clone(r.settings.Keys)
		keys[o.action] = o.keys
		if err := keys.Validate(); err != nil {
			r.refuse(o, err)
			continue
		}
		r.settings.Keys = keys
	}
}

func (r *reader) refuse(o override, err error) {
	r.mistake(o.place, message.New("%v；该动作仍用原来的键", "%v; the action keeps its keys", err))
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
		at := strings.LastIndex(strings.TrimSuffix(key, "+"), "+") + 1
		head, last := key[:at], key[at:]
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
