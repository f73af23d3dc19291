package wording_test

import (
	"os/exec"
	"strings"
	"testing"
)

// An importer gets no terminal code.
func TestTheStandardLibraryIsEnough(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("there is no go command:", err)
	}
	for path := range strings.FieldsSeq(string(out)) {
		module, _, _ := strings.Cut(path, "/")
		if strings.Contains(module, ".") && !strings.HasPrefix(path, "github.com/seed2ea1efa0/disclosure") {
			t.Errorf("it needs %s", path)
		}
	}
}
