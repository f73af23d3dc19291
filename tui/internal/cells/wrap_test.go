package cells

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/tui/internal/hostile"
)

func wrapped(s string, width int) []string {
	var lines []string
	for _, line := range (Ruler{}).Break(s, width) {
		lines = append(lines, s[line.From:line.To])
	}
	return lines
}

func TestBreakLines(t *testing.T) {
	for _, test := range []struct {
		name  string
		in    string
		width int
		want  []string
	}{
		{"what fits is one line", "社会保障卡", 10, []string{"社会保障卡"}},
		{"no line begins with closing punctuation", "社会保障卡，申领", 10, []string{"社会保障", "卡，申领"}},
		{"not with several", "社会保险法》。第", 10, []string{"社会保险", "法》。第"}},
		{"no line ends with opening punctuation", "社会保障（卡）", 10, []string{"社会保障", "（卡）"}},
		{"a dash of two stays whole", "社会保障——卡", 9, []string{"社会保", "障——卡"}},
		{"words stay whole", "use a social card", 8, []string{"use a", "social", "card"}},
		{"numbers stay whole", "人社部发2014号", 10, []string{"人社部发", "2014号"}},
		{"a percentage stays whole", "社会保险50%以", 12, []string{"社会保险50%", "以"}},
		{"a word too long for a line is cut", "abcdefghijkl", 5, []string{"abcde", "fghij", "kl"}},
		{"but not before its comma", "abcde，f", 5, []string{"abcd", "e，f"}},
		{"where nothing is allowed, anything is", "，，，，，，", 6, []string{"，，，", "，，，"}},
		{"a wide character is never cut", "社a会b保", 3, []string{"社a", "会b", "保"}},
		{"a mark stays with its letter", "ae\u0301", 1, []string{"a", "e\u0301"}},
		{"blanks at a break are dropped", "ab    cd", 3, []string{"ab", "cd"}},
		{"nothing gives no line", "", 10, nil},
		{"a character wider than a line has one", "社会", 1, []string{"社", "会"}},
		{"a quotation mark counts as wide, for some terminals draw it so", "社会“保”障", 7, []string{"社会", "“保”", "障"}},
		{"what is listed stays whole", "事项名称、事项简述、办理材料、办理方式、办理时限", 26, []string{"事项名称、事项简述、", "办理材料、办理方式、", "办理时限"}},
		{"but nothing long", "事项、关于印发社会保障卡发行管理流程的通知", 26, []string{"事项、关于印发社会保障卡发", "行管理流程的通知"}},
		{"a name behind its gloss stays whole", "service centre 政务服务中心; on site 入户/现场", 24, []string{"service centre", "政务服务中心;", "on site 入户/现场"}},
		{"a name wider than a line is cut", "on site 政务服务中心", 8, []string{"on site", "政务服务", "中心"}},
		{"and one of more than eight characters", "card 社会保障卡挂失与解挂", 16, []string{"card 社会保障卡", "挂失与解挂"}},
		{"a word before a list stays whole", "ab cdefg、hi", 8, []string{"ab", "cdefg、", "hi"}},
	} {
		if got := wrapped(test.in, test.width); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q in %d cells: %q, want %q", test.name, test.in, test.width, got, test.want)
		}
	}
}

func TestBrokenLinesFitAndLoseNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		s, width := Visible(hostile.Text(random, 30)), 2+random.IntN(40)
		ruler := Ruler{Clusters: random.IntN(2) == 0}
		at := 0
		for _, line := range ruler.Break(s, width) {
			if strings.TrimLeft(s[at:line.From], " ") != "" {
				t.Fatalf("%q in %d cells: lost %q", s, width, s[at:line.From])
			}
			at = line.To
			if cells := ruler.Width(s[line.From:line.To]); cells > width {
				t.Fatalf("%q in %d cells: %q takes %d", s, width, s[line.From:line.To], cells)
			}
		}
		if strings.TrimLeft(s[at:], " ") != "" {
			t.Fatalf("%q in %d cells: lost %q", s, width, s[at:])
		}
	}
}

func TestBrokenLinesKeepThePunctuationRules(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	pieces := []string{"社", "会保", "险", "法", "，", "。", "：", "（", "）", "《", "》", "“", "”", "、", "2014", "ID card"}
	for range 20_000 {
		var b strings.Builder
		for range 40 {
			piece := pieces[random.IntN(len(pieces))]
			b.WriteString("字" + piece) // runs of punctuation can be longer than a line
		}
		for i, line := range wrapped(b.String(), 12+random.IntN(60)) {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if i > 0 && strings.ContainsRune(closing, first) || strings.ContainsRune(opening, last) && !strings.HasSuffix(b.String(), line) {
				t.Fatalf("%q: line %q", b.String(), line)
			}
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, test := range []struct {
		in    string
		width int
		tail  string
		want  string
	}{
		{"社会保障卡", 10, "~", "社会保障卡"},
		{"社会保障卡", 9, "~", "社会保障~"},
		{"社会保障卡", 8, "~", "社会保~"},
		{"社会保障卡", 8, "...", "社会..."},
		{"abcdef", 4, "...", "a..."},
		{"社会", 1, "...", ""},
		{"社会", 3, "...", "..."},
		{"社会", 0, "", ""},
		{"", 0, "…", ""},
	} {
		if got := (Ruler{}).Truncate(test.in, test.width, test.tail); got != test.want {
			t.Errorf("Truncate(%q, %d, %q) = %q, want %q", test.in, test.width, test.tail, got, test.want)
		}
	}
}

// What "; " lists is kept whole where it is a gloss with its name, and no sentence.
func TestAGlossStaysWithItsName(t *testing.T) {
	for text, want := range map[string]string{
		"government website 政府网站; public reading point 公开查阅点; x": "government website 政府网站;|public reading point 公开查阅点; x",
		"the holidays are not known here; this day in any case":  "the holidays are not known here; this|day in any case",
		"a; the website of the government of the city 政府网站; b":   "a; the website of the government of|the city 政府网站; b", // has no room in one line
	} {
		var lines []string
		for _, line := range (Ruler{}).Break(text, 38) {
			lines = append(lines, text[line.From:line.To])
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Dates, terms and the numbers of documents stay on one line, before and behind which a
// line may end.
func TestWhatBelongsTogetherStaysOnOneLine(t *testing.T) {
	for _, test := range []struct {
		in    string
		width int
		want  string
	}{
		{"社会2026年9月14日保险", 17, "社会2026年9月14日|保险"},
		{"社会2026年9月14日保险", 16, "社会|2026年9月14日保|险"},
		{"前年的事，社会2026年9月14日保险", 18, "前年的事，社会|2026年9月14日保险"},
		{"共20个工作日", 10, "共|20个工作日"},
		{"人社部发〔2014〕52号", 12, "人社部发|〔2014〕52号"},
	} {
		if got := strings.Join(wrapped(test.in, test.width), "|"); got != test.want {
			t.Errorf("%q in %d cells: %q, want %q", test.in, test.width, got, test.want)
		}
	}
}
