package disclosure_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
)

func TestValidateNamesEveryFaultAndItsPlace(t *testing.T) {
	for name, tt := range map[string]struct{ old, new, want string }{
		"items out of order": {`{"number": 1, "name": "失业登记"}`, `{"number": 3, "name": "失业登记"}`, "item 2: official.categories[0].blocks[0].items[1].number: item 2 stands after 3: put them in order"},
		"item number 0":      {`{"number": 1, "name": "失业登记"}`, `{"number": 0, "name": "失业登记"}`, "items[0].number: item number 0: numbers begin at 1"},
		"category number":    {`{"number": 1, "name": "就业"`, `{"number": -1, "name": "就业"`, "official.categories[0].number: category number -1: numbers begin at 1"},
		"double category": {`]}
    ]
  },`, `]},
      {"number": 2, "name": "就业", "blocks": [{"items": [{"number": 3, "name": "求职登记"}], "disclosures": [{"contents": ["条件"]}]}]}
    ]
  },`, `official.categories[1].name: category 1 has the same name: "就业"`},
		"level of a group twice": {`[{"contents": ["办理材料"], `, `[{"contents": ["结果"], "levels": ["乡级", "乡级"]}, {"contents": ["办理材料"], `, `disclosures[0].levels[1]: "乡级" appears twice`},
		"question of no item":    {`"editorial": {`, `"open": [{"kind": "lost_mark", "item": 3, "text": "是否勾选？"}], "editorial": {`, "open[0].item: there is no item 3"},
		"double name":            {"就业登记", "失业登记", `items[1].name: item 1 of this category has the same name: "失业登记"`},
		"blank in a code":        {`{"number": 1, "name": "失业登记"}`, `{"number": 1, "code": " 01", "name": "失业登记"}`, "items[0].code: there is a stray blank"},
		"empty code":             {`{"number": 1, "name": "失业登记"}`, `{"number": 1, "code": "", "name": "失业登记"}`, "item 1: official.categories[0].blocks[0].items[0].code: the cell is empty"},
		"no items":               {`"items": [{"number": 1, "name": "失业登记"}, {"number": 2, "name": "就业登记"}]`, `"items": []`, "official.categories[0].blocks[0].items: the cell is empty"},
		"free channel twice":     {`"政府网站", "其他`, `"其他：12345政务服务热线", "其他`, `disclosures[0].channels[1]: "其他：12345政务服务热线" appears twice`},
		"empty extra":            {`"levels"`, `"extra": {"电话": ""}, "levels"`, "item 1: official.categories[0].blocks[0].extra.电话: the cell is empty"},
		"group without term":     {`"channels": ["政府网站"`, `"deadline": "", "channels": ["政府网站"`, "blocks[0].disclosures[0].deadline: the cell is empty"},
		"blank in a name":        {"失业登记", "失业 登记", `item 1: official.categories[0].blocks[0].items[0].name: there is a stray blank after "失业"`},
		"blank at the end":       {"失业登记", "失业登记 ", `there is a stray blank after "失业登记"`},
		"ideographic space":      {"失业登记", "失业登记\u3000（县）", "stray blank"},
		"control character":      {"失业登记", `失业\u001b[31m登记`, `character 3, after "失业", is U+001B, a control character: remove it`},
		"bidi mark":              {"失业登记", "失业\u202e登记", `character 3, after "失业", is U+202E, an invisible mark of direction: remove it`},
		"zero width":             {"失业登记", "\u200b", "character 1 is U+200B, an invisible character without width: remove it"},
		"empty name":             {"失业登记", "", "items[0].name: the text is empty"},
		"no content group":       {`[{"contents": ["办理材料"], "channels": ["政府网站", "其他：12345政务服务热线"]}]`, `[]`, "blocks[0].disclosures: there is no content group"},
		"no content":             {`["办理材料"]`, `[]`, "disclosures[0].contents: the cell is empty"},
		"no channel":             {`["政府网站", "其他：12345政务服务热线"]`, `[]`, "disclosures[0].channels: the cell is empty"},
		"no legal basis":         {`["《就业促进法》"]`, `[]`, "blocks[0].legal_basis: the cell is empty: fill it, or leave the member out"},
		"unbalanced citation":    {"《就业促进法》", "《就业促进法", "legal_basis[0]: 《 and 》 are not balanced"},
		"no time at all":         {"20日内", "信息形成或者变更之日起0个工作日内", "is no time at all"},
		"no deadline":            {"20日内", "", "blocks[0].deadline: the cell is empty"},
		"no publisher":           {"某县人社局", "", "blocks[0].publisher: the cell is empty"},
		"no level":               {`["县级", "村级"]`, `[]`, "blocks[0].levels: the cell is empty"},
		"double level":           {`["县级", "村级"]`, `["县级", "县级"]`, `levels[1]: "县级" appears twice`},
		"double keyword":         {`["上班登记"]`, `["上班登记", "上班登记"]`, `item 2: editorial.items.keywords: the keyword "上班登记" appears twice`},
		"keyword is the name":    {`["上班登记"]`, `["就业登记"]`, `the keyword "就业登记" repeats the name`},
		"long region":            {`"editorial": {`, `"editorial": {"region": "CN-NXHU", `, "editorial.region"},
		"region of one letter":   {`"editorial": {`, `"editorial": {"region": "C", `, "editorial.region"},
		"region left open":       {`"editorial": {`, `"editorial": {"region": "CN-", `, "editorial.region"},
		"mark in a place":        {`"editorial": {`, `"open": [{"kind": "lost_mark", "place": "第2\u202e行", "text": "是否勾选？"}], "editorial": {`, "open[0].place"},
		"second block": {`"levels": ["县级", "村级"]}`, `"levels": ["县级", "村级"]},
		  {"items": [{"number": 3, "name": "求职"}], "disclosures": [{"contents": ["条件"]}], "levels": ["县级", "县级"]}`, "blocks[1].levels[1]"},
		"odd region":       {`"editorial": {`, `"editorial": {"region": "宁夏", `, "editorial.region"},
		"law nobody cites": {`"editorial": {`, `"editorial": {"laws": [{"name": "民法典"}], `, `editorial.laws[0]: no item cites "民法典"`},
		"no category":      {small[strings.Index(small, `{"number": 1, "name": "就业"`):strings.LastIndex(small, "]\n  },")], "", "official.categories: there is no category"},
	} {
		file := strings.Replace(small, tt.old, tt.new, 1)
		if name == "no category" || name == "no items" {
			file = strings.Replace(file, `,
  "editorial": {"items": [{"number": 2, "name_en": "Registration of employment", "keywords": ["上班登记"]}]}`, "", 1)
		}
		err := load(t, file).Validate()
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v\nwant %q", name, err, tt.want)
		}
	}
}

// What looks like text in an editor, or comes out of a damaged file, and is none.
func TestValidateRefusesWhatIsNoText(t *testing.T) {
	for written, want := range map[string]string{
		"\ufffd":       "U+FFFD, the mark of a damaged character",
		`\ud800`:       "U+FFFD, the mark of a damaged character", // a lone surrogate, of which Load makes U+FFFD
		`\udc00\ud800`: "U+FFFD, the mark of a damaged character",
		"\ue000":       "U+E000, a private use character",
		"\U0010fffd":   "U+10FFFD, a private use character",
		"\ufdd0":       "U+FDD0, a noncharacter",
		`\uffff`:       "U+FFFF, a noncharacter",
		"\u0378":       "U+0378, no character of Unicode",
		"\u3164":       "U+3164, an invisible filler",
		"\u115f":       "U+115F, an invisible filler",
		"\u1160":       "U+1160, an invisible filler",
		"\uffa0":       "U+FFA0, an invisible filler",
		"\u034f":       "U+034F, an invisible filler",
		"\u2800":       "U+2800, an invisible filler",
		"\u180b":       "U+180B, an invisible filler",
		"\ufe0f":       "U+FE0F, an invisible variation selector",
		"\U000e0100":   "U+E0100, an invisible variation selector",
		"\U000e0041":   "U+E0041, an invisible tag",
		"\u00ad":       "U+00AD, a soft hyphen",
		"\u200b":       "U+200B, an invisible character without width",
		"\ufffc":       "U+FFFC, the place of a picture that was not copied",
		`\n`:           "U+000A, a line break",
		`\u2028`:       "U+2028, a line break",
		`\t`:           "U+0009, a control character",
		`\u0085`:       "U+0085, a line break",
		"⼯":            "U+2F2F, a radical in place of a character: write 工 (U+5DE5)",
		"⻓":            "U+2ED3, a radical in place of a character: write 长 (U+957F)",
		"\uf98e":       "U+F98E, a compatibility form of a character: write 年 (U+5E74)",
	} {
		for place, path := range map[string]string{
			"失业登记":                       "line 6, item 1: official.categories[0].blocks[0].items[0].name",
			"办理材料":                       "line 6, item 1: official.categories[0].blocks[0].disclosures[0].contents[0]",
			"12345政务服务热线":                "line 6, item 1: official.categories[0].blocks[0].disclosures[0].channels",
			"《就业促进法》":                    "line 6, item 1: official.categories[0].blocks[0].legal_basis[0]",
			"某县人社局":                      "line 6, item 1: official.categories[0].blocks[0].publisher",
			"20日内":                       "line 6, item 1: official.categories[0].blocks[0].deadline",
			"县级":                         "line 6, item 1: official.categories[0].blocks[0].levels[0]",
			"上班登记":                       "line 6, item 2: editorial.items.keywords",
			"Registration of employment": "line 6, item 2: editorial.items.name_en",
		} {
			_, size := utf8.DecodeRuneInString(place)
			err := load(t, strings.Replace(small, place, place[:size]+written+place[size:], 1)).Validate()
			if err == nil || !strings.HasPrefix(err.Error(), path) || !strings.Contains(err.Error(), want) {
				t.Errorf("%+q in %s: got %v\nwant %s … %s", written, place, err, path, want)
			}
		}
	}
}

func TestValidateRefusesWhatIsNoTextInEveryEditorialPart(t *testing.T) {
	for editorial, want := range map[string]string{
		`"edition": "2026⺟"`: "editorial.edition: character 5",
		`"source": "\ufffd"`: "editorial.source: character 1",
		`"categories": [{"number": 1, "name_en": "Empl\u00adoyment"}]`:             "editorial.categories.name_en: character 5",
		`"laws": [{"name": "就业促进\u200b法"}]`:                                        "editorial.laws[0].name: character 5",
		`"laws": [{"name": "就业促进法", "name_en": "\ue000"}]`:                         "editorial.laws[0].name_en: character 1",
		`"laws": [{"name": "就业促进法", "printed_as": ["\ufeff就业促进法"]}]`:               "editorial.laws[0].printed_as[0]: character 1",
		`"notes": [{"items": [], "fields": ["name"], "text": "\u3000"}]`:           `editorial.notes[0].text: the text is blank: "\u3000"`,
		`"notes": [{"items": [], "fields": ["⽒"], "text": "x"}]`:                   "editorial.notes[0].fields[0]: character 1",
		`"notes": [{"items": [], "fields": [], "text": "x", "text_en": "\ud800"}]`: "editorial.notes[0].text_en: character 1",
	} {
		err := load(t, strings.Replace(small, `"editorial": {`, `"editorial": {`+editorial+`, `, 1)).Validate()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v\nwant %s", editorial, err, want)
		}
	}
}

func TestValidateLooksAtWhatFollowsOther(t *testing.T) {
	for written, want := range map[string]string{
		"":         "nothing follows 其他：; name the channel, or write 其他 alone",
		" ":        `the text is blank: " "`,
		"\u3000":   `the text is blank: "\u3000"`,
		"\u200b":   "character 1 is U+200B",
		"\u3164":   "character 1 is U+3164",
		`\n`:       "character 1 is U+000A, a line break",
		`热\n线`:     `character 2, after "热", is U+000A, a line break`,
		"12345热线 ": `there is a stray blank after "12345热线"`,
		" 12345热线": `there is a stray blank after ""`,
		"12345 热线": `there is a stray blank after "12345 "`,
	} {
		catalog := load(t, strings.Replace(small, "12345政务服务热线", written, 1))
		err := catalog.Validate()
		const path = "line 6, item 1: official.categories[0].blocks[0].disclosures[0].channels: "
		if err == nil || !strings.HasPrefix(err.Error(), path+want) {
			t.Errorf("其他：%s: got %v\nwant %s", written, err, path+want)
		}
		var again strings.Builder
		if _, err := catalog.WriteTo(&again); err != nil || load(t, again.String()).Digest() != catalog.Digest() {
			t.Errorf("其他：%s: written and read again it is another catalogue, %v", written, err)
		}
	}
	if err := load(t, strings.Replace(small, "其他：12345政务服务热线", "其他", 1)).Validate(); err != nil {
		t.Errorf("其他 alone: %v", err)
	}
}

func TestValidatePassesCharactersBeyondTheFirstPlane(t *testing.T) {
	if err := load(t, strings.Replace(small, "某县人社局", "𠮷林市人社局①（Ａ）", 1)).Validate(); err != nil {
		t.Error(err)
	}
}

func TestValidateReportsAllFaultsAtOnceWithLines(t *testing.T) {
	file := strings.NewReplacer("失业登记", "失业 登记", "《就业促进法》", "《就业促进法", `["县级", "村级"]`, `[]`).Replace(small)
	err := load(t, file).Validate()
	var faults disclosure.Faults
	if !errors.As(err, &faults) || len(faults) != 3 {
		t.Fatalf("got %v, want three faults", err)
	}
	var fault *disclosure.Fault
	if !errors.As(err, &fault) || fault != faults[0] {
		t.Errorf("the error unwraps to %v, want the first fault", fault)
	}
	for _, fault := range faults {
		if fault.Item != 1 || fault.Line != 6 {
			t.Errorf("%+v: want item 1 on line 6", fault)
		}
	}
}

func TestAnOpenQuestionIsNoFault(t *testing.T) {
	file := strings.Replace(small, `"editorial": {`, `"open": [{"kind": "lost_mark", "item": 2, "text": "是否勾选？"}], "editorial": {`, 1)
	if err := load(t, file).Validate(); err != nil {
		t.Error(err)
	}
}

func TestAFaultIsNoOtherJSON(t *testing.T) {
	fault := disclosure.Fault{Path: "untouched"}
	if err := json.Unmarshal([]byte(`{"path": 1}`), &fault); err == nil || fault.Path != "untouched" {
		t.Errorf("%+v, %v", fault, err)
	}
}

func TestRegionsOfThreeCharacters(t *testing.T) {
	for _, region := range []string{"CN", "CN-NX", "CN-6", "GB-ENG"} {
		if err := load(t, strings.Replace(small, `"editorial": {`, `"editorial": {"region": "`+region+`", `, 1)).Validate(); err != nil {
			t.Errorf("%s: %v", region, err)
		}
	}
}

// A fault tells the column of the printed table that it is in.
func TestFaultColumns(t *testing.T) {
	for path, want := range map[string]disclosure.Column{
		"official.categories[2].blocks[0].items[4].name": disclosure.ColumnName,
		"[4].code":                       disclosure.ColumnCode,
		"[4].legal_basis[1]":             disclosure.ColumnLegalBasis,
		"[4].disclosures[0].contents[3]": disclosure.ColumnContents,
		"[4].disclosures":                disclosure.ColumnContents,
		"[4].disclosures[1].deadline":    disclosure.ColumnDeadline,
		"[4].extra.甲.乙":                  disclosure.ColumnExtra,
		"official.title":                 disclosure.ColumnTitle,
		"editorial.notes[0].text":        "",
		"":                               "",
	} {
		if got := (&disclosure.Fault{Path: path}).Column(); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if got := (*disclosure.Fault)(nil).Column(); got != "" {
		t.Errorf("no fault is in %q", got)
	}
}

// A term that is not understood is the table's affair; one of no working day is a fault.
func TestTermsAsTheyArePrinted(t *testing.T) {
	for term, sound := range map[string]bool{
		"及时公开": true, "若干个工作日内": true, "工作日": true, "20个工作日内或另行通知": true, "每月5个工作日内": true, "5个工作日内，10个工作日内": true,
		"0个工作日内": false, "信息形成之日起00个工作日内": false,
	} {
		if err := load(t, strings.Replace(small, "20日内", term, 1)).Validate(); (err == nil) != sound {
			t.Errorf("%s: %v", term, err)
		}
	}
}

// Of a file that is nothing but faults, as many are told as anybody reads, be they
// empty cells or stray blanks.
func TestFaultsAreToldUpToALimit(t *testing.T) {
	for _, member := range []string{`"code": "", "name": "%d"`, `"name": " %d"`} {
		var items []string
		for i := range 10_100 {
			items = append(items, fmt.Sprintf(`{"number": %d, `+member+`}`, i+1, i+1))
		}
		c := load(t, `{"official": {"title": "目录", "categories": [{"number": 1, "name": "类", "blocks": [{"items": [`+strings.Join(items, ",")+`], "disclosures": [{"contents": ["甲"]}]}]}]}}`)
		var faults disclosure.Faults
		if !errors.As(c.Validate(), &faults) || len(faults) != 10_000 {
			t.Errorf("%s: %d faults", member, len(faults))
		}
	}
}

// Categories stand in the order of their numbers, each once.
func TestCategoriesOutOfOrder(t *testing.T) {
	const file = `{"official": {"title": "目录", "categories": [
		{"number": 3, "name": "就业", "blocks": [{"items": [{"number": 1, "name": "登记"}], "disclosures": [{"contents": ["条件"]}]}]},
		{"number": NUMBER, "name": "失业", "blocks": [{"items": [{"number": 2, "name": "申领"}], "disclosures": [{"contents": ["条件"]}]}]}]}}`
	for number, want := range map[string]string{
		"2": "official.categories[1].number: category 2 stands after 3",
		"4": "",
	} {
		err := load(t, strings.Replace(file, "NUMBER", number, 1)).Validate()
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("category 3 and then %s: %v, want %q", number, err, want)
		}
	}
}
