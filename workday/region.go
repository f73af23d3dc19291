package workday

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// RegionName returns what people call the region of a calendar, in Chinese and in
// English: "宁夏" and "Ningxia" for "CN-NX". The name of an overlay, and what is no
// code of ISO 3166-2:CN, it returns as it is.
func RegionName(code string) (chinese, english string) {
	for line := range strings.Lines(regionNames) {
		known, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		if known == code {
			chinese, english, _ = strings.Cut(names, " ")
			return chinese, english
		}
	}
	return code, code
}

// isRegion reports whether a code is one of a province-level region that follows
// the national arrangement.
func isRegion(code string) bool {
	chinese, _ := RegionName(code)
	return code != nationalCalendar.region && chinese != code
}

// noRegion says that a code is none that a calendar can have.
func noRegion(code string) error {
	return message.New("没有代码为 %q 的地区：请用 CN，或省级地区的代码，如 CN-NX、CN-GX；港澳台不在其中",
		"there is no region with the code %q: use CN, or the code of a province-level region, such as CN-NX or CN-GX; Hong Kong, Macao and Taiwan are none", code)
}

// regionNames are the regions that follow the national arrangement: Hong Kong,
// Macao and Taiwan do not.
const regionNames = `CN 全国 China
CN-AH 安徽 Anhui
CN-BJ 北京 Beijing
CN-CQ 重庆 Chongqing
CN-FJ 福建 Fujian
CN-GD 广东 Guangdong
CN-GS 甘肃 Gansu
CN-GX 广西 Guangxi
CN-GZ 贵州 Guizhou
CN-HA 河南 Henan
CN-HB 湖北 Hubei
CN-HE 河北 Hebei
CN-HI 海南 Hainan
CN-HL 黑龙江 Heilongjiang
CN-HN 湖南 Hunan
CN-JL 吉林 Jilin
CN-JS 江苏 Jiangsu
CN-JX 江西 Jiangxi
CN-LN 辽宁 Liaoning
CN-NM 内蒙古 Inner Mongolia
CN-NX 宁夏 Ningxia
CN-QH 青海 Qinghai
CN-SC 四川 Sichuan
CN-SD 山东 Shandong
CN-SH 上海 Shanghai
CN-SN 陕西 Shaanxi
CN-SX 山西 Shanxi
CN-TJ 天津 Tianjin
CN-XJ 新疆 Xinjiang
CN-XZ 西藏 Tibet
CN-YN 云南 Yunnan
CN-ZJ 浙江 Zhejiang
`
