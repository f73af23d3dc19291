package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"runtime"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

type options struct {
	address  string
	hostKey  string
	keys     string
	catalog  string
	language wording.Language
	log      io.Writer

	sessions   int           // at once
	perAddress int           // connections
	handshake  time.Duration // until a caller is in
	quiet      time.Duration // of a connection without a session
	idle       time.Duration // of a session without a key
}

// A desk serves browsers. All sessions share one catalogue and one index, which
// nobody can change, and nothing else.
type desk struct {
	options
	log     *slog.Logger
	server  *ssh.Server
	catalog *disclosure.Catalog
	index   *search.Index
	door    door
	seats   chan struct{} // one taken for each session
	closing chan struct{} // closed when the server shuts down
}

func newDesk(o options) (*desk, error) {
	if o.sessions < 1 || o.perAddress < 1 || o.handshake <= 0 || o.quiet <= 0 || o.idle <= 0 {
		return nil, errors.New("every limit must be greater than 0")
	}
	if err := checkHostKey(o.hostKey); err != nil {
		return nil, err
	}
	catalog, err := loadCatalog(o.catalog)
	if err != nil {
		return nil, err
	}
	d := &desk{
		options: o, log: slog.New(slog.NewTextHandler(o.log, nil)), catalog: catalog, index: search.New(catalog),
		seats: make(chan struct{}, o.sessions), closing: make(chan struct{}),
	}
	d.door = door{most: 2 * o.sessions, mostPerAddress: o.perAddress, log: d.log}
	settings := []ssh.Option{d.limits, wish.WithHostKeyPath(o.hostKey), wish.WithIdleTimeout(o.idle + time.Minute)}
	if o.keys != "" {
		settings = append(settings, wish.WithAuthorizedKeys(o.keys))
	}
	d.server, err = wish.NewServer(settings...)
	return d, err
}

// limits has every connection, channel and session go through the desk.
func (d *desk) limits(server *ssh.Server) error {
	server.HandshakeTimeout = d.handshake
	server.ConnCallback = d.comeIn
	server.ConnectionFailedCallback = func(conn net.Conn, err error) { d.door.turnedAway(conn.RemoteAddr(), err.Error()) }
	server.ChannelHandlers = map[string]ssh.ChannelHandler{"session": d.openChannel}
	server.SessionRequestCallback = func(session ssh.Session, _ string) bool { return visitOf(session.Context()).start() }
	server.Handler = d.serve
	return nil
}

// checkHostKey refuses a key that others on this machine can read or replace: who
// has it can pass for the server.
func checkHostKey(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist): // it is made
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s: the host key must be a regular file", name)
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("%s: others can read this host key (mode %04o): make a new one, or chmod 600 it if nobody has read it", name, info.Mode().Perm())
	}
	return nil
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

// shutDown says goodbye to every session, waits for them to end, and cuts those
// that do not.
func (d *desk) shutDown(patience time.Duration) error {
	close(d.closing)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := d.server.Shutdown(ctx); err != nil {
		d.log.Warn("cutting what has not ended")
		return d.server.Close()
	}
	return nil
}
