package disclosure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What is before the number of a term, and what is behind it: 0 working days where it cannot
// be read as one term to publish within.
func TestWhatIsAroundTheNumberOfATerm(t *testing.T) {
	for text, want := range map[string]int{
		"不超过20个工作日":                   20,
		"最多，20个工作日":                   20,
		"：20个工作日内":                    20,
		"审批完成，20个工作日内":                20,
		"主动公开，20个工作日内":                0, // when to publish is said already
		"按程序公布：10个工作日":                0,
		"更新：20个工作日内":                  0,
		"信息形成（含变更）之日起20个工作日内":         20,
		"信息形成（不含节假日）20个工作日内":          20,
		"获取信息后（含节假日）20个工作日内":          0, // days off are counted
		"含变更之日，20个工作日内":               0, // the day itself is
		"信息形成之日（含）起20个工作日内":           20,
		"信息形成之日起20个工作日内，予以公开":         20,
		"信息形成之日起20个工作日内（予以公开）":        20,
		"信息形成之日起20个工作日内公开（法律另有规定的除外）": 20,
		"信息形成之日起20个工作日（不含节假日）内":       20,
		"20个工作日（特殊情况除外）以内":            0,
		"长期公示/20个工作日":                 20,
		"长期公示／20个工作日":                 20,
		"长期/及时公开":                     0,
		"15/20个工作日":                   0,
		"信息形成之日起十五（15）个工作日内":          15,
		"信息形成之日起十五（15个）个工作日内":         15,
		"信息形成之日起十五（16）个工作日内":          0,
		"信息形成之日起十五（约15）个工作日内":         0,
		"信息形成之日起二零个工作日内":              20,
		"二零二六一个工作日内":                  0, // a year and more
		"零五个工作日内":                     0,
		"20个工作日内公开，保留5年":              20,
		"20个工作日内公开，保留第5年":             0,
		"20个工作日内公开，并保存不少于6个月":         20,
	} {
		if days, ok := disclosure.ParseDeadline(text).WorkingDays(); days != want || ok != (want > 0) {
			t.Errorf("%s: %d working days, %v, want %d", text, days, ok, want)
		}
	}
}

// A term that is no number of working days is within none of them.
func TestNothingIsDueWithinNoDays(t *testing.T) {
	c := load(t, small) // 20日内
	if items := slices.Collect(c.ItemsByDeadline(0)); len(items) > 0 {
		t.Errorf("within 0 working days: %v", items)
	}
}

// Of two items of one name the first is found by it, and both are among all.
func TestTheFirstItemOfAName(t *testing.T) {
	c := load(t, `{"official": {"title": "目录", "categories": [
		{"number": 1, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [{"contents": ["条件"]}]}]},
		{"number": 2, "name": "失业", "blocks": [{"items": [{"number": 2, "name": "登记"}], "disclosures": [{"contents": ["条件"]}]}]}]}}`)
	if item, ok := c.ItemByName("登记"); !ok || item.Number() != 1 {
		t.Errorf("登记 is %v, %v", item, ok)
	}
	var all []int
	for item := range c.ItemsByName("登记") {
		all = append(all, item.Number())
	}
	if !slices.Equal(all, []int{1, 2}) {
		t.Errorf("登记 are %v", all)
	}
}

// Categories stand in the order of their numbers, each once.
func TestCategoriesOutOfOrder(t *testing.T) {
	const file = `{"official": {"title": "目录", "categories": [
		{"number": 3, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [{"contents": ["条件"]}]}]},
		{"number": NUMBER, "name": "失业", "blocks": [{"items": [{"number": 2, "name": "申领"}], "disclosures": [{"contents": ["条件"]}]}]}]}}`
	for number, want := range map[string]string{
		"2": "official.categories[1].number: category 2 stands after 3",
		"4": "",
	} {
		err := load(t, strings.Replace(file, "NUMBER", number, 1)).Validate()
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("category 3 and then %s: %v, want %q", number, err, want)
		}
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

// What the editors say of laws comes with the number of the document that is cited.
func TestMetaHasTheNumbersOfLaws(t *testing.T) {
	numbered := 0
	for _, law := range disclosure.Default().Meta().Laws {
		cited, ok := disclosure.Default().Law(law.Name)
		if ok && law.DocumentNumber != cited.DocumentNumber {
			t.Errorf("%s has the number %q, cited %q", law.Name, law.DocumentNumber, cited.DocumentNumber)
		}
		if law.DocumentNumber != "" {
			numbered++
		}
	}
	if numbered == 0 {
		t.Error("no law has a number")
	}
}

// Thousands of blocks of one item each are a catalogue like another: only what grows into
// more than the file has is refused.
func TestACatalogueOfManyBlocks(t *testing.T) {
	var blocks []string
	for i := range 4000 {
		blocks = append(blocks, fmt.Sprintf(`{"items": [{"number": %d, "name": "事项%d"}], "disclosures": [{"contents": ["条件"]}]}`, i+1, i+1))
	}
	c := load(t, `{"official": {"title": "目录", "categories": [{"number": 1, "name": "就业", "blocks": [`+strings.Join(blocks, ",")+`]}]}}`)
	if c.Len() != len(blocks) {
		t.Errorf("%d items of %d", c.Len(), len(blocks))
	}
}
