package tui

import (
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// An Option changes how a [Model] starts.
type Option func(*Model)

// WithCalendars sets the calendar that deadlines are computed with, and others
// whose answers are shown beside it where they differ. Unless told, it is
// [workday.National], and the calendar of the catalogue's own region beside it.
func WithCalendars(calendar *workday.Calendar, others ...*workday.Calendar) Option {
	return func(m *Model) { m.calendars = append([]*workday.Calendar{calendar}, others...) }
}

// WithIndex hands in an index of the catalogue that there is already. Unless
// told, [Model.Init] has one made.
func WithIndex(index *search.Index) Option { return func(m *Model) { m.use(index) } }

// WithCatalogs opens further catalogues beside the first: one query is answered from
// all of them, and [disclosure.Item.Catalog] tells of which an item is.
func WithCatalogs(more ...*disclosure.Catalog) Option {
	return func(m *Model) { m.contents = newContents(append([]*disclosure.Catalog{m.catalog}, more...)...) }
}

// WithTheme sets the colours.
func WithTheme(theme Theme) Option { return func(m *Model) { m.theme = theme } }

// WithKeyMap sets the keys of all actions; an action that is left out has none. Where
// [KeyMap.Validate] finds a fault, the default keys hold, and [Model.Err] returns it.
func WithKeyMap(keys KeyMap) Option {
	return func(m *Model) { m.keys, m.ownKeys = maps.Clone(keys), true }
}

// WithSize sets the size in cells at which the browser starts. Afterwards, send
// it a [tea.WindowSizeMsg].
func WithSize(width, height int) Option {
	return func(m *Model) { m.resize(width, height) }
}

// WithQuery starts with a query.
func WithQuery(query string) Option { return func(m *Model) { m.opening = query } }

// WithLanguage sets the language of the labels. What the catalogue
// says stays as it is.
func WithLanguage(language wording.Language) Option {
	return func(m *Model) { m.language = language }
}

// WithASCII draws no character that some terminals draw in one cell and others
// in two.
func WithASCII(ascii bool) Option { return func(m *Model) { m.glyphs = newGlyphs(ascii) } }

// WithColors has the dark and the light theme drawn in a host's own colours. Where
// the terminal has no colours, there are none.
func WithColors(colors Colors) Option { return func(m *Model) { m.colors = &colors } }

// WithToday sets what today is, for tests and pictures; otherwise the clock tells.
func WithToday(today workday.Date) Option {
	return func(m *Model) {
		m.oneDay = true
		m.clock = func() time.Time {
			now := time.Now()
			return today.Time().Add(now.Sub(workday.DateOf(now).Time()))
		}
	}
}

// WithPicker makes Enter end the browser and pick items; see [Model.Picked].
func WithPicker() Option { return func(m *Model) { m.picker = true } }

// WithNotice says something on the line of messages until the first key.
func WithNotice(text string) Option { return func(m *Model) { m.status = text } }

// WithQuit sets what the browser does when the user leaves it. Unless told, it
// quits the program.
func WithQuit(quit tea.Cmd) Option { return func(m *Model) { m.leave = quit } }

// WithClipboard sets how text is copied: write returns nil only where it knows
// that the text is on the user's clipboard. It is called outside of [Model.Update].
// Where it returns an error, and unless told, the text is sent to the terminal
// (OSC 52), which puts it on the clipboard or does not, and answers nothing.
func WithClipboard(write func(text string) error) Option {
	return func(m *Model) { m.clipboard = write }
}

// WithoutMouse leaves the mouse to the terminal, for selecting text.
func WithoutMouse() Option { return func(m *Model) { m.mouseless = true } }
