package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
)

// fileFormat returns the format of a file: what is asked for, or what is in it, or else
// what its name says.
func fileFormat(name, asked, flag string) (table.Format, error) {
	if asked == "" {
		asked = formatInside(name)
	}
	return inputFormat(name, asked, flag)
}

// formatInside returns the format that a file has by what is in it, where its name says
// another: many sites write a web page that they call Excel. "" leaves it to the name.
func formatInside(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xls", ".doc", ".xlsx", ".docx", ".csv", ".html", ".htm", ".txt":
	default:
		return ""
	}
	head, err := beginningOf(name)
	switch {
	case err != nil:
		return ""
	case isArchive(head):
		return officeFormat(name)
	case isPage(head, strings.EqualFold(filepath.Ext(name), ".csv")):
		return "html"
	}
	return ""
}

// beginningOf returns as much of a file as tells its format.
func beginningOf(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	head, _ := io.ReadAll(io.LimitReader(file, 4096))
	return head, nil
}

// isArchive reports whether a file that begins so is a zip, as those of Office are.
func isArchive(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// officeFormat returns the format of a file of Office by its parts, "" for another zip.
func officeFormat(name string) string {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return ""
	}
	defer archive.Close()
	for _, part := range archive.File {
		switch {
		case strings.HasPrefix(part.Name, "xl/"):
			return "xlsx"
		case strings.HasPrefix(part.Name, "word/"):
			return "docx"
		}
	}
	return ""
}

// isPage reports whether a file that begins so is a web page. A cell of CSV may speak of
// one.
func isPage(head []byte, ofCSV bool) bool {
	head = bytes.ToLower(bytes.ReplaceAll(head, []byte{0}, nil)) // it may be UTF-16
	if ofCSV && !bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \r\n\t"), []byte("<")) {
		return false
	}
	for _, mark := range []string{"<html", "<table", "<!doctype html", "mime-version:"} {
		if bytes.Contains(head, []byte(mark)) {
			return true
		}
	}
	return false
}

// inputFormat returns the format that is asked for, or that the file's name says.
// Of older formats it tells what to save them as.
func inputFormat(name, asked, flag string) (table.Format, error) {
	if asked == "" {
		asked = strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
	}
	switch asked {
	case "htm", "mht", "mhtml", "xhtml":
		asked = "html"
	case "xlsm", "xltx", "xltm":
		asked = "xlsx"
	case "docm", "dotx":
		asked = "docx"
	case "tsv", "txt":
		asked = "csv"
	}
	for _, format := range table.InputFormats() {
		if asked == string(format) {
			return format, nil
		}
	}
	switch asked {
	case "doc", "wps", "rtf", "odt":
		return "", message.New("%s：不能直接读 .%s，请在 Word 或 WPS 中另存为 .docx", "%s: .%s cannot be read: save it as .docx in Word or WPS", fileName(name), asked)
	case "xls", "xlsb", "et", "ods":
		return "", message.New("%s：不能直接读 .%s，请在 Excel 或 WPS 中另存为 .xlsx", "%s: .%s cannot be read: save it as .xlsx in Excel or WPS", fileName(name), asked)
	case "json", "ndjson":
		return "", message.New("%v：这已经是目录，不必导入：用 zwgk check 检查，用 --catalog 打开", "%v: this is a catalogue already: zwgk check checks it, and --catalog opens it", fileName(name))
	case "md":
		return "", message.New("%v：不能读 .%s，请用原来的 Word、Excel 或网页文件", "%v: .%s cannot be read: take the file of Word, of Excel or the web page that it comes from", fileName(name), asked)
	case "pdf":
		return "", message.New("%s：不能读 PDF，请用 Word 或 WPS 打开它再另存为 .docx", "%s: PDF cannot be read: open it in Word or WPS and save it as .docx", fileName(name))
	}
	if name == "" {
		return "", errNoFileName
	}
	return "", message.New("%s：看不出格式，请加 --%s html、xlsx、docx 或 csv", "%s: the format cannot be told: add --%s html, xlsx, docx or csv", fileName(name), flag)
}

// tableInside returns the format of the table that a file is, "" where it is none: by what
// is in it and, of text that is no JSON, by its name.
func tableInside(name string) table.Format {
	head, err := beginningOf(name)
	if err != nil {
		return ""
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch format, err := inputFormat(name, "", "format"); {
	case isArchive(head):
		return table.Format(officeFormat(name))
	case isPage(head, true):
		return table.HTML
	case err != nil, bytes.HasPrefix(text, []byte("{")), bytes.HasPrefix(text, []byte("[")):
		return ""
	default:
		return format
	}
}

// formatFlag is what import needs to be told of a file whose name says another format.
func formatFlag(name string, format table.Format) string {
	if named, err := inputFormat(name, "", "format"); err == nil && named == format {
		return ""
	}
	return " --format " + string(format)
}
