package main

import (
	"fmt"
	"os"
	"strings"
)

// rewrite puts tables into a page, each in place of the one that begins as it does.
func rewrite(name string, tables ...string) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	text := string(page)
	for _, table := range tables {
		heading, _, _ := strings.Cut(table, "\n")
		before, rest, found := strings.Cut(text, heading+"\n")
		if !found {
			return fmt.Errorf("%s has no table %q", name, heading)
		}
		for strings.HasPrefix(rest, "|") {
			_, rest, _ = strings.Cut(rest, "\n")
		}
		text = before + table + rest
	}
	return os.WriteFile(name, []byte(text), 0o644)
}
