//go:build !nodatabases

package peers

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	_ "modernc.org/sqlite"
)

// fts5 looks for the characters of a query, all of which a line must have, in the full
// text search of SQLite.
func fts5(tb testing.TB, lines []string) func(query string) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		tb.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	tb.Cleanup(func() { db.Close() })
	if _, err := db.Exec(`create virtual table items using fts5(text)`); err != nil {
		tb.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		tb.Fatal(err)
	}
	for _, line := range lines {
		if _, err := tx.Exec(`insert into items values (?)`, spaced(line)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		tb.Fatal(err)
	}
	return func(query string) {
		rows, err := db.Query(`select rowid from items where items match ? order by rank limit 30`, `"`+strings.Join(strings.Fields(spaced(query)), `" "`)+`"`)
		if err != nil {
			tb.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
		}
	}
}

func bleveIndex(tb testing.TB, lines []string) func(query string) {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = "cjk"
	index, err := bleve.NewMemOnly(mapping)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { index.Close() })
	batch := index.NewBatch()
	for i, line := range lines {
		if err := batch.Index(fmt.Sprint(i), map[string]string{"text": line}); err != nil {
			tb.Fatal(err)
		}
	}
	if err := index.Batch(batch); err != nil {
		tb.Fatal(err)
	}
	return func(query string) {
		if _, err := index.Search(bleve.NewSearchRequestOptions(bleve.NewMatchQuery(query), 30, 0, false)); err != nil {
			tb.Fatal(err)
		}
	}
}
