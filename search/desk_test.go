package search_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// made returns a catalogue with the names of its items, each in the category before the
// slash.
func made(t testing.TB, title, publisher string, names ...string) *disclosure.Catalog {
	t.Helper()
	meta := disclosure.Meta{Title: title}
	var records []disclosure.Record
	for i, name := range names {
		category, name, _ := strings.Cut(name, "/")
		at := slices.IndexFunc(meta.Categories, func(c disclosure.Category) bool { return c.Name == category })
		if at < 0 {
			at = len(meta.Categories)
			meta.Categories = append(meta.Categories, disclosure.Category{Number: at + 1, Name: category})
		}
		records = append(records, disclosure.Record{
			Number: i + 1, Name: name, Category: meta.Categories[at], Publisher: publisher,
			Disclosures: []disclosure.RecordGroup{{Contents: []string{"办理条件"}, Channels: []string{"政府网站"}}},
		})
	}
	c, err := disclosure.New(meta, records)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// fields are catalogues of one office each, of which many have items of one name.
func fields(t testing.TB) []*disclosure.Catalog {
	return []*disclosure.Catalog{
		made(t, "水利工程领域政务公开目录", "", "政策文件/法规规章", "政策文件/政策解读", "建设管理/水库蓄水验收", "建设管理/河道采砂许可"),
		made(t, "养老服务领域政务公开目录", "", "政策文件/法规规章", "政策文件/政策解读", "机构/养老机构备案", "补贴/高龄津贴发放"),
		made(t, "文化市场领域政务公开目录", "", "政策文件/法规规章", "政策文件/政策解读", "许可/网吧设立审批", "许可/演出经纪许可"),
		made(t, "林业草原领域政务公开目录", "", "政策文件/法规规章", "政策文件/政策解读", "许可/林木采伐许可", "防火/森林火险等级"),
		made(t, "医疗保障领域政务公开目录", "", "政策文件/法规规章", "政策文件/政策解读", "待遇/门诊慢特病认定", "待遇/异地就医备案"),
	}
}

// A question that is worded from the names of fields is answered from the right one,
// whichever is first.
func TestAnswersComeFromTheRightField(t *testing.T) {
	all := fields(t)
	for _, catalogs := range [][]*disclosure.Catalog{all, {all[4], all[2], all[3], all[0], all[1]}} {
		x := search.New(catalogs...)
		for _, c := range all {
			field := strings.TrimSuffix(c.Title(), "领域政务公开目录")
			for item := range c.Items() {
				for _, query := range []string{field + " " + item.Name(), field + "的" + item.Name() + "在哪里看", "我想查" + field + "领域" + item.Name(), field + "领域的" + item.Name()} {
					hits := x.Search(query)
					if len(hits) == 0 || hits[0].Item != item {
						t.Errorf("%s: %v, want %v of %s", query, first(hits), item, c.Title())
					}
				}
				// The field of a single catalogue is no word that is not understood.
				query := field + "领域的" + item.Name()
				if a := search.New(c).Answer(query); len(a.Hits) == 0 || a.Hits[0].Item != item || a.Hits[0].Partial || len(a.Unused) > 0 {
					t.Errorf("%s of one: %v, unused %v", query, first(a.Hits), a.Unused)
				}
			}
		}
	}
}

func first(hits []search.Hit) string {
	if len(hits) == 0 {
		return "nothing"
	}
	return fmt.Sprintf("%v of %s (%d)", hits[0].Item, hits[0].Item.Catalog().Title(), hits[0].Score)
}

// Places tell catalogues of one table apart; a place that none is of is told.
func TestAQuestionThatNamesAPlaceIsAnsweredFromIt(t *testing.T) {
	names := []string{"失业/失业保险金申领", "失业/失业登记", "养老/退休申请"}
	x := search.New(
		made(t, "社会保险政务公开目录", "江河市人力资源和社会保障局", names...),
		made(t, "合肥市社会保险政务公开目录", "", names...),
		made(t, "第3县社会保险政务公开目录", "", names...),
		made(t, "第13县社会保险政务公开目录", "", names...),
		made(t, "（二）青禾镇社会保险政务公开目录", "", names...),
	)
	for query, want := range map[string]struct{ title, unused string }{
		"合肥 失业保险金":   {"合肥市社会保险政务公开目录", ""},
		"合肥失业登记怎么办":  {"合肥市社会保险政务公开目录", ""},
		"第3县 失业登记":   {"第3县社会保险政务公开目录", ""},
		"第13县失业登记":   {"第13县社会保险政务公开目录", ""},
		"我在江河市退休怎么办": {"社会保险政务公开目录", ""},
		"青禾镇的失业登记":   {"（二）青禾镇社会保险政务公开目录", ""},
		"芜湖 失业登记":    {"社会保险政务公开目录", "芜湖"},
		"第7县失业登记":    {"社会保险政务公开目录", "第7县"},
	} {
		a := x.Answer(query)
		if len(a.Hits) == 0 || a.Hits[0].Item.Catalog().Title() != want.title || strings.Join(a.Unused, " ") != want.unused {
			t.Errorf("%s: %s, unused %v; want %s, %q", query, first(a.Hits), a.Unused, want.title, want.unused)
		}
	}
}

// Of one catalogue, too, a place is told that it is not of: its own is understood.
func TestAPlaceElsewhereIsTold(t *testing.T) {
	x := search.New(disclosure.Default())
	for query, want := range map[string]string{
		"失业金": "", "中卫失业金": "", "宁夏 失业金": "", "合肥 失业金": "合肥", "彭阳县社保卡丢了怎么办": "彭阳县", "第3县失业金": "第3县",
		"沙坡头区社保卡丢了怎么办": "", "中宁县失业金": "", "海原县 失业金": "",
	} {
		a := x.Answer(query)
		if got := strings.Join(a.Unused, " "); got != want || len(a.Hits) == 0 || a.Hits[0].Partial || strings.Join(a.Hits[0].Unused, " ") != want {
			t.Errorf("%s: unused %q, want %q: %s", query, got, want, first(a.Hits))
		}
	}
}

// Scores compare over the catalogues of an index: of items of one name that nothing
// tells apart, both have one score.
func TestScoresCompareOverCatalogues(t *testing.T) {
	x := search.New(fields(t)...)
	hits := x.Search("法规规章")
	if len(hits) < 5 {
		t.Fatal(len(hits), "hits")
	}
	for _, hit := range hits[:5] {
		if hit.Item.Name() != "法规规章" || hit.Score != hits[0].Score {
			t.Errorf("%v has %d, the first %d", hit.Item, hit.Score, hits[0].Score)
		}
	}
}

// What belongs to other offices than that of the embedded catalogue is not answered from
// it because another catalogue is open, unless that one has it in its own words.
func TestAnotherCatalogueDoesNotAnswerForOtherOffices(t *testing.T) {
	jobs := made(t, "某县就业领域目录", "", "就业服务/就业登记", "就业服务/招聘会信息", "补贴/创业担保贷款贴息")
	police := made(t, "某县公安领域目录", "", "出入境/护照签发", "车辆/驾驶证换发", "户籍/临时身份证")
	alone, beside, both := search.New(disclosure.Default()), search.New(disclosure.Default(), jobs), search.New(jobs, disclosure.Default(), police)
	for _, query := range []string{"护照", "驾驶证", "公积金", "结婚登记怎么办", "危房改造怎么申请", "护照在哪里换"} {
		if hits := alone.Search(query); len(hits) > 0 {
			t.Fatalf("%s: %s", query, first(hits))
		}
		if hits := beside.Search(query); len(hits) > 0 {
			t.Errorf("%s: %s", query, first(hits))
		}
	}
	for query, want := range map[string]string{"护照": "护照签发", "驾驶证": "驾驶证换发", "护照在哪里换": "护照签发", "招聘会": "招聘会信息"} {
		if hits := both.Search(query); len(hits) == 0 || hits[0].Item.Name() != want {
			t.Errorf("%s: %s, want %s", query, first(hits), want)
		}
	}
	for _, query := range []string{"失业金怎么领", "社保卡丢了怎么办", "挂失", "退休要什么材料"} {
		if a, b := alone.Search(query), both.Search(query); len(b) == 0 || a[0].Item != b[0].Item || b[0].Partial {
			t.Errorf("%s: %s, alone %s", query, first(b), first(a))
		}
	}
}

// What the embedded catalogue has only neighbours of is whole in one that has it.
func TestANeighbourHereIsAMatterThere(t *testing.T) {
	x := search.New(disclosure.Default(), made(t, "某县工伤领域目录", "", "工伤/工伤认定申请", "工伤/劳动能力鉴定"))
	for _, query := range []string{"工伤认定申请", "工伤认定申"} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Name() != "工伤认定申请" || hits[0].Partial {
			t.Errorf("%s: %s, partial %v", query, first(hits), len(hits) > 0 && hits[0].Partial)
		}
	}
}

// Of what people say around any matter, a word is a matter where an item is called so.
func TestASmallWordCountsWhereAnItemIsCalledSo(t *testing.T) {
	school := made(t, "某县教育领域目录", "", "概况/学校名录", "概况/教师招聘", "财务/收费", "招生/报名", "招生/入学政策")
	x := search.New(school)
	for query, want := range map[string]string{"学校收费": "收费", "学校的收费": "收费", "教师报名": "报名"} {
		a := x.Answer(query)
		found := slices.ContainsFunc(a.Hits, func(h search.Hit) bool { return h.Item.Name() == want })
		if !found || !a.Hits[0].Partial || a.Hits[0].Item.Name() != want && !slices.Contains(a.Unused, want) {
			t.Errorf("%s: %v, unused %v; want %s among partial hits, and told where it is not the first", query, a.Hits, a.Unused, want)
		}
	}
	for _, query := range []string{"收费", "收费标准", "收费怎么查"} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Name() != "收费" || hits[0].Partial {
			t.Errorf("%s: %s", query, first(hits))
		}
	}
}

// All hits of an answer are partial, or none is.
func TestHitsOfAnAnswerArePartialTogether(t *testing.T) {
	x := search.New(append(fields(t), disclosure.Default(), made(t, "某县招生领域目录", "", "招生/招生政策", "招生/农民工子女入学"))...)
	queries := []string{"招生", "招生政策怎么查", "备案", "许可", "津贴", "医保", "养老", "登记", "社保转移", "工伤认定", "防火", "森林防火演练", "失业金和网吧", "演出", "就医", "验收"}
	for _, c := range fields(t) {
		for item := range c.Items() {
			name := []rune(item.Name())
			queries = append(queries, item.Name(), string(name[:2]), string(name[len(name)-2:]))
		}
	}
	for _, query := range queries {
		for _, hit := range x.Search(query) {
			if hit.Partial != x.Search(query)[0].Partial {
				t.Errorf("%s: %v is partial: %v, and the first is not", query, hit.Item, hit.Partial)
				break
			}
		}
	}
}

// A place is known with what it is where a catalogue leaves that out.
func TestAPlaceInShort(t *testing.T) {
	x := search.New(made(t, "合肥社会保险目录", "", "养老/退休申请"))
	for query, want := range map[string]string{"合肥市退休申请": "", "合肥退休申请": "", "芜湖市退休申请": "芜湖市", "沙坡头区退休申请": "沙坡头区"} {
		if got := strings.Join(x.Answer(query).Unused, " "); got != want {
			t.Errorf("%s: unused %q, want %q", query, got, want)
		}
	}
}

// One catalogue of several of a place
// answers what it has; what none of them has is answered from elsewhere, and told.
func TestPlacesOfSeveralCatalogues(t *testing.T) {
	empty := made(t, "空目录", "")
	x := search.New(empty,
		made(t, "第3县社会保险目录", "", "养老/退休申请", "失业/失业登记", "工伤/工伤康复"),
		made(t, "合肥社会保险目录", "合肥市社保局", "养老/退休申请"),
		empty,
		made(t, "合肥市失业保险目录", "合肥市就业局", "失业/失业登记"),
	)
	for query, want := range map[string]struct{ title, unused string }{
		"合肥 退休申请":   {"合肥社会保险目录", ""},
		"合肥 失业登记":   {"合肥市失业保险目录", ""},
		"合肥市失业登记":   {"合肥市失业保险目录", ""},
		"合肥市退休申请":   {"合肥社会保险目录", ""},
		"合肥 工伤康复":   {"第3县社会保险目录", "合肥"},
		"合肥 合肥工伤康复": {"第3县社会保险目录", "合肥"},
		"第3县 退休申请":  {"第3县社会保险目录", ""},
	} {
		a := x.Answer(query)
		if len(a.Hits) == 0 || a.Hits[0].Item.Catalog().Title() != want.title || strings.Join(a.Unused, " ") != want.unused {
			t.Errorf("%s: %s, unused %q; want %s, %q", query, first(a.Hits), a.Unused, want.title, want.unused)
		}
	}
}

// Twenty publishers of a catalogue say where it is, each counted once.
func TestPublishersSayWhereACatalogueIs(t *testing.T) {
	var records []disclosure.Record
	for i := range 40 {
		r := plainRecord(i+1, "水库蓄水"+strconv.Itoa(i+1))
		r.Publisher = "江河县水利局"
		if i >= 20 {
			r.Publisher = string(rune('丁'+i)) + "山镇政府"
		}
		records = append(records, r)
	}
	c, err := disclosure.New(disclosure.Meta{Title: "水利目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	x := search.New(c, made(t, "林业目录", "", "防火/森林火险"))
	place := func(i int) string { return string(rune('丁'+i)) + "山镇" }
	for query, want := range map[string]string{"江河县水库蓄水": "", place(20) + "水库蓄水": "", place(38) + "水库蓄水": "", place(39) + "水库蓄水": place(39)} {
		if a := x.Answer(query); len(a.Hits) == 0 || strings.Join(a.Unused, " ") != want {
			t.Errorf("%s: unused %v, want %q", query, a.Unused, want)
		}
	}
}
