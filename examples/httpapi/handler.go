package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// An api serves /items, which takes a filter as its query, and /items/{number}. A
// catalogue never changes, so every item is encoded once.
type api struct {
	catalog   *disclosure.Catalog
	entityTag string
	encoded   map[int]json.RawMessage // by number
}

func handler(catalog *disclosure.Catalog) (http.Handler, error) {
	a := api{catalog, strconv.Quote(catalog.Digest()), make(map[int]json.RawMessage, catalog.Len())}
	for item := range catalog.Items() {
		encoded, err := json.Marshal(item)
		if err != nil {
			return nil, err
		}
		a.encoded[item.Number()] = encoded
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", a.list)
	mux.HandleFunc("GET /items/{number}", a.show)
	return mux, nil
}

// list serves the items that the query asks for, by default all.
func (a *api) list(w http.ResponseWriter, r *http.Request) {
	filter, err := parseFilter(r, a.catalog)
	if err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	items := [][]byte{}
	for item := range a.catalog.Select(filter) {
		items = append(items, a.encoded[item.Number()])
	}
	a.serve(w, r, slices.Concat([]byte("["), bytes.Join(items, []byte(",")), []byte("]")))
}

// show serves one item.
func (a *api) show(w http.ResponseWriter, r *http.Request) {
	text := r.PathValue("number")
	number, err := strconv.Atoi(text)
	if err != nil || strconv.Itoa(number) != text {
		refuse(w, r, http.StatusBadRequest, problem{"序号是整数，如 83", "an item number is a whole number such as 83"})
		return
	}
	if _, err := parameters(r, nil); err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	encoded, ok := a.encoded[number]
	if !ok {
		refuse(w, r, http.StatusNotFound, problem{"没有这一项", "no such item"})
		return
	}
	a.serve(w, r, encoded)
}

// serve sends an answer that exists. The entity tag comes here, after routing, so
// that what does not exist is 404 also for who has the edition;
// [http.ServeContent] reads If-None-Match in all its forms.
func (a *api) serve(w http.ResponseWriter, r *http.Request, answer []byte) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", a.entityTag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(append(slices.Clip(answer), '\n')))
}

// refuse answers with one line in the language that the client asks for.
func refuse(w http.ResponseWriter, r *http.Request, status int, err error) {
	language := wording.ParseLanguage(r.Header.Get("Accept-Language"))
	said := language.Error(err)
	if p := (problem{}); errors.As(err, &p) {
		said = language.Pick(p.chinese, p.english)
	}
	w.Header().Set("Vary", "Accept-Language")
	http.Error(w, said, status)
}

// A problem is an error of this program, in both languages.
type problem struct{ chinese, english string }

func (p problem) Error() string { return p.english }
