package grid

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/processtest"
)

// A hostile file is read within 300 MB and 10 s, or refused with one line.
func TestHostileFilesStayWithinLimits(t *testing.T) {
	files := func(yield func(name, text string) bool) {
		for name, makes := range hostile() {
			format, data := makes()
			if !yield(name+"."+strconv.Itoa(int(format)), string(data)) {
				return
			}
		}
	}
	processtest.StaysWithin(t, files, func(name, text string) error {
		format, err := strconv.Atoi(strings.TrimPrefix(filepath.Ext(name), "."))
		if err != nil {
			t.Fatal(err)
		}
		_, err = Read([]byte(text), Format(format), DefaultLimits())
		return err
	})
}
