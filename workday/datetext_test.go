package workday_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

var (
	_ driver.Valuer              = workday.Date{}
	_ sql.Scanner                = (*workday.Date)(nil)
	_ encoding.TextAppender      = workday.Date{}
	_ encoding.TextAppender      = workday.DayKind(0)
	_ encoding.BinaryAppender    = workday.Date{}
	_ encoding.BinaryMarshaler   = workday.Date{}
	_ encoding.BinaryUnmarshaler = (*workday.Date)(nil)
)

func TestDateIsTextInADatabase(t *testing.T) {
	want := date(t, "2026-09-14")
	if value, err := want.Value(); value != "2026-09-14" || err != nil {
		t.Errorf("Value: %v, %v", value, err)
	}
	if value, err := (workday.Date{}).Value(); value != nil || err != nil {
		t.Errorf("the zero Date is stored as %v, %v", value, err)
	}
	newYork := time.FixedZone("EST", -5*60*60)
	for _, value := range []any{
		"2026-09-14", []byte("2026-09-14"), "2026年9月14日",
		time.Date(2026, 9, 14, 0, 0, 0, 0, time.UTC),
		time.Date(2026, 9, 14, 23, 59, 0, 0, newYork), // a DATE column in the driver's location
	} {
		var d workday.Date
		if err := d.Scan(value); d != want || err != nil {
			t.Errorf("Scan(%v): %v, %v", value, d, err)
		}
	}
	for _, value := range []any{nil, "", []byte{}} {
		d := want
		if err := d.Scan(value); !d.IsZero() || err != nil {
			t.Errorf("Scan(%v): %v, %v", value, d, err)
		}
	}
	for _, value := range []any{int64(20260914), 1.5, true, "14.9.2026", []byte("\xff"), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		d := want
		if err := d.Scan(value); err == nil || d != want {
			t.Errorf("Scan(%v): %v, %v", value, d, err)
		}
	}
}

func TestEveryKindOfDayMarshalsToItself(t *testing.T) {
	for _, d := range []string{"2026-09-14", "2026-09-12", "2026-10-01", "2026-10-10", "2027-01-01", "2019-05-05"} {
		day, err := workday.National().Day(date(t, d))
		if err != nil {
			t.Fatal(err)
		}
		for name, again := range map[string]func(any, any) error{"JSON": throughJSON, "gob": throughGob} {
			var got workday.Day
			if err := again(day, &got); !reflect.DeepEqual(got, day) || err != nil {
				t.Errorf("%s makes %+v of %+v, %v", name, got, day, err)
			}
		}
	}
	var zero, got workday.Day
	got.Provisional = true
	if err := throughJSON(zero, &got); !reflect.DeepEqual(got, zero) || err != nil {
		t.Errorf("JSON makes %+v of the zero Day, %v", got, err)
	}
}

func throughJSON(in, out any) error {
	text, err := json.Marshal(in)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, out)
}

func throughGob(in, out any) error {
	var buffer bytes.Buffer
	if err := gob.NewEncoder(&buffer).Encode(in); err != nil {
		return err
	}
	return gob.NewDecoder(&buffer).Decode(out)
}

func TestDayAsJSON(t *testing.T) {
	for d, want := range map[string]string{
		"2026-09-14": `{"date":"2026-09-14","kind":"ordinary_day","provisional":false,"region":"CN"}`,
		"2027-01-01": `{"date":"2027-01-01","kind":"holiday","occasion":"元旦","provisional":true,"year":2027,"missing":[{"region":"CN","year":2027}],"region":"CN"}`,
		"2027-04-30": `{"date":"2027-04-30","kind":"unknown_day","occasion":"劳动节","provisional":true,"year":2027,"missing":[{"region":"CN","year":2027}],"region":"CN"}`,
		"2026-10-10": `{"date":"2026-10-10","kind":"make_up_day","occasion":"国庆节","notice":{"region":"CN","year":2026,` +
			`"document_number":"国办发明电〔2025〕7号","title":"国务院办公厅关于2026年部分节假日安排的通知","date":"2025-11-04",` +
			`"url":"https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"},"provisional":false,"region":"CN"}`,
	} {
		day, err := workday.National().Day(date(t, d))
		if err != nil {
			t.Fatal(err)
		}
		if text, err := json.Marshal(day); string(text) != want || err != nil {
			t.Errorf("%s, %v\nwant %s", text, err, want)
		}
	}
}

func TestKindOfDayAsText(t *testing.T) {
	for text, want := range map[string]workday.DayKind{
		"ordinary_day": workday.OrdinaryDay, "weekend_day": workday.WeekendDay, "holiday": workday.Holiday, "make_up_day": workday.MakeUpDay, "unknown_day": workday.UnknownDay, "": 0,
	} {
		if got, err := want.MarshalText(); string(got) != text || err != nil {
			t.Errorf("%v is %q, %v", want, got, err)
		}
		got := workday.MakeUpDay
		if err := got.UnmarshalText([]byte(text)); got != want || err != nil {
			t.Errorf("%q is %v, %v", text, got, err)
		}
		if want > 0 {
			if err := got.UnmarshalText([]byte(want.String())); got != want || err != nil {
				t.Errorf("%v is %v, %v", want, got, err)
			}
		}
	}
	if text, err := workday.DayKind(6).MarshalText(); err == nil {
		t.Errorf("no kind is %q", text)
	}
	for _, wrong := range []string{"Holiday", "DayKind(0)", "\x1b[2J", strings.Repeat("休", 1000)} {
		kind := workday.Holiday
		if err := kind.UnmarshalText([]byte(wrong)); err == nil || kind != workday.Holiday || len(err.Error()) > 500 || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%.20q: %v, %v", wrong, kind, err)
		}
	}
}

// Every exported field of what marshals has a snake_case name.
func TestJSONNames(t *testing.T) {
	for _, value := range []any{workday.Day{}, workday.Notice{}, workday.UnannouncedError{}, workday.RangeError{}, workday.DateError{}} {
		for field := range reflect.TypeOf(value).Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "" || strings.ToLower(name) != name {
				t.Errorf("%T.%s is %q in JSON", value, field.Name, name)
			}
		}
	}
}
