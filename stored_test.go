package disclosure_test

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

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var (
	_ encoding.TextAppender = disclosure.Channel(0)
	_ encoding.TextAppender = disclosure.ChannelSet(0)
	_ encoding.TextAppender = disclosure.Deadline{}
)

// A database has the words of the table, never bits.
func TestDatabaseValuesAreText(t *testing.T) {
	for _, test := range []struct {
		value driver.Valuer
		back  sql.Scanner
		want  driver.Value
	}{
		{disclosure.GovernmentWebsite, new(disclosure.Channel), "政府网站"},
		{disclosure.Channel(0), new(disclosure.Channel), nil},
		{disclosure.ChannelSetOf(disclosure.OnSite, disclosure.SocialMedia), new(disclosure.ChannelSet), "两微一端、入户/现场"},
		{disclosure.ChannelSet(0), new(disclosure.ChannelSet), ""},
		{disclosure.ParseDeadline("及时公开"), new(disclosure.Deadline), "及时公开"},
		{disclosure.ParseDeadline("信息形成或者变更之日起20个工作日内"), new(disclosure.Deadline), "信息形成或者变更之日起20个工作日内"},
		{disclosure.Deadline{}, new(disclosure.Deadline), nil},
		{workday.MustParseDate("2026-09-14"), new(workday.Date), "2026-09-14"},
		{workday.Date{}, new(workday.Date), nil},
	} {
		stored, err := test.value.Value()
		if err != nil || stored != test.want {
			t.Errorf("%T %[1]v is stored as %q, %v; want %q", test.value, stored, err, test.want)
		}
		sources := []any{stored}
		if text, ok := stored.(string); ok {
			sources = append(sources, []byte(text))
		}
		for _, source := range sources {
			if err := test.back.Scan(source); err != nil || reflect.ValueOf(test.back).Elem().Interface() != test.value {
				t.Errorf("%T %q is read as %v, %v", source, source, test.back, err)
			}
		}
		before := reflect.ValueOf(test.back).Elem().Interface()
		if err := test.back.Scan(int64(3)); err == nil || !strings.Contains(err.Error(), "int64") || reflect.ValueOf(test.back).Elem().Interface() != before {
			t.Errorf("%T takes a number: %v", test.back, err)
		}
	}
	if _, err := disclosure.Channel(200).Value(); err == nil {
		t.Error("what is no channel is stored")
	}
	var channel disclosure.Channel
	if err := channel.Scan("电报"); err == nil || !strings.Contains(err.Error(), "电报") {
		t.Errorf("电报: %v", err)
	}
}

func TestGobKeepsWhatTextKeeps(t *testing.T) {
	type stored struct {
		Channel  disclosure.Channel
		None     disclosure.Channel
		Set      disclosure.ChannelSet
		Empty    disclosure.ChannelSet
		Deadline disclosure.Deadline
		NoTerm   disclosure.Deadline
		Date     workday.Date
		Items    []disclosure.Record
	}
	item, _ := disclosure.Default().Item(83)
	want := stored{Channel: disclosure.TargetedPush, Set: item.Channels(), Deadline: item.Deadline(),
		Date: workday.MustParseDate("2026-09-14"), Items: []disclosure.Record{item.Record()}}
	var file bytes.Buffer
	if err := gob.NewEncoder(&file).Encode(want); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(file.Bytes(), []byte("精准推送")) {
		t.Error("a channel is not stored by its name")
	}
	var got stored
	if err := gob.NewDecoder(&file).Decode(&got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestAppendTextKeepsWhatIsThere(t *testing.T) {
	for _, test := range []struct {
		appender encoding.TextAppender
		want     string
	}{
		{disclosure.OnSite, "a入户/现场"},
		{disclosure.ChannelSetOf(disclosure.OnSite), "a入户/现场"},
		{disclosure.ParseDeadline("及时公开"), "a及时公开"},
	} {
		if got, err := test.appender.AppendText([]byte("a")); err != nil || string(got) != test.want {
			t.Errorf("got %q, %v", got, err)
		}
	}
	if got, err := disclosure.Channel(200).AppendText([]byte("a")); err == nil || string(got) != "a" {
		t.Errorf("what is no channel gives %q, %v", got, err)
	}
}

// What is none is "" as text wherever it is stored, and NULL in a database.
func TestWhatIsNoneIsStoredAsNothing(t *testing.T) {
	type stored struct {
		Channel  disclosure.Channel    `json:"channel"`
		Set      disclosure.ChannelSet `json:"set"`
		Deadline disclosure.Deadline   `json:"deadline"`
		Date     workday.Date          `json:"date"`
	}
	data, err := json.Marshal(stored{})
	if err != nil || string(data) != `{"channel":"","set":"","deadline":"","date":""}` {
		t.Errorf("%s, %v", data, err)
	}
	back := stored{Channel: disclosure.OnSite, Set: disclosure.AllChannels(), Deadline: disclosure.ParseDeadline("x"), Date: workday.MustParseDate("2026-01-01")}
	if err := json.Unmarshal(data, &back); err != nil || back != (stored{}) {
		t.Errorf("%+v, %v", back, err)
	}
	for _, none := range []encoding.BinaryMarshaler{disclosure.Channel(0), disclosure.ChannelSet(0), disclosure.Deadline{}} {
		if data, err := none.MarshalBinary(); err != nil || len(data) != 0 {
			t.Errorf("%T: %q, %v", none, data, err)
		}
	}
}

func TestMustParseChannel(t *testing.T) {
	if got := disclosure.MustParseChannel("入户／现场"); got != disclosure.OnSite {
		t.Errorf("got %v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("电报 is taken")
		}
	}()
	disclosure.MustParseChannel("电报")
}
