package workday_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A calendar that subscribes knows an event by its id: it is there once, and stays
// the same when a notice moves what was provisional.
func TestEventsKeepTheirIDs(t *testing.T) {
	ids := func(calendar *workday.Calendar) (all []string) {
		var b bytes.Buffer
		if err := calendar.WriteICS(&b, 2027, "zh"); err != nil {
			t.Fatal(err)
		}
		unfolded := strings.ReplaceAll(b.String(), "\r\n ", "")
		for _, part := range strings.Split(unfolded, "UID:")[1:] {
			id, _, _ := strings.Cut(part, "\r\n")
			if slices.Contains(all, id) {
				t.Errorf("%s is there twice", id)
			}
			all = append(all, id)
		}
		return all
	}
	before := ids(workday.National())
	settled, err := workday.National().LoadHolidays(strings.NewReader(notice2027))
	if err != nil {
		t.Fatal(err)
	}
	moved, err := workday.National().LoadHolidays(strings.NewReader(strings.NewReplacer(
		"1月31日（周日）", "1月30日（周六）", "4月25日（周日）", "4月24日（周六）").Replace(notice2027)))
	if err != nil {
		t.Fatal(err)
	}
	after := ids(settled)
	for _, id := range before {
		unknown := strings.Contains(id, "-unknown-day-") // gone once it is known
		if !unknown && !slices.Contains(after, id) {
			t.Errorf("%s is lost", id)
		}
	}
	if len(before) == 0 || !slices.Equal(after, ids(moved)) {
		t.Errorf("make-up days that move have other ids: %v, %v", after, ids(moved))
	}
	ningxia, _ := workday.ForRegion("CN-NX")
	if slices.ContainsFunc(ids(ningxia), func(id string) bool { return slices.Contains(before, id) }) {
		t.Error("two regions share an id")
	}
}

func TestTheICSFileIsOneAndHasTheDays(t *testing.T) {
	var b bytes.Buffer
	if err := workday.National().WriteICS(&b, 2026, "zh"); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%q", line)
		}
	}
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\nSUMMARY:国庆节放假\r\n",
		"DTSTART;VALUE=DATE:20261010\r\nDTEND;VALUE=DATE:20261011\r\nSUMMARY:上班（国庆节调休）\r\n", "DESCRIPTION:国办发明电〔2025〕7号\r\n", "END:VCALENDAR\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Count(text, "BEGIN:VEVENT") != strings.Count(text, "END:VEVENT") || strings.Count(text, "UID:") != strings.Count(text, "BEGIN:VEVENT") {
		t.Error("events are not whole")
	}
	var again bytes.Buffer
	workday.National().WriteICS(&again, 2026, "zh")
	if again.String() != text {
		t.Error("another time gives another file")
	}
	if err := workday.National().WriteICS(&b, 1990, "en"); err == nil {
		t.Error("1990 is written")
	}
	b.Reset()
	if err := workday.National().WriteICS(&b, 2027, "en"); err != nil || !strings.Contains(b.String(), "(provisional)") {
		t.Errorf("%v\n%s", err, b.String())
	}
}
