package disclosure

import "github.com/seed2ea1efa0/disclosure/internal/jsonfile"

// A FileError says what is wrong in a catalogue file, and where. [Load]
// returns it; it knows no file name, so the caller puts one in front.
type FileError struct {
	Line   int    // from 1
	Column int    // from 1, in characters
	Path   string // of the JSON value, such as "official.categories[2].name"; "" for the whole file
	Err    error  // what is wrong, and what would be right
}

// fileError gives what jsonfile says the type of this package.
func fileError(err error) error {
	if fault, ok := err.(*jsonfile.Error); ok {
		return (*FileError)(fault)
	}
	return err
}

// Error returns the place and what is wrong there.
func (e *FileError) Error() string { return (*jsonfile.Error)(e).Error() }

// Chinese returns the same in Chinese.
func (e *FileError) Chinese() string { return (*jsonfile.Error)(e).Chinese() }

// Unwrap returns what is wrong, without its place.
func (e *FileError) Unwrap() error { return e.Err }

// MarshalJSON returns line, column, path and, as message, what is wrong.
func (e *FileError) MarshalJSON() ([]byte, error) { return (*jsonfile.Error)(e).MarshalJSON() }

// UnmarshalJSON reads what MarshalJSON returns. Err then knows its English alone.
func (e *FileError) UnmarshalJSON(data []byte) error {
	return (*jsonfile.Error)(e).UnmarshalJSON(data)
}
