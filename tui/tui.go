// Package tui is a browser for a catalogue of matters that must be made public,
// as a Bubble Tea component: a query, the items that it finds, an item in full,
// filters, and the day by which to publish.
//
// A [Model] is a program of its own, or a part of another one. That runs what
// [Model.Init] returns, hands on every message, among them a [tea.WindowSizeMsg]
// with the part's own size and mouse messages in its own coordinates, and places
// what [Model.Draw] returns. The part needs [MinWidth] by [MinHeight] cells; with
// less it asks for more. [Model.SetQuery], [Model.SetFilter], [Model.Open] and
// [Model.SetLanguage] steer it from outside, [Model.Blur] takes the keys from it,
// [SelectionMsg] tells what is selected, [PickMsg] what was picked, and [WithQuit]
// what leaving means; [WithColors] has it drawn in the host's colours. Several
// browsers live side by side, also on one [search.Index]. [NewWriter] keeps what is sent
// to a terminal small.
//
// Inside there is one model, and its parts are imperative: the list, the menus, the date
// and what a caller has done are plain structs with methods that change them, and take
// no messages of their own. A message changes the model in Update, refresh derives from
// it what is drawn, and Draw reads that.
package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Model is the browser. It belongs to one goroutine.
type Model struct {
	contents
	finder
	loader

	// What the options set.
	calendars []*workday.Calendar // the one to compute with, and others to compare
	keys      KeyMap
	ownKeys   bool // whether the keys are not the default ones
	language  wording.Language
	theme     Theme
	colors    *Colors // nil: the theme's
	glyphs    glyphs
	clock     func() time.Time
	oneDay    bool // whether the clock never leaves the day that it is set to
	picker    bool
	mouseless bool
	leave     tea.Cmd
	tells     bool               // whether the host is told what is selected
	clipboard func(string) error // nil: the terminal's
	opening   string             // the query to start with
	banner    string             // that lasts; "" where there is none
	watches   func() string      // what the banner is now; nil where nobody tells
	registers publications       // what was published

	// What the terminal has told.
	width, height int
	blurred       bool // whether the host has the keys
	profile       colorprofile.Profile
	insideTmux    bool
	insideScreen  bool // GNU screen
	behind        background

	// What the user has done.
	caller
	log     log
	pins    pins
	history historyMenu
	picked  []disclosure.Item
	status  string // shown until the next key
	leaving bool   // whether leaving is asked for, and not confirmed yet
	asked   int    // how often it was asked for

	// What the host was told.
	told     bool
	toldItem disclosure.Item

	// What refresh derives from all that.
	styles styles
	layout layout
	fits   bool // whether the frame is large enough for the layout
	pane   viewport.Model
	third  viewport.Model // the third column, which scrolls with the pane
	paned  paned
	days   []dayCell // where they are in the pane
}

// New returns a browser for the catalogue.
func New(catalog *disclosure.Catalog, options ...Option) *Model {
	return newModel(newContents(catalog), loader{}, options)
}

func newModel(c contents, l loader, options []Option) *Model {
	m := &Model{
		contents: c,
		loader:   l,
		keys:     DefaultKeyMap(),
		language: wording.Chinese,
		glyphs:   newGlyphs(false),
		clock:    time.Now,
		leave:    tea.Quit,
		pane:     viewport.New(),
		third:    viewport.New(),
	}
	for _, option := range options {
		option(m)
	}
	if err := m.keys.Validate(); m.ownKeys && err != nil {
		m.keys, m.err = DefaultKeyMap(), err
	}
	m.caller = newCaller(0, m.keys)
	if cut := m.query.Set(m.opening); cut > 0 {
		m.sayCut(cut)
	}
	m.findCalendars()
	m.indexing = m.index == nil && len(m.everything) > fewItems // Init is about to
	m.find()
	m.indexing = false
	m.refresh()
	return m
}

// findCalendars chooses the calendars unless an option has.
func (m *Model) findCalendars() {
	if m.calendars != nil || m.loading() {
		return
	}
	m.calendars = []*workday.Calendar{workday.National()}
	if regional, err := workday.ForRegion(m.catalog.Region()); err == nil && regional != m.calendars[0] {
		m.calendars = append(m.calendars, regional)
	}
}

// Picked returns the items that were picked with [WithPicker], in the order in
// which they were marked; none if the user left without.
func (m *Model) Picked() []disclosure.Item { return slices.Clone(m.picked) }

// Init has the catalogue read and its index made while the first frame is drawn,
// and asks the terminal for its background. It waits for none of that: what is
// typed before is found once there is an index.
func (m *Model) Init() tea.Cmd {
	var background tea.Cmd
	if m.orNew().theme == ThemeAuto {
		background = tea.RequestBackgroundColor
	}
	if m.loading() {
		return tea.Batch(background, m.awaitMidnight(), m.readCatalog)
	}
	return tea.Batch(background, m.awaitMidnight(), m.makeIndex(), m.tellSelection(), m.refreshPublications(), m.watch())
}

// Update takes a message. The model that it returns is m itself.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd, known := m.orNew().handle(msg)
	if !known {
		return m, nil
	}
	m.refresh()
	return m, tea.Batch(cmd, m.tellSelection(), m.look())
}

// handle takes a message; known is false of one that is somebody else's.
func (m *Model) handle(msg tea.Msg) (cmd tea.Cmd, known bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resizeTo(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.behind = darkBackground
		if !msg.IsDark() {
			m.behind = lightBackground
		}
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
	case tea.ModeReportMsg:
		m.measure(msg)
	case tea.EnvMsg:
		m.insideTmux = msg.Getenv("TMUX") != "" || strings.HasPrefix(msg.Getenv("TERM"), "tmux")
		m.insideScreen = msg.Getenv("STY") != "" && !m.insideTmux
	case loaded, indexed, answered, refreshed, refreshDue, watched, copied, pinsSaved, leavingExpired, midnight, tallied:
		return m.handleResult(msg), true
	case PickMsg:
		if msg.Model == m {
			cmd = m.leave
		}
	case tea.KeyPressMsg:
		if !m.blurred {
			cmd = m.press(msg)
		}
	case tea.PasteMsg:
		if !m.blurred {
			m.write(msg)
		}
	case tea.MouseClickMsg:
		cmd = m.click(msg)
	case tea.MouseWheelMsg:
		m.wheel(msg)
	default:
		return nil, false
	}
	return cmd, true
}

// handleResult takes what a command of the browser has come to. Those of another browser
// are left alone.
func (m *Model) handleResult(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loaded:
		if msg.model == m {
			return m.take(msg)
		}
	case indexed:
		if msg.model == m && m.index == nil {
			m.use(msg.index)
			m.find()
			return m.catchUp()
		}
	case answered:
		if msg.model == m {
			m.takeAnswer(msg)
		}
	case refreshed, refreshDue:
		return m.refreshing(msg)
	case watched:
		return m.takeBanner(msg)
	case copied:
		if msg.model == m {
			return m.tellCopied(msg)
		}
	case pinsSaved:
		if msg.model == m {
			return m.pinsSaved(msg)
		}
	case tallied:
		if msg.model == m {
			m.takeTally(msg)
		}
	case midnight:
		if msg.model == m {
			return m.awaitMidnight()
		}
	case leavingExpired:
		if msg.model == m && msg.asked == m.asked && m.leaving {
			m.leaving, m.status = false, ""
		}
	}
	return nil
}

// press runs what the key is bound to. Text is never a command, whatever an
// input method commits.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	m.status, m.pressed, m.postponed = "", msg, nil
	m.leaving = m.leaving && slices.Contains(m.keys[ActionQuit], msg.String())
	if msg.Text == "" {
		for _, b := range m.bindings(m.view()) {
			if key.Matches(msg, b.Binding) && (b.when == nil || b.when(m)) {
				if b.run == nil {
					break
				}
				m.settle()
				return b.run(m)
			}
		}
	}
	m.write(msg)
	return nil
}

// write sends a key or a paste to the text of the view: the date, or else the
// query, which the list then shows.
func (m *Model) write(msg tea.Msg) {
	if m.view() == dueView {
		m.due.update(msg, m.now())
		return
	}
	m.beginAnew(msg)
	before := m.visit()
	changed, cut := m.query.Update(msg)
	if cut > 0 {
		m.sayCut(cut)
	}
	if changed {
		m.log.edited(before, m.query.Value())
		m.typing = true
		m.queryChanged()
		m.typing = false
	}
}

func (m *Model) hasQuery() bool { return m.query.Value() != "" }

// queryText returns the query without the blanks around it.
func (m *Model) queryText() string { return strings.TrimSpace(m.query.Value()) }

// replaceQuery puts another query in place of what is typed.
func (m *Model) replaceQuery(query string) {
	if cut := m.query.Set(query); cut > 0 {
		m.sayCut(cut)
	}
	m.queryChanged()
}

// queryChanged shows what the new query finds. The date stays, for a query that is
// corrected is the same question.
func (m *Model) queryChanged() {
	if m.view() != filterView {
		m.views = m.views[:1]
	}
	m.find()
}

// sayCut says how much of a text was left out.
func (m *Model) sayCut(cut int) {
	most, rest := strconv.Itoa(maxQuery), strconv.Itoa(cut)
	m.say("最多"+most+"字，后面"+rest+"字没有用上", "a query has at most "+most+" characters: the last "+rest+" are left out")
}

// Load returns a browser for a catalogue that is still to be read, such as a
// large file. It can be drawn and typed into at once; what is typed is found when
// the catalogue is there. [Model.Init] calls read, once and on another goroutine.
// It also returns the options that depend on the catalogue, such as
// [WithCalendars]. Where it returns an error, the user leaves the browser, and
// [Model.Err] returns it.
func Load(read func() (*disclosure.Catalog, []Option, error), options ...Option) *Model {
	return newModel(newContents(new(disclosure.Catalog)), loader{read: read}, options)
}

// A loader reads the catalogue.
type loader struct {
	read func() (*disclosure.Catalog, []Option, error) // nil when it was read
	err  error
}

func (l *loader) loading() bool { return l.read != nil }

// Err returns why the catalogue could not be read, what is wrong with the keys of
// [WithKeyMap], or nil.
func (m *Model) Err() error { return m.err }

// A loaded message brings the catalogue, or why there is none.
type loaded struct {
	model    *Model // which of several browsers
	contents contents
	options  []Option
	err      error
}

func (m *Model) readCatalog() tea.Msg {
	catalog, options, err := m.read()
	if err != nil {
		return loaded{model: m, err: err}
	}
	return loaded{m, newContents(catalog), options, nil}
}

// take puts what was read in place of the empty catalogue.
func (m *Model) take(l loaded) tea.Cmd {
	m.read = nil
	if l.err != nil {
		m.err = l.err
		return m.leave
	}
	m.contents = l.contents
	for _, option := range l.options {
		option(m)
	}
	m.findCalendars()
	cmd := tea.Batch(m.makeIndex(), m.refreshPublications(), m.watch())
	m.find()
	return tea.Batch(cmd, m.catchUp())
}
