package workday_test

import (
	"os"
	"os/exec"
	"testing"
	"time"
	_ "time/tzdata" // the machine need not have it
)

// TestDatesInOtherTimeZones runs the tests of dates, deadlines and calendars in
// processes whose local time is far from China's.
func TestDatesInOtherTimeZones(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the suite twice more")
	}
	const marker = "DISCLOSURE_TEST_OFFSET"
	if want := os.Getenv(marker); want != "" {
		if got := time.Date(2026, 1, 1, 0, 0, 0, 0, time.Local).Format("-07:00"); got != want {
			t.Fatalf("the local offset is %s, want %s", got, want)
		}
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const suite = "Date|Scan|Deadline|Terms|WorkingDays|Status|Calendar|Provisional|Regions|Day|Year|December|Loaded"
	for zone, offset := range map[string]string{"America/New_York": "-05:00", "Asia/Tokyo": "+09:00"} {
		t.Run(zone, func(t *testing.T) {
			command := exec.Command(program, "-test.short", "-test.run", suite)
			command.Env = append(os.Environ(), "TZ="+zone, marker+"="+offset)
			if output, err := command.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, output)
			}
		})
	}
}
