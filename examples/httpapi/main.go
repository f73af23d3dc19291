// Command httpapi serves the catalogue as JSON. The digest is the entity tag, so
// that a client which has the current edition gets 304 and no body.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
)

func main() {
	address := flag.String("address", "localhost:8080", "where to listen")
	flag.Parse()
	log.Printf("serving http://%s/items and http://%s/items/83", *address, *address)
	log.Fatal(http.ListenAndServe(*address, handler(disclosure.Default())))
}

func handler(catalog *disclosure.Catalog) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", func(w http.ResponseWriter, r *http.Request) {
		writeJSON(w, slices.AppendSeq([]disclosure.Item{}, catalog.Items()))
	})
	mux.HandleFunc("GET /items/{number}", func(w http.ResponseWriter, r *http.Request) {
		number, err := strconv.Atoi(r.PathValue("number"))
		if err != nil {
			http.Error(w, "an item number is a whole number such as 83", http.StatusBadRequest)
			return
		}
		item, ok := catalog.Item(number)
		if !ok {
			http.Error(w, "no such item", http.StatusNotFound)
			return
		}
		writeJSON(w, item)
	})
	return tagged(strconv.Quote(catalog.Digest()), mux)
}

// tagged answers 304 where the client has the edition already.
func tagged(entityTag string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", entityTag)
		w.Header().Set("Cache-Control", "no-cache")
		if r.Header.Get("If-None-Match") == entityTag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}
