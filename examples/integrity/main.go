// Command integrity is a step for a build pipeline: it fails when a catalogue
// has faults, or when it is no longer the edition that was approved, and then it
// says what differs.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/seed2ea1efa0/disclosure"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: integrity APPROVED CURRENT, two catalogue files")
	}
	approved, err := load(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	current, err := load(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := check(approved, current); err != nil {
		log.Fatal(err)
	}
}

func load(name string) (*disclosure.Catalog, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	catalog, err := disclosure.Load(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return catalog, nil
}

// check returns the faults of the current catalogue, or how it differs from the
// approved one.
func check(approved, current *disclosure.Catalog) error {
	if err := current.Validate(); err != nil {
		return err
	}
	if current.Digest() == approved.Digest() {
		return nil
	}
	difference := "the catalogue is not the approved edition:"
	for _, change := range disclosure.Diff(approved, current) {
		difference += fmt.Sprintf("\n%s: %v → %v", change.Kind(), change.Old, change.New)
		for _, f := range change.Fields {
			difference += fmt.Sprintf("\n    %s: %q → %q", f.Field, f.Old, f.New)
		}
	}
	return fmt.Errorf("%s", difference)
}
