package disclosure_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestValidateNamesEveryFaultAndItsPlace(t *testing.T) {
	for name, tt := range map[string]struct{ old, new, want string }{
		"gap in items":        {`{"number": 2, "name": "就业登记"}`, `{"number": 3, "name": "就业登记"}`, "item 3: official.categories[0].blocks[0].items[1].number: item 3 stands where 2 is expected"},
		"gap in categories":   {`{"number": 1, "name": "就业"`, `{"number": 2, "name": "就业"`, "official.categories[0].number: category 2 stands where 1 is expected"},
		"double name":         {"就业登记", "失业登记", `items[1].name: item 1 has the same name: "失业登记"`},
		"blank in a name":     {"失业登记", "失业 登记", `item 1: official.categories[0].blocks[0].items[0].name: there is a stray blank after "失业"`},
		"blank at the end":    {"失业登记", "失业登记 ", `there is a stray blank after "失业登记"`},
		"ideographic space":   {"失业登记", "失业登记\u3000（县）", "stray blank"},
		"control character":   {"失业登记", `失业\u001b[31m登记`, "the text holds control or invisible characters"},
		"bidi mark":           {"失业登记", "失业\u202e登记", "the text holds control or invisible characters"},
		"zero width":          {"失业登记", "\u200b", "the text holds control or invisible characters"},
		"empty name":          {"失业登记", "", "items[0].name: the text is empty"},
		"no content group":    {`[{"contents": ["办理材料"], "channels": ["政府网站", "其他：12345政务服务热线"]}]`, `[]`, "blocks[0].disclosures: there is no content group"},
		"no content":          {`["办理材料"]`, `[]`, "disclosures[0].contents: the cell is empty"},
		"no channel":          {`["政府网站", "其他：12345政务服务热线"]`, `[]`, "disclosures[0].channels: no channel is ticked"},
		"no legal basis":      {`["《就业促进法》"]`, `[]`, "blocks[0].legal_basis: there is no citation"},
		"unbalanced citation": {"《就业促进法》", "《就业促进法", "legal_basis[0]: 《 and 》 are not balanced"},
		"no time at all":      {"20日内", "信息形成或者变更之日起0个工作日内", "is no time at all"},
		"no deadline":         {"20日内", "", "blocks[0].deadline: the text is empty"},
		"no publisher":        {"某县人社局", "", "blocks[0].publisher: the text is empty"},
		"no level":            {`["县级", "村级"]`, `[]`, "blocks[0].levels: the cell is empty"},
		"double level":        {`["县级", "村级"]`, `["县级", "县级"]`, `levels[1]: "县级" stands twice`},
		"double keyword":      {`["上班登记"]`, `["上班登记", "上班登记"]`, `item 2: editorial.items.keywords: the keyword "上班登记" stands twice`},
		"keyword is the name": {`["上班登记"]`, `["就业登记"]`, `the keyword "就业登记" repeats the name`},
		"odd region":          {`"editorial": {`, `"editorial": {"region": "宁夏", `, "editorial.region"},
		"law nobody cites":    {`"editorial": {`, `"editorial": {"laws": [{"name": "民法典"}], `, `editorial.laws[0]: no item cites "民法典"`},
		"no category":         {small[strings.Index(small, `{"number": 1, "name": "就业"`):strings.LastIndex(small, "]\n  },")], "", "official.categories: there is no category"},
	} {
		file := strings.Replace(small, tt.old, tt.new, 1)
		if name == "no category" {
			file = strings.Replace(file, `,
  "editorial": {"items": [{"number": 2, "name_en": "Registration of employment", "keywords": ["上班登记"]}]}`, "", 1)
		}
		if name == "gap in items" {
			file = strings.Replace(file, `{"number": 2, "name_en"`, `{"number": 3, "name_en"`, 1)
		}
		err := load(t, file).Validate()
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v\nwant %q", name, err, tt.want)
		}
	}
}

func TestValidateReportsAllFaultsAtOnceWithLines(t *testing.T) {
	file := strings.NewReplacer("失业登记", "失业 登记", "《就业促进法》", "《就业促进法", `["县级", "村级"]`, `[]`).Replace(small)
	err := load(t, file).Validate()
	faults, ok := err.(interface{ Unwrap() []error })
	if !ok || len(faults.Unwrap()) != 3 {
		t.Fatalf("got %v, want three faults", err)
	}
	var fault *disclosure.Fault
	if !errors.As(faults.Unwrap()[0], &fault) || fault.Item != 1 || fault.Line != 6 {
		t.Errorf("the first fault is %+v, want item 1 on line 6", fault)
	}
}
