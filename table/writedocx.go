package table

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// writeDOCX writes the official table as bureaus publish it in Word: A4 landscape,
// merged cells, a header that is on every page, rows that do not break, and
// page numbers.
func writeDOCX(w io.Writer, catalog *disclosure.Catalog) error {
	z := zip.NewWriter(w)
	for _, part := range []struct {
		name  string
		write func(*wordWriter)
	}{
		{"[Content_Types].xml", (*wordWriter).contentTypes},
		{"_rels/.rels", (*wordWriter).relations},
		{"docProps/core.xml", (*wordWriter).properties},
		{"word/_rels/document.xml.rels", (*wordWriter).documentRelations},
		{"word/styles.xml", (*wordWriter).styles},
		{"word/footer1.xml", (*wordWriter).footer},
		{"word/document.xml", (*wordWriter).document},
	} {
		content, err := z.Create(part.name)
		if err != nil {
			return err
		}
		d := wordWriter{Writer: bufio.NewWriter(content), catalog: catalog}
		d.printf(xml.Header)
		part.write(&d)
		if err := d.Flush(); err != nil {
			return err
		}
	}
	return z.Close()
}

// A wordWriter writes a part; its errors are sticky until Flush.
type wordWriter struct {
	*bufio.Writer
	layout
	catalog *disclosure.Catalog
	widths  []int // of the columns, in twentieths of a point
	at      int   // the column that is written next
	left    int   // rows of the merged cells, with the one that is written
	keep    bool  // the row stays on the page of the next
}

func (d *wordWriter) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// text writes text for XML.
func (d *wordWriter) text(s string) { xml.EscapeText(d, []byte(s)) }

const (
	officeTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRoot = "http://schemas.openxmlformats.org/package/2006/"
	wordSchema  = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

func (d *wordWriter) contentTypes() {
	d.printf(`<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`, packageRoot)
	for _, part := range [][2]string{{"document", "document.main"}, {"styles", "styles"}, {"footer1", "footer"}} {
		d.printf(`<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, part[0], officeTypes, part[1])
	}
	d.printf(`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`)
}

func (d *wordWriter) relations() {
	d.printf(`<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="%[1]srelationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`, packageRoot, officeLinks)
}

func (d *wordWriter) documentRelations() {
	d.printf(`<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/styles" Target="styles.xml"/><Relationship Id="rId2" Type="%[2]s/footer" Target="footer1.xml"/></Relationships>`, packageRoot, officeLinks)
}

// properties say who made the file, and what it must say when it is read again.
func (d *wordWriter) properties() {
	d.printf(`<cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`, packageRoot)
	d.text(d.catalog.Title())
	d.printf(`</dc:title><dc:creator>%s</dc:creator><dc:identifier>%s</dc:identifier></cp:coreProperties>`, generator, d.catalog.Digest())
}

func (d *wordWriter) styles() {
	d.printf(`<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="16"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`, wordSchema)
	d.printf(`<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`)
}

func (d *wordWriter) footer() {
	field := func(name string) {
		d.printf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, name)
	}
	d.printf(`<w:ftr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">第 </w:t></w:r>`, wordSchema)
	field("PAGE")
	d.printf(`<w:r><w:t xml:space="preserve"> 页，共 </w:t></w:r>`)
	field("NUMPAGES")
	d.printf(`<w:r><w:t xml:space="preserve"> 页</w:t></w:r></w:p></w:ftr>`)
}

// The page is A4 on its side, in twentieths of a point.
const (
	pageWidth, pageHeight, pageMargin = 16838, 11906, 720
	textWidth                         = pageWidth - 2*pageMargin
)

func (d *wordWriter) document() {
	d.layout = layoutOf(d.catalog)
	d.printf(`<w:document xmlns:w="%s" xmlns:r="%s"><w:body>`, wordSchema, officeLinks)
	d.printf(`<w:p><w:pPr><w:jc w:val="center"/><w:spacing w:after="160"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t xml:space="preserve">`)
	d.text(d.catalog.Title())
	d.printf(`</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, textWidth)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		d.printf(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>`, side)
	}
	d.printf(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	columns := d.officialColumns()
	d.widths = wordWidths(columns)
	for _, width := range d.widths {
		d.printf(`<w:gridCol w:w="%d"/>`, width)
	}
	d.printf(`</w:tblGrid>`)
	d.head(columns)
	for category := range d.catalog.Categories() {
		for row := range categoryRows(d.catalog.ItemsByCategory(category.Number)) {
			d.row(row)
		}
	}
	d.printf(`</w:tbl><w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/><w:pgMar w:top="%[3]d" w:right="%[3]d" w:bottom="%[3]d" w:left="%[3]d" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`, pageWidth, pageHeight, pageMargin)
}

// An officialColumn is a column of the official table: its heading, the word below
// it, and how wide it is beside the others.
type officialColumn struct {
	heading, word string
	share         int
}

// officialColumns are the columns of the official table as it is printed.
func (l layout) officialColumns() (columns []officialColumn) {
	columns = []officialColumn{{"序号", "", 9}, {"公开事项", "一级事项", 18}, {"公开事项", "二级事项", 34}, {"公开内容", "", 40}, {"公开依据", "", 48}, {"公开时限", "", 24}}
	if l.publisher {
		columns = append(columns, officialColumn{"公开主体", "", 24})
	}
	columns = append(columns, officialColumn{"公开渠道和载体", "", 44})
	for _, group := range l.ticks {
		for _, word := range group.columns {
			columns = append(columns, officialColumn{group.name, word, max(8, min(16, 4*len([]rune(word))/2))})
		}
	}
	for _, heading := range l.extras {
		columns = append(columns, officialColumn{heading, "", 20})
	}
	return columns
}

func wordWidths(columns []officialColumn) (widths []int) {
	shares := 0
	for _, c := range columns {
		shares += c.share
	}
	for _, c := range columns {
		widths = append(widths, textWidth*c.share/shares)
	}
	return widths
}

// head writes the two rows of the header.
func (d *wordWriter) head(columns []officialColumn) {
	const row = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`
	d.printf(row)
	for d.at = 0; d.at < len(columns); {
		c, span := columns[d.at], 1
		for c.word != "" && d.at+span < len(columns) && columns[d.at+span].heading == c.heading && columns[d.at+span].word != "" {
			span++
		}
		merge := "restart"
		if c.word != "" {
			merge = ""
		}
		d.headCell(c.heading, span, merge)
	}
	d.printf(`</w:tr>` + row)
	for d.at = 0; d.at < len(columns); {
		if c := columns[d.at]; c.word != "" {
			d.headCell(c.word, 1, "")
		} else {
			d.headCell("", 1, "continue")
		}
	}
	d.printf(`</w:tr>`)
}

func (d *wordWriter) headCell(text string, span int, merge string) {
	d.openCell(span, merge, "E8EEF4")
	d.printf(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">`)
	d.text(text)
	d.printf(`</w:t></w:r></w:p></w:tc>`)
}

// openCell begins a cell over some columns. Merge is restart where it goes on below,
// continue where it goes on from above.
func (d *wordWriter) openCell(columns int, merge, shade string) {
	width := 0
	for range columns {
		width += d.widths[d.at]
		d.at++
	}
	d.printf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if columns > 1 {
		d.printf(`<w:gridSpan w:val="%d"/>`, columns)
	}
	if merge != "" {
		d.printf(`<w:vMerge w:val="%s"/>`, merge)
	}
	if shade != "" {
		d.printf(`<w:shd w:val="clear" w:color="auto" w:fill="%s"/>`, shade)
	}
	d.printf(`<w:vAlign w:val="center"/></w:tcPr>`)
}

func (d *wordWriter) row(r tableRow) {
	d.printf(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	d.at = 0
	d.keepTogether(r.GroupSpan)
	d.lines(r.CategorySpan, true, strconv.Itoa(r.Category().Number))
	d.lines(r.CategorySpan, true, r.Category().Name)
	d.lines(r.ItemSpan, false, itemText(r.Item))
	d.lines(r.GroupSpan, false, slices.Collect(r.Group.Contents())...)
	d.lines(r.CellSpan, false, citationTexts(r.Group)...)
	d.lines(r.CellSpan, false, r.Group.Deadline().String())
	if d.publisher {
		d.lines(r.CellSpan, false, r.Group.Publisher())
	}
	d.lines(r.GroupSpan, false, channelLines(r.Group)...)
	for _, group := range d.ticks {
		for _, text := range group.texts(r.Group) {
			d.lines(r.GroupSpan, true, strings.Split(text, "\n")...)
		}
	}
	for _, text := range d.extra(r.Group) {
		d.lines(r.GroupSpan, false, text)
	}
	d.printf(`</w:tr>`)
}

// keepTogether holds the rows of a merged cell on one page, for programs clip what does
// not fit into its part on the page before.
func (d *wordWriter) keepTogether(span int) {
	if span > 0 {
		d.left = span
	}
	d.keep = d.left > 1
	d.left--
}

// lines writes a cell, a paragraph a line; span 0 goes on with the cell above.
func (d *wordWriter) lines(span int, centred bool, lines ...string) {
	merge := ""
	switch {
	case span == 0:
		merge, lines = "continue", nil
	case span > 1:
		merge = "restart"
	}
	d.openCell(1, merge, "")
	if len(lines) == 0 {
		lines = []string{""}
	}
	for _, line := range lines {
		d.printf(`<w:p><w:pPr>`)
		if d.keep {
			d.printf(`<w:keepNext/>`)
		}
		if centred {
			d.printf(`<w:jc w:val="center"/>`)
		}
		d.printf(`</w:pPr>`)
		if line != "" {
			d.printf(`<w:r><w:t xml:space="preserve">`)
			d.text(line)
			d.printf(`</w:t></w:r>`)
		}
		d.printf(`</w:p>`)
	}
	d.printf(`</w:tc>`)
}
