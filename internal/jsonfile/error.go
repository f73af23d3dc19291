package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// An Error says what is wrong in a file, and where. It knows no file name, so the
// caller puts one in front. Each package that reads files has a type of its own
// with these fields and methods, so that [errors.As] tells their files apart.
type Error struct {
	Line   int    // from 1
	Column int    // from 1, in characters
	Path   string // of the JSON value, such as "official.categories[2].name"; "" for the whole file
	Err    error  // what is wrong, and what would be right
}

func (e *Error) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("line %d, column %d: %v", e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("line %d, column %d: %s: %v", e.Line, e.Column, e.Path, e.Err)
}

// Chinese says what Error says, in Chinese.
func (e *Error) Chinese() string {
	chinese := "文件有误"
	if e.Err != nil {
		chinese = message.Chinese(e.Err)
	}
	if e.Path == "" {
		return fmt.Sprintf("第 %d 行第 %d 列：%s", e.Line, e.Column, chinese)
	}
	return fmt.Sprintf("第 %d 行第 %d 列 %s：%s", e.Line, e.Column, e.Path, chinese)
}

func (e *Error) Unwrap() error { return e.Err }

// errorJSON is the JSON form of an Error.
type errorJSON struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Path    string `json:"path,omitempty"`
	Message string `json:"message"` // what Err says in English
}

// MarshalJSON returns an object of line, column, path, and message, which is what
// Err says.
func (e *Error) MarshalJSON() ([]byte, error) {
	said := errorJSON{Line: e.Line, Column: e.Column, Path: e.Path}
	if e.Err != nil {
		said.Message = e.Err.Error()
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(said)
	return bytes.TrimSpace(b.Bytes()), err
}

// UnmarshalJSON reads what MarshalJSON returns. Err then knows its English alone.
func (e *Error) UnmarshalJSON(data []byte) error {
	var said errorJSON
	if err := json.Unmarshal(data, &said); err != nil {
		return err
	}
	*e = Error{Line: said.Line, Column: said.Column, Path: said.Path}
	if said.Message != "" {
		e.Err = errors.New(said.Message)
	}
	return nil
}
