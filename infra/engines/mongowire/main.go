// Command mongowire serves the MongoDB wire protocol over SQLite files: FerretDB as a library, behind a front that gives it what every
// MongoDB promises for a single document (see front.go).
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"net/url"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:27017", "address to listen on")
	folder := flag.String("folder", "", "folder of the SQLite files, ending with a slash")
	flag.Parse()

	listener, err := net.Listen("tcp", *listen)
	if err != nil {
		log.Fatal(err)
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener: ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		Handler:  "sqlite",
		// What a process has written outlives it in any case; only a machine that goes down would take it along.
		SQLiteURL: "file:" + *folder + "?_pragma=synchronous(off)",
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	go func() {
		// Known once the server runs; clients wait in the listener's queue until then.
		behind, err := url.Parse(server.MongoDBURI())
		if err != nil {
			log.Fatal(err)
		}
		newFront(behind.Host).serve(listener)
	}()
	if err := server.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
