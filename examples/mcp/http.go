package main

import (
	"context"
	"log"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// serve answers at /mcp of an address until ctx ends. Every request is a session of
// its own, so that nobody can make the server remember anything.
func serve(ctx context.Context, address string, answers *mcp.Server) error {
	listener, err := listen(address)
	if err != nil {
		return err
	}
	server := newHTTPServer(handler(answers, listener.Addr().String()))
	log.Printf("serving http://%s/mcp", listener.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		return server.Shutdown(grace)
	}
}

// listen listens on this machine alone where the address names no other: ":8090" is
// 127.0.0.1:8090.
func listen(address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if host == "" {
		host = "127.0.0.1"
	}
	return net.Listen("tcp", net.JoinHostPort(host, port))
}

// newHTTPServer bounds what a slow agent can hold.
func newHTTPServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

func handler(answers *mcp.Server, address string) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/mcp", mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return answers }, &mcp.StreamableHTTPOptions{
		Stateless: true, JSONResponse: true, MaxRequestBodyBytes: largestRequest,
	}))
	return forOurHost(mux, address)
}

// forOurHost refuses requests that a page of another site made a browser send: those
// for another host, whose name was bound to this address, and those of another origin.
func forOurHost(next http.Handler, address string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, err := url.Parse(r.Header.Get("Origin"))
		switch {
		case !isOurs(r.Host, address):
			http.Error(w, "this is not the host asked for", http.StatusMisdirectedRequest)
		case r.Header.Get("Origin") != "" && (err != nil || origin.Scheme != "http" || !isOurs(origin.Host, address)):
			http.Error(w, "other sites may not ask", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// isOurs reports whether a host with its port is the address that is served: localhost
// where that is this machine's own, a bare IP address where all are served.
func isOurs(host, address string) bool {
	if host == address {
		return true
	}
	served, err := netip.ParseAddrPort(address)
	name, port, split := net.SplitHostPort(host)
	if err != nil || split != nil || port != strconv.Itoa(int(served.Port())) {
		return false
	}
	_, err = netip.ParseAddr(name)
	return served.Addr().IsLoopback() && name == "localhost" || served.Addr().IsUnspecified() && err == nil
}
