package workday_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// What reading a notice takes grows with the notice, whatever it repeats: twice the
// text takes no more than three times the memory.
func TestNoticesThatRepeatThemselves(t *testing.T) {
	const head = "国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕99号\n"
	for _, repeated := range []string{
		"1月1日", "1月1日，", "1月1日、", "1月1日至", "1月1日（周五）", "（", "）", "元旦", "元旦、", "一、", "1", "1日、", "放假", "上班，", "与周末连休",
		"2027年", "\n一、元旦：1月1日放假。", "\n二、春节", "\n" + head, "元旦：1月1日放假，1月2日上班。", "农历", "“", "共3天", "调至", "　", "\n",
	} {
		takes := func(n int) uint64 {
			text := head + "一、元旦：1月1日" + strings.Repeat(repeated, n) + "放假。\n"
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := workday.National().LoadHolidays(strings.NewReader(text))
			runtime.ReadMemStats(&after)
			if err == nil {
				t.Errorf("%q many times makes a notice", repeated)
			}
			return after.TotalAlloc - before.TotalAlloc
		}
		if once, twice := takes(1000), takes(2000); twice > 3*once {
			t.Errorf("%q 1000 times takes %d KB, 2000 times %d KB", repeated, once>>10, twice>>10)
		}
	}
}
