package peers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// Types that are generated from the schemas compile, and lose nothing of what the
// command prints.
func TestGeneratedTypes(t *testing.T) {
	for name, generator := range map[string]func(*testing.T) []string{
		"go-jsonschema": func(*testing.T) []string { return []string{"go", "tool", "go-jsonschema", "-p", "answer", "-o"} },
		"quicktype":     quicktype,
	} {
		t.Run(name, func(t *testing.T) {
			round := roundTrip(t, generator(t))
			program, folder := command(t), filesFor(t)
			for _, c := range calls() {
				for _, printed := range c.answers(t, program, folder) {
					var before, after any
					again := round(c.schema, printed)
					if err := json.Unmarshal([]byte(printed), &before); err != nil {
						t.Fatal(err)
					}
					if err := json.Unmarshal(again, &after); err != nil || !reflect.DeepEqual(withoutNothing(before), withoutNothing(after)) {
						t.Errorf("zwgk %v: %v\nprinted %.500s\nbecomes %.500s", c.args, err, printed, again)
					}
				}
			}
		})
	}
}

// quicktype is a program of npm. CI has it fetched; elsewhere it is used where it is.
func quicktype(t *testing.T) []string {
	options := []string{"--lang", "go", "--src-lang", "schema", "--package", "answer", "--top-level", "Answer", "--out"}
	if path, err := exec.LookPath("quicktype"); err == nil {
		return append([]string{path}, options...)
	}
	if npx, err := exec.LookPath("npx"); err == nil && (os.Getenv("CI") == "1" || os.Getenv("CI") == "true") {
		return append([]string{npx, "--yes", "quicktype@26.0.0"}, options...)
	}
	t.Skip("there is no quicktype: npm install -g quicktype@26.0.0")
	return nil
}

// roundTrip generates types from every schema, and returns a function that decodes an
// answer into them and encodes it again.
func roundTrip(t *testing.T, generate []string) func(schema, answer string) []byte {
	folder := t.TempDir()
	var imports, cases strings.Builder
	for _, file := range schemaFiles(t) {
		schema := strings.TrimSuffix(filepath.Base(file), ".schema.json")
		source := filepath.Join(folder, schema, "answer.go")
		if err := os.MkdirAll(filepath.Dir(source), 0o700); err != nil {
			t.Fatal(err)
		}
		args := append(generate[1:len(generate):len(generate)], source, file)
		if said, err := exec.Command(generate[0], args...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", schema, err, said)
		}
		fmt.Fprintf(&imports, "\t%s \"answers/%[1]s\"\n", schema)
		fmt.Fprintf(&cases, "\tcase %q:\n\t\tvalue = new(%[1]s.%s)\n", schema, wholeType(t, source))
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module answers\n\ngo 1.26\n")
	write("main.go", "package main\n\nimport (\n\t\"encoding/json\"\n\t\"log\"\n\t\"os\"\n\n"+imports.String()+`)

func main() {
	var value any
	switch os.Args[1] {
`+cases.String()+`	}
	decoder := json.NewDecoder(os.Stdin)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(value); err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(value); err != nil {
		log.Fatal(err)
	}
}
`)
	build := exec.Command("go", "build", "-o", "round.exe", ".")
	build.Dir = folder
	build.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return func(schema, answer string) []byte {
		run := exec.Command(filepath.Join(folder, "round.exe"), schema)
		run.Stdin = strings.NewReader(answer)
		var errs bytes.Buffer
		run.Stderr = &errs
		again, err := run.Output()
		if err != nil {
			t.Errorf("%s: %v\n%s\n%.500s", schema, err, errs.String(), answer)
		}
		return again
	}
}

// wholeType finds the type of a whole answer in what was generated.
func wholeType(t *testing.T, source string) string {
	code := read(t, source)
	for _, name := range []string{`\w+SchemaJson`, "Answer"} {
		if found := regexp.MustCompile(`(?m)^type (` + name + `) `).FindStringSubmatch(code); found != nil {
			return found[1]
		}
	}
	t.Fatalf("%s has no type of the whole", source)
	return ""
}

// withoutNothing drops members that say nothing: some generators leave them out, and
// others put them in.
func withoutNothing(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			member = withoutNothing(member)
			v[name] = member
			if list, ok := member.([]any); member == nil || member == "" || member == false || member == 0.0 || ok && len(list) == 0 {
				delete(v, name)
			}
		}
	case []any:
		for i := range v {
			v[i] = withoutNothing(v[i])
		}
	}
	return v
}
