package grid

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// pageOf returns the page of a web archive (.mht), as Word and browsers save it, or
// the data itself where it is none.
func pageOf(data []byte) ([]byte, error) {
	if head := bytes.ToLower(data[:min(len(data), 2048)]); !bytes.Contains(head, []byte("mime-version:")) || bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) {
		return data, nil
	}
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, errDamaged(err)
	}
	kind, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		return nil, errDamaged(err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		return nil, errNoPage
	}
	parts := multipart.NewReader(message.Body, parameters["boundary"])
	for {
		part, err := parts.NextPart() // decodes quoted-printable
		if errors.Is(err, io.EOF) {
			return nil, errNoPage
		}
		if err != nil {
			return nil, errDamaged(err)
		}
		if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind != "text/html" {
			continue
		}
		var content io.Reader = part
		if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
			content = base64.NewDecoder(base64.StdEncoding, content)
		}
		page, err := io.ReadAll(content)
		if err != nil {
			err = errDamaged(err)
		}
		return page, err
	}
}

var errNoPage = message.New("网页存档里没有网页", "the web archive holds no page")
