package ledger

import (
	"regexp"
	"sync"
)

// pattern compiles a regular expression when it is first asked for, so that who
// imports the package and reads no register pays nothing.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
