package workday

import (
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/region"
)

// RegionName returns what people call the region of a calendar, in Chinese and in
// English: "宁夏" and "Ningxia" for "CN-NX". The name of an overlay, and what is no
// code of ISO 3166-2:CN, it returns as it is.
func RegionName(code string) (chinese, english string) {
	if code == nationalCalendar.region {
		return "全国", "China"
	}
	if r, ok := region.Of(code); ok {
		return r.Chinese, r.English
	}
	return code, code
}

// isRegion reports whether a code is one of a province-level region that follows
// the national arrangement.
func isRegion(code string) bool {
	_, ok := region.Of(code)
	return ok
}

// noRegion says that a code is none that a calendar can have.
func noRegion(code string) error {
	return message.New("没有代码为 %q 的地区：请用 CN，或省级地区的代码，如 CN-NX、CN-GX；港澳台不在其中",
		"there is no region with the code %q: use CN, or the code of a province-level region, such as CN-NX or CN-GX; Hong Kong, Macao and Taiwan are none", code)
}
