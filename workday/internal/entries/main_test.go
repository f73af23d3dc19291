package main

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// The lines are those of the embedded files, in the order of the days.
func TestEntriesAreLinesOfTheEmbeddedFiles(t *testing.T) {
	const notice = `关于调整2026年中秋节假期安排的通知
国办发明电〔2026〕3号
现将调整2026年中秋节假期的安排通知如下：
9月24日至27日放假调休，共4天。9月19日（星期六）上班。
国务院办公厅
2026年5月8日`
	read, err := workday.National().ReadHolidays(strings.NewReader(notice), workday.Hint{})
	if err != nil {
		t.Fatal(err)
	}
	read[0].Notice.URL = "https://example.org/a"
	var b strings.Builder
	print(&b, read[0])
	const want = `# notices.tsv
2026	国办发明电〔2026〕3号	国办发明电〔2025〕7号	2026-05-08	关于调整2026年中秋节假期安排的通知	https://example.org/a
# holidays.tsv
国办发明电〔2026〕3号	2026-09-24..2026-09-27	2026-09-19	中秋节
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
