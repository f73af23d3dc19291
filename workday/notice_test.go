package workday_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// An entry is a line of holidays.tsv: a holiday of a notice.
type entry struct {
	number, occasion string
	off, worked      []workday.Date
}

// embeddedEntries reads the embedded file by the document numbers.
func embeddedEntries(t testing.TB) map[string][]entry {
	t.Helper()
	entries := make(map[string][]entry)
	data, err := os.ReadFile("holidays.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		entries[cells[0]] = append(entries[cells[0]], entry{cells[0], cells[3], datesIn(t, cells[1]), datesIn(t, cells[2])})
	}
	return entries
}

func datesIn(t testing.TB, spans string) (dates []workday.Date) {
	for _, span := range strings.Fields(spans) {
		from, to, _ := strings.Cut(span, "..")
		last := date(t, from)
		if to != "" {
			last = date(t, to)
		}
		for d := date(t, from); !d.After(last); d = d.AddDays(1) {
			dates = append(dates, d)
		}
	}
	return dates
}

// A style is a way to word the clauses of a notice.
type style struct {
	number     func(i int) string
	colon, off string // behind the name, and the verb
	to         string // within a range
	weekdays   string // as in 星期, or "" for none
	comma, end string
}

func styles() map[string]style {
	chinese := func(i int) string { return string([]rune("一二三四五六七八九")[i]) }
	return map[string]style{
		"as it is":       {func(i int) string { return chinese(i) + "、" }, "：", "放假调休", "至", "星期", "，", "。"},
		"in brackets":    {func(i int) string { return "（" + chinese(i) + "）" }, "：", "放假", "—", "周", "，", "。"},
		"in ASCII":       {func(i int) string { return fmt.Sprint(i+1, ". ") }, ":", "放假公休", "-", "星期", ",", "."},
		"without colons": {func(i int) string { return chinese(i) + "、" }, "", "调休放假", "~", "", "，", "。"},
		"as news":        {func(int) string { return "" }, "\n", "休假调休", "到", "礼拜", "，", "；"},
	}
}

// word words a notice: its own text, after the pattern of those that were issued.
func (s style) word(year int, entries []entry) string {
	var b strings.Builder
	var names []string
	for _, e := range entries {
		names = append(names, e.occasion)
	}
	fmt.Fprintf(&b, "关于%d年\n部分节假日安排的通知\n各地、各单位：\n经研究，现将%d年%s的放假安排通知如下。\n", year, year, strings.Join(names, "、"))
	for i, e := range entries {
		fmt.Fprintf(&b, "%s%s%s%s", s.number(i), e.occasion, s.colon, s.daysOff(year, e))
		for j, d := range e.worked {
			if j > 0 {
				b.WriteString("、")
			}
			b.WriteString(s.day(year, d, d.Month()))
		}
		if len(e.worked) > 0 {
			b.WriteString("上班。")
		}
		b.WriteString("\n")
	}
	b.WriteString("节假日期间，请安排好值班，1月2日前报送名单。\n某办公厅\n" + fmt.Sprint(year-1) + "年11月8日\n")
	return b.String()
}

// daysOff words the days off of one festival.
func (s style) daysOff(year int, e entry) string {
	first, last := e.off[0], e.off[len(e.off)-1]
	switch {
	case last.DaysSince(first)+1 != len(e.off): // a substitute day apart from the others
		return s.day(year, first, 0) + "放假，" + s.day(year, last, 0) + "补休。"
	case len(e.off) == 1 && (first.Weekday() == 1 || first.Weekday() == 5):
		return s.day(year, first, 0) + "放假" + s.comma + "与周末连休。"
	case len(e.off) == 1:
		return s.day(year, first, 0) + "放假1天" + s.end
	}
	end := s.day(year, last, first.Month())
	if first.Month() == last.Month() {
		_, end, _ = strings.Cut(end, "月")
	}
	return fmt.Sprintf("%s%s%s%s%s共%d天。", s.day(year, first, 0), s.to, end, s.off, s.comma, len(e.off))
}

func (s style) day(year int, d workday.Date, _ any) string {
	y, m, n := d.Date()
	text := fmt.Sprintf("%d月%d日", m, n)
	if y != year {
		text = fmt.Sprintf("%d年%s", y, text)
	}
	if s.weekdays != "" {
		text += "（" + s.weekdays + string([]rune("日一二三四五六")[d.Weekday()]) + "）"
	}
	return text
}

// Every notice that was issued, worded in several ways, gives exactly the days that
// are embedded, and adds nothing to the calendar.
func TestNoticesGiveTheEmbeddedDays(t *testing.T) {
	entries := embeddedEntries(t)
	for notice := range workday.National().Notices() {
		if notice.Amends != "" {
			continue // their texts are of another kind
		}
		for name, style := range styles() {
			text := style.word(notice.Year, entries[notice.DocumentNumber])
			national := workday.National()
			read, err := national.ReadHolidays(strings.NewReader(text), workday.Hint{})
			if err != nil || len(read) != 1 || read[0].Notice.Year != notice.Year || read[0].Notice.Region != "CN" {
				t.Fatalf("%d %s: %+v, %v\n%s", notice.Year, name, read, message.Chinese(err), text)
			}
			if got, want := kinds(read[0].Days), wanted(entries[notice.DocumentNumber]); !maps.Equal(got, want) {
				t.Fatalf("%d %s: %v, want %v\n%s", notice.Year, name, got, want, text)
			}
			for _, day := range read[0].Days {
				if !slices.ContainsFunc(entries[notice.DocumentNumber], func(e entry) bool { return e.occasion == day.Occasion }) {
					t.Errorf("%d %s: the festival is called %s", notice.Year, name, day.Occasion)
				}
			}
			if same, err := national.LoadHolidays(strings.NewReader(text)); err != nil || same != national {
				t.Errorf("%d %s is not what is known: %v", notice.Year, name, err)
			}
		}
	}
}

func kinds(days []workday.Exception) map[workday.Date]workday.DayKind {
	all := make(map[workday.Date]workday.DayKind)
	for _, day := range days {
		all[day.Date] = day.Kind
	}
	return all
}

func wanted(entries []entry) map[workday.Date]workday.DayKind {
	all := make(map[workday.Date]workday.DayKind)
	for _, e := range entries {
		for _, d := range e.off {
			all[d] = workday.Holiday
		}
		for _, d := range e.worked {
			all[d] = workday.MakeUpDay
		}
	}
	return all
}

// The texts below follow the wording of years with a way of their own; they are not
// those of the notices.
const (
	notice2008 = `有关部门就2008年部分节假日发出通知，具体安排如下：
元旦放假3天
2007年12月30日—2008年1月1日放假，其中1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，将12月29日（星期六）公休日调至12月31日（星期一）。12月29日（星期六）上班。
春节放假7天
2月6日至12日（即除夕至初六）放假。2月6日（除夕）、7日、8日（初二）为法定节假日，2月9日（星期六）、10日（星期日）照常公休，2月2日（星期六）、3日（星期日）两个公休日调至2月11日（星期一）、12日（星期二），2月2日（星期六）、2月3日（星期日）上班。
清明节放假3天
4月4日至6日放假，其中4月4日为法定节假日，4月5日、6日照常公休。
“五一”国际劳动节：5月1日至3日放假，共3天。5月4日（星期日）公休日调至5月2日（星期五），5月4日（星期日）上班。
端午节：6月7日至9日放假，共3天。6月8日（星期日）公休日调至6月9日（星期一）。
中秋节：9月13日—15日放假3天。
国庆节：9月29日至10月5日放假7天。9月27日（星期六）、28日（星期日）两个公休日分别调至9月29日（星期一）、30日（星期二）。9月27日、28日上班。`

	notice2015Amended = `关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知
2015年9月3日全国放假1天。为方便安排，特作如下调休：
9月3日（星期四）至5日（星期六）调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。
各地区、各部门要安排好工作。`

	notice2019Amended = `关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
现将调整2019年劳动节假期的安排通知如下：
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各地区、各部门要做好衔接。
2019年3月22日`

	notice2020Extended = `关于延长2020年春节假期的通知
经批准，现将延长2020年春节假期的安排通知如下。
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、学校推迟开学，具体时间另行通知。
三、不能休假的职工，安排补休。`
)

func TestNoticesWordedInTheirOwnWay(t *testing.T) {
	entries := embeddedEntries(t)
	for number, text := range map[string]string{
		"国办发明电〔2007〕52号": notice2008, "国发明电〔2015〕1号": notice2015Amended, "国办发明电〔2019〕3号": notice2019Amended, "国办发明电〔2020〕1号": notice2020Extended,
	} {
		national := workday.National()
		read, err := national.ReadHolidays(strings.NewReader(text), workday.Hint{})
		if err != nil || len(read) != 1 {
			t.Errorf("%s: %v, %s", number, read, message.Chinese(err))
			continue
		}
		if got, want := kinds(read[0].Days), wanted(entries[number]); !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", number, got, want)
		}
		if same, err := national.LoadHolidays(strings.NewReader(text)); err != nil || same != national {
			t.Errorf("%s is not what is known: %v", number, err)
		}
	}
}

// notice2027 is made up; it follows the principles.
const notice2027 = `国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕9号

各省、自治区、直辖市人民政府：
现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（农历正月初七、周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要安排好值班。
国务院办公厅
2026年11月6日
`

func TestANoticeSettlesItsYear(t *testing.T) {
	loaded, err := workday.National().LoadHolidays(strings.NewReader(notice2027))
	if err != nil {
		t.Fatal(message.Chinese(err))
	}
	if due, err := loaded.Add(date(t, "2027-01-12"), 20); err != nil || due.String() != "2027-02-16" {
		t.Errorf("%v, %v", due, err)
	}
	day, err := loaded.Day(date(t, "2027-01-31"))
	want := workday.Notice{
		Region: "CN", Year: 2027, DocumentNumber: "国办发明电〔2026〕9号", Title: "国务院办公厅关于2027年部分节假日安排的通知", Date: date(t, "2026-11-06"),
	}
	if err != nil || day.Kind != workday.MakeUpDay || day.Occasion != "春节" || day.Notice != want {
		t.Errorf("%+v, %v", day, err)
	}
	// The year that was added can be changed by an amendment, which lies over it.
	amended, err := loaded.LoadHolidays(strings.NewReader("关于调整2027年中秋节假期安排的通知\n现将调整2027年中秋节假期的安排通知如下：\n9月15日（星期三）至17日（星期五）放假调休，共3天。9月11日（星期六）、9月18日（星期六）上班。"))
	if err != nil {
		t.Fatal(message.Chinese(err))
	}
	if day, _ := amended.Day(date(t, "2027-09-16")); day.Kind != workday.Holiday {
		t.Errorf("%+v", day)
	}
	if day, _ := amended.Day(date(t, "2027-01-31")); day.Kind != workday.MakeUpDay {
		t.Errorf("the rest of the year is lost: %+v", day)
	}
}

// No notice that lost a character, has another digit, or was cut off gives a wrong
// day, not even for a year of which nothing is known: it is refused, or its days are
// the same.
func TestADamagedNoticeGivesNoWrongDay(t *testing.T) {
	text := []rune(notice2027)
	right := daysRead(t, string(text))
	damaged := func(what string, text string) {
		t.Helper()
		read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
		if err != nil {
			return
		}
		if len(read) != 1 || read[0].Notice.Year != 2027 || !maps.Equal(kinds(read[0].Days), right) {
			t.Errorf("%s is read as %v", what, read)
		}
	}
	for i, r := range text {
		near := string(text[max(0, i-6):min(len(text), i+6)])
		damaged(fmt.Sprintf("%q without %q", near, r), string(text[:i])+string(text[i+1:]))
		damaged(fmt.Sprintf("what ends with %q", near), string(text[:i]))
		if r >= '0' && r <= '9' {
			for digit := '0'; digit <= '9'; digit++ {
				damaged(fmt.Sprintf("%q with %c for %c", near, digit, r), string(text[:i])+string(digit)+string(text[i+1:]))
			}
		}
	}
	lines := strings.SplitAfter(notice2027, "\n")
	for i := range lines {
		damaged("what lacks "+lines[i], strings.Join(slices.Delete(slices.Clone(lines), i, i+1), ""))
		damaged("what repeats "+lines[i], strings.Join(slices.Insert(slices.Clone(lines), i, lines[i]), ""))
	}
}

func daysRead(t testing.TB, text string) map[workday.Date]workday.DayKind {
	t.Helper()
	read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
	if err != nil || len(read) != 1 {
		t.Fatalf("%v, %s", read, message.Chinese(err))
	}
	return kinds(read[0].Days)
}

// What copies do to a notice changes nothing of what it says.
func TestCopiesOfANoticeSayTheSame(t *testing.T) {
	right := daysRead(t, notice2027)
	replaced := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(notice2027) }
	fullWidth := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, notice2027)
	for name, text := range map[string]string{
		"full-width digits":       fullWidth,
		"ASCII punctuation":       replaced("，", ",", "：", ":", "（", "(", "）", ")", "。", "."),
		"blanks within dates":     replaced("月", " 月 ", "日", " 日", "，", "，\u3000"),
		"traditional characters":  replaced("国", "國", "务", "務", "办", "辦", "厅", "廳", "关", "關", "节", "節", "发", "發", "电", "電", "号", "號", "现", "現", "将", "將", "劳动", "勞動", "庆", "慶", "调", "調", "农历", "農曆", "间", "間", "区", "區", "门", "門", "周", "週"),
		"pinyin":                  replaced("国", "国(guó)", "节", "节(jié)", "假", "假(jiǎ)"),
		"a byte order mark":       "\ufeff" + notice2027,
		"tags":                    "<p>" + replaced("\n", "</p>\n<p>", "日（", "</span><span style=\"color:red\">日</span>（", "放假", "<b>放假</b>&nbsp;") + "</p>",
		"escapes of JSON":         `{"html"` + strings.ReplaceAll(replaced("\n", `\u003c/p\u003e\u003cp\u003e`), "元旦", `\u5143\u65e6`),
		"line breaks of JSON":     replaced("\n", `\n`),
		"a forum":                 "最新回复\n楼主 发表于 2026-11-06\n" + replaced("。\n", "。 7 m6 j( K\n2 a0 v\n") + "\n回复 2楼 2026-11-07 10:00\nGMT+8, 2026-11-30 08:00",
		"a portal":                "首页 > 新闻\n2027年放假安排公布\n来源：某网 2026年11月7日\n" + notice2027 + "上一篇：2026年工作总结\n下一篇：关于做好1月5日值班工作的通知\n责任编辑：某某 2026年11月8日",
		"a headline that counts":  "2027年放假安排：元旦3天，春节8天\n" + notice2027,
		"broken lines":            replaced("2月20日", "2月\n20日", "（农历除夕", "（农历\n除夕"),
		"names on their lines":    replaced("元旦：", "元旦\n", "春节：", "春节：\n"),
		"an opening with a colon": replaced("日期通知如下。\n", "日期通知如下："),
		"all on one line":         strings.ReplaceAll(notice2027, "\n", ""),
		"no full stops":           replaced("。\n", "\n"),
		"days without weekdays":   replaced("（周五）", "", "（周日）", "", "（周六）", "", "（周三）", ""),
		"a day printed twice":     replaced("共3天。\n二", "共3天。其中1月1日为法定节假日。\n二"),
		"hours of the summer":     replaced("节假日期间", "自2027年5月1日起，夏季上班时间为上午9:00至12:00。\n节假日期间"),
		"a forecast beside it":    "热门：2028年放假预测\n" + notice2027,
		"numbers for numerals":    replaced("一、", "1、", "二、", "2. ", "三、", "3、", "四、", "4．", "五、", "5、", "六、", "6、", "七、", "7、"),
		"months said twice":       replaced("至3日", "至1月3日", "至12日", "至2月12日"),
		"the year in a clause":    replaced("一、元旦：1月1日", "一、元旦：2027年1月1日"),
		"a report around it":      "某社11月6日电 国务院办公厅11月6日发布关于2027年部分节假日安排的通知。全文如下：\n" + notice2027,
		"a table below it":        notice2027 + "\n2027年放假一览\n节日 放假时间 调休上班日期 放假天数\n元旦 1月1日-3日 3天\n春节 2月5日-12日 1月31日、2月20日 8天\n",
		"an account of a phone":   "点击上方蓝字关注我们\n▼\n" + notice2027 + "\n来源 | 某网\n编辑 | 某某\n往期推荐\n1月20日截止！这件事要办\n",
		"quoted in an e-mail":     "> " + replaced("\n", "\n> "),
		"lines of Windows":        replaced("\n", "\r\n"),
		"weekdays in full":        replaced("（周", "（星期", "、周", "、星期"),
		"words for a day below":   notice2027 + "\n3月12日（周五）放假值班的窗口另行公布。\n",
		"advice":                  replaced("2月20日（周六）上班。", "2月20日（周六）上班。鼓励单位安排职工在2月13日（周六）、14日休息。"),
	} {
		if name == "escapes of JSON" {
			text = strings.TrimPrefix(text, `{"html"`)
		}
		read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
		if err != nil || len(read) != 1 || read[0].Notice.Year != 2027 || !maps.Equal(kinds(read[0].Days), right) {
			t.Errorf("%s: %v, %s", name, read, message.Chinese(err))
		}
	}
}

// Two notices on a page are two arrangements; an extension needs the one before it.
func TestTwoNoticesInOneText(t *testing.T) {
	entries := embeddedEntries(t)
	whole := styles()["as it is"].word(2020, entries["国办发明电〔2019〕16号"])
	read, err := workday.National().ReadHolidays(strings.NewReader(whole+"\n\n"+notice2020Extended), workday.Hint{})
	if err != nil || len(read) != 2 || read[0].Notice.Year != 2020 || read[1].Notice.Year != 2020 {
		t.Fatalf("%v, %s", read, message.Chinese(err))
	}
	if got := kinds(read[1].Days); got[date(t, "2020-02-01")] != workday.Holiday || len(got) != 4 {
		t.Errorf("the extension gives %v", got)
	}
	years := styles()["as it is"].word(2025, entries["国办发明电〔2024〕12号"]) + notice2027
	if read, err := workday.National().ReadHolidays(strings.NewReader(years), workday.Hint{}); err != nil || len(read) != 2 || read[1].Notice.Year != 2027 {
		t.Errorf("%v, %s", read, message.Chinese(err))
	}
}

func TestRegionsNotices(t *testing.T) {
	const own = `宁夏回族自治区人民政府办公厅关于2027年部分节假日安排的通知
宁政办发〔2026〕80号
根据《国务院办公厅关于2027年部分节假日安排的通知》（国办发明电〔2026〕9号），现将我区放假日期通知如下：
一、开斋节：3月10日、11日放假。
二、古尔邦节：5月17日（周一）至18日（周二）放假，共2天。5月22日（周六）上班。
2026年12月2日`
	ningxia, _ := workday.ForRegion("CN-NX")
	national, err := ningxia.LoadHolidays(strings.NewReader(notice2027))
	if err != nil {
		t.Fatal(message.Chinese(err))
	}
	both, err := national.LoadHolidays(strings.NewReader(own))
	if err != nil {
		t.Fatal(message.Chinese(err))
	}
	if due, err := both.Add(date(t, "2027-03-09"), 1); err != nil || due.String() != "2027-03-12" {
		t.Errorf("%v, %v", due, err)
	}
	if day, _ := both.Day(date(t, "2027-05-22")); day.Kind != workday.MakeUpDay || day.Notice.DocumentNumber != "宁政办发〔2026〕80号" || day.Provisional {
		t.Errorf("%+v", day)
	}
	// In the calendar of the nation, or of another region, it changes nothing.
	other := workday.National()
	if same, err := other.LoadHolidays(strings.NewReader(own)); err != nil || same != other {
		t.Errorf("the nation: %v", err)
	}
	// Guangxi turns a day that the nation works into a day off, and works another one.
	const guangxi = `广西壮族自治区人民政府办公厅关于2026年“壮族三月三”放假的通知
经同意，现将2026年“壮族三月三”放假安排通知如下：
“壮族三月三”期间，本自治区内全体公民放假2天，即4月20日、21日（农历三月初三、初四）放假。5月9日（星期六）放假调休，4月25日（星期六）上班。
特此通知`
	gx, err := workday.ForRegion("CN-GX")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := gx.Add(date(t, "2026-04-17"), 1); err == nil {
		t.Error("Guangxi is settled without a notice")
	}
	if gx, err = gx.LoadHolidays(strings.NewReader(guangxi)); err != nil {
		t.Fatal(message.Chinese(err))
	}
	if due, err := gx.Add(date(t, "2026-04-17"), 1); err != nil || due.String() != "2026-04-22" {
		t.Errorf("%v, %v", due, err)
	}
	// A text that names no region, or none that it agrees with, asks for it.
	for text, want := range map[string]string{
		strings.NewReplacer("宁夏回族", "", "宁政", "某政").Replace(own): "没有写明是哪个自治区",
	} {
		if read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{}); err == nil || !strings.Contains(message.Chinese(err), want) {
			t.Errorf("%v, %s, want %s", read, message.Chinese(err), want)
		}
		if read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{Region: "CN-NX"}); err != nil || read[0].Notice.Region != "CN-NX" {
			t.Errorf("with the region: %v, %s", read, message.Chinese(err))
		}
	}
	if _, err := workday.National().ReadHolidays(strings.NewReader(own), workday.Hint{Region: "CN-GX"}); err == nil {
		t.Error("Ningxia's notice is read as that of Guangxi")
	}
}

// What is false, of nobody knows which year, or not understood is refused with its
// place and the sentence.
func TestNoticesThatAreRefused(t *testing.T) {
	replaced := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(notice2027) }
	for name, c := range map[string]struct{ text, want string }{
		"no year":                   {replaced("2027年", "", "2026年11月6日", ""), "没有写明是哪一年"},
		"a template":                {replaced("2027年", "20xx年", "2026年11月6日", ""), "没有写明是哪一年"},
		"a template of dates":       {replaced("1月1日（周五）至3日（周日）放假，共3天", "x月x日放假"), "没有写明日期"},
		"two years":                 {replaced("现将2027年", "现将2028年"), "年份前后不一"},
		"another year's text":       {replaced("2027年", "2028年", "（周一）", "", "（周三）", "", "（周四）", "", "（周五）", "", "（周六）", "", "（周日）", ""), ""},
		"weekdays of a year ago":    {replaced("2027年", "2028年"), "不是星期"},
		"a wrong count":             {replaced("共8天", "共7天"), "写的是7天，日期却是8天"},
		"a heading's wrong count":   {strings.Replace(notice2008, "元旦放假3天", "元旦放假4天", 1), "元旦写的是放假4天，日期却是3天"},
		"hours of no day":           {replaced("节假日期间", "2月32日（周六）上班时间不变。\n节假日期间"), "没有“32日”"},
		"a make-up weekday":         {replaced("1月31日（周日）", "2月1日（周一）"), "用不着调休上班"},
		"a day off and worked":      {replaced("2月20日（周六）", "2月6日（周六）"), "前面写的是放假"},
		"no month":                  {replaced("一、元旦：1月1日", "一、元旦：1日"), "没有月份"},
		"a lost month sign":         {replaced("4月25日", "425日"), "没有“425日”"},
		"no day":                    {replaced("5月1日（周六）", "5月（周六）"), ""},
		"30 February":               {replaced("2月20日（周六）", "2月30日（周六）"), "2027年2月只有28天"},
		"an endless holiday":        {replaced("至12日（农历正月初七、周五）放假调休，共8天", "至26日（周五）放假调休，共22天"), "不像一个假期"},
		"too many days off":         {replaced("6月9日（周三）放假1天，不调休", "6月9日（周三）至11日（周五）放假调休，共3天"), "法定节假日是13天"},
		"a clause is lost":          {replaced("五、端午节：6月9日（周三）放假1天，不调休。\n", ""), "没有端午节的安排"},
		"two of seven":              {notice2027[:strings.Index(notice2027, "三、清明")], "没有清明节的安排"},
		"synonyms":                  {replaced("放假调休", "放假调戚"), "看不懂"},
		"a forecast":                {"2027年放假安排（预测版）\n" + notice2027[strings.Index(notice2027, "一、"):], "“2027年放假安排(预测版)”：这是预测"},
		"dates in words":            {replaced("5月1日（周六）至5日（周三）放假调休", "五月一日至五日放假调休"), "“四、劳动节:五月一日至五日放假调休,共5天”：日期请用数字写"},
		"a label of a rumour":       {"网络传闻：\n" + notice2027, "这是预测、草案或传言"},
		"called untrue below":       {notice2027 + "\n上述安排并不属实，是谣言。\n", "这是预测、草案或传言"},
		"taken back":                {notice2027 + "\n该通知已撤回。\n", "已不作数"},
		"not the last word":         {notice2027 + "\n以上日期以正式发文为准。\n", "还不算数"},
		"a day not decided":         {replaced("6月9日（周三）放假1天", "6月9日（周三）放假1天（未定）"), "还没有定下来"},
		"only planned":              {replaced("现将", "现将拟于明年执行的"), "还没有定下来"},
		"corrected below":           {notice2027 + "\n勘误：劳动节应为4月30日（周五）至5月4日（周二）放假。\n", "通知结尾之后又安排了别的日子"},
		"worked by a line below":    {notice2027 + "\n另补充：3月13日（周六）上班。\n", "通知结尾之后又安排了别的日子"},
		"only a first plan":         {replaced("现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期", "现将初步的2027年节假日安排"), "还没有定下来"},
		"a firm's with its seal":    {replaced("国务院办公厅关于2027年\n部分节假日安排的通知", "某某集团关于2027年部分节假日安排的通知（盖章）"), "单位自己的"},
		"a school's":                {replaced("国务院办公厅关于", "某某学院关于"), "单位自己的"},
		"a draft":                   {replaced("部分节假日安排的通知", "部分节假日安排的通知（征求意见稿）"), "这是预测、草案或传言"},
		"a festival on another day": {replaced("9月15日（周三）", "9月16日（周四）"), "2027-09-15 是法定节假日"},
		"a firm's":                  {replaced("各省、自治区、直辖市人民政府", "各部门", "现将", "经我公司研究，现将"), "单位自己的"},
		"an example":                {replaced("现将2027年", "以2027年为例，"), "这是举例"},
		"no notice":                 {"今天天气很好，适合放假。", "没有读到放假安排"},
		"a list of dates":           {"元旦 1月1日\n春节 2月6日\n", ""},
		"an extension alone":        {strings.NewReplacer("2020年", "2027年", "，星期日", "", "（星期一）", "").Replace(notice2020Extended), "先加上该年的通知"},
		"a statutory day worked":    {strings.Replace(notice2027, "6月9日（周三）放假1天，不调休", "6月10日（周四）放假1天，不调休", 1), "法定节假日"},
	} {
		read, err := workday.National().ReadHolidays(strings.NewReader(c.text), workday.Hint{})
		fault, ok := err.(*workday.FileError)
		if !ok || fault.Line < 1 || fault.Column < 1 || !strings.Contains(message.Chinese(err), c.want) || err.Error() == "" {
			t.Errorf("%s: %v, %s\nwant %s", name, read, message.Chinese(err), c.want)
		}
		if loaded, err := workday.National().LoadHolidays(strings.NewReader(c.text)); err == nil {
			t.Errorf("%s is loaded: %v", name, loaded)
		}
	}
	// The year may come from a hint, unless the text says another one.
	if read, err := workday.National().ReadHolidays(strings.NewReader(replaced("2027年", "", "2026年11月6日", "")), workday.Hint{Year: 2027}); err != nil || read[0].Notice.Year != 2027 {
		t.Errorf("with the year: %v, %s", read, message.Chinese(err))
	}
	if _, err := workday.National().ReadHolidays(strings.NewReader(notice2027), workday.Hint{Year: 2026}); err == nil {
		t.Error("a hint contradicts the text without an error")
	}
	fault := func(text string) *workday.FileError {
		_, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
		return err.(*workday.FileError)
	}(replaced("共8天", "共7天"))
	if fault.Line != 8 || fault.Column != 1 || fault.Path != "" {
		t.Errorf("the fault is said to stand in line %d, column %d", fault.Line, fault.Column)
	}
}

func TestADoubtfulNumberIsTold(t *testing.T) {
	text := strings.Replace(notice2027, "〔2026〕9号", "〔2027〕9号", 1)
	read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
	if err != nil || len(read[0].Doubts) != 1 || !strings.Contains(message.Chinese(read[0].Doubts[0]), "国办发明电〔2027〕9号") {
		t.Errorf("%+v, %v", read, err)
	}
	if read, _ := workday.National().ReadHolidays(strings.NewReader(notice2027), workday.Hint{}); len(read[0].Doubts) > 0 {
		t.Errorf("doubts without a reason: %v", read[0].Doubts)
	}
}

// What is read goes round as a file of holiday-cn's format.
func TestAnArrangementAsAFile(t *testing.T) {
	read, err := workday.National().ReadHolidays(strings.NewReader(notice2027), workday.Hint{})
	if err != nil {
		t.Fatal(err)
	}
	file, err := json.Marshal(read[0])
	if err != nil || !strings.HasPrefix(string(file), `{"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}`) {
		t.Fatalf("%s, %v", file, err)
	}
	again, err := workday.National().ReadHolidays(bytes.NewReader(file), workday.Hint{})
	if err != nil || !slices.Equal(again[0].Days, read[0].Days) {
		t.Errorf("%v, %v", again, err)
	}
	array, err := json.Marshal(read)
	if err != nil {
		t.Fatal(err)
	}
	if loaded, err := workday.National().LoadHolidays(bytes.NewReader(array)); err != nil || settled(loaded) != "2006-12-30..2027-12-28" {
		t.Errorf("an array of files: %v", err)
	}
	read[0].Notice.URL = "https://example.org/2027"
	if file, err := json.Marshal(read[0]); err != nil || !strings.Contains(string(file), `"papers":["https://example.org/2027"]`) {
		t.Errorf("the address is lost: %s, %v", file, err)
	}
	if c, err := workday.National().With(workday.Arrangement{}); err == nil || c != nil {
		t.Errorf("the zero Arrangement gives %v", c)
	}
	if c, err := (*workday.Calendar)(nil).With(read[0]); err == nil || c != nil {
		t.Errorf("over nothing: %v", c)
	}
}

// A program that has read a change of single days lays it over the year that it changes;
// without the number of that year's notice it is taken for the year, and is not whole.
func TestAChangeThatAProgramMakes(t *testing.T) {
	change := workday.Arrangement{
		Notice: workday.Notice{Region: "CN", Year: 2026, DocumentNumber: "国办发明电〔2026〕3号", Amends: "国办发明电〔2025〕7号"},
		Days:   []workday.Exception{{Date: date(t, "2026-05-06"), Kind: workday.Holiday, Occasion: "劳动节"}},
	}
	changed, err := workday.National().With(change)
	if err != nil {
		t.Fatal(message.Chinese(err))
	}
	if due, err := changed.Add(date(t, "2026-04-30"), 1); err != nil || due.String() != "2026-05-07" {
		t.Errorf("%v, %v", due, err)
	}
	change.Days[0].Kind = workday.OrdinaryDay
	if c, err := workday.National().With(change); err == nil || !strings.Contains(message.Chinese(err), "2026-05-06 没有说明放假还是上班") {
		t.Errorf("a day that is neither off nor worked: %v, %v", c, err)
	}
	change.Days[0].Kind, change.Notice.Amends = workday.Holiday, ""
	if c, err := workday.National().With(change); err == nil {
		t.Errorf("one day is taken for the year: %v", c)
	}
}

// The title is what is between 关于 and 的通知, and not a page that begins with
// 关于我们.
func TestTitleOfANotice(t *testing.T) {
	const body = "现将2026年劳动节放假安排通知如下：\n5月6日（周三）放假1天。\n"
	links := "关于我们 联系方式 网站地图 " + strings.Repeat("政务公开 办事服务 互动交流 ", 6)
	for text, want := range map[string]string{
		"国务院办公厅关于调整2026年劳动节假期安排的通知\n":           "国务院办公厅关于调整2026年劳动节假期安排的通知",
		"某市人民政府办公厅关于调整2026年劳动节假期安排的通知\n":        "人民政府办公厅关于调整2026年劳动节假期安排的通知",
		links + "\n国务院办公厅关于调整2026年劳动节假期安排的通知\n": "国务院办公厅关于调整2026年劳动节假期安排的通知",
		links + "\n国务院办公厅调整2026年劳动节假期安排的通知\n":   "",
		"关于调整2026年劳动节abc假期安排的通知\n":              "关于调整2026年劳动节假期安排的通知",
	} {
		read, err := workday.National().ReadHolidays(strings.NewReader(text+strings.Replace(body, "现将", "现将调整", 1)), workday.Hint{})
		if err != nil || read[0].Notice.Title != want {
			t.Errorf("%q: %+v, %s; want %q", text, read, message.Chinese(err), want)
		}
	}
}

// The number is that of the notice itself, wherever it is above, and in whichever
// brackets; those that are cited are others'.
func TestNumberOfANotice(t *testing.T) {
	const body = "关于调整2026年劳动节假期安排的通知\n现将调整2026年劳动节假期的安排通知如下：\n5月6日（周三）放假1天。\n"
	for head, want := range map[string]string{
		"国办发明电〔2026〕3号\n":         "国办发明电〔2026〕3号",
		"国发明电[2026]3号\n":          "国发明电〔2026〕3号",
		"索引：国发明电(2026)3号\n":       "国发明电〔2026〕3号",
		"文号 国办发明电【2026】3号\n":      "国办发明电〔2026〕3号",
		"据《某通知》（国办发明电〔2025〕7号）\n": "",
		"国办发明电〔2026号\n":           "",
		"国办发明电〔26〕3号\n":           "",
		"某政办发〔2026〕3号\n":          "",
		"第3号\n":                   "",
		"某政办发〔2026〕8号 国办发明电〔2026〕3号 某政办发〔2026〕9号\n": "国办发明电〔2026〕3号",
	} {
		read, err := workday.National().ReadHolidays(strings.NewReader(head+body), workday.Hint{})
		if err != nil || read[0].Notice.DocumentNumber != want {
			t.Errorf("%q: %+v, %s; want %s", head, read, message.Chinese(err), want)
		}
	}
}

// Texts that say why a day is what it is, in the way of 2007 and 2009 and of reports.
func TestWhatSaysNothingOfADay(t *testing.T) {
	for text, want := range map[string]string{
		"现将2007年元旦、春节、“五一”、“十一”放假安排通知如下：\n一、元旦：1月1日—3日放假，共三天。其中1日为法定假日，将2006年12月30日（星期六）、31日两个公休日分别调至2日、3日，12月30日（星期六）、31日（星期日）上班。\n" +
			"二、春节：2月18日—24日放假。其中18日为法定假日；24日（星期六）照常公休，17日、25日上班。\n三、“五一”：5月1日—7日放假。5日、6日照常公休，4月28日、29日上班。\n四、“十一”：10月1日—7日放假，9月29日、30日上班。": "2007 CN 32",
		"《广西壮族自治区人民政府办公厅关于2023年“壮族三月三”放假的通知》发布。农历三月初三是4月22日（星期六）。根据《放假办法》（政府令第98号），2023年4月21日（星期五）至23日（星期日）休假调休，共3天。": "2023 CN-GX 3",
		"现将广西2023年“壮族三月三”放假安排通知如下：\n4月21日（星期五）放假，4月22日是三月初三。":                                                         "2023 CN-GX 1",
	} {
		read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
		if err != nil {
			t.Errorf("%s: %s", want, message.Chinese(err))
		} else if got := fmt.Sprint(read[0].Notice.Year, " ", read[0].Notice.Region, " ", len(read[0].Days)); got != want {
			t.Errorf("%s, want %s: %v", got, want, read)
		}
	}
}

func FuzzReadHolidays(f *testing.F) {
	for _, text := range []string{notice2027, notice2008, notice2015Amended, notice2019Amended, notice2020Extended, "一、元旦：1月1日放假", "\\u003cp\\u003e元旦：1月1日至3日放假", "<元旦"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read, err := workday.National().ReadHolidays(strings.NewReader(text), workday.Hint{})
		if (err == nil) != (len(read) > 0) {
			t.Errorf("%v, %v", read, err)
		}
		for _, one := range read {
			if _, err := workday.National().With(one); err != nil && len(read) == 1 {
				t.Errorf("what is read cannot be laid over: %v", err)
			}
		}
	})
}

// A notice of as many bytes as are read is read, with one more it is refused.
func TestANoticeOfTheLongestSize(t *testing.T) {
	const limit = 1 << 20
	notice := "关于调整2026年劳动节假期安排的通知\n现将调整2026年劳动节假期的安排通知如下：\n5月6日放假。\n"
	padded := notice + strings.Repeat(" ", limit-len(notice))
	if _, err := workday.National().LoadHolidays(strings.NewReader(padded)); err != nil {
		t.Error(err)
	}
	if _, err := workday.National().LoadHolidays(strings.NewReader(padded + " ")); err == nil || !strings.Contains(err.Error(), "larger than 1048576 bytes") {
		t.Errorf("a byte more: %v", err)
	}
}
