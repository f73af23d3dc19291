package peers

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Rows of every status are what the schema says.
func TestTheSchemaOfTheLedger(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../docs/schema/ledger.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	matcher := ledger.NewMatcher(disclosure.Default())
	statuses := make(map[ledger.Kind]bool)
	for _, register := range []string{
		"索引号,事项序号,标题,形成日期,公开日期\n1,63,甲,2026-09-01,2026-09-29\n2,63,乙,2026-09-01,2026-09-30\n3,63,丙,2026-10-09,\n4,63,丁,2026-11-05,\n5,63,戊,2026-13-01,\n6,,办公用品采购公告,2026-11-05,\n7,,丧葬补助金领取公示,2026-11-05,\n8,63,己,2026-05-06,\n",
		"序号,申请人,收到日期,是否延期,答复日期\n1,甲,2026-09-01,否,2026-09-02\n",
	} {
		read, err := ledger.Read(strings.NewReader(register), table.CSV, matcher)
		if err != nil {
			t.Fatal(err)
		}
		rows := read.Rows(workday.National(), workday.MustParseDate("2026-11-30"), ningxia)
		for _, row := range rows {
			statuses[row.Status.Kind] = true
		}
		data, err := json.Marshal(rows)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(schema, string(data)); err != nil {
			t.Errorf("%v\n%s", err, data)
		}
	}
	if len(statuses) != 8 {
		t.Errorf("only %d statuses of 8 were tried", len(statuses))
	}
}
