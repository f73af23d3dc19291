package grid

import (
	"encoding/xml"
	"path"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// readXLSX reads a table of each worksheet that shows and has text. It reads the
// parts of the file one after the other and keeps nothing but the cells that have
// text: spreadsheet libraries keep the sheet, and look for merged cells one by one.
func readXLSX(data []byte, file *File, b *budget) error {
	a, err := openArchive(data, b)
	if err != nil {
		return err
	}
	w := workbook{archive: a}
	for _, read := range []func() error{w.findBook, w.readSheets, w.readLinks, w.readStrings, w.readStyles, func() error { return a.properties(file) }} {
		if err := read(); err != nil {
			return err
		}
	}
	if len(w.sheets) == 0 {
		return message.New("不是 Excel 工作簿：里面没有工作表", "no Excel workbook: it has no worksheets")
	}
	for _, sheet := range w.sheets {
		if err := w.readSheet(sheet, file); err != nil {
			return message.New("工作表“%s”：%v", "worksheet %s: %v", sheet.name, err)
		}
	}
	return b.err
}

// A workbook is what the sheets of a file share.
type workbook struct {
	*archive
	book     string // the name of its part
	date1904 bool
	sheets   []sheetLink
	targets  map[string]string // of relations, by their names
	texts    []richText
	styles   []cellStyle
}

// A sheetLink is a worksheet as the workbook lists it.
type sheetLink struct {
	name, relation string
	hidden         bool
}

// findBook finds the part of the workbook: it is where the file says, which other
// programs than Excel make use of.
func (w *workbook) findBook() error {
	w.book = "xl/workbook.xml"
	if w.has(w.book) {
		return nil
	}
	return w.relations("", func(r relation) {
		if r.kind == "officeDocument" {
			w.book = r.part
		}
	})
}

func (w *workbook) readSheets() error {
	return w.walk(w.book, visitor{start: func(e *xml.StartElement) error {
		switch e.Name.Local {
		case "sheet":
			w.sheets = append(w.sheets, sheetLink{value(e, "name"), relationID(e), value(e, "state") == "hidden" || value(e, "state") == "veryHidden"})
		case "workbookPr":
			w.date1904 = isTrue(value(e, "date1904"), false)
		}
		return nil
	}})
}

// relationID returns r:id, whatever prefix stands for the namespace.
func relationID(e *xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

func (w *workbook) readLinks() error {
	w.targets = make(map[string]string)
	return w.relations(w.book, func(r relation) {
		w.targets[r.id] = r.part
		switch r.kind {
		case "sharedStrings":
			w.targets["strings"] = r.part
		case "styles":
			w.targets["styles"] = r.part
		}
	})
}

// A relation leads from a part of the file to another one, or to an address.
type relation struct {
	id     string
	kind   string // such as styles
	target string // as written
	part   string // that it leads to
}

// relations calls f for the relations of a part, or of the file where it is "".
func (w *workbook) relations(part string, f func(relation)) error {
	folder, name := path.Split(part)
	return w.walk(folder+"_rels/"+name+".rels", visitor{start: func(e *xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			target := value(e, "Target")
			f(relation{value(e, "Id"), path.Base(value(e, "Type")), target, partOf(folder, target)})
		}
		return nil
	}})
}

// partOf returns the part that a relation of a part in a folder leads to.
func partOf(folder, target string) string {
	if absolute, ok := strings.CutPrefix(target, "/"); ok {
		return absolute
	}
	return path.Join(folder, target)
}

// A richText is a text of the workbook. Its runs may be of symbol fonts, or struck
// through.
type richText struct {
	text, struck string
	plain        bool // no run has a font of its own, so that the cell's counts
}

func (w *workbook) readStrings() error {
	var runs richRuns
	name := w.targets["strings"]
	if name == "" {
		name = "xl/sharedStrings.xml"
	}
	return w.walk(name, visitor{
		start: func(e *xml.StartElement) error {
			if e.Name.Local == "si" {
				runs = richRuns{}
			}
			runs.start(e)
			return nil
		},
		end: func(name string) error {
			runs.end(name)
			if name == "si" {
				w.texts = append(w.texts, runs.take())
				w.cell()
				w.left.Text -= len(w.texts[len(w.texts)-1].text)
			}
			return nil
		},
		text: runs.write,
	})
}

// richRuns collects the runs of a text.
type richRuns struct {
	all, struck strings.Builder
	font        symbolFont
	strike      bool
	inText      bool
	hasFont     bool
	phonetic    int
}

func (r *richRuns) start(e *xml.StartElement) {
	switch e.Name.Local {
	case "r":
		r.font, r.strike = noSymbols, false
	case "rFont":
		r.font, r.hasFont = symbolFontOf(value(e, "val")), true
	case "strike":
		r.strike = isOn(e)
	case "rPh":
		r.phonetic++
	case "t":
		r.inText = r.phonetic == 0
	}
}

func (r *richRuns) end(name string) {
	switch name {
	case "t":
		r.inText = false
	case "rPh":
		r.phonetic--
	}
}

func (r *richRuns) write(text []byte) {
	switch {
	case !r.inText:
	case r.strike:
		r.struck.Write(text)
	case r.font == noSymbols:
		r.all.Write(text)
	default:
		r.all.WriteString(r.font.show(string(text)))
	}
}

func (r *richRuns) take() richText {
	text := richText{unescaped(r.all.String()), unescaped(r.struck.String()), !r.hasFont}
	r.all.Reset()
	r.struck.Reset()
	r.font, r.strike, r.hasFont = noSymbols, false, false
	return text
}

// unescaped replaces _x000D_ and the like, in which Excel writes control characters.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") && !strings.Contains(s, "\r") {
		return s
	}
	var b strings.Builder
	for {
		at := strings.Index(s, "_x")
		if at < 0 || at+7 > len(s) {
			break
		}
		code, err := strconv.ParseUint(s[at+2:at+6], 16, 16)
		if err != nil || s[at+6] != '_' {
			b.WriteString(s[:at+2])
			s = s[at+2:]
			continue
		}
		b.WriteString(s[:at])
		b.WriteRune(rune(code))
		s = s[at+7:]
	}
	b.WriteString(s)
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n").Replace(b.String())
}
