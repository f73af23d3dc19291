package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
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
		"/items?laws=社会保险法":      {"没有参数 \"laws\"，可用的是 category, ", "there is no parameter \"laws\": there are category, "},
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

// Sixteen clients for two seconds: no request fails and none is answered wrongly.
func TestUnderLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("takes two seconds")
	}
	api := serveTest(t)
	want := map[string]string{}
	paths := []string{"/items", "/items/83", "/items/1"}
	for _, path := range paths {
		want[path] = string(api.get(t, path).body)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	var answered, failed atomic.Int64
	var clients sync.WaitGroup
	for n := range 16 {
		clients.Go(func() {
			for i := n; ctx.Err() == nil; i++ {
				path := paths[i%len(paths)]
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
	clients.Wait()
	if failed.Load() > 0 || answered.Load() == 0 {
		t.Errorf("%d of %d requests failed", failed.Load(), answered.Load())
	}
	t.Logf("%d requests a second", answered.Load()/2)
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
	server.Handler, server.ReadHeaderTimeout = handler, 50*time.Millisecond
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
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

func serveTest(t *testing.T) testAPI {
	handler, err := handler(disclosure.Default())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
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
