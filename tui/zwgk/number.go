package main

import (
	"strconv"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A number is the value of a flag that asks for one, as people write it.
type number int

// parseNumber reads a number. It is decimal whatever it begins with.
func parseNumber(s string) (number, error) {
	n, ok := text.Number(s)
	if !ok {
		return 0, wrong("须为整数，如 20", "want a whole number such as 20")
	}
	return number(n), nil
}

// Set does what parseNumber does.
func (n *number) Set(s string) (err error) {
	parsed, err := parseNumber(s)
	if err == nil && parsed < 1 {
		err = wrong("须为正整数，如 20", "want a number from 1, such as 20")
	}
	if err == nil {
		*n = parsed
	}
	return err
}

func (n *number) String() string { return strconv.Itoa(int(*n)) }

// Type is what help calls the value.
func (n *number) Type() string { return "N" }
