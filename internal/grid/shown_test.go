package grid

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// shown is the text of the first cell, and behind strokes what does not show.
func shown(t *testing.T, data []byte, format Format) string {
	t.Helper()
	file, err := Read(data, format, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	if len(file.Tables) > 0 {
		texts = append(texts, strings.ReplaceAll(file.Tables[0].Cells[0].Text, "\n", "/"))
	}
	for _, remnant := range file.Remnants {
		texts = append(texts, fmt.Sprint(remnant.Kind, remnant.Text))
	}
	return strings.Join(texts, "|")
}

// A cell of a workbook is what Excel shows of it.
func TestACellIsWhatTheSpreadsheetShows(t *testing.T) {
	format := func(code string) *excelize.Style { return &excelize.Style{CustomNumFmt: &code} }
	font := func(font excelize.Font) *excelize.Style { return &excelize.Style{Font: &font} }
	onBlue := font(excelize.Font{Color: "FFFFFF"})
	onBlue.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E79"}}
	onWhite := font(excelize.Font{Color: "FFFFFF"})
	onWhite.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFFFF"}}
	for _, c := range []struct {
		value any
		style *excelize.Style
		want  string
	}{
		{20, format(`0"个工作日"`), "20个工作日"},
		{0.3, format("0%"), "30%"},
		{0.5, format("General"), "0.5"},
		{0.1 + 0.2, nil, "0.3"},
		{12345.6, format("#,##0.00"), "12,345.60"},
		{45000, format(`yyyy"年"m"月"d"日"`), "2023年3月15日"},
		{1, format(`"√";;""`), "√"},
		{12, format("[DBNum1][$-804]General"), "一十二"},
		{105, format("[DBNum1]General"), "一百〇五"},
		{3, format(`[DBNum1]General"、"`), "三、"},
		{12, format("[DBNum1][$-804]0"), "一二"},
		{20, format("[DBNum2]General"), "贰拾"},
		{7, format("[dbnum3]General"), "７"},
		{45000, format(`[DBNum1][$-804]yyyy"年"m"月"d"日"`), "二〇二三年三月十五日"},
		{12345, format("[DBNum1]General"), "一二三四五"},
		{"20", format(`@"个工作日"`), "20个工作日"},
		{"第_x000D_A2024_表", nil, "第/A2024_表"},
		{"20", format(`0;0;0;@"天"`), "20天"},
		{"暗", format(";;;"), "注|1暗"},
		{7, format(";;;"), "注|17"},
		{0, format(`"√";;""`), "注"},
		{"白", onWhite, "注|1白"},
		{"白", font(excelize.Font{Color: "FFFFFF"}), "注|1白"},
		{"白", onBlue, "白"},
		{"小", font(excelize.Font{Size: 1}), "注|1小"},
	} {
		book := excelize.NewFile()
		book.SetCellValue("Sheet1", "A1", c.value)
		book.SetCellValue("Sheet1", "B1", "注")
		if c.style != nil {
			style, err := book.NewStyle(c.style)
			if err != nil {
				t.Fatal(err)
			}
			book.SetCellStyle("Sheet1", "A1", "A1", style)
		}
		var b bytes.Buffer
		book.Write(&b)
		if got := shown(t, b.Bytes(), XLSX); got != c.want {
			t.Errorf("%v: %s, want %s", c.value, got, c.want)
		}
	}
}

// A formula that no program has worked out is no blank.
// What is drawn over a sheet lies in no cell: it is told with the place where it begins.
func TestWhatIsDrawnOverASheetIsTold(t *testing.T) {
	book := excelize.NewFile()
	book.SetCellStr("Sheet1", "A1", "甲")
	if err := book.AddShape("Sheet1", &excelize.Shape{Cell: "C4", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "仅限"}, {Text: "本村"}}}); err != nil {
		t.Fatal(err)
	}
	for at, ticked := range map[string]bool{"B2": true, "B3": false} {
		if err := book.AddFormControl("Sheet1", excelize.FormControl{Cell: at, Type: excelize.FormControlCheckBox, Checked: ticked, Text: at}); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	file, err := Read(b.Bytes(), XLSX, DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, r := range file.Remnants {
		told = append(told, fmt.Sprintf("%d %d:%d %s", r.Kind, r.Row, r.Column, strings.ReplaceAll(r.Text, "\n", "/")))
	}
	slices.Sort(told)
	if got := strings.Join(told, ", "); got != "3 2:2 ☑B2, 3 3:2 ☐B3, 3 4:3 仅限/本村" {
		t.Error(got)
	}
}

func TestAFormulaWithoutAResult(t *testing.T) {
	book := excelize.NewFile()
	book.SetCellFormula("Sheet1", "A1", "B1")
	book.SetCellStr("Sheet1", "B1", "注")
	var b bytes.Buffer
	book.Write(&b)
	file, err := Read(b.Bytes(), XLSX, DefaultLimits())
	if err != nil || file.Tables[0].Cells[0].Text != "=B1" || file.Tables[0].Cells[0].Value != Failed {
		t.Errorf("%v, %+v", err, file.Tables[0].Cells)
	}
}

// White and tiny text of a page does not show, unless it is on a colour.
func TestTextOfAPageThatIsNotSeen(t *testing.T) {
	for cell, want := range map[string]string{
		`<td><font color=white>√</font>`:                                "|1√",
		`<td><span style="color: #FFFFFF">√</span>`:                     "|1√",
		`<td><span style="color:#fff;font-size:9pt">√</span>`:           "|1√",
		`<td><span style="font-size:1px">√</span>`:                      "|1√",
		`<td><span style="font-size:0.5pt">√</span>`:                    "|1√",
		`<td><span style="font-size:0.9em">√</span>`:                    "√",
		`<td><span style="font-size:10px">√</span>`:                     "√",
		`<td bgcolor=navy><font color=white>√</font>`:                   "√",
		`<td style="background:#234"><font color=white>√</font>`:        "√",
		`<td style="background-color:white"><font color=white>√</font>`: "|1√",
		`<td><font color=red>√</font>`:                                  "√",
	} {
		if got := shown(t, []byte("<table><tr>"+cell+"</td></tr></table>"), HTML); got != want {
			t.Errorf("%s: %s, want %s", cell, got, want)
		}
	}
}

// So is that of a letter.
func TestTextOfALetterThatIsNotSeen(t *testing.T) {
	for cell, want := range map[string]string{
		`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>√</w:t></w:r></w:p>`:                                                         "|1√",
		`<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>√</w:t></w:r></w:p>`:                                                                 "|1√",
		`<w:p><w:r><w:rPr><w:sz w:val="21"/><w:color w:val="FF0000"/></w:rPr><w:t>√</w:t></w:r></w:p>`:                                       "√",
		`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:highlight w:val="blue"/></w:rPr><w:t>√</w:t></w:r></w:p>`:                              "√",
		`<w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>序号</w:t></w:r></w:p>`: "序号",
		`<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>`:                                  "乙|1甲",
	} {
		var letter bytes.Buffer
		archive := zip.NewWriter(&letter)
		part, _ := archive.Create("word/document.xml")
		part.Write([]byte(`<w:document xmlns:w="w"><w:body><w:tbl><w:tr><w:tc>` + cell + `</w:tc></w:tr></w:tbl></w:body></w:document>`))
		archive.Close()
		if got := shown(t, letter.Bytes(), DOCX); got != want {
			t.Errorf("%s: %s, want %s", cell, got, want)
		}
	}
}

// A line break in the source of a page is one between the words of a list, and none in
// a text that is merely wrapped.
func TestLineBreaksInTheSourceOfAPage(t *testing.T) {
	for cell, want := range map[string]string{
		"学校名称\n地址\n电话":                  "学校名称/地址/电话",
		"学校名称\n  地址\n\t电话":              "学校名称/地址/电话",
		"信息形成或者变更之日起的\n下一个月":            "信息形成或者变更之日起的 下一个月",
		"对象范围和标准以及其他须由申请人\n提交的材料":       "对象范围和标准以及其他须由申请人 提交的材料",
		"第一行\n<br>\n第二行":                "第一行/第二行",
		"<p class=MsoNormal>学校\n名称</p>": "学校 名称",
		"信息形成A\n之日起":                    "信息形成A 之日起",
		"自收到之日起\n20个工作日内":               "自收到之日起 20个工作日内",
	} {
		if got := shown(t, []byte("<table><tr><td>"+cell+"</td></tr></table>"), HTML); got != want {
			t.Errorf("%q: %s, want %s", cell, got, want)
		}
	}
}
