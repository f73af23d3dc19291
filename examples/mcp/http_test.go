package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A page of another site can make a browser send requests: they are refused.
func TestOtherHostsAndOriginsAreRefused(t *testing.T) {
	d, err := newDesk(options{})
	if err != nil {
		t.Fatal(err)
	}
	const address = "127.0.0.1:8090"
	guarded := handler(newServer(d), address)
	for _, c := range []struct {
		host, origin string
		status       int
	}{
		{address, "", 200},
		{"localhost:8090", "", 200},
		{address, "http://127.0.0.1:8090", 200},
		{"localhost:8090", "http://localhost:8090", 200},
		{"evil.example:8090", "", 421},
		{"evil.example", "", 421},
		{"localhost:8091", "", 421},
		{"", "", 421},
		{address, "http://evil.example", 403},
		{address, "http://evil.example:8090", 403},
		{address, "https://127.0.0.1:8090", 403},
		{address, "http://127.0.0.1:3000", 403},
		{address, "null", 403},
		{address, "::", 403},
	} {
		request := httptest.NewRequest("POST", "http://"+address+"/mcp", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`))
		request.Host = c.host
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Accept", "application/json, text/event-stream")
		if c.origin != "" {
			request.Header.Set("Origin", c.origin)
		}
		answer := httptest.NewRecorder()
		guarded.ServeHTTP(answer, request)
		if answer.Code != c.status || (c.status == 200) != strings.Contains(answer.Body.String(), "due_date") {
			t.Errorf("host %q, origin %q: %d %.200s", c.host, c.origin, answer.Code, answer.Body)
		}
	}
}

// Where all addresses are served, a bare one is ours and a name is not.
func TestHostsOfAllAddresses(t *testing.T) {
	for host, want := range map[string]bool{"192.0.2.7:8090": true, "[2001:db8::1]:8090": true, "192.0.2.7:80": false, "evil.example:8090": false, "localhost:8090": false} {
		if isOurs(host, "[::]:8090") != want {
			t.Errorf("%s: %t", host, !want)
		}
	}
}

func TestBoundsOfRequests(t *testing.T) {
	if s := newHTTPServer(nil); s.ReadHeaderTimeout == 0 || s.ReadTimeout == 0 || s.WriteTimeout == 0 || s.IdleTimeout == 0 || s.MaxHeaderBytes == 0 {
		t.Errorf("without an end: %+v", s)
	}
	endpoint := start(t)
	for name, c := range map[string]struct {
		body   string
		status int
	}{
		"too large": {`{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"x":"` + strings.Repeat("x", largestRequest) + `"}}`, 413},
		"no JSON":   {`<html>`, 400},
	} {
		request, err := http.NewRequest("POST", endpoint, strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Accept", "application/json, text/event-stream")
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != c.status {
			t.Errorf("%s: %d", name, answer.StatusCode)
		}
	}
	if listener, err := listen(":0"); err != nil || !strings.HasPrefix(listener.Addr().String(), "127.0.0.1:") {
		t.Errorf("without a host it listens at %v, %v", listener.Addr(), err)
	} else {
		listener.Close()
	}
}
