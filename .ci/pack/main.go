// Command pack makes what is released of a built program, the same bytes of the same
// files: nothing in it depends on the machine, and the one time is SOURCE_DATE_EPOCH, in
// seconds. It runs at the top of the tree, whose modules it lists.
package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

var commands = map[string]struct {
	arguments string
	count     int
	do        func(arguments []string) error
}{
	"archive":  {"FILE.tar.gz|FILE.zip FOLDER", 2, func(a []string) error { return writeArchive(a[0], a[1]) }},
	"deb":      {"FILE FOLDER ARCHITECTURE VERSION", 4, func(a []string) error { return writePackage(a[0], a[1], a[2], a[3], writeDeb) }},
	"rpm":      {"FILE FOLDER ARCHITECTURE VERSION", 4, func(a []string) error { return writePackage(a[0], a[1], a[2], a[3], writeRPM) }},
	"sbom":     {"FILE OS/ARCHITECTURE VERSION", 3, func(a []string) error { return writeBOM(a[0], a[1], a[2]) }},
	"notices":  {"FILE", 1, func(a []string) error { return writeNotices(a[0]) }},
	"licences": {"", 0, func([]string) error { return checkLicences() }},
	"links":    {"FOLDER", 1, func(a []string) error { return detach(a[0]) }},
}

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: pack %s ARGUMENTS", strings.Join(slices.Sorted(maps.Keys(commands)), "|")))
	}
	command, ok := commands[os.Args[1]]
	if !ok {
		fail(fmt.Errorf("no command %s: there are %s", os.Args[1], strings.Join(slices.Sorted(maps.Keys(commands)), ", ")))
	}
	if len(os.Args)-2 != command.count {
		fail(fmt.Errorf("usage: pack %s %s", os.Args[1], command.arguments))
	}
	if err := command.do(os.Args[2:]); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "pack:", err)
	os.Exit(1)
}

// releaseTime is the time of everything that is written.
func releaseTime() (time.Time, error) {
	seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH is no number of seconds: %w", err)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
