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
	open(t, WithSize(40, 12)).sees(" Enter 详情  Esc 清除  F4 复制  F1 帮助")
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
	words := []string{"失业金转移", "挂失", "密码忘了", "养老", "养老待遇", "社会保障卡", "no Han"}
	for sentence, want := range map[string]string{
		"公积金转移": "", "护照挂失办理": "挂失", "市民卡密码忘": "密码忘", "社会救助站挂失": "挂失", "养老待遇挂失": "养老待遇 挂失", "挂失": "", "挂": "", "": "", "lost card": "",
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

// A caution is said whole however long the query is: its words give way.
func TestALongQueryCutsNoCaution(t *testing.T) {
	for _, long := range []string{"老板没给我做工伤认定我该怎么申请工伤认定呢想问一下", "厂里出了事故我的手指受伤了要到哪里去做工伤认定 量子力学"} {
		for _, size := range [][2]int{{140, 16}, {100, 30}, {60, 16}, {40, 12}} {
			for _, keys := range []string{"", "f2", "tab", "f4", "f2 f4"} {
				s := open(t, WithSize(size[0], size[1])).paste(long)
				if !s.near() {
					t.Fatal("it is answered")
				}
				if s.press(keys).sees("相近"); len(s.unused()) > 0 {
					s.sees("未匹配")
				}
				if keys != "f2" && keys != "f2 f4" || size[1] >= tallScreen {
					s.sees("”，以下为相近事项")
				}
				s.holds("a long question")
			}
		}
	}
	open(t, WithSize(60, 20), WithLanguage(wording.English)).type_("how do I get my accident in quantum mechanics certified").sees("”; this is near it")
}

// What a screen has no room for gives way in this order: what may be missed, then words of
// the query and names of filters, and no caution.
func TestWhatGivesWayInTheStateLine(t *testing.T) {
	ledger := &shelf{items: map[int]wording.Published{83: {Overdue: 1}}}
	s := open(t, WithSize(60, 20), WithPublications(ledger)).read().press("f3").choose("11 社会保障卡服务").press("esc").type_("挂失 量子力学与相对论的关系").press("tab")
	s.sees("1项  [11 ", " x]", "未匹配", "逾期未公开1项", "F4 复制1项")
	s.holds("a full state line")
	s.resizeTo(120, 30)
	s.refresh()
	s.sees("[11 社会保障卡服务 x]", "未匹配：量子力学、相对论、关系", "已标记1项：83")
}

// A banner leaves room for cautions and for what a key has done.
func TestABannerCoversNoCaution(t *testing.T) {
	for _, width := range []int{100, 60, 40} {
		s := open(t, WithSize(width, 20), WithBanner("所设目录无法读取：共享盘上的社会保险目录二〇二七年版.json")).type_("挂失 量子力学").sees("所设目录", "未匹配：量子力学")
		s.press("ctrl+c").sees("再按一次")
		s.holds("a banner beside a caution")
	}
}
