package wording_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var update = flag.Bool("update", false, "write anew what is said in testdata")

var languages = []wording.Language{wording.Chinese, wording.English}

func hold(t *testing.T, name string, got string) {
	t.Helper()
	golden.Hold(t, *update, filepath.Join("testdata", name), got)
}

// writeFacts writes each fact with its column, its tone, and what is before it.
func writeFacts(b *strings.Builder, heading string, facts []wording.Fact) {
	for _, f := range facts {
		fmt.Fprintf(b, "%s: %s[%s]%s %s\n", heading, f.Label, f.Column, [...]string{"", " =", " !"}[f.Tone], f.Text())
	}
}

// All that is said of a day: settled or provisional, by one calendar or two, of today,
// of days past and to come, and of none.
func TestAllThatIsSaidOfADay(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	guangxi, err := workday.ForRegion("CN-GX")
	if err != nil {
		t.Fatal(err)
	}
	both, own, alone := []*workday.Calendar{workday.National(), ningxia}, []*workday.Calendar{ningxia, workday.National()}, []*workday.Calendar{workday.National()}
	var b strings.Builder
	for _, c := range []struct {
		name, term, from, today string
		calendars               []*workday.Calendar // the first one counts
	}{
		{"a settled day to come", term, "2026-09-14", "2026-09-20", both},
		{"a settled day alone", term, "2026-09-14", "2026-09-20", alone},
		{"formed today", term, "2026-11-30", "2026-11-30", both},
		{"a day of this year, asked in the next", term, "2026-09-14", "2027-01-04", alone},
		{"a day past by a weekend", "5个工作日内", "2026-11-13", "2026-11-22", alone},
		{"nothing in between", "1个工作日内", "2026-11-23", "2026-11-23", alone},
		{"a weekend is worked, and no day off lies in between", "5个工作日内", "2026-09-14", "2026-09-14", alone},
		{"two festivals at once", "10个工作日内", "2025-09-22", "2025-09-22", alone},
		{"a festival from December to January", "5个工作日内", "2025-12-29", "2026-01-05", alone},
		{"a festival of the same name a year later", "260个工作日内", "2025-12-29", "2026-01-05", alone},
		{"the region's holidays are another day", "5个工作日内", "2021-05-10", "2021-05-10", both},
		{"the nation's day is the earlier one", "5个工作日内", "2021-05-10", "2022-05-10", own},
		{"the region has its holidays elsewhere", term, "2021-06-20", "2021-06-20", both},
		{"the region's notice is not known", "5个工作日内", "2023-04-19", "2023-04-19", own},
		{"the region's notice is not known, and a holiday is reported", "5个工作日内", "2026-05-25", "2026-05-25", own},
		{"a holiday of the region may come", "5个工作日内", "2026-05-25", "2026-05-25", both},
		{"provisional, one day in any case", term, "2026-12-20", "2026-12-20", both},
		{"provisional, a range of this year", term, "2027-01-12", "2027-01-12", both},
		{"provisional, a range of a year to come", term, "2027-01-12", "2026-11-30", alone},
		{"provisional by both calendars", term, "2027-01-12", "2027-01-12", own},
		{"a holiday by law alone", "5个工作日内", "2027-01-27", "2027-01-27", alone},
		{"two regions whose notices are not known", term, "2026-10-12", "2026-10-12", []*workday.Calendar{workday.National(), ningxia, guangxi}},
		{"a calendar beside it that knows no day", term, "2026-10-12", "2026-10-12", []*workday.Calendar{workday.National(), {}}},
		{"the nation's holidays and the region's", "25个工作日内", "2021-05-10", "2021-05-10", both},
		{"a proviso", "20个工作日内，法律、法规另有规定的从其规定", "2026-11-20", "2026-11-20", alone},
		{"no number of days", "及时公开", "2026-09-14", "2026-09-14", both},
		{"no day to start from", term, "", "2026-09-14", both},
		{"before the calendar", term, "1999-01-01", "2026-09-14", both},
		{"behind the calendar", term, "2028-12-20", "2026-09-14", both},
		{"a reply that no calendar reaches", "1个工作日内", "2028-12-20", "2028-12-20", alone},
		{"an extended reply that no calendar reaches", "1个工作日内", "2028-11-20", "2028-11-20", alone},
	} {
		question := wording.Question{Today: date(t, c.today), Calendar: c.calendars[0], Others: c.calendars[1:]}
		if c.from != "" {
			question.From = date(t, c.from)
		}
		a := question.Ask(disclosure.ParseDeadline(c.term))
		fmt.Fprintf(&b, "=== %s\n%v %v\n", c.name, a.Region, a.Date)
		for _, l := range languages {
			writeAnswer(&b, l, a)
		}
	}
	hold(t, "days.golden", b.String())
}

// What a single day is, by which notice, and what can still come of it: in the nation,
// in a region whose holidays are known in part, and in one of which nothing is known.
func TestAllThatIsSaidOfASingleDay(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct{ region, days string }{
		{"CN", "2026-09-14 2026-09-12 2026-10-01 2026-10-10 2026-12-31 2027-01-01 2027-03-01 2027-03-06 2027-10-04 2027-10-08 2027-10-09 2027-10-10"},
		{"CN-NX", "2021-05-13 2026-05-27 2026-11-27 2026-11-28 2027-03-10 2027-03-13"},
		{"CN-GX", "2026-04-20 2026-04-25"},
	} {
		calendar, err := workday.ForRegion(c.region)
		if err != nil {
			t.Fatal(err)
		}
		for text := range strings.FieldsSeq(c.days) {
			day, err := calendar.Day(date(t, text))
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range languages {
				fmt.Fprintf(&b, "%s: %s\n", c.region, l.OneDay(day))
			}
		}
	}
	hold(t, "single.golden", b.String())
}

func writeAnswer(b *strings.Builder, l wording.Language, a wording.Answer) {
	writeFacts(b, "answer", l.Answer(a))
	writeFacts(b, "reason", l.Lines([]wording.Answer{a})[len(l.Answer(a)):])
	day, rest := l.LastDay(a)
	fmt.Fprintf(b, "spoken: %s | %s\n", day, rest)
	if a.Err == nil {
		sure, caution := l.Sure(a)
		fmt.Fprintf(b, "sure: %s %v\n", sure, caution)
	}
	fmt.Fprintf(b, "unsettled: %+v\n", l.Unsettled([]wording.Answer{a}))
	if a.Provisional {
		fmt.Fprintf(b, "not known: %s\n", l.NotKnown(a.Resolution))
	}
	writeFacts(b, "between", l.DaysBetween(a))
	writeFacts(b, "reply", []wording.Fact{l.SpokenReply(a)})
	long, _ := l.TodayLine([]wording.Answer{a}, false)
	brief, _ := l.TodayLine([]wording.Answer{a}, true)
	fmt.Fprintf(b, "today: %s | %s\n", long, brief)
}

// edition is a catalogue with what the printed one does not have: columns of its own,
// content groups with terms, laws and publishers of their own, a channel that no list
// has, names in English that are the Chinese ones, and none.
func edition(t *testing.T) *disclosure.Catalog {
	t.Helper()
	file, err := os.Open("testdata/edition.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	catalog, err := disclosure.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// All that is said of items: some of the printed table, and all of an edition of
// another kind.
func TestAllThatIsSaidOfItems(t *testing.T) {
	var items []disclosure.Item
	for _, number := range []int{1, 63} {
		item, _ := disclosure.Default().Item(number)
		items = append(items, item)
	}
	for item := range edition(t).Items() {
		items = append(items, item)
	}
	var b strings.Builder
	for _, item := range items {
		fmt.Fprintf(&b, "=== %v\n", item)
		for _, l := range languages {
			fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", l.Title(item), l.Category(item.Category()), l.Heading(item.Category()), l.Where(item, 0), l.Where(item, 2))
			b.WriteString(l.Item(item).PlainText() + "\n" + l.Item(item).Markdown() + "\n" + l.Summary(item).PlainText())
			writeFacts(&b, "read out", l.ReadOut(item))
			writeFacts(&b, "beside the day", l.DueColumns(item, false))
			writeFacts(&b, "and all", l.DueColumns(item, true))
			for group := range item.ContentGroups() {
				writeFacts(&b, "group", l.GroupFacts(group))
			}
			question := wording.Question{From: date(t, "2026-11-23"), Today: date(t, "2026-11-23"), Calendar: workday.National()}
			answers := question.AskItem(item)
			writeFacts(&b, "line", l.Lines(answers))
			writeFacts(&b, "today", l.Today(answers))
			text, undated := l.TodayLine(answers, false)
			fmt.Fprintf(&b, "today: %s%s\n", text, undated)
		}
	}
	hold(t, "items.golden", b.String())
}

// What catalogues are called, each by itself and all together, by the titles that
// counties give them.
func TestAllNamesOfCatalogues(t *testing.T) {
	data, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for together := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n\n") {
		var catalogs []*disclosure.Catalog
		for title := range strings.SplitSeq(together, "\n") {
			title, records, _ := strings.Cut(title, " | ")
			catalog, err := disclosure.New(disclosure.Meta{Title: title}, recordsBy(records))
			if err != nil {
				t.Fatal(err)
			}
			catalogs = append(catalogs, catalog)
		}
		names := wording.NamesOf(catalogs...)
		fmt.Fprintf(&b, "=== %d\n", len(catalogs))
		for i, n := range names {
			fmt.Fprintf(&b, "%s: place %q, field %q, short %q, tag %q, label %q; %s\n", names.Title(catalogs[i]), n.Place, n.Field, n.Short(), n.Tag, n.Label(), wording.Chinese.Counted(n.Tag, 2))
			for item := range catalogs[i].Items() {
				fmt.Fprintf(&b, "  %s, among all %s\n", wording.TitleAmong(catalogs[i], catalogs...), names.Item(item))
			}
			for _, l := range languages {
				fmt.Fprintf(&b, "  %s %s\n", l.PlaceName(n.Place), l.FieldName(n.Field))
			}
		}
	}
	hold(t, "names.golden", b.String())
}

// recordsBy is an item by a publisher, and another by some office of it; none for "".
func recordsBy(publisher string) (records []disclosure.Record) {
	if publisher == "" {
		return nil
	}
	for i, by := range []string{publisher, "某县办公室"} {
		records = append(records, disclosure.Record{Number: i + 1, Name: "事项" + by, Publisher: by, Category: disclosure.Category{Number: 1, Name: "类别"}})
	}
	return records
}
