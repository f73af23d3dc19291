package tui

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// A choice that leaves nothing is not offered, but one that is chosen stays, so that it can
// be taken back.
func TestAChosenFilterThatLeavesNothingStays(t *testing.T) {
	s := open(t).type_("挂失").press("f3").misses("] 1 政策文件").press("esc")
	s.setFilter(narrowing{Filter: disclosure.Filter{Category: 1}})
	s.refresh()
	s.press("f3").sees("[x] 1 政策文件")
}
