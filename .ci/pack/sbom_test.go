package main

import (
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What is written is CycloneDX, and names every module that is linked, Go's own library
// too, with its licence.
func TestBOM(t *testing.T) {
	schema := bomSchema(t)
	t.Chdir("../..")
	name := filepath.Join(t.TempDir(), "zwgk.cdx.json")
	if err := writeBOM(name, "windows/arm64", "v1.2-3-gabc"); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(document); err != nil {
		t.Error(err)
	}
	var bom cyclonedx.BOM
	if err := json.Unmarshal(data, &bom); err != nil {
		t.Fatal(err)
	}
	modules, err := linked("windows/arm64")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, component := range *bom.Components {
		found[component.Name+" "+component.Version] = true
		if licences := component.Licenses; licences == nil || (*licences)[0].License.ID == "" {
			t.Errorf("%s has no licence", component.Name)
		}
		if component.Name != "std" && component.Hashes == nil {
			t.Errorf("%s has no checksum", component.Name)
		}
	}
	for _, module := range modules {
		if !found[module.path+" "+module.version] {
			t.Errorf("%s is missing", module.path)
		}
	}
	if program := bom.Metadata.Component; program.Name != "zwgk" || program.Version != "v1.2-3-gabc" || len(found) != len(modules)+1 {
		t.Errorf("%s %s has %d components, %d modules are linked", program.Name, program.Version, len(found), len(modules))
	}
}

// bomSchema is the schema that comes with the library.
func bomSchema(t *testing.T) *jsonschema.Schema {
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go").Output()
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(besideThem{filepath.Join(strings.TrimSpace(string(folder)), "schema")})
	schema, err := compiler.Compile("http://cyclonedx.org/schema/bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// besideThem loads schemas by the last part of their addresses from a folder.
type besideThem struct{ folder string }

func (b besideThem) Load(address string) (any, error) {
	parsed, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(filepath.Join(b.folder, strings.Replace(filepath.Base(parsed.Path), "jsf-0.82.schema.json", "jsf-0.82.schemax.json", 1)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return jsonschema.UnmarshalJSON(file)
}
