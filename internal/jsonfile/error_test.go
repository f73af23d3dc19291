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
			`line 3, column 5: official.title: "<a>" is missing`, `第 3 行第 5 列 official.title：少了 "<a>"`,
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
		if got, err := json.Marshal(tt.err); err != nil || !sameJSON(got, tt.json) {
			t.Errorf("JSON %s, %v, want %s", got, err, tt.json)
		}
		if !errors.Is(tt.err, tt.err.Err) {
			t.Errorf("the cause of %v is lost", tt.err)
		}
	}
}

func sameJSON(got []byte, want string) bool {
	var a, b map[string]any
	return json.Unmarshal(got, &a) == nil && json.Unmarshal([]byte(want), &b) == nil && len(a) == len(b) && a["message"] == b["message"] && a["line"] == b["line"] && a["column"] == b["column"] && a["path"] == b["path"]
}
