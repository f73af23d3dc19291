// Command pinyin writes the table of readings that package search embeds.
//
// The readings are those of github.com/mozillazg/go-pinyin. It gives a
// character either its first reading alone, which for 重 of 重置 is the wrong
// one, or every reading that any dictionary has recorded, such as gai for 核.
// polyphones.txt lists the characters that people really read in several ways,
// and the readings in use; all others get their first reading.
//
//	usage: pinyin FILE
package main

import (
	_ "embed"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"
	"github.com/seed2ea1efa0/disclosure"
	"golang.org/x/text/encoding/simplifiedchinese"
)

//go:embed polyphones.txt
var polyphones string

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pinyin FILE")
		os.Exit(2)
	}
	if err := os.WriteFile(os.Args[1], []byte(table()), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// table returns a line for each syllable: the syllable without its tone, a
// blank, and the characters that are read so.
func table() string {
	characters := make(map[string][]rune)
	for r, readings := range readings() {
		for _, syllable := range readings {
			characters[syllable] = append(characters[syllable], r)
		}
	}
	var b strings.Builder
	for _, syllable := range slices.Sorted(maps.Keys(characters)) {
		slices.Sort(characters[syllable])
		fmt.Fprintf(&b, "%s %s\n", syllable, string(characters[syllable]))
	}
	return b.String()
}

// readings returns the readings of the characters of GB 2312 and of the
// catalogue.
func readings() map[rune][]string {
	several := make(map[rune][]string)
	for line := range strings.Lines(polyphones) {
		fields := strings.Fields(line)
		several[[]rune(fields[0])[0]] = fields[1:]
	}
	all := make(map[rune][]string)
	for _, r := range gb2312() + catalogue() {
		if several[r] != nil {
			all[r] = several[r]
		} else if first := pinyin.SinglePinyin(r, pinyin.NewArgs()); len(first) > 0 {
			all[r] = first[:1]
		}
	}
	return all
}

// gb2312 returns the 6,763 Chinese characters of GB 2312.
func gb2312() string {
	var encoded []byte
	for row := byte(0xB0); row <= 0xF7; row++ {
		for cell := byte(0xA1); cell <= 0xFE; cell++ {
			if row == 0xD7 && cell > 0xF9 {
				break // the only row that is not full
			}
			encoded = append(encoded, row, cell)
		}
	}
	decoded, err := simplifiedchinese.GBK.NewDecoder().Bytes(encoded)
	if err != nil {
		panic(err) // the range above is GB 2312 by definition
	}
	return string(decoded)
}

// catalogue returns all text of the embedded catalogue.
func catalogue() string {
	var b strings.Builder
	for item := range disclosure.Default().Items() {
		fmt.Fprint(&b, item.Record())
	}
	return b.String()
}
