package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// released are systems that between them link every module.
var released = []string{"linux/amd64", "darwin/arm64", "windows/amd64"}

// module is one that zwgk is linked with.
type module struct{ path, version, sum, folder string }

// linked returns the modules that zwgk is linked with on some platforms, by their paths.
func linked(platforms ...string) ([]module, error) {
	var found []module
	for _, platform := range platforms {
		system, architecture, _ := strings.Cut(platform, "/")
		list := exec.Command("go", "list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}}	{{.Version}}	{{.Sum}}	{{.Dir}}{{end}}{{end}}`, "./tui/zwgk")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+architecture)
		list.Stderr = os.Stderr
		lines, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		for line := range strings.Lines(string(lines)) {
			part := strings.Split(strings.TrimSpace(line), "\t")
			if len(part) != 4 {
				return nil, fmt.Errorf("go list says %q", line)
			}
			found = append(found, module{part[0], part[1], part[2], part[3]})
		}
	}
	slices.SortFunc(found, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return slices.Compact(found), nil
}

var (
	licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying)`)
	noticeFile  = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)`)
)

// texts returns the files at the top of a folder whose names match, by their names.
func texts(folder string, name *regexp.Regexp) (found [][]byte, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !name.MatchString(entry.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		found = append(found, text)
	}
	return found, nil
}

// accepted are the licences that a released program may be linked under.
var accepted = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT"}

// licences returns the SPDX identifiers of the licences in a folder. One that is not
// accepted is an error, as is a file of which less than three quarters are licences.
func licences(folder string) (found []string, err error) {
	files, err := texts(folder, licenceFile)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		coverage := licensecheck.Scan(file)
		if coverage.Percent < 75 {
			return nil, fmt.Errorf("%s: no licence that we know", folder)
		}
		for _, match := range coverage.Match {
			if !match.IsURL {
				found = append(found, match.ID)
			}
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s: no licence that we know", folder)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	for _, licence := range found {
		if !slices.Contains(accepted, licence) {
			return nil, fmt.Errorf("%s: %s is none of %s", folder, licence, strings.Join(accepted, ", "))
		}
	}
	return found, nil
}

// checkLicences tells whether every module that is linked has accepted licences.
func checkLicences() error {
	modules, err := linked(released...)
	if err != nil {
		return err
	}
	for _, module := range modules {
		if _, err := licences(module.folder); err != nil {
			return err
		}
	}
	fmt.Println(len(modules), "modules are linked, all under", strings.Join(accepted, ", "))
	return nil
}

// writeNotices writes the licences and notices of all that is linked on any system.
func writeNotices(name string) error {
	modules, err := linked(released...)
	if err != nil {
		return err
	}
	root, err := goEnv("GOROOT")
	if err != nil {
		return err
	}
	out := bytes.NewBufferString("zwgk is linked with the modules below. Their licences:\n")
	for _, module := range append([]module{{path: "Go and its standard library", folder: root}}, modules...) {
		fmt.Fprintf(out, "\n== %s\n", strings.TrimSpace(module.path+" "+module.version))
		files, err := texts(module.folder, noticeFile)
		if err != nil {
			return err
		}
		for _, file := range files {
			fmt.Fprintf(out, "\n%s", file)
		}
	}
	return os.WriteFile(name, out.Bytes(), 0o644)
}

// goEnv returns what the go command knows under a name, such as GOROOT.
func goEnv(name string) (string, error) {
	value, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("go env: %w", err)
	}
	return strings.TrimSpace(string(value)), nil
}
