//go:build nodatabases

package peers

import "testing"

// Two databases take a minute and a half to compile. Where nothing here has changed, the
// checks go without them.

func fts5(tb testing.TB, _ []string) func(string) { return without(tb) }

func bleveIndex(tb testing.TB, _ []string) func(string) { return without(tb) }

func without(tb testing.TB) func(string) {
	tb.Skip("made without databases")
	return nil
}
