package workday

import "github.com/seed2ea1efa0/disclosure/internal/jsonfile"

// A FileError says what is wrong in a holiday file, and where: Line and Column
// (from 1, in characters), the Path of the JSON value, and Err.
// [Calendar.LoadHolidays] returns it; it knows no file name, so the caller puts
// one in front.
type FileError = jsonfile.Error
