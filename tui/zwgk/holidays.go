package main

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// noticeText returns a holiday file or a notice as package workday reads it: UTF-8
// instead of the GB 18030 or the UTF-16 of Chinese Windows, and the text of a page.
func noticeText(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data); err == nil {
			data = decoded
		}
	}
	if !utf8.Valid(data) && !bytes.ContainsRune(data, 0) {
		if decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data); err == nil {
			data = decoded
		}
	}
	start := bytes.ToLower(data[:min(len(data), 1<<16)])
	for _, tag := range []string{"<html", "<!doctype", "<body", "<p>", "<p ", "<div", "<br", "<span", "<td"} {
		if bytes.Contains(start, []byte(tag)) && !bytes.HasPrefix(bytes.TrimSpace(start), []byte("{")) {
			return pageText(data)
		}
	}
	return data
}

// pageText returns the text of a page, a line for each block.
func pageText(page []byte) []byte {
	var text strings.Builder
	hidden := atom.Atom(0)
	for tokens := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch kind := tokens.Next(); kind {
		case html.ErrorToken:
			return []byte(text.String())
		case html.TextToken:
			if hidden == 0 {
				text.WriteString(strings.NewReplacer("\r", "", "\n", " ").Replace(string(tokens.Text())))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			switch tag {
			case atom.Script, atom.Style, atom.Title, atom.Noscript:
				hidden = 0
				if kind == html.StartTagToken {
					hidden = tag
				}
			case atom.Span, atom.B, atom.Strong, atom.Font, atom.A, atom.Em, atom.I, atom.U, atom.Sup, atom.Sub, atom.Ruby:
			case atom.Rt, atom.Rp: // the pinyin above a character
				hidden = 0
				if kind == html.StartTagToken {
					hidden = tag
				}
			default:
				text.WriteByte('\n')
			}
		}
	}
}

// readArrangements prints what a holiday file or a notice says: day by day, or as an
// array of files in the format of holiday-cn, one a year.
func (o *options) readArrangements(command *cobra.Command, name string, year int) error {
	calendar, err := o.calendar("CN")
	if err != nil {
		return err
	}
	hint := workday.Hint{Year: year}
	if command.Flags().Changed("region") {
		hint.Region = o.region
	}
	var all []workday.Arrangement
	err = o.readFile(name, func(r io.Reader) error {
		data, err := io.ReadAll(io.LimitReader(r, maxHolidayFile))
		if err != nil {
			return err
		}
		all, err = calendar.ReadHolidays(bytes.NewReader(noticeText(data)), hint)
		return err
	})
	if err != nil {
		return err
	}
	o.tellDoubts(name, all)
	if o.json {
		return o.printJSON(byYear(all))
	}
	words := o.language
	for _, one := range all {
		o.console.Out.Line("%s", o.arrangementTitle(one.Notice))
		for _, day := range one.Days {
			o.console.Out.Line("%s", words.OneDay(workday.Day{Date: day.Date, Kind: day.Kind, Occasion: day.Occasion, Notice: one.Notice}))
		}
	}
	return nil
}

// tellDoubtsOf says what is doubtful in a file that is added to others. What is wrong
// in it is told by who loads it.
func (o *options) tellDoubtsOf(others []holidayFile, added holidayFile) {
	calendar := workday.National()
	for _, file := range others {
		if loaded, err := calendar.LoadHolidays(bytes.NewReader(file.text)); err == nil {
			calendar = loaded
		}
	}
	if all, err := calendar.ReadHolidays(bytes.NewReader(added.text), workday.Hint{}); err == nil {
		o.tellDoubts(added.name, all)
	}
}

// tellDoubts says on standard error what of a notice is doubtful.
func (o *options) tellDoubts(name string, all []workday.Arrangement) {
	for _, one := range all {
		for _, doubt := range one.Doubts {
			printNotice(o.console.Err, explain(message.New("%s：存疑：%v", "%s: doubtful: %v", fileName(name), doubt), o.language))
		}
	}
}

// arrangementTitle names the year, the region and the notice.
func (o *options) arrangementTitle(notice workday.Notice) string {
	chinese, english := workday.RegionName(notice.Region)
	title := explain(message.New("%[1]d年放假安排（%[2]s）", "Holidays of %[1]d (%[3]s)", notice.Year, chinese, english), o.language)
	for _, more := range []string{notice.DocumentNumber, notice.Date.String()} {
		if more != "" {
			title += o.language.Pick("，", ", ") + more
		}
	}
	return title
}

// byYear merges the arrangements of one year and region; a later one changes single
// days of one before it.
func byYear(all []workday.Arrangement) (merged []workday.Arrangement) {
	for _, one := range all {
		at := -1
		for i, other := range merged {
			if other.Notice.Year == one.Notice.Year && other.Notice.Region == one.Notice.Region {
				at = i
			}
		}
		if at < 0 {
			merged = append(merged, one)
			continue
		}
		merged[at] = merged[at].Amended(one)
	}
	return merged
}
