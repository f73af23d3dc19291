package main

import (
	"os"
	"path/filepath"
	"strings"
)

// measured is the command. Where the variable ZWGK_PEAK names a file, it writes what
// the system says of its memory there.
func measured() {
	status := run(os.Args[1:])
	if file := os.Getenv("ZWGK_PEAK"); file != "" {
		said, _ := os.ReadFile(filepath.Join("/proc", "self", "status"))
		_, peak, _ := strings.Cut(string(said), "VmHWM:")
		_ = os.WriteFile(file, []byte(peak), 0o600)
	}
	os.Exit(status)
}
