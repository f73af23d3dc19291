package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/processtest"
)

// A heavyFile is small, and was or might be much work.
type heavyFile struct {
	name, text string
}

func (f heavyFile) write(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), f.name)
	writeFile(t, path, f.text)
	return path
}

const heaviest = 5_000_000 // bytes

// full repeats an entry up to 5 MB.
func full(before, entry, after string) string {
	return before + strings.Repeat(entry, (heaviest-len(before)-len(after))/len(entry)) + after
}

// heavyTables are registers and catalogues at once, by their headings.
func heavyTables(header, row []string) []heavyFile {
	page := "<p>某县目录</p><table><tr><th>" + strings.Join(header, "<th>") + "</tr>"
	cells := "<td>" + strings.Join(row, "<td>")
	lines := strings.Join(header, ",") + "\n"
	line := strings.Join(row, ",") + "\n"
	return []heavyFile{
		{"rows.csv", full(lines, line, "")}, {"headers.csv", full("", lines, "")}, {"blank.csv", full(lines, "\n", "")}, {"returns.csv", full(lines, "\r", "")},
		{"tabs.csv", full(strings.ReplaceAll(lines, ",", "\t"), "\t\n", "")}, {"commas.csv", full(lines, ",", "")}, {"quotes.csv", full(lines, `"`, "")},
		{"cells.csv", full(lines, `"",`, "")}, {"quotes that open.csv", full(lines, "a\"b\n\"c,", "")}, {"zeros.csv", full(lines, "\x00", "")},
		{"nested.html", full("", "<table><tr><td>", "")}, {"boxes.html", full(page+"<tr><td>", "<div>", "")}, {"formats.html", full(page+"<tr><td>", "<p><b><i>", cells)},
		{"entities.html", full(page+"<tr><td>", "&amp;&#x26;", cells)}, {"lines.html", full(page+"<tr><td>甲<td>《", "<br>a", "")},
		{"wide.html", full(page, "<tr><td colspan=1000000000>甲", "</table>")}, {"tall.html", full(page, "<tr><td rowspan=65534>甲<td>乙", "</table>")},
		{"tables.html", full("", page+"<tr>"+cells+"</table>", "")}, {"comments.html", full("", "<!--", page)}, {"font.html", full(page+`<tr><td><span style="font-family:`, "Wingdings", `">þ</span>`+cells)},
		{"attributes.html", full(page+"<tr><td ", "a=b ", ">"+cells)},
		{"shared.xlsx", workbook(header, `<row><c t="s"><v>-1</v></c></row>`, "", "")},
		{"numbered.xlsx", workbook(header, `<row r="-5"><c><v>1</v></c></row><row r="4294967296"/>`, "", "")},
		{"sparse.xlsx", workbook(header, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, "", "")},
		{"rows.xlsx", workbook(header, strings.Repeat("<row>"+strings.Repeat(`<c t="s"><v>0</v></c>`, 5)+"</row>", 150_000), "", "")},
		{"empty.xlsx", workbook(header, strings.Repeat("<row><c/></row>", 900_000), "", "")},
		{"merged.xlsx", workbook(header, "<row><c><v>1</v></c></row>", `<mergeCells>`+strings.Repeat(`<mergeCell ref="A2:XFD1048576"/>`, 60_000)+`</mergeCells>`, "")},
		{"formats.xlsx", workbook(header, strings.Repeat(`<row><c s="0"><v>45000</v></c></row>`, 20_000), "", `<numFmts><numFmt numFmtId="200" formatCode="`+strings.Repeat("yyyy-", 50_000)+`"/></numFmts>`)},
		{"spaces.xlsx", workbook(header, strings.Repeat(" ", 200<<20), "", "")},
		{"spans.docx", document(`<w:tbl><w:tr>` + strings.Repeat(`<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr></w:tc>`, 10_000))},
		{"nested.docx", document(strings.Repeat(`<w:tbl><w:tr><w:tc>`, 100_000))},
		{"runs.docx", document(`<w:tbl><w:tr><w:tc><w:p>` + strings.Repeat(`<w:r><w:t>a</w:t></w:r>`, 500_000) + `</w:p></w:tc></w:tr></w:tbl>`)},
		{"spaces.docx", document(strings.Repeat(" ", 200<<20))},
	}
}

// workbook returns an XLSX of a sheet whose first row has the headings.
func workbook(header []string, rows, after, formats string) string {
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	first := ""
	for _, heading := range header {
		first += `<c t="inlineStr"><is><t>` + heading + `</t></is></c>`
	}
	return zipped(map[string]string{
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + kinds + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook ` + main + ` xmlns:r="` + kinds + `"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + kinds + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="` + kinds + `/styles" Target="styles.xml"/><Relationship Id="c" Type="` + kinds + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet ` + main + `>` + formats + `<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":       `<sst ` + main + `><si><t>某信息</t></si></sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet ` + main + `><sheetData><row>` + first + `</row>` + rows + `</sheetData>` + after + `</worksheet>`,
	})
}

// document returns a DOCX with a body.
func document(body string) string {
	return zipped(map[string]string{
		"_rels/.rels":       `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`,
	})
}

func zipped(parts map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for name, text := range parts {
		part, _ := z.Create(name)
		_, _ = part.Write([]byte(text))
	}
	_ = z.Close()
	return b.String()
}

func heavyNotices() []heavyFile {
	const head = "国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕99号\n一、元旦："
	return []heavyFile{
		{"dates.txt", full(head, "1月1日，", "放假。")[:900_000]}, {"brackets.txt", full(head, "（", "")[:900_000]},
		{"large.txt", full(head, "元旦", "")}, {"zeros.txt", full("", "\x00", "")}, {"page.html", full("<p>"+head, "<table><tr><td>", "")[:900_000]},
		{"days.json", full(`{"year":2027,"papers":[],"days":[`, `{"name":"","date":"2027-01-01","isOffDay":true},`, `]}`)[:900_000]},
		{"nested.json", full(`{"days":`, "[", "")[:900_000]},
	}
}

func heavySettings() []heavyFile {
	return []heavyFile{
		{"names.toml", full("", "a = 1\n", "")[:500_000]}, {"tables.toml", full("", "[[keys]]\n", "")[:500_000]}, {"nested.toml", full("a = ", "[", "")[:500_000]},
		{"keys.toml", full("[keys]\nhelp = [", `"f1",`, "]")[:500_000]}, {"catalogues.toml", full("catalog = [", `"a",`, "]")[:500_000]}, {"large.toml", full("theme = '", "a", "'")},
	}
}

// No file takes the command more than 300 MB and 10 s, by whichever door it comes.
func TestHeavyFilesByEveryDoor(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a process for each file")
	}
	for door, try := range map[string]func(*testing.T){
		"tables": heavyTablesStayWithin, "registers": heavyRegistersStayWithin, "notices": heavyNoticesStayWithin, "settings": heavySettingsStayWithin,
	} {
		t.Run(door, func(t *testing.T) {
			t.Parallel()
			try(t)
		})
	}
}

func heavyTablesStayWithin(t *testing.T) {
	for i, file := range heavyTables([]string{"序号", "公开事项", "公开内容", "公开依据", "公开渠道"}, []string{"1", "甲", "乙", "《法》", "政府网站"}) {
		path := file.write(t)
		staysWithin(t, nil, "import", path)
		if i%6 == 0 { // what is no JSON has the same end everywhere
			staysWithin(t, nil, "check", path)
			staysWithin(t, nil, "diff", path, path)
			staysWithin(t, nil, "list", "--catalog", path)
			staysWithin(t, nil, "day", "2027-01-04", "--holidays", path)
		}
	}
}

func heavyRegistersStayWithin(t *testing.T) {
	for _, file := range heavyTables([]string{"标题", "事项", "形成日期", "发布日期", "网址"}, []string{"某信息", "83", "2026-09-01", "2026-09-02", ""}) {
		staysWithin(t, nil, "ledger", "--json", file.write(t))
	}
}

func heavyNoticesStayWithin(t *testing.T) {
	for _, file := range heavyNotices() {
		path := file.write(t)
		staysWithin(t, nil, "day", "--read", path)
		staysWithin(t, nil, "day", "2027-01-04", "--holidays", path)
	}
}

func heavySettingsStayWithin(t *testing.T) {
	for _, file := range heavySettings() {
		staysWithin(t, []string{"ZWGK_CONFIG=" + file.write(t)}, "config")
	}
	for _, pins := range []string{"[", `{"catalog":"","item":""},`} {
		file := heavyFile{"pins.json", full("[", pins, "")}
		staysWithin(t, []string{"ZWGK_PINS=" + file.write(t)}, "config")
	}
}

// staysWithin runs the command, in whose exit status and lines no fault of the process
// may be seen.
func staysWithin(t *testing.T, environment []string, args ...string) {
	t.Helper()
	name := filepath.Base(args[len(args)-1])
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	peak := filepath.Join(t.TempDir(), "peak")
	command := exec.CommandContext(ctx, "zwgk", args...)
	command.Env = append(append(os.Environ(), "ZWGK_CONFIG="+os.DevNull, "ZWGK_PEAK="+peak), environment...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() > 2 || exit.ExitCode() < 0) || strings.Contains(stderr.String(), "goroutine ") {
		t.Errorf("%s %s: %v: %.300s", args[0], name, err, stderr.String())
		return
	}
	said, _ := os.ReadFile(peak)
	kilobytes, _ := strconv.Atoi(string(said))
	took := command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	line := fmt.Sprintf("%s %s: %d MB, %v: %.150s", args[0], name, kilobytes>>10, took.Round(time.Millisecond), stderr.String())
	switch {
	case kilobytes == 0 || kilobytes > processtest.MostMemory || took > processtest.Longest:
		t.Error(line)
	default:
		t.Log(line)
	}
	if command.ProcessState.ExitCode() == 2 && strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("%s %s says more than a line: %.300s", args[0], name, stderr.String())
	}
}

// A folder of catalogues that has a pipe or a device in it is told: neither is waited
// for.
func TestAFolderWithAPipeIsTold(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe.json")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	writeFile(t, filepath.Join(folder, "a.json"), `{"official":{"title":"t","categories":[]}}`)
	if _, stderr := printed(t, false, "list", "--catalog", folder, "--lang", "en"); stderr != "zwgk: "+pipe+": this is no regular file: move it out of the folder\n" {
		t.Errorf("got %q", stderr)
	}
}
