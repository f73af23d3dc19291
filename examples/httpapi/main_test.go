package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
)

func TestServesItems(t *testing.T) {
	api := serveTest(t)
	var item disclosure.Record
	if err := json.Unmarshal(api.get(t, "/items/83").body, &item); err != nil || item.Name != "社会保障卡挂失与解挂" {
		t.Errorf("got %+v, %v", item, err)
	}
	var items []disclosure.Record
	if err := json.Unmarshal(api.get(t, "/items").body, &items); err != nil || len(items) != 90 {
		t.Errorf("%d items, %v", len(items), err)
	}
	for path, status := range map[string]int{
		"/items": 200, "/items/1": 200, "/items/90": 200,
		"/items/0": 404, "/items/91": 404, "/": 404, "/nosuch": 404, "/items/": 404, "/items/83/": 404,
		"/items/x": 400, "/items/083": 400, "/items/+83": 400, "/items/-1": 404, "/items/99999999999999999999": 400,
	} {
		if got := api.get(t, path).status; got != status {
			t.Errorf("%s: status %d, want %d", path, got, status)
		}
	}
}

// The query asks for the same items as Select, in every column.
func TestTheQueryIsAFilter(t *testing.T) {
	api := serveTest(t)
	for query, filter := range map[string]disclosure.Filter{
		"law=社会保险法":                   {Law: "社会保险法"},
		"law=《政府信息公开条例》&category=7":   {Law: "政府信息公开条例", Category: 7},
		"channel=政务服务中心":              {Channel: "政务服务中心"},
		"channel=广播电视":                {Channel: "广播电视"},
		"working_days=5":              {WorkingDays: 5},
		"audience=全社会&level=市级":       {Audience: "全社会", Level: "市级"},
		"method=主动":                   {Method: "主动"},
		"publisher=中卫市人力资源和社会保障局":     {Publisher: "中卫市人力资源和社会保障局"},
		"category=11&working_days=20": {Category: 11, WorkingDays: 20},
	} {
		got := api.get(t, "/items?"+escape(query))
		var items []disclosure.Record
		if err := json.Unmarshal(got.body, &items); got.status != 200 || err != nil {
			t.Errorf("%s: status %d, %v, %.100s", query, got.status, err, got.body)
			continue
		}
		var numbers, want []int
		for _, item := range items {
			numbers = append(numbers, item.Number)
		}
		for item := range disclosure.Default().Select(filter) {
			want = append(want, item.Number())
		}
		if !slices.Equal(numbers, want) {
			t.Errorf("%s: items %v, want %v", query, numbers, want)
		}
	}
}

// What no item can have is no empty answer: one line says what would be right, in
// the language that the client asks for.
func TestAQueryThatCannotBeIsRefused(t *testing.T) {
	api := serveTest(t)
	for path, said := range map[string][2]string{
		"/items?law=社会保障法":       {"社会保险法", "社会保险法"},
		"/items?law=":            {"参数 law 没有值", "the parameter law has no value"},
		"/items?channel=微博":      {"政府网站", "政府网站"},
		"/items?level=省级":        {"市级", "市级"},
		"/items?category=15":     {"14 ", "14 "},
		"/items?category=x":      {"须为整数", "is a whole number"},
		"/items?working_days=-5": {"须为整数", "is a whole number"},
		"/items?working_days=0":  {"须为整数", "is a whole number"},
		"/items?limit=0":         {"从 1 到 1000", "from 1 to 1000"},
		"/items?limit=1001":      {"从 1 到 1000", "from 1 to 1000"},
		"/items?offset=-1":       {"从 0 起", "from 0"},
		"/items?offset=1e3":      {"须为整数", "is a whole number"},
		"/items/83?limit=1":      {"不带参数", "takes no parameters"},
		"/openapi.json?x=1":      {"不带参数", "takes no parameters"},
		"/items?laws=社会保险法":      {"没有参数“laws”，可用的是 category, ", "there is no parameter \"laws\": there are category, "},
		"/items?law=社会保险法&law=政府信息公开条例": {"只能有一个", "more than once"},
		"/items?law=%zz":                      {"写法不对", "malformed"},
		"/items?" + strings.Repeat("x", 5000): {"没有参数", "no parameter"},
		"/items/83?law=社会保险法":                 {"不带参数", "takes no parameters"},
		"/items/x":                            {"序号是整数", "a whole number"},
	} {
		for language, want := range map[string]string{"zh-CN,zh;q=0.9,en;q=0.8": said[0], "": said[0], "en-US,en;q=0.9": said[1]} {
			request, err := http.NewRequest("GET", api.URL+escape(path), nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("Accept-Language", language)
			got := api.do(t, request)
			body := string(got.body)
			if got.status != 400 || !strings.Contains(body, want) || strings.Count(body, "\n") != 1 || len([]rune(body)) > 500 || got.header.Get("ETag") != "" {
				t.Errorf("%.80s in %q: status %d, %s", path, language, got.status, body)
			}
		}
	}
}

// The pages of a list are the list, whatever is filtered and however large they are,
// and each tells the next.
func TestPages(t *testing.T) {
	api := serveTest(t)
	for _, filter := range []string{"", "category=11", "law=社会保险法&working_days=20"} {
		whole := api.numbers(t, "/items?"+escape(filter))
		for _, limit := range []int{1, 7, 90, 1000} {
			var all []int
			pages := 0
			for path := fmt.Sprintf("/items?%s&limit=%d", escape(filter), limit); path != ""; pages++ {
				got := api.get(t, path)
				if got.header.Get("X-Total-Count") != fmt.Sprint(len(whole)) {
					t.Fatalf("%s: %s in all, want %d", path, got.header.Get("X-Total-Count"), len(whole))
				}
				all = append(all, api.numbers(t, path)...)
				path, _, _ = strings.Cut(strings.TrimPrefix(got.header.Get("Link"), "<"), ">")
			}
			if want := (len(whole) + limit - 1) / limit; !slices.Equal(all, whole) || pages != want {
				t.Errorf("%q by %d: %v on %d pages, want %v on %d", filter, limit, all, pages, whole, want)
			}
		}
	}
	for path, want := range map[string]int{"/items?offset=88": 2, "/items?offset=90": 0, "/items?offset=9223372036854775807&limit=5": 0, "/items?limit=5": 5} {
		if got := api.numbers(t, path); len(got) != want {
			t.Errorf("%s: %d items, want %d", path, len(got), want)
		}
	}
}

// numbers returns those of the items that a request is answered with.
func (s testAPI) numbers(t *testing.T, path string) (numbers []int) {
	t.Helper()
	var items []disclosure.Record
	got := s.get(t, path)
	if err := json.Unmarshal(got.body, &items); err != nil || got.status != 200 {
		t.Fatalf("%s: %d, %v", path, got.status, err)
	}
	for _, item := range items {
		numbers = append(numbers, item.Number)
	}
	return numbers
}

// Who takes gzip gets it, and the same answer in it.
func TestGzip(t *testing.T) {
	api := serveTest(t)
	plain := api.get(t, "/items").body
	for accepts, want := range map[string]bool{"gzip": true, "br, GZIP;q=0.5": true, "deflate,gzip;q=1.0": true, "": false, "identity": false, "gzip;q=0": false, "gzip; q=0.0": false, "br": false, "xgzip": false} {
		request, err := http.NewRequest("GET", api.URL+"/items", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", accepts)
		got := api.do(t, request)
		body := got.body
		if zipped := got.header.Get("Content-Encoding") == "gzip"; zipped != want {
			t.Errorf("%q: gzip %t, want %t", accepts, zipped, want)
		} else if zipped {
			reader, err := gzip.NewReader(bytes.NewReader(got.body))
			if err != nil {
				t.Fatal(err)
			}
			if body, err = io.ReadAll(reader); err != nil || len(got.body) > len(body)/5 {
				t.Errorf("%d bytes, %v", len(got.body), err)
			}
		}
		if !bytes.Equal(body, plain) || got.header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: another answer, Vary %q", accepts, got.header.Get("Vary"))
		}
		request.Header.Set("If-None-Match", got.header.Get("ETag"))
		if again := api.do(t, request); again.status != 304 || len(again.body) != 0 {
			t.Errorf("%q with its tag: %d", accepts, again.status)
		}
	}
}

// The description names every parameter that is taken, and an item as the command's
// schema has it.
func TestTheDescription(t *testing.T) {
	api := serveTest(t)
	var described struct {
		Paths map[string]struct {
			Get struct {
				Parameters []struct{ Name string }
			}
		}
		Components struct {
			Schemas map[string]map[string]any
		}
	}
	got := api.get(t, "/openapi.json")
	if err := json.Unmarshal(got.body, &described); err != nil || got.status != 200 {
		t.Fatal(got.status, err)
	}
	var names []string
	for _, parameter := range described.Paths["/items"].Get.Parameters {
		names = append(names, parameter.Name)
	}
	if want := slices.Concat(filterParameters, pageParameters); !slices.Equal(names, want) {
		t.Errorf("parameters %v, want %v", names, want)
	}
	filter := reflect.TypeFor[disclosure.Filter]()
	for i := range filter.NumField() {
		if name, _, _ := strings.Cut(filter.Field(i).Tag.Get("json"), ","); !slices.Contains(names, name) {
			t.Errorf("the field %s of a filter is no parameter", name)
		}
	}
	file, err := os.ReadFile("../../docs/schema/item.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"category", "citation", "deadline", "group", "extra"} {
		file = bytes.ReplaceAll(file, []byte(`"#/$defs/`+name+`"`), []byte(`"#/components/schemas/`+strings.ToUpper(name[:1])+name[1:]+`"`))
	}
	var schema struct {
		Properties  map[string]any
		Definitions map[string]map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(file, &schema); err != nil {
		t.Fatal(err)
	}
	// Version 3.0 has no text beside a reference.
	if got := described.Components.Schemas["Item"]["properties"]; !reflect.DeepEqual(got, withoutTextBesideReferences(schema.Properties)) {
		t.Errorf("an item is described as %v, want %v", got, schema.Properties)
	}
	for name, definition := range schema.Definitions {
		if got := described.Components.Schemas[strings.ToUpper(name[:1])+name[1:]]; !reflect.DeepEqual(any(got), withoutTextBesideReferences(definition)) {
			t.Errorf("%s is described as %v, want %v", name, got, definition)
		}
	}
}

func withoutTextBesideReferences(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if reference, ok := v["$ref"]; ok {
			return map[string]any{"$ref": reference}
		}
		for name := range v {
			v[name] = withoutTextBesideReferences(v[name])
		}
	case []any:
		for i := range v {
			v[i] = withoutTextBesideReferences(v[i])
		}
	}
	return v
}

// escape escapes what is no ASCII.
func escape(address string) string {
	var b strings.Builder
	for _, c := range []byte(address) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// What a client has is not sent again; what does not exist is 404 for everybody.
func TestTheDigestIsTheEntityTag(t *testing.T) {
	api := serveTest(t)
	tag := `"` + disclosure.Default().Digest() + `"`
	if got := api.get(t, "/items/83").header.Get("ETag"); got != tag {
		t.Errorf("entity tag %s, want %s", got, tag)
	}
	for _, test := range []struct {
		ifNoneMatch string
		status      int
	}{
		{tag, 304},
		{"W/" + tag, 304},
		{`"sha256:old", ` + tag, 304},
		{`"sha256:old",W/` + tag + ` , "other"`, 304},
		{"*", 304},
		{`"sha256:old"`, 200},
		{`W/"sha256:old", "other"`, 200},
		{disclosure.Default().Digest(), 200}, // without quotes it is no tag
		{"", 200},
	} {
		for _, path := range []string{"/items", "/items/83"} {
			got := api.ask(t, "GET", path, test.ifNoneMatch)
			if got.status != test.status || (got.status == 304) != (len(got.body) == 0) {
				t.Errorf("%s with %s: status %d, %d bytes", path, test.ifNoneMatch, got.status, len(got.body))
			}
		}
		for path, status := range map[string]int{"/nosuch": 404, "/items/91": 404, "/items/x": 400} {
			got := api.ask(t, "GET", path, test.ifNoneMatch)
			if got.status != status || got.header.Get("ETag") != "" {
				t.Errorf("%s with %s: status %d, entity tag %q", path, test.ifNoneMatch, got.status, got.header.Get("ETag"))
			}
		}
	}
}

func TestMethods(t *testing.T) {
	api := serveTest(t)
	get, head := api.get(t, "/items/83"), api.ask(t, "HEAD", "/items/83", "")
	if head.status != 200 || len(head.body) != 0 || head.header.Get("Content-Length") != fmt.Sprint(len(get.body)) {
		t.Errorf("HEAD: status %d, %d bytes of body, Content-Length %s", head.status, len(head.body), head.header.Get("Content-Length"))
	}
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		if got := api.ask(t, method, "/items", ""); got.status != 405 || got.header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d, Allow %q", method, got.status, got.header.Get("Allow"))
		}
	}
}

// Sixteen clients at once: no request fails and none is answered wrongly.
func TestUnderLoad(t *testing.T) {
	const clients, each = 16, 60
	api := serveTest(t)
	want := map[string]string{}
	paths := []string{"/items", "/items/83", "/items/1"}
	for _, path := range paths {
		want[path] = string(api.get(t, path).body)
	}
	var answered, failed atomic.Int64
	var group sync.WaitGroup
	for n := range clients {
		group.Go(func() {
			for i := range each {
				path := paths[(n+i)%len(paths)]
				response, err := api.Client().Get(api.URL + path)
				if err != nil {
					failed.Add(1)
					continue
				}
				body, err := io.ReadAll(response.Body)
				response.Body.Close()
				if err != nil || response.StatusCode != 200 || string(body) != want[path] {
					failed.Add(1)
				}
				answered.Add(1)
			}
		})
	}
	group.Wait()
	if failed.Load() > 0 || answered.Load() != clients*each {
		t.Errorf("%d requests are answered, %d fail", answered.Load(), failed.Load())
	}
}

// A client that never ends its request is cut off, and the others are served.
func TestASlowClientIsCutOff(t *testing.T) {
	server := newServer(nil)
	if server.ReadHeaderTimeout == 0 || server.ReadTimeout == 0 || server.WriteTimeout == 0 || server.IdleTimeout == 0 {
		t.Errorf("without an end: %+v", server)
	}
	handler, err := handler(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	server.Handler, server.ReadHeaderTimeout = handler, time.Second // which the other client has, too, on a loaded machine
	listener := loopback(t)
	go server.Serve(listener)
	defer server.Close()
	slow, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer slow.Close()
	fmt.Fprint(slow, "GET /items HTTP/1.1\r\nHost: x\r\nX-Slow: ")
	slow.SetReadDeadline(time.Now().Add(time.Minute))
	line, err := bufio.NewReader(slow).ReadString('\n')
	if err == nil && line == "HTTP/1.1 200 OK\r\n" || errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("the server waits on: %q, %v", line, err)
	}
	response, err := http.Get("http://" + listener.Addr().String() + "/items/83")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
}

func TestEndsWhenToldTo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := run(ctx, "127.0.0.1:0"); err != nil {
		t.Error(err)
	}
	if err := run(t.Context(), "127.0.0.1:http:x"); err == nil {
		t.Error("an address that is none is taken")
	}
}

type testAPI struct{ *httptest.Server }

type answer struct {
	status int
	header http.Header
	body   []byte
}

// loopback listens on this machine alone. Where even that has no network, as in a sandbox,
// the test is skipped.
func loopback(t *testing.T) net.Listener {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skipf("this machine cannot be reached from itself: %v", err)
	}
	connection, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Skipf("this machine cannot be reached from itself: %v", err)
	}
	connection.Close()
	return listener
}

func serveTest(t *testing.T) testAPI {
	handler, err := handler(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(handler)
	server.Listener.Close()
	server.Listener = loopback(t)
	server.Start()
	server.Client().Transport.(*http.Transport).DisableCompression = true // what is not asked for
	t.Cleanup(server.Close)
	return testAPI{server}
}

func (s testAPI) get(t *testing.T, path string) answer { return s.ask(t, "GET", path, "") }

func (s testAPI) ask(t *testing.T, method, path, ifNoneMatch string) answer {
	request, err := http.NewRequest(method, s.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if ifNoneMatch != "" {
		request.Header.Set("If-None-Match", ifNoneMatch)
	}
	return s.do(t, request)
}

func (s testAPI) do(t *testing.T, request *http.Request) answer {
	response, err := s.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, body}
}
