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

// settled is how long after a message the renderer may still have something to write.
const settled = 250 * time.Millisecond

// A pulse stops the clock of Bubble Tea's renderer while no message comes. The clock
// looks for a changed frame 120 times a second for as long as the program runs, which
// keeps a processor 1.7 % busy; a view changes by messages alone. The clock is a private
// field of the program. Where a later version has none of that name, it goes on as it did.
type pulse struct {
	mu    sync.Mutex
	clock *time.Ticker // nil until the renderer has begun, or where there is none
	stop  *time.Timer
}

// beat starts the clock for the message at hand. It is called where messages are filtered,
// on the goroutine that starts the renderer.
func (p *pulse) beat(program *tea.Program) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.clock == nil {
		if p.clock = clockOf(program); p.clock == nil {
			return
		}
		p.stop = time.AfterFunc(settled, p.rest)
	}
	p.clock.Reset(time.Second / framesPerSecond)
	p.stop.Reset(settled)
}

// rest stops the clock until the next message.
func (p *pulse) rest() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clock.Stop()
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
