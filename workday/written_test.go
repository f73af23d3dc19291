package workday

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

var update = flag.Bool("update", false, "write anew what is read of the texts in testdata")

// hold compares a text with a golden file of testdata.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Hold(t, *update, filepath.Join("testdata", name), got)
}

// casesIn yields the cases of a file of testdata.
func casesIn(t *testing.T, file string) iter.Seq2[string, string] {
	t.Helper()
	return golden.Cases(t, filepath.Join("testdata", file))
}

// What is read of every notice in testdata, true or damaged or false, or why it is
// refused.
func TestAllThatIsReadOfNotices(t *testing.T) {
	for _, file := range []string{"whole", "changes", "regions", "pages", "false"} {
		var b strings.Builder
		for name, text := range casesIn(t, "notices/"+file+".txt") {
			hint, text := hintOf(text)
			fmt.Fprintf(&b, "=== %s\n", name)
			writeRead(&b, text, hint)
		}
		hold(t, "notices/"+file+".golden", b.String())
	}
}

// hintOf reads a first line such as "hint: CN-NX 2027".
func hintOf(text string) (hint Hint, rest string) {
	line, after, _ := strings.Cut(text, "\n")
	words, found := strings.CutPrefix(line, "hint: ")
	if !found {
		return Hint{}, text
	}
	for word := range strings.FieldsSeq(words) {
		if _, err := fmt.Sscan(word, &hint.Year); err != nil {
			hint.Region = word
		}
	}
	return hint, after
}

func writeRead(b *strings.Builder, text string, hint Hint) {
	read, err := National().ReadHolidays(strings.NewReader(text), hint)
	if err != nil {
		fmt.Fprintf(b, "refused: %s\n         %v\n", message.Chinese(err), err)
		return
	}
	for _, one := range read {
		n := one.Notice
		fmt.Fprintf(b, "%s %d %q %q %v amends %q\n", n.Region, n.Year, n.DocumentNumber, n.Title, n.Date, n.Amends)
		occasion := "-"
		for _, day := range one.Days {
			if day.Occasion != occasion {
				occasion = day.Occasion
				fmt.Fprintf(b, "  %s", occasion)
			}
			fmt.Fprintf(b, " %s:%v", day.Kind.name(), day.Date)
			if last := one.Days[len(one.Days)-1]; day == last {
				b.WriteString("\n")
			}
		}
		for _, doubt := range one.Doubts {
			fmt.Fprintf(b, "  doubt: %s / %v\n", message.Chinese(doubt), doubt)
		}
	}
}

// Each line of sentences.txt is the one clause of a notice that changes a holiday of
// 2026, the smallest text that arranges days.
func TestAllThatIsReadOfSentences(t *testing.T) {
	var b strings.Builder
	for _, line := range linesOf(t, "notices/sentences.txt") {
		fmt.Fprintf(&b, "=== %s\n", line)
		writeRead(&b, "关于调整2026年劳动节假期安排的通知\n国办发明电〔2026〕3号\n现将调整2026年劳动节假期的安排通知如下：\n"+strings.ReplaceAll(line, "⏎", "\n")+"\n", Hint{})
	}
	hold(t, "notices/sentences.golden", b.String())
}

func linesOf(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// What each text of dates.txt says as a date by itself, near a day, and where no day is
// given.
func TestAllThatIsReadOfDates(t *testing.T) {
	today := MustParseDate("2026-09-16") // a Wednesday
	said := func(d Date, err error) string {
		if err != nil {
			return fmt.Sprintf("%s / %v", message.Chinese(err), err)
		}
		return d.String()
	}
	var b strings.Builder
	for _, text := range linesOf(t, "dates.txt") {
		near := said(ParseDateNear(text, today))
		fmt.Fprintf(&b, "%q: %s\n", text, near)
		if alone := said(ParseDateNear(text, Date{})); alone != near {
			fmt.Fprintf(&b, "  without today: %s\n", alone)
		}
		if d, err := ParseDate(text); err == nil {
			fmt.Fprintf(&b, "  as a date: %v\n", d)
		}
	}
	hold(t, "dates.golden", b.String())
}

// The iCalendar files of a settled year, of a provisional one, and of a region.
func TestAllThatIsWrittenAsICS(t *testing.T) {
	ningxia, err := ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, language string
		calendar       *Calendar
		year           int
	}{{"2026-zh.ics", "zh", National(), 2026}, {"2027-en.ics", "en", National(), 2027}, {"CN-NX-2022-zh.ics", "zh", ningxia, 2022}} {
		var b bytes.Buffer
		if err := c.calendar.WriteICS(&b, c.year, c.language); err != nil {
			t.Fatal(err)
		}
		hold(t, c.name, b.String())
	}
}

// What each file of files.txt settles in the calendar of the nation and of a region, or
// why it is refused.
func TestAllThatIsReadOfFiles(t *testing.T) {
	ningxia, err := ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for name, text := range casesIn(t, "files.txt") {
		fmt.Fprintf(&b, "=== %s\n", name)
		writeRead(&b, text, Hint{})
		for _, calendar := range []*Calendar{National(), ningxia} {
			loaded, err := calendar.LoadHolidays(strings.NewReader(text))
			switch {
			case err != nil:
				fmt.Fprintf(&b, "%s: %s / %v\n", calendar.Region(), message.Chinese(err), err)
			case loaded == calendar:
				fmt.Fprintf(&b, "%s: nothing new\n", calendar.Region())
			default:
				fmt.Fprintf(&b, "%v\n", loaded)
			}
		}
	}
	hold(t, "files.golden", b.String())
}

// Of a month that a wrong day is in, the length is told.
func TestLengthOfTheMonthOfAWrongDay(t *testing.T) {
	for text, want := range map[string]int{
		"2026-01-32": 31, "2026-02-30": 28, "2028-02-30": 29, "2026-12-32": 31, "2026-13-01": 0, "2026-00-01": 0, "9999-12-32": 31, "0001-01-32": 31, "0000-01-32": 0, "x": 0,
	} {
		_, err := ParseDate(text)
		var wrong *DateError
		if !errors.As(err, &wrong) || wrong.MonthLength() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}
