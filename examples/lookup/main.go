// Command lookup shows the typed look-ups: an item, what is published of it, and
// what else the same law requires.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/seed2ea1efa0/disclosure"
)

func main() {
	lookup(os.Stdout, disclosure.Default())
}

func lookup(w io.Writer, catalog *disclosure.Catalog) {
	item, ok := catalog.ItemByName("社会保障卡挂失与解挂")
	if !ok {
		fmt.Fprintln(w, "this catalogue knows no such item")
		return
	}
	fmt.Fprintln(w, item, "·", item.Category())
	fmt.Fprintln(w, item.Deadline())
	for group := range item.ContentGroups() {
		for content := range group.Contents() {
			fmt.Fprint(w, "● ", content, " ")
		}
		fmt.Fprintln(w, "→", group.Channels())
	}
	for citation := range item.LegalBasis() {
		others := 0
		for range catalog.ItemsByLaw(citation.Law) {
			others++
		}
		fmt.Fprintf(w, "%s (%d items)\n", citation, others)
	}
}
