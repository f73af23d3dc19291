package disclosuretest_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/disclosuretest"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// recorder is a test that notes what is reported to it.
type recorder struct {
	testing.TB
	errors  []string
	helpers int
}

func (r *recorder) Helper()           { r.helpers++ }
func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }

const county = `{"official": {"title": "县级目录", "categories": [
  {"number": 1, "name": "就业", "blocks": [{
    "items": [{"number": 1, "name": "就业登记"},
              {"number": 2, "name": "失业登记"}],
    "disclosures": [{"contents": ["办理材料"], "channels": ["政府网站"]}],
    "deadline": "20个工作日内"}]}]},
  "editorial": {"edition": "2025年版"}}`

func load(t testing.TB, file string) *disclosure.Catalog {
	t.Helper()
	c, err := disclosure.Load(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func noRegistration(item disclosure.Item) error {
	if strings.Contains(item.Name(), "失业") {
		return errUnemployed
	}
	return nil
}

var errUnemployed = errors.New("unemployed")

func TestWhatIsNotAsWantedIsReported(t *testing.T) {
	older := load(t, county)
	change := func(pairs ...string) *disclosure.Catalog {
		file := strings.NewReplacer(pairs...).Replace(county)
		if file == county {
			t.Fatalf("%q changes nothing", pairs)
		}
		return load(t, file)
	}
	renamed := change("就业登记", "就业失业登记", "2025年版", "2026年版")
	for name, tt := range map[string]struct {
		catalog *disclosure.Catalog
		want    disclosuretest.Want
		errors  []string
	}{
		"nothing wanted":    {older, disclosuretest.Want{}, nil},
		"as wanted":         {older, disclosuretest.Want{Digest: older.Digest(), Items: 2, Older: older}, nil},
		"the embedded one":  {disclosure.Default(), disclosuretest.Want{Items: 90, Older: disclosure.Default()}, nil},
		"every fault":       {change("登记", "登记 "), disclosuretest.Want{}, []string{"items[0].name: there is a stray blank", "items[1].name: there is a stray blank"}},
		"no catalogue":      {nil, disclosuretest.Want{}, []string{"official.title: ", "there is no category"}},
		"another digest":    {older, disclosuretest.Want{Digest: "sha256:0"}, []string{"the digest is " + older.Digest() + ", want sha256:0: if the table itself has changed"}},
		"too few":           {older, disclosuretest.Want{Items: 3}, []string{"the catalogue has 2 items, want 3"}},
		"a rule":            {older, disclosuretest.Want{Rules: []func(disclosure.Item) error{noRegistration}}, []string{"line 4, item 2: official.categories[0].blocks[0].items[1]: unemployed"}},
		"a change":          {renamed, disclosuretest.Want{Older: older}, []string{"not approved: renamed 1 就业失业登记: name: 就业登记 → 就业失业登记"}},
		"an approved one":   {renamed, disclosuretest.Want{Older: older, Changes: []string{"renamed 1 就业失业登记: name: 就业登记 → 就业失业登记"}}, nil},
		"one that is not":   {older, disclosuretest.Want{Older: older, Changes: []string{"removed 9 其他"}}, []string{"approved, but not there: removed 9 其他"}},
		"twice approved":    {renamed, disclosuretest.Want{Older: older, Changes: slices.Repeat([]string{"renamed 1 就业失业登记: name: 就业登记 → 就业失业登记"}, 2)}, []string{"approved, but not there: renamed 1"}},
		"a number":          {change(`"number": 2`, `"number": 3`, "2025年版", "2026年版"), disclosuretest.Want{Older: older}, []string{"not approved: renumbered 3 失业登记: number: 2 → 3"}},
		"the same edition":  {change("20个", "15个"), disclosuretest.Want{Older: older, Changes: []string{"changed 1 就业登记: deadline: 20个工作日内 → 15个工作日内", "changed 2 失业登记: deadline: 20个工作日内 → 15个工作日内"}}, []string{`the edition is still "2025年版"`}},
		"gloss, same title": {change(`"edition"`, `"items": [{"number": 1, "name_en": "Registration"}], "edition"`), disclosuretest.Want{Older: older, Digest: older.Digest()}, nil},
	} {
		reported := &recorder{TB: t}
		disclosuretest.Test(reported, tt.catalog, tt.want)
		agree := len(reported.errors) == len(tt.errors)
		for i := range min(len(reported.errors), len(tt.errors)) {
			agree = agree && strings.Contains(reported.errors[i], tt.errors[i])
		}
		if !agree || reported.helpers == 0 {
			t.Errorf("%s: reported %q\nwant %q", name, reported.errors, tt.errors)
		}
		if err := disclosuretest.Check(tt.catalog, tt.want); (err == nil) != (tt.errors == nil) || err != nil && err.Error() != strings.Join(reported.errors, "\n") {
			t.Errorf("%s: Check returns %v, Test reports %q", name, err, reported.errors)
		}
	}
}

func TestCausesAreFoundInWhatCheckReturns(t *testing.T) {
	faulty := load(t, strings.Replace(county, "办理材料", "", 1))
	err := disclosuretest.Check(faulty, disclosuretest.Want{Rules: []func(disclosure.Item) error{noRegistration}})
	var fault *disclosure.Fault
	if !errors.As(err, &fault) || !errors.Is(err, errUnemployed) {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsReportedIsSaidInChineseToo(t *testing.T) {
	older := load(t, county)
	err := disclosuretest.Check(load(t, strings.Replace(county, "就业登记", "就业失业登记", 1)), disclosuretest.Want{Items: 3, Digest: "sha256:0", Older: older, Changes: []string{"x"}})
	for _, chinese := range []string{"目录有 2 项，应有 3 项", "应为 sha256:0", "未经核对的改动", "没有出现的改动：x", "请改写 edition"} {
		if !strings.Contains(message.Chinese(err), chinese) {
			t.Errorf("%q is not in %s", chinese, message.Chinese(err))
		}
	}
}

func Example() {
	t := testing.TB(&recorder{}) // of func TestOurCatalogue(t *testing.T)
	file, err := os.Open("../examples/catalogue/county.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	catalogue, err := disclosure.Load(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	disclosuretest.Test(t, catalogue, disclosuretest.Want{
		Items: 3,
		Rules: []func(disclosure.Item) error{everyItemGoesToTheWebsite},
	})
	for _, reported := range t.(*recorder).errors {
		fmt.Println(reported)
	}
	// Output:
	// line 39, item 3: official.categories[1].blocks[0].items[0]: it is not on the website
}

func everyItemGoesToTheWebsite(item disclosure.Item) error {
	if !item.Channels().Has(disclosure.GovernmentWebsite) {
		return errors.New("it is not on the website")
	}
	return nil
}

func ExampleCheck() {
	approved := disclosure.Default()
	var file strings.Builder
	approved.WriteTo(&file)
	current, _ := disclosure.Load(strings.NewReader(strings.Replace(file.String(), "社会保障卡注销", "社会保障卡销户", 1)))

	err := disclosuretest.Check(current, disclosuretest.Want{Older: approved})
	fmt.Println(err)
	// Output:
	// not approved: renamed 85 社会保障卡销户: name: 社会保障卡注销 → 社会保障卡销户
	// the table has changed and the edition is still "原表未注明日期，2026年11月转录": write the new edition
}

func ExampleWant() {
	// A rule of one's own: who answers the phone must find a term in working days.
	inWorkingDays := func(item disclosure.Item) error {
		if _, ok := item.Deadline().WorkingDays(); !ok {
			return disclosure.ErrNoWorkingDays
		}
		return nil
	}
	err := disclosuretest.Check(disclosure.Default(), disclosuretest.Want{
		Digest: "sha256:2e2905bec0930a60f18612e5465db8e58e10d2dd24425b642822d0b7a773c242",
		Items:  90,
		Rules:  []func(disclosure.Item) error{inWorkingDays},
	})
	fmt.Println(err)
	// Output: <nil>
}
