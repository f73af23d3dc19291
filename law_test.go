package disclosure_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// Where the government publishes a law is known of some, and told with every
// citation of it. It is editorial: no digest has it.
func TestAddressesOfLaws(t *testing.T) {
	law, ok := disclosure.Default().Law("社会保险法")
	if !ok || law.URL != "https://www.gov.cn/flfg/2010-10/28/content_1732964.htm" {
		t.Errorf("got %+v", law)
	}
	item, _ := disclosure.Default().Item(83)
	data, err := json.Marshal(item)
	if err != nil || !bytes.Contains(data, []byte(`"law_url":"https://www.gov.cn/flfg/2010-10/28/content_1732964.htm"`)) {
		t.Errorf("%s, %v", data, err)
	}
	var record disclosure.Record
	if err := json.Unmarshal(data, &record); err != nil {
		t.Fatal(err)
	}
	again, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	if law, _ := again.Law("中华人民共和国社会保险法"); law.URL == "" {
		t.Error("records lose the address")
	}
	var file bytes.Buffer
	if _, err := again.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	if read, err := disclosure.Load(&file); err != nil || read.Validate() != nil {
		t.Errorf("%v, %v", err, read.Validate())
	} else if law, _ := read.Law("社会保险法"); law.URL == "" {
		t.Error("files lose the address")
	}
}

func TestAnAddressIsOneOfTheWeb(t *testing.T) {
	item, _ := disclosure.Default().Item(83)
	for address, sound := range map[string]bool{
		"https://www.gov.cn/flfg/2010-10/28/content_1732964.htm": true,
		"http://flk.npc.gov.cn/detail2.html?ZmY4MDgx%3D#a":       true,
		"https://www.gov.cn":            true,
		"www.gov.cn":                    false,
		"javascript:alert(1)":           false,
		"file:///etc/passwd":            false,
		"https://":                      false,
		"https://localhost/":            false,
		"https://user@www.gov.cn/":      false,
		"https://www.gov.cn/a b":        false,
		"https://www.gov.cn/社会保险法":      false,
		"https://www.gov.cn/\u202egpj":  false,
		"https://www.gov.cn/\x1b]8;;":   false,
		"https://www.gov.cn/\"onclick=": false,
	} {
		record := item.Record()
		for i := range record.LegalBasis {
			record.LegalBasis[i].LawURL = ""
		}
		record.LegalBasis[0].LawURL = address
		catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{record})
		if err != nil {
			t.Fatal(err)
		}
		err = catalog.Validate()
		var faults disclosure.Faults
		if sound != (err == nil) || !sound && (!errors.As(err, &faults) || faults[0].Path != ("[0].legal_basis[0].law_url")) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// A document number ends in 号 and has both its brackets, whichever they are.
func TestDocumentNumbers(t *testing.T) {
	for printed, want := range map[string]string{
		"《办法》（人社部发〔2011〕47号）":  "人社部发〔2011〕47号",
		"《办法》(人社部令第8号） ":       "人社部令第8号",
		"《办法》 (人社部令第8号)":       "人社部令第8号",
		"《办法》（人社部令第8号)":        "人社部令第8号",
		"《办法》（试行）":             "",
		"《办法》（人社部令第8号":         "",
		"《办法》人社部令第8号）":         "",
		"《办法》（2011年《通知》第8号）":   "",
		"《办法》（第8号，2011年）":      "",
		"《办法》（人社部令第8号）第三条（试行）": "",
	} {
		item, _ := load(t, strings.Replace(small, "《就业促进法》", printed, 1)).Item(1)
		for citation := range item.LegalBasis() {
			if citation.DocumentNumber != want {
				t.Errorf("%s: number %q, not %q", printed, citation.DocumentNumber, want)
			}
		}
	}
}

// The order of the names under which a law is printed is that of the table, whether
// the catalogue comes from a file or from records.
func TestLawsArePrintedAsInTheTable(t *testing.T) {
	const laws = `"editorial": {"laws": [{"name": "中华人民共和国就业促进法", "printed_as": ["促进就业法", "劳动就业法", "就业促进法", "就业法"]}], `
	file := strings.Replace(small, `"editorial": {`, laws, 1)
	file = strings.Replace(file, `["《就业促进法》"]`, `["《就业法》", "《就业促进法》", "《就业法》第三条", "《促进就业法》", "《劳动就业法》"]`, 1)
	catalog := load(t, file)
	made, err := disclosure.New(catalog.Meta(), records(t, catalog))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]*disclosure.Catalog{"file": catalog, "records": made} {
		if file := written(t, c); !strings.Contains(file, `"printed_as": ["就业法", "就业促进法", "促进就业法", "劳动就业法"]`) {
			t.Errorf("%s: %s", name, file)
		}
	}
}

// A law is called by its title and its number; a number or a title that two laws have
// calls the one that is cited first, and nothing is no law.
func TestNamesThatLawsShare(t *testing.T) {
	catalog := load(t, strings.Replace(small, `["《就业促进法》"]`, `["《甲办法》（国务院令第1号）", "《乙办法》（国务院令第1号）", "《丙办法》（国务院令第2号）", "《甲办法》（国务院令第3号）", "乙"]`, 1))
	for name, want := range map[string]string{
		"甲办法": "甲办法", "乙办法": "乙办法", "丙办法": "丙办法", "国务院令第1号": "甲办法", "国务院令第2号": "丙办法", "": "", "《》": "",
	} {
		if law, ok := catalog.Law(name); law.Name != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", name, law.Name, ok)
		}
	}
}

// Of a law that is cited as it is printed, the editors have nothing to say.
func TestRecordsWithoutLawsOfTheEditors(t *testing.T) {
	category := disclosure.Category{Number: 1, Name: "就业"}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{Number: 1, Name: "登记", Category: category,
		LegalBasis: []disclosure.Citation{{Text: "《就业促进法》第三条"}, {Title: "社会保险法"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if file := written(t, catalog); !strings.Contains(file, `"laws": []`) || !strings.Contains(file, "《社会保险法》") {
		t.Errorf("%s", file)
	}
}

// The name of the country before a law's name makes no other law of it.
func TestALawIsOneWithTheCountryAndWithout(t *testing.T) {
	category := disclosure.Category{Number: 1, Name: "就业"}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{Number: 1, Name: "登记", Category: category,
		LegalBasis: []disclosure.Citation{{Text: "《就业服务条例》"}, {Text: "《中华人民共和国就业服务条例》第三条"}, {Text: "《中华人民共和国》"}}}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for law := range catalog.Laws() {
		names = append(names, law.Name)
	}
	if want := []string{"就业服务条例", "中华人民共和国"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	if law, _ := catalog.Law("中华人民共和国就业服务条例"); law.Name != "就业服务条例" {
		t.Errorf("the whole name calls %q", law.Name)
	}
}

// The law of a citation is the name in its first 《》, with those within it; a text that
// begins in another way is the law as it is printed.
func TestTheLawOfACitation(t *testing.T) {
	for printed, want := range map[string]string{
		"《办法》":    "办法",
		"《办法》第三条": "办法",
		"《关于《办法》的通知》（试行）": "关于《办法》的通知",
		"《甲法》和《乙法》":       "甲法",
		"》办法《第三条":         "》办法《第三条",
		"有关《办法》":          "有关《办法》",
		"《办法":             "《办法",
		"办法":              "办法",
	} {
		item, _ := load(t, strings.Replace(small, "《就业促进法》", printed, 1)).Item(1)
		for citation := range item.LegalBasis() {
			if citation.Law != want || citation.Text != printed {
				t.Errorf("the law of %s is %q, want %q", printed, citation.Law, want)
			}
		}
	}
}

// The address and the number of a law are known wherever one citation of it has them.
func TestWhatOneCitationSaysOfALaw(t *testing.T) {
	item, _ := load(t, small).Item(1)
	first, second := item.Record(), item.Record()
	first.LegalBasis = []disclosure.Citation{{Text: "《办法》"}}
	second.Number, second.Name = 2, "失业申领"
	second.LegalBasis = []disclosure.Citation{{Text: "《办法》（人社部令第8号）", LawURL: "https://www.gov.cn/a"}}
	c, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{first, second})
	if err != nil {
		t.Fatal(err)
	}
	if law, _ := c.Law("办法"); law.URL != "https://www.gov.cn/a" || law.DocumentNumber != "人社部令第8号" {
		t.Errorf("《办法》 has the address %q and the number %q", law.URL, law.DocumentNumber)
	}
}
