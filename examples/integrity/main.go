// Command integrity is a step for a build pipeline: it fails when a catalogue
// has faults, or when it is no longer the edition that was approved, and then it
// says what differs.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/disclosuretest"
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

// check returns the faults of the current catalogue, and how it differs from the
// approved one.
func check(approved, current *disclosure.Catalog) error {
	return disclosuretest.Check(current, disclosuretest.Want{Older: approved})
}
