// Command ssh serves the catalogue browser to a whole desk: one machine runs it,
// and every clerk reaches it with the ssh client that is on the table, each in a
// session of their own.
//
//	go run . --listen 127.0.0.1:2222
//	ssh -t -p 2222 127.0.0.1               # the browser
//	ssh -t -p 2222 127.0.0.1 社保卡丢了      # with a query
//
// The server's own key is made at the first start, as disclosure_host_key in the folder it
// is run in; --host-key names another file. What it serves is public, so anybody who
// reaches the address may read it; --keys lets in only those whose public key a file lists.
package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/seed2ea1efa0/disclosure/wording"
)

func main() {
	o := options{log: os.Stderr}
	flag.StringVar(&o.address, "listen", "127.0.0.1:2222", "address to listen on")
	flag.StringVar(&o.hostKey, "host-key", "disclosure_host_key", "file with the server's own key, made at the first start")
	flag.StringVar(&o.keys, "keys", "", "file in the format of authorized_keys; without one, everybody may come in")
	flag.StringVar(&o.catalog, "catalog", "", "catalogue file to serve in place of the embedded one")
	flag.TextVar(&o.language, "lang", wording.Chinese, "language of the labels, zh or en")
	flag.IntVar(&o.sessions, "most", 200, "how many sessions may be open at once")
	flag.IntVar(&o.perAddress, "most-per-address", 100, "how many connections one address may have")
	flag.DurationVar(&o.handshake, "handshake", 10*time.Second, "how long a caller may take to come in")
	flag.DurationVar(&o.quiet, "quiet", 30*time.Second, "how long a connection may stay without a session")
	flag.DurationVar(&o.idle, "idle", 2*time.Hour, "how long a session may stay without a key")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "ssh:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends. Then every session is told so and has ten seconds to
// end.
func run(ctx context.Context, o options) error {
	d, err := newDesk(o)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.address)
	if err != nil {
		return err
	}
	key, err := filepath.Abs(o.hostKey)
	if err != nil {
		return err
	}
	d.log.Info("serving", "address", listener.Addr(), "host key", key)
	ended := make(chan error, 1)
	go func() { ended <- d.server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		d.log.Info("shutting down")
		return d.shutDown(10 * time.Second)
	}
}
