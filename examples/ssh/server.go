package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/activeterm"
	"charm.land/wish/v2/bubbletea"
	"charm.land/wish/v2/recover"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/wording"
)

type options struct {
	address  string
	hostKey  string
	keys     string
	catalog  string
	language wording.Language
	most     int
}

// idle is how long a session may rest before the connection is closed: a shift
// with its lunch break, but not a machine that was switched off.
const idle = 2 * time.Hour

// newServer returns a server that is ready for Serve. All sessions share one
// catalogue, which nobody can change, and nothing else.
func newServer(o options) (*ssh.Server, error) {
	catalog, err := loadCatalog(o.catalog)
	if err != nil {
		return nil, err
	}
	settings := []ssh.Option{
		wish.WithHostKeyPath(o.hostKey),
		wish.WithIdleTimeout(idle),
		// Middlewares run from the last to the first.
		wish.WithMiddleware(
			recover.Middleware(bubbletea.Middleware(browse(catalog, o.language))),
			activeterm.Middleware(),
			atMost(o.most),
		),
	}
	if o.keys != "" {
		settings = append(settings, wish.WithAuthorizedKeys(o.keys))
	}
	return wish.NewServer(settings...)
}

func loadCatalog(name string) (*disclosure.Catalog, error) {
	if name == "" {
		return disclosure.Default(), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	catalog, err := disclosure.Load(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return catalog, nil
}

// browse gives every session a browser of its own; what stands behind the address
// on the caller's command line is its first query.
func browse(catalog *disclosure.Catalog, language wording.Language) bubbletea.Handler {
	return func(session ssh.Session) (tea.Model, []tea.ProgramOption) {
		terminal, _, _ := session.Pty()
		return tui.New(catalog,
			tui.WithSize(terminal.Window.Width, terminal.Window.Height),
			tui.WithLanguage(language),
			tui.WithQuery(strings.Join(session.Command(), " ")),
		), nil
	}
}

// atMost turns callers away while that many sessions are open.
func atMost(sessions int) wish.Middleware {
	open := make(chan struct{}, sessions)
	return func(next ssh.Handler) ssh.Handler {
		return func(session ssh.Session) {
			select {
			case open <- struct{}{}:
				defer func() { <-open }()
				next(session)
			default:
				wish.Fatalln(session, "会话已满，请稍后再试。 All sessions are taken, try again later.")
			}
		}
	}
}
