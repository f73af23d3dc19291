package disclosure_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestDiffTellsWhatChanged(t *testing.T) {
	for name, tt := range map[string]struct{ old, new, want string }{
		"nothing":                    {"", "", ""},
		"editorial":                  {"上班登记", "找工作", ""},
		"added":                      {`"name": "就业登记"}`, `"name": "就业登记"}, {"number": 3, "name": "求职登记"}`, "added 3 求职登记"},
		"removed":                    {`{"number": 1, "name": "失业登记"}, {"number": 2, "name": "就业登记"}`, `{"number": 2, "name": "就业登记"}`, "removed 1 失业登记"},
		"renumbered":                 {`{"number": 1, "name": "失业登记"}`, `{"number": 3, "name": "失业登记"}`, "renumbered 3 失业登记 number 1→3"},
		"renamed":                    {"失业登记", "失业人员登记", "renamed 1 失业人员登记 name 失业登记→失业人员登记"},
		"renamed beyond recognition": {"失业登记", "领取待遇", "renamed 1 领取待遇 name 失业登记→领取待遇"},
		"changed":                    {"20日内", "10日内", "changed 1 失业登记 deadline 20日内→10日内; changed 2 就业登记 deadline 20日内→10日内"},
		"channel": {`"政府网站", `, ``, "changed 1 失业登记 channels 政府网站、其他：12345政务服务热线→其他：12345政务服务热线; " +
			"changed 2 就业登记 channels 政府网站、其他：12345政务服务热线→其他：12345政务服务热线"},
		"title":    {"试点目录", "目录", "changed  title 试点目录→目录"},
		"category": {`"name": "就业"`, `"name": "就业服务"`, "changed 1 失业登记 category 1 就业→1 就业服务; changed 2 就业登记 category 1 就业→1 就业服务"},
	} {
		changes := disclosure.Diff(load(t, small), load(t, strings.Replace(small, tt.old, tt.new, 1)))
		var got []string
		for _, c := range changes {
			item := c.New
			if c.Kind() == "removed" {
				item = c.Old
			}
			text := fmt.Sprint(c.Kind(), " ", item)
			for _, f := range c.Fields {
				text += fmt.Sprintf(" %s %s→%s", f.Field, strings.Join(f.Old, "、"), strings.Join(f.New, "、"))
			}
			got = append(got, text)
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "; "), tt.want)
		}
	}
}

// JSON tells the kind, and of an added or removed item no other.
func TestAChangeAsJSON(t *testing.T) {
	old := load(t, small)
	for name, test := range map[string]struct{ old, new, begins, ends string }{
		"added":   {`"name": "就业登记"}`, `"name": "就业登记"}, {"number": 3, "name": "求职登记"}`, `[{"kind":"added","new":{"number":3,`, `,"fields":[]}]`},
		"removed": {`{"number": 1, "name": "失业登记"}, `, ``, `[{"kind":"removed","old":{"number":1,`, `,"fields":[]}]`},
		"renamed": {"失业登记", "失业人员登记", `[{"kind":"renamed","old":{"number":1,`, `,"fields":[{"field":"name","old":["失业登记"],"new":["失业人员登记"]}]}]`},
		"title":   {"试点目录", "目录", `[{"kind":"changed","fields":[{"field":"title",`, `}]}]`},
	} {
		data, err := json.Marshal(disclosure.Diff(old, load(t, strings.Replace(small, test.old, test.new, 1))))
		if got := string(data); err != nil || !strings.HasPrefix(got, test.begins) || !strings.HasSuffix(got, test.ends) || strings.Contains(got, "null") {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
}

// Inserting an item shifts the numbers of all that follow; a renamed one among
// them is still recognised.
func TestDiffFollowsARenamedItemToItsNewNumber(t *testing.T) {
	file := strings.Replace(small, `{"number": 1, "name": "失业登记"}, {"number": 2, "name": "就业登记"}`,
		`{"number": 1, "name": "求职补贴"}, {"number": 2, "name": "失业人员登记"}, {"number": 3, "name": "就业登记"}`, 1)
	changes := disclosure.Diff(load(t, small), load(t, file))
	var got []string
	for _, c := range changes {
		got = append(got, fmt.Sprintf("%s %d→%d", c.Kind(), c.Old.Number(), c.New.Number()))
	}
	if want := "added 0→1, renamed 1→2, renumbered 2→3"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestDiffSeesAnotherGroupingOfTheSameContents(t *testing.T) {
	one := strings.Replace(small, `[{"contents": ["办理材料"], "channels": ["政府网站", "其他：12345政务服务热线"]}]`,
		`[{"contents": ["甲", "乙"], "channels": ["政府网站"]}, {"contents": ["丙"], "channels": ["两微一端"]}]`, 1)
	two := strings.Replace(one, `["甲", "乙"], "channels": ["政府网站"]}, {"contents": ["丙"]`,
		`["甲"], "channels": ["政府网站"]}, {"contents": ["乙", "丙"]`, 1)
	if changes := disclosure.Diff(load(t, one), load(t, two)); len(changes) != 2 {
		t.Errorf("got %v, want both items changed", changes)
	}
}

// What happened to many items in one way is told once.
func TestSummarizeTellsOnceWhatItemsHaveInCommon(t *testing.T) {
	old := disclosure.Default()
	next := func(change func(records []disclosure.Record) []disclosure.Record) *disclosure.Catalog {
		made, err := disclosure.New(disclosure.Meta{Title: old.Title()}, change(records(t, old)))
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	for name, test := range map[string]struct {
		new  *disclosure.Catalog
		want string
	}{
		"an item inserted": {next(func(all []disclosure.Record) []disclosure.Record {
			for i := 9; i < len(all); i++ {
				all[i].Number++
			}
			inserted := all[9]
			inserted.Number, inserted.Name = 10, "灵活就业登记"
			return slices.Insert(all, 9, inserted)
		}), "81 items number +1; added 10 灵活就业登记"},
		"a bureau renamed": {next(func(all []disclosure.Record) []disclosure.Record {
			for i := range all {
				all[i].Publisher = "新局"
			}
			all[4].Name += "（新）"
			return all
		}), "90 items publisher +0; renamed 5 "},
		"a category renamed": {next(func(all []disclosure.Record) []disclosure.Record {
			for i := range all {
				if all[i].Category.Number == 11 {
					all[i].Category.Name = "社保卡"
				}
			}
			return all
		}), "8 items category +0"},
		"a category inserted": {next(func(all []disclosure.Record) []disclosure.Record {
			first := all[0]
			first.Name, first.Category = "重大决策", disclosure.Category{Number: 1, Name: "决策公开"}
			for i := range all {
				all[i].Number++
				all[i].Category.Number++
				if all[i].Category.Name == "社会保险登记" {
					all[i].Category.Name = "参保登记"
				}
			}
			return append([]disclosure.Record{first}, all...)
		}), "90 items number +1; 83 items category +1; 7 items category +0; added 1 重大决策"},
		"nothing": {old, ""},
	} {
		shared, rest := disclosure.Summarize(disclosure.Diff(old, test.new))
		var got []string
		for _, s := range shared {
			got = append(got, fmt.Sprintf("%d items %v %+d", len(s.Items), s.Field.Field, s.Shift))
		}
		for _, c := range rest {
			got = append(got, c.String())
		}
		if all := strings.Join(got, "; "); all != test.want && !(test.want != "" && strings.HasSuffix(test.want, " ") && strings.HasPrefix(all, test.want)) {
			t.Errorf("%s: got %s, want %s", name, all, test.want)
		}
	}
}

// A change in what one of several content groups says is told with what all say.
func TestDiffOfAGroupsOwnCell(t *testing.T) {
	const two = `{"official": {"title": "目录", "categories": [{"number": 1, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [
		{"contents": ["材料"], "deadline": "10个工作日内"}, {"contents": ["结果"], "deadline": "20个工作日内"}]}]}]}}`
	changes := disclosure.Diff(load(t, two), load(t, strings.Replace(two, "20个", "7个", 1)))
	if len(changes) != 1 || len(changes[0].Fields) != 1 {
		t.Fatalf("%+v", changes)
	}
	field := changes[0].Fields[0]
	if got := fmt.Sprint(field.Field, field.Old, field.New); !strings.Contains(got, "20个工作日内") || !strings.Contains(got, "7个工作日内") {
		t.Error(got)
	}
}

// A change that two items share is told once, one of a single item with its item.
func TestSummaryOfTwo(t *testing.T) {
	changes := disclosure.Diff(load(t, small), load(t, strings.Replace(small, "20日内", "10日内", 1)))
	shared, rest := disclosure.Summarize(changes)
	if len(shared) != 1 || len(shared[0].Items) != 2 || len(rest) != 0 {
		t.Errorf("%+v, %+v", shared, rest)
	}
}

// Of several names like the new one, the most alike is the one that was renamed.
func TestRenamedFromTheNearest(t *testing.T) {
	old := strings.Replace(small, `{"number": 1, "name": "失业登记"}, {"number": 2, "name": "就业登记"}`,
		`{"number": 1, "name": "失业保险金办理"}, {"number": 2, "name": "失业保险金申领"}`, 1)
	new := strings.Replace(old, `{"number": 1, "name": "失业保险金办理"}, {"number": 2, "name": "失业保险金申领"}`,
		`{"number": 1, "name": "失业保险金的申领"}, {"number": 2, "name": "失业保险金的办理"}`, 1)
	for _, c := range disclosure.Diff(load(t, old), load(t, new)) {
		if c.New.Number() != 0 && c.Old.Number() == c.New.Number() {
			t.Errorf("%v was %v", c.New, c.Old)
		}
	}
}

func TestDiffOfAFurtherColumn(t *testing.T) {
	with := func(phone string) string {
		return strings.Replace(small, `"levels"`, `"extra": {"电话": "`+phone+`", "备注": "无"}, "levels"`, 1)
	}
	changes := disclosure.Diff(load(t, with("12333")), load(t, with("12345")))
	if got := fmt.Sprint(changes[0].Fields); !strings.Contains(got, "电话：12333") || !strings.Contains(got, "电话：12345") {
		t.Error(got)
	}
}

// Where an edition drops one of two items of one name, the other one is still itself.
func TestOneOfTwoItemsOfOneNameIsDropped(t *testing.T) {
	const two = `{"official": {"title": "目录", "categories": [
		{"number": 1, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [{"contents": ["条件"]}]}]},
		{"number": 2, "name": "失业", "blocks": [{"items": [{"number": 2, "name": "登记"}], "disclosures": [{"contents": ["材料"]}]}]}]}}`
	const one = `{"official": {"title": "目录", "categories": [
		{"number": 2, "name": "失业", "blocks": [{"items": [{"number": 2, "name": "登记"}], "disclosures": [{"contents": ["材料"]}]}]}]}}`
	changes := disclosure.Diff(load(t, two), load(t, one))
	for _, change := range changes {
		if change.Old.Number() != 1 || change.New.Number() != 0 {
			t.Errorf("%v", change)
		}
	}
	if len(changes) != 1 {
		t.Errorf("changes: %v", changes)
	}
}

// An item of which half of the name is left is the same item, under another name and number;
// one of which less is left is another.
func TestHowMuchOfANameIsLeft(t *testing.T) {
	named := func(number, name string) *disclosure.Catalog {
		return load(t, `{"official": {"title": "目录", "categories": [
			{"number": 1, "name": "就业", "blocks": [{"items": [{"number": `+number+`, "name": "`+name+`"}], "disclosures": [{"contents": ["条件"]}]}]}]}}`)
	}
	for name, want := range map[string]int{"登录": 1, "登记簿": 1, "登录簿": 2, "求职": 2} {
		if changes := disclosure.Diff(named("1", "登记"), named("2", name)); len(changes) != want {
			t.Errorf("登记 and %s: %v, want %d", name, changes, want)
		}
	}
}
