package ledger

import (
	"regexp"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// The title of a piece is a frame around its subject: 关于公布2026年第一批…的通知.
// What stands in the frame says when, how often and in which kind of document, and
// nothing about the matter.

// occasion is what of a title says when, and which of several pieces it is.
var occasion = regexp.MustCompile(`[(（\[〔【][^)）\]〕】]*(?:批|年|期|季度|月|号|次|试行|修订|更新|征求意见)[^)）\]〕】]*[)）\]〕】]` +
	`|(?:19|20)\d\d\s*(?:年度?|[-—至])?|[0-9一二三四五六七八九十]+月份?|第[0-9一二三四五六七八九十]+(?:批次?|期|季度|次|号|周)|[一二三四]季度|[上下]半年|本年度?|最新`)

// isRule reports whether a title is that of a document that lays down rules. Such a
// document about a matter belongs to the matter or to the policy documents.
func isRule(title string) bool {
	title = strings.TrimRight(title, ")）”》 ")
	for _, kind := range []string{
		"通知", "意见", "办法", "规定", "细则", "条例", "方案", "决定", "批复", "函", "制度", "规程", "政策", "解读", "要点", "计划", "规划", "标准", "预案",
	} {
		if strings.HasSuffix(title, kind) {
			return true
		}
	}
	return false
}

var (
	frameHead = regexp.MustCompile(`^(?:关于|转发|印发|公布|发布|公开|公示|做好|开展|进一步|组织|申报|召开|对|拟|“|《|\s)+`)
	frameTail = regexp.MustCompile(`(?:的|等|有关|相关|工作|情况|名单|名册|结果|信息|事项|业务|拟|发放|公示|公告|通告|通报|通知|办事|服务|申办|指南|流程|操作|说明|手册|须知|简介|解答|表|”|》|\s)+$`)
)

// subject returns what a title is about, without its frame.
func subject(title string) string {
	s := strings.TrimSpace(text.Fold(title))
	s = occasion.ReplaceAllString(s, "")
	s = frameHead.ReplaceAllString(s, "")
	if core := frameTail.ReplaceAllString(s, ""); core != "" {
		return core
	}
	return s
}
