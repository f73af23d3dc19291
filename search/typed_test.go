package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// shown tells what a query finds, as a person reads it: the numbers of the items, whether
// they answer a part alone, and what is not answered.
func shown(a search.Answer) string {
	var b strings.Builder
	for _, hit := range a.Hits {
		fmt.Fprintf(&b, "%d ", hit.Item.Number())
	}
	if len(a.Hits) > 0 && a.Hits[0].Partial {
		b.WriteString("in part ")
	}
	if len(a.Unused) > 0 {
		b.WriteString("without " + strings.Join(a.Unused, " "))
	}
	return strings.TrimSpace(b.String())
}

// holds asks an index queries and compares what it shows.
func holds(t *testing.T, x *search.Index, want map[string]string) {
	t.Helper()
	for query, want := range want {
		if got := shown(x.Answer(query)); got != want {
			t.Errorf("%q shows %q, want %q", query, got, want)
		}
	}
}

// Characters of all planes are found as they are typed.
func TestRareCharacters(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/𠮷野水库蓄水", "服务/丰野水库蓄水", "服务/\U00010000野河道", "服务/\uFA0E野河道"))
	holds(t, x, map[string]string{"𠮷野": "1", "𠮷": "1", "野水库": "1 2", "\U00010000": "3", "\uFA0E": "4", "\U00010001": ""})
}

// Of a name in which nothing counts, nothing is marked.
func TestANameInWhichNothingCounts(t *testing.T) {
	x := search.New(made(t, "目录", "", "水库/《》", "水库/水库蓄水"))
	holds(t, x, map[string]string{"水库": "1 2"})
	for _, hit := range x.Search("水库") {
		if got := marked(hit, search.FieldCategory); got != "[水库]" {
			t.Errorf("%v: the category is marked %q", hit.Item, got)
		}
	}
}

// A digit in a word that is read as pinyin is of a whole number.
func TestNumbersWithinPinyinAreWhole(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/满11年工龄补贴", "服务/目录版本2", "服务/目录版本22", "服务/12月年报"))
	holds(t, x, map[string]string{"11nian": "1", "11niangongling": "1", "1gongling": "1 in part", "banben2": "2", "banben22": "3", "目录banben2": "2", "2yuenianbao": "4 in part", "12yuenianbao": "4"})
}

// Zeros before a number are left out where nothing is called so with them, and of a number
// alone.
func TestZerosBeforeANumber(t *testing.T) {
	x := search.New(disclosure.Default())
	holds(t, x, map[string]string{"083": "83", "0": "", "000": ""})
	records := []disclosure.Record{plainRecord(1, "0元转学"), plainRecord(2, "1元转学"), plainRecord(7, "表格下载")}
	records[0].Keywords = []string{"007"}
	holds(t, indexOf(t, records), map[string]string{"0元": "1", "007": "1", "07": "7"})
}

// Tones, of which a number is typed behind each syllable, change nothing.
func TestTones(t *testing.T) {
	x := search.New(disclosure.Default())
	for toned, plain := range map[string]string{
		"gua4shi": "guashi", "gua4shi1": "guashi", "gua1shi1": "guashi", "bu3 ka3": "bu ka", "ling2qu3": "lingqu", "yang5lao5": "yanglao",
	} {
		if got, want := shown(x.Answer(toned)), shown(x.Answer(plain)); got != want || got == "" {
			t.Errorf("%s shows %q, and %s %q", toned, got, plain, want)
		}
	}
	// These are no tones: there are five, and each follows a syllable.
	for _, code := range []string{"gua6shi6", "gua4shi11"} {
		if got := shown(x.Answer(code)); got == shown(x.Answer("guashi")) {
			t.Errorf("%s is taken for guashi", code)
		}
	}
}

// A word is found behind a digit.
func TestWordsBehindDigits(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/5G套餐开通", "服务/125号公告"))
	holds(t, x, map[string]string{"G套餐": "1", "5G": "1", "125号公告": "2"})
}

// A number that is said to be that of an item is that of an item alone.
func TestTheNumberOfAnItem(t *testing.T) {
	x := search.New(disclosure.Default())
	for item := range disclosure.Default().Items() {
		number := fmt.Sprint(item.Number())
		holds(t, x, map[string]string{"第" + number + "项": number})
	}
	holds(t, x, map[string]string{"5": "5 88 89"})
	for _, hit := range search.New(made(t, "目录", "", "服务/水库", "服务/2号水库蓄水")).Search("第2项") {
		if hit.Item.Number() != 2 || marked(hit, search.FieldName) != "" {
			t.Errorf("第2项 finds %v, with %q", hit.Item, marked(hit, search.FieldName))
		}
	}
}

// Initials may be apart in a catalogue that has no letters.
func TestInitialsOfACatalogueWithoutLetters(t *testing.T) {
	holds(t, search.New(made(t, "目录", "", "服务/水库年蓄水", "服务/河道采砂")), map[string]string{"skx": "1", "xyzzyq": "without xyzzyq"})
}

// Of more characters than can be told apart, the last and the first are found as they are written.
func TestMoreCharactersThanSymbols(t *testing.T) {
	var all []rune
	for _, block := range [][2]rune{{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0x20000, 0x2A6DF}} {
		for r := block[0]; r <= block[1]; r++ {
			all = append(all, r)
		}
	}
	var names []string
	for part := range slices.Chunk(all, 60) {
		names = append(names, "服务/"+string(part))
	}
	x := search.New(made(t, "目录", "", names...))
	last := fmt.Sprint(len(names))
	holds(t, x, map[string]string{"\U0002A6D0\U0002A6D1": last, "\U0002A6DF": last, "\u3400\u3401": "1", "\U0002A6D1\U0002A6D0": "without \U0002A6D1\U0002A6D0"})
}

// What is read as pinyin is read from its beginning.
func TestPinyinIsReadFromItsBeginning(t *testing.T) {
	x := search.New(disclosure.Default())
	holds(t, x, map[string]string{"jieshao5": "66", "ddi1": "without ddi", "guashivvv": "without guashivvv"})
}

// A whole question in pinyin is read in the keywords of the catalogue, too.
func TestKeywordsInAQuestionInPinyin(t *testing.T) {
	records := []disclosure.Record{plainRecord(1, "护照补发"), plainRecord(2, "居民身份证换领")}
	records[1].Keywords = []string{"飞机坐不了"}
	holds(t, indexOf(t, records), map[string]string{"feijizuobuliao zenme ban": "2"})
}

// Of a query of thirteen words or more, twelve count.
func TestTwelveWordsCount(t *testing.T) {
	x := search.New(disclosure.Default())
	twelve := strings.TrimSpace(strings.Repeat("挂失 ", 12))
	holds(t, x, map[string]string{twelve: "83", twelve + " 护照": "83"})
}

// Behind the first matter, those that are asked for with it are in their order.
func TestThreeMattersInTheirOrder(t *testing.T) {
	x := search.New(disclosure.Default())
	for query, want := range map[string][]int{"改密码、退休和挂失": {82, 22, 83}, "改密码、挂失和退休": {82, 83, 22}} {
		if got := numbers(x.Search(query)); !slices.Equal(got[:min(3, len(got))], want) {
			t.Errorf("%s finds %v, want %v first", query, got, want)
		}
	}
}

// What only has a neighbour here is a part, with a slip beside it as well.
func TestASlipInANeighbour(t *testing.T) {
	holds(t, search.New(disclosure.Default()), map[string]string{"更证工伤认定": "43 in part without 工伤认定"})
}

// Small words that join nothing are no matter: 怎么跟…说.
func TestSmallWordsAreNoMatter(t *testing.T) {
	x := search.New(disclosure.Default())
	for _, query := range []string{"护照怎么跟户口", "公司开票，怎么跟税务局申请"} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%s finds %v", query, numbers(hits))
		}
	}
}

// Another character that is read just so comes before one that is only read alike.
func TestTheSameSoundComesBeforeOneLikeIt(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/挂丝登记", "服务/挂失登记"))
	holds(t, x, map[string]string{"挂矢": "2 1", "guashi": "2 1", "guasi": "1 2"})
	holds(t, search.New(made(t, "目录", "", "服务/挂失登记", "服务/挂丝登记")), map[string]string{"guashi": "1 2", "guasi": "2 1"})
}

// What is said around a matter does not hide that it is typed as pinyin or initials, or
// with a slip in it.
func TestSmallWordsBesideWhatIsTyped(t *testing.T) {
	x := search.New(disclosure.Default())
	for query, want := range map[string]int{"guashi怎么办": 83, "失业斤怎么办": 63, "请问挂矢": 83, "工资条件最新规定": 16, "社会保障卡解卦": 83} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want || hits[0].Partial {
			t.Errorf("%s shows %s, want %d", query, shown(x.Answer(query)), want)
		}
	}
	// Four letters are a slip of too many words, and a syllable alone is none.
	holds(t, x, map[string]string{"gusi": "without gusi", "shaung": "without shaung", "zhaung": "without zhaung"})
}

// Of more texts than one goroutine looks through, all are looked through.
func TestManyTexts(t *testing.T) {
	names := make([]string, 8300)
	for i := range names {
		names[i] = fmt.Sprintf("服务/第%d号水库", i+1)
	}
	names[3] = "服务/龙舟停放"
	names[len(names)-2] = "服务/龙舟寄存"
	x := search.New(made(t, "目录", "", names...))
	if got := numbers(x.Search("longzhou")); !slices.Equal(got, []int{4, 8299}) {
		t.Errorf("longzhou finds %v", got)
	}
}

// Scores go down, also where the answers to 5 and to 83 meet, which are those items and not
// what has a term of 5 working days.
func TestScoresGoDown(t *testing.T) {
	x := search.New(disclosure.Default())
	holds(t, x, map[string]string{"5和83": "5 83", "8、9项": "8 9"})
	for _, query := range []string{"5和83", "20和30", "社保转移", "失业金和退休怎么办"} {
		hits := x.Search(query)
		if !slices.IsSortedFunc(hits, func(a, b search.Hit) int { return b.Score - a.Score }) {
			t.Errorf("%s: the scores of %v do not go down", query, numbers(hits))
		}
	}
}

// What is side by side is marked there, though its characters are apart before.
func TestWhatStandsSideBySideIsMarked(t *testing.T) {
	hits := search.New(made(t, "目录", "", "服务/社会保障局社保大厅")).Search("社保")
	if len(hits) != 1 || marked(hits[0], search.FieldName) != "社会保障局[社保]大厅" {
		t.Errorf("%v", hits)
	}
}

// A slip of the hand is found in the first syllable as in the last.
func TestASlipInAnySyllable(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/水库蓄水", "服务/河道采砂"))
	holds(t, x, map[string]string{"shiukuxushui": "1", "shuikuxushiu": "1", "shuikuuxshui": "1"})
}

// What is no category may be what an item is called.
func TestACategoryThatThereIsNot(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/第99类疫苗", "服务/水库蓄水"))
	holds(t, x, map[string]string{"第99类": "1", "第1类": "1 2"})
}

// Of a word, sixty characters are read, and of a query 512 bytes.
func TestWhatIsTooLongIsCutOff(t *testing.T) {
	runes := make([]rune, 60)
	for i := range runes {
		runes[i] = rune('丁' + 7*i)
	}
	name := string(runes)
	holds(t, search.New(made(t, "目录", "", "服务/"+name)), map[string]string{name: "1", name + "龟蛇鹤鹿": "1"})
	holds(t, search.New(disclosure.Default()), map[string]string{"挂失" + strings.Repeat(" ", 600) + "护照": "83", "挂失" + strings.Repeat(" ", 500) + "护照": "83 in part without 护照"})
}

// What is known of the embedded catalogue beside its file can be left out.
func TestWithoutLists(t *testing.T) {
	x, err := search.Options{NoLists: true}.New(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	holds(t, x, map[string]string{"挂失": "83"})
	for _, hit := range x.Search("社保卡丢了找哪里") {
		if got := marked(hit, search.FieldQuestion); got != "" {
			t.Errorf("%v has the question %s", hit.Item, got)
		}
	}
	holds(t, search.New(disclosure.Default()), map[string]string{"身份证丢了": ""})
	if a := x.Answer("身份证丢了"); len(a.Hits) == 0 || !a.Hits[0].Partial || strings.Join(a.Unused, " ") != "身份证" {
		t.Errorf("身份证丢了 shows %s", shown(a))
	}
}

// Of two ways to read letters, the one that leaves less to guess is shown.
func TestTheSurerReadingIsShown(t *testing.T) {
	for name, want := range map[string]string{"那南水库": "那[南]水库", "那宁水库": "[那宁]水库"} {
		hits := search.New(made(t, "目录", "", "服务/"+name)).Search("nan")
		if len(hits) != 1 || marked(hits[0], search.FieldName) != want {
			t.Errorf("nan is marked as %v, want %s", hits, want)
		}
	}
}

// Tones may be told by numbers beside characters, too; small words of English make no pinyin
// of the others; a keyword in other words is that keyword.
func TestLettersAndOtherWords(t *testing.T) {
	x := search.New(disclosure.Default())
	for query, want := range map[string][]int{
		"gua4shi1怎么办": {83}, "请问gua4shi1": {83}, "PIN of the PIN": nil, "改电话": {81, 11}, "5项和83": {5, 83},
	} {
		got := numbers(x.Search(query))
		if len(got) < len(want) || !slices.Equal(got[:len(want)], want) || want == nil && len(got) > 0 {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
	if got := numbers(x.Search("can the man")); !slices.Equal(got, []int{89}) {
		t.Errorf("can the man finds %v, want 89, which manages", got) // and none that has m, a and n apart
	}
	if hits := x.Search("换电话"); len(hits) == 0 || hits[0].Partial {
		t.Errorf("换电话 finds %v", hits)
	}
}

// Of a text, 64 characters are looked at for what may be read as pinyin or is apart.
func TestTheEndOfALongText(t *testing.T) {
	long := strings.Repeat("甲", 62)
	x := search.New(made(t, "目录", "", "服务/"+long+"水库", "服务/"+long+"一河道", "服务/"+long[3:]+"茶乙园", "服务/"+long+"麦乙田"))
	holds(t, x, map[string]string{"shuiku": "1", "水库": "1", "hedao": "without hedao", "河道": "2", "茶园": "3", "麦田": "4 in part"})
}
