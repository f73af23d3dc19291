package tui

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestWhatIsTrueIsSaidAsLongAsItIs(t *testing.T) {
	const near = "相近"
	s := open(t).type_("工伤认定").sees(near)
	for _, keys := range []string{"down", "enter", "f3", "esc", "esc tab"} {
		s.press(keys).sees(near)
	}
	s.press("f8").misses(near)
	open(t).type_("挂失").misses(near)
	open(t, WithLanguage(wording.English)).type_("劳动能力鉴定").sees(" near")
}

func TestTheWordsThatWereNotUsedAreNamed(t *testing.T) {
	s := open(t).paste("社保卡挂失 量子力学")
	unused := s.unused()
	if len(unused) == 0 {
		t.Fatal("every word is used")
	}
	s.sees("未匹配：" + strings.Join(unused, "、")).press("down up").sees("未匹配：")
	s.press("ctrl+u").misses("未匹配")
}

// What F4 copies need not be in sight, so it is said.
func TestTheMarkedItemsAreNamed(t *testing.T) {
	s := open(t).type_("挂失").press("tab ctrl+u").type_("失业").press("tab")
	second := s.marked[1].PrintedNumber()
	s.sees("已标记2项：83、"+second, "F4 复制2项").press("f2").sees("已标记2项：83、" + second)
	if got := s.type_("2026-09-14").press("f4").copied(); strings.Count(got, "\n最迟公开日") != 2 {
		t.Errorf("copied\n%s", got)
	}
	s.press("esc esc").sees("已标记2项", "F4 复制2项").press("esc").misses("已标记2项")
	s = open(t, WithSize(40, 12)).press("tab tab tab tab tab tab tab tab tab tab").sees("已标记10项", "F4 复制10项")
	s.holds("ten marks")
}

// Where nothing is found, the words that kept it from being so are named whole, and the
// others are not.
func TestTheWordsThatFindNothingAreNamed(t *testing.T) {
	open(t).type_("护照 挂失").sees("未匹配：护照 ").misses("未匹配：护照、")
	open(t).type_("公积金转移").sees("未匹配：公积金转移").misses("查 金转移")
	open(t).type_("护照挂失办理").sees("未匹配：护照")
	open(t).type_("护照 签证").sees("未匹配：护照、签证")
}

func TestWordsOfACatalogueInASentence(t *testing.T) {
	words := []string{"失业金转移", "挂失", "密码忘了", "养老", "养老待遇", "no Han"}
	for sentence, want := range map[string]string{
		"公积金转移": "", "护照挂失办理": "挂失", "市民卡密码忘": "密码忘", "养老待遇挂失": "养老待遇 挂失", "挂失": "", "挂": "", "": "", "lost card": "",
	} {
		if got := strings.Join(wordsIn(sentence, words), " "); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// A message covers what may be missed for a moment, and no caution.
func TestAMessageCoversNoCaution(t *testing.T) {
	s := open(t, WithSize(80, 24), WithLanguage(wording.English)).type_("retirement").press("tab f4").sees("Sent to the terminal")
	if s.partial() {
		s.sees(" near")
	}
	s = open(t, WithSize(60, 20)).type_("工伤认定").press("f4").sees("相近2项", "已发送到终端剪贴板")
	s.holds("a message beside a caution")
	open(t, WithSize(40, 12)).press("f8").sees("下一位：查询、筛选、标记、日期已清空").misses("清..")
}

// The answer is said whole at any width: with fewer names where there is no room.
func TestWhereItIsPublishedIsNeverCut(t *testing.T) {
	for _, language := range []wording.Language{wording.Chinese, wording.English} {
		for width := MinWidth; width <= 130; width += 10 {
			s := open(t, WithSize(width, 24), WithLanguage(language)).type_("退休")
			line := ""
			for _, l := range s.screen() {
				if at := strings.Index(l, language.Pick("公开于 ", "Published in ")); at >= 0 {
					line = strings.TrimSpace(l[at:])
				}
			}
			line, _, _ = strings.Cut(line, "│")
			if line = strings.TrimSpace(line); !strings.HasSuffix(line, language.Pick("渠道", "more")) && !strings.HasSuffix(line, "channels") {
				t.Errorf("%d: %q", width, line)
			}
		}
	}
}
