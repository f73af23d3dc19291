package search_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

func TestWhatIsNotWantedIsNotFirst(t *testing.T) {
	x := index()
	for _, test := range []struct {
		query     string
		want, not int
	}{
		{"我不是要补卡，是想改密码", 82, 84},
		{"不是职工退休，是老农民六十岁领养老钱", 23, 22},
		{"除了失业金，考了电工证能不能领补贴", 72, 63},
		{"养老金调整我不问，认证停发了怎么恢复", 25, 39},
		{"不想换卡，想查一下卡做好了没", 80, 84},
		{"退休金涨没涨先不管，我要换领养老金的银行卡", 12, 39},
		{"工伤医药费报过了，不问这个，问去外地的路费", 56, 55},
		{"not unemployment benefits, how do I resume my pension", 25, 63},
		{"not the card but the password", 82, 84},
		{"不是挂失，社保卡补办", 84, 83},
		{"不要挂失的社保卡", 84, 83},
		{"除了挂失 社保卡", 84, 83},
		{"社保卡除挂失外", 84, 83},
		{"社保卡 不包括挂失", 84, 83},
		{"养老保险 不要转移", 12, 30},
		{"除了失业金还能领啥", 68, 63},
	} {
		hits := x.Search(test.query)
		if len(hits) == 0 || hits[0].Item.Number() == test.not || !slices.Contains(numbers(hits)[:min(3, len(hits))], test.want) {
			t.Errorf("%q finds %v, want %d and not %d first", test.query, numbers(hits)[:min(5, len(hits))], test.want, test.not)
		}
	}
}

func TestWhatIsExcludedIsNotFound(t *testing.T) {
	x := index()
	for query, not := range map[string]int{
		"社保卡 -注销": 85, "社保卡 !注销": 85, "社保卡 NOT 注销": 85, "转移 -军地": 35, "补贴 -高龄": 38, "丧葬 -失业": 64, "丧葬费怎么领 -失业": 64,
	} {
		hits := x.Search(query)
		if len(hits) == 0 || slices.Contains(numbers(hits), not) {
			t.Errorf("%q finds %v", query, numbers(hits))
		}
	}
	// What an item only has in a cell, it is not called.
	for _, not := range []string{"-政府网站", "-社会保险法", "-91", "-20个工作日"} {
		if got, want := numbers(x.Search("社保卡 "+not)), numbers(x.Search("社保卡")); !slices.Equal(got, want) {
			t.Errorf("%s leaves %v, want %v", not, got, want)
		}
	}
	if all := x.Search("-工伤"); len(all) == 0 || len(all) == 90 || slices.Contains(numbers(all), 43) {
		t.Errorf("-工伤 finds %d items", len(all))
	}
}

// In these nothing is denied, though they say 不, 除, not.
func TestWhatIsNoDenial(t *testing.T) {
	x := index()
	for query, want := range map[string]int{
		"老板不要我了怎么领钱": 63, "是不是要激活社保卡": 79, "要不要给新员工办参保": 7, "不裁员的公司有什么补贴": 71, "卡不见了": 83, "养老金不发了怎么恢复": 25,
		"开除以后领什么": 63, "解除合同以外的失业金": 63,
		"I do not know the password of my card": 82, "my card is not working yet, how to activate it": 79,
	} {
		if hits := x.Search(query); len(hits) == 0 || !slices.Contains(numbers(hits)[:min(3, len(hits))], want) {
			t.Errorf("%q finds %v, want %d", query, numbers(hits)[:min(3, len(hits))], want)
		}
	}
}

// Of two matters both are among the first, or the words of the one that is not are named.
func TestTwoMatters(t *testing.T) {
	x := index()
	lost := 0
	for _, test := range []struct {
		query string
		a, b  []int
	}{
		{"失业金和退休怎么办", []int{63}, []int{22, 41}},
		{"社保卡挂失、养老金换银行卡", []int{83}, []int{12}},
		{"失业金 退休", []int{63}, []int{22, 41}},
		{"想问稳岗补贴还是企业年金备案", []int{71}, []int{75}},
		{"高龄补贴和丧葬费", []int{38}, []int{28, 60, 64}},
		{"假肢报销 OR 工伤康复", []int{58}, []int{50, 45, 51}},
		{"改社保卡密码，还有打缴费明细", []int{82}, []int{21}},
		{"公司减员以及缴费基数申报", []int{15}, []int{16}},
		{"forgot the password and want to print my contribution history", []int{82}, []int{21}},
		{"被征地养老、居民养老注销", []int{37}, []int{27}},
	} {
		a := x.Answer(test.query)
		got := numbers(a.Hits)[:min(5, len(a.Hits))]
		has := func(want []int) bool {
			return slices.ContainsFunc(want, func(n int) bool { return slices.Contains(got, n) })
		}
		if (!has(test.a) || !has(test.b)) && len(a.Unused) == 0 {
			lost++
			t.Logf("%q finds %v, want some of %v and of %v", test.query, got, test.a, test.b)
		}
	}
	if lost > 1 {
		t.Errorf("%d lost a matter without a sign", lost)
	}
}

// Several catalogues are one desk: one query over all.
func TestSeveralCatalogues(t *testing.T) {
	own, police := disclosure.Default(), madeCatalogue(t, "police", true)
	x := search.New(own, police)
	for query, want := range map[string]*disclosure.Catalog{
		"社保卡丢了怎么办": own, "身份证丢了怎么补": police, "护照到期": police, "失业金怎么领": own, "狗证": police, "退休": own, "二手车过户要什么": police,
	} {
		hits := x.Search(query)
		if len(hits) == 0 || hits[0].Item.Catalog().Title() != want.Title() {
			t.Errorf("%q finds %v first", query, hits[:min(1, len(hits))])
		}
	}
	if got := len(x.Search("")); got != own.Len()+police.Len() {
		t.Errorf("the empty query finds %d", got)
	}
	if got := x.Search("第1类"); len(got) < 2 || got[0].Item.Catalog().Title() == got[len(got)-1].Item.Catalog().Title() {
		t.Errorf("第1类 finds %v", got)
	}
}

func TestOptions(t *testing.T) {
	limited, err := search.Options{Limit: 5}.New(disclosure.Default())
	if err != nil || len(limited.Search("养老保险")) != 5 || len(limited.Search("")) != 5 {
		t.Errorf("a limit of 5: %d, %v", len(limited.Search("养老保险")), err)
	}
	if got := numbers(limited.Search("第83项")); !slices.Equal(got, []int{83}) {
		t.Errorf("a limit of 5 finds %v", got)
	}
	words := fstest.MapFS{"words.txt": {Data: []byte("# what people here call the card\n社会保障卡 吃饭家伙\n")}}
	synonyms, err := search.Options{Synonyms: words}.New(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	if hits := synonyms.Search("吃饭家伙丢了怎么挂失"); len(hits) == 0 || hits[0].Item.Number() != 83 || slices.Contains(hits[0].Unused, "吃饭家伙") {
		t.Errorf("finds %v", hits)
	}
	unended := fstest.MapFS{"a.txt": {Data: []byte("社会保障卡 吃饭家伙")}, "b.txt": {Data: []byte("退休 告老")}}
	two, err := search.Options{Synonyms: unended}.New(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	if a := two.Answer("吃饭家伙丢了怎么挂失"); len(a.Hits) == 0 || a.Hits[0].Item.Number() != 83 || len(a.Unused) > 0 {
		t.Errorf("two files of synonyms whose last lines do not end run into one another: %v, unused %v", a.Hits, a.Unused)
	}
	for _, unread := range []fs.FS{fstest.MapFS{"words.txt": {Mode: fs.ModeDir}}, os.DirFS(filepath.Join(t.TempDir(), "nowhere"))} {
		if x, err := (search.Options{Synonyms: unread}).New(disclosure.Default()); x != nil || err == nil {
			t.Errorf("synonyms that cannot be read: %v", err)
		}
	}
	other, err := search.Options{Synonyms: fstest.MapFS{"words.md": {Data: []byte("社会保障卡 吃饭家伙\n")}}}.New(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	if a := other.Answer("吃饭家伙丢了怎么挂失"); !slices.Contains(a.Unused, "吃饭家伙") {
		t.Errorf("a file that is no .txt is read: unused %v", a.Unused)
	}
	bare, err := search.Options{NoLists: true}.New(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	if hits := bare.Search("医保缴费"); len(hits) == 0 || !hits[0].Partial {
		t.Errorf("without lists, a near answer is rather given than none: %v", hits)
	}
}

func TestWhereNothingIsFoundTheIndexSaysWhatItHas(t *testing.T) {
	names := make(map[string]int)
	for category := range index().Categories() {
		names[category.Name]++
	}
	if len(names) != 14 || names["失业保险服务"] != 1 {
		t.Errorf("%v", names)
	}
	for category := range (*search.Index)(nil).Categories() {
		t.Errorf("a nil index has %v", category)
	}
}

// What is left somewhere is lost, whatever the place is; what is forgotten is not.
func TestWhatIsLeftSomewhereIsLost(t *testing.T) {
	x := search.New(disclosure.Default())
	for _, query := range []string{"社保卡落出租车上了", "社保卡忘在银行里了", "卡落在网吧", "社保卡好像丢在高铁上了怎么办", "昨天社保卡掉厕所里了"} {
		hits := x.Search(query)
		if len(hits) == 0 || hits[0].Item.Number() != 83 || hits[0].Partial {
			t.Errorf("%q finds %v", query, hits)
		}
	}
	// A thing of another clause is not what was left.
	if a := x.Answer("带着社保卡，书落在车上"); !slices.Contains(a.Unused, "车上") {
		t.Errorf("带着社保卡，书落在车上 leaves %v", a.Unused)
	}
	for query, want := range map[string]int{"社保卡落车上咋补": 83, "社保卡密码忘了": 82, "社保卡忘密码了在哪里改": 82, "社保卡本来要注销": 85} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%q finds %v, want %d", query, hits, want)
		}
	}
}
