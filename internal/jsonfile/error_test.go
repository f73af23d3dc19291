package jsonfile

import (
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

func TestAnErrorSaysPlaceAndCause(t *testing.T) {
	for _, tt := range []struct {
		err                    *Error
		english, chinese, json string
	}{
		{
			&Error{Line: 3, Column: 5, Path: "official.title", Err: message.New("少了 %q", "%q is missing", "<a>")},
			`line 3, column 5: official.title: "<a>" is missing`, `第 3 行第 5 列 official.title：少了“<a>”`,
			`{"line":3,"column":5,"path":"official.title","message":"\"<a>\" is missing"}`,
		},
		{
			&Error{Line: 1, Column: 1, Err: io.ErrUnexpectedEOF},
			"line 1, column 1: unexpected EOF", "第 1 行第 1 列：unexpected EOF",
			`{"line":1,"column":1,"message":"unexpected EOF"}`,
		},
	} {
		if tt.err.Error() != tt.english || tt.err.Chinese() != tt.chinese {
			t.Errorf("got %q and %q, want %q and %q", tt.err, tt.err.Chinese(), tt.english, tt.chinese)
		}
		data, err := tt.err.MarshalJSON()
		if err != nil || string(data) != tt.json {
			t.Errorf("JSON %s, %v, want %s", data, err, tt.json)
		}
		var back Error
		if err := json.Unmarshal(data, &back); err != nil || back.Error() != tt.err.Error() || back.Line != tt.err.Line {
			t.Errorf("%s is read as %v, %v", data, &back, err)
		}
		if !errors.Is(tt.err, tt.err.Err) {
			t.Errorf("the cause of %v is lost", tt.err)
		}
	}
}
