package disclosure_test

import (
	"iter"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/disclosuretest"
)

// digest pins the official fields of the embedded edition. When the table itself
// has changed, see CONTRIBUTING.md; when it has not, the data is damaged.
const digest = "sha256:2e2905bec0930a60f18612e5465db8e58e10d2dd24425b642822d0b7a773c242"

func TestDefaultIsTheCompleteUnchangedTable(t *testing.T) {
	c := disclosure.Default()
	disclosuretest.Test(t, c, disclosuretest.Want{Digest: digest, Items: 90})
	if got := len(slices.Collect(c.Categories())); got != 14 {
		t.Errorf("%d categories, want 14", got)
	}
	if c.Title() != "社会保险领域政务公开清单目录" || c.Region() != "CN-NX" {
		t.Errorf("title %q, region %q", c.Title(), c.Region())
	}
}

func TestEditorialFieldsAreComplete(t *testing.T) {
	for item := range disclosure.Default().Items() {
		if item.NameEN() == "" || item.Category().NameEN == "" {
			t.Errorf("item %v or its category has no English gloss", item)
		}
		if n := len(slices.Collect(item.Keywords())); n < 3 || n > 6 {
			t.Errorf("item %v has %d keywords, want three to six", item, n)
		}
	}
}

func TestCategoriesHoldTheirItems(t *testing.T) {
	want := map[int][2]int{
		1: {1, 1}, 2: {2, 2}, 3: {3, 9}, 4: {10, 14}, 5: {15, 19}, 6: {20, 21}, 7: {22, 42},
		8: {43, 62}, 9: {63, 74}, 10: {75, 77}, 11: {78, 85}, 12: {86, 88}, 13: {89, 89}, 14: {90, 90},
	}
	c := disclosure.Default()
	for category := range c.Categories() {
		items := numbers(c.ItemsByCategory(category.Number))
		if r := want[category.Number]; items[0] != r[0] || items[len(items)-1] != r[1] || len(items) != r[1]-r[0]+1 {
			t.Errorf("category %v holds %v, want %d to %d", category, items, r[0], r[1])
		}
	}
}

func TestLookUps(t *testing.T) {
	c := disclosure.Default()
	if item, ok := c.Item(83); !ok || item.Name() != "社会保障卡挂失与解挂" {
		t.Errorf("Item(83) = %v, %v", item, ok)
	}
	for _, number := range []int{-1, 0, 91, math.MaxInt} {
		if item, ok := c.Item(number); ok || item != (disclosure.Item{}) {
			t.Errorf("Item(%d) = %v, %v, want none", number, item, ok)
		}
	}
	if item, ok := c.ItemByName("职工正常退休(职)申请"); !ok || item.Number() != 22 {
		t.Errorf("ItemByName = %v, %v, want item 22", item, ok)
	}
	if _, ok := c.ItemByName("护照"); ok {
		t.Error("ItemByName found what is not there")
	}
	if category, ok := c.Category(11); !ok || category.Name != "社会保障卡服务" {
		t.Errorf("Category(11) = %v, %v", category, ok)
	}
	if _, ok := c.Category(15); ok {
		t.Error("there is no category 15")
	}
	if got := numbers(c.ItemsByDeadline(5)); !slices.Equal(got, []int{88, 89}) {
		t.Errorf("within 5 working days: %v, want 88 and 89", got)
	}
	if got := numbers(c.ItemsByChannel(disclosure.Broadcast)); got != nil {
		t.Errorf("broadcast: %v, want none", got)
	}
	if got := len(numbers(c.ItemsByChannel(disclosure.ServiceCentre))); got != 83 {
		t.Errorf("%d items at the service centre, want 83", got)
	}
}

func TestALawIsFoundUnderAllItsNames(t *testing.T) {
	c := disclosure.Default()
	for _, tt := range []struct {
		names       []string
		first, last int
		count       int
	}{
		{[]string{"社会保险法", "《社会保险法》", "中华人民共和国社会保险法", "《中华人民共和国社会保险法》"}, 1, 90, 88},
		{[]string{"政府信息公开条例", "中华人民共和国政府信息公开条例"}, 1, 90, 89},
		{[]string{"劳动保险条例", "中华人民共和国劳动保险条例"}, 22, 29, 8},
		{[]string{"劳动保障条例"}, 30, 42, 13},
		{[]string{"人社部发〔2011〕47号", "人社部发[2011]47号", "关于印发“中华人民共和国社会保障卡”管理办法的通知"}, 78, 89, 9},
		{[]string{"人社厅发〔2014〕20号", "关于印发社会保障卡发行管理流程的意见", "人力资源社会保障部办公厅关于印发社会保障卡发行管理流程的通知"}, 89, 89, 1},
	} {
		for _, name := range tt.names {
			got := numbers(c.ItemsByLaw(name))
			if len(got) != tt.count || got[0] != tt.first || got[len(got)-1] != tt.last {
				t.Errorf("%s: %v, want %d items from %d to %d", name, got, tt.count, tt.first, tt.last)
			}
		}
	}
	if got := numbers(c.ItemsByLaw("劳动保障监察条例")); got != nil {
		t.Errorf("a law that no item cites gives %v", got)
	}
}

func TestItem89DisclosesThroughThreeChannels(t *testing.T) {
	item, _ := disclosure.Default().Item(89)
	var got []string
	for d := range item.ContentGroups() {
		got = append(got, strings.Join(slices.Collect(d.Contents()), "、")+" → "+d.Channels().String())
	}
	want := []string{
		"城乡居民基本养老保险资料汇编等宣传材料 → 政府网站",
		"“社会保障卡20周年惠民服务季”宣传活动 → 政府网站",
		"被征地农民参加养老保险政策普及 → 入户/现场",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := item.Channels(); got != disclosure.ChannelSetOf(disclosure.GovernmentWebsite, disclosure.OnSite) {
		t.Errorf("all channels: %v", got)
	}
}

func TestCitationsKeepWhatIsPrinted(t *testing.T) {
	item, _ := disclosure.Default().Item(89)
	citations := slices.Collect(item.LegalBasis())
	c := citations[2]
	if c.Title != "关于印发社会保障卡发行管理流程的意见" || c.DocumentNumber != "人社厅发〔2014〕20号" ||
		c.Law != "人力资源社会保障部办公厅关于印发社会保障卡发行管理流程的通知" ||
		c.String() != "《关于印发社会保障卡发行管理流程的意见》（人社厅发〔2014〕20号）" {
		t.Errorf("got %+v", c)
	}
	item, _ = disclosure.Default().Item(86)
	c = slices.Collect(item.LegalBasis())[1]
	if c.Title != "中华人民共和国社会保险法" || !strings.HasPrefix(c.Text, "《中华人民共和国社会保险法》（2010年10月28日") || !strings.HasSuffix(c.String(), "《关于修改〈中华人民共和国社会保险法〉的决定》修正）") {
		t.Errorf("the amendment history stands in the title, or is lost: %+v", c)
	}
	if c.Law != "中华人民共和国社会保险法" {
		t.Errorf("canonical law %q", c.Law)
	}
}

func TestTranscriptionNotesSayWhatWasDecided(t *testing.T) {
	for number, field := range map[int]string{15: "levels", 88: "levels", 29: "category", 74: "category", 30: "legal_basis", 42: "legal_basis", 89: "legal_basis"} {
		item, _ := disclosure.Default().Item(number)
		noted := false
		for note := range item.Notes() {
			noted = noted || slices.Contains(note.Fields, field) && note.Text != "" && note.TextEN != ""
		}
		if !noted {
			t.Errorf("item %d has no note on its %s", number, field)
		}
	}
}

func TestZeroItemAnswersWithZeroValues(t *testing.T) {
	var item disclosure.Item
	if item.Number() != 0 || item.Name() != "" || item.Category() != (disclosure.Category{}) || item.String() != "" ||
		item.Channels() != 0 || item.Deadline() != (disclosure.Deadline{}) || item.Record().Number != 0 {
		t.Error("the zero item says something")
	}
	for range item.ContentGroups() {
		t.Error("the zero item discloses something")
	}
}

// Everything handed out is overwritten here, from many goroutines at once; run
// with -race.
func TestNobodyCanChangeTheSharedCatalogue(t *testing.T) {
	c := disclosure.Default()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for item := range c.Items() {
				overwrite(item.Record())
				for note := range item.Notes() {
					clear(note.Items)
					clear(note.Fields)
				}
				for d := range item.ContentGroups() {
					clear(d.ChannelNames())
				}
			}
			for note := range c.Notes() {
				clear(note.Items)
				clear(note.Fields)
			}
			other, err := disclosure.Load(strings.NewReader(strings.Replace(embeddedFile(t), "政策文件", "文件", 1)))
			if err != nil {
				t.Error(err)
			}
			for _, change := range disclosure.Diff(c, other) {
				for _, f := range change.Fields {
					clear(f.Old)
					clear(f.New)
				}
			}
		})
	}
	all.Wait()
	if got := c.Digest(); got != digest {
		t.Errorf("the catalogue has changed: %s", got)
	}
	item, _ := c.Item(30)
	for note := range item.Notes() {
		if note.Items[0] == 0 || note.Fields[0] == "" {
			t.Error("a note has changed")
		}
	}
	if item.Record().Audiences[0] == "" {
		t.Error("an audience has changed")
	}
}

func overwrite(r disclosure.Record) {
	for i := range r.Disclosures {
		clear(r.Disclosures[i].Contents)
		clear(r.Disclosures[i].Channels)
	}
	clear(r.Disclosures)
	clear(r.LegalBasis)
	for _, cell := range [][]string{r.Channels, r.Audiences, r.Methods, r.Levels, r.Keywords} {
		clear(cell)
	}
}

func TestLookUpsAllocateNothing(t *testing.T) {
	if raceDetector || strconv.IntSize == 32 {
		t.Skip("the compiler inlines less under the race detector and on 32 bits, so that handles escape")
	}
	c := disclosure.Default()
	var sink int
	for name, lookUp := range map[string]func(){
		"Item":       func() { item, _ := c.Item(83); sink += item.Number() },
		"Default":    func() { item, _ := disclosure.Default().Item(83); sink += item.Number() },
		"Digest":     func() { sink += len(c.Digest()) },
		"ItemByName": func() { item, _ := c.ItemByName("社会保障卡注销"); sink += item.Number() },
		"Category":   func() { category, _ := c.Category(11); sink += category.Number },
		"ItemsByCategory": func() {
			for item := range c.ItemsByCategory(11) {
				sink += item.Number()
			}
		},
		"ItemsByChannel": func() {
			for item := range c.ItemsByChannel(disclosure.OnSite) {
				sink += item.Number()
			}
		},
		"LegalBasis": func() {
			item, _ := c.Item(83)
			for citation := range item.LegalBasis() {
				sink += len(citation.Law)
			}
		},
	} {
		if n := testing.AllocsPerRun(100, lookUp); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func numbers(items iter.Seq[disclosure.Item]) []int {
	var all []int
	for item := range items {
		all = append(all, item.Number())
	}
	return all
}

func embeddedFile(t *testing.T) string {
	data, err := os.ReadFile("embed/catalogue.json")
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

func TestCategoriesAreFoundByTheirOwnNumbers(t *testing.T) {
	c := load(t, editorial)
	for number, want := range map[int]string{0: "", 1: "", 2: "无事项", 3: "", 4: "低保", 5: "也无事项", 6: ""} {
		category, ok := c.Category(number)
		if category.Name != want || ok != (want != "") {
			t.Errorf("category %d: %q, %v", number, category.Name, ok)
		}
	}
}

// Cells that say the same are shared, though they are apart.
func TestSharedCells(t *testing.T) {
	const apart = `"就业登记"}], "disclosures": [{"contents": ["办理材料"], "channels": ["政府网站", "其他：12345政务服务热线"]}],
         "legal_basis": ["《就业促进法》"], "deadline": "20日内", "publisher": "某县人社局",
         "audiences": ["特定群众"], "methods": ["依申请公开"], "levels": ["县级", "村级"]}`
	for name, tt := range map[string]struct {
		old, new string
		want     bool
	}{
		"one block":    {"", "", true},
		"two blocks":   {`, {"number": 2, "name": "就业登记"}]`, `]`, true},
		"a channel":    {`, {"number": 2, "name": "就业登记"}]`, `]`, false},
		"a level less": {`, {"number": 2, "name": "就业登记"}]`, `]`, false},
	} {
		file := strings.Replace(small, tt.old, tt.new, 1)
		if tt.old != "" {
			other := apart
			if name == "a channel" {
				other = strings.Replace(other, "政府网站", "政府公报", 1)
			} else if name == "a level less" {
				other = strings.Replace(other, `, "村级"`, "", 1)
			}
			file = strings.Replace(file, `"levels": ["县级", "村级"]}`, `"levels": ["县级", "村级"]}, {"items": [{"number": 2, "name": `+other, 1)
		}
		c := load(t, file)
		one, _ := c.Item(1)
		two, _ := c.Item(2)
		if one.SharesCells(two) != tt.want {
			t.Errorf("%s: %v", name, !tt.want)
		}
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
