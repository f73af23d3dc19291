package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// options are the flags that every command has.
type options struct {
	console *terminal.Console

	json     bool
	catalogs []string // files and folders; none is the embedded one
	holidays []string
	region   string
	language wording.Language
	output   string
	ledgers  []string

	preferences  preferences       // what the settings say
	given        func(string) bool // whether the command line has a flag
	opens        bool              // whether the command opens the browser
	completes    bool              // whether a shell asks for completions
	notices      []string          // what the browser says first
	holidayFiles []holidayFile
	holidaysRead bool
	desk         *desk // what the browser has open
	inputRead    bool  // whether a file was standard input
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
	flags.StringVarP(&o.output, "output", "o", "", "写入 `FILE`，不写到标准输出 / write to a file in place of standard output")
	flags.StringArrayVar(&o.catalogs, "catalog", o.preferences.Catalog, "使用 `FILE` 中的目录，或文件夹中的各目录，可重复；- 为标准输入 / another catalogue file or a folder of them, repeatable; - for standard input")
	flags.StringArrayVar(&o.holidays, "holidays", o.preferences.Holidays, "追加放假安排 `FILE`，通知原文或 holiday-cn 格式，可重复 / another year's holidays, as the notice or holiday-cn has them")
	flags.StringVar(&o.region, "region", o.preferences.Region, "工作日历 `CN|CN-NX` / working-day calendar")
	o.language = wording.ParseLanguage(o.preferences.Language)
	flags.Var((*languageFlag)(&o.language), "lang", "标签语言 `zh|en` / language of labels")
	fixedCompletions(command, "region", "CN", "CN-NX")
	fixedCompletions(command, "lang", "zh", "en")
}

// registerLedger adds the flag to a command that shows what was published.
func (o *options) registerLedger(command *cobra.Command) {
	command.Flags().StringArrayVar(&o.ledgers, "ledger", o.preferences.Ledger, "公开台账 `FILE`，在事项下显示已公开的信息，可重复 / a register of published information, shown under the items")
}

// check refuses what no command can use, before any begins.
func (o *options) check(command *cobra.Command) error {
	o.given = command.Flags().Changed
	if o.given("output") && !o.writesFolder(command) {
		if err := o.console.Out.ToFile(o.output); err != nil {
			return err
		}
	}
	if slices.Contains(o.catalogs, "") {
		return errNoFileName
	}
	o.preferences.tell(o.console.Err, o.language)
	for _, mistake := range o.preferences.mistakes {
		o.notices = append(o.notices, explain(mistake, o.language))
	}
	o.warnOfCharset(command)
	switch {
	case o.given("read"): // the region is that of the file
		return nil
	case o.given("holidays"), o.given("region"):
		_, err := o.calendar(o.region)
		return err
	}
	return nil
}

// writesFolder reports whether --output names a folder, and the command writes
// files of several names into one.
func (o *options) writesFolder(command *cobra.Command) bool {
	return (command.Name() == "import" || command.Name() == "export") && terminal.IsFolder(o.output)
}

// warnOfCharset says that a terminal is set to something that is not UTF-8, in
// letters that it shows all the same.
func (o *options) warnOfCharset(command *cobra.Command) {
	charset := terminal.ForeignCharset(os.Getenv)
	if charset == "" || !o.opens && !o.console.Out.IsTerminal() {
		return
	}
	line := "this terminal is set to " + charset + ", zwgk writes UTF-8: set the terminal to UTF-8 and LANG=zh_CN.UTF-8"
	printNotice(o.console.Err, line)
	o.notices = append(o.notices, line)
}

// A languageFlag is the value of --lang. Unlike the settings of a shell, it is given for
// this command, and so a language that there is none of is a mistake.
type languageFlag wording.Language

// Set takes a tag of one of the languages, such as en or zh-CN; "" is Chinese.
func (f *languageFlag) Set(tag string) error {
	primary, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if primary != "" && primary != "zh" && primary != "en" {
		return message.New("没有这种语言：须为 zh 或 en", "there is no such language: want zh or en")
	}
	*f = languageFlag(wording.ParseLanguage(tag))
	return nil
}

func (f *languageFlag) String() string { return wording.Language(*f).String() }

// Type is what help calls the value.
func (f *languageFlag) Type() string { return "zh|en" }

// languageOf returns the language that a command line asks for, whatever else is
// wrong with it: that of the settings unless told.
func languageOf(args []string, tag string) wording.Language {
	for i, arg := range args {
		value, found := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return wording.ParseLanguage(tag)
		case found:
			tag = value
		case arg == "--lang" && i+1 < len(args):
			tag = args[i+1]
		}
	}
	return wording.ParseLanguage(tag)
}

var errNoFileName = message.New("文件名为空：请给出文件，或检查变量是否已设置", "the file name is empty: name a file, or see whether a variable is set")

func (o *options) loadCatalogFile(name string) (catalog *disclosure.Catalog, err error) {
	err = o.readFile(name, func(r io.Reader) error {
		catalog, err = disclosure.Load(r)
		return err
	})
	if err != nil && isFile(name) {
		if format := tableInside(name); format != "" {
			err = message.New("%[1]v：这是表格，不是目录文件：请先 zwgk import %[1]v%[2]s -o 目录.json，再用 目录.json", "%[1]v: this is a table and no catalogue file: make one with zwgk import %[1]v%[2]s -o catalogue.json, and use that",
				fileName(name), formatFlag(name, format))
		}
	}
	return catalog, err
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// readFile hands the file to read and puts its name and the place in front of
// what read complains of.
func (o *options) readFile(name string, read func(io.Reader) error) error {
	if name == "" {
		return errNoFileName
	}
	defer o.console.Progress.Begin(o.language.Pick("正在读取 ", "reading ") + name)()
	defer sparing()()
	if name == "-" {
		if o.inputRead {
			return message.New("-：标准输入只能读一次", "-: standard input can be read only once")
		}
		o.inputRead = true
		return inFile(name, read(os.Stdin))
	}
	return readNamed(name, read)
}

// readNamed hands a file to read and puts its name in front of what that complains of.
func readNamed(name string, read func(io.Reader) error) error {
	file, err := os.Open(name)
	if err != nil {
		return inFile(name, err)
	}
	defer file.Close()
	defer sparing()()
	return inFile(name, read(file))
}

// sparing has memory collected sooner, so that a file of 5 MB takes no more than
// 300 MB, and returns what ends that. It limits nothing: what needs more gets it.
func sparing() (end func()) {
	const soon = 160 << 20
	before := debug.SetMemoryLimit(-1)
	debug.SetMemoryLimit(min(before, soon))
	return func() { debug.SetMemoryLimit(before) }
}

// inFile puts the name of the file and the place in front of an error.
func inFile(name string, err error) error {
	var fault *disclosure.FileError
	if day := (*workday.FileError)(nil); errors.As(err, &day) {
		fault, err = (*disclosure.FileError)(day), (*disclosure.FileError)(day)
	}
	var unreadable *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &unreadable):
		return message.New("%s: 无法读取：%v", "%s: cannot read the file: %v", fileName(name), terminal.SystemError(unreadable))
	case errors.As(err, &fault) && fault.Path == "":
		return message.New("%s:%d:%d: %v", "%s:%d:%d: %v", fileName(name), fault.Line, fault.Column, inBothLanguages(fault.Err))
	case errors.As(err, &fault):
		return message.New("%s:%d:%d: %s：%v", "%s:%d:%d: %s: %v", fileName(name), fault.Line, fault.Column, fault.Path, inBothLanguages(fault.Err))
	}
	return message.New("%s: %v", "%s: %v", fileName(name), inBothLanguages(err))
}

// forgive takes an error of a file that the settings name, where the browser is
// about to open: it opens without the file and says so. Where it is not, forgive is
// bySettings.
func (o *options) forgive(flag string, err error) error {
	if err == nil || !o.opens || o.given(flag) {
		return o.bySettings(flag, err)
	}
	o.doubt(err)
	return nil
}

// bySettings adds to an error of a file that the settings name where they name it. The
// browser has a line for the file alone, and says itself that it was set.
func (o *options) bySettings(flag string, err error) error {
	if err == nil || o.opens || o.given(flag) {
		return err
	}
	return message.New("%v（由%v指定）", "%v (named by %v)", err, o.preferences.whereSet(flag))
}

// readSet is readFile for the files of a flag or, where that is not given, of the settings.
func (o *options) readSet(flag string) func(name string, read func(io.Reader) error) error {
	return func(name string, read func(io.Reader) error) error {
		return o.bySettings(flag, o.readFile(name, read))
	}
}

// readHolidays reads the holiday files that the flags or the settings name.
func (o *options) readHolidays() error {
	if o.holidaysRead {
		return nil
	}
	o.holidaysRead = true
	for _, name := range o.holidays {
		if err := o.forgive("holidays", o.addHolidays(name)); err != nil {
			return err
		}
	}
	return nil
}

// addHolidays reads a holiday file and sees whether it adds up with the others.
func (o *options) addHolidays(name string) error {
	before := o.holidayFiles
	err := o.readFile(name, func(r io.Reader) error {
		text, err := io.ReadAll(io.LimitReader(r, maxHolidayFile))
		o.holidayFiles = append(o.holidayFiles, holidayFile{name, noticeText(text)})
		return err
	})
	if err == nil {
		o.tellDoubtsOf(before, o.holidayFiles[len(o.holidayFiles)-1])
		_, err = o.calendar("CN")
	}
	if err != nil {
		o.holidayFiles = before
	}
	return err
}

// calendar returns the working days of a region with the years that the flags
// add. It is laid out for the commands that ask for it alone.
func (o *options) calendar(region string) (*workday.Calendar, error) {
	calendar, err := o.calendarOf(region)
	if err == nil && !tellsDays(calendar) {
		return nil, message.New("--region %s：没有给出该地区放假安排的文件：请用 --holidays 加上其放假通知",
			"--region %s: no file gives the days of that region: add its holiday notice with --holidays", region)
	}
	return calendar, err
}

// calendarOf returns the calendar also of a region of whose own days nothing is known.
func (o *options) calendarOf(region string) (*workday.Calendar, error) {
	if err := o.readHolidays(); err != nil {
		return nil, err
	}
	calendar, err := workday.ForRegion(region)
	if err != nil {
		return nil, message.New("--region：%v", "--region: %v", inBothLanguages(err))
	}
	for _, file := range o.holidayFiles {
		if calendar, err = calendar.LoadHolidays(bytes.NewReader(file.text)); err != nil {
			return nil, inFile(file.name, err)
		}
	}
	return calendar, nil
}

// tellsDays reports whether anything is known of the days of the calendar's own
// region. Of a region that follows the nation there is nothing to know.
func tellsDays(calendar *workday.Calendar) bool {
	for notice := range calendar.Notices() {
		if notice.Region == calendar.Region() {
			return true
		}
	}
	return false
}

// calendars returns the calendar that the flags ask for, and those of the regions of
// catalogues where they are others.
func (o *options) calendars(regions ...string) ([]*workday.Calendar, error) {
	calendar, err := o.calendar(o.region)
	if err != nil {
		return nil, err
	}
	calendars := []*workday.Calendar{calendar}
	for _, region := range regions {
		if region == "" || region == o.region {
			continue
		}
		if regional, err := o.calendarOf(region); err == nil && regional.MayDiffer(regional.Range()) {
			calendars = append(calendars, regional)
		}
	}
	return calendars, nil
}
