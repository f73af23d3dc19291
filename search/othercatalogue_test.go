package search_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// catalogueOf returns the index of a catalogue of another office, of items with these
// names.
func catalogueOf(t *testing.T, names ...string) *search.Index {
	t.Helper()
	records := make([]disclosure.Record, len(names))
	for i, name := range names {
		records[i] = plainRecord(i+1, name)
	}
	return indexOf(t, records)
}

// plainRecord returns an item of another office.
func plainRecord(number int, name string) disclosure.Record {
	return disclosure.Record{
		Number: number, Name: name, Category: disclosure.Category{Number: 1, Name: "服务"},
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"条件"}, Channels: []string{"政府网站"}}},
		LegalBasis:  []disclosure.Citation{{Text: "《行政许可法》"}},
		Deadline:    disclosure.RecordDeadline{Text: "信息形成或者变更之日起20个工作日内"},
		Publisher:   "某局", Audiences: []string{"全社会"}, Methods: []string{"主动"}, Levels: []string{"县级"},
	}
}

func indexOf(t *testing.T, records []disclosure.Record) *search.Index {
	t.Helper()
	return search.New(catalogueFrom(t, records))
}

func catalogueFrom(t testing.TB, records []disclosure.Record) *disclosure.Catalog {
	t.Helper()
	c, err := disclosure.New(disclosure.Meta{Title: "某局目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What other catalogues leave to other offices is a matter where it is named.
func TestTheMattersOfAnotherOffice(t *testing.T) {
	for _, test := range []struct {
		query, first string
		names        []string
	}{
		{"护照丢了怎么补办", "护照补发", []string{"护照补发", "居民身份证换领"}},
		{"临时救助怎么申请", "临时救助审核确认", []string{"临时救助审核确认", "最低生活保障审核确认"}},
		{"就业登记", "就业登记", []string{"就业登记", "失业登记"}},
		{"岗位补贴怎么领", "岗位补贴申领", []string{"岗位补贴申领", "就业登记"}},
	} {
		hits := catalogueOf(t, test.names...).Search(test.query)
		if len(hits) == 0 || hits[0].Item.Name() != test.first || hits[0].Partial {
			t.Errorf("%q among %v finds %v, want %s, wholly", test.query, test.names, hits, test.first)
		}
	}
}

func TestNumeralsInNamesStayAsTheyAre(t *testing.T) {
	x := catalogueOf(t, "一百天补助", "一百二十天补助", "红十字会服务")
	for query, want := range map[string]int{"请问一百二十天补助": 2, "一百二十天补助": 2, "请问红十字会服务": 3} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%q finds %v, want %d", query, hits, want)
		}
	}
}

// The number of a tone is left out of pinyin, and a digit of a code is not.
func TestCodesAreNoPinyin(t *testing.T) {
	records := []disclosure.Record{}
	for item := range disclosure.Default().Items() {
		if item.Number() > 2 {
			break
		}
		r := item.Record()
		r.Code = []string{"SB12", "SB2"}[item.Number()-1]
		records = append(records, r)
	}
	if got := numbers(indexOf(t, records).Search("SB12")); !slices.Equal(got, []int{1}) {
		t.Errorf("SB12 finds %v, want 1", got)
	}
}

// A content group may have a law and a term of its own.
func TestCellsOfASecondContentGroup(t *testing.T) {
	item, _ := disclosure.Default().Item(63)
	r := item.Record()
	deadline := r.Deadline
	r.Disclosures[0].LegalBasis, r.Disclosures[0].Deadline = r.LegalBasis, &deadline
	r.Disclosures = append(r.Disclosures, disclosure.RecordGroup{
		Contents: []string{"条件"}, Channels: []string{"政府网站"},
		LegalBasis: []disclosure.Citation{{Text: "《工伤保险条例》"}},
		Deadline:   &disclosure.RecordDeadline{Text: "信息形成或者变更之日起5个工作日内"},
	})
	x := indexOf(t, []disclosure.Record{r})
	for _, query := range []string{"工伤保险条例", "5个工作日"} {
		if hits := x.Search(query); len(hits) != 1 || hits[0].Partial {
			t.Errorf("%q finds %v", query, hits)
		}
	}
	// What the first group has is the item's, and is there once.
	for _, query := range []string{"失业保险条例", "20个工作日"} {
		matches := x.Search(query)[0].Matches()
		texts := make(map[string]bool)
		for _, m := range matches {
			if texts[m.Text] {
				t.Errorf("%q matches %v twice", query, m)
			}
			texts[m.Text] = true
		}
	}
}

func TestBlanksAndSmallWordsDoNotHideTheQuery(t *testing.T) {
	x := catalogueOf(t, "残案登记", "失业保险金申领")
	if got := numbers(x.Search(strings.Repeat(" ", 600) + "失业保险金申领")); len(got) == 0 || got[0] != 2 {
		t.Errorf("600 blanks before a name: %v", got)
	}
	if got, want := numbers(x.Search("can an")), numbers(x.Search("canan")); len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("can an finds %v, canan %v", got, want)
	}
}

// One character may be folded into several: ㍿ is 株式会社.
func TestRangesOfOneCharacterDoNotOverlap(t *testing.T) {
	for _, hit := range catalogueOf(t, "㍿登记").Search("株社") {
		checkRanges(t, "株社", hit)
	}
}

// A catalogue's own examples of how people ask lead to its items, and are shown.
func TestQuestionsOfACatalogue(t *testing.T) {
	first, second := plainRecord(1, "护照补发"), plainRecord(2, "居民身份证换领")
	second.Questions = []string{"飞机坐不了，证件过了年头"}
	hits := indexOf(t, []disclosure.Record{first, second}).Search("坐飞机说我证件过了年头怎么弄")
	if len(hits) == 0 || hits[0].Item.Number() != 2 {
		t.Fatalf("finds %v", hits)
	}
	matches := hits[0].Matches()
	if last := matches[len(matches)-1]; last.Field != search.FieldQuestion || last.Text != second.Questions[0] {
		t.Errorf("matches %v", matches)
	}
}

// A character alone is no word: a catalogue that has only that of a query has nothing near it.
func TestACharacterOfAnotherWordIsNotNear(t *testing.T) {
	x := catalogueOf(t, "控辍保学", "服现役注销", "门头招牌审批")
	for _, query := range []string{"社保卡丢了", "医保报销", "护照快到期了", "花招"} {
		if hits := x.Search(query); len(hits) > 0 {
			t.Errorf("%q finds %v", query, hits[0])
		}
	}
	for query, want := range map[string]int{"保证孩子上学": 1, "招牌挂歪了": 3, "牌": 3} {
		if hits := x.Search(query); len(hits) == 0 || hits[0].Item.Number() != want {
			t.Errorf("%q finds %v, want %d", query, hits, want)
		}
	}
}

// What a catalogue makes public is known where its names say nothing of what is asked for,
// and then it is no word that was not understood.
func TestWhatIsAmongTheContents(t *testing.T) {
	help, roads := plainRecord(1, "社会救助"), plainRecord(2, "道路养护")
	help.Disclosures[0].Contents = []string{"低保对象名单", "申请条件"}
	roads.Disclosures[0].Contents = []string{"养护计划"}
	x := indexOf(t, []disclosure.Record{help, roads, plainRecord(3, "村务监督")})
	for query, unused := range map[string]string{"低保名单": "", "村里低保怎么申请": "", "火车晚点": "-"} {
		a := x.Answer(query)
		if unused == "-" {
			if len(a.Hits) > 0 {
				t.Errorf("%q finds %v", query, a.Hits)
			}
			continue
		}
		if len(a.Hits) == 0 || a.Hits[0].Item.Number() != 1 || !a.Hits[0].Partial || strings.Contains(strings.Join(a.Unused, " "), "低保") {
			t.Errorf("%q finds %v without %q", query, a.Hits, a.Unused)
			continue
		}
		if matches := a.Hits[0].Matches(); !slices.ContainsFunc(matches, func(m search.Match) bool { return m.Field == search.FieldContent }) {
			t.Errorf("%q matches %v", query, matches)
		}
	}
}
