package ledger

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// A row that has no day, and an office and a note that could be headings, is a piece.
func TestAPieceIsNoHeader(t *testing.T) {
	l := read(t, table.CSV, `标题,事项序号,生成日期,发布日期,责任科室,备注
甲,83,,,失业科室,见说明
乙,83,2026-9-1,,失业科室,见说明
`)
	says(t, l, "2: 83  unknown 0", "3: 83 2026-09-29 overdue 40")
	if l.Skipped != 0 {
		t.Errorf("%d rows skipped", l.Skipped)
	}
}

// A sheet may hold one register below another, each with its own header.
func TestRegistersBelowEachOther(t *testing.T) {
	l := read(t, table.CSV, `标题,事项序号,生成日期,发布日期
甲,83,2026-9-1,
事项序号,信息名称,公开日期,成文日期
83,乙,2026-9-2,2026-9-1
申请人,申请内容,收到日期,答复日期
丙,某年的统计,2026-9-1,2026-9-29
`)
	says(t, l, "2: 83 2026-09-29 overdue 40", "4: 83 2026-09-29 on_time 0", "6: 0 2026-09-29 answered 0")
	if l.Skipped != 2 || l.Entries[2].Request == nil {
		t.Errorf("%d rows skipped, want both headers; %+v", l.Skipped, l.Entries[2])
	}
	page := `<table><tr><th rowspan=2>标题<th rowspan=2>事项序号<th colspan=2>日期</tr><tr><th>生成<th>公开</tr>
<tr><td>甲<td>83<td>2026-9-1<td></tr><tr><td>甲<td>83<td>2026-9-1<td></tr>
<tr><th rowspan=2>标题<th rowspan=2>事项序号<th colspan=2>日期</tr><tr><th>生成<th>公开</tr>
<tr><td>乙<td>83<td>2026-9-1<td>2026-9-29</tr><tr><td>乙<td>83<td>2026-9-1<td>2026-9-29</tr></table>`
	l = read(t, table.HTML, page)
	says(t, l, "3: 83 2026-09-29 overdue 40", "4: 83 2026-09-29 overdue 40", "7: 83 2026-09-29 on_time 0", "8: 83 2026-09-29 on_time 0")
	if l.Skipped != 2 {
		t.Errorf("%d rows skipped, want the two of the header", l.Skipped)
	}
}

// The row below a header belongs to it only where it tells more than the header does.
func TestARowBelowABlankHeading(t *testing.T) {
	says(t, read(t, table.CSV, "标题,,事项序号,生成日期,发布日期\n甲,,,,\n乙,,83,2026-9-1,\n"), "2: 0  none 0", "3: 83 2026-09-29 overdue 40")
	says(t, read(t, table.CSV, "标题,事项序号,生成日期,发布日期,\n甲,83,待定,,无误\n乙,83,2026-9-1,,\n"), "2: 83  unknown 0", "3: 83 2026-09-29 overdue 40")
	says(t, read(t, table.CSV, "标题,事项序号,生成日期,公开日期,\n,,,拟公开日期,实际公开日期\n甲,83,2026-9-1,2026-9-9,2026-9-30\n"), "3: 83 2026-09-29 late 1")
	says(t, read(t, table.CSV, "标题,事项序号,生成日期,,发布日期\n情况说明,83,,,已发布日期\n乙,83,2026-9-1,,\n丙,83,2026-9-1,,\n"), "2: 83  unknown 0", "3: 83 2026-09-29 overdue 40", "4: 83 2026-09-29 overdue 40")
}

// The row below a header is a piece where both rows together would head no register.
func TestARowBelowAHeaderOfOneDay(t *testing.T) {
	says(t, read(t, table.CSV, "事项序号,日期,\n,说明,备注\n83,2026-9-1,2026-9-30\n"), "2: 0  ask 0", "3: 83  unknown 0")
}

// Matters by their numbers alone are a register; a catalogue is none, be it with the day
// of its last change, and a register is one that names the channel.
func TestRegistersAndCatalogues(t *testing.T) {
	for header, want := range map[string]bool{
		"事项序号,公开日期":                true,
		"公开事项,公开依据,公开时限,公开渠道,更新日期": false,
		"公开事项,公开依据,公开时限,公开载体,更新日期": false,
		"公开事项,标题,公开渠道,生成日期,公开日期":   true,
		"公开事项,标题,公开依据,公开渠道,生成日期":   true,
		"公开事项,标题,公开时限,公开渠道,生成日期":   true,
		"公开事项,标题,公开依据,公开时限,生成日期":   true,
		"公开事项,标题,公开依据,公开时限,变更日期":   true,
		"公开事项,标题,公开依据,公开日期":        false,
		"公开事项,标题,公开时限,公开日期":        false,
		"申请内容,答复时限,收到日期,答复日期,公开依据": true,
	} {
		_, err := Read(strings.NewReader(header+"\n"), table.CSV, matcher())
		if err != nil && !errors.Is(err, ErrNoRegister) {
			t.Error(err)
		}
		if got := err == nil; got != want {
			t.Errorf("%s is a register: %v", header, got)
		}
	}
}

// A piece whose title begins with a year is no heading of a section, and a line that
// heads one has no day.
func TestTitlesWithAYear(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,生成日期,发布日期\n2026年度预算公开,83,2026-9-1,\n2026年9月简报,,,\n甲,83,2026-9-1,\n")
	says(t, l, "2: 83 2026-09-29 overdue 40", "4: 83 2026-09-29 overdue 40")
	if l.Skipped != 1 {
		t.Errorf("%d rows skipped", l.Skipped)
	}
	l = read(t, table.CSV, "2026年公开台账\n标题,事项序号,生成日期,发布日期\n以下为2025年未办结而转入本表的各项,,,\n甲,83,9月1日,\n")
	says(t, l, "3: 0  none 0", "4: 83 2026-09-29 overdue 40")
}

// The row of a piece is its own, be the cell of its office merged with the one above; a
// number in a column of no days is no day.
func TestCellsOfARow(t *testing.T) {
	says(t, read(t, table.HTML, `<table><tr><td>标题</td><td>事项序号</td><td>生成日期</td><td>责任科室</td></tr>
<tr><td>甲</td><td>83</td><td>2026-9-1</td><td rowspan=2>某科</td></tr>
<tr><td>乙</td><td>83</td><td>2026-9-1</td></tr></table>`), "2: 83 2026-09-29 unknown 0", "3: 83 2026-09-29 unknown 0")
	l := read(t, table.XLSX, workbook(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="台账" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>索引号</t></is></c><c r="B1" t="inlineStr"><is><t>标题</t></is></c><c r="C1" t="inlineStr"><is><t>生成日期</t></is></c></row>
<row r="2"><c r="A2"><v>46001</v></c><c r="B2" t="inlineStr"><is><t>失业保险金申领办事指南</t></is></c><c r="C2"><v>46266</v></c></row>
</sheetData></worksheet>`,
	}))
	if e := l.Entries[0]; e.Index != "46001" || e.Formed.String() != "2026-09-01" {
		t.Errorf("%q, formed %v", e.Index, e.Formed)
	}
}

// A blank column behind a day is none of its own.
func TestABlankColumnBehindADay(t *testing.T) {
	says(t, read(t, table.CSV, "title,item,formed,date,\n甲,83,2026-9-1,2026-9-2,checked\n"), "2: 83 2026-09-29 on_time 0")
}

// A title that begins like a sum is none.
func TestTitlesLikeSums(t *testing.T) {
	l := read(t, table.CSV, "标题,事项序号,生成日期,发布日期\n总计划的说明,83,,\n合计：3件,83,,\n小计,,2026-9-1,\n")
	says(t, l, "2: 83  unknown 0", "4: 0  none 0")
}

// A page head is a form, be it of one row with colons, or of the matter alone.
func TestFurtherFormsOnAPage(t *testing.T) {
	says(t, read(t, table.HTML, `<table><tr><td>标题：</td><td>失业保险金申领办事指南</td><td>生成日期：</td><td>2026-9-1</td><td>公开日期：</td><td>2026-9-29</td></tr></table>`),
		"1: 63 2026-09-29 on_time 0")
	says(t, read(t, table.HTML, `<table><tr><td>事项名称</td><td>失业保险金申领</td></tr><tr><td>生成日期</td><td>2026-9-1</td></tr><tr><td>公开日期</td><td>2026-9-30</td></tr></table>`),
		"1: 63 2026-09-29 late 1")
	says(t, read(t, table.HTML, `<table><tr><td>来源：</td><td>某网</td><td>标题：</td><td>失业保险金申领办事指南</td></tr><tr><td>生成日期：</td><td>2026-9-1</td><td>公开日期：</td><td></td></tr></table>`),
		"1: 63 2026-09-29 overdue 40")
	nameless := `<table><tr><td>索引号：</td><td>A1</td><td>发布机构：</td><td>某局</td></tr><tr><td>生成日期：</td><td>2026-9-1</td><td>公开日期：</td><td>2026-9-2</td></tr></table>`
	if l, err := Read(strings.NewReader(nameless), table.HTML, matcher()); !errors.Is(err, ErrNoRegister) {
		t.Errorf("a form that names no piece is read as %v, %v", l, err)
	}
}

// Who signs below a register may be named in any column, and more than one of them; a piece
// that has a title stays one.
func TestASignatureBesideTheTitleIsNoPiece(t *testing.T) {
	const header = "序号,标题,事项序号,生成日期,发布日期,备注\n1,甲,83,2026-9-1,,\n"
	for _, row := range []string{
		"填报人：王某,,,审核人：李某,,2026-11-30",
		"填表人：王某 审核人：李某,,,,2026-11-30,",
		"制表：王某,,审核：李某,,2026年11月30日,",
		"填报人：,王某,,审核人：,李某,2026-11-30",
		",填报人：王某,,审核人：李某,2026-11-30,",
	} {
		if l := read(t, table.CSV, header+row+"\n"); len(l.Entries) != 1 || l.Skipped != 1 {
			t.Errorf("%s: %d entries, %d skipped", row, len(l.Entries), l.Skipped)
		}
	}
	for _, row := range []string{"经办人：王某,乙,83,2026-9-1,2026-9-2,", "2,乙,83,2026-9-1,2026-9-2,审核人：李某"} {
		if l := read(t, table.CSV, header+row+"\n"); len(l.Entries) != 2 {
			t.Errorf("%s: %d entries", row, len(l.Entries))
		}
	}
}
