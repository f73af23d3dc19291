package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// description is the API in OpenAPI: clients are generated from it.
//
//go:embed openapi.json
var description []byte

// An api serves /items, which takes a filter and a page as its query, /items/{number},
// and /openapi.json. A catalogue never changes, so every item is encoded once.
type api struct {
	catalog *disclosure.Catalog
	digest  string
	encoded map[int]json.RawMessage // by number
}

func handler(catalog *disclosure.Catalog) (http.Handler, error) {
	a := api{catalog, catalog.Digest(), make(map[int]json.RawMessage, catalog.Len())}
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
	mux.HandleFunc("GET /openapi.json", a.describe)
	return mux, nil
}

// list serves the items that the query asks for, by default all.
func (a *api) list(w http.ResponseWriter, r *http.Request) {
	values, err := parameters(r, slices.Concat(filterParameters, pageParameters))
	if err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	filter, err := parseFilter(values, a.catalog)
	if err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	page, err := parsePage(values)
	if err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	items := [][]byte{}
	for item := range a.catalog.Select(filter) {
		items = append(items, a.encoded[item.Number()])
	}
	page.announce(w.Header(), r.URL, len(items))
	a.serve(w, r, slices.Concat([]byte("["), bytes.Join(page.of(items), []byte(",")), []byte("]")))
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

// describe serves the description of the API.
func (a *api) describe(w http.ResponseWriter, r *http.Request) {
	if _, err := parameters(r, nil); err != nil {
		refuse(w, r, http.StatusBadRequest, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(description))
}

// serve sends an answer that exists. The entity tag comes here, after routing, so
// that what does not exist is 404 also for who has the edition;
// [http.ServeContent] reads If-None-Match in all its forms. What is compressed has
// other bytes that say the same: its tag is weak.
func (a *api) serve(w http.ResponseWriter, r *http.Request, answer []byte) {
	tag, answer := strconv.Quote(a.digest), append(slices.Clip(answer), '\n')
	w.Header().Set("Vary", "Accept-Encoding")
	if takesGzip(r) {
		tag, answer = "W/"+tag, compressed(answer)
		w.Header().Set("Content-Encoding", "gzip")
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", tag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(answer))
}

// takesGzip reports whether the client can decompress gzip.
func takesGzip(r *http.Request) bool {
	for _, coding := range strings.Split(strings.ToLower(strings.Join(r.Header.Values("Accept-Encoding"), ",")), ",") {
		name, weight, _ := strings.Cut(strings.ReplaceAll(coding, " ", ""), ";")
		if name == "gzip" {
			return strings.Trim(strings.TrimPrefix(weight, "q="), "0.") != "" || weight == ""
		}
	}
	return false
}

func compressed(answer []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(answer) // writing to a buffer does not fail
	z.Close()
	return b.Bytes()
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
