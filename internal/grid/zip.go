package grid

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An archive is a zip of XML files, as Office writes them.
type archive struct {
	*budget
	files map[string]*zip.File // by name without a leading /, in lower case
}

func openArchive(data []byte, b *budget) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, message.New("不是完整的 Office 文件（%v）：请重新下载，或用 Word、Excel、WPS 另存", "no whole Office file (%v): fetch it again, or save it anew", cause{err})
	}
	a := &archive{b, make(map[string]*zip.File, len(z.File))}
	for _, file := range z.File {
		if !namedAlike(file, data) {
			return nil, message.New("文件已损坏：%q 前后名称不一；请重新下载或另存", "the file is damaged: %q has two names; fetch it again or save it anew", file.Name)
		}
		name := strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(file.Name, `\`, "/")), "/"))
		a.files[name] = file
	}
	return a, nil
}

// namedAlike reports whether a part has the name that the list of parts says. A part
// under a damaged name would be missed by nobody.
func namedAlike(file *zip.File, data []byte) bool {
	const name = 30 // where it is in what is before a part
	begin, err := file.DataOffset()
	if err != nil || begin > int64(len(data)) {
		return true // reading it fails
	}
	header := data[:begin]
	header = header[max(0, bytes.LastIndex(header, []byte("PK\x03\x04"))):]
	return len(header) < name+len(file.Name) || string(header[name:name+len(file.Name)]) == file.Name
}

func (a *archive) has(name string) bool { return a.files[strings.ToLower(name)] != nil }

// walk calls the functions for each element and text of a part. A part that is not
// there has none.
func (a *archive) walk(name string, visit visitor) error {
	file := a.files[strings.ToLower(name)]
	if file == nil {
		return nil
	}
	part, err := file.Open()
	if err != nil {
		return errDamaged(err)
	}
	defer part.Close()
	limited := &io.LimitedReader{R: part, N: a.left.Bytes + 1}
	before := limited.N
	content := &pieces{Reader: limited}
	err = a.tokens(xml.NewDecoder(content), visit)
	if a.left.Bytes -= before - limited.N; a.left.Bytes < 0 {
		return a.bytesError()
	}
	if err := cmp.Or(a.err, content.err); err != nil {
		return err
	}
	if err != nil && !errors.Is(err, errStop) {
		return errDamaged(err)
	}
	return nil
}

// pieces refuses a text or an element that has no end, before a decoder keeps it.
type pieces struct {
	io.Reader
	since int // bytes since the last element began
	err   error
}

const longestPiece = 4 << 20

func (p *pieces) Read(buffer []byte) (int, error) {
	n, err := p.Reader.Read(buffer)
	if at := bytes.LastIndexByte(buffer[:n], '<'); at >= 0 {
		p.since = n - at
	} else if p.since += n; p.since > longestPiece {
		p.err = &tooLarge{longestPiece, "字节的一段文字", "bytes in one text"}
		return 0, p.err
	}
	return n, err
}

// A visitor is what is called with the parts of a file.
type visitor struct {
	start func(e *xml.StartElement) error
	end   func(name string) error
	text  func(text []byte)
}

// errStop ends a walk early.
var errStop = message.New("足够", "enough")

func (a *archive) tokens(decoder *xml.Decoder, visit visitor) error {
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	depth := 0
	var element xml.StartElement // one for all, for a visitor keeps none
	for a.token() {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) && depth == 0 {
			return nil
		}
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; !a.depth(depth) {
				return a.err
			}
			element = token
			err = visit.start(&element)
		case xml.EndElement:
			depth--
			if visit.end != nil {
				err = visit.end(token.Name.Local)
			}
		case xml.CharData:
			if visit.text != nil {
				visit.text(token)
			}
		}
		if err != nil {
			return err
		}
	}
	return a.err
}

// value returns an attribute by its name without a prefix.
func value(e *xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads a switch, which is on where it has no value.
func isOn(e *xml.StartElement) bool { return isTrue(value(e, "val"), true) }

func isTrue(s string, missing bool) bool {
	switch s {
	case "":
		return missing
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// properties reads who made the file, and the digest that our own files carry.
func (a *archive) properties(file *File) error {
	element := ""
	return a.walk("docProps/core.xml", visitor{
		start: func(e *xml.StartElement) error { element = e.Name.Local; return nil },
		end:   func(string) error { element = ""; return nil },
		text: func(text []byte) {
			switch element {
			case "creator":
				file.Creator += string(text)
			case "title":
				file.Title += string(text)
			case "identifier":
				file.Digest += string(text)
			}
		},
	})
}
