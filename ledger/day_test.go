package ledger

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

func TestDays(t *testing.T) {
	march := period{year: 2026, month: 3}
	for _, c := range []struct {
		cell string
		of   period
		want string
	}{
		{"2026-9-1", period{}, "2026-09-01"},
		{"20260105", period{}, "2026-01-05"},
		{"2026/10/21", period{}, "2026-10-21"},
		{"2026年03月27日", period{}, "2026-03-27"},
		{"2026-03-10 08:30:00", period{}, "2026-03-10"},
		{"2026-03-10T08:30:00+08:00", period{}, "2026-03-10"},
		{"2026年3月10日8时30分", period{}, "2026-03-10"},
		{"2026-03-10（星期二）", period{}, "2026-03-10"},
		{"26-3-11", period{}, "2026-03-11"},
		{"26年3月11日", period{}, "2026-03-11"},
		{"26-3-30", period{}, "2026-03-30"},
		{"26/3/11", period{}, "2026-03-11"},
		{"26/3/26", period{}, "2026-03-26"},
		{"36526", period{}, "2000-01-01"},
		{"73050.9", period{}, "2099-12-31"},
		{"26-3-11 08:30", period{}, "2026-03-11"},
		{"3月10日 08:30", march, "2026-03-10"},
		{"3月10日（星期二）", march, "2026-03-10"},
		{"二〇二六年三月十日", period{}, "2026-03-10"},
		{"46091", period{}, "2026-03-10"},
		{"46091.354", period{}, "2026-03-10"},
		{"3月5日", march, "2026-03-05"},
		{"2.5", march, "2026-02-05"},
		{"二0二六年三月十日", period{}, "2026-03-10"},
		{"三月十日", march, "2026-03-10"},
		{"2026年3月10號", period{}, "2026-03-10"},
		{"2026年3-10", period{}, "2026-03-10"},
		{"2026-3.10", period{}, "2026-03-10"},
		{"2026.3.10日", period{}, "2026-03-10"},
		{"2026、3、10", period{}, "2026-03-10"},
		{`2026\3\10`, period{}, "2026-03-10"},
		{"'2026-3-10", period{}, "2026-03-10"},
		{"2026年3月10日（补录）", period{}, "2026-03-10"},
		{"2026-3-10发布", period{}, "2026-03-10"},
		{"发布时间：2026-3-10 08:30", period{}, "2026-03-10"},
		{"20260310083000", period{}, "2026-03-10"},
		{"10-Mar-26", period{}, "2026-03-10"},
		{"13/3/2026", period{}, "2026-03-13"},
		{"  ", march, "0000-00-00"},
		{"N/A", march, "0000-00-00"},
		{"尚未公开", march, "0000-00-00"},
		{"待发布", march, "0000-00-00"},
		{"——", march, "0000-00-00"},
	} {
		d, err := c.of.day(c.cell)
		if got := d.String(); err != nil || got != c.want && !(d.IsZero() && c.want == "0000-00-00") {
			t.Errorf("%q in %v: got %v, %v, want %v", c.cell, c.of, got, err, c.want)
		}
	}
}

func TestWhatIsNoDay(t *testing.T) {
	march := period{year: 2026, month: 3}
	for _, c := range []struct {
		cell, why string
		of        period
	}{
		{"20260230", "28", period{}},
		{"12月30日", "“12月30日”没有写年份：2025 年还是 2026 年", period{year: 2026, month: 3}},
		{"3月5日", "“3月5日”没有写年份", period{}},
		{"20/9/26", "", period{}},
		{"31/9/32", "", period{}},
		{"36525", "", period{}},
		{"73051", "", period{}},
		{"09/10/11", "", period{}},
		{"今天", "今天", period{year: 2026, month: 3}},
		{"上周五", "上周五", period{year: 2026, month: 3}},
		{"3月1日—3月5日", "不止一个日期", march},
		{"2026年3月1日至5日", "不止一个日期", period{}},
		{"2026.3.1-2026.3.5", "不止一个日期", period{}},
		{"3月1日 3月5日", "不止一个日期", march},
		{"长期", "“长期”没有说是哪一天：请写日期", march},
		{"及时", "没有说是哪一天", march},
		{"5日", "没有说是哪一天", march},
		{"3/10/2026", "2026-03-10", period{}},
		{"2026年第三季度", "没有说是哪一天", march},
		{"2026年3月5日前", "2026年3月5日前", march},
		{"2026年3月5日（拟）", "2026年3月5日（拟）", march},
		{"2026/13/1", "没有13月", march},
		{"已公开", "已公开", march},
		{"√", "√", march},
		{"2026-03-01至2026-03-05", "“2026-03-01至2026-03-05”不止一个日期：请只写一个", period{}},
	} {
		_, err := c.of.day(c.cell)
		if err == nil {
			t.Errorf("%q is read as a day", c.cell)
		} else if got := message.Chinese(err); !strings.Contains(got, c.why) {
			t.Errorf("%q: got %q, want %q", c.cell, got, c.why)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  period
	}{
		{[]string{"2026年3月政府信息公开月报表"}, period{year: 2026, month: 3}},
		{[]string{"公开台账（２０２６年度）"}, period{year: 2026, month: 0}},
		{[]string{"台账", "登记时间：2026.11.10"}, period{}},
		{[]string{"2025年报", "2026年3月"}, period{}},
		{[]string{"2026年3月", "2026年4月"}, period{year: 2026, month: 4}},
	} {
		if got := periodOf(c.texts...); got != c.want {
			t.Errorf("%v: got %v, want %v", c.texts, got, c.want)
		}
	}
}
