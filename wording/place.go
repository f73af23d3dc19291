package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/region"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A place is what a title, or the name of an office, begins with.
type place struct {
	printed string // such as 北京市朝阳区
	said    string // what a person says, such as 朝阳; "" where there is none
}

// placeOf takes the places from the front of a name, of which the last one is meant.
func placeOf(name string) (p place, rest string) {
	rest = name
	for {
		unit, ok := unitOf(rest, p.said)
		if !ok {
			return p, rest
		}
		p = place{p.printed + unit.printed, unit.said}
		rest = rest[len(unit.printed):]
	}
}

// unitOf returns the place that a name begins with, which lies within another one if
// that is not "".
func unitOf(name, within string) (unit place, ok bool) {
	const most = 24 // characters
	count := 0
	for i, r := range name {
		if count++; count > most || !unicode.IsLetter(r) && !unicode.IsDigit(r) { // as in 县（市、区）
			return place{}, false
		}
		printed, rest := name[:i+utf8.RuneLen(r)], name[i+utf8.RuneLen(r):]
		kind := kindOf(printed)
		if kind == "" || isWithinWord(printed, rest) {
			continue
		}
		if said := saidOf(strings.TrimSuffix(printed, kind), kind, within); said != "" {
			return place{printed, said}, true
		}
	}
	return place{}, false
}

// kindOf returns what kind of place a name ends with, in the longest form, or "".
func kindOf(name string) string {
	for kind := range strings.FieldsSeq("特别行政区 自治区 自治州 自治县 自治旗 地区 " + zones + " 街道 省 市 县 区 盟 旗 乡 镇") {
		if strings.HasSuffix(name, kind) {
			return kind
		}
	}
	return ""
}

// zones are not administered like other places, and their names are nothing without the
// kind: 兰州新区 is not 兰州.
const zones = "农业高新技术产业示范区 高新技术产业开发区 高新技术开发区 高新区 经济技术开发区 经济开发区 经开区 开发区 自由贸易试验区 工业园区 产业园区 " +
	"综合保税区 保税区 旅游度假区 度假区 示范区 合作区 管理区 新区"

// isWithinWord reports whether what ends like a place is a part of a word or of a longer
// name, as 市 is of 市场, 区 of 社区, and 镇 of 景德镇市.
func isWithinWord(before, rest string) bool {
	return text.StartsWithWord(rest, "场", "域", "块", "舰", "族") ||
		text.EndsWithWord(before, "社区", "小区", "景区", "保护区", "城乡", "城镇", "乡镇", "村镇", "联盟") ||
		strings.HasPrefix(rest, "市") && !strings.HasSuffix(before, "市") && !text.StartsWithWord(rest, "市场", "市政", "市容")
}

// saidOf returns what a person says of a place: the name without the word that tells its
// kind, unless it is nothing without that; "" where it is none.
func saidOf(name, kind, within string) string {
	const most = 8 // characters; a name has fewer
	bare := withoutPeoples(name)
	count := utf8.RuneCountInString(bare)
	isZone := slices.Contains(strings.Fields(zones), kind)
	switch {
	case count > most || strings.HasPrefix(name, "各"):
		return ""
	case isZone && name == "":
		return within + shortZone(kind)
	case strings.HasPrefix(name, "某") || count >= 2 && isNothingWithout(bare, kind):
		return name + kind
	case isZone:
		return withoutProvince(bare) + shortZone(kind)
	case count >= 2:
		return withoutProvince(bare)
	case kind == "县" && count == 1 && !strings.Contains("本全省市区州", name),
		kind == "区" && count == 1 && within != "" && strings.Contains("城郊矿东西南北", name):
		return name + kind
	}
	return ""
}

// isNothingWithout reports whether a name needs the word for its kind: a town and a
// street, a banner of several halves, as 阿拉善左旗, and a number.
func isNothingWithout(name, kind string) bool {
	last, _ := utf8.DecodeLastRuneInString(name)
	return kind == "乡" || kind == "镇" || kind == "街道" || kind == "旗" && strings.ContainsRune("左右前中后合翼", last) || last < utf8.RuneSelf
}

// shortZone is what people say for a kind of zone.
func shortZone(kind string) string {
	switch kind {
	case "高新技术产业开发区", "高新技术开发区":
		return "高新区"
	case "农业高新技术产业示范区":
		return "示范区"
	case "经济技术开发区", "经济开发区":
		return "经开区"
	case "自由贸易试验区":
		return "自贸区"
	case "综合保税区":
		return "保税区"
	case "旅游度假区":
		return "度假区"
	}
	return kind
}

// peoples are those that autonomous places are named after; where 族 is not said of them
// there, without it.
const peoples = "各族 蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 " +
	"水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 达斡尔 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 阿昌族 普米族 塔吉克 怒族 鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春 珞巴族 门巴族"

// withoutPeoples drops the peoples behind a name, as of 长阳土家族; of a name that is
// nothing else, as 鄂温克族, the word for a people alone.
func withoutPeoples(name string) string {
	for again := true; again; {
		again = false
		for people := range strings.FieldsSeq(peoples) {
			bare, found := strings.CutSuffix(name, people)
			if found && utf8.RuneCountInString(bare) >= 2 {
				name, again = bare, true
			}
		}
	}
	return strings.TrimSuffix(name, "族")
}

// withoutProvince drops a province before the name of a place in it, as of 宁夏中卫.
func withoutProvince(name string) string {
	for province := range region.All() {
		if rest, found := strings.CutPrefix(name, province.Chinese); found && utf8.RuneCountInString(rest) >= 2 {
			return rest
		}
	}
	return name
}
