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
	flags.BoolVar(&b.print, "print", false, "回车选定并打印事项，供脚本使用 / Enter picks items and prints them")
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
	if isLarge(o.catalog) {
		model = tui.Load(o.openCatalog, options...)
	} else {
		catalog, more, err := o.openCatalog()
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
	return o.printItems(model.Picked(), message.New("没有选定事项", "no item was picked"))
}

// isLarge reports whether a file takes so long to read that the browser opens
// before. Of others a mistake is told before the screen changes.
func isLarge(name string) bool {
	const large = 1 << 20 // 10 ms
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular() && info.Size() > large
}

// openCatalog reads the catalogue, with what the browser needs for it. A catalogue
// of the settings that cannot be read gives way to the embedded one, of which the
// browser says all the time that it is another office's.
func (o *options) openCatalog() (*disclosure.Catalog, []tui.Option, error) {
	catalog, err := o.loadCatalog()
	banner := ""
	if err != nil {
		banner = o.language.Pick("正使用内置目录，所设目录无法读取："+explain(err, o.language),
			"this is the embedded catalogue, the one of the settings cannot be read: "+explain(err, o.language))
		if err := o.forgive("catalog", err); err != nil {
			return nil, nil, err
		}
		catalog = disclosure.Default()
	}
	calendars, err := o.calendars(catalog)
	if err != nil {
		return nil, nil, err
	}
	return catalog, []tui.Option{
		tui.WithCalendars(calendars[0], calendars[1:]...), o.pins(catalog),
		tui.WithNotice(strings.Join(o.notices, "  ")), tui.WithBanner(banner), o.publications(catalog, calendars[0]),
	}, nil
}

// pins returns the option for the items on top. Where they cannot be read or kept,
// the browser says so.
func (o *options) pins(catalog *disclosure.Catalog) tui.Option {
	file, err := o.preferences.pins()
	if err != nil {
		return tui.WithPins(nil, func([]disclosure.Item) error { return err })
	}
	pinned, err := file.In(catalog)
	if err != nil {
		o.notices = append(o.notices, explain(err, o.language))
	}
	return tui.WithPins(pinned.Items(), pinned.Save)
}
