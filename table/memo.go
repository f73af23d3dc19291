package table

// A memo keeps what was read of a text, for tables print the same cell over and over.
type memo[V any] map[string]V

// mostKept is how many texts a memo keeps.
const mostKept = 500

// of returns what read makes of a text.
func (m *memo[V]) of(text string, read func(string) V) V {
	if v, ok := (*m)[text]; ok {
		return v
	}
	v := read(text)
	switch {
	case *m == nil:
		*m = make(memo[V])
	case len(*m) >= mostKept:
		clear(*m)
	}
	(*m)[text] = v
	return v
}
