package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestServesItemsWithTheDigestAsEntityTag(t *testing.T) {
	server := httptest.NewServer(handler(disclosure.Default()))
	defer server.Close()
	get := func(path, tag string) *http.Response {
		request, _ := http.NewRequest("GET", server.URL+path, nil)
		if tag != "" {
			request.Header.Set("If-None-Match", tag)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { response.Body.Close() })
		return response
	}

	response := get("/items/83", "")
	var item disclosure.Record
	if err := json.NewDecoder(response.Body).Decode(&item); err != nil || item.Name != "社会保障卡挂失与解挂" {
		t.Errorf("got %+v, %v", item, err)
	}
	tag := response.Header.Get("ETag")
	if tag != `"`+disclosure.Default().Digest()+`"` {
		t.Errorf("entity tag %s", tag)
	}
	var items []disclosure.Record
	if err := json.NewDecoder(get("/items", "").Body).Decode(&items); err != nil || len(items) != 90 {
		t.Errorf("%d items, %v", len(items), err)
	}
	for path, status := range map[string]int{"/items/91": 404, "/items/x": 400, "/": 404} {
		if got := get(path, "").StatusCode; got != status {
			t.Errorf("%s: status %d, want %d", path, got, status)
		}
	}
	if got := get("/items", tag).StatusCode; got != http.StatusNotModified {
		t.Errorf("with the current tag: status %d, want 304", got)
	}
	if got := get("/items", `"sha256:old"`).StatusCode; got != http.StatusOK {
		t.Errorf("with an old tag: status %d, want 200", got)
	}
}
