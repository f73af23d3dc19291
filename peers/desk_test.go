package peers

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A town has 18 fields, a county 26, and a province's hot line answers for all of them.

const perCatalog = 90

// deskFiles returns the files of catalogues of 90 items each, all with names, keywords and
// contents of their own.
func deskFiles(tb testing.TB, catalogs int) (files [][]byte) {
	records := variedRecords(catalogs * perCatalog)
	for i := range catalogs {
		own := records[i*perCatalog : (i+1)*perCatalog]
		for n := range own {
			own[n].Number = n + 1
			own[n].Category = disclosure.Category{Number: 1 + n/15, Name: fmt.Sprintf("第%d类事项", 1+n/15)}
		}
		c, err := disclosure.New(disclosure.Meta{Title: fmt.Sprintf("第%d县政务公开标准目录", i+1)}, own)
		if err != nil {
			tb.Fatal(err)
		}
		var file bytes.Buffer
		if _, err := c.WriteTo(&file); err != nil {
			tb.Fatal(err)
		}
		files = append(files, file.Bytes())
	}
	return files
}

func loadAll(tb testing.TB, files [][]byte) (catalogs []*disclosure.Catalog) {
	for _, file := range files {
		c, err := disclosure.Load(bytes.NewReader(file))
		if err != nil {
			tb.Fatal(err)
		}
		catalogs = append(catalogs, c)
	}
	return catalogs
}

// BenchmarkDesk26 opens a county's catalogues: reads the files and makes the index.
func BenchmarkDesk26(b *testing.B) { benchmarkDesk(b, 26) }

// BenchmarkDesk2800 is a province's desk, with 252,000 items.
func BenchmarkDesk2800(b *testing.B) { benchmarkDesk(b, 2800) }

func benchmarkDesk(b *testing.B, catalogs int) {
	files := deskFiles(b, catalogs)
	keys := typedKeys(b)
	var questions []string
	for i := 0; i < len(keys); i += max(1, len(keys)/60) {
		questions = append(questions, keys[i][len(keys[i])-1])
	}
	b.Run("disclosure", func(b *testing.B) {
		memory := heldMemory() // which collects garbage, and is not what is measured
		before := processTime()
		loaded := loadAll(b, files)
		load := processTime() - before
		before = processTime()
		index := search.New(loaded...)
		indexing := processTime() - before
		held := heldMemory() - memory
		measureAnswers(b, questions, func(query string) { index.Search(query) })
		b.ReportMetric(float64(load.Milliseconds()), "cpu-ms/load")
		b.ReportMetric(float64(indexing.Milliseconds()), "cpu-ms/index")
		b.ReportMetric(float64(held)/float64(catalogs*perCatalog), "B/item")
	})
	b.Run("fts5", func(b *testing.B) {
		var lines []string
		for _, c := range loadAll(b, files) {
			lines = append(lines, allFields(c)...)
		}
		before := processTime()
		find := fts5(b, lines)
		index := processTime() - before
		measureAnswers(b, questions, find)
		b.ReportMetric(float64(index.Milliseconds()), "cpu-ms/index")
	})
}

// measureAnswers asks whole questions and tells what the answers take, in time of the
// clock and of the processors.
func measureAnswers(b *testing.B, questions []string, find func(query string)) {
	find("预热") // the first question of an index counts what questions have in common
	var clock, processors []time.Duration
	for b.Loop() {
		for _, question := range questions {
			began, before := time.Now(), processTime()
			find(question)
			clock, processors = append(clock, time.Since(began)), append(processors, processTime()-before)
		}
	}
	for unit, each := range map[string][]time.Duration{"ms": clock, "cpu-ms": processors} {
		slices.Sort(each)
		b.ReportMetric(float64(each[len(each)/2].Microseconds())/1000, unit+"/p50")
		b.ReportMetric(float64(each[len(each)*99/100].Microseconds())/1000, unit+"/p99")
	}
	b.ReportMetric(0, "ns/op")
}
