package disclosure_test

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// records returns the records of all items, by way of JSON.
func records(t *testing.T, c *disclosure.Catalog) []disclosure.Record {
	t.Helper()
	data, err := json.Marshal(slices.Collect(c.Items()))
	if err != nil {
		t.Fatal(err)
	}
	var all []disclosure.Record
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestNewMakesTheSameCatalogueFromItsRecords(t *testing.T) {
	county, err := os.ReadFile("examples/catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*disclosure.Catalog{
		"embedded": disclosure.Default(), "county": load(t, string(county)), "small": load(t, small), "town": load(t, town),
	} {
		made, err := disclosure.New(c.Title(), records(t, c))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if made.Digest() != c.Digest() || len(disclosure.Diff(c, made)) != 0 {
			t.Errorf("%s: another catalogue", name)
		}
		for item := range c.Items() {
			other, _ := made.Item(item.Number())
			if want, got := recordText(item), recordText(other); got != want {
				t.Errorf("%s:\n got %s\nwant %s", name, got, want)
			}
		}
		var file strings.Builder
		made.WriteTo(&file)
		if again := load(t, file.String()); again.Digest() != c.Digest() || !slices.Equal(slices.Collect(again.Laws()), slices.Collect(made.Laws())) {
			t.Errorf("%s: what New made is another catalogue when written", name)
		}
	}
}

func recordText(item disclosure.Item) string {
	data, _ := json.Marshal(item.Record())
	return string(data)
}

func TestNewKeepsNothingOfTheCallers(t *testing.T) {
	all := records(t, load(t, town))
	c, err := disclosure.New("某镇目录", all)
	if err != nil {
		t.Fatal(err)
	}
	before := c.Digest()
	for _, r := range all {
		overwrite(r)
	}
	if c.Digest() != before {
		t.Error("the caller's records are the catalogue's")
	}
}

func TestNewReportsWhatValidateReports(t *testing.T) {
	file := strings.Replace(small, "失业登记", "失业 登记", 1)
	c, err := disclosure.New("试点目录", records(t, load(t, file)))
	var faults disclosure.Faults
	if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Item != 1 || !strings.Contains(faults[0].Path, "items[0].name") {
		t.Errorf("got %v", err)
	}
	if c == nil || c.Digest() != load(t, file).Digest() {
		t.Error("the catalogue is not returned with what there is to mend")
	}
	if _, err := disclosure.New("空", nil); err == nil || !strings.Contains(err.Error(), "there is no category") {
		t.Errorf("no items: %v", err)
	}
}

func TestNewRefusesWhatIsNoTable(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(r []disclosure.Record)
		want   string
	}{
		"double number":     {func(r []disclosure.Record) { r[1].Number = 22 }, "item 22: [1].number: item number 22 stands twice, first at [0]"},
		"no number":         {func(r []disclosure.Record) { r[1].Number = 0 }, "[1].number: 0 is no number"},
		"large number":      {func(r []disclosure.Record) { r[1].Number = 1e9 }, "[1].number: 1000000000 is no number"},
		"no category":       {func(r []disclosure.Record) { r[0].Category = disclosure.RecordCategory{} }, "[0].category.number: 0 is no number"},
		"divided category":  {func(r []disclosure.Record) { r[2].Category = r[0].Category }, "[2].category: category 3 began at [0] and comes back"},
		"two names":         {func(r []disclosure.Record) { r[2].Category.Name = "学校" }, `[2].category.name: category 7 is called "学校" here and "教育" before`},
		"unknown channel":   {func(r []disclosure.Record) { r[0].Disclosures[1].Channels[0] = "短信" }, `[0].disclosures[1].channels[0]: unknown channel "短信"`},
		"channel of nobody": {func(r []disclosure.Record) { r[1].Channels[0] = "政府网站" }, `[1].channels[0]: channel "政府网站" is that of no content group`},
		"working days":      {func(r []disclosure.Record) { r[0].Disclosures[0].Deadline.WorkingDays = 9 }, `[0].disclosures[0].deadline: 9 working days are not what the text says`},
		"double extra":      {func(r []disclosure.Record) { r[0].Extra = append(r[0].Extra, r[0].Extra[0]) }, `[0].extra: the heading "咨询电话" stands twice`},
	} {
		all := records(t, load(t, town))
		tt.change(all)
		c, err := disclosure.New("某镇目录", all)
		var faults disclosure.Faults
		if c != nil || !errors.As(err, &faults) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, %v\nwant %s", name, c, err, tt.want)
		}
	}
}

func TestNewTakesRecordsMadeByHand(t *testing.T) {
	c, err := disclosure.New("某所目录", []disclosure.Record{{
		Number: 5, Name: "收费公示", Category: disclosure.RecordCategory{Number: 1, Name: "收费"},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"收费标准"}, Channels: []string{"其他：办税服务厅"}}},
		Deadline:    disclosure.RecordDeadline{WorkingDays: 20, Trigger: "信息形成之日起"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	item, _ := c.Item(5)
	if days, ok := item.Deadline().WorkingDays(); days != 20 || !ok || item.Deadline().String() != "信息形成之日起20个工作日内" {
		t.Errorf("the term is %v", item.Deadline())
	}
}

func TestAnItemCannotBeDecodedButItsRecordCan(t *testing.T) {
	item, _ := disclosure.Default().Item(83)
	data, err := json.Marshal(item)
	if err != nil {
		t.Fatal(err)
	}
	var back disclosure.Item
	if err := json.Unmarshal(data, &back); err == nil || !strings.Contains(err.Error(), "disclosure.Record") {
		t.Errorf("decoding into an Item: %v", err)
	}
	for group := range item.ContentGroups() {
		data, err := json.Marshal(group)
		if err != nil || !strings.HasPrefix(string(data), `{"contents":["事项名称",`) {
			t.Errorf("%s, %v", data, err)
		}
		if err := json.Unmarshal(data, &group); err == nil || !strings.Contains(err.Error(), "disclosure.RecordGroup") {
			t.Errorf("decoding into a ContentGroup: %v", err)
		}
	}
	if data, err := json.Marshal(disclosure.Item{}); err != nil || string(data) != "null" {
		t.Errorf("the zero item is %s, %v", data, err)
	}
}
