// Command traditional writes the table of traditional characters that package
// text embeds: each, and the simplified one that it is written with on the
// mainland. The pairs are those of OpenCC (TSCharacters), by way of
// github.com/liuzl/gocc; of a character with several, the first.
//
//	usage: traditional FILE
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	_ "github.com/liuzl/gocc" // whose dictionary is read
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: traditional FILE")
		os.Exit(2)
	}
	text, err := table()
	if err == nil {
		err = os.WriteFile(os.Args[1], []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// table returns the pairs in the order of the traditional characters, both of
// the first plane.
func table() (string, error) {
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/liuzl/gocc").Output()
	if err != nil {
		return "", err
	}
	file, err := os.Open(filepath.Join(strings.TrimSpace(string(folder)), "dictionary", "TSCharacters.txt"))
	if err != nil {
		return "", err
	}
	defer file.Close()
	var pairs []string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		traditional, simplified, ok := strings.Cut(lines.Text(), "\t")
		first, _, _ := strings.Cut(simplified, " ")
		from, to := []rune(traditional), []rune(first)
		if ok && len(from) == 1 && len(to) == 1 && from[0] != to[0] && from[0] < 1<<16 && to[0] < 1<<16 {
			pairs = append(pairs, string(from)+string(to))
		}
	}
	slices.Sort(pairs)
	return strings.Join(pairs, "") + "\n", nil
}
