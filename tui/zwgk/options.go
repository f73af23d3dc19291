package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// options are the flags that every command has.
type options struct {
	json     bool
	catalog  string
	holidays []string
	region   string
	language string

	holidayFiles []holidayFile
}

// A holidayFile is read once, for a pipe cannot be read again.
type holidayFile struct {
	name string
	text []byte
}

// maxHolidayFile is more than workday.Calendar.LoadHolidays takes, in bytes.
const maxHolidayFile = 2 << 20

func (o *options) register(command *cobra.Command) {
	flags := command.PersistentFlags()
	flags.BoolVar(&o.json, "json", false, "输出 JSON / print JSON")
	flags.StringVar(&o.catalog, "catalog", "", "使用 `FILE` 中的目录 / another catalogue file")
	flags.StringArrayVar(&o.holidays, "holidays", nil, "追加放假安排 `FILE`，holiday-cn 格式，可重复 / another year's holidays")
	flags.StringVar(&o.region, "region", "CN", "工作日历 `CN|CN-NX` / working-day calendar")
	flags.StringVar(&o.language, "lang", "zh", "标签语言 `zh|en` / language of labels")
	command.RegisterFlagCompletionFunc("region", cobra.FixedCompletions([]string{"CN", "CN-NX"}, cobra.ShellCompDirectiveNoFileComp))
	command.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"zh", "en"}, cobra.ShellCompDirectiveNoFileComp))
}

// loadCatalog returns the catalogue that the flags name.
func (o *options) loadCatalog() (*disclosure.Catalog, error) {
	if o.catalog == "" {
		return disclosure.Default(), nil
	}
	return loadCatalogFile(o.catalog)
}

func loadCatalogFile(name string) (catalog *disclosure.Catalog, err error) {
	err = readFile(name, func(r io.Reader) error {
		catalog, err = disclosure.Load(r)
		return err
	})
	return catalog, err
}

// readFile hands the file to read and puts its name and the place in front of
// what read complains of.
func readFile(name string, read func(io.Reader) error) error {
	file, err := os.Open(name)
	if err != nil {
		return inFile(name, err)
	}
	defer file.Close()
	return inFile(name, read(file))
}

// inFile puts the name of the file and the place in front of an error.
func inFile(name string, err error) error {
	var fault *disclosure.FileError
	var unreadable *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &unreadable):
		return fmt.Errorf("%s: 无法读取 / cannot read the file: %w", name, unreadable.Err)
	case errors.As(err, &fault) && fault.Path == "":
		return fmt.Errorf("%s:%d:%d: %w", name, fault.Line, fault.Column, fault.Err)
	case errors.As(err, &fault):
		return fmt.Errorf("%s:%d:%d: %s: %w", name, fault.Line, fault.Column, fault.Path, fault.Err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// check refuses what no command can use, before any begins.
func (o *options) check() error {
	if o.language != "zh" && o.language != "en" {
		return fmt.Errorf("--lang %q: 须为 zh 或 en / want zh or en", o.language)
	}
	for _, name := range o.holidays {
		err := readFile(name, func(r io.Reader) error {
			text, err := io.ReadAll(io.LimitReader(r, maxHolidayFile))
			o.holidayFiles = append(o.holidayFiles, holidayFile{name, text})
			return err
		})
		if err != nil {
			return err
		}
	}
	_, err := o.calendar(o.region)
	return err
}

// calendar returns the working days of a region with the years that the flags
// add.
func (o *options) calendar(region string) (*workday.Calendar, error) {
	calendar, err := workday.ForRegion(region)
	if err != nil {
		return nil, fmt.Errorf("--region: %w", err)
	}
	for _, file := range o.holidayFiles {
		if calendar, err = calendar.LoadHolidays(bytes.NewReader(file.text)); err != nil {
			return nil, inFile(file.name, err)
		}
	}
	return calendar, nil
}
