package table_test

import (
	"bytes"
	"encoding/base64"
	"mime/quotedprintable"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/seed2ea1efa0/disclosure/table"
)

// Word saves a page as a web archive, in the encoding of Chinese Windows.
func TestReadWebArchive(t *testing.T) {
	page, err := simplifiedchinese.GBK.NewEncoder().String(`<html><body><p>某县目录</p><table>
<tr><th>序号</th><th>公开事项</th><th>公开内容</th></tr><tr><td>1</td><td>甲</td><td>内容</td></tr></table></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	var quoted bytes.Buffer
	w := quotedprintable.NewWriter(&quoted)
	w.Write([]byte(page))
	w.Close()
	for encoding, body := range map[string]string{"quoted-printable": quoted.String(), "base64": base64.StdEncoding.EncodeToString([]byte(page))} {
		archive := "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--x\"\r\n\r\nA preamble.\r\n\r\n" +
			"----x\r\nContent-Type: image/png\r\n\r\nAAAA\r\n----x\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: " +
			encoding + "\r\n\r\n" + body + "\r\n----x--\r\n"
		catalog, questions, err := table.Read(strings.NewReader(archive), table.HTML)
		if err != nil {
			t.Errorf("%s: %v", encoding, err)
			continue
		}
		if item, _ := catalog.Item(1); item.Name() != "甲" || catalog.Title() != "某县目录" {
			t.Errorf("%s: %v with %v, %v", encoding, catalog, item, questions)
		}
	}
}

// What is no such file is told apart.
func TestReadRefuses(t *testing.T) {
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 1000)
	for _, test := range []struct {
		data, want string
		format     table.Format
	}{
		{old, "old form or with a password", table.XLSX},
		{old, "old form or with a password", table.DOCX},
		{" \n", "the file is empty", table.CSV},
		{"", "the file is empty", table.XLSX},
		{"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nA\n--x--\n", "holds no page", table.HTML},
		{"MIME-Version: 1.0\nContent-Type: text/plain\n\na", "holds no page", table.HTML},
	} {
		if _, _, err := table.Read(strings.NewReader(test.data), test.format); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.40q as %s: %v, want %s", test.data, test.format, err, test.want)
		}
	}
}

// A catalogue without a title is asked for one, and stands all the same.
func TestReadAsksForATitle(t *testing.T) {
	catalog, questions, err := table.Read(strings.NewReader("序号,一级事项,二级事项,公开内容\n1,类,甲,内容\n"), table.CSV)
	if err != nil || catalog.Title() == "" || catalog.Validate() != nil {
		t.Fatal(catalog, err, catalog.Validate())
	}
	if len(questions) != 1 || questions[0].Kind != table.NoTitle || questions[0].Taken != catalog.Title() {
		t.Errorf("asks %v", questions)
	}
}
