package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// traditional writes a text as it is written in Hong Kong and Taiwan.
func traditional(s string) string {
	from := map[rune]rune{}
	for traditional, simplified := range text.Simplifications() {
		if _, known := from[simplified]; !known {
			from[simplified] = traditional
		}
	}
	return strings.Map(func(r rune) rune {
		if t, ok := from[r]; ok {
			return t
		}
		return r
	}, s)
}

// Whoever types traditional characters means the same channels, laws, levels, publishers
// and terms.
func TestTraditionalCharactersMeanTheSame(t *testing.T) {
	catalog := disclosure.Default()
	count := func(f disclosure.Filter) (n int) {
		if err := f.Check(catalog); err != nil {
			t.Error(err)
		}
		for range catalog.Select(f) {
			n++
		}
		return n
	}
	for channel := range disclosure.AllChannels().All() {
		name := traditional(channel.String())
		if got, err := disclosure.ParseChannel(name); got != channel {
			t.Errorf("%q is %v, %v", name, got, err)
		}
	}
	for law := range catalog.Laws() {
		name := traditional(law.Name)
		if got, want := count(disclosure.Filter{Law: name}), count(disclosure.Filter{Law: law.Name}); got != want || want == 0 {
			t.Errorf("%q is the law of %d items, not of %d", name, got, want)
		}
	}
	for item := range catalog.Items() {
		name := traditional(item.Publisher())
		if got, want := count(disclosure.Filter{Publisher: name}), count(disclosure.Filter{Publisher: item.Publisher()}); got != want || want == 0 {
			t.Errorf("%q publishes %d items, not %d", name, got, want)
		}
		printed := item.Deadline()
		want, _ := printed.WorkingDays()
		if got, ok := disclosure.ParseDeadline(traditional(printed.String())).WorkingDays(); got != want {
			t.Errorf("%q are %d working days, %v", traditional(printed.String()), got, ok)
		}
	}
}
