package main

import (
	"fmt"
	"runtime/debug"

	"github.com/seed2ea1efa0/disclosure"
)

// release is the version that a release build sets with -ldflags -X.
var release = "v0.1.0"

// version tells the program, its catalogue and what it was built from.
func version() string {
	revision := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				revision = " (" + setting.Value[:min(12, len(setting.Value))] + ")"
			}
		}
	}
	return fmt.Sprintf("zwgk %s%s\n%s", release, revision, disclosure.Default().Digest())
}
