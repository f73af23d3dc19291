package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/seed2ea1efa0/disclosure"
)

// handler serves /items and /items/{number}. A catalogue never changes, so every
// answer is encoded once, here.
func handler(catalog *disclosure.Catalog) (http.Handler, error) {
	all, err := encode(slices.AppendSeq([]disclosure.Item{}, catalog.Items()))
	if err != nil {
		return nil, err
	}
	one := make(map[int][]byte, catalog.Len())
	for item := range catalog.Items() {
		if one[item.Number()], err = encode(item); err != nil {
			return nil, err
		}
	}
	entityTag := strconv.Quote(catalog.Digest())

	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", func(w http.ResponseWriter, r *http.Request) {
		serve(w, r, entityTag, all)
	})
	mux.HandleFunc("GET /items/{number}", func(w http.ResponseWriter, r *http.Request) {
		number, err := strconv.Atoi(r.PathValue("number"))
		if err != nil || strconv.Itoa(number) != r.PathValue("number") {
			http.Error(w, "an item number is a whole number such as 83", http.StatusBadRequest)
			return
		}
		answer, ok := one[number]
		if !ok {
			http.Error(w, "no such item", http.StatusNotFound)
			return
		}
		serve(w, r, entityTag, answer)
	})
	return mux, nil
}

func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	return append(data, '\n'), err
}

// serve sends an answer that exists. The entity tag comes here, after routing, so
// that what does not exist is 404 also for who has the edition;
// [http.ServeContent] reads If-None-Match in all its forms.
func serve(w http.ResponseWriter, r *http.Request, entityTag string, answer []byte) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", entityTag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(answer))
}
