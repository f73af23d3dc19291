package terminal

import (
	"reflect"
	"sync"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often a changed frame is looked for, Bubble Tea's most.
const framesPerSecond = 120

const (
	// settled is how long after a view its frame is looked for as often, and unchanged how
	// long after one that looks as before: then something else may be to be sent.
	settled   = 100 * time.Millisecond
	unchanged = 2 * time.Second / framesPerSecond

	// idle is how long apart the looks are after that. They find what a renderer that was
	// held up, by a slow line or a busy machine, has not written in time.
	idle = time.Second
)

// A pulse slows the clock of Bubble Tea's renderer down while nothing is drawn. The clock
// looks for a changed frame 120 times a second for as long as the program runs, which
// keeps a processor 1.7 % busy. Its requests 1776 and 1796 have the renderer sleep
// instead, but no version does so yet and none has an option for it. So the clock, a
// private field of the program, is found by its name and its type: where a later
// version has no such field, it goes on as it did.
type pulse struct {
	program *tea.Program
	before  string // what the last view showed
	mu      sync.Mutex
	clock   *time.Ticker // nil until the first view, or where there is none
	slow    *time.Timer
}

// beating has the pulse of a program beat for each view of a model.
func beating(model tea.Model, p *pulse) tea.Model { return beatingModel{model, p} }

type beatingModel struct {
	tea.Model
	pulse *pulse
}

func (m beatingModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	model, cmd := m.Model.Update(msg)
	return beatingModel{model, m.pulse}, cmd
}

// View is called by the goroutine that has started the renderer.
func (m beatingModel) View() tea.View {
	view := m.Model.View()
	if view.Content != m.pulse.before {
		m.pulse.before = view.Content
		m.pulse.beat(settled)
	} else {
		m.pulse.beat(unchanged)
	}
	return view
}

// beat has what was just made drawn at once, and what comes in a while as well.
func (p *pulse) beat(lasts time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.clock == nil {
		if p.clock = clockOf(p.program); p.clock == nil {
			return
		}
		p.slow = time.AfterFunc(lasts, p.rest)
	}
	p.clock.Reset(time.Second / framesPerSecond)
	p.slow.Reset(lasts)
}

// rest slows the clock down until the next view.
func (p *pulse) rest() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clock.Reset(idle)
}

// clockOf returns the clock of the renderer, or nil.
func clockOf(program *tea.Program) *time.Ticker {
	if program == nil {
		return nil
	}
	field := reflect.ValueOf(program).Elem().FieldByName("ticker")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*time.Ticker]() {
		return nil
	}
	return *(**time.Ticker)(unsafe.Pointer(field.UnsafeAddr()))
}
