package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// copied returns what the last message put on the clipboard.
func (s *session) copied() string {
	s.Helper()
	if s.cmd == nil {
		s.Fatal("nothing was copied")
	}
	msg := s.cmd()
	if want := tea.SetClipboard("")(); fmt.Sprintf("%T", msg) != fmt.Sprintf("%T", want) {
		s.Fatalf("%T was sent, want %T", msg, want)
	}
	return fmt.Sprint(msg)
}

func TestCopy(t *testing.T) {
	s := open(t).type_("挂失").press("ctrl+y").sees("已复制：83 社会保障卡挂失与解挂")
	item, _ := disclosure.Default().Item(83)
	if got := s.copied(); got != PlainText(item, "zh") {
		t.Errorf("copied\n%s", got)
	}
	s.press("f5").sees("已复制 Markdown：83 社会保障卡挂失与解挂")
	if got := s.copied(); got != Markdown(item, "zh") {
		t.Errorf("copied\n%s", got)
	}
	s.press("down").misses("已复制")
}

func TestCopyMarkedItems(t *testing.T) {
	text := open(t).press("tab tab").press("f4").sees("已复制：1 关于社会保障服务的相关政策文件、2 机构职能").copied()
	if !strings.HasPrefix(text, "1 关于") || !strings.Contains(text, "\n\n2 机构职能\n") {
		t.Errorf("copied\n%s", text)
	}
}

func TestCopyTheAnswer(t *testing.T) {
	text := open(t).type_("挂失").press("f2").type_("2026-09-14").press("f4").sees("已复制最迟公开日").copied()
	for _, line := range []string{"83 社会保障卡挂失与解挂\n", "最迟公开日：2026-10-16 星期五\n", "公开时限：信息形成或者变更之日起20个工作日内\n"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is missing in\n%s", line, text)
		}
	}
}

func TestPlainText(t *testing.T) {
	item, _ := disclosure.Default().Item(89)
	text := PlainText(item, "zh")
	if got := strings.Count(text, "\n公开内容："); got != 3 {
		t.Errorf("%d content groups, want 3", got)
	}
	official, editorial, ok := strings.Cut(text, "（以下为编者所加，非清单原文）\n")
	if !ok || strings.Contains(official, "俗称") || !strings.Contains(editorial, "俗称：") {
		t.Errorf("the editorial part does not stand apart:\n%s", text)
	}
	if !strings.Contains(PlainText(item, "en"), "Legal basis: 《") {
		t.Error("no English labels")
	}
}

func TestMarkdownOfForeignText(t *testing.T) {
	const name = "a*b_[c](d)<e>|`f`#"
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": [{"number": 1, "name": "一", "blocks": [{
		"items": [{"number": 1, "name": "` + name + `"}], "disclosures": [], "legal_basis": [], "deadline": "", "publisher": "",
		"audiences": [], "methods": [], "levels": []}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	if got, want := Markdown(item, "zh"), "## 1 a\\*b\\_\\[c\\](d)\\<e>\\|\\`f\\`\\#\n"; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
