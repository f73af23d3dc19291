package main

import (
	"encoding/binary"
	"net"
	"sync"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// A visit is a connection. It has one session at a time, and ends when it has had
// none for a while.
type visit struct {
	conn  net.Conn
	quiet time.Duration
	timer *time.Timer // closes the connection, unless a session runs

	mu      sync.Mutex
	session *seat // nil while there is none
}

// A seat is what the server keeps for a session.
type seat struct {
	sizes   chan ssh.Window // the latest size of the window
	gone    chan struct{}   // closed when the caller has left
	ran     chan struct{}   // closed when the browser has ended
	started bool            // whether there is a browser
}

type visitKey struct{}

func newVisit(conn net.Conn, first, quiet time.Duration) *visit {
	return &visit{conn: conn, quiet: quiet, timer: time.AfterFunc(first, func() { conn.Close() })}
}

func visitOf(ctx ssh.Context) *visit { return ctx.Value(visitKey{}).(*visit) }

// sit takes the one seat, if it is free.
func (v *visit) sit() (*seat, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.session != nil {
		return nil, false
	}
	v.session = &seat{sizes: make(chan ssh.Window, 1), gone: make(chan struct{}), ran: make(chan struct{})}
	return v.session, true
}

// start notes that a browser begins; one a seat.
func (v *visit) start() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.session == nil || v.session.started {
		return false
	}
	v.session.started = true
	v.timer.Stop()
	return true
}

// stand leaves the seat, once the browser has ended.
func (v *visit) stand(s *seat) {
	close(s.gone)
	if s.started {
		<-s.ran
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.session = nil
	v.timer.Reset(v.quiet)
}

// openChannel runs a session.
func (d *desk) openChannel(server *ssh.Server, conn *gossh.ServerConn, channel gossh.NewChannel, ctx ssh.Context) {
	v := visitOf(ctx)
	s, ok := v.sit()
	if !ok {
		_ = channel.Reject(gossh.ResourceShortage, "one session a connection")
		return
	}
	defer v.stand(s)
	ssh.DefaultSessionHandler(server, conn, &sieve{NewChannel: channel, sizes: s.sizes}, ctx)
}

// A sieve is a channel that hands on only the requests that a browser has a use
// for, with sizes of windows that it can draw.
type sieve struct {
	gossh.NewChannel
	sizes     chan ssh.Window
	variables int // of the environment
}

// What a session takes of its requests, in bytes and in number.
const (
	maxCommand   = 4 << 10
	maxTerminal  = 1 << 10
	maxVariable  = 256
	maxVariables = 20
)

// Accept opens the channel.
func (c *sieve) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	channel, requests, err := c.NewChannel.Accept()
	if err != nil {
		return nil, nil, err
	}
	passed := make(chan *gossh.Request)
	go func() {
		defer close(passed)
		for request := range requests {
			if c.passes(request) {
				passed <- request
			}
		}
	}()
	return channel, passed, nil
}

// passes reports whether the session gets a request, or else answers it.
func (c *sieve) passes(request *gossh.Request) bool {
	size := len(request.Payload)
	switch request.Type {
	case "shell", "exec":
		if size <= maxCommand {
			return true
		}
	case "env":
		if c.variables++; size <= maxVariable && c.variables <= maxVariables {
			return true
		}
	case "pty-req":
		if size <= maxTerminal && clampAfterName(request.Payload) {
			return true
		}
	case "window-change":
		if clamp(request.Payload) {
			// A session of the library's could block on these.
			select {
			case <-c.sizes:
			default:
			}
			c.sizes <- ssh.Window{
				Width:  int(binary.BigEndian.Uint32(request.Payload)),
				Height: int(binary.BigEndian.Uint32(request.Payload[4:])),
			}
			_ = request.Reply(true, nil)
			return false
		}
	}
	_ = request.Reply(false, nil)
	return false
}

// The largest window, in cells: 400 by 75, 200 by 150. What is beyond stays empty.
const (
	maxColumns = 400
	maxCells   = 30_000
)

// clampAfterName clamps the size in a request for a terminal, which has its name
// in front.
func clampAfterName(payload []byte) bool {
	if len(payload) < 4 {
		return false
	}
	name := int64(binary.BigEndian.Uint32(payload))
	if 4+name > int64(len(payload)) {
		return false
	}
	return clamp(payload[4+name:])
}

// clamp makes of columns and rows at the beginning of a payload a size that can be
// drawn: 80 by 24 where the caller knows none.
func clamp(payload []byte) bool {
	if len(payload) < 8 {
		return false
	}
	columns, rows := binary.BigEndian.Uint32(payload), binary.BigEndian.Uint32(payload[4:])
	if columns == 0 || rows == 0 {
		columns, rows = 80, 24
	}
	columns = min(columns, maxColumns)
	rows = min(rows, maxCells/columns, 150)
	binary.BigEndian.PutUint32(payload, columns)
	binary.BigEndian.PutUint32(payload[4:], rows)
	return true
}
