package peers

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/seed2ea1efa0/disclosure"
)

// The schema and the library must agree on what a catalogue file is: what the
// one refuses, the other refuses.

func TestTheSchemaAcceptsTheCatalogues(t *testing.T) {
	schema := compile(t)
	var written strings.Builder
	if _, err := disclosure.Default().WriteTo(&written); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"embedded": read(t, "../embed/catalogue.json"),
		"example":  read(t, "../examples/catalogue/county.json"),
		"written":  written.String(),
		"open": strings.Replace(read(t, "../examples/catalogue/county.json"), `"official"`,
			`"open": [{"kind": "lost_mark", "item": 3, "text": "是否勾选？"}], "official"`, 1),
	} {
		if err := valid(schema, file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSchemaAndTheLibraryRefuseTheSame(t *testing.T) {
	schema := compile(t)
	county := read(t, "../examples/catalogue/county.json")
	for name, change := range map[string][2]string{
		"unknown member":      {`"publisher"`, `"issuer"`},
		"unknown channel":     {`"精准推送"`, `"短信"`},
		"missing name":        {`, "name": "失业登记"`, ``},
		"empty name":          {`"失业登记"`, `""`},
		"number as text":      {`"number": 3`, `"number": "3"`},
		"no items":            {`{"number": 3, "name": "社会保险补贴发放结果"}`, ``},
		"no contents":         {`["享受补贴人员名单"]`, `[]`},
		"no citation":         {`"《就业补助资金管理办法》"`, ``},
		"double audience":     {`["特定群体"]`, `["特定群体", "特定群体"]`},
		"no level":            {`["村级"]`, `[]`},
		"odd region":          {`"region": "CN"`, `"region": "China"`},
		"no title":            {`"某县就业领域基层政务公开标准目录"`, `""`},
		"no official part":    {`"official"`, `"offical"`},
		"negative number":     {`{"number": 3,`, `{"number": -3,`},
		"keyword is a number": {`"下岗"`, `12`},
		"question twice":      {`"keywords"`, `"questions": ["问", "问"], "keywords"`},
		"question without":    {`"official"`, `"open": [{"kind": "lost_mark"}], "official"`},
		"empty kind":          {`"official"`, `"open": [{"kind": "", "text": "问"}], "official"`},
	} {
		file := strings.Replace(county, change[0], change[1], 1)
		if file == county {
			t.Errorf("%s: nothing changed", name)
		}
		if valid(schema, file) == nil {
			t.Errorf("%s: the schema accepts it", name)
		}
		catalog, err := disclosure.Load(strings.NewReader(file))
		if err == nil {
			err = catalog.Validate()
		}
		if err == nil {
			t.Errorf("%s: the library accepts it", name)
		}
	}
}

func compile(t *testing.T) *jsonschema.Schema {
	schema, err := jsonschema.NewCompiler().Compile("../embed/catalogue.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func valid(schema *jsonschema.Schema, file string) error {
	var document any
	if err := json.Unmarshal([]byte(file), &document); err != nil {
		return err
	}
	return schema.Validate(document)
}

func read(t *testing.T, name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
