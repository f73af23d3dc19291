package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

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

	preferences  preferences // what the settings say
	opens        bool        // whether the command opens the browser
	notices      []string    // what the browser says first
	holidayFiles []holidayFile
	inputRead    bool // whether a file was standard input
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
	flags.StringVar(&o.catalog, "catalog", o.preferences.Catalog, "使用 `FILE` 中的目录，- 为标准输入 / another catalogue file, - for standard input")
	flags.StringArrayVar(&o.holidays, "holidays", o.preferences.Holidays, "追加放假安排 `FILE`，holiday-cn 格式，可重复 / another year's holidays")
	flags.StringVar(&o.region, "region", o.preferences.Region, "工作日历 `CN|CN-NX` / working-day calendar")
	flags.StringVar(&o.language, "lang", o.preferences.Language, "标签语言 `zh|en` / language of labels")
	command.RegisterFlagCompletionFunc("region", cobra.FixedCompletions([]string{"CN", "CN-NX"}, cobra.ShellCompDirectiveNoFileComp))
	command.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"zh", "en"}, cobra.ShellCompDirectiveNoFileComp))
}

// languageOf returns the language that a command line asks for, whatever else is
// wrong with it: that of the settings unless told.
func languageOf(args []string, language string) string {
	for i, arg := range args {
		switch value, found := strings.CutPrefix(arg, "--lang="); {
		case arg == "--":
			return language
		case found:
			language = value
		case arg == "--lang" && i+1 < len(args):
			language = args[i+1]
		}
	}
	return language
}

// loadCatalog returns the catalogue that the flags name.
func (o *options) loadCatalog() (*disclosure.Catalog, error) {
	if o.catalog == "" {
		return disclosure.Default(), nil
	}
	return o.loadCatalogFile(o.catalog)
}

func (o *options) loadCatalogFile(name string) (catalog *disclosure.Catalog, err error) {
	err = o.readFile(name, func(r io.Reader) error {
		catalog, err = disclosure.Load(r)
		return err
	})
	return catalog, err
}

// readFile hands the file to read and puts its name and the place in front of
// what read complains of.
func (o *options) readFile(name string, read func(io.Reader) error) error {
	switch name {
	case "":
		return wrong("文件名为空：请给出文件，或检查变量是否已设置", "the file name is empty: name a file, or see whether a variable is set")
	case "-":
		if o.inputRead {
			return wrong("-：标准输入只能读一次", "-: standard input can be read only once")
		}
		o.inputRead = true
		return inFile(name, read(os.Stdin))
	}
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
		return wrong("%s: 无法读取：%v", "%s: cannot read the file: %v", name, unreadable.Err)
	case errors.As(err, &fault) && fault.Path == "":
		return wrong("%s:%d:%d: %v", "%s:%d:%d: %v", name, fault.Line, fault.Column, fault.Err)
	case errors.As(err, &fault):
		return wrong("%s:%d:%d: %s：%v", "%s:%d:%d: %s: %v", name, fault.Line, fault.Column, fault.Path, fault.Err)
	}
	return wrong("%s: %v", "%s: %v", name, err)
}

// check refuses what no command can use, before any begins.
func (o *options) check(command *cobra.Command) error {
	if o.language != "zh" && o.language != "en" {
		return wrong("--lang %q：须为 zh 或 en", "--lang %q: want zh or en", o.language)
	}
	if o.catalog == "" && command.Flags().Changed("catalog") {
		return o.readFile("", nil)
	}
	o.preferences.tell(command.ErrOrStderr(), o.language)
	for _, mistake := range o.preferences.mistakes {
		o.notices = append(o.notices, mistake.In(o.language))
	}
	for _, name := range o.holidays {
		if err := o.forgive(command, "holidays", o.addHolidays(name)); err != nil {
			return err
		}
	}
	_, err := o.calendar(o.region)
	return err
}

// addHolidays reads a holiday file and sees whether it adds up with the others.
func (o *options) addHolidays(name string) error {
	before := o.holidayFiles
	err := o.readFile(name, func(r io.Reader) error {
		text, err := io.ReadAll(io.LimitReader(r, maxHolidayFile))
		o.holidayFiles = append(o.holidayFiles, holidayFile{name, text})
		return err
	})
	if err == nil {
		_, err = o.calendar("CN")
	}
	if err != nil {
		o.holidayFiles = before
	}
	return err
}

// forgive takes an error of a file that the settings name, where the browser is
// about to open: it opens without the file and says so.
func (o *options) forgive(command *cobra.Command, flag string, err error) error {
	if err == nil || !o.opens || command.Flags().Changed(flag) {
		return err
	}
	line := explain(err, o.language)
	fmt.Fprintf(command.ErrOrStderr(), "zwgk: %s\n", line)
	o.notices = append(o.notices, line)
	return nil
}

// calendar returns the working days of a region with the years that the flags
// add.
func (o *options) calendar(region string) (*workday.Calendar, error) {
	calendar, err := workday.ForRegion(region)
	if err != nil {
		return nil, wrong("--region：%v", "--region: %v", err)
	}
	for _, file := range o.holidayFiles {
		if calendar, err = calendar.LoadHolidays(bytes.NewReader(file.text)); err != nil {
			return nil, inFile(file.name, err)
		}
	}
	return calendar, nil
}
