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

// A region's lines leave out what the nation has.
func TestEntriesOfARegion(t *testing.T) {
	const notice = `宁夏回族自治区人民政府办公厅关于2026年部分节假日安排的通知
宁政办发〔2025〕90号
现将我区2026年开斋节、劳动节、古尔邦节放假安排通知如下：
一、开斋节：3月20日（星期五）放假，与周末连休。
二、劳动节：5月1日（星期五）至5日（星期二）放假调休，共5天。5月9日（星期六）上班。
三、古尔邦节：5月27日（星期三）至28日（星期四）放假，共2天。5月31日（星期日）上班。`
	read, err := workday.National().ReadHolidays(strings.NewReader(notice), workday.Hint{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	print(&b, read[0])
	const want = `# holidays-CN-NX.tsv
2026	2026-03-20		开斋节	notice	宁政办发〔2025〕90号
2026	2026-05-27..2026-05-28	2026-05-31	古尔邦节	notice	宁政办发〔2025〕90号
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
