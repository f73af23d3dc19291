package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A folder's licences are known by their text; one that is none, or that is not accepted,
// is told.
func TestLicences(t *testing.T) {
	mit, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	const gpl = "This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version."
	for _, c := range []struct{ name, text, want, fault string }{
		{"LICENSE", string(mit), "MIT", ""},
		{"Licence.txt", string(mit), "MIT", ""},
		{"LICENSE", strings.Repeat("All rights reserved by whoever wrote this, and no use is granted. ", 100) + string(mit), "", "no licence that we know"},
		{"COPYING", gpl, "", "GPL"},
		{"README", string(mit), "", "no licence that we know"},
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, c.name), []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := licences(folder)
		if c.fault == "" && (err != nil || !slices.Equal(got, []string{c.want})) {
			t.Errorf("%s: got %v, %v", c.name, got, err)
		}
		if c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)) {
			t.Errorf("%s: got %v, %v, want %q", c.name, got, err, c.fault)
		}
	}
}
