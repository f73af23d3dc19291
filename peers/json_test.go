package peers

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A call of the command, and the schema of what it prints.
type call struct {
	schema string
	said   string   // the call of docs/schema/README.md that it is one of
	args   []string // with the names of files
	errors bool     // whether it is standard error that counts
	lines  bool     // whether each line is one answer
}

// The calls, with the edges of what each can print.
func calls() []call {
	const notice = "../workday/testdata/holidays-2027.json"
	all := []call{
		{schema: "item", said: "show NUMBER --json", args: []string{"show", "83"}},
		{schema: "item", said: "show NUMBER --json", args: []string{"show", "1", "--catalog", "odd.json"}},
		{schema: "item", said: "export --format ndjson", args: []string{"export", "--format", "ndjson"}, lines: true},
		{schema: "item", said: "export --format ndjson", args: []string{"export", "--format", "ndjson", "--catalog", "odd.json"}, lines: true},
		{schema: "items", said: "list --json", args: []string{"list"}},
		{schema: "items", said: "list --json", args: []string{"list", "--category", "99"}}, // none
		{schema: "items", said: "list --json", args: []string{"list", "--catalog", "odd.json"}},
		{schema: "items", said: "show NUMBER NUMBER --json", args: []string{"show", "1", "90"}},
		{schema: "items", said: "--json"},
		{schema: "items", said: "ledger FILE --missing --json", args: []string{"ledger", "register.csv", "--missing"}},
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "社保卡丢了"}},
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "工伤认定"}},     // partial
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "社保卡丢了 火星"}}, // words that are not understood
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "护照怎么办"}},    // none
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "sbkgs", "--limit", "1"}},
		{schema: "hits", said: "QUERY --json", args: []string{"83"}},
		{schema: "due", said: "due NUMBER --from DATE --json", args: []string{"due", "83", "--from", "2026-09-14"}},
		{schema: "due", said: "due NUMBER --from DATE --json", args: []string{"due", "83", "--from", "2026-12-20"}}, // provisional
		{schema: "due", said: "due NUMBER --from DATE --json", args: []string{"due", "--days", "20", "--from", "2026-05-20", "--region", "CN-NX"}},
		{schema: "due", said: "due NUMBER --from DATE --json", args: []string{"due", "1", "--from", "2026-09-14", "--catalog", "odd.json"}}, // groups, and a term without a date
		{schema: "due", said: "due NUMBER --from DATE --json", args: []string{"due", "2", "--from", "2026-09-14", "--catalog", "odd.json"}},
		{schema: "day", said: "day DATE --json", args: []string{"day", "2026-10-10", "2026-10-01", "2026-10-16", "2026-10-17", "2027-02-08", "2027-02-20"}, lines: true},
		{schema: "day", said: "day DATE --json", args: []string{"day", "2026-05-27", "2022-07-11", "--region", "CN-NX"}, lines: true},
		{schema: "holidays", said: "day --read FILE --json", args: []string{"day", "--read", notice}},
		{schema: "holidays", said: "day --read FILE --json", args: []string{"day", "--read", "guangxi.txt"}},
		{schema: "check", said: "check --json", args: []string{"check"}},
		{schema: "check", said: "check --json", args: []string{"check", "odd.json"}}, // faults and open questions
		{schema: "checks", said: "check --catalog FILE --catalog FILE --json", args: []string{"check", "--catalog", "odd.json", "--catalog", "other.json"}},
		{schema: "items", said: "list --json", args: []string{"list", "--catalog", "odd.json", "--catalog", "../embed/catalogue.json"}},
		{schema: "hits", said: "search QUERY --json", args: []string{"search", "挂失", "--catalog", "odd.json", "--catalog", "../embed/catalogue.json"}},
		{schema: "item", said: "export --format ndjson", args: []string{"export", "--format", "ndjson", "--catalog", "odd.json", "--catalog", "../embed/catalogue.json"}, lines: true},
		{schema: "changes", said: "diff OLD NEW --json", args: []string{"diff", "../embed/catalogue.json", "odd.json"}},
		{schema: "changes", said: "diff OLD NEW --json", args: []string{"diff", "odd.json", "odd.json"}},
		{schema: "changes", said: "diff OLD NEW --json", args: []string{"diff", "odd.json", "other.json"}},
		{schema: "ledger", said: "ledger FILE --json", args: []string{"ledger", "register.csv"}},
		{schema: "ledger", said: "ledger FILE --json", args: []string{"ledger", "register.csv", "--item", "90"}},
		{schema: "counts", said: "ledger FILE --month MONTH --json", args: []string{"ledger", "register.csv", "--month", "2026-09"}},
		{schema: "counts", said: "ledger FILE --month MONTH --json", args: []string{"ledger", "register.csv", "--month", "1999-01"}},
		{schema: "config", said: "config --json", args: []string{"config"}},
		{schema: "questions", said: "import FILE --json", args: []string{"import", "questions.html"}, errors: true},
		{schema: "questions", said: "import FILE --json", args: []string{"import", "../table/testdata/models/f01-social-insurance.html"}, errors: true},
		{schema: "catalogue", said: "import FILE", args: []string{"import", "questions.html"}},
		{schema: "catalogue", said: "export --format json", args: []string{"export", "--format", "json"}},
	}
	for i, c := range all {
		if c.schema != "catalogue" && !strings.Contains(c.said, "ndjson") {
			all[i].args = append(slices.Clone(c.args), "--json")
		}
	}
	return all
}

// The files that the calls name, beside those of the repository.
var testFiles = map[string]string{
	"odd.json": `{"open":[{"kind":"lost_mark","item":2,"text":"是否勾选？"}],"official":{"title":"甲","categories":[{"number":1,"name":"乙","blocks":[
{"items":[{"number":1,"name":"丙","code":"一之一"}],"legal_basis":["《某法"],"deadline":"及时公开","audiences":["全社会"],"methods":["主动"],"levels":["县级"],"extra":{"备注":"无"},
"disclosures":[{"contents":["办事指南"],"channels":["政府网站","其他：微博"]},{"contents":["结果"],"channels":["政府网站"],"deadline":"自信息形成之日起20个工作日内","legal_basis":["《社会保险法》（主席令第35号）"],"publisher":"某局","extra":{"备注":"有"}}]},
{"items":[{"number":2,"name":"丁"}],"legal_basis":["《社会保险法》"],"deadline":"长期公开","audiences":["全社会"],"methods":["主动"],"disclosures":[{"contents":["名单"],"channels":["政府网站"]}]}]}]}}`,
	"other.json": `{"official":{"title":"甲","categories":[{"number":1,"name":"乙","blocks":[
{"items":[{"number":1,"name":"丁"},{"number":2,"name":"戊"}],"legal_basis":["《社会保险法》"],"deadline":"长期公开","audiences":["全社会"],"methods":["主动"],"disclosures":[{"contents":["名单"],"channels":["政府网站"]}]}]}]}}`,
	"register.csv": "索引号,事项序号,标题,形成日期,公开日期,网址\n1,63,甲,2026-09-01,2026-09-29,https://example.org/1\n2,63,乙,2026-09-01,2026-09-30,\n3,63,丙,2026-10-09,,\n4,63,丁,2026-13-01,,\n5,,办公用品采购公告,2026-11-05,,\n6,,丧葬补助金领取公示,2026-11-05,,\n",
	"guangxi.txt":  "广西壮族自治区人民政府办公厅关于2027年“壮族三月三”放假的通知\n现将2027年“壮族三月三”放假安排通知如下：\n4月9日（星期五）至12日（星期一）放假，共4天。\n",
	"questions.html": `<h1>某县就业领域基层政务公开标准目录</h1><table><tr><th>序号</th><th>公开类别</th><th>公开事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th><th>公开主体</th><th>公开渠道</th><th>公开对象</th><th>公开方式</th><th>公开层级</th><th>说明一二</th></tr>
<tr><td>1</td><td>就业</td><td>失业登记</td><td>办事指南</td><td>《就业促进法</td><td>20个工作日内</td><td>某局</td><td>□政府网站 ▲两微一端</td><td>全社会</td><td>主动</td><td>县级</td><td>甲</td></tr></table>`,
}

// Every call prints what its schema says, and no schema is without a call.
func TestTheSchemasOfTheCommand(t *testing.T) {
	program, folder := command(t), filesFor(t)
	tried, called := make(map[string]bool), make(map[string]bool)
	for _, c := range calls() {
		schema, err := jsonschema.NewCompiler().Compile(schemaFile(c.schema))
		if err != nil {
			t.Fatal(err)
		}
		tried[c.schema], called[c.said] = true, true
		for _, answer := range c.answers(t, program, folder) {
			if err := valid(schema, answer); err != nil {
				t.Errorf("zwgk %v: %v\n%.600s", c.args, err, answer)
			}
		}
	}
	for _, file := range schemaFiles(t) {
		if name := strings.TrimSuffix(filepath.Base(file), ".schema.json"); !tried[name] {
			t.Errorf("no call was held against %s", name)
		}
	}
	for _, said := range regexp.MustCompile("`zwgk ([^`]*)`").FindAllStringSubmatch(read(t, "../docs/schema/README.md"), -1) {
		if !called[said[1]] {
			t.Errorf("docs/schema/README.md names zwgk %s, which was not called", said[1])
		}
	}
}

// A schema is no use that accepts everything: without any of its members, or with
// another one, an answer is refused.
func TestTheSchemasRefuse(t *testing.T) {
	program, folder := command(t), filesFor(t)
	for _, c := range calls() {
		schema, err := jsonschema.NewCompiler().Compile(schemaFile(c.schema))
		if err != nil {
			t.Fatal(err)
		}
		for _, answer := range c.answers(t, program, folder) {
			var parsed any
			if err := json.Unmarshal([]byte(answer), &parsed); err != nil {
				t.Fatal(err)
			}
			object, ok := parsed.(map[string]any)
			if list, isList := parsed.([]any); isList && len(list) > 0 {
				object, ok = list[0].(map[string]any)
			}
			if !ok || c.schema == "catalogue" {
				continue
			}
			object["unheard_of"] = 1
			if schema.Validate(parsed) == nil {
				t.Errorf("%s accepts any member", c.schema)
			}
			clear(object)
			if schema.Validate(parsed) == nil {
				t.Errorf("%s accepts nothing", c.schema)
			}
		}
	}
}

// What several schemas say of an item is one thing.
func TestTheSchemasAgree(t *testing.T) {
	parse := func(name string) (schema map[string]any) {
		if err := json.Unmarshal([]byte(read(t, schemaFile(name))), &schema); err != nil {
			t.Fatal(err)
		}
		return schema
	}
	item, items, hits := parse("item"), parse("items"), parse("hits")
	properties := item["properties"].(map[string]any)
	of := func(schema map[string]any, name string) map[string]any {
		return schema["$defs"].(map[string]any)[name].(map[string]any)
	}
	text := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if text(of(items, "item")["properties"]) != text(properties) {
		t.Error("items has another item")
	}
	hit := maps.Clone(of(hits, "hit")["properties"].(map[string]any))
	for _, own := range []string{"score", "matches", "unused", "partial"} {
		delete(hit, own)
	}
	if text(hit) != text(properties) {
		t.Error("hits has another item")
	}
	for name, def := range item["$defs"].(map[string]any) {
		if text(of(items, name)) != text(def) || text(of(hits, name)) != text(def) {
			t.Errorf("%s is not the same in all", name)
		}
	}
}

func schemaFile(name string) string {
	if name == "catalogue" {
		return "../embed/catalogue.schema.json"
	}
	return "../docs/schema/" + name + ".schema.json"
}

func schemaFiles(t *testing.T) []string {
	files, err := filepath.Glob("../docs/schema/*.schema.json")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	return append(files, schemaFile("catalogue"))
}

// command builds zwgk once.
func command(t *testing.T) string {
	t.Helper()
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return program
}

var (
	programFolder string // where it is built, if it is
	built         = sync.OnceValues(func() (program string, err error) {
		if programFolder, err = os.MkdirTemp("", "zwgk"); err != nil {
			return "", err
		}
		program = filepath.Join(programFolder, "zwgk.exe")
		build := exec.Command("go", "build", "-o", program, "./tui/zwgk")
		build.Dir = ".."
		if said, err := build.CombinedOutput(); err != nil {
			return "", errors.New(string(said))
		}
		return program, nil
	})
)

func TestMain(m *testing.M) {
	status := m.Run()
	os.RemoveAll(programFolder)
	os.Exit(status)
}

// filesFor returns a folder with the test's own files.
func filesFor(t *testing.T) string {
	folder := t.TempDir()
	for name, text := range testFiles {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// answers returns what a call prints.
func (c call) answers(t *testing.T, program, folder string) []string {
	t.Helper()
	args := slices.Clone(c.args)
	for i, arg := range args {
		if _, ours := testFiles[arg]; ours {
			args[i] = filepath.Join(folder, arg)
		}
	}
	run := exec.Command(program, args...)
	run.Env = append(os.Environ(), "HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_STATE_HOME="+folder)
	var out, errs bytes.Buffer
	run.Stdout, run.Stderr = &out, &errs
	var exit *exec.ExitError
	if err := run.Run(); errors.As(err, &exit) && exit.ExitCode() > 1 || err != nil && !errors.As(err, &exit) {
		t.Fatalf("zwgk %v: %v\n%s", args, err, errs.String())
	}
	said := out.String()
	if c.errors {
		said = errs.String()
	}
	if c.lines {
		return strings.Split(strings.TrimSpace(said), "\n")
	}
	return []string{said}
}
