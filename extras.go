package disclosure

import (
	"bytes"
	"encoding/json"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Extras are the cells of an item in columns that the format does not know, in
// printed order. In JSON they are an object of texts by heading.
type Extras []Extra

// An Extra is a cell under a heading that the format does not know, such as
// 咨询电话, as printed.
type Extra struct {
	Heading string `json:"heading"`
	Text    string `json:"text"`
}

// String returns heading and text, such as "咨询电话：12333".
func (e Extra) String() string { return e.Heading + "：" + e.Text }

// Text returns what is under the heading; ok is false where nothing does.
func (e Extras) Text(heading string) (text string, ok bool) {
	for _, extra := range e {
		if extra.Heading == heading {
			return extra.Text, true
		}
	}
	return "", false
}

// MarshalJSON returns an object that keeps the order.
func (e Extras) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, extra := range e {
		for j, s := range []string{extra.Heading, extra.Text} {
			if i+j > 0 {
				b = append(b, ",:"[j])
			}
			quoted, err := plainJSON(s)
			if err != nil {
				return nil, err
			}
			b = append(b, quoted...)
		}
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads an object of texts and keeps the order. A heading that
// appears twice is an error.
func (e *Extras) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return message.New("其余栏目须为“栏名：文字”的对象，而不是 %v", "extra columns are an object of texts by heading, not %v", open)
	}
	var extras Extras
	seen := make(map[string]bool)
	for decoder.More() {
		heading, _ := decoder.Token() // json has checked the syntax
		extra := Extra{Heading: heading.(string)}
		if err := decoder.Decode(&extra.Text); err != nil {
			return message.New("其余栏目须为“栏名：文字”的对象：%v", "extra columns are an object of texts by heading: %v", err)
		}
		if seen[extra.Heading] {
			return message.New("其余栏目 %q 出现两次", "the extra column %q appears twice", extra.Heading)
		}
		seen[extra.Heading] = true
		extras = append(extras, extra)
	}
	*e = extras
	return nil
}
