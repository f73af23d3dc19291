package jsonfile

import "fmt"

// An Error says what is wrong in a file, and where. It knows no file name, so the
// caller puts one in front.
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

func (e *Error) Unwrap() error { return e.Err }
