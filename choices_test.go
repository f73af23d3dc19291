package disclosure_test

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What can be asked for by a column selects something, passes a check, and is all that
// can be asked for: every item is selected by a choice of each column in which it says
// anything.
func TestChoices(t *testing.T) {
	for name, catalog := range map[string]*disclosure.Catalog{"city": disclosure.Default(), "town": load(t, town)} {
		for col := range disclosure.Columns() {
			var values []string
			selected := map[int]bool{}
			for choice := range catalog.Choices(col) {
				values = append(values, choice.Value(col))
				if choice != (disclosure.Filter{}).With(col, choice) {
					t.Errorf("%s: %+v asks for more than %v", name, choice, col)
				}
				if err := choice.Check(catalog); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				count := 0
				for item := range catalog.Select(choice) {
					selected[item.Number()], count = true, count+1
				}
				if count == 0 {
					t.Errorf("%s: %v %s selects nothing", name, col, choice.Value(col))
				}
			}
			if slices.Sort(values); len(slices.Compact(slices.Clone(values))) != len(values) {
				t.Errorf("%s: %v has a value twice: %v", name, col, values)
			}
			for item := range catalog.Items() {
				if says(item, col) && !selected[item.Number()] {
					t.Errorf("%s: no choice of %v selects %v", name, col, item)
				}
			}
		}
	}
}

// A free channel that is called like one of the 13 is a choice of its own.
func TestAFreeChannelByTheNameOfAnother(t *testing.T) {
	record := func(number int, channel string) disclosure.Record {
		return disclosure.Record{Number: number, Name: "事项" + channel, Category: disclosure.Category{Number: 1, Name: "甲"},
			Disclosures: []disclosure.RecordGroup{{Contents: []string{"名单"}, Channels: []string{channel}}}}
	}
	catalog, err := disclosure.New(disclosure.Meta{Title: "某目录"}, []disclosure.Record{record(1, "政府网站"), record(2, "其他：政府网站"), record(3, "其他：村务群")})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for choice := range catalog.Choices(disclosure.ColumnChannels) {
		if err := choice.Check(catalog); err != nil {
			t.Error(err)
		}
		for item := range catalog.Select(choice) {
			got = append(got, choice.Channel+" "+item.PrintedNumber())
		}
	}
	if want := []string{"政府网站 1", "其他：政府网站 2", "村务群 3"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// says reports whether an item says something in a column that a filter asks for.
func says(item disclosure.Item, col disclosure.Column) bool {
	switch col {
	case disclosure.ColumnCategory:
		return true
	case disclosure.ColumnChannels:
		return item.Channels() != 0
	case disclosure.ColumnLegalBasis:
		return len(slices.Collect(item.LegalBasis())) > 0
	case disclosure.ColumnDeadline:
		return slices.ContainsFunc(slices.Collect(item.Deadlines()), func(d disclosure.Deadline) bool { _, ok := d.WorkingDays(); return ok })
	case disclosure.ColumnAudiences:
		return len(slices.Collect(item.Audiences())) > 0
	case disclosure.ColumnMethods:
		return len(slices.Collect(item.Methods())) > 0
	case disclosure.ColumnLevels:
		return len(slices.Collect(item.Levels())) > 0
	case disclosure.ColumnPublisher:
		return item.Publisher() != ""
	}
	return false
}

func TestWhatAFilterAsksForByColumn(t *testing.T) {
	whole := disclosure.Filter{
		Category: 11, Channel: "政府网站", Law: "社会保险法", WorkingDays: 20, Audience: "全社会", Method: "主动", Level: "市级", Publisher: "某局",
	}
	var rebuilt, dropped disclosure.Filter
	var values []string
	dropped = whole
	for col := range disclosure.Columns() {
		rebuilt, dropped = rebuilt.With(col, whole), dropped.With(col, disclosure.Filter{})
		if value := whole.Value(col); value != "" {
			values = append(values, col.String()+" "+value)
		}
		if (disclosure.Filter{}).Value(col) != "" {
			t.Errorf("the zero Filter asks for something in %v", col)
		}
	}
	want := []string{"category 11", "legal_basis 社会保险法", "deadline 20", "publisher 某局", "channels 政府网站", "audiences 全社会", "methods 主动", "levels 市级"}
	if rebuilt != whole || dropped != (disclosure.Filter{}) || !slices.Equal(values, want) {
		t.Errorf("with all columns it is %+v, without %+v, by value %q", rebuilt, dropped, values)
	}
}
