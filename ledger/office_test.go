package ledger

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// A register kept in LibreOffice, opened there, edited and saved again: its days, its
// links and its merged cells survive.
func TestRegisterSavedByLibreOffice(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or the test is to be short")
	}
	folder := t.TempDir()
	written := filepath.Join(folder, "register.xlsx")
	if err := os.WriteFile(written, []byte(registerWithMerges(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	before := readFile(t, written)
	says(t, before, "3: 63 2026-09-29 on_time 0", "4: 85 2026-12-03 open 3", "5: 0  none 0")

	flat := savedBy(t, folder, written, "fods")
	edited := strings.Replace(flat, "无关的公告", "单位参保证明查询打印指南", 1)
	if edited == flat {
		t.Fatal("LibreOffice's own file has not the title to edit")
	}
	again := filepath.Join(folder, "edited.fods")
	if err := os.WriteFile(again, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	savedBy(t, folder, again, "xlsx")
	after := readFile(t, filepath.Join(folder, "edited.xlsx"))
	says(t, after, "3: 63 2026-09-29 on_time 0", "4: 85 2026-12-03 open 3", "5: 20 2026-10-12 on_time 0")
	for i := range 2 {
		was, is := before.Entries[i], after.Entries[i]
		if is.URL != was.URL || is.Office != was.Office || is.Formed != was.Formed || is.Published != was.Published || is.URL == "" || is.Office != "养老科" {
			t.Errorf("row %d was %v, is %v", was.Row, was, is)
		}
	}
}

// registerWithMerges is a workbook with a title over all columns, an office over two
// rows, links, and days as numbers that show no year.
func registerWithMerges(t *testing.T) string {
	text := func(at, s string) string {
		return `<c r="` + at + `" t="inlineStr"><is><t>` + s + `</t></is></c>`
	}
	day := func(at, serial string) string { return `<c r="` + at + `" s="1"><v>` + serial + `</v></c>` }
	return workbook(t, map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + relation + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook ` + sheetSpaces + `><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + relation + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="` + relation + `styles" Target="styles.xml"/></Relationships>`,
		"xl/styles.xml": `<styleSheet ` + sheetSpaces + `><numFmts count="1"><numFmt numFmtId="170" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
			`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="170" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet ` + sheetSpaces + `><sheetData>` +
			`<row r="1">` + text("A1", "某局公开台账") + `</row>` +
			`<row r="2">` + text("A2", "标题") + text("B2", "生成日期") + text("C2", "发布日期") + text("D2", "责任科室") + `</row>` +
			`<row r="3">` + text("A3", "失业保险金申领办事指南") + day("B3", "46266") + day("C3", "46294") + text("D3", "养老科") + `</row>` +
			`<row r="4">` + text("A4", "社会保障卡注销指南") + day("B4", "46331") + `</row>` +
			`<row r="5">` + text("A5", "无关的公告") + day("B5", "46273") + day("C5", "46274") + `</row>` +
			`</sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="D3:D4"/></mergeCells>` +
			`<hyperlinks><hyperlink ref="A3" r:id="l1"/><hyperlink ref="A4" r:id="l2"/></hyperlinks></worksheet>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="` + relation + `hyperlink" Target="https://www.example.gov.cn/1" TargetMode="External"/><Relationship Id="l2" Type="` + relation + `hyperlink" Target="https://www.example.gov.cn/2" TargetMode="External"/></Relationships>`,
	})
}

const (
	relation    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	sheetSpaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
)

// savedBy lets LibreOffice open a file and save it in a format, and returns it.
func savedBy(t *testing.T, folder, name, format string) string {
	t.Helper()
	command := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless", "--convert-to", format, "--outdir", folder, name)
	said, err := command.CombinedOutput()
	if err != nil || strings.Contains(string(said), "source file could not be loaded") { // as without its part for spreadsheets
		t.Skipf("LibreOffice does not run here: %v: %s", err, said)
	}
	saved, err := os.ReadFile(strings.TrimSuffix(name, filepath.Ext(name)) + "." + format)
	if err != nil {
		t.Fatal(err)
	}
	return string(saved)
}

func readFile(t *testing.T, name string) *Ledger {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, table.XLSX, string(data))
}
