// Command mcp answers the questions of AI agents about a disclosure catalogue over the
// Model Context Protocol: on standard input and output, or over HTTP.
//
//	go run .                         # an agent starts it, and speaks through pipes
//	go run . --http 127.0.0.1:8090   # agents reach it at http://127.0.0.1:8090/mcp
//
// Its tools only read. What an answer leaves open, it says in the text itself, because
// agents pass on the text and drop the flags.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/seed2ea1efa0/disclosure/wording"
)

func main() {
	var o options
	var address string
	flag.StringVar(&address, "http", "", "address to serve at, such as 127.0.0.1:8090, in place of standard input and output")
	flag.Func("catalog", "catalogue file, or folder of them, to serve in place of the embedded one; may be repeated", func(name string) error {
		o.catalogs = append(o.catalogs, name)
		return nil
	})
	flag.StringVar(&o.holidays, "holidays", "", "file with a further year's holidays, a notice as text or in the format of holiday-cn")
	flag.TextVar(&o.language, "lang", wording.Chinese, "language of the answers, zh or en")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, address, o); err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "mcp:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends, or the agent closes the pipes.
func run(ctx context.Context, address string, o options) error {
	d, err := newDesk(o)
	if err != nil {
		return err
	}
	if address == "" {
		return newServer(d).Run(ctx, &mcp.StdioTransport{})
	}
	return serve(ctx, address, newServer(d))
}
