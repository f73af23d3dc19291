package main

import (
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"time"

	"charm.land/ssh"
)

// A door counts the connections, and turns callers away where there are too many:
// of all, or from one address.
type door struct {
	most, mostPerAddress int
	log                  *slog.Logger

	mu       sync.Mutex
	inside   int
	from     map[netip.Prefix]int
	lastLine time.Time // about somebody who was turned away
	unsaid   int       // since then
}

// letIn returns the connection as one that is counted until it is closed, or nil.
func (d *door) letIn(conn net.Conn) net.Conn {
	from := network(conn.RemoteAddr())
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.inside >= d.most || d.from[from] >= d.mostPerAddress {
		go d.turnedAway(conn.RemoteAddr(), "too many connections")
		return nil
	}
	if d.from == nil {
		d.from = make(map[netip.Prefix]int)
	}
	d.inside++
	d.from[from]++
	return &counted{conn, sync.OnceFunc(func() { d.letOut(from) })}
}

func (d *door) letOut(from netip.Prefix) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.inside--
	if d.from[from]--; d.from[from] == 0 {
		delete(d.from, from)
	}
}

// turnedAway logs a line, but at most one a second: callers must not fill the disk.
func (d *door) turnedAway(address net.Addr, why string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if time.Since(d.lastLine) < time.Second {
		d.unsaid++
		return
	}
	d.log.Warn("turned away", "from", address, "why", short(why), "others", d.unsaid)
	d.lastLine, d.unsaid = time.Now(), 0
}

type counted struct {
	net.Conn
	leave func()
}

func (c *counted) Close() error {
	c.leave()
	return c.Conn.Close()
}

// network returns whom an address belongs to: in IPv6 everybody has 2^64 of them.
func network(address net.Addr) netip.Prefix {
	from, err := netip.ParseAddrPort(address.String())
	if err != nil {
		return netip.Prefix{}
	}
	ip := from.Addr().Unmap().WithZone("")
	bits := ip.BitLen()
	if ip.Is6() {
		bits = 64
	}
	prefix, _ := ip.Prefix(bits)
	return prefix
}

// short keeps what a caller says about themselves short in the log, which quotes
// what does not print.
func short(s string) string {
	const most = 60
	if runes := []rune(s[:min(len(s), 4*most)]); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s[:min(len(s), 4*most)]
}

// comeIn begins a visit.
func (d *desk) comeIn(ctx ssh.Context, conn net.Conn) net.Conn {
	conn = d.door.letIn(conn)
	if conn != nil {
		ctx.SetValue(visitKey{}, newVisit(conn, d.handshake+d.quiet, d.quiet))
	}
	return conn
}

// count returns how many are inside.
func (d *door) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.inside
}
