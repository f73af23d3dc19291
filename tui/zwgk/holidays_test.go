package main

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/seed2ea1efa0/disclosure/workday"
)

const guangxiNotice = "经自治区人民政府同意，现将2026年“壮族三月三”放假安排通知如下：\n本自治区内全体公民放假2天，即4月20日、21日放假。\n"

// However a notice was saved, package workday gets its text.
func TestNoticesAsTheyWereSaved(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(guangxiNotice)
	if err != nil {
		t.Fatal(err)
	}
	page := "<html><head><meta charset=gb2312><title>放假</title></head><body><p>" + strings.ReplaceAll(guangxiNotice, "\n", "</p>\r\n<p>") + "</p></body></html>"
	gbPage, err := simplifiedchinese.GB18030.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(guangxiNotice)
	if err != nil {
		t.Fatal(err)
	}
	for name, saved := range map[string]string{"UTF-8": guangxiNotice, "UTF-16": wide, "GB 18030": gb, "a page": page, "a page in GB 18030": gbPage} {
		read, err := workday.National().ReadHolidays(strings.NewReader(string(noticeText([]byte(saved)))), workday.Hint{})
		if err != nil || len(read) != 1 || read[0].Notice.Region != "CN-GX" || len(read[0].Days) != 2 {
			t.Errorf("%s: %v, %v", name, read, err)
		}
	}
	const file = `{"year": 2027, "days": [{"name": "<br>元旦", "date": "2027-01-01", "isOffDay": true}]}`
	if got := string(noticeText([]byte(file))); got != file {
		t.Errorf("a JSON file becomes %s", got)
	}
}
