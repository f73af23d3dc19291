package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/processtest"
)

// A file of 5 MB takes no more than 300 MB and 10 s, whatever it is full of.
func TestFullFilesStayWithinLimits(t *testing.T) {
	processtest.StaysWithin(t, fullOf(), func(_, text string) error {
		c, err := disclosure.Load(strings.NewReader(text))
		if err == nil {
			c.Digest()
			c.Validate()
			disclosure.Diff(c, disclosure.Default())
		}
		return err
	})
}
