package ledger

import (
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// The title of a piece is a frame around its subject: 关于公布2026年第一批…的通知.
// What is in the frame says when, how often and in which kind of document, and
// nothing about the matter.

// occasion is what of a title says when, and which of several pieces it is.
var occasion = pattern(`[(（\[〔【][^)）\]〕】]*(?:批|年|期|季度|月|号|次|试行|修订|更新|征求意见)[^)）\]〕】]*[)）\]〕】]` +
	`|(?:19|20)\d\d\s*(?:年度?|[-—至])?|[0-9` + text.Count + `]+月份?|第[0-9` + text.Count + `]+(?:批次?|期|季度|次|号|周)|[一二三四]季度|[上下]半年|本年度?|最新`)

// isRule reports whether a title is that of a document that lays down rules. Such a
// document about a matter belongs to the matter or to the policy documents. A 通知
// that makes a list or a result known lays down none.
func isRule(title string) bool {
	title = strings.TrimRight(title, ")）”》 ")
	if core, ok := strings.CutSuffix(title, "的通知"); ok && text.EndsWithWord(core, "名单", "结果", "名册") {
		return false
	}
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
	frameHead = strings.Fields(`关于 转发 印发 公布 发布 公开 公示 做好 开展 进一步 组织 申报 召开 对 拟 “ 《`)
	frameTail = strings.Fields(`的 等 有关 相关 工作 情况 名单 名册 结果 信息 事项 业务 拟 发放 公示 公告 通告 通报 通知 办事 服务 申办 指南 流程 操作 说明 手册 须知 简介 解答 表 ” 》`)
)

// trim cuts words off a text as long as one of them is there.
func trim(s string, words []string, cut func(s, word string) (string, bool)) string {
	for again := true; again; {
		again = false
		s = strings.TrimSpace(s)
		for _, word := range words {
			if rest, ok := cut(s, word); ok {
				s, again = rest, true
			}
		}
	}
	return s
}

// sameWords are the short and the long names of the same thing.
var sameWords = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(
		"社保卡", "社会保障卡", "社保", "社会保险", "基本养老", "养老", "失业金", "失业保险金", "有关", "相关", "稳岗补贴", "稳岗返还",
	)
})

// aside is what may be behind the name of a matter and changes nothing: who gets
// it, how far it is, which part of a guide this is.
var aside = pattern(`拟|等|人员|人|企业|单位|机构|资金|对象|待遇|情况|完成|审批|审核|核准|核定|发放|给付|支付|领取|享受|拨付|申请|申领|申报|登记|办理|确认|评估|认定|进展|材料|清单|步骤|方法|方式|条件|手续|报告|总结|领域|全文|汇总|目录|公示|公告|通告|通报|通知|办事|服务|指南|流程|操作|说明|手册|须知|名单|名册|结果|信息|事项|业务|工作|相关|[一二三四五六七八九十]`)

// subject returns what a title is about, without its frame.
func subject(title string) string {
	s := sameWords().Replace(strings.TrimSpace(text.Simplify(title)))
	s = occasion().ReplaceAllString(s, "")
	s = trim(s, frameHead, strings.CutPrefix)
	if core := trim(s, frameTail, strings.CutSuffix); core != "" {
		return core
	}
	return s
}
