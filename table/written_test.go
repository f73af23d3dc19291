package table_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/golden"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
)

// hold compares a text with the golden file of a name.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Hold(t, *update, filepath.Join("testdata", "written", name+".golden"), got)
}

// casesIn yields the cases of testdata/written: tables as a person words them.
func casesIn(t *testing.T, name string) iter.Seq2[string, string] {
	t.Helper()
	return golden.Cases(t, filepath.Join("testdata", "written", name+".txt"))
}

// What is read of each drawn table in each format that can show it. Where formats
// differ, so do the tables: CSV has no merged cells, and in a worksheet what is
// above a table is a row of it.
func TestAllThatIsReadOfTables(t *testing.T) {
	for _, name := range []string{"headers", "bodies", "groups"} {
		var b strings.Builder
		for of, text := range casesIn(t, name) {
			answers, text := answersOf(text)
			formats, chosen := answers["formats"]
			delete(answers, "formats")
			parts := drawn(text)
			before := ""
			for _, form := range []struct {
				name   string
				format table.Format
				file   []byte
			}{
				{"HTML", table.HTML, drawnHTML(parts)},
				{"DOCX", table.DOCX, drawnDOCX(parts)},
				{"XLSX", table.XLSX, drawnXLSX(parts)},
				{"CSV", table.CSV, drawnCSV(parts)},
			} {
				if chosen && !strings.Contains(formats, form.name) {
					continue
				}
				said := reading(t, form.file, form.format, answers)
				if said == before {
					fmt.Fprintf(&b, "=== %s, as %s: the same\n", of, form.name)
					continue
				}
				before = said
				fmt.Fprintf(&b, "=== %s, as %s\n%s", of, form.name, said)
			}
		}
		hold(t, name, b.String())
	}
}

// What is read of pages and of CSV files as they stand.
func TestAllThatIsReadOfFiles(t *testing.T) {
	for name, format := range map[string]table.Format{"pages": table.HTML, "lines": table.CSV} {
		var b strings.Builder
		for of, text := range casesIn(t, name) {
			answers, text := answersOf(text)
			fmt.Fprintf(&b, "=== %s\n%s", of, reading(t, []byte(text), format, answers))
		}
		hold(t, name, b.String())
	}
}

// What is read otherwise of files that Write made once a person has edited them:
// own.txt has what was replaced, a line each.
func TestAllThatIsReadOfEditedFiles(t *testing.T) {
	catalog := catalogue(t, "small")
	var b strings.Builder
	for of, text := range casesIn(t, "own") {
		name, _, _ := strings.Cut(of, ",")
		format := table.Format(strings.ToLower(name))
		file := write(t, catalog, format)
		plain := reading(t, []byte(file), format, nil)
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			old, now, _ := strings.Cut(strings.NewReplacer("␍␊", "\r\n", "␍", "\r\n").Replace(line), " ⇒ ")
			file = withReplaced(t, file, old, now)
		}
		fmt.Fprintf(&b, "=== %s\n%s", of, changed(plain, reading(t, []byte(file), format, nil)))
	}
	hold(t, "own", b.String())
}

// changed lists the lines of one text that the other has not, and the other way round.
func changed(before, after string) string {
	var b strings.Builder
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	for _, line := range was {
		if !slices.Contains(is, line) {
			b.WriteString("-" + line + "\n")
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			b.WriteString("+" + line + "\n")
		}
	}
	return b.String()
}

// withReplaced replaces a text of a file, or of the parts of one that is a zip.
func withReplaced(t *testing.T, file, old, now string) string {
	t.Helper()
	if !strings.HasPrefix(file, "PK") {
		if !strings.Contains(file, old) {
			t.Fatalf("the file has no %q", old)
		}
		return strings.ReplaceAll(file, old, now)
	}
	z, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(r)
		parts[part.Name] = string(text)
		if strings.HasSuffix(part.Name, "sheet1.xml") || part.Name == "word/document.xml" {
			parts[part.Name] = withReplaced(t, string(text), old, now)
		}
	}
	return string(zipped(parts))
}

// What is read of each cell of cells.txt, which has a chapter a column: a line is the
// text of the one cell that varies.
func TestAllThatIsReadOfCells(t *testing.T) {
	var b strings.Builder
	for of, text := range casesIn(t, "cells") {
		heading, _, _ := strings.Cut(of, "，")
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			fmt.Fprintf(&b, "=== %s: %s\n", of, line)
			read, err := table.ReadAll(bytes.NewReader(drawnHTML(drawn(cellTable(heading, line)))), table.HTML)
			if err != nil {
				t.Fatal(err)
			}
			writeItems(&b, read[0].Catalog, heading)
			writeQuestions(&b, read[0].Questions, false)
		}
	}
	hold(t, "cells", b.String())
}

// cellTable is a table of two items in which one cell is the given one. The item below
// is plain, so that a sign alone in its column is seen beside another.
func cellTable(heading, cell string) string {
	headings := []string{"序号", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体"}
	row := []string{"1", "类", "甲", "内容", "《某法》", "长期", "某局", "■政府公报"}
	words := []string{"^", "^", "^", "^", "^", "^", "^", "^"}
	group, word, ticked := strings.Cut(heading, "/")
	switch at := slices.Index(headings, heading); {
	case at >= 0:
		row[at] = cell
	case ticked:
		headings, words, row = append(headings, group, "<"), append(words, word, "另一词"), append(row, cell, "√")
	default:
		headings, words, row = append(headings, heading), append(words, "^"), append(row, cell)
	}
	return "某县某领域公开目录\n" + strings.Join(headings, "|") + "\n" + strings.Join(words, "|") + "\n" + strings.Join(row, "|") + "\n"
}

// What each line of headings.txt means over a column: / is between the rows of the
// header.
func TestAllThatIsReadOfHeadings(t *testing.T) {
	var b strings.Builder
	for of, text := range casesIn(t, "headings") {
		cell := strings.TrimPrefix(of, "空")
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			top, below, two := strings.Cut(line, "/")
			if !two {
				below = "^"
			}
			text := "某县某领域公开目录\n序号|一级事项|二级事项|公开内容|" + top + "\n^|^|^|^|" + below + "\n1|类|甲|内容|" + cell + "\n"
			read, err := table.ReadAll(bytes.NewReader(drawnHTML(drawn(text))), table.HTML)
			if err != nil {
				fmt.Fprintf(&b, "=== %s over %s\nrefused: %v\n", line, cell, err)
				continue
			}
			fmt.Fprintf(&b, "=== %s over %s\n", line, cell)
			writeItems(&b, read[0].Catalog, "")
			writeQuestions(&b, read[0].Questions, false)
		}
	}
	hold(t, "headings", b.String())
}

// Which title is found in the lines of titles.txt, which has / between lines.
func TestAllTitlesThatAreFound(t *testing.T) {
	const rows = "序号|一级事项|二级事项|公开内容\n1|类|甲|内容\n"
	var b strings.Builder
	for of, text := range casesIn(t, "titles") {
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			files := [][]byte{drawnHTML(drawn(strings.ReplaceAll(line, "/", "\n") + "\n" + rows))}
			if strings.HasSuffix(of, "within it") {
				files = append(files, drawnHTML(drawn(strings.ReplaceAll(line, "/", "|<|<|<\n")+"|<|<|<\n"+rows)))
			}
			if !strings.Contains(line, "/") {
				files = append(files, append([]byte("<title>"+line+"</title>"), drawnHTML(drawn(rows))...))
			}
			fmt.Fprintf(&b, "=== %s\n", line)
			for _, file := range files {
				catalog, questions, err := table.Read(bytes.NewReader(file), table.HTML)
				if err != nil {
					t.Fatal(err)
				}
				b.WriteString(catalog.Title())
				for _, q := range questions {
					fmt.Fprintf(&b, ", %s %s", q.Kind, q.Text)
				}
				b.WriteString("\n")
			}
		}
	}
	hold(t, "titles", b.String())
}

// What each kind of question asks and offers, and where it says that it is.
func TestAllThatQuestionsAsk(t *testing.T) {
	var b strings.Builder
	for _, kind := range []table.QuestionKind{
		table.LeftOut, table.LostMark, table.OtherMark, table.NoMark, table.NoWord, table.NoBox, table.Legend, table.Damaged, table.Missing, table.Filled, table.Joined,
		table.NoReference, table.Moved, table.Unbalanced, table.TwiceTicked, table.OddChannel, table.OddTerm, table.UnknownHeading, table.Merged, table.OddNumber,
		table.OtherHeader, table.NoCategory, table.NoItems, table.NotShown, table.NoteMark, table.NoTitle, table.OtherTitle, table.Cut, table.Changed, table.TwoForms, table.Unsound,
		table.JoinedTables, table.OddText, table.SignInText, table.SameHeading, table.SameName, table.NoSuch, "of no kind",
	} {
		q := table.Question{Kind: kind, Count: 1}
		chinese, english := q.HowToAnswer()
		fmt.Fprintf(&b, "%s\n  %s\n  %s\n  %s\n  %s\n  %s\n", kind, q.Chinese(), q, strings.Join(q.Choices(), "、"), chinese, english)
	}
	for _, q := range []table.Question{
		{Kind: table.OtherMark, Heading: "公开渠道/政府网站"}, {Kind: table.OtherMark, Heading: "公开对象"}, {Kind: table.Missing, Heading: "公开内容"}, {Kind: table.Missing, Heading: "二级事项", Taken: "类"},
		{Kind: table.Missing, Heading: "公开主体"}, {Kind: table.Unsound, Heading: "公开时限"}, {Kind: table.Unsound, Heading: "公开内容"}, {Kind: table.NoMark, Heading: "公开渠道", Count: 2},
		{Kind: table.OddTerm, Count: 3},
	} {
		chinese, english := q.HowToAnswer()
		fmt.Fprintf(&b, "%s %s%s: %s / %s\n  %s / %s\n", q.Kind, q.Heading, q.Taken, q.Chinese(), q, chinese, english)
	}
	for _, q := range []table.Question{
		{Kind: table.Missing}, {Kind: table.Missing, Table: 1}, {Kind: table.Missing, Table: 1, Row: 1, Column: 1}, {Kind: table.Missing, Table: 2, Row: 3, Count: 2},
		{Kind: table.UnknownHeading, Table: 2, Column: 4, Guess: "公开时限", Count: 1}, {Kind: table.UnknownHeading, Guess: "公开时限", Count: 3},
	} {
		fmt.Fprintf(&b, "%q %s / %s\n", q.Place(), q.Chinese(), q)
	}
	hold(t, "questions", b.String())
}

// reading says all that is read of a file: the catalogues, with what is asked of each.
func reading(t *testing.T, file []byte, format table.Format, answers map[string]string) string {
	t.Helper()
	var b strings.Builder
	read, err := table.ReadAll(bytes.NewReader(file), format)
	if err == nil && len(answers) > 0 {
		read, err = table.ReadAll(bytes.NewReader(file), format, table.WithAnswers(answered(t, read, answers)))
	}
	if err != nil {
		return fmt.Sprintf("refused: %s\n         %v\n", message.Chinese(err), err)
	}
	for _, result := range read {
		fmt.Fprintf(&b, "%s\n", result.Catalog.Title())
		writeItems(&b, result.Catalog, "")
		writeQuestions(&b, result.Questions, true)
	}
	return b.String()
}

// writeItems writes the items with what the table says of each. With a heading, it
// writes what the first item says under that one alone.
func writeItems(b *strings.Builder, catalog *disclosure.Catalog, heading string) {
	category := disclosure.Category{}
	for item := range catalog.Items() {
		if heading == "" && item.Category() != category {
			category = item.Category()
			fmt.Fprintf(b, "[%d %s]\n", category.Number, category.Name)
		}
		if heading == "" || strings.HasSuffix(heading, "事项") || heading == "序号" {
			fmt.Fprintf(b, "%d %s", item.Number(), item.Name())
			if item.Code() != "" {
				fmt.Fprintf(b, " (%s)", item.Code())
			}
			fmt.Fprintf(b, "\n")
		}
		groups := 0
		for group := range item.ContentGroups() {
			if groups++; groups > 1 {
				fmt.Fprintf(b, "  group %d\n", groups)
			}
			writeGroup(b, group, heading)
		}
	}
}

func writeGroup(b *strings.Builder, group disclosure.ContentGroup, heading string) {
	fact := func(name string, texts ...string) {
		if len(texts) > 0 && texts[0] != "" && (heading == "" || strings.HasPrefix(heading, name) || name == "公开渠道和载体" && strings.HasPrefix(heading, "公开渠道/")) {
			fmt.Fprintf(b, "  %s: %s\n", name, strings.Join(texts, " | "))
		}
	}
	fact("公开内容", slices.Collect(group.Contents())...)
	var citations []string
	for citation := range group.LegalBasis() {
		citations = append(citations, citation.String())
	}
	fact("公开依据", citations...)
	fact("公开时限", group.Deadline().String())
	fact("公开主体", group.Publisher())
	fact("公开渠道和载体", group.ChannelNames()...)
	fact("公开对象", slices.Collect(group.Audiences())...)
	fact("公开方式", slices.Collect(group.Methods())...)
	fact("公开层级", slices.Collect(group.Levels())...)
	for name, text := range group.Extra() {
		fmt.Fprintf(b, "  + %s: %s\n", name, text)
	}
}

// writeQuestions writes a question a line, with all its members that say something.
func writeQuestions(b *strings.Builder, questions []table.Question, whole bool) {
	for _, q := range questions {
		fmt.Fprintf(b, "? %s", q.Kind)
		for _, member := range []struct{ name, text string }{
			{"at", q.Place()}, {"table", positive(q.Table)}, {"item", strings.TrimSpace(positive(q.Item) + " " + q.Name)},
			{"heading", q.Heading}, {"text", q.Text}, {"taken", q.Taken}, {"guess", q.Guess}, {"count", strings.TrimPrefix(positive(q.Count), "1")},
		} {
			if !whole && (member.name == "table" || member.name == "item" || member.name == "at") {
				continue
			}
			if member.text != "" {
				fmt.Fprintf(b, " %s<%s>", member.name, strings.ReplaceAll(member.text, "\n", "⏎"))
			}
		}
		b.WriteString("\n")
		if q.Fault != nil {
			fmt.Fprintf(b, "    %s / %s\n", q.Chinese(), q)
		}
	}
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// answersOf reads the lines "! kind text = answer" at the head of a case, and the line
// "! formats = HTML CSV" of one that is not drawn in all.
func answersOf(text string) (answers map[string]string, rest string) {
	answers = make(map[string]string)
	for strings.HasPrefix(text, "! ") {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		question, answer, _ := strings.Cut(strings.TrimPrefix(line, "! "), " = ")
		answers[strings.TrimSpace(question)] = answer
	}
	return answers, text
}

// answered reads a sheet of a file's questions in which a person has filled in answers.
func answered(t *testing.T, read []table.Result, answers map[string]string) table.Answers {
	t.Helper()
	rows := [][]string{{"问题", "栏目", "原文", "已取", "事项", "位置", "处数", "答案", "可以怎样答", "类型"}}
	for _, result := range read {
		for _, q := range result.Questions {
			answer, ok := answers[strings.TrimSpace(string(q.Kind)+" "+q.Text)]
			if !ok {
				answer = answers[strings.TrimSpace(string(q.Kind)+" "+q.Heading)]
			}
			rows = append(rows, []string{q.Chinese(), q.Heading, q.Text, q.Taken, q.Name, q.Place(), fmt.Sprint(q.Count), answer, "", string(q.Kind)})
		}
	}
	filled, err := table.ReadAnswers(bytes.NewReader(drawnXLSX([]drawing{{rows: rows}})))
	if err != nil {
		t.Fatal(err)
	}
	return filled
}

// A drawing is a part of a drawn file: a line of text, or a table, whose rows have
// their cells between |. ^ goes on with the cell above, < with the one to its left, and
// ⏎ breaks a line.
type drawing struct {
	line string
	rows [][]string
}

func drawn(text string) (parts []drawing) {
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		last := len(parts) - 1
		switch {
		case strings.TrimSpace(line) == "":
			parts = append(parts, drawing{})
		case !strings.Contains(line, "|"):
			parts = append(parts, drawing{line: line})
		case last < 0 || parts[last].rows == nil:
			parts = append(parts, drawing{rows: [][]string{strings.Split(line, "|")}})
		default:
			parts[last].rows = append(parts[last].rows, strings.Split(line, "|"))
		}
	}
	return parts
}

// span returns how many rows and columns the cell at a place covers; 0 where another
// one covers it.
func span(rows [][]string, row, column int) (down, across int) {
	if cell := rows[row][column]; cell == "^" || cell == "<" {
		return 0, 0
	}
	across = 1
	for column+across < len(rows[row]) && rows[row][column+across] == "<" {
		across++
	}
	for down = 1; row+down < len(rows) && column < len(rows[row+down]) && rows[row+down][column] == "^"; {
		down++
	}
	return down, across
}

func drawnHTML(parts []drawing) []byte {
	var b bytes.Buffer
	for _, part := range parts {
		if part.rows == nil {
			fmt.Fprintf(&b, "<p>%s</p>\n", part.line)
			continue
		}
		b.WriteString("<table>\n")
		for i, row := range part.rows {
			b.WriteString("<tr>")
			for j, cell := range row {
				if down, across := span(part.rows, i, j); down > 0 {
					fmt.Fprintf(&b, "<td rowspan=%d colspan=%d>%s</td>", down, across, strings.ReplaceAll(html.EscapeString(cell), "⏎", "<br>"))
				}
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</table>\n")
	}
	return b.Bytes()
}

func drawnDOCX(parts []drawing) []byte {
	var body strings.Builder
	paragraphs := func(text string) {
		for line := range strings.SplitSeq(text, "⏎") {
			body.WriteString("<w:p><w:r><w:t>")
			xml.EscapeText(&body, []byte(line))
			body.WriteString("</w:t></w:r></w:p>")
		}
	}
	for _, part := range parts {
		if part.rows == nil {
			paragraphs(part.line)
			continue
		}
		body.WriteString("<w:tbl>")
		for i, row := range part.rows {
			body.WriteString("<w:tr>")
			for j, cell := range row {
				if cell == "<" {
					continue
				}
				across := 1
				for j+across < len(row) && row[j+across] == "<" {
					across++
				}
				merge := ""
				if down, _ := span(part.rows, i, j); cell == "^" {
					merge, cell = "<w:vMerge/>", ""
				} else if down > 1 {
					merge = `<w:vMerge w:val="restart"/>`
				}
				fmt.Fprintf(&body, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/>%s</w:tcPr>`, across, merge)
				paragraphs(cell)
				body.WriteString("</w:tc>")
			}
			body.WriteString("</w:tr>")
		}
		body.WriteString("</w:tbl>")
	}
	return zipped(map[string]string{
		"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`,
	})
}

// drawnXLSX puts all parts below one another into one worksheet. # before a number
// makes it one, @ a date.
func drawnXLSX(parts []drawing) []byte {
	var rows, merged strings.Builder
	number := 0
	for _, part := range parts {
		if part.rows == nil {
			part.rows = [][]string{{part.line}}
		}
		for i, row := range part.rows {
			number++
			fmt.Fprintf(&rows, `<row r="%d">`, number)
			for j, cell := range row {
				down, across := span(part.rows, i, j)
				at := fmt.Sprintf("%c%d", 'A'+j, number)
				switch {
				case down == 0 || cell == "":
					continue
				case strings.HasPrefix(cell, "#") && strings.Trim(cell[1:], "0123456789.-") == "" && len(cell) > 1:
					fmt.Fprintf(&rows, `<c r="%s"><v>%s</v></c>`, at, cell[1:])
				case strings.HasPrefix(cell, "@"):
					fmt.Fprintf(&rows, `<c r="%s" s="1"><v>%s</v></c>`, at, cell[1:])
				default:
					fmt.Fprintf(&rows, `<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, strings.ReplaceAll(html.EscapeString(cell), "⏎", "\n"))
				}
				if down*across > 1 {
					fmt.Fprintf(&merged, `<mergeCell ref="%s:%c%d"/>`, at, 'A'+j+across-1, number+down-1)
				}
			}
			rows.WriteString("</row>")
		}
	}
	return zipped(map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData>` + rows.String() + `</sheetData><mergeCells>` + merged.String() + `</mergeCells></worksheet>`,
	})
}

func zipped(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, _ := z.Create(name)
		io.WriteString(w, text)
	}
	z.Close()
	return b.Bytes()
}

func drawnCSV(parts []drawing) []byte {
	var b bytes.Buffer
	for _, part := range parts {
		if part.rows == nil {
			part.rows = [][]string{{part.line}}
		}
		for _, row := range part.rows {
			for j, cell := range row {
				if cell == "^" || cell == "<" {
					cell = ""
				}
				if j > 0 {
					b.WriteByte(',')
				}
				b.WriteString(`"` + strings.ReplaceAll(strings.ReplaceAll(cell, `"`, `""`), "⏎", "\n") + `"`)
			}
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}
