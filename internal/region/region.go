// Package region has the province-level regions of the mainland, and what people call them:
// without 省, 市 or 自治区.
package region

import (
	"iter"
	"strings"
)

// A Region is one that follows the national arrangement of holidays: Hong Kong, Macao and
// Taiwan do not.
type Region struct {
	Code             string // of ISO 3166-2, such as CN-NX
	Chinese, English string // such as 宁夏 and Ningxia
}

// All yields the regions.
func All() iter.Seq[Region] {
	return func(yield func(Region) bool) {
		for line := range strings.Lines(all) {
			var r Region
			r.Code, line, _ = strings.Cut(strings.TrimSpace(line), " ")
			r.Chinese, r.English, _ = strings.Cut(line, " ")
			if !yield(r) {
				return
			}
		}
	}
}

// Of returns the region that has a code; ok is false where none has.
func Of(code string) (r Region, ok bool) {
	for r := range All() {
		if r.Code == code {
			return r, true
		}
	}
	return Region{}, false
}

const all = `CN-AH 安徽 Anhui
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
