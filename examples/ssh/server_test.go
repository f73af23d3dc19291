package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"charm.land/ssh"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// Twenty clerks at once, each with a query of their own, see their own answers
// and nobody else's, also after their windows changed.
func TestTwentyClerksAtOnce(t *testing.T) {
	address := serve(t, options{sessions: 20})
	questions := [...]struct{ query, answer string }{
		{"失业金", "失业保险金申领"}, {"社保卡挂失", "社会保障卡挂失与解挂"}, {"工伤登记", "工伤"}, {"企业年金", "企业年金"},
	}
	var clerks sync.WaitGroup
	for n := range 20 {
		clerks.Go(func() {
			question := questions[n%len(questions)]
			c, err := call(address, 100, 30, "")
			if err != nil {
				t.Error(err)
				return
			}
			defer c.close()
			mine := fmt.Sprintf("%s %d", question.query, n)
			c.shows("90")
			c.types(question.query)
			c.shows(question.answer)
			c.session.WindowChange(24, 80)
			c.shows(question.query)
			c.types(fmt.Sprintf(" %d", n))
			c.shows(mine)
			for other := range 20 {
				if alien := fmt.Sprintf("%s %d", questions[other%len(questions)].query, other); alien != mine && c.has(alien+" ") {
					c.fault("the screen of clerk %d shows %q", n, alien)
				}
			}
			c.types("\x03\x03") // Ctrl+C, which asks once
			c.ends()
			if c.err != nil {
				t.Errorf("clerk %d: %v\n%s", n, c.err, c.text())
			}
		})
	}
	clerks.Wait()
}

func TestTheCommandLineIsTheFirstQuery(t *testing.T) {
	c, err := call(serve(t, options{sessions: 1}), 100, 30, "社保卡挂失")
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	c.shows("社会保障卡挂失与解挂")
	if c.err != nil {
		t.Error(c.err)
	}
}

func TestOneTooManyIsTurnedAwayAndComesInLater(t *testing.T) {
	address := serve(t, options{sessions: 1})
	first, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	first.shows("90")
	second, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	second.shows("会话已满")
	second.close()
	first.types("\x03\x03")
	first.ends()
	first.close()
	third, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	defer third.close()
	third.shows("90")
	for _, c := range []*clerk{first, second, third} {
		if c.err != nil {
			t.Error(c.err)
		}
	}
}

func TestWithoutATerminalItSaysSo(t *testing.T) {
	connection, err := dial(serve(t, options{sessions: 1}))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	session, err := connection.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	output, err := session.CombinedOutput("")
	line := "需要终端：请用 ssh -t 连接。 A terminal is needed: connect with ssh -t."
	if err == nil || strings.TrimSpace(string(output)) != line {
		t.Errorf("%q, %v, want %q", output, err, line)
	}
}

func TestWrongSettingsAreErrors(t *testing.T) {
	for want, o := range map[string]options{
		"no such file": {catalog: "missing.json"},
		"every limit":  {sessions: -1},
	} {
		if _, err := newDesk(o.forTest(t)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

// A host key that others can read lets them pass for the server.
func TestALoosenedHostKeyIsRefused(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	o := options{}.forTest(t)
	if _, err := newDesk(o); err != nil { // makes it
		t.Fatal(err)
	}
	for mode, refused := range map[os.FileMode]bool{0o600: false, 0o400: false, 0o640: true, 0o604: true, 0o660: true} {
		if err := os.Chmod(o.hostKey, mode); err != nil {
			t.Fatal(err)
		}
		if _, err := newDesk(o); (err != nil) != refused || refused && !strings.Contains(err.Error(), "chmod 600") {
			t.Errorf("%o: %v", mode, err)
		}
	}
}

func TestAShutdownSaysGoodbye(t *testing.T) {
	d, address := open(t, options{})
	c, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	c.shows("90")
	ended := make(chan error, 1)
	go func() { ended <- d.shutDown(10 * time.Second) }()
	c.ends()
	c.shows("服务器即将停止，请稍后再连接。 The server is shutting down, connect again later.")
	c.close()
	if err := <-ended; err != nil || c.err != nil {
		t.Error(err, c.err)
	}
}

func TestASessionWithoutAKeyEnds(t *testing.T) {
	const idle = 4 * time.Second
	_, address := open(t, options{idle: idle})
	c, err := call(address, 100, 30, "")
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	c.shows("90")
	for range 5 { // a key keeps it open
		c.types("a")
		time.Sleep(idle / 4)
	}
	c.shows("aaaaa")
	c.ends()
	c.shows("长时间没有按键，已断开。 Closed: no key for a long time.")
	if c.err != nil {
		t.Error(c.err)
	}
}

// The log tells who comes and goes, and nothing that a caller says can forge a
// line of it or reach the terminal that shows it.
func TestTheLogTellsWhoComesAndGoes(t *testing.T) {
	var log lines
	_, address := open(t, options{log: &log})
	hostile := "clerk\n\x1b]52;c;aGk=\a\u202e\u009b2J" + strings.Repeat("长", 5_000)
	connection, err := dialAs(address, hostile)
	if err != nil {
		t.Fatal(err)
	}
	c, err := callOn(connection, 100, 30, hostile[:200])
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	c.shows("90")
	c.types("\x03\x03")
	c.ends()
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(log.String(), "msg=goes") && time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
	}
	all := strings.Split(strings.TrimSpace(log.String()), "\n")
	if len(all) != 2 || !strings.Contains(all[0], "msg=comes") || !strings.Contains(all[0], "from=127.0.0.1:") || !strings.Contains(all[1], "why=quits") {
		t.Errorf("%q", all)
	}
	for _, line := range all {
		for _, r := range line {
			if !unicode.IsPrint(r) {
				t.Errorf("%U in the log", r)
			}
		}
		if len(line) > 1000 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
}

// lines is a log that is read while it is written.
type lines struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// forTest fills in what a test leaves open.
func (o options) forTest(t testing.TB) options {
	if o.hostKey == "" {
		o.hostKey = filepath.Join(t.TempDir(), "key")
	}
	if o.log == nil {
		o.log = io.Discard
	}
	o.sessions = cmp.Or(o.sessions, 10)
	o.perAddress = cmp.Or(o.perAddress, 50)
	o.handshake = cmp.Or(o.handshake, 20*time.Second)
	o.quiet = cmp.Or(o.quiet, 20*time.Second)
	o.idle = cmp.Or(o.idle, time.Hour)
	return o
}

// open starts a server on the loopback address and stops it with the test.
func open(t testing.TB, o options) (d *desk, address string) {
	t.Helper()
	d, err := newDesk(o.forTest(t))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- d.server.Serve(listener) }()
	t.Cleanup(func() {
		d.server.Close()
		if err := <-ended; err != ssh.ErrServerClosed {
			t.Error(err)
		}
	})
	return d, listener.Addr().String()
}

func serve(t testing.TB, o options) (address string) {
	_, address = open(t, o)
	return address
}

func dial(address string) (*gossh.Client, error) { return dialAs(address, "clerk") }

func dialAs(address, user string) (*gossh.Client, error) {
	return gossh.Dial("tcp", address, &gossh.ClientConfig{
		User: user, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second,
	})
}

// A clerk is a client with a screen. Its first fault stays in err.
type clerk struct {
	connection *gossh.Client
	session    *gossh.Session
	keys       io.Writer
	ended      chan struct{}
	err        error

	mu     sync.Mutex
	screen *vt.Emulator
}

func call(address string, width, height int, command string) (*clerk, error) {
	connection, err := dial(address)
	if err != nil {
		return nil, err
	}
	return callOn(connection, width, height, command)
}

func callOn(connection *gossh.Client, width, height int, command string) (*clerk, error) {
	session, err := connection.NewSession()
	if err != nil {
		return nil, err
	}
	c := &clerk{connection: connection, session: session, ended: make(chan struct{}), screen: vt.NewEmulator(width, height)}
	go io.Copy(io.Discard, c.screen) // its answers to queries
	session.Stdout, session.Stderr = c, c
	if c.keys, err = session.StdinPipe(); err != nil {
		return nil, err
	}
	if err := session.RequestPty("xterm-256color", height, width, gossh.TerminalModes{}); err != nil {
		return nil, err
	}
	start := session.Shell
	if command != "" {
		start = func() error { return session.Start(command) }
	}
	if err := start(); err != nil {
		return nil, err
	}
	go func() {
		session.Wait()
		close(c.ended)
	}()
	return c, nil
}

func (c *clerk) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, err := c.screen.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (c *clerk) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return ansi.Strip(c.screen.Render())
}

func (c *clerk) has(text string) bool { return strings.Contains(c.text(), text) }

func (c *clerk) fault(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

func (c *clerk) types(keys string) {
	if _, err := io.WriteString(c.keys, keys); err != nil {
		c.fault("typing %q: %w", keys, err)
	}
}

// shows waits until the text is on the screen.
func (c *clerk) shows(text string) {
	for deadline := time.Now().Add(30 * time.Second); !c.has(text); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			c.fault("the screen never shows %q", text)
			return
		}
	}
}

// ends waits until the server has ended the session.
func (c *clerk) ends() {
	select {
	case <-c.ended:
	case <-time.After(30 * time.Second):
		c.fault("the session does not end")
	}
}

func (c *clerk) close() { c.connection.Close() }
