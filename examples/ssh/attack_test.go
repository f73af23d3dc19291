package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	gossh "golang.org/x/crypto/ssh"

	"github.com/seed2ea1efa0/disclosure"
)

// heap returns the memory in use, in MB.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

// stillServes fails unless a clerk gets an answer.
func stillServes(t *testing.T, address string) {
	t.Helper()
	c, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal("nobody else can come in:", err)
	}
	defer c.close()
	c.shows("90")
	c.types("失业金")
	c.shows("失业保险金申领")
	if c.err != nil {
		t.Error(c.err)
	}
}

// soon waits until something holds.
func soon(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("in vain waited for:", what)
		}
	}
}

func TestAHugeWindowIsDrawnAsALargeOne(t *testing.T) {
	address := serve(t, options{})
	before := heap()
	for _, size := range [][2]uint32{{1 << 31, 1 << 31}, {65535, 65535}, {1<<32 - 1, 1}, {1, 1<<32 - 1}, {0, 0}} {
		connection, err := dial(address)
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		session, err := connection.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		session.Stdout = io.Discard
		request := struct {
			Term                         string
			Columns, Rows, Width, Height uint32
			Modes                        string
		}{"xterm-256color", size[0], size[1], 0, 0, "\x00"}
		if ok, err := session.SendRequest("pty-req", true, gossh.Marshal(request)); !ok || err != nil {
			t.Fatal(size, ok, err)
		}
		if err := session.Shell(); err != nil {
			t.Fatal(err)
		}
		change := struct{ Columns, Rows, Width, Height uint32 }{size[1], size[0], 0, 0}
		if _, err := session.SendRequest("window-change", true, gossh.Marshal(change)); err != nil {
			t.Fatal(err)
		}
	}
	stillServes(t, address)
	if used := heap() - before; used > 150 {
		t.Errorf("five sessions take %.0f MB", used)
	}
}

func TestSizesOfWindows(t *testing.T) {
	for _, c := range []struct{ columns, rows, wantColumns, wantRows uint32 }{
		{80, 24, 80, 24}, {0, 24, 80, 24}, {132, 0, 80, 24}, {400, 75, 400, 75}, {401, 76, 400, 75},
		{200, 150, 200, 150}, {1, 1 << 31, 1, 150}, {1 << 31, 1, 400, 1}, {1<<32 - 1, 1<<32 - 1, 400, 75},
	} {
		payload := gossh.Marshal(struct{ Columns, Rows uint32 }{c.columns, c.rows})
		want := gossh.Marshal(struct{ Columns, Rows uint32 }{c.wantColumns, c.wantRows})
		if !clamp(payload) || string(payload) != string(want) {
			t.Errorf("%d by %d becomes %x, want %x", c.columns, c.rows, payload, want)
		}
	}
	for _, broken := range []string{"", "\x00\x00\x00", "\xff\xff\xff\xff12345678", "\x00\x00\x00\x05xterm\x00\x00\x00\x50\x00\x00"} {
		if clampAfterName([]byte(broken)) {
			t.Errorf("%q has a size", broken)
		}
	}
}

// Whoever connects and says nothing keeps nobody out, and is out soon.
func TestSilentCallersAreDropped(t *testing.T) {
	d, address := open(t, options{sessions: 10, perAddress: 15, handshake: 2 * time.Second})
	var silent []net.Conn
	for range 15 {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		silent = append(silent, conn)
	}
	soon(t, "the connections", func() bool { return d.door.count() == 15 })
	if _, err := dial(address); err == nil {
		t.Error("one address has more connections than it may")
	}
	soon(t, "an empty house", func() bool { return d.door.count() == 0 })
	for _, conn := range silent {
		conn.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := io.Copy(io.Discard, conn); err != nil {
			t.Error("not closed:", err)
		}
	}
	stillServes(t, address)
}

// A handshake that trickles does not last longer than one that is silent.
func TestASlowHandshakeIsDropped(t *testing.T) {
	d, address := open(t, options{handshake: 2 * time.Second})
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	began := time.Now()
	for {
		if _, err := conn.Write([]byte("S")); err != nil || d.door.count() == 0 && time.Since(began) > time.Second {
			break
		}
		time.Sleep(50 * time.Millisecond)
		if time.Since(began) > 15*time.Second {
			t.Fatal("it is still connected")
		}
	}
}

// Whoever comes in and opens no session, or one without a browser, is out soon.
func TestAConnectionWithoutASessionEnds(t *testing.T) {
	d, address := open(t, options{handshake: time.Second, quiet: time.Second})
	for range 3 {
		connection, err := dial(address)
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		if _, err := connection.NewSession(); err != nil {
			t.Fatal(err)
		}
	}
	soon(t, "an empty house", func() bool { return d.door.count() == 0 })
}

func TestOneSessionAConnection(t *testing.T) {
	address := serve(t, options{})
	connection, err := dial(address)
	if err != nil {
		t.Fatal(err)
	}
	before := heap()
	c, err := callOn(connection, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	c.shows("90")
	for range 2000 {
		if _, err := connection.NewSession(); err == nil {
			t.Fatal("a second session")
		}
	}
	for _, kind := range []string{"direct-tcpip", "forwarded-tcpip", "x11", "auth-agent@openssh.com"} {
		if _, _, err := connection.OpenChannel(kind, nil); err == nil {
			t.Error(kind, "is opened")
		}
	}
	if used := heap() - before; used > 20 {
		t.Errorf("refused channels take %.0f MB", used)
	}
	c.types("失业金")
	c.shows("失业保险金申领")
	if c.err != nil {
		t.Error(c.err)
	}
}

// A caller who closes the channel and keeps the connection gives the seat back.
func TestSessionsOneAfterTheOther(t *testing.T) {
	d, address := open(t, options{sessions: 1})
	connection, err := dial(address)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	for range 5 {
		var c *clerk
		soon(t, "the seat", func() bool {
			c, err = callOn(connection, 80, 24, "")
			return err == nil
		})
		c.shows("90")
		if c.err != nil {
			t.Fatal(c.err)
		}
		c.session.Close()
		soon(t, "an empty desk", func() bool { return len(d.seats) == 0 })
	}
}

// Requests that a browser has no use for take no memory.
func TestAFloodOfRequests(t *testing.T) {
	address := serve(t, options{})
	connection, err := dial(address)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	before := heap()
	session, err := connection.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	large := strings.Repeat("x", 30_000)
	for n := range 1000 {
		variable := struct{ Name, Value string }{fmt.Sprint("LC_", n), large}
		if _, err := session.SendRequest("env", false, gossh.Marshal(variable)); err != nil {
			t.Fatal(err)
		}
		if err := session.Signal(gossh.Signal(large)); err != nil {
			t.Fatal(err)
		}
	}
	if used := heap() - before; used > 20 {
		t.Errorf("it takes %.0f MB", used)
	}
	if err := session.Start(large); err == nil {
		t.Error("a command of 30,000 characters is taken")
	}
	stillServes(t, address)
}

// Sizes that change without end, and text that is pasted without end, slow down
// the session that sends them and no other.
func TestAFloodOfInput(t *testing.T) {
	address := serve(t, options{})
	c, err := call(address, 80, 24, "")
	if err != nil {
		t.Fatal(err)
	}
	c.shows("90")
	before := heap()
	go func() {
		for n := range 100_000 {
			if c.session.WindowChange(24+n%2, 80) != nil {
				return
			}
		}
	}()
	var sent atomic.Int64
	go func() {
		paste := "\x1b[200~" + strings.Repeat("长", 10_000)
		for range 2000 { // 60 MB that nobody ends
			n, err := io.WriteString(c.keys, paste)
			if sent.Add(int64(n)); err != nil {
				return
			}
		}
	}()
	time.Sleep(2 * time.Second)
	stillServes(t, address)
	if used := heap() - before; used > 50 {
		t.Errorf("it takes %.0f MB", used)
	}
	if n := sent.Load(); n > 4<<20 { // the window of a channel has 2 MB
		t.Errorf("%d bytes are read", n)
	}
	c.close()
}

// A caller who reads nothing holds neither the shutdown nor the others.
func TestACallerWhoReadsNothing(t *testing.T) {
	d, address := open(t, options{})
	connection, err := dial(address)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	channel, _, err := connection.OpenChannel("session", nil) // and its window is never adjusted
	if err != nil {
		t.Fatal(err)
	}
	request := struct {
		Term                         string
		Columns, Rows, Width, Height uint32
		Modes                        string
	}{"xterm-256color", 400, 75, 0, 0, "\x00"}
	channel.SendRequest("pty-req", true, gossh.Marshal(request))
	channel.SendRequest("shell", true, nil)
	for n := range 400 {
		change := struct{ Columns, Rows, Width, Height uint32 }{uint32(300 + n%2), 75, 0, 0}
		channel.SendRequest("window-change", false, gossh.Marshal(change))
		io.WriteString(channel, "\x0c")
	}
	stillServes(t, address)
	began := time.Now()
	d.shutDown(8 * time.Second)
	if took := time.Since(began); took > 12*time.Second {
		t.Errorf("the shutdown takes %v", took)
	}
}

// What a session costs with 10,000 items, the index being shared.
func TestTheMemoryOfASession(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes 10,000 items")
	}
	catalog := filepath.Join(t.TempDir(), "large.json")
	var records []disclosure.Record
	for item := range disclosure.Default().Items() {
		for copies := range 112 {
			record := item.Record()
			record.Number, record.Name = len(records)+1, fmt.Sprintf("%s（%d）", record.Name, copies)
			records = append(records, record)
		}
	}
	large, err := disclosure.New(disclosure.Meta{Title: "万项"}, records)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(catalog)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := large.WriteTo(file); err != nil || file.Close() != nil {
		t.Fatal(err)
	}
	address := serve(t, options{catalog: catalog, sessions: 20})
	large, records = nil, nil
	before := heap()
	const sessions = 10
	for range sessions {
		connection, err := dial(address)
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		session, err := connection.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		var seen watcher
		session.Stdout = &seen
		keys, _ := session.StdinPipe()
		if err := session.RequestPty("xterm-256color", 30, 100, gossh.TerminalModes{}); err != nil {
			t.Fatal(err)
		}
		if err := session.Start("失业金"); err != nil {
			t.Fatal(err)
		}
		soon(t, "an answer", func() bool { return seen.has("失业保险金申领") })
		io.WriteString(keys, "申领")
	}
	each := (heap() - before) / sessions
	t.Logf("%.1f MB a session, with its client", each)
	if each > 4 {
		t.Errorf("a session takes %.1f MB", each)
	}
}

// A watcher is a screen that keeps little.
type watcher struct {
	mu   sync.Mutex
	text string
}

func (w *watcher) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.text += string(p)
	w.text = w.text[max(0, len(w.text)-20_000):]
	return len(p), nil
}

func (w *watcher) has(text string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return strings.Contains(ansi.Strip(w.text), text)
}
