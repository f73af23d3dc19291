package tui

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestNeighboursOfWhatIsAskedForSaySo(t *testing.T) {
	open(t).type_("工伤认定").sees("没有完全符合的，以下相近").press("f8").misses("没有完全符合的")
	open(t).type_("挂失").misses("没有完全符合的")
	open(t, WithLanguage(wording.English)).type_("劳动能力鉴定").sees("nothing fits wholly; these are near")
}
