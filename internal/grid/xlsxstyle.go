package grid

import (
	"encoding/xml"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A cellStyle is what of a style changes what a cell shows.
type cellStyle struct {
	font   symbolFont
	strike bool
	pale   bool   // the text is white
	tiny   bool   // or too small to be seen
	filled bool   // the cell has a colour, on which white text shows
	number string // its format; "" for General
}

// unseen reports whether nobody sees the text.
func (c cellStyle) unseen() bool { return c.tiny || c.pale && !c.filled }

// tiniest is the size of text, in points, up to which nobody reads it.
const tiniest = 2

func (w *workbook) styleOf(index int) cellStyle {
	if index < 0 || index >= len(w.styles) {
		return cellStyle{}
	}
	return w.styles[index]
}

// longestFormat is how long a number format may be in Excel, in bytes.
const longestFormat = 1024

func (w *workbook) readStyles() error {
	name := w.targets["styles"]
	if name == "" {
		name = "xl/styles.xml"
	}
	sheet := styleSheet{formats: make(map[string]string)}
	err := w.walk(name, visitor{start: func(e *xml.StartElement) error {
		sheet.start(e)
		return nil
	}})
	w.styles = sheet.styles
	return err
}

// A styleSheet is what is read of the styles of a workbook, in the order of its parts.
type styleSheet struct {
	inside  string // the part
	fonts   []cellStyle
	fills   []bool // whether they have a colour
	formats map[string]string
	styles  []cellStyle
}

func (s *styleSheet) start(e *xml.StartElement) {
	switch e.Name.Local {
	case "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs":
		s.inside = e.Name.Local
	case "numFmt":
		if code := value(e, "formatCode"); len(code) <= longestFormat {
			s.formats[value(e, "numFmtId")] = code
		}
	default:
		switch s.inside {
		case "fonts":
			s.font(e)
		case "fills":
			s.fill(e)
		case "cellXfs":
			s.style(e)
		}
	}
}

// font reads a font, or a property of the last one.
func (s *styleSheet) font(e *xml.StartElement) {
	if e.Name.Local == "font" {
		s.fonts = append(s.fonts, cellStyle{})
	}
	if len(s.fonts) == 0 {
		return
	}
	switch font := &s.fonts[len(s.fonts)-1]; e.Name.Local {
	case "name":
		font.font = symbolFontOf(value(e, "val"))
	case "strike":
		font.strike = isOn(e)
	case "color":
		font.pale = isWhite(e)
	case "sz":
		size, err := strconv.ParseFloat(value(e, "val"), 64)
		font.tiny = err == nil && size <= tiniest
	}
}

// fill reads a fill, or a property of the last one.
func (s *styleSheet) fill(e *xml.StartElement) {
	if e.Name.Local == "fill" {
		s.fills = append(s.fills, false)
	}
	if len(s.fills) == 0 {
		return
	}
	switch filled := &s.fills[len(s.fills)-1]; e.Name.Local {
	case "patternFill", "gradientFill":
		pattern := value(e, "patternType")
		*filled = pattern != "none" && pattern != "gray125"
	case "fgColor":
		*filled = *filled && !isWhite(e)
	}
}

// style reads the style of cells.
func (s *styleSheet) style(e *xml.StartElement) {
	if e.Name.Local != "xf" {
		return
	}
	var style cellStyle
	if font := number(value(e, "fontId")); font >= 0 && font < int64(len(s.fonts)) {
		style = s.fonts[font]
	}
	if fill := number(value(e, "fillId")); fill >= 0 && fill < int64(len(s.fills)) {
		style.filled = s.fills[fill]
	}
	id := value(e, "numFmtId")
	if style.number = s.formats[id]; style.number == "" {
		style.number = builtInFormat(id)
	}
	s.styles = append(s.styles, style)
}

// isWhite reports whether a colour is white, as which most themes begin.
func isWhite(e *xml.StartElement) bool {
	rgb := strings.ToUpper(value(e, "rgb"))
	return strings.HasSuffix(rgb, "FFFFFF") || value(e, "theme") == "0" && value(e, "tint") == "" || value(e, "indexed") == "9" || value(e, "indexed") == "1"
}

// formatText returns what a text shows: a format may add to it, or hide it.
func (c cellStyle) formatText(text string) string {
	section := c.number[strings.LastIndexByte(c.number, ';')+1:]
	if text == "" || strings.Count(c.number, ";") < 3 && !strings.Contains(section, "@") {
		return text
	}
	var b strings.Builder
	for _, p := range formatParts(section) {
		if p.text == "@" {
			b.WriteString(text)
		} else if p.literal {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// builtInFormat returns the formats that files name by number alone.
func builtInFormat(id string) string {
	switch id {
	case "1":
		return "0"
	case "2":
		return "0.00"
	case "3":
		return "#,##0"
	case "4":
		return "#,##0.00"
	case "9":
		return "0%"
	case "10":
		return "0.00%"
	case "14", "30":
		return "yyyy/m/d"
	case "15", "16", "17", "22", "27", "28", "29", "31", "36", "50", "51", "52", "54", "57", "58":
		return "yyyy年m月d日"
	case "20", "32":
		return "h:mm"
	case "21", "33":
		return "h:mm:ss"
	}
	return ""
}

// mostDigits is how many digits of a number Excel keeps.
const mostDigits = 15

// format returns what a stored number shows.
func (c cellStyle) format(stored string, date1904 bool) (string, Value) {
	n, err := strconv.ParseFloat(stored, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return stored, Number
	}
	n, _ = strconv.ParseFloat(strconv.FormatFloat(n, 'g', mostDigits, 64), 64)
	section, negative := sectionOf(c.number, n)
	if negative {
		n = -n
	}
	parts := formatParts(section)
	switch {
	case section == "" && c.number != "":
		return "", Number
	case section == "" || section == "General" || section == "@":
		return strconv.FormatFloat(n, 'f', -1, 64), Number
	case isDateFormat(parts):
		if text, ok := formatDate(parts, n, date1904); ok {
			return inDigits(text, section), Date
		}
		return stored, Number
	}
	return inDigits(formatNumber(parts, n), section), Number
}

// sectionOf returns the section of a format for a number, and whether the section
// says its sign itself.
func sectionOf(format string, n float64) (section string, signed bool) {
	sections := strings.Split(format, ";")
	if _, _, conditional := condition(sections[0]); conditional {
		for _, section := range sections {
			if compare, bound, ok := condition(section); !ok || holds(n, compare, bound) {
				return section, false
			}
		}
		return "General", false
	}
	switch {
	case n < 0 && len(sections) > 1:
		return sections[1], true
	case n == 0 && len(sections) > 2:
		return sections[2], false
	}
	return sections[0], false
}

// condition returns what a section of a format is for, such as [=1] or [>=100].
func condition(section string) (compare string, bound float64, ok bool) {
	for rest := section; strings.HasPrefix(rest, "["); {
		inner, after, found := strings.Cut(rest[1:], "]")
		if !found {
			break
		}
		bare := strings.TrimLeft(inner, "<>=")
		bound, err := strconv.ParseFloat(bare, 64)
		if compare = inner[:len(inner)-len(bare)]; compare != "" && err == nil {
			return compare, bound, true
		}
		rest = after
	}
	return "", 0, false
}

func holds(n float64, compare string, bound float64) bool {
	switch compare {
	case "=":
		return n == bound
	case "<>":
		return n != bound
	case "<":
		return n < bound
	case "<=":
		return n <= bound
	case ">":
		return n > bound
	}
	return n >= bound
}

// A part of a format is text as it stands, or a sign for a part of the number.
type part struct {
	text    string
	literal bool
}

// formatParts takes a section apart.
func formatParts(section string) (parts []part) {
	section = strings.ReplaceAll(section, "General", "0.##########")
	for i := 0; i < len(section); {
		switch c := section[i]; {
		case c == '"':
			end := strings.IndexByte(section[i+1:], '"')
			if end < 0 {
				end = len(section) - i - 1
			}
			parts = append(parts, part{section[i+1 : i+1+end], true})
			i += end + 2
		case c == '[':
			end := strings.IndexByte(section[i:], ']')
			if end < 0 {
				return parts
			}
			if elapsed := strings.ToLower(section[i : i+end+1]); isElapsed(elapsed) {
				parts = append(parts, part{elapsed, false})
			}
			i += end + 1
		case c == '\\' || c == '_' || c == '*':
			_, size := utf8.DecodeRuneInString(section[i+1:])
			if c == '\\' {
				parts = append(parts, part{section[i+1 : i+1+size], true})
			}
			i += 1 + size
		case halfDay(section[i:]) != "":
			parts = append(parts, part{halfDay(section[i:]), false})
			i += len(halfDay(section[i:]))
		case strings.IndexByte("0#?.,%ymdhsYMDHSEe+", c) >= 0 || strings.HasPrefix(strings.ToLower(section[i:]), "aaa"):
			end := i + 1
			for end < len(section) && section[end]|0x20 == c|0x20 && c >= 'A' {
				end++
			}
			parts = append(parts, part{section[i:end], false})
			i = end
		default:
			_, size := utf8.DecodeRuneInString(section[i:])
			parts = append(parts, part{section[i : i+size], true})
			i += size
		}
	}
	return parts
}

func isElapsed(letters string) bool {
	switch letters {
	case "[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]":
		return true
	}
	return false
}

// halfDay returns the sign for the half of the day that a format begins with.
func halfDay(format string) string {
	for _, sign := range []string{"AM/PM", "am/pm", "A/P", "a/p", "上午/下午"} {
		if strings.HasPrefix(format, sign) {
			return sign
		}
	}
	return ""
}

func isDateFormat(parts []part) bool {
	for _, p := range parts {
		if !p.literal && strings.ContainsAny(p.text, "yYdDmMhHsSaA") {
			return true
		}
	}
	return false
}

// formatDate shows a serial date. Excel counts days from 1900, in which it takes
// the 29th of February for a day.
func formatDate(parts []part, serial float64, date1904 bool) (string, bool) {
	if serial < 0 || serial > 2_958_465 {
		return "", false
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	} else if serial < 60 {
		epoch = epoch.AddDate(0, 0, 1)
	}
	days, fraction := math.Modf(serial)
	at := epoch.AddDate(0, 0, int(days)).Add(time.Duration(math.Round(fraction*86400)) * time.Second)
	half := slices.IndexFunc(parts, func(p part) bool { return !p.literal && halfDay(p.text) != "" }) >= 0
	var b strings.Builder
	afterHour := false
	for i, p := range parts {
		letters := strings.ToLower(p.text)
		minute := !p.literal && letters[0] == 'm' && (afterHour || beforeSecond(parts[i+1:]))
		switch {
		case p.literal:
			b.WriteString(p.text)
			continue
		case isElapsed(letters):
			b.WriteString(elapsed(letters, serial))
		case minute:
			b.WriteString(at.Format("04"))
		default:
			text, known := formatTime(at, letters, half)
			if !known {
				return "", false
			}
			b.WriteString(text)
		}
		afterHour = strings.Contains(letters, "h")
	}
	return b.String(), b.Len() > 0
}

// beforeSecond reports whether the next sign of a format is that of seconds.
func beforeSecond(parts []part) bool {
	for _, p := range parts {
		if !p.literal {
			return strings.ContainsAny(p.text, "sS")
		}
	}
	return false
}

// elapsed shows a span of time in whole hours, minutes or seconds.
func elapsed(letters string, days float64) string {
	seconds := int64(math.Round(days * 86400))
	unit := map[byte]int64{'h': 3600, 'm': 60, 's': 1}[letters[1]]
	return strconv.FormatInt(seconds/unit, 10)
}

// formatTime shows what a sign of a format says of a time.
func formatTime(at time.Time, letters string, half bool) (text string, known bool) {
	layout := map[string]string{
		"yyyy": "2006", "yyy": "2006", "yy": "06", "y": "06", "e": "2006", "ee": "2006", "mm": "01", "m": "1", "mmm": "Jan", "mmmm": "January",
		"d": "2", "dd": "02", "ddd": "Mon", "dddd": "Monday", "h": "15", "hh": "15", "s": "5", "ss": "05", "am/pm": "PM", "a/p": "PM",
	}[letters]
	weekday := string([]rune("日一二三四五六")[at.Weekday()])
	switch letters {
	case "aaa":
		return weekday, true
	case "aaaa":
		return "星期" + weekday, true
	case "上午/下午":
		if at.Hour() < 12 {
			return "上午", true
		}
		return "下午", true
	case ".", ",", "+", "0", "00", "000":
		return "", true // parts of a second
	case "h", "hh":
		if half {
			layout = map[string]string{"h": "3", "hh": "03"}[letters]
		} else if letters == "h" {
			return strconv.Itoa(at.Hour()), true
		}
	}
	return at.Format(layout), layout != ""
}

// formatNumber shows a number with the digits that a format asks for.
func formatNumber(parts []part, n float64) string {
	if text, ok := formatExponent(parts, n); ok {
		return text
	}
	whole, most, least, percent, grouped, point := 0, 0, 0, false, false, false
	for _, p := range parts {
		switch {
		case p.literal:
		case p.text == ".":
			point = true
		case p.text == ",":
			grouped = true
		case p.text == "%":
			percent = true
		case point:
			most++
			if p.text == "0" {
				least = most
			}
		case p.text == "0":
			whole++
		}
	}
	if percent {
		n *= 100
	}
	digits := rounded(math.Abs(n), min(most, 30))
	before, after, _ := strings.Cut(digits, ".")
	before = strings.Repeat("0", max(min(whole, 64)-len(before), 0)) + before
	for len(after) > least && strings.HasSuffix(after, "0") {
		after = after[:len(after)-1]
	}
	if grouped {
		for i := len(before) - 3; i > 0; i -= 3 {
			before = before[:i] + "," + before[i:]
		}
	}
	if after != "" {
		before += "." + after
	}
	if n < 0 {
		before = "-" + before
	}
	var b strings.Builder
	for _, p := range parts {
		switch {
		case p.literal:
			b.WriteString(p.text)
		case p.text == "%":
			b.WriteByte('%')
		case strings.ContainsAny(p.text, "0#?") && before != "":
			b.WriteString(before)
			before = ""
		}
	}
	if len(parts) == 0 {
		return before
	}
	return b.String()
}

// formatExponent shows a number as 1.23E+04, where the format asks for it.
func formatExponent(parts []part, n float64) (text string, ok bool) {
	places, point := 0, false
	for _, p := range parts {
		switch {
		case p.literal:
		case p.text == "E" || p.text == "e":
			return strconv.FormatFloat(n, 'E', min(places, 30), 64), true
		case p.text == ".":
			point = true
		case point:
			places++
		}
	}
	return "", false
}

// rounded writes a number with so many places, half away from zero as Excel rounds the
// digits that it shows.
func rounded(n float64, places int) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	if len(fraction) <= places {
		return strconv.FormatFloat(n, 'f', places, 64)
	}
	digits, ok := new(big.Int).SetString(whole+fraction[:places], 10)
	if !ok {
		return strconv.FormatFloat(n, 'f', places, 64)
	}
	if fraction[places] >= '5' {
		digits.Add(digits, big.NewInt(1))
	}
	text := digits.String()
	text = strings.Repeat("0", max(places+1-len(text), 0)) + text
	if places == 0 {
		return text
	}
	return text[:len(text)-places] + "." + text[len(text)-places:]
}
