package disclosure

import "cmp"

// Limits are what a catalogue file may take, so that nobody's file takes a program
// down. A program that knows its files raises them with [LoadWithLimits].
type Limits struct {
	Bytes     int64 // of the file
	Entries   int   // of each list in it, such as the items of a block
	Headings  int   // of further columns in each cell
	Citations int   // different ones in the file
	// Unmerged is how many bytes the catalogue may take in a table that merges no
	// cells, beside 32 times the size of the file. Without a bound, a small file of
	// many items that share many content groups makes every list of them very long.
	Unmerged int64
}

// mostTimes is how many times the size of its file a table without merged cells may
// take, beside what the limits allow to every file.
const mostTimes = 32

// DefaultLimits keep a file of 5 MB within 300 MB of memory and 10 s.
func DefaultLimits() Limits {
	return Limits{Bytes: 512 << 20, Entries: 1_000_000, Headings: 10_000, Citations: 100_000, Unmerged: 64 << 20}
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Bytes: cmp.Or(l.Bytes, d.Bytes), Entries: cmp.Or(l.Entries, d.Entries), Headings: cmp.Or(l.Headings, d.Headings),
		Citations: cmp.Or(l.Citations, d.Citations), Unmerged: cmp.Or(l.Unmerged, d.Unmerged),
	}
}
