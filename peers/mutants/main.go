// Mutants tells how many small faults the tests of a package would let pass.
//
// It compiles all mutants of a package into one test binary, in which an environment
// variable turns on one at a time, so that a mutant costs a run of the tests and no
// build. What the tests fail of without a mutant is left out of all runs.
//
//	go run ./mutants [-sample N] [-seed N] [-run REGEXP] [-only REGEXP] [-memory MIB] ../workday ../table
//
// A mutant counts as killed when a test fails, when the tests need more memory than -memory
// allows, and when they take five times and twenty seconds more than without a mutant: of
// the processor, for other work on the machine says nothing of a mutant, or ten times as
// much by the clock, for one that waits for ever takes nothing of the processor. On Linux
// the system enforces these limits; elsewhere memory is only what the garbage collector
// aims at, and the clock alone counts. Interrupted, it tells what it found so far.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	sample = flag.Int("sample", 0, "how many mutants of a package to try, drawn by chance; 0 for all")
	seed   = flag.Uint64("seed", 1, "what the chance starts from")
	tests  = flag.String("run", "", "the tests to run, as go test has it")
	only   = flag.String("only", "", "the mutants to try, by the line that tells of a survivor: such as \"term.go:59: never\"")
	memory = flag.Uint64("memory", 2048, "how many MiB the tests may take before a mutant counts as killed")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	fmt.Println("| package | mutants | killed | survived | |\n| --- | ---: | ---: | ---: | ---: |")
	for _, folder := range flag.Args() {
		if err := report(folder); err != nil {
			log.Fatalf("%s: %v", folder, err)
		}
	}
}

// report tries the mutants of one package: survivors go to standard error, one a line,
// and a row of the table to standard output.
func report(folder string) error {
	scratch, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	found, err := mutate(folder, scratch)
	if err != nil {
		return err
	}
	binary, err := compile(folder, scratch)
	if err != nil {
		return err
	}
	skip, processor, err := baseline(folder, binary)
	if err != nil {
		return err
	}
	wanted, err := regexp.Compile(*only)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(found, func(m mutant) bool { return !wanted.MatchString(m.String()) })
	random := rand.New(rand.NewPCG(*seed, 0))
	random.Shuffle(len(found), func(i, j int) { found[i], found[j] = found[j], found[i] })
	if *sample > 0 && *sample < len(found) {
		found = found[:*sample]
	}
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	survived := 0
	for i, m := range found {
		if interrupted.Err() != nil {
			found = found[:i]
			break
		}
		if killed(folder, binary, m.number, skip, processor) {
			continue
		}
		survived++
		fmt.Fprintln(os.Stderr, m)
	}
	fmt.Printf("| %s | %d | %d | %d | %.1f %% |\n", folder, len(found), len(found)-survived, survived, 100*float64(survived)/float64(max(len(found), 1)))
	return nil
}

// compile builds the tests of a package over its mutated files.
func compile(folder, scratch string) (string, error) {
	binary := filepath.Join(scratch, "mutants.test")
	build := exec.Command("go", "test", "-c", "-vet=off", "-overlay", filepath.Join(scratch, overlayFile), "-o", binary, ".")
	build.Dir = folder
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
}

var failedTest = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// baseline runs the tests without a mutant. It returns what -test.skip must name and how
// much of the processor a run may take before a mutant counts as one that never ends.
func baseline(folder, binary string) (skip string, processor time.Duration, err error) {
	for range 3 {
		took, out, err := run(context.Background(), folder, binary, 0, skip, time.Hour)
		if err == nil {
			return skip, 20*time.Second + 5*took, nil
		}
		failed := failedTest.FindAllSubmatch(out, -1)
		if failed == nil {
			return "", 0, fmt.Errorf("the tests fail without a mutant: %w\n%s", err, out)
		}
		names := strings.FieldsFunc(strings.Trim(skip, "^()$"), func(r rune) bool { return r == '|' })
		for _, match := range failed {
			names = append(names, regexp.QuoteMeta(string(match[1])))
		}
		skip = "^(" + strings.Join(names, "|") + ")$"
	}
	return "", 0, errors.New("the tests fail without a mutant, each time others")
}

func killed(folder, binary string, number int, skip string, processor time.Duration) bool {
	ctx, cancel := context.WithTimeout(context.Background(), 10*processor)
	defer cancel()
	_, _, err := run(ctx, folder, binary, number, skip, processor)
	return err != nil
}

// run runs the tests with one mutant, or with none for 0. It returns the time of the
// processor that they took, and what they printed.
func run(ctx context.Context, folder, binary string, number int, skip string, processor time.Duration) (time.Duration, []byte, error) {
	arguments := []string{"-test.short", "-test.run", *tests, "-test.skip", skip}
	if number != 0 {
		arguments = append(arguments, "-test.failfast")
	}
	test := exec.CommandContext(ctx, binary, arguments...)
	test.Dir = folder
	test.Env = append(os.Environ(), switchVariable+"="+strconv.Itoa(number), fmt.Sprintf("GOMEMLIMIT=%dMiB", *memory*3/4))
	test.WaitDelay = time.Second
	var out bytes.Buffer
	test.Stdout, test.Stderr = &out, &out
	if err := test.Start(); err != nil {
		return 0, nil, err
	}
	limited := limit(test, *memory<<20, processor)
	err := errors.Join(test.Wait(), limited)
	return test.ProcessState.UserTime() + test.ProcessState.SystemTime(), out.Bytes(), err
}

const overlayFile = "overlay.json"

func writeOverlay(scratch string, replaced map[string]string) error {
	data, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(scratch, overlayFile), data, 0o600)
}
