// Package processtest holds a part of a test to limits of memory and time. A process
// of its own runs it, for a limit of the Go heap bounds no process.
package processtest

import (
	"os"
	"strconv"
	"strings"
)

// Peak returns the most memory that the process has had, in KB, and zero where the
// system does not say. What getrusage says counts the process that started this one.
func Peak() int {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	peak, _ := strconv.Atoi(strings.Fields(rest + " 0")[0])
	return peak
}
