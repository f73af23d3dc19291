package disclosure_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// everyMember has an item with every member that the JSON of an item can have.
const everyMember = `{"official": {"title": "表", "categories": [
  {"number": 1, "name": "无英文名", "blocks": [{
    "items": [{"number": 1, "code": "0101", "name": "引\"号\\和<标>&号\u2028\u0001"}, {"number": 2, "name": ""}],
    "disclosures": [
      {"contents": ["一", "二"], "channels": ["政府网站", "其他：12345", "其他"], "legal_basis": ["《甲法》", "乙"], "deadline": "7个工作日内", "publisher": "甲局",
       "audiences": ["全社会"], "methods": ["主动"], "levels": ["市级", "县级"], "extra": {"电话": "1", "网址": "<a>"}},
      {"contents": ["三"], "channels": ["政府网站", "广播电视"], "legal_basis": ["《丙法》（丙〔2020〕1号）"], "deadline": "及时公开", "publisher": "乙局",
       "audiences": ["特定群众"], "methods": ["依申请公开"], "levels": ["县级"], "extra": {"电话": "2"}}],
    "extra": {"备注": "“”…—"}}, {"items": [{"number": 3, "name": "最少"}], "disclosures": [{"contents": []}]}]}]},
  "editorial": {"categories": [], "items": [{"number": 1, "name_en": "one & only", "keywords": ["词"], "questions": ["怎么办？", "去哪<办>？"]}],
    "laws": [{"name": "甲法", "url": "https://www.gov.cn/?a=1&b=2"}]}}`

// The JSON of an item is that of its record, to the byte.
func TestAnItemIsEncodedAsItsRecord(t *testing.T) {
	var odd []disclosure.Record
	for i, name := range []string{"a\u2028b", "甲\u2029", "甲\xff", "a\xff", "€…", "a\x1f", `a"`, `\\`, "~ "} {
		odd = append(odd, disclosure.Record{Number: i + 1, Name: name, Category: disclosure.Category{Number: 1, Name: "怪"}})
	}
	made, err := disclosure.New(disclosure.Meta{Title: "表"}, odd)
	if err != nil {
		t.Fatal(err)
	}
	for _, catalog := range []*disclosure.Catalog{disclosure.Default(), load(t, small), load(t, everyMember), load(t, readFile(t, "examples/catalogue/county.json")), made} {
		for item := range catalog.Items() {
			var want bytes.Buffer
			encoder := json.NewEncoder(&want)
			encoder.SetEscapeHTML(false)
			if err := encoder.Encode(item.Record()); err != nil {
				t.Fatal(err)
			}
			got, err := item.MarshalJSON()
			if err != nil || string(got)+"\n" != want.String() {
				t.Errorf("%v of %v, %v:\ngot  %s\nwant %s", item, catalog, err, got, want.String())
			}
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
