package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// briefly tells what shown does, of the items no more than the first ones.
func briefly(a search.Answer, first int) string {
	if len(a.Hits) <= first {
		return shown(a)
	}
	a.Hits = a.Hits[:first]
	numbers := shown(search.Answer{Hits: a.Hits})
	numbers = strings.TrimSuffix(numbers, " in part")
	return numbers + " …" + strings.TrimPrefix(shown(a), numbers)
}

// begins asks an index queries and compares what it shows of the first items.
func begins(t *testing.T, x *search.Index, first int, want map[string]string) {
	t.Helper()
	for query, want := range want {
		if got := briefly(x.Answer(query), first); got != want {
			t.Errorf("%q shows %q, want %q", query, got, want)
		}
	}
}

// An operator excludes the word behind it and no other; signs alone exclude nothing.
func TestOperatorsExcludeOneWord(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
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
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
		"社保卡除了84 丢了":        "83",
		"社保卡不要83和84":        "79 80 89 …",
		"除了83和84，社保卡":       "79 80 89 …",
		"社保卡除了82、84以外还能办什么": "79 80 83 …",
		"社保卡 不含83":          "79 80 84 …",
		"社保卡不想要83":          "79 80 84 …", // whatever the word is
		"社保卡，不想看 83":        "79 80 84 …", // and the verb behind it
		"社保卡 不办 83 丢了":      "84",
		"要不要83":             "83", // no denial
		"社保卡除83外":           "79 80 84 …",
		"社保卡，除开82，丢了":       "83 84",
		"不是83，是84":          "84",
		"不包括83":             "1 2 3 …",
		"除了护照还有什么":          "without 护照",
	})
}

// A matter that is named twice is answered once, and one of a single character is none.
func TestMatterThatIsNamedTwice(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 2, map[string]string{
		"改密码、退休和退休":  "82 22",
		"改密码和挂失和改密码": "82 83",
		"休 章":        "",
	})
}

// Every conjunction parts a matter from one of another office.
func TestConjunctions(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"公积金或者挂失":               "83 in part without 公积金",
		"公积金还有挂失":               "83 in part without 公积金",
		"公积金另外挂失":               "83 in part without 公积金",
		"公积金再挂失":                "83 in part without 公积金",
		"公积金跟挂失":                "83 in part without 公积金",
		"挂失 和 护照":               "83 in part without 护照",
		"挂失和护照和驾驶证":             "83 in part without 护照 驾驶证",
		"passport OR lost card": "83 … in part without passport",
		"passport AND pension":  "39 … in part without passport",
		"护照和卡":                  "without 护照",
		"营业执照和单位社保登记":           "6 …",
		"失业金和我家孩子上学报名的事情怎么办": "63 … in part without 孩子 上学 报名 事情",
	})
}

// A thing is left where a short place is named; a long clause, or nothing at all, is no place.
func TestWhereSomethingIsLeft(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"社保卡落在城东那个大商场":    "83 …",
		"社保卡落在城东那个特别大的商场": "80 … in part without 城东 商场",
		"社保卡丢在公园":         "83 …",
		"社保卡掉到井里":         "83 …",
		"社保卡不小心就掉井里了":     "83 … in part without 小心",
		"社保卡好像是不小心就掉井里了":  "80 … in part without 小心 掉井里",
		"卡，掉井里了":          "83 … in part without 井里",
		"社保卡忘家里了怎么办":      "78 … in part without 忘家里",
		"社保卡忘在家":          "83 …",
		"社保卡拉车上":          "79 … in part without 拉车上",
		"社保卡拉在车上":         "83 …",
		"社保卡和身份证落在车上了":    "83 … in part without 身份证",
	})
}

// What each word of denial denies, and where the denial ends.
func TestWordsThatDeny(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"社保卡，不是挂失，是补办":    "84 … in part",
		"不是丢了卡，密码忘了":      "82",
		"挂失除外，社保卡":        "79 …",
		"社保卡的补办，挂失先不管":    "84 … in part",
		"补卡，挂失我不问":        "84 … in part",
		"挂失就不用了，补卡吧":      "84 … in part",
		"不要挂失，只要补卡":       "84 … in part",
		"不想挂失想补卡":         "84 … in part",
		"不想要挂失的社保卡":       "79 …",
		"不含挂失的社保卡":        "79 …",
		"不包括挂失的社保卡":       "79 …",
		"养老保险 不问转移":       "12 …",
		"养老保险 不查转移":       "12 …",
		"养老保险 不看转移":       "12 …",
		"养老保险不要转移":        "30 …",
		"不是问这个，问改密码":      "82",
		"挂失，不是问这个，问改密码":   "82",
		"改密码，不问这个":        "82",
		"丢卡问过了，不是这个，是改密码": "82",
		"社保卡不是挂失了":        "83 …",
		"不是失业金吗":          "63 …",
		"是不是要补卡，不是挂失":     "84 … in part",
		"解除劳动合同以外":        "57 …",
		"消除社保欠费":          "18 … without 消除",
	})
}

// In English but, only, just and a comma end what is denied.
func TestDenialsInEnglish(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"not my password, my card is lost":     "83 … in part",
		"not the password but the lost card":   "83 … in part",
		"not the password only the lost card":  "83 … in part",
		"not the password just the lost card":  "83 … in part",
		"lost card instead of password":        "83 … in part",
		"lost card, instead of password, how":  "83 … in part",
		"my card; not my password":             "78 …",
		"my card. not my password":             "78 …",
		"except pension, unemployment benefit": "63 …",
		"my pension is not paid":               "30 … in part",
	})
}

// An article is told with its paragraph and its point; a number with a unit within a sentence
// is none.
func TestArticlesAreToldWhole(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
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
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
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
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"shebaoka diu le":      "83 …",
		"tuixiushouxuzenmeban": "22 …",
		"我的shebaoka丢了":         "83 …",
		"tuixiu怎么banli":        "22 …",
		"tuixiuzenmebxyz":      "without tuixiuzenmebxyz",
		"zenmeban":             "without zenmeban",
		"zhuxiao shebaoka":     "85",
		"sbkzx":                "85 …",
		"shebaokzx":            "85",
		"gskf":                 "50 …",
		"gong s kf":            "50 …",
		"qynj":                 "75 …",
		"qynjba":               "75 …",
		"jvmin":                "27 …",
		"qvxiao":               "77 …",
		"yvqi":                 "33 …",
		"gua4shi":              "83",
		"gua4shi9":             "without gua",
		"gua0shi0":             "without gua",
		"guashi1 社保卡":          "83 …",
		"1gua4shi1":            "without gua",
		"gua44shi":             "without gua",
		"社b卡gs":                "83",
		"社bao卡":                "79 …",
		"shiyejin he tuixiu":   "63 …",
	})
}

// One slip of the hand is understood, of a word of five letters or more; two are not.
func TestSlipsOfTheHand(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
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
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"挂失 谢谢":              "83",
		"你好 挂失":              "83",
		"要补卡吗":               "84 … in part",
		"补卡了":                "84 … in part",
		"病退条件最新规定":           "29",
		"稳岗条件最新规定":           "71 …",
		"破产了":                "5",
		"can I retire early": "22 …",
		"PIN of the card":    "82 …",
		"what is pension":    "22 …",
		"改电话":                "81 …",
		"换手机号":               "11 …",
		"低保户 补贴":             "42 … in part",
		"社保卡余额":              "79 … in part without 余额",
		"办护照要社保吗":            "6 … in part without 护照",
	})
}

// A place that the catalogue is not of is told, in every way to write it; what ends like a
// place may be none.
func TestPlacesInQuestions(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"第3县失业金":      "63 … without 第3县",
		"第三县失业金":      "63 … without 第三县",
		"失业金第3县":      "63 … without 第3县",
		"中宁失业金":       "63 …",
		"中宁县失业金":      "63 …",
		"银川市 合肥市 失业金": "63 … without 银川市 合肥市",
		"北京 上海 失业金":   "63 … without 北京 上海",
		"上海市失业金":      "63 … without 上海市",
		"社会保险领域失业金":   "63 …",
		"乡镇失业金":       "63 …",
		"广东省深圳市 失业金":  "63 … without 广东省 深圳市",
	})
}

// contentsOf returns a catalogue of items that each make some contents public.
func contentsOf(t *testing.T, title string, items ...string) *disclosure.Catalog {
	t.Helper()
	var records []disclosure.Record
	for i, item := range items {
		name, contents, _ := strings.Cut(item, ": ")
		r := plainRecord(i+1, name)
		r.Disclosures[0].Contents = strings.Fields(contents)
		records = append(records, r)
	}
	c, err := disclosure.New(disclosure.Meta{Title: title}, records)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What is denied may be a wish, stand behind a blank or behind a word that ends like 解除.
func TestFurtherDenials(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"不想挂失，只补社保卡":                               "84 …",
		"信息公开不包括挂失的社保卡":                            "79 …",
		"我不是真的想挂失，是想补卡":                            "84 … in part",
		"我不是 挂失，是补办社保卡":                            "84 …",
		"loss of my card, not the password":        "83",
		"not the loss of my card but the password": "82",
	})
}

// The place where a thing is left ends with the clause or at a blank.
func TestWhereAClauseEnds(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"社保卡丢在公园，怎么办":     "83 …",
		"社保卡丢在城东的大商场，怎么办": "83 …",
		"社保卡丢在 公园":        "83 …",
	})
}

// An article may be written without 第, before the law or behind it, and in full width.
func TestArticlesWithoutDi(t *testing.T) {
	begins(t, search.New(disclosure.Default()), 3, map[string]string{
		"社会保险法第１０条":    "1 3 4 … without 第10条",
		"26条 失业保险条例":   "63 64 65 … without 26条",
		"失业保险条例26条第一款": "63 64 65 … without 26条第一款",
		"失业保险条例 26条":   "63 64 65 … without 26条",
	})
}

// What an item is called is no article; letters and digits are of whole words and numbers;
// rare characters may be apart.
func TestWholeWordsAndNumbers(t *testing.T) {
	begins(t, search.New(made(t, "目录", "", "服务/第八条修订说明", "服务/水库蓄水", "服务/PDF卡片和F表", "服务/第1年2次体检", "服务/水利年审", "服务/𠮷野水库", "服务/𠮷野河道采砂")), 3, map[string]string{
		"第八条":     "1",
		"第九条":     "without 第九条",
		"f卡":      "3 in part",
		"pdf卡":    "3",
		"nian2ci": "4",
		"1nian":   "4",
		"nian1":   "5 4",
		"𠮷水库":     "6",
		"𠮷采砂":     "7",
	})
}

// What items make public is found where no name has it, but for what all of them make public
// and what is excluded.
func TestContentsAnswerWhatNamesLeaveOver(t *testing.T) {
	x := search.New(contentsOf(t, "某局目录",
		"社会救助: 低保名单 救助标准 法定依据", "医疗救助: 救助标准 办理结果 法定依据", "临时救助: 办理结果 低保公示 法定依据", "养老服务: 办理条件 法定依据",
		"残疾人福利: 残疾人两项补贴标准 x光室 法定依据", "困难群众名册: 城市低保名单 农村低保名单 法定依据", "困难群众慰问: 慰问金额 法定依据"))
	begins(t, x, 3, map[string]string{
		"低保名单怎么查":       "1 6 in part",
		"低保名单怎么查 -困难群众": "1 in part",
		"法定依据怎么查":       "without 法定",
		"x光室怎么走":        "5 in part",
		"低保名单公示":        "1 6 3 in part",
		"困难群众的低保公示":     "6 7 3 in part without 低保公示",
		"困难群众残疾人补贴":     "5 6 7 in part",
		"救助的低保公示":       "3 1 2 in part",
		"养老服务低保":        "4 1 3 … without 低保",
		"护照办理结果":        "without 护照",
		"护照 低保名单":       "1 6 in part without 护照",
		"驾驶证的低保名单":      "1 6 in part without 驾驶证",
	})
	if hits := x.Search("x光费"); len(hits) > 0 {
		t.Errorf("a letter and a character make 光费 an x光室: %v", hits)
	}
}

// Of several places what is made public is found in the one that is named.
func TestContentsOfAPlace(t *testing.T) {
	x := search.New(
		contentsOf(t, "合肥市救助目录", "社会救助: 低保名单 救助标准", "医疗救助: 救助标准"),
		contentsOf(t, "芜湖市救助目录", "社会救助: 低保名单 救助标准", "医疗救助: 救助标准 低保名单"))
	begins(t, x, 3, map[string]string{
		"合肥 低保名单怎么查": "1 in part",
		"芜湖 低保名单怎么查": "1 2 in part",
		"低保名单怎么查":    "1 1 2 in part",
		"芜湖市低保人员名单":  "1 2 in part without 人员",
	})
}

// The place of a catalogue is read whatever else its title has, and in full width; one that
// only has its number in common is told.
func TestPlacesOfTitles(t *testing.T) {
	x := search.New(
		made(t, "合肥市社会保险（试行）目录", "", "失业/失业登记"),
		made(t, "内蒙古自治区呼和浩特市社会保险目录", "", "养老/退休申请", "失业/失业登记"),
		made(t, "第3县社会保险目录", "", "养老/退休申请", "工伤/工伤康复", "失业/失业登记"))
	holds(t, x, map[string]string{"合肥 失业登记": "1", "呼和浩特 失业登记": "2", "第３县 失业登记": "3"})
	holds(t, search.New(made(t, "第3县社会保险目录", "", "失业/失业登记")), map[string]string{"第3市失业登记": "1 without 第3市", "第3县失业登记": "1"})
	holds(t, search.New(), map[string]string{"合肥": "", "合肥失业金": ""})
	holds(t, search.New(made(t, "合肥市民政目录", "", "民政/收养登记")), map[string]string{"合肥 收养登记": "1"}) // no 市民
}

// A single catalogue is that of the places in its title and of its publishers, though nobody
// else knows them; the number of one is the same in digits.
func TestPlacesOfASingleCatalogue(t *testing.T) {
	holds(t, search.New(made(t, "江河市社会保险目录", "", "养老/退休申请")), map[string]string{
		"江河市退休": "1", "江河退休怎么办": "1", "江海市退休": "1 in part without 江海市",
	})
	holds(t, search.New(made(t, "目录", "江河县水务局", "水利/水库蓄水")), map[string]string{"江河县水库蓄水": "1"})
	holds(t, search.New(made(t, "第十二县社会保险目录", "", "养老/退休申请")), map[string]string{
		"第12县退休": "1", "第十二县退休": "1", "第十三县退休": "1 without 第十三县",
	})
}

// Initials of two letters are one: ch, sh, zh.
func TestInitialsOfTwoLetters(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/城市绿化", "服务/治理沙化", "服务/审批"))
	holds(t, x, map[string]string{"chshlh": "1", "zhlsh": "2", "shp": "3", "ch": "1"})
}

// What a whole name has comes before what a whole category has, given by initials too; what
// is side by side before what is longer, though its characters are apart before.
func TestWhatComesFirst(t *testing.T) {
	dam, water := plainRecord(1, "大坝安全"), plainRecord(2, "水库蓄水")
	dam.Category, water.Category = disclosure.Category{Number: 1, Name: "水库蓄水"}, disclosure.Category{Number: 2, Name: "其他"}
	holds(t, indexOf(t, []disclosure.Record{dam, water}), map[string]string{"skxs": "2 1", "水库蓄水": "2 1"})
	holds(t, search.New(made(t, "目录", "", "服务/水务库房管理水库", "服务/大水库的移民后期扶持资金")), map[string]string{"水库": "1 2"})
}

// A code may be a number alone: it is found among numbers, and what has the number of an
// item in its name is not excluded with that.
func TestNumbersThatAreCodes(t *testing.T) {
	records := []disclosure.Record{plainRecord(1, "水库"), plainRecord(2, "河道"), plainRecord(3, "3号水库蓄水"), plainRecord(4, "2号水库移民")}
	records[1].Code = "700"
	x := indexOf(t, records)
	holds(t, x, map[string]string{"700和3": "2 3", "700、1": "2 1", "水库 -2": "1 3 4", "水库 -3": "1 4", "1-3": "1 2 3"})
	for _, hit := range x.Search("第3项到第4项") {
		if got, want := marked(hit, search.FieldNumber), fmt.Sprintf("[%d]", hit.Item.Number()); got != want || marked(hit, search.FieldName) != "" {
			t.Errorf("第3项到第4项 marks %s of %v, and %s", got, hit.Item, marked(hit, search.FieldName))
		}
	}
}

// Three initials may begin what many items share, two are there by chance.
func TestInitialsOfALaw(t *testing.T) {
	holds(t, indexOf(t, []disclosure.Record{plainRecord(1, "水库"), plainRecord(2, "河道")}), map[string]string{"xzx": "1 2", "xz": "without xz", "xzxkf": "1 2"})
}

// Of words with small words beside them, and of numbers with blanks and signs.
func TestSmallWordsAndSigns(t *testing.T) {
	holds(t, search.New(disclosure.Default()), map[string]string{
		"gua4shi0": "without gua", "2011 OR 47": "47 without 2011", "A-82": "", "矢": "", "can an": "",
	})
	begins(t, search.New(disclosure.Default()), 1, map[string]string{
		"gua4shi1怎么ban4": "83 …", "怎么 guashi": "83 …", "社保-82": "79 … in part", "第8类到9": "43 …", "我想问一下养老保险专移": "30 … in part without 专移", "社保卡除了 83 84": "79 …", "社保卡 除了 83 84": "79 …",
	})
}
