package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
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

func TestCopyTheAnswer(t *testing.T) {
	s := open(t).type_("挂失").press("ctrl+y").sees("已发送到终端剪贴板：83 社会保障卡挂失与解挂").misses("已复制", "tmux")
	want := "83 社会保障卡挂失与解挂\n一级事项：11 社会保障卡服务\n公开渠道：政府网站、两微一端、公开查阅点、政务服务中心、入户/现场\n" +
		"公开依据：《政府信息公开条例》、"
	got := s.copied()
	if !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "\n公开时限：信息形成或者变更之日起20个工作日内\n") || strings.Contains(got, "说法") {
		t.Errorf("copied\n%s", got)
	}
	item, _ := disclosure.Default().Item(83)
	if got != wording.Chinese.Summary(item).PlainText() {
		t.Errorf("the answer is\n%s", wording.Chinese.Summary(item).PlainText())
	}
	s.press("down").misses("已发送")
}

func TestCopyEverythingAsMarkdown(t *testing.T) {
	s := open(t).type_("挂失").press("f5").sees("已发送到终端剪贴板 Markdown：83 社会保障卡挂失与解挂")
	item, _ := disclosure.Default().Item(83)
	if got := s.copied(); got != wording.Chinese.Item(item).Markdown() {
		t.Errorf("copied\n%s", got)
	}
	text := s.press("f2").type_("2026-09-14").press("f5").copied()
	if !strings.Contains(text, "**最迟公开日**：2026-10-16 星期五") || !strings.Contains(text, "**说法**") {
		t.Errorf("copied\n%s", text)
	}
}

func TestCopyMarkedItems(t *testing.T) {
	text := open(t).press("tab tab").press("f4").sees("2项：1、2").copied()
	if !strings.HasPrefix(text, "1 关于") || !strings.Contains(text, "\n\n2 机构职能\n") {
		t.Errorf("copied\n%s", text)
	}
}

func TestCopyTheDate(t *testing.T) {
	text := open(t).type_("挂失").press("f2").type_("2026-09-14").press("f4").copied()
	for _, line := range []string{
		"83 社会保障卡挂失与解挂\n", "公开时限：信息形成或者变更之日起20个工作日内\n",
		"最迟公开日：2026-10-16 星期五\n", "形成或变更日期：2026-09-14 星期一\n",
	} {
		if !strings.Contains(text, line) {
			t.Errorf("%q is missing in\n%s", line, text)
		}
	}
	if text = open(t).press("f2").type_("2026-12-20").press("f4").copied(); !strings.Contains(text, "暂定：") {
		t.Errorf("an estimate does not say so:\n%s", text)
	}
}

// Copied is said only where a helper said that it has the text.
func TestWhatIsSaidOfACopy(t *testing.T) {
	var given string
	answer := error(nil)
	s := open(t, WithClipboard(func(text string) error { given = text; return answer })).press("f4")
	if given != "" {
		t.Error("the helper was called while the browser waited")
	}
	s.misses("已复制").send(s.cmd()).sees("已复制：1 关于社会保障服务的相关政策文件")
	if !strings.HasPrefix(given, "1 关于") || s.cmd != nil {
		t.Errorf("the helper was given %q, then %T was sent", given, s.cmd)
	}

	answer = errors.New("no display")
	s.press("f4")
	s.send(s.cmd()).sees("已发送到终端剪贴板：1 ").misses("已复制")
	if s.copied() != given {
		t.Error("the terminal did not get what the helper refused")
	}

	answer = nil
	s.press("f4")
	other := open(t).send(s.cmd()).misses("已复制")
	if other.cmd != nil {
		t.Error("a browser copies what another one was told to")
	}

	s = open(t)
	s.send(tea.EnvMsg{"TERM=screen-256color", "TMUX=/tmp/tmux-0/default,1,0"})
	s.press("f4").sees("已发送到终端剪贴板（tmux 须 set -g set-clipboard on）：1 ")
}

// GNU screen hands on to the terminal outside what is wrapped for it, in strings of
// a length that it takes, and nothing else.
func TestACopyThroughScreen(t *testing.T) {
	s := open(t)
	s.send(tea.EnvMsg{"TERM=screen.xterm-256color", "STY=1.pts-0.desk"})
	s.press("f5").sees("已通过 screen 发送到终端剪贴板 Markdown：1 ")
	raw, ok := s.cmd().(tea.RawMsg)
	if !ok {
		t.Fatalf("%T was sent", s.cmd())
	}
	var outside strings.Builder
	for part := range strings.SplitSeq(fmt.Sprint(raw.Msg), "\x1b\\") {
		wrapped, ok := strings.CutPrefix(part, "\x1bP")
		if len(part) > 0 && !ok || len(part) > 700 {
			t.Fatalf("%q is no string that screen hands on", part)
		}
		outside.WriteString(wrapped)
	}
	item, _ := disclosure.Default().Item(1)
	if want := ansi.SetSystemClipboard(wording.Chinese.Item(item).Markdown()); outside.String() != want {
		t.Errorf("the terminal gets %q, want %q", outside.String(), want)
	}
}

// Where several catalogues are open, what is copied says which one it is from.
func TestACopyNamesItsCatalogueOfSeveral(t *testing.T) {
	const line = "目录：社会保险领域政务公开清单目录\n"
	if text := openCatalog(t, disclosure.Default(), WithCatalogs(jobs())).type_("社保卡挂失").press("f4").copied(); !strings.Contains(text, line) {
		t.Errorf("copied of two\n%s", text)
	}
	if text := open(t).type_("社保卡挂失").press("f4").copied(); strings.Contains(text, line) {
		t.Errorf("copied of one\n%s", text)
	}
}

// What is only near what was asked for is not handed on as the answer.
func TestACopyOfANearItemSaysSo(t *testing.T) {
	s := open(t).type_("工伤认定")
	if !s.partial() {
		t.Fatal("it is there")
	}
	for _, key := range []string{"f4", "f5"} {
		if text := s.press(key).copied(); !strings.HasPrefix(text, "本目录没有“工伤认定”，以下为相近事项\n") {
			t.Errorf("%s copies\n%s", key, text)
		}
	}
	s.press("tab shift+tab").sees("本目录没有“工伤认定”")
	if text := s.press("esc ctrl+u").type_("挂失").press("esc").type_("挂失").press("f4").copied(); strings.Contains(text, "本目录没有") {
		t.Errorf("copied\n%s", text)
	}
}

// Where no day is asked for, or the calendar does not reach it, nothing is copied, and the
// state line says why.
func TestNothingIsCopiedWithoutAnAnswer(t *testing.T) {
	for date, why := range map[string]string{
		"":           "请输入日期，如 今天",
		"2031-01-05": "2031-01-05不在全国工作日历",
	} {
		s := open(t).type_("挂失").press("f2").type_("1").press("backspace").type_(date).press("f4")
		if state := s.screen()[1]; s.cmd != nil || !strings.Contains(state, why) {
			t.Errorf("%q: the state line is %q, want %q, and nothing copied", date, state, why)
		}
	}
}
