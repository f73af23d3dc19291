// Command ssh serves the catalogue browser to a whole desk: one machine runs it,
// and every clerk reaches it with the ssh client that is on the table, each in a
// session of their own.
//
//	go run . --listen 127.0.0.1:2222
//	ssh -t -p 2222 127.0.0.1               # the browser
//	ssh -t -p 2222 127.0.0.1 社保卡丢了      # with a query
//
// What it serves is public, so anybody who reaches the address may read it;
// --keys lets in only those whose public key a file lists.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"github.com/seed2ea1efa0/disclosure/wording"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	var o options
	flag.StringVar(&o.address, "listen", "127.0.0.1:2222", "address to listen on")
	flag.StringVar(&o.hostKey, "host-key", "disclosure_host_key", "file with the server's own key, made at the first start")
	flag.StringVar(&o.keys, "keys", "", "file in the format of authorized_keys; without one, everybody may come in")
	flag.StringVar(&o.catalog, "catalog", "", "catalogue file to serve in place of the embedded one")
	flag.TextVar(&o.language, "lang", wording.Chinese, "language of the labels, zh or en")
	flag.IntVar(&o.most, "most", 200, "how many sessions may be open at once")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "ssh:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends; then open sessions have ten seconds to close.
func run(ctx context.Context, o options) error {
	server, err := newServer(o)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.address)
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "serving on", listener.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := server.Shutdown(grace); err != nil {
			return errors.Join(err, server.Close())
		}
		return nil
	}
}
