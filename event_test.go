package disclosure_test

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// Where a clause behind the number may name what the days run from and nobody knows which, no
// date follows.
func TestATermOfAnUnknownEventGivesNoDate(t *testing.T) {
	for _, term := range []string{"20个工作日内（节假日顺延后）", "20个工作日内，起算", "20个工作日内（受理后），自批准之日起算"} {
		if days, ok := disclosure.ParseDeadline(term).WorkingDays(); ok {
			t.Errorf("%s: %d", term, days)
		}
	}
}

// A term that runs from another event than that the information was formed or changed says
// which day it asks for.
func TestTheDayThatATermAsksFor(t *testing.T) {
	for term, want := range map[string]string{
		"收到申请之日起15个工作日内":         "收到申请之日",
		"自受理之日起十个工作日内公开":         "受理之日",
		"公示期满后5个工作日内":            "公示期满之日",
		"验收合格之日起20个工作日内":         "验收合格之日",
		"验收合格20个工作日内":            "验收合格之日",
		"项目竣工验收之日起 20 个工作日内":     "项目竣工验收之日",
		"办结（及时）3个工作日内":           "办结之日",
		"资料齐全后，办结3个工作日内":         "办结之日",
		"会议结束之日起的3个工作日内":         "会议结束之日",
		"自公布之日起20个工作日内":          "公布之日",
		"申请变更之日起20个工作日内":         "申请变更之日",
		"收到处罚决定之日起7个工作日内":        "收到处罚决定之日",
		"20个工作日内（自受理之日起）":        "受理之日",
		"20个工作日内（公示期满后）":         "公示期满之日",
		"20个工作日内，自公示结束起算":        "公示结束之日",
		"自受理之日起计算20个工作日内":        "受理之日",
		"从验收之日开始计算，20个工作日内":      "验收之日",
		"自批准之日起计算20个工作日内（批准后）":   "批准之日",
		"自信息形成之日起计算20个工作日内":      "",
		"20个工作日内,从验收之日开始计算":      "验收之日",
		"20个工作日内（信息形成后）":         "",
		"20个工作日内公开，自批准之日起计算":     "批准之日",
		"批准后20个工作日内（自批准之日起计算）":   "批准之日",
		"信息形成（变更）下发至本单位20个工作日内":  "信息形成（变更）下发至本单位之日",
		"信息形成或者变更之日起20个工作日内":     "",
		"信息形成后，7个工作日内公开":         "",
		"自制作或获取该信息之日起20个工作日内":    "",
		"制定或获取备案政策之日起10个工作日内":    "",
		"审批结果形成之日起20个工作日内":       "",
		"行政处罚决定作出之日起7个工作日内公开":    "",
		"自文件印发之日起20个工作日内":        "",
		"信息制作完成之日起20个工作日内":       "",
		"形成或变更政府信息之日起20个工作日内":    "",
		"变更该信息之日起20个工作日内":        "",
		"印发文件后20个工作日内":           "",
		"收到文件后20个工作日内":           "收到文件之日",
		"公示信息之日起20个工作日内":         "公示信息之日",
		"户籍不在市内的，20个工作日内":        "",
		"政策文件20个工作日内":            "",
		"20个工作日内":                "",
		"20个工作日内（自2026年1月1日起施行）": "",
		"公示期满后20日内":              "", // no working days: no date follows from it
		"信息形成之日起20个工作日内（自受理之日起）": "", // it runs from two
	} {
		if got := disclosure.ParseDeadline(term).Event(); got != want {
			t.Errorf("%s: %q, want %q", term, got, want)
		}
	}
}
