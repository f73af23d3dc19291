package disclosure_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// The members that a fault names are those of the schema, for every object of a
// file.
func TestFaultsNameTheMembersOfTheSchema(t *testing.T) {
	data, err := os.ReadFile("embed/catalogue.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema object
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	walk := schemaWalk{T: t, defs: schema.Defs}
	walk.object(&schema, func(member string) string { return member })
	if walk.objects < 11 {
		t.Errorf("only %d objects were found", walk.objects)
	}
}

// object is what the test needs of a JSON Schema.
type object struct {
	Ref        string             `json:"$ref"`
	Properties map[string]*object `json:"properties"`
	Items      *object            `json:"items"`
	Defs       map[string]*object `json:"$defs"`
}

type schemaWalk struct {
	*testing.T
	defs    map[string]*object
	objects int
}

// object tries every object below a schema; file makes a file with a member of
// this one.
func (w *schemaWalk) object(schema *object, file func(member string) string) {
	if name, ok := strings.CutPrefix(schema.Ref, "#/$defs/"); ok {
		schema = w.defs[name]
	}
	if schema.Items != nil {
		w.object(schema.Items, func(member string) string { return file("[" + member + "]") })
	}
	if schema.Properties == nil {
		return
	}
	w.objects++
	inObject := func(name, value string) string {
		inside := fmt.Sprintf(`{%q: %s}`, name, value)
		if _, top := schema.Properties["editorial"]; top && name != "official" {
			inside = fmt.Sprintf(`{%q: %s, "official": {"title": "", "categories": []}}`, name, value)
		}
		return file(inside)
	}
	_, err := disclosure.Load(strings.NewReader(inObject("zzz", "1")))
	_, list, _ := strings.Cut(fmt.Sprint(err), "the members here are ")
	named, known := strings.Split(list, ", "), slices.Sorted(maps.Keys(schema.Properties))
	slices.Sort(named)
	if !slices.Equal(named, known) {
		w.Errorf("%v\nthe schema has %q", err, known)
	}
	for name, property := range schema.Properties {
		_, err := disclosure.Load(strings.NewReader(inObject(name, "true")))
		if err == nil || strings.Contains(err.Error(), "there is no member") {
			w.Errorf("the member %q of the schema: %v", name, err)
		}
		w.object(property, func(member string) string { return inObject(name, member) })
	}
}
