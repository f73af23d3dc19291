// Numbers runs the benchmarks behind docs/numbers.md and prints its tables, or writes
// them into the page.
//
//	go -C peers run ./numbers [-write]
//
// It takes some minutes. The table compares what ran side by side: on a loaded machine
// all are slow, and the ratios hold.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	write := flag.Bool("write", false, "write the tables into docs/numbers.md")
	flag.Parse()
	found := make(results)
	for _, run := range []struct{ folder, benchmarks, time, count string }{
		{".", "^Benchmark(Due20|Keys90|Keys100kVaried|Index100kVaried|ImportXLSX10k)$", "1s", "1"},
		// By the clock: the shortest of many is the one that nothing came between.
		{"..", "^Benchmark(Item|ItemByName|ItemsByLaw|Digest|JSON90)$", "3ms", "50"},
	} {
		command := exec.Command("go", "test", "-run", "^$", "-bench", run.benchmarks, "-benchmem", "-benchtime", run.time, "-count", run.count, "-timeout", "1h", ".")
		command.Dir, command.Stderr = run.folder, os.Stderr
		out, err := command.Output()
		if err != nil {
			log.Fatalf("%v\n%s", err, out)
		}
		found.read(out)
	}
	if err := found.starts(); err != nil {
		log.Fatal(err)
	}
	if err := found.bounds(); err != nil {
		log.Fatal(err)
	}
	if !*write {
		fmt.Print(found.table(), "\n", found.boundsTable())
		return
	}
	if err := rewrite("../docs/numbers.md", found.table(), found.boundsTable()); err != nil {
		log.Fatal(err)
	}
}

// Results are what benchmarks report, by name and unit, such as "Due20/disclosure ns/op".
type results map[string]float64

// read takes in what go test prints, of several runs the least.
func (r results) read(output []byte) {
	for lines := bufio.NewScanner(bytes.NewReader(output)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		name := strings.TrimPrefix(fields[0], "Benchmark")
		if at := strings.LastIndexByte(name, '-'); at > 0 { // the number of processors
			if _, err := strconv.Atoi(name[at+1:]); err == nil {
				name = name[:at]
			}
		}
		for i := 2; i+1 < len(fields); i += 2 {
			key := name + " " + fields[i+1]
			value, err := strconv.ParseFloat(fields[i], 64)
			if least, twice := r[key]; err == nil && (!twice || value < least) {
				r[key] = value
			}
		}
	}
}

// table returns the first table of docs/numbers.md.
func (r results) table() string {
	var b strings.Builder
	b.WriteString("| what | disclosure | beside it |\n| --- | --- | --- |\n")
	row := func(what, ours, others string) { fmt.Fprintf(&b, "| %s | %s | %s |\n", what, ours, others) }
	row("20 working days from a date", r.time("Due20/disclosure")+", "+r.allocations("Due20/disclosure"),
		"rickar/cal "+r.time("Due20/rickar-cal")+" (no Chinese holidays), lunar-go "+r.time("Due20/lunar-go"))
	r.keys(row, "a key of a real query over 90 items, CPU", "Keys90", "fzf-all", "fzf-algo", "sahilm", "fts5", "bleve")
	r.keys(row, "the same over 100,000 different items", "Keys100kVaried", "fzf-all", "fzf-algo", "sahilm", "fts5")
	row("the index of these", fmt.Sprintf("%.1f kB an item, %.1f s CPU", r["Index100kVaried B/item"]/1000, r["Index100kVaried cpu-ms/index"]/1000), "")
	row("importing XLSX, 10,000 rows, beside excelize's streaming reader",
		fmt.Sprintf("%.1f × its CPU, %.1f × its memory", r.ratio("ImportXLSX10k/disclosure", "ImportXLSX10k/excelize", "cpu-ns/op"), r.ratio("ImportXLSX10k/disclosure", "ImportXLSX10k/excelize", "B/op")), "")
	row("an item by number, by name, the items of a law", r.time("Item")+", "+r.time("ItemByName")+", "+r.time("ItemsByLaw")+", "+r.allocations("ItemsByLaw"), "")
	row("the digest of an unchanged catalogue, again", r.time("Digest/again")+", "+r.allocations("Digest/again"), "")
	row("JSON of 90 items, beside their records made before", fmt.Sprintf("%.1f ×", r.ratio("JSON90/items", "JSON90/records", "ns/op")),
		fmt.Sprintf("encoding/json over text that is ready %.1f ×", r.ratio("JSON90/ready", "JSON90/records", "ns/op")))
	row("`zwgk list`, `due`, `show`, `search`, CPU beside a Go program that prints a line",
		fmt.Sprintf("%.1f ×, %.1f ×, %.1f ×, %.1f ×", r["list hello"], r["due hello"], r["show hello"], r["search hello"]), "")
	return b.String()
}

// keys adds a row for the keys of a benchmark: ours in microseconds, the others as how
// much of their time ours takes.
func (r results) keys(row func(what, ours, others string), what, benchmark string, others ...string) {
	of := func(who, unit string) float64 { return r[benchmark+"/"+who+" µs/"+unit] }
	names := map[string]string{"fzf-all": "fzf over all fields", "fzf-algo": "fzf over the names alone", "sahilm": "sahilm/fuzzy, names", "fts5": "SQLite FTS5", "bleve": "bleve"}
	var beside []string
	for _, who := range others {
		beside = append(beside, fmt.Sprintf("%.2g × %s (p99 %.2g ×)", of("disclosure", "key")/of(who, "key"), names[who], of("disclosure", "p99")/of(who, "p99")))
	}
	row(what, fmt.Sprintf("%s, half within %s, p99 %s", duration(of("disclosure", "key")*1000), duration(of("disclosure", "p50")*1000), duration(of("disclosure", "p99")*1000)), strings.Join(beside, ", "))
}

func (r results) ratio(one, other, unit string) float64 { return r[one+" "+unit] / r[other+" "+unit] }

// time returns the processor's time of an operation, and that of the clock where the
// benchmark reports no other.
func (r results) time(benchmark string) string {
	return duration(cmp.Or(r[benchmark+" cpu-ns/op"], r[benchmark+" ns/op"]))
}

func (r results) allocations(benchmark string) string {
	if n := r[benchmark+" allocs/op"]; n > 0 {
		return fmt.Sprintf("%.0f allocations", n)
	}
	return "no allocation"
}

// duration writes nanoseconds with two digits.
func duration(ns float64) string {
	for _, unit := range []struct {
		name string
		ns   float64
	}{{"s", 1e9}, {"ms", 1e6}, {"µs", 1e3}} {
		if ns >= unit.ns {
			return twoDigits(ns/unit.ns) + " " + unit.name
		}
	}
	return twoDigits(ns) + " ns"
}

func twoDigits(x float64) string {
	if x >= 10 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'f', 1, 64)
}
