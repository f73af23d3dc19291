package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"charm.land/ssh"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// Twenty clerks at once, each with a query of their own, see their own answers
// and nobody else's, also after their windows changed.
func TestTwentyClerksAtOnce(t *testing.T) {
	address := serve(t, options{most: 20})
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
			c.types("\x03") // Ctrl+C
			c.ends()
			if c.err != nil {
				t.Errorf("clerk %d: %v\n%s", n, c.err, c.text())
			}
		})
	}
	clerks.Wait()
}

func TestTheCommandLineIsTheFirstQuery(t *testing.T) {
	c, err := call(serve(t, options{most: 1}), 100, 30, "社保卡挂失")
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
	address := serve(t, options{most: 1})
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
	first.types("\x03")
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
	connection, err := dial(serve(t, options{most: 1}))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	session, err := connection.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	output, err := session.CombinedOutput("")
	if err == nil || !strings.Contains(string(output), "PTY") {
		t.Errorf("%q, %v", output, err)
	}
}

func TestWrongSettingsAreErrors(t *testing.T) {
	for want, o := range map[string]options{
		"no such file": {catalog: "missing.json"},
	} {
		o.hostKey = filepath.Join(t.TempDir(), "key")
		if _, err := newServer(o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

// serve starts a server on the loopback address and stops it with the test.
func serve(t *testing.T, o options) (address string) {
	t.Helper()
	o.hostKey = filepath.Join(t.TempDir(), "key")
	server, err := newServer(o)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	t.Cleanup(func() {
		server.Close()
		if err := <-ended; err != ssh.ErrServerClosed {
			t.Error(err)
		}
	})
	return listener.Addr().String()
}

func dial(address string) (*gossh.Client, error) {
	return gossh.Dial("tcp", address, &gossh.ClientConfig{
		User: "clerk", HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second,
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

// shows waits until the text stands on the screen.
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
