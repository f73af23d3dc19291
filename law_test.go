package disclosure_test

import (
	"bytes"
	"encoding/json"
	"errors"
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
