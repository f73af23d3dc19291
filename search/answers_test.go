package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// briefly tells what shown does, of the items no more than the first three.
func briefly(a search.Answer) string {
	const first = 3
	if len(a.Hits) <= first {
		return shown(a)
	}
	a.Hits = a.Hits[:first]
	numbers := fmt.Sprintf("%d %d %d", a.Hits[0].Item.Number(), a.Hits[1].Item.Number(), a.Hits[2].Item.Number())
	return numbers + " …" + strings.TrimPrefix(shown(a), numbers)
}

// begins asks an index queries and compares what it shows briefly.
func begins(t *testing.T, x *search.Index, want map[string]string) {
	t.Helper()
	for query, want := range want {
		if got := briefly(x.Answer(query)); got != want {
			t.Errorf("%q shows %q, want %q", query, got, want)
		}
	}
}

// An operator excludes the word behind it and no other; signs alone exclude nothing.
func TestOperatorsExcludeOneWord(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"NOT 注销 社保卡":     "79 80 84 …",
		"社保卡 NOT NOT 注销": "79 80 84 …",
		"社保卡 NOT -注销":    "79 80 84 …",
		"社保卡 --注销":       "79 80 84 …",
		"社保卡 NOT":        "79 80 84 …",
		"社保卡 -？":         "79 80 84 …",
		"80 - 83 -81":    "80 82 83",
		"-80-82":         "1 2 3 …",
	})
}

// Numbers that are denied end with the clause, and of several words with the first blank.
func TestNumbersThatAreDenied(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"社保卡除了84 丢了":        "83",
		"社保卡不要83和84":        "79 80 89 …",
		"除了83和84，社保卡":       "79 80 89 …",
		"社保卡除了82、84以外还能办什么": "79 80 83 …",
		"社保卡 不含83":          "79 80 84 …",
		"社保卡除83外":           "79 80 84 …",
		"社保卡，除开82，丢了":       "83 84",
		"不是83，是84":          "84",
		"不包括83":             "1 2 3 …",
	})
}

// A matter that is named twice is answered once, and one of a single character is none.
func TestMatterThatIsNamedTwice(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"改密码、退休和退休":  "82 22 41 …",
		"改密码和挂失和改密码": "82 83",
		"休 章":        "",
	})
}

// Every conjunction parts a matter from one of another office.
func TestConjunctions(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"公积金或者挂失":               "83 in part without 公积金",
		"公积金还有挂失":               "83 in part without 公积金",
		"公积金另外挂失":               "83 in part without 公积金",
		"公积金再挂失":                "83 in part without 公积金",
		"公积金跟挂失":                "83 in part without 公积金",
		"挂失 和 护照":               "83 in part without 护照",
		"挂失和护照和驾驶证":             "83 in part without 护照 驾驶证",
		"passport OR lost card": "83 84 85 … in part without passport",
		"passport AND pension":  "39 27 24 … in part without passport",
		"护照和卡":                  "without 护照",
		"营业执照和单位社保登记":           "6 3 5 …",
		"失业金和我家孩子上学报名的事情怎么办": "63 14 73 … in part without 孩子上学报名 事情",
	})
}

// A thing is left where a short place is named; a long clause, a blank or nothing at all is no place.
func TestWhereSomethingIsLeft(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"社保卡落在城东那个大商场":    "83 84",
		"社保卡落在城东那个特别大的商场": "80 78 83 … in part without 城东 商场",
		"社保卡丢在公园":         "83 84",
		"社保卡掉到井里":         "83 84",
		"社保卡不小心就掉井里了":     "83 84 85 … in part without 小心",
		"社保卡好像是不小心就掉井里了":  "80 85 83 … in part without 小心 掉井里",
		"卡，掉井里了":          "without 井里",
		"社保卡忘家里了怎么办":      "78 83 79 … in part without 忘家里",
		"社保卡忘在家":          "83 84",
		"社保卡拉车上":          "79 80 78 … in part without 拉车上",
		"社保卡拉在车上":         "83 84",
		"社保卡和身份证落在车上了":    "83 84 79 … in part without 身份证",
	})
}

// What each word of denial denies, and where the denial ends.
func TestWordsThatDeny(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"社保卡，不是挂失，是补办":    "84 80 78 … in part",
		"不是丢了卡，密码忘了":      "82",
		"挂失除外，社保卡":        "79 80 84 …",
		"社保卡的补办，挂失先不管":    "84 78 79 … in part",
		"补卡，挂失我不问":        "84 78 85 … in part",
		"挂失就不用了，补卡吧":      "84 78 81 … in part",
		"不要挂失，只要补卡":       "84 85 78 … in part",
		"不想挂失想补卡":         "84 85 78 … in part",
		"不想要挂失的社保卡":       "79 80 84 …",
		"不含挂失的社保卡":        "79 80 84 …",
		"不包括挂失的社保卡":       "79 80 84 …",
		"养老保险 不问转移":       "12 26 30 …",
		"养老保险 不查转移":       "12 26 30 …",
		"养老保险 不看转移":       "12 26 30 …",
		"养老保险不要转移":        "30 31 35 …",
		"不是问这个，问改密码":      "82",
		"挂失，不是问这个，问改密码":   "82",
		"改密码，不问这个":        "82",
		"丢卡问过了，不是这个，是改密码": "82",
		"社保卡不是挂失了":        "83 85 80 …",
		"不是失业金吗":          "63 73 70 …",
		"是不是要补卡，不是挂失":     "84 85 78 … in part",
		"解除劳动合同以外":        "57 63",
		"消除社保欠费":          "18 83 without 消除",
	})
}

// In English but, only, just and a comma end what is denied.
func TestDenialsInEnglish(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"not my password, my card is lost":     "83 84 85 … in part",
		"not the password but the lost card":   "83 84 85 … in part",
		"not the password only the lost card":  "83 84 85 … in part",
		"not the password just the lost card":  "83 84 85 … in part",
		"lost card instead of password":        "83 84 85 … in part",
		"lost card, instead of password, how":  "83 84 85 … in part",
		"my card; not my password":             "78 80 82 …",
		"my card. not my password":             "78 80 82 …",
		"except pension, unemployment benefit": "63 64 14",
		"my pension is not paid":               "30 36 34 … in part",
	})
}

// An article is told with its paragraph and its point; a number with a unit within a sentence is none.
func TestArticlesAreToldWhole(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"第八条之二": "without 第八条之二",
		"第一章":   "without 第一章",
		"10条":   "without 10条",
		"工伤保险条例第十四条和第十五条": "43 44 45 … without 第十四条 第十五条",
		"工伤保险条例第十四条，工伤康复": "50 51 45 … without 第十四条",
		"83条":  "without 83条",
		"第八十三": "83",
	})
}

// A range may be written in any way, and what there is not at its ends is told.
func TestRangesOfNumbers(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"80——82":              "80 81 82",
		"80～82":               "80 81 82",
		"82-80":               "80 81 82",
		"80-200":              "80 81 82 … without 200",
		"1-99999":             "without 99999",
		"第1类-第2类":             "1 2",
		"第1类到2类":              "1 2",
		"第1类、第99类":            "1 without 第99类",
		"80-":                 "80",
		"从80到82":              "80 81 82",
		"从第80项到第82项":          "80 81 82",
		"010-12345678":        "without 010 12345678",
		"no. 80 to no. 82":    "80 81 82",
		"item 80 and item 82": "80 82",
		"items 80 82":         "80 82",
		"no 80 or no 82":      "80 82",
		"序号 80 序号 82":         "80 82",
		"80；82":               "80 82",
		"80 80":               "80",
		"200 300":             "without 200 300",
		"47 2011":             "78 79 80 …",
		"5 20":                "5 20",
		"010":                 "10",
		"第010项":               "10",
		"第零项":                 "without 第零项",
		"廿":                   "20",
		"三个工作日":               "",
		"类别 8":                "43 44 45 …",
		"第 8 类":               "43 44 45 …",
		"第8类别":                "43 44 45 …",
	})
}

// Whole syllables, initials and characters may be mixed; what is no syllable is told.
func TestPinyinOfAllKinds(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"shebaoka diu le":      "83 84",
		"tuixiushouxuzenmeban": "22 41 39 …",
		"我的shebaoka丢了":         "83 84 80 …",
		"tuixiu怎么banli":        "22 41 39 …",
		"tuixiuzenmebxyz":      "without tuixiuzenmebxyz",
		"zenmeban":             "without zenmeban",
		"zhuxiao shebaoka":     "85",
		"sbkzx":                "85 80",
		"shebaokzx":            "85",
		"gskf":                 "50 51 45 …",
		"gong s kf":            "50 51 45 …",
		"qynj":                 "75 77 76",
		"qynjba":               "75 76 77",
		"jvmin":                "27 34 32 …",
		"qvxiao":               "77 27 85",
		"yvqi":                 "33 24 25",
		"gua4shi":              "83",
		"gua4shi9":             "without gua",
		"gua0shi0":             "without gua",
		"guashi1 社保卡":          "83 79 84 …",
		"1gua4shi1":            "without gua",
		"gua44shi":             "without gua",
		"社b卡gs":                "83",
		"社bao卡":                "79 80 84 …",
		"shiyejin he tuixiu":   "63 73 64 …",
	})
}

// One slip of the hand is understood, of a word of five letters or more; two are not.
func TestSlipsOfTheHand(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"guahsi":      "83",
		"guaishi":     "83",
		"gausi":       "83",
		"yguashi":     "without yguashi",
		"guashix":     "83",
		"guuashi":     "83",
		"gashi":       "83",
		"tuixou":      "22 39 41 …",
		"tuxiu":       "22 39 41 …",
		"tuixii":      "22 39 41 …",
		"yuixiu":      "without yuixiu",
		"retiredd":    "22 39 41 …",
		"retir":       "22 39 41 …",
		"reti":        "22 39 40 …",
		"carded":      "",
		"losing":      "83 in part",
		"claimed":     "63 23 28 … in part",
		"registering": "",
		"挂诗":          "83",
		"退秀":          "22 39 12 …",
		"失夜金":         "63 14 73 …",
		"施业今":         "without 施业今",
		"公伤康复":        "50 51 45 …",
		"羊老保险转移":      "30 31 32 …",
		"请问失业斤":       "63 14 73 …",
		"失业斤怎么领取比较好啊": "63 73 70 … in part",
	})
}

// Grammar and courtesy around a matter change nothing.
func TestGrammarAroundAMatter(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"挂失 谢谢":              "83",
		"你好 挂失":              "83",
		"要补卡吗":               "84 85 78 … in part",
		"补卡了":                "84 85 78 … in part",
		"病退条件最新规定":           "29",
		"稳岗条件最新规定":           "71 1 86",
		"破产了":                "5",
		"can I retire early": "22 41 39 …",
		"PIN of the card":    "82 85 78 …",
		"what is pension":    "22 23 24 …",
		"改电话":                "81 11",
		"换手机号":               "11 81",
		"低保户 补贴":             "42 66 69 … in part",
		"社保卡余额":              "79 80 78 … in part without 余额",
		"办护照要社保吗":            "6 78 84 … in part without 办护照",
	})
}

// A place that the catalogue is not of is told, in every way to write it; what ends like a place may be none.
func TestPlacesInQuestions(t *testing.T) {
	begins(t, search.New(disclosure.Default()), map[string]string{
		"第3县失业金":      "63 73 70 … without 第3县",
		"失业金第3县":      "63 73 70 … without 第3县",
		"中宁失业金":       "63 14 73 …",
		"中宁县失业金":      "63 14 73 …",
		"银川市 合肥市 失业金": "63 14 73 … without 银川市 合肥市",
		"北京 上海 失业金":   "63 14 73 … without 北京 上海",
		"上海市失业金":      "63 73 70 … without 上海市",
		"社会保险领域失业金":   "63 14 73 …",
		"乡镇失业金":       "63 73 70 …",
		"广东省深圳市 失业金":  "63 14 73 … without 广东省 深圳市",
	})
}
