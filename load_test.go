package disclosure_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// small is a catalogue as another city might write it.
const small = `{
  "official": {
    "title": "试点目录",
    "categories": [
      {"number": 1, "name": "就业", "blocks": [
        {"items": [{"number": 1, "name": "失业登记"}, {"number": 2, "name": "就业登记"}],
         "disclosures": [{"contents": ["办理材料"], "channels": ["政府网站", "其他：12345政务服务热线"]}],
         "legal_basis": ["《就业促进法》"], "deadline": "20日内", "publisher": "某县人社局",
         "audiences": ["特定群众"], "methods": ["依申请公开"], "levels": ["县级", "村级"]}
      ]}
    ]
  },
  "editorial": {"items": [{"number": 2, "name_en": "Registration of employment", "keywords": ["上班登记"]}]}
}`

func load(t *testing.T, file string) *disclosure.Catalog {
	t.Helper()
	c, err := disclosure.Load(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnotherCitysTableKeepsItsOwnWords(t *testing.T) {
	c := load(t, small)
	if err := c.Validate(); err != nil {
		t.Errorf("unexpected faults: %v", err)
	}
	item, _ := c.Item(1)
	r := item.Record()
	if r.Channels[1] != "其他：12345政务服务热线" || !item.Channels().Has(disclosure.OtherChannel) {
		t.Errorf("channels %q", r.Channels)
	}
	if r.Deadline.Text != "20日内" || r.Deadline.WorkingDays != 0 {
		t.Errorf("a term in calendar days was read as working days: %+v", r.Deadline)
	}
	if r.Levels[1] != "村级" || r.Audiences[0] != "特定群众" || r.Methods[0] != "依申请公开" {
		t.Errorf("got %+v", r)
	}
}

func TestWriteToGivesBackTheFile(t *testing.T) {
	var b bytes.Buffer
	n, err := disclosure.Default().WriteTo(&b)
	if err != nil || n != int64(b.Len()) {
		t.Errorf("wrote %d of %d bytes: %v", n, b.Len(), err)
	}
	// The embedded file names the schema beside it, a file elsewhere the schema's $id.
	schema, err := os.ReadFile("embed/catalogue.schema.json")
	id := regexp.MustCompile(`"\$id": "(.*)"`).FindSubmatch(schema)
	if err != nil || id == nil {
		t.Fatal("the schema has no $id", err)
	}
	if want := strings.Replace(embeddedFile(t), `"catalogue.schema.json"`, `"`+string(id[1])+`"`, 1); b.String() != want {
		t.Error("the embedded file is not laid out as WriteTo does it")
	}
	c := load(t, small)
	b.Reset()
	c.WriteTo(&b)
	if again := load(t, b.String()); again.Digest() != c.Digest() || len(disclosure.Diff(c, again)) != 0 {
		t.Error("another city's catalogue does not survive the round trip")
	}
}

func TestDigestSeesOfficialFieldsAlone(t *testing.T) {
	want := load(t, small).Digest()
	for _, tt := range []struct {
		old, new string
		same     bool
	}{
		{"Registration of employment", "Job registration", true},
		{"上班登记", "找工作登记", true},
		{`"audiences": ["特定群众"], "methods": ["依申请公开"]`, `"methods": ["依申请公开"], "audiences": ["特定群众"]`, true},
		{"20日内", "30日内", false},
		{"失业登记", "失业登记（县）", false},
		{`["县级", "村级"]`, `["县级"]`, false},
		{"试点目录", "目录", false},
		{"12345政务服务热线", "12333", false},
	} {
		if got := load(t, strings.Replace(small, tt.old, tt.new, 1)).Digest(); (got == want) != tt.same {
			t.Errorf("%s → %s: same digest %v, want %v", tt.old, tt.new, got == want, tt.same)
		}
	}
}

func TestLoadSaysWhatIsWrongAndWhere(t *testing.T) {
	replace := func(old, new string) string {
		if !strings.Contains(small, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(small, old, new, 1)
	}
	for name, tt := range map[string]struct{ file, want string }{
		"empty":               {"", "line 1, column 1: the file is empty"},
		"truncated":           {small[:strings.Index(small, "失业登记")], "line 6, column 42: official.categories[0].blocks[0].items[0].name: this quotation mark is not closed"},
		"not JSON":            {"序号,名称", "line 1, column 1: this is no JSON: the file should begin with {, not ‘序号’"},
		"NaN":                 {replace(`"number": 2, "name": "就业登记"`, `"number": NaN, "name": "就业登记"`), `line 6, column 62: official.categories[0].blocks[0].items[1].number: want a value, not ‘NaN’: the only words`},
		"not UTF-8":           {replace("试点", "\xca\xd4\xb5\xe3"), "line 3, column 15: the text is neither UTF-8 nor UTF-16"},
		"trailing text":       {small + "{}", "line 14, column 2: want the end of the file, not ‘{’"},
		"array":               {"[]", "line 1, column 1: want an object, not ["},
		"null":                {"null", "line 1, column 1: want an object, not null"},
		"wrong type":          {replace(`"number": 2, "name"`, `"number": "2", "name"`), `line 6, column 62: official.categories[0].blocks[0].items[1].number: want a whole number of at most nine digits, not "2"`},
		"fraction":            {replace(`"number": 2, "name"`, `"number": 2.5, "name"`), "want a whole number of at most nine digits, not 2.5"},
		"huge number":         {replace(`"number": 2, "name"`, `"number": 20000000000000000000, "name"`), "want a whole number of at most nine digits"},
		"object for text":     {replace(`"20日内"`, `{"days":20}`), "blocks[0].deadline: want a string, not {"},
		"unknown member":      {replace(`"levels"`, `"level"`), "line 9, column 55: official.categories[0].blocks[0].level: there is no member \"level\": the members here are items, disclosures, legal_basis, deadline, publisher, audiences, methods, levels, extra"},
		"another case":        {replace(`"levels"`, `"Levels"`), "official.categories[0].blocks[0].Levels: there is no member \"Levels\""},
		"double member":       {replace(`"levels"`, `"methods"`), "official.categories[0].blocks[0].methods: the member appears twice"},
		"missing member":      {replace(`, "name": "就业登记"`, ``), `line 6, column 51: official.categories[0].blocks[0].items[1]: the object has no member "name"`},
		"no official part":    {`{"editorial":{}}`, `line 1, column 1: the object has no member "official"`},
		"double category":     {replace(`{"number": 1, "name": "就业"`, `{"number": 1, "name": "劳动", "blocks": []}, {"number": 1, "name": "就业"`), "line 5, column 61: official.categories[1].number: category number 1 appears twice"},
		"half-width brackets": {replace("政府网站", "社区/企事业单位/村公示栏(电子屏)"), `channel "社区/企事业单位/村公示栏(电子屏)" is written "社区/企事业单位/村公示栏（电子屏）"`},
		"blank in a channel":  {replace("政府网站", "政府网站 "), `channel "政府网站 " is written "政府网站"`},
		"double extra":        {replace(`"levels"`, `"extra": {"电话": "1", "电话": "2"}, "levels"`), "blocks[0].extra.电话: the member appears twice"},
		"nothing":             {`{}`, `line 1, column 1: the object has no member "official"`},
		"unknown channel":     {replace("政府网站", "政府网址"), `official.categories[0].blocks[0].disclosures[0].channels[0]: unknown channel "政府网址": it must be one of 政府网站、`},
		"how to keep it":      {replace("政府网站", "行政服务中心"), `a channel that is none of them is written "其他：行政服务中心"`},
		"double channel":      {replace("其他：12345政务服务热线", "政府网站"), "channels[1]: channel 政府网站 appears twice"},
		"double number":       {replace(`"number": 2, "name": "就业登记"`, `"number": 1, "name": "就业登记"`), "line 6, column 62: official.categories[0].blocks[0].items[1].number: item number 1 appears twice"},
		"gloss of no item":    {replace(`{"number": 2, "name_en"`, `{"number": 3, "name_en"`), "line 13, column 38: editorial.items[0].number: there is no item 3 in the official part"},
		"deeply nested":       {strings.Repeat("[", 100_000), "…: it is nested too deeply: more than 10000 deep"},
		"nested where a text": {replace(`"20日内"`, strings.Repeat("[", 5000)+strings.Repeat("]", 5000)), "deadline: want a string, not ["},
	} {
		c, err := disclosure.Load(strings.NewReader(tt.file))
		var fault *disclosure.FileError
		if c != nil || !errors.As(err, &fault) {
			t.Errorf("%s: got catalogue %v and error %v, want a FileError alone", name, c, err)
			continue
		}
		if !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %q\nwant one line with %q", name, err, tt.want)
		}
	}
}

func TestLoadPassesOnReadErrors(t *testing.T) {
	broken := errors.New("the disk is gone")
	if _, err := disclosure.Load(failingReader{broken}); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }

func TestNumbersThatDoNotRunFromOneAreStillFound(t *testing.T) {
	c := load(t, strings.Replace(strings.Replace(small, `{"number": 1, "name": "失业登记"}`, `{"number": 7, "name": "失业登记"}`, 1), `{"number": 1, "name": "就业"`, `{"number": 9, "name": "就业"`, 1))
	for number, found := range map[int]bool{7: true, 2: true, 1: false} {
		if item, ok := c.Item(number); ok != found || ok && item.Number() != number {
			t.Errorf("Item(%d) = %v, %v", number, item, ok)
		}
	}
	if got := numbers(c.ItemsByCategory(9)); len(got) != 2 {
		t.Errorf("category 9 holds %v", got)
	}
}

// FuzzLoad holds that no file makes Load panic, and that what it accepts
// survives being written and read again.
func FuzzLoad(f *testing.F) {
	f.Add(small)
	f.Add(small[:200])
	f.Add("\ufeff{}")
	f.Add(`{"official":{"title":"\ud800","categories":[]}}`)
	f.Add(strings.Replace(small, "《就业促进法》", "》《", 1))
	f.Fuzz(func(t *testing.T, file string) {
		c, err := disclosure.Load(strings.NewReader(file))
		if err != nil {
			if c != nil || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Fatalf("catalogue %v, error %q", c, err)
			}
			return
		}
		c.Validate()
		var b bytes.Buffer
		if _, err := c.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		again, err := disclosure.Load(&b)
		if err != nil {
			t.Fatalf("cannot read what WriteTo wrote: %v", err)
		}
		if again.Digest() != c.Digest() {
			t.Fatal("the digest changed on the way")
		}
	})
}

// A holiday file is no catalogue: each package has a type of its own.
func TestFilesAreToldApartByTheTypeOfTheirErrors(t *testing.T) {
	_, ofCatalogue := disclosure.Load(strings.NewReader("3"))
	_, ofHolidays := workday.National().LoadHolidays(strings.NewReader("3"))
	if !errors.As(ofCatalogue, new(*disclosure.FileError)) || errors.As(ofCatalogue, new(*workday.FileError)) {
		t.Errorf("a catalogue's fault is a %T", ofCatalogue)
	}
	if !errors.As(ofHolidays, new(*workday.FileError)) || errors.As(ofHolidays, new(*disclosure.FileError)) {
		t.Errorf("a holiday file's fault is a %T", ofHolidays)
	}
	for _, err := range []error{ofCatalogue, ofHolidays} {
		if data, _ := json.Marshal(err); string(data) != `{"line":1,"column":1,"message":"want an object, not 3"}` {
			t.Errorf("JSON %s", data)
		}
		if got := message.Chinese(err); got != "第 1 行第 1 列：此处须为对象，而不是 3" {
			t.Errorf("in Chinese: %s", got)
		}
	}
}

// Thousands of blocks of one item each are a catalogue like another: only what grows into
// more than the file has is refused.
func TestACatalogueOfManyBlocks(t *testing.T) {
	var blocks []string
	for i := range 4000 {
		blocks = append(blocks, fmt.Sprintf(`{"items": [{"number": %d, "name": "事项%d"}], "disclosures": [{"contents": ["条件"]}]}`, i+1, i+1))
	}
	c := load(t, `{"official": {"title": "目录", "categories": [{"number": 1, "name": "就业", "blocks": [`+strings.Join(blocks, ",")+`]}]}}`)
	if c.Len() != len(blocks) {
		t.Errorf("%d items of %d", c.Len(), len(blocks))
	}
}
