// Command httpapi serves the catalogue as JSON. The digest is the entity tag, so
// that a client which has the current edition gets 304 and no body. The query of
// /items is a filter (category, channel, law, working_days, audience, method, level,
// publisher) and a page of it (limit, offset). /openapi.json describes all that:
// generators make clients of it.
//
//	go run ./examples/httpapi --address localhost:8080
//	curl -i http://localhost:8080/items/83
//	curl -G --compressed http://localhost:8080/items -d category=11 --data-urlencode law=社会保险法 -d limit=5
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/seed2ea1efa0/disclosure"
)

func main() {
	address := flag.String("address", "localhost:8080", "where to listen")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *address); err != nil {
		log.Fatal(err)
	}
}

// run serves until ctx ends; then requests under way have five seconds to end.
func run(ctx context.Context, address string) error {
	api, err := handler(disclosure.Default())
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	server := newServer(api)
	log.Printf("serving http://%s/items and http://%[1]s/items/83", listener.Addr())
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

// newServer bounds what a slow client can hold: a request is a line and a few
// headers, an answer some hundred kilobytes.
func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}
