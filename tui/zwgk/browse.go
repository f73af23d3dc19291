package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// A browser has the flags of the bare command.
type browser struct {
	version bool
	print   bool
	plain   bool
	ascii   bool
	noMouse bool
	theme   tui.Theme
}

func (b *browser) register(command *cobra.Command, p preferences) {
	flags := command.Flags()
	flags.BoolVar(&b.version, "version", false, "版本与目录摘要 / version and catalogue digest")
	flags.BoolVar(&b.print, "print", false, "回车选定并输出事项，供脚本使用 / Enter picks items and prints them")
	flags.BoolVar(&b.plain, "plain", false, "一问一答，逐行显示，供读屏软件和简单终端使用 / a dialogue in lines, for screen readers and dumb terminals")
	flags.BoolVar(&b.ascii, "ascii", p.ASCII, "只画宽度确定的符号，也可设 ZWGK_ASCII=1 / no characters of ambiguous width")
	flags.BoolVar(&b.noMouse, "no-mouse", !p.Mouse, "鼠标留给终端选取文字 / leave the mouse to the terminal")
	flags.TextVar(&b.theme, "theme", p.Theme, "配色 `auto|dark|light|16|plain` / colours")
	fixedCompletions(command, "theme", "auto", "dark", "light", "16", "plain")
}

// opens reports whether the browser opens, rather than a list being printed.
func (b *browser) opens(o *options) bool {
	return !b.plain && !terminal.Dumb() && (b.print || !o.json && o.output == "" && terminal.Drawable(os.Stdout))
}

// run opens the browser and, if asked to, prints what was picked in it.
func (b *browser) run(o *options, query string) error {
	options := []tui.Option{
		tui.WithQuery(query), tui.WithLanguage(o.language), tui.WithTheme(b.theme), tui.WithASCII(b.ascii),
		tui.WithClipboard(terminal.WriteClipboard), tui.WithKeyMap(o.preferences.Keys),
	}
	if b.print {
		options = append(options, tui.WithPicker())
	}
	if b.noMouse {
		options = append(options, tui.WithoutMouse())
	}

	var model *tui.Model
	if o.isLarge() {
		model = tui.Load(o.openBrowser, options...)
	} else {
		catalog, more, err := o.openBrowser()
		if err != nil {
			return err
		}
		model = tui.New(catalog, append(options, more...)...)
	}
	if err := firstError(terminal.Show(model), model.Err()); err != nil {
		return err
	}
	if !b.print {
		return nil
	}
	return o.printItems(o.desk, model.Picked(), message.New("没有选定事项", "no item was picked"))
}

// isLarge reports whether the files take so long to read that the browser opens
// before. Of others a mistake is told before the screen changes.
func (o *options) isLarge() bool {
	const large = 1 << 20 // 10 ms
	size := int64(0)
	for _, name := range o.catalogs {
		files, _ := catalogFiles(name)
		for _, file := range files {
			if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
				size += info.Size()
			}
		}
	}
	return size > large
}

// openBrowser opens the catalogues that can be read, with what the browser needs for
// them. Of those that cannot it says so all the time, and where none of the settings
// can be read, that the embedded one is another office's.
func (o *options) openBrowser() (*disclosure.Catalog, []tui.Option, error) {
	d, faults := o.openReadable()
	if len(d.catalogs) == 0 && o.given("catalog") {
		return nil, nil, firstError(faults...)
	}
	banner := o.banner(faults)
	if len(d.catalogs) == 0 {
		d.add(disclosure.Default(), "")
		banner = o.language.Pick("正使用内置目录，所设目录无法读取：", "this is the embedded catalogue, the one of the settings cannot be read: ") + banner
	} else if banner != "" {
		banner = o.language.Pick("没有打开：", "not open: ") + banner
	}
	o.desk = d
	calendars, err := o.calendars(d.regions()...)
	if err != nil {
		return nil, nil, err
	}
	return d.catalogs[0], []tui.Option{
		tui.WithCatalogs(d.catalogs[1:]...), tui.WithCalendars(calendars[0], calendars[1:]...), o.pins(d),
		tui.WithNotice(strings.Join(o.notices, "  ")), tui.WithBanner(banner), tui.WithWatch(d.watch(banner, o.language)), o.publications(d, calendars[0]),
	}, nil
}

// banner says which catalogues cannot be read, and why.
func (o *options) banner(faults []error) string {
	var lines []string
	for _, fault := range faults {
		line := explain(fault, o.language)
		printNotice(o.console.Err, line)
		lines = append(lines, line)
	}
	return strings.Join(lines, o.language.Pick("；", "; "))
}

// pins returns the option for the items on top. Where they cannot be read or kept,
// the browser says so.
func (o *options) pins(d *desk) tui.Option {
	file, err := o.preferences.pins()
	if err != nil {
		return tui.WithPins(nil, func([]disclosure.Item) error { return err })
	}
	pinned, err := file.In(d.catalogs...)
	if err != nil {
		o.notices = append(o.notices, explain(err, o.language))
	}
	return tui.WithPins(pinned.Items(), pinned.Save)
}
