package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/bubbletea"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// serve runs a browser for a session and logs who comes and goes.
func (d *desk) serve(session ssh.Session) {
	v := visitOf(session.Context())
	defer close(v.session.ran)
	terminal, _, ok := session.Pty()
	if !ok {
		wish.Fatalln(session, "需要终端：请用 ssh -t 连接。 A terminal is needed: connect with ssh -t.")
		return
	}
	select {
	case d.seats <- struct{}{}:
		defer func() { <-d.seats }()
	default:
		wish.Fatalln(session, "会话已满，请稍后再试。 All sessions are taken, try again later.")
		return
	}
	log := d.log.With("user", short(session.User()), "from", session.RemoteAddr())
	log.Info("comes", "open", len(d.seats))
	began, why := time.Now(), "panicked"
	defer func() { log.Info("goes", "after", time.Since(began).Round(time.Second), "why", why) }()
	why = d.browse(session, v, terminal)
}

// browse returns why the browser ended, when it has.
func (d *desk) browse(session ssh.Session, v *visit, terminal ssh.Pty) (why string) {
	model := tui.New(d.catalog,
		tui.WithIndex(d.index),
		tui.WithSize(terminal.Window.Width, terminal.Window.Height),
		tui.WithLanguage(d.language),
		tui.WithQuery(strings.Join(session.Command(), " ")),
	)
	idle := time.NewTimer(d.idle)
	defer idle.Stop()
	program := tea.NewProgram(model, append(bubbletea.MakeOptions(session),
		tea.WithInput(&slow{Reader: session}),
		tea.WithOutput(tui.NewWriter(session)), // a key sends what has changed, not every Chinese row
		tea.WithoutSignalHandler(),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			switch msg.(type) {
			case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
				idle.Reset(d.idle)
			case tea.SuspendMsg:
				return tea.ResumeMsg{}
			}
			return msg
		}))...)
	ended, reason := make(chan struct{}), make(chan ending, 1)
	go resize(program, v.session.sizes, ended)
	go d.endWhenDue(program, session, v, idle.C, ended, reason)
	_, err := program.Run()
	select {
	case e := <-reason:
		defer close(ended) // the goodbye may find nobody who reads, too
		if e.goodbye != "" {
			fmt.Fprintln(session, e.goodbye)
		}
		return e.log
	default:
		close(ended)
	}
	if err != nil {
		return err.Error()
	}
	return "quits"
}

// endWhenDue ends the browser when its user has left, has pressed no key for long, or the
// server closes, and says why. It returns when the browser has ended.
func (d *desk) endWhenDue(program *tea.Program, session ssh.Session, v *visit, idle <-chan time.Time, ended <-chan struct{}, reason chan<- ending) {
	var e ending
	select {
	case <-ended:
		return
	case <-v.session.gone:
		e = ending{log: "has left"}
	case <-session.Context().Done():
		e = ending{log: "has left"}
	case <-idle:
		e = ending{"no key for " + d.idle.String(), "长时间没有按键，已断开。 Closed: no key for a long time."}
	case <-d.closing:
		e = ending{"shutdown", "服务器即将停止，请稍后再连接。 The server is shutting down, connect again later."}
	}
	reason <- e
	go program.Quit()
	select {
	case <-ended:
	case <-time.After(5 * time.Second): // whoever does not read keeps the browser from ending
		v.conn.Close()
		program.Kill()
	}
}

// An ending is why a browser ends that nobody has quit: for the log, and for the
// clerk.
type ending struct{ log, goodbye string }

// resize tells the browser the sizes of its window, some times a second.
func resize(program *tea.Program, sizes <-chan ssh.Window, ended <-chan struct{}) {
	for {
		select {
		case <-ended:
			return
		case w := <-sizes:
			program.Send(tea.WindowSizeMsg{Width: w.Width, Height: w.Height})
			time.Sleep(50 * time.Millisecond)
		}
	}
}

// slow reads as fast as people type and paste: a page at once, then some more
// every second. A program that sends without end waits.
type slow struct {
	io.Reader
	last time.Time
	owed time.Duration // the time that what was read is worth
}

const (
	perByte = time.Second / (2 << 10)
	atOnce  = (32 << 10) * perByte
)

func (s *slow) Read(p []byte) (int, error) {
	if s.owed > atOnce {
		time.Sleep(s.owed - atOnce)
	}
	n, err := s.Reader.Read(p[:min(len(p), 1<<10)])
	now := time.Now()
	s.owed = max(0, s.owed-now.Sub(s.last)) + time.Duration(n)*perByte
	s.last = now
	return n, err
}
