package search_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

func index() *search.Index { return search.New(disclosure.Default()) }

// Someone has a citizen on the phone. Whatever they type, item 83, 社会保障卡挂失与
// 解挂, is what they mean.
func TestManyWaysToOneItem(t *testing.T) {
	x := index()
	for _, query := range []string{
		"社会保障卡挂失与解挂", "社会保障卡挂失", // the name, and its beginning
		"83", "83.", "８３", "第83项", "第 83 项", "No. 83", "八十三", "第八十三项", // the number
		"社保卡挂失", "保障卡解挂", // characters left out
		"挂失 社保卡", "社保卡　挂失", " 挂失  社会保障卡 ", // words in any order, blanks of any width
		"guashi", "gua shi", "GuaShi", "guash", "shebaokaguashi", "she bao ka gua shi", // pinyin
		"sbkgs", "SBKGS", "ｓｂｋｇｓ", "社保ka挂失", "sbk挂失", // initials, mixed
		"guasi", "jiegua", // z and zh, s and sh
		"社保卡挂矢", "guahsi", "社会保障卡挂师与解挂", // slips
		"社保卡丢了", "社保卡丢了怎么办", "卡不见了能不能挂失", "我的社保卡丢了", // the citizen's words
		"lost card", "Loss report", // English
	} {
		hits := x.Search(query)
		if len(hits) == 0 || hits[0].Item.Number() != 83 {
			t.Errorf("%q finds %v first", query, hits[:min(1, len(hits))])
		}
	}
}

// Queries that were once answered by something else, or not at all, with the items
// any of which must come first.
func TestWhatOnceWentWrong(t *testing.T) {
	x := index()
	for query, want := range map[string][]int{
		// The citizen's word comes before what merely has it.
		"失业金": {63}, "shiyejin": {63}, "失业jin": {63}, "tuixiu": {22}, "更换": {84}, "社保卡更换": {84},
		"gsbx": {62}, "jbzx": {27}, "mmcz": {82}, "sbkjh": {79}, "gszhwh": {13}, "shenbao": {15, 16},

		// What is asked is apart from what is said around it.
		"家里老人走了": {28, 60, 64},
		"身份证号错了": {11}, "刷脸认证": {25}, "社保转移": {30, 31, 32, 35, 70}, "挂失 谢谢": {83}, "问一下怎么挂失": {83},
		"给娃办社保卡": {78}, "没交够15年": {19}, "户口迁走农保": {32}, "十级伤残赔多少": {59},
		"沙坡头区失业金审批": {63}, "2023年失业金标准": {63}, "失业金怎么只有一个月": {63},

		"断保了怎么续上": {17}, "人脸识别老是不过": {25}, "高级工证书能领多少钱": {72},

		// Papers that a matter needs, or the matter that something else needs.
		"办社保卡要带户口本吗": {78, 84}, "工伤报销要发票吗": {55}, "单位社保户怎么注销，需要税务清税吗": {5},
		"我妈五十了要办退休找谁": {22}, "这个月离职两个人社保减员": {15},

		// English as it is asked.
		"retire early due to illness": {29}, "artificial limb": {52, 53, 58}, "self-employed": {8}, "travel expenses for treatment": {56},

		// Numbers, and pinyin as it may be typed.
		"序号12": {12}, "09": {9}, "第8类": {43}, "8类": {43}, "类别8": {43},
		"guàshī": {83}, "gua4shi1": {83}, "jvmin": {27, 18, 24}, "lingqv": {36}, "社會保障卡掛失": {83}, "5gongzuori": {88},
		"prosthesis": {52, 53}, "⼯伤康复": {49, 50, 51},
	} {
		var first []int
		if hits := x.Search(query); len(hits) > 0 {
			first = []int{hits[0].Item.Number()}
		}
		if first == nil || !slices.Contains(want, first[0]) {
			t.Errorf("%q finds %v first, want one of %v", query, first, want)
		}
	}
	if got := numbers(x.Search("社保转移")); !slices.Equal(sorted(got), []int{30, 31, 32, 35, 70}) {
		t.Errorf("社保转移 finds %v", got)
	}
	for query, item := range map[string]int{"人死了社保怎么办": 28, "家里老人走了": 60, "我妈妈去世了": 64, "社保卡被锁了怎么解": 82} {
		if got := numbers(x.Search(query)); !slices.Contains(got, item) {
			t.Errorf("%q finds %v without %d", query, got, item)
		}
	}
}

func sorted(numbers []int) []int {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	return numbers
}

// What the catalogue has only neighbours of says so; what it has says not.
func TestPartialAnswers(t *testing.T) {
	x := index()
	for _, query := range []string{"工伤认定", "工伤认定怎么申请", "我要做工伤认定"} {
		if hits := x.Search(query); len(hits) == 0 || !hits[0].Partial {
			t.Errorf("%q: %v", query, hits)
		}
	}
	for _, query := range []string{"社保卡丢了怎么办", "失业金", "挂失"} {
		for _, hit := range x.Search(query) {
			if hit.Partial {
				t.Errorf("%q: %v is partial", query, hit.Item)
			}
		}
	}
	for _, query := range []string{"护照", "公积金提取", "生育津贴", "医保报销", "生育津贴怎么领", "医保报销比例"} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%q finds %v", query, hits[0].Item)
		}
	}
}

func TestNothingForWhatTheCatalogueDoesNotHave(t *testing.T) {
	x := index()
	for _, query := range []string{
		"护照", "结婚登记处", "驾驶证", "住房公积金", "xyzqq", "zzzz", "qwerty", "passport", "龘",
		"护照 签证", "999", "第91项", "第0项", "发布会/听证会", "怎么办",
		"《》？", "💳", "？", "Ⅲ卡", "\ufffd", "\u3164",
	} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%q finds %v", query, hits[0].Item)
		}
	}
}

func TestAnEmptyQueryFindsAllInOrder(t *testing.T) {
	want := itemNumbers(disclosure.Default().Items())
	for _, query := range []string{"", " ", "　\t\n", "\x00"} {
		if got := numbers(index().Search(query)); !slices.Equal(got, want) {
			t.Errorf("%q finds %v", query, got)
		}
	}
}

func TestNamesComeFirst(t *testing.T) {
	x := index()
	for item := range disclosure.Default().Items() {
		if got := x.Search(item.Name()); got[0].Item.Name() != item.Name() {
			t.Errorf("%v: finds %v first", item, got[0].Item)
		}
	}
}

func TestLawsChannelsCategoriesAndTermsFindTheirWholeSet(t *testing.T) {
	x, c := index(), disclosure.Default()
	check := func(query string, want []int) {
		t.Helper()
		got := numbers(x.Search(query))
		got = got[:min(len(got), len(want))]
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
	for category := range c.Categories() {
		if _, alsoItem := c.ItemByName(category.Name); !alsoItem {
			check(category.Name, itemNumbers(c.ItemsByCategory(category.Number)))
		}
	}
	for law := range c.Laws() {
		check(law.Name, itemNumbers(c.ItemsByLaw(law.Name)))
		check("《"+law.Name+"》", itemNumbers(c.ItemsByLaw(law.Name)))
		if law.DocumentNumber != "" {
			check(law.DocumentNumber, itemNumbers(c.ItemsByLaw(law.Name)))
			ascii := strings.NewReplacer("〔", "[", "〕", "]").Replace(law.DocumentNumber)
			check(ascii, itemNumbers(c.ItemsByLaw(law.Name)))
		}
	}
	for channel := range disclosure.AllChannels().All() {
		check(channel.String(), itemNumbers(c.ItemsByChannel(channel)))
	}
	check("5个工作日", itemNumbers(c.ItemsByDeadline(5)))
	check("２０个工作日", itemNumbers(c.ItemsByDeadline(20)))
}

func TestPolyphonesAreFoundByEveryReading(t *testing.T) {
	x := index()
	for query, number := range map[string]int{
		"chongzhi": 82, "zhongzhi": 82, // 密码重置
		"yinhang": 79, "yinxing": 79, // 银行
		"tiaozeng": 39, "diaozeng": 39, // 养老金调增
		"canbao danwei": 5, "fanhuan": 71, "fanhai": 71, "jifu": 37, "geifu": 37,
	} {
		if !slices.Contains(numbers(x.Search(query)), number) {
			t.Errorf("%q does not find %d", query, number)
		}
	}
}

func TestPinyinNeverBeginsInMidSyllable(t *testing.T) {
	for _, query := range []string{"uashi", "ashi", "ebaoka", "iegua"} {
		if slices.Contains(numbers(index().Search(query)), 83) {
			t.Errorf("%q finds 挂失", query)
		}
	}
}

func TestSlipsOnlyWhereNothingBetterMatches(t *testing.T) {
	for _, hit := range index().Search("失业保险金") { // 事业 is read the same
		if strings.Contains(hit.Item.Name(), "事业") {
			t.Errorf("finds %v", hit.Item)
		}
	}
}

func TestTiesGoByNumber(t *testing.T) {
	x := index()
	for _, query := range []string{"申领", "政府网站", "shenling", "社会保险法", "s"} {
		hits := x.Search(query)
		for i := 1; i < len(hits); i++ {
			a, b := hits[i-1], hits[i]
			if a.Score < b.Score || a.Score == b.Score && a.Item.Number() > b.Item.Number() {
				t.Errorf("%q: %v with %d before %v with %d", query, a.Item, a.Score, b.Item, b.Score)
			}
		}
	}
}

func TestOneIndexServesManyAtOnce(t *testing.T) {
	x := index()
	var done sync.WaitGroup
	for _, query := range []string{"社保卡", "guashi", "养老保险转移到外地", "社保卡挂矢", "tuixui"} {
		want := numbers(x.Search(query))
		for range 4 {
			done.Go(func() {
				for range 20 {
					if got := numbers(x.Search(query)); !slices.Equal(got, want) {
						t.Errorf("%q finds %v, alone %v", query, got, want)
					}
				}
			})
		}
	}
	done.Wait()
}

// What a help-desk clerk would call an item leads to it and to no other item
// that is not called so as well.
func TestKeywordsLeadToTheirItems(t *testing.T) {
	x := index()
	for item := range disclosure.Default().Items() {
		for keyword := range item.Keywords() {
			first := x.Search(keyword)[0].Item
			if first != item && !slices.Contains(slices.Collect(first.Keywords()), keyword) {
				t.Errorf("%q, which is item %v, leads to %v", keyword, item, first)
			}
		}
	}
}

// What is another office's matter is answered alike, asked in a word or in a sentence.
func TestAWordOfAnotherOfficeIsAnsweredAsItsQuestion(t *testing.T) {
	x := index()
	for _, word := range []string{"低保", "投诉", "护照"} {
		for _, query := range []string{word, word + "在哪办", "我要办" + word} {
			if hits := x.Search(query); len(hits) > 0 {
				t.Errorf("%s finds %v", query, numbers(hits))
			}
		}
	}
	if hits := x.Search("低保户"); len(hits) == 0 || hits[0].Item.Number() != 42 || hits[0].Partial {
		t.Errorf("低保户, a keyword of 42, finds %v", numbers(hits))
	}
}

// Of items with nearly as much evidence, the one that explains more comes first.
func TestWhatExplainsMoreComesFirst(t *testing.T) {
	x := index()
	for query, want := range map[string]int{"个体户怎么交养老保险": 8, "个体户交养老保险": 8, "个体户养老保险": 8} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%s finds %v, want %d first", query, numbers(hits)[:min(3, len(hits))], want)
		}
	}
}

// Initials between which more is left out than they are may be there by chance.
func TestScatteredInitialsAreAGuess(t *testing.T) {
	x := index()
	for query, partial := range map[string]bool{"xyzzy": true, "sbkgs": false, "sbdj": false} {
		for _, hit := range x.Search(query) {
			if hit.Partial != partial {
				t.Errorf("%s: %v is partial: %v", query, hit.Item, hit.Partial)
			}
		}
	}
}

// Several numbers of items that are joined are all answered.
func TestNumbersThatAreJoined(t *testing.T) {
	x := index()
	for _, query := range []string{"83项和84项", "第83项、第84项", "第83项 第84项", "83和84", "83 84"} {
		if hits := x.Search(query); !slices.Equal(numbers(hits), []int{83, 84}) {
			t.Errorf("%s finds %v", query, numbers(hits))
		}
	}
	if a := x.Answer("8、999"); !slices.Equal(numbers(a.Hits), []int{8}) || !slices.Equal(a.Unused, []string{"999"}) {
		t.Errorf("8、999 finds %v, unused %v", numbers(a.Hits), a.Unused)
	}
}

// Of two matters of which one is another office's, the other is answered as a part.
func TestOneOfTwoMattersIsAnswered(t *testing.T) {
	x := index()
	for query, want := range map[string]string{"养老金和医保怎么办": "医保", "医保以及养老金": "医保", "挂失和护照": "护照", "社保卡 护照": "护照", "护照 挂失": "护照"} {
		a := x.Answer(query)
		if len(a.Hits) == 0 || !a.Hits[0].Partial || !slices.Contains(a.Unused, want) {
			t.Errorf("%s finds %v, unused %v; want a part, and %s told", query, numbers(a.Hits), a.Unused, want)
		}
	}
	for _, query := range []string{"挂失和补办", "挂失 补办", "挂失，补办"} {
		if hits := x.Search(query); len(hits) < 2 || hits[0].Item.Number() != 83 || hits[1].Item.Number() != 84 {
			t.Errorf("%s finds %v, want 83 and 84", query, numbers(hits))
		}
	}
	if hits := x.Search("护照和驾驶证"); len(hits) > 0 {
		t.Errorf("two matters of others find %v", numbers(hits))
	}
}

// A number is not taken apart for a word of pinyin, nor two words for two characters that
// only sound like another's; what is typed half in pinyin may have a slip as well.
func TestSlipsAndNumbersAreOfWholeWords(t *testing.T) {
	x := index()
	for query, want := range map[string]int{"F2": 0, "复制": 0, "挂矢": 83, "社保ka挂矢": 83, "社保ka挂失": 83} {
		hits := x.Search(query)
		if want == 0 && len(hits) > 0 || want > 0 && (len(hits) == 0 || hits[0].Item.Number() != want || hits[0].Partial) {
			t.Errorf("%s finds %v, want %d", query, numbers(hits), want)
		}
	}
}

// A query that names the field of the catalogue is about it, whatever else it says, unless
// what it asks for is another office's, which comes last.
func TestAQueryThatNamesTheFieldIsNeverEmpty(t *testing.T) {
	x := index()
	for _, query := range []string{"社保卡余额", "孩子上学要社保证明", "贷款要打社保流水", "社保卡快递没收到"} {
		if hits := x.Search(query); len(hits) == 0 || !hits[0].Partial {
			t.Errorf("%q finds %v", query, hits[:min(1, len(hits))])
		}
	}
	for _, query := range []string{"社保局退医保多久到账", "学校几点放学", "快递没收到"} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%q finds %v", query, hits[0])
		}
	}
}

// What has a whole keyword is near its item, unless that is said of a paper of another office.
func TestAWholeKeywordIsNeverEmpty(t *testing.T) {
	x := index()
	for query, want := range map[string]int{"新员工最快几天": 7, "破产，急！": 5, "个体户要带户口本吗": 8} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%q finds %v, want %d", query, hits[:min(1, len(hits))], want)
		}
	}
	if hits := x.Search("身份证挂失"); len(hits) > 0 {
		t.Errorf("身份证挂失 finds %v", hits[0])
	}
}

// What little is said with grammar around it is answered as it is alone.
func TestTwoCharactersWithGrammarAroundThem(t *testing.T) {
	x := index()
	want := numbers(x.Search("补卡"))
	for _, query := range []string{"我想补卡", "要补卡", "我不是要挂失，是想补卡"} {
		if got := numbers(x.Search(query)); len(got) == 0 || got[0] != want[0] {
			t.Errorf("%q finds %v, 补卡 %v", query, got, want)
		}
	}
}

// Parts of a query in pinyin are read as the words that they spell; what spells none stays.
func TestPinyinWithinAQuestion(t *testing.T) {
	x := index()
	for query, want := range map[string]int{"tuixiu怎么ban": 22, "tuixiu 手续怎么ban": 22, "我de社保ka丢le": 83, "shiye金zenme领": 63} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%q finds %v, want %d", query, hits[:min(1, len(hits))], want)
		}
	}
	if hits := x.Search("app怎么下载"); len(hits) > 0 {
		t.Errorf("app is read as pinyin: %v", hits[0])
	}
}
