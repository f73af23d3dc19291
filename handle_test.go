package disclosure_test

import (
	"cmp"
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// unharmed checks that whatever a caller did to its handle, the next one gets the
// whole embedded catalogue.
func unharmed(t *testing.T) {
	t.Helper()
	if got := disclosure.Default().Digest(); got != digest {
		t.Errorf("Default is now %v with digest %s", disclosure.Default(), got)
	}
}

func TestAHandleCanBeOverwritten(t *testing.T) {
	mine := disclosure.Default()
	*mine = disclosure.Catalog{}
	if mine.Len() != 0 {
		t.Errorf("the zero Catalog has %d items", mine.Len())
	}
	unharmed(t)
}

func TestHandlesGiveTheSameItems(t *testing.T) {
	one, _ := disclosure.Default().Item(83)
	other, _ := disclosure.Default().Item(83)
	if one != other {
		t.Error("item 83 of two handles differs")
	}
}

const smallFile = `{"official":{"title":"小目录","categories":[]}}`

// A catalogue that has contents is never decoded into: neither the shared one, nor
// one that a configuration has as its default.
func TestOnlyTheZeroCatalogIsDecodedInto(t *testing.T) {
	loaded := load(t, smallFile)
	filled := struct{ Catalog *disclosure.Catalog }{disclosure.Default()}
	for name, decode := range map[string]func() error{
		"Default":             func() error { return json.Unmarshal([]byte(smallFile), disclosure.Default()) },
		"Default, null":       func() error { return disclosure.Default().UnmarshalJSON([]byte("null")) },
		"a configuration":     func() error { return json.Unmarshal([]byte(`{"Catalog":`+smallFile+`}`), &filled) },
		"a loaded catalogue":  func() error { return json.Unmarshal([]byte(embeddedFile(t)), loaded) },
		"no catalogue at all": func() error { return (*disclosure.Catalog)(nil).UnmarshalJSON([]byte(smallFile)) },
	} {
		err := decode()
		if err == nil || !strings.Contains(err.Error(), "cmp.Or(field, disclosure.Default())") || !strings.Contains(message.Chinese(err), "零值") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if loaded.Title() != "小目录" || filled.Catalog.Digest() != digest {
		t.Errorf("overwritten: %v, %v", loaded, filled.Catalog)
	}
	unharmed(t)
}

// The way that the documentation of Default shows.
func TestAConfigurationMayNameACatalogue(t *testing.T) {
	for file, title := range map[string]string{
		`{}`:                            "社会保险领域政务公开清单目录",
		`{"Catalog":null}`:              "社会保险领域政务公开清单目录",
		`{"Catalog":` + smallFile + `}`: "小目录",
	} {
		var configuration struct{ Catalog *disclosure.Catalog }
		if err := json.Unmarshal([]byte(file), &configuration); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if got := cmp.Or(configuration.Catalog, disclosure.Default()).Title(); got != title {
			t.Errorf("%s: the catalogue is %s", file, got)
		}
	}
}

// A field that is no pointer is the zero Catalog until a file names one.
func TestAZeroCatalogIsFilled(t *testing.T) {
	var configuration struct{ Catalog disclosure.Catalog }
	if err := json.Unmarshal([]byte(`{"Catalog":null}`), &configuration); err != nil || configuration.Catalog.Len() != 0 {
		t.Errorf("null: %v, %d items", err, configuration.Catalog.Len())
	}
	if err := json.Unmarshal([]byte(`{"Catalog":`+embeddedFile(t)+`}`), &configuration); err != nil || configuration.Catalog.Digest() != digest {
		t.Errorf("a file: %v, %v", err, &configuration.Catalog)
	}
}
