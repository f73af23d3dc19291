package disclosure

import "github.com/seed2ea1efa0/disclosure/internal/jsonfile"

// A FileError says what is wrong in a catalogue file, and where: Line and Column
// (from 1, in characters), the Path of the JSON value, and Err. [Load] returns it;
// it knows no file name, so the caller puts one in front.
type FileError = jsonfile.Error
