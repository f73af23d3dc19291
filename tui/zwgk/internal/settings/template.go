package settings

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// Template returns a settings file with every setting at its default, each behind
// a #, so that what it sets is nothing until somebody takes the # away.
func Template(language wording.Language) string {
	pick := language.Pick
	var b strings.Builder
	for _, setting := range All() {
		variable := pick("（", " (") + setting.Variable + pick("）", ")")
		fmt.Fprintf(&b, "# %s%s\n#%s = %s\n\n", pick(setting.ZH, setting.EN), variable, setting.Name, setting.Default)
	}
	fmt.Fprintf(&b, "# %s\n[keys]\n", pick(
		"各动作的键，可写多个；空列表表示不用键（ZWGK_KEYS，写作 动作=键,键;动作=键）",
		"the keys of each action; an empty list takes them away (ZWGK_KEYS, as in action=key,key;action=key)"))
	actions := tui.DefaultKeyMap()
	for _, action := range slices.Sorted(maps.Keys(actions)) {
		fmt.Fprintf(&b, "#%s = [%s]\n", action, quotedList(actions[action]))
	}
	return b.String()
}

func quotedList(all []string) string {
	quoted := make([]string, len(all))
	for i, s := range all {
		quoted[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(quoted, ", ")
}
