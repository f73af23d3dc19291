package search_test

import (
	"slices"
	"strings"
	"testing"
)

// What the catalogue has only neighbours of is marked, and named, in whatever words it is
// asked for; what an item is called by is not, though such a word is within it.
func TestNeighboursAreNamed(t *testing.T) {
	x := index()
	for query, neighbour := range map[string]string{
		"退休认证": "认证", "养老认证怎么弄": "认证", "领取资格认证": "认证", "人脸认证": "认证", "没做人脸认证养老金停了": "认证",
		"特殊工种退休": "特殊工种", "内退": "内退", "延迟退休": "延迟退休", "弹性退休申请": "弹性退休", "电子社保卡怎么激活": "电子社保卡",
		"工伤认定": "工伤认定", "工伤认定怎么申请": "工伤认定",
		"工伤 认定": "工伤认定", "工伤的认定": "工伤认定", "工商认定": "工伤认定", "gongshang rending": "认定工伤", "gongshangrending": "工伤认定", // however it is written
		"想提前把退休办了": "提前退休", "失业了在哪登记": "失业登记", // or what is said around anything parts it
	} {
		a := x.Answer(query)
		if len(a.Hits) == 0 || !a.Hits[0].Partial || !slices.Contains(a.Unused, neighbour) {
			t.Errorf("%s: %v without %q, want it in part without %s", query, numbers(a.Hits), a.Unused, neighbour)
		}
	}
	for _, query := range []string{"因病提前退休", "更正工伤认定", "因病提前退休怎么申请", "更正 工伤认定", "社保卡激活", "失业金登记", "退休 申请"} {
		if a := x.Answer(query); len(a.Hits) == 0 || a.Hits[0].Partial || len(a.Unused) > 0 {
			t.Errorf("%s: %v without %q", query, numbers(a.Hits), a.Unused)
		}
	}
}

// A label that an item is not called by, and that is only a part of a story for it, does
// not say what it is.
func TestALabelIsNoStory(t *testing.T) {
	x := index()
	for _, query := range []string{"上班路上车祸", "路上出车祸"} {
		if a := x.Answer(query); len(a.Hits) > 0 && !a.Hits[0].Partial {
			t.Errorf("%s finds %v wholly", query, numbers(a.Hits))
		}
	}
	for query, want := range map[string]int{"老伴上班路上出车祸人没了赔多少": 60, "退休怎么办理": 22, "怎么领失业金": 63} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want || hits[0].Partial {
			t.Errorf("%s finds %v, want %d wholly", query, numbers(hits), want)
		}
	}
}

// Rather something near that is marked than nothing: where a word of the query is ours alone,
// where an item is called by all of a short label, and where one part of several is ours.
func TestRatherNearThanNothing(t *testing.T) {
	x := index()
	for query, want := range map[string]struct {
		first  int
		unused string
	}{
		"外卖员工伤": {0, "外卖"}, "学生工伤": {0, "学生"}, "卡消磁": {84, ""}, "卡过期了": {84, ""}, "老伴的卡被偷了": {83, "老伴"},
		"护照怎么办，挂失怎么办": {83, "护照"}, "公积金和养老金怎么查": {0, "公积金"}, "高考成绩，失业金": {63, "高考"},
		"失业金和我家孩子上学报名的事情怎么办": {63, "上学"},
	} {
		a := x.Answer(query)
		if len(a.Hits) == 0 || !a.Hits[0].Partial || want.first > 0 && a.Hits[0].Item.Number() != want.first || !strings.Contains(strings.Join(a.Unused, " "), want.unused) {
			t.Errorf("%s: %v without %q, want %d in part without %s", query, numbers(a.Hits), a.Unused, want.first, want.unused)
		}
	}
	for _, query := range []string{"护照挂失", "户口迁移", "火车票", "能领啥", "卡片", "考公务员", "低保", "申请护照，护照过期"} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%s finds %v", query, numbers(hits))
		}
	}
}
