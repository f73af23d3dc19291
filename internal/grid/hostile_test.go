package grid

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// book makes a workbook of one sheet of the given XML.
func book(sheet string, parts ...string) []byte {
	return archiveOf(append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", `<worksheet>` + sheet + `</worksheet>`,
	}, parts...)...)
}

// letter makes a Word document of the given body.
func letter(body string, parts ...string) []byte {
	return archiveOf(append([]string{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`}, parts...)...)
}

func archiveOf(parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, _ := z.Create(parts[i])
		w.Write([]byte(parts[i+1]))
	}
	z.Close()
	return b.Bytes()
}

// hostile lists files that once ended the process, or would have taken hours.
func hostile() map[string]func() (Format, []byte) {
	rows := func(n int, row string) string { return strings.Repeat(row, n) }
	return map[string]func() (Format, []byte){
		"shared string -1": func() (Format, []byte) {
			return XLSX, book(`<sheetData><row r="1"><c r="A1" t="s"><v>-1</v></c></row></sheetData>`)
		},
		"row -5": func() (Format, []byte) {
			return XLSX, book(`<sheetData><row r="-5"><c t="str"><v>x</v></c></row></sheetData>`)
		},
		"row 4294967296": func() (Format, []byte) {
			return XLSX, book(`<sheetData><row r="4294967296"><c t="str"><v>x</v></c></row></sheetData>`)
		},
		"column ZZZZ": func() (Format, []byte) {
			return XLSX, book(`<sheetData><row r="1"><c r="ZZZZ1" t="str"><v>x</v></c></row></sheetData>`)
		},
		"merged cells": func() (Format, []byte) {
			var b strings.Builder
			b.WriteString(`<sheetData>`)
			for i := range 60_000 {
				fmt.Fprintf(&b, `<row r="%d"><c t="str"><v>x</v></c></row>`, i+1)
			}
			b.WriteString(`</sheetData><mergeCells>`)
			for i := range 60_000 {
				fmt.Fprintf(&b, `<mergeCell ref="A%d:ZZ%d"/>`, i+1, min(i+900, 1_048_576))
			}
			b.WriteString(`</mergeCells>`)
			return XLSX, book(b.String())
		},
		"a text a million times": func() (Format, []byte) {
			return XLSX, book(`<sheetData>`+rows(350_000, `<row><c t="s"><v>0</v></c></row>`)+`</sheetData>`, "xl/sharedStrings.xml", `<sst><si><t>`+strings.Repeat("长", 10_000)+`</t></si></sst>`)
		},
		"a zip that swells": func() (Format, []byte) {
			return XLSX, book(`<sheetData>` + strings.Repeat(`<row><c t="str"><v>x</v></c></row>`, 4<<20) + `</sheetData>`)
		},
		"a text without an end": func() (Format, []byte) {
			return DOCX, letter(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>` + strings.Repeat("字", 60<<20/3) + `</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
		},
		"deep elements": func() (Format, []byte) {
			return DOCX, letter(strings.Repeat(`<w:a>`, 2<<20))
		},
		"tables in tables": func() (Format, []byte) {
			return DOCX, letter(strings.Repeat(`<w:tbl><w:tr><w:tc>`, 80))
		},
		"wide cells": func() (Format, []byte) {
			return DOCX, letter(`<w:tbl>` + rows(40_000, `<w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr>`) + `</w:tbl>`)
		},
		"a font with a long name": func() (Format, []byte) {
			return DOCX, letter(`<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings` + strings.Repeat("x", 100_000) + `"/></w:rPr><w:t>` + strings.Repeat("o", 100_000) + `</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
		},
		"a style with a long name": func() (Format, []byte) {
			return HTML, []byte(`<table><tr><td style="font-family:Wingdings` + strings.Repeat("x", 200_000) + `">` + strings.Repeat("<b>o</b>", 100_000) + `</table>`)
		},
		"a page of cells": func() (Format, []byte) {
			return HTML, []byte(`<table>` + strings.Repeat("<td>", 5<<20/4))
		},
		"a page of wide cells": func() (Format, []byte) {
			return HTML, []byte(`<table>` + rows(100_000, `<tr><td rowspan=65534 colspan=1000>x`))
		},
		"a deep page": func() (Format, []byte) {
			return HTML, []byte(strings.Repeat(`<table><tr><td>x`, 100_000))
		},
		"fonts in one another": func() (Format, []byte) {
			return HTML, []byte(`<table><tr><td>` + strings.Repeat(`<b><i><u>`, 5<<20/9))
		},
		"open quotes": func() (Format, []byte) {
			return CSV, []byte("a,b,c\n1,2,3\n" + strings.Repeat("\"x,y\n", 1<<20))
		},
		"quotes over lines": func() (Format, []byte) {
			return CSV, []byte("a,b,c\n1,2,3\n" + strings.Repeat("\"x,y\n\",\n", 600_000))
		},
		"commas": func() (Format, []byte) { return CSV, bytes.Repeat([]byte(","), 5<<20) },
		"lines":  func() (Format, []byte) { return CSV, bytes.Repeat([]byte("x\n"), 5<<20/2) },
	}
}

// Each limit is told by what there is too much of.
func TestLimitsAreTold(t *testing.T) {
	page := func(n int) []byte { return []byte("<table>" + strings.Repeat("<tr><td>字字", n) + "</table>") }
	for name, change := range map[string]func(*Limits){
		"cells": func(l *Limits) { l.Cells = 9 }, "places": func(l *Limits) { l.Places = 9 }, "bytes of text": func(l *Limits) { l.Text = 50 },
		"elements": func(l *Limits) { l.Tokens = 30 },
	} {
		limits := DefaultLimits()
		change(&limits)
		_, err := Read(page(10), HTML, limits)
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Read(page(10), HTML, limits.Scaled(1000)); err != nil {
			t.Errorf("%s, with raised limits: %v", name, err)
		}
	}
	limits := DefaultLimits()
	limits.Bytes = 100
	if _, err := Read(book("<sheetData/>"), XLSX, limits); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a zip: %v", err)
	}
}

// A text without an end is refused before it is kept.
func TestATextWithoutAnEndIsRefused(t *testing.T) {
	for name, text := range map[string]string{"a text": strings.Repeat("字", 2<<20), "an element": "<c" + strings.Repeat(" ", 5<<20)} {
		_, err := Read(book(`<sheetData><row r="1"><c t="str"><v>`+text), XLSX, DefaultLimits())
		if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "bytes in one text") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A file that a library cannot read says in Chinese why, too.
func TestWhyAFileCannotBeRead(t *testing.T) {
	whole := book("<sheetData/>")
	changed := bytes.Clone(whole)
	const part = "xl/workbook.xml"
	changed[bytes.Index(changed, []byte(part))+len(part)+2] ^= 0xff
	archive := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
	for name, c := range map[string]struct {
		format Format
		file   []byte
		why    string
	}{
		"no zip":                      {XLSX, []byte("PK\x03\x04"), "压缩包"},
		"a part that does not end":    {XLSX, book("<sheetData><row>"), "提前结束"},
		"no XML":                      {XLSX, archiveOf("xl/workbook.xml", "<a b>"), "XML"},
		"a changed byte":              {XLSX, changed, "校验值不符"},
		"a page that is no base64":    {HTML, []byte(archive + "####\r\n--x--\r\n"), "内容不合规定"},
		"a web archive without parts": {HTML, []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n甲"), ""},
		"a kind of no sense":          {HTML, []byte("MIME-Version: 1.0\r\nContent-Type: ;;\r\n\r\n甲"), "内容不合规定"},
	} {
		_, err := Read(c.file, c.format, DefaultLimits())
		if err == nil || !strings.Contains(message.Chinese(err), c.why) || message.Chinese(err) == err.Error() {
			t.Errorf("%s: %s / %v", name, message.Chinese(err), err)
		}
	}
}

// damages yields a file cut at many places, and with one bit turned at many others.
func damages(data []byte, n int) (all [][]byte) {
	for i := range n / 2 {
		at := i * len(data) / (n / 2)
		all = append(all, data[:at])
		flipped := bytes.Clone(data)
		flipped[at] ^= 1 << (i % 8)
		all = append(all, flipped)
	}
	return all
}

// A damaged file is an error, or what is left of it; never a panic.
func TestDamagedFilesAreRead(t *testing.T) {
	var sheet strings.Builder
	sheet.WriteString("<sheetData>")
	for i := range 20 {
		fmt.Fprintf(&sheet, `<row r="%d"><c r="A%[1]d" t="str"><v>项%[1]d</v></c><c r="B%[1]d"><v>%[1]d</v></c></row>`, i+1)
	}
	sheet.WriteString("</sheetData>")
	for format, data := range map[Format][]byte{
		XLSX: book(sheet.String()),
		DOCX: letter(strings.Repeat(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, 20)),
		HTML: []byte(strings.Repeat("<table><tr><td rowspan=2>甲<td>乙</table>", 20)),
		CSV:  []byte(strings.Repeat("甲,\"乙\n丙\",丁\n", 20)),
	} {
		whole, err := Read(data, format, DefaultLimits())
		if err != nil {
			t.Fatal(format, err)
		}
		for i, damaged := range damages(data, 500) {
			file, err := Read(damaged, format, DefaultLimits())
			if err == nil && (format == XLSX || format == DOCX) && len(file.Tables) < len(whole.Tables) {
				t.Errorf("%d, damage %d: %d tables of %d without an error", format, i, len(file.Tables), len(whole.Tables))
			}
		}
	}
}

func FuzzXLSX(f *testing.F) {
	f.Add(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c s="1"><v>45322</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, `0"天"`)
	f.Fuzz(func(t *testing.T, sheet, format string) {
		Read(book(sheet, "xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="9" formatCode="`+strconv.Quote(format)+`"/></numFmts><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>`,
			"xl/sharedStrings.xml", `<sst><si><t>甲</t></si></sst>`), XLSX, DefaultLimits())
		cellStyle{number: format}.format("45322.5", false)
	})
}

func FuzzXLSXBytes(f *testing.F) {
	f.Add(book(`<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>`))
	f.Fuzz(func(t *testing.T, data []byte) { Read(data, XLSX, DefaultLimits()) })
}

func FuzzDOCX(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>某县目录</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Fuzz(func(t *testing.T, body string) { Read(letter(body), DOCX, DefaultLimits()) })
}

func FuzzDOCXBytes(f *testing.F) {
	f.Add(letter(`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`))
	f.Fuzz(func(t *testing.T, data []byte) { Read(data, DOCX, DefaultLimits()) })
}
