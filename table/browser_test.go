package table_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

func TestABrowserShowsTheTable(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	file := filepath.Join(t.TempDir(), "catalogue.html")
	if err := os.WriteFile(file, []byte(write(t, disclosure.Default(), table.HTML)), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // it may hang where it has no display or sandbox
	defer cancel()
	dom, err := exec.CommandContext(ctx, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Skipf("chromium does not run here: %v", err)
	}
	_, body, _ := strings.Cut(string(dom), "<tbody>")
	for pattern, want := range map[string]int{
		`<tr>`: 92, `id="item-\d+"`: 90, `scope="rowgroup"`: 14, `☑|☐`: 19 * 13, `☑`: ticked(), `>√</td>`: 19 * 3,
	} {
		if got := len(regexp.MustCompile(pattern).FindAllString(body, -1)); got != want {
			t.Errorf("the browser has %d of %s, want %d", got, pattern, want)
		}
	}
}

// ticked counts the ticked boxes of the embedded table, merged cells once.
func ticked() (n int) {
	var previous disclosure.Item
	for item := range disclosure.Default().Items() {
		if !previous.SharesCells(item) {
			for d := range item.ContentGroups() {
				n += d.Channels().Len()
			}
		}
		previous = item
	}
	return n
}
