package peers

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sahilm/fuzzy"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// typedKeys returns real queries as they are after each key.
func typedKeys(tb testing.TB) (keys [][]string) {
	file, err := os.Open("../search/testdata/real-held.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 3 || cells[0] == "kind" {
			continue
		}
		var query []string
		runes := []rune(cells[1])
		for n := range runes {
			query = append(query, string(runes[:n+1]))
		}
		keys = append(keys, query)
	}
	return keys
}

// allFields returns the texts of each item on one line.
func allFields(c *disclosure.Catalog) (lines []string) {
	for item := range c.Items() {
		texts := []string{item.Name(), item.NameEN(), item.Category().Name}
		texts = slices.AppendSeq(texts, item.Keywords())
		for group := range item.ContentGroups() {
			texts = slices.AppendSeq(texts, group.Contents())
		}
		for citation := range item.LegalBasis() {
			texts = append(texts, citation.Title)
		}
		lines = append(lines, strings.Join(texts, " "))
	}
	return lines
}

func BenchmarkKeys90(b *testing.B) { benchmarkKeys(b, disclosure.Default(), 40) }

// BenchmarkKeys100kVaried is over items with names, keywords and contents of their own.
func BenchmarkKeys100kVaried(b *testing.B) { benchmarkKeys(b, varied(b, 100_000), 4) }

// benchmarkKeys measures what a key costs: the mean, the median and the slowest of a
// hundred, in CPU time of the process. ours and fzf-all look at all fields, the others at
// the names.
func benchmarkKeys(b *testing.B, c *disclosure.Catalog, queries int) {
	keys := typedKeys(b)
	step := max(1, len(keys)/queries)
	names := names(c)
	b.Run("disclosure", func(b *testing.B) {
		index := search.New(c)
		measureKeys(b, keys, step, func() func(string) {
			session := index.NewSession()
			return func(query string) { session.Search(query) }
		})
	})
	b.Run("fzf-algo", func(b *testing.B) {
		find := fzf(names)
		measureKeys(b, keys, step, func() func(string) { return find })
	})
	b.Run("fzf-all", func(b *testing.B) {
		find := fzf(allFields(c))
		measureKeys(b, keys, step, func() func(string) { return find })
	})
	b.Run("sahilm", func(b *testing.B) {
		measureKeys(b, keys, step, func() func(string) { return func(query string) { fuzzy.Find(query, names) } })
	})
	b.Run("fts5", func(b *testing.B) {
		find := fts5(b, allFields(c))
		measureKeys(b, keys, step, func() func(string) { return find })
	})
	b.Run("bleve", func(b *testing.B) {
		if c.Len() > 10_000 {
			b.Skip("indexing takes minutes")
		}
		find := bleveIndex(b, allFields(c))
		measureKeys(b, keys, step, func() func(string) { return find })
	})
}

// measureKeys types every step-th query, key by key.
func measureKeys(b *testing.B, keys [][]string, step int, begin func() func(query string)) {
	var each []time.Duration
	for b.Loop() {
		for i := 0; i < len(keys); i += step {
			find := begin()
			for _, query := range keys[i] {
				before := processTime()
				find(query)
				each = append(each, processTime()-before)
			}
		}
	}
	slices.Sort(each)
	sum := time.Duration(0)
	for _, d := range each {
		sum += d
	}
	b.ReportMetric(float64(sum.Nanoseconds())/float64(len(each))/1000, "µs/key")
	b.ReportMetric(float64(each[len(each)/2].Nanoseconds())/1000, "µs/p50")
	b.ReportMetric(float64(each[len(each)*99/100].Nanoseconds())/1000, "µs/p99")
	b.ReportMetric(0, "ns/op")
}

// processTime returns the CPU time that the process has used.
func processTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// reportCPU returns what reports the processor's time of an operation since it was called.
func reportCPU(b *testing.B) (report func()) {
	before := processTime()
	return func() { b.ReportMetric(float64((processTime()-before).Nanoseconds())/float64(b.N), "cpu-ns/op") }
}

// spaced puts blanks between characters that are no letters.
func spaced(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '"' {
			r = ' '
		}
		b.WriteRune(r)
		if r > 0x2E80 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// varied returns a catalogue of items made of words of the embedded one, each with a
// name, keywords and contents of its own.
func varied(tb testing.TB, n int) *disclosure.Catalog {
	c, err := disclosure.New(disclosure.Meta{Title: "各项目录"}, variedRecords(n))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func variedRecords(n int) []disclosure.Record {
	random := rand.New(rand.NewPCG(1, 2))
	var words, glosses, contents []string
	for item := range disclosure.Default().Items() {
		runes := []rune(item.Name())
		for from := 0; from+2 <= len(runes); from += 2 {
			words = append(words, string(runes[from:from+2]))
		}
		words = slices.AppendSeq(words, item.Keywords())
		glosses = append(glosses, strings.Fields(item.NameEN())...)
		for group := range item.ContentGroups() {
			contents = slices.AppendSeq(contents, group.Contents())
		}
	}
	pick := func(from []string, n int, between string) string {
		picked := make([]string, n)
		for i := range picked {
			picked[i] = from[random.IntN(len(from))]
		}
		return strings.Join(picked, between)
	}
	first, _ := disclosure.Default().Item(83)
	records := make([]disclosure.Record, n)
	for i := range records {
		r := first.Record()
		r.Number, r.Name, r.NameEN = i+1, pick(words, 3, "")+place(i), pick(glosses, 6, " ")
		r.Category = disclosure.Category{Number: 1 + i*30/n, Name: fmt.Sprintf("第%d类%s", 1+i*30/n, words[i*30/n])}
		r.Keywords = []string{pick(words, 2, ""), pick(words, 2, ""), pick(words, 1, "") + place(i)}
		r.Disclosures = []disclosure.RecordGroup{{Contents: []string{pick(contents, 1, ""), pick(words, 2, "")}, Channels: []string{"政府网站"}}}
		r.Channels = r.Channels[:1]
		records[i] = r
	}
	return records
}

// BenchmarkIndex100kVaried tells what it costs to make the index of a large catalogue, and
// what that holds for each item.
func BenchmarkIndex100kVaried(b *testing.B) {
	c := varied(b, 100_000)
	b.ReportAllocs()
	var index *search.Index
	for b.Loop() {
		before := processTime()
		index = search.New(c)
		b.ReportMetric(float64((processTime() - before).Milliseconds()), "cpu-ms/index")
	}
	before := heldMemory()
	index.Search("") // it is still there
	index = nil
	b.ReportMetric(float64(before-heldMemory())/float64(c.Len()), "B/item")
}

func heldMemory() uint64 {
	runtime.GC()
	runtime.GC() // what a pool holds goes at the second
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return memory.HeapAlloc
}
