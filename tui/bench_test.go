package tui

import (
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// largeCatalog repeats the embedded catalogue's names up to a number of items.
func largeCatalog(b testing.TB, count int) *disclosure.Catalog {
	b.Helper()
	type named struct {
		Number int    `json:"number"`
		Name   string `json:"name"`
	}
	var names []string
	for item := range disclosure.Default().Items() {
		names = append(names, item.Name())
	}
	var blocks strings.Builder
	for number := 1; number <= count; number += 1000 {
		var items []named
		for n := number; n < number+1000; n++ {
			items = append(items, named{n, fmt.Sprint(names[n%len(names)], "（第", n, "号）")})
		}
		text, err := json.Marshal(items)
		if err != nil {
			b.Fatal(err)
		}
		if number > 1 {
			blocks.WriteByte(',')
		}
		fmt.Fprintf(&blocks, `{"number": %d, "name": "类别%[1]d", "blocks": [{"items": %s,
			"disclosures": [{"contents": ["事项名称"], "channels": ["政府网站", "两微一端"]}], "legal_basis": ["《社会保险法》"],
			"deadline": "信息形成或者变更之日起20个工作日内", "publisher": "局", "audiences": ["全社会"], "methods": ["主动"], "levels": ["市级"]}]}`,
			number/1000+1, text)
	}
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "大", "categories": [` + blocks.String() + `]}}`))
	if err != nil {
		b.Fatal(err)
	}
	return catalog
}

// BenchmarkStart is the first frame, of a browser that is opened with a query.
func BenchmarkStart(b *testing.B) {
	for name, catalog := range map[string]*disclosure.Catalog{"90": disclosure.Default(), "100k": largeCatalog(b, 100_000)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				New(catalog, WithSize(100, 30), WithQuery("挂失")).Draw()
			}
		})
	}
}

// BenchmarkKeystroke is a key and the frame after it, in turn a letter and its
// erasure.
func BenchmarkKeystroke(b *testing.B) {
	for name, catalog := range map[string]*disclosure.Catalog{"90": disclosure.Default(), "100k": largeCatalog(b, 100_000)} {
		for view, opening := range map[string]string{"list": "esc", "facets": "f3"} {
			b.Run(name+"/"+view, func(b *testing.B) {
				m := New(catalog, WithSize(100, 30), WithIndex(search.New(catalog)))
				_, cmd := m.Update(keyPress(opening))
				comeTo(m, cmd)
				keys := []tea.Msg{tea.KeyPressMsg{Code: '保', Text: "保"}, keyPress("backspace")}
				for i := 0; b.Loop(); i++ {
					m.Update(keys[i%2])
					m.Draw()
				}
			})
		}
	}
}

// BenchmarkFilter is a key and the frame after it among the filters of 100,000 items: a
// letter with what it finds, a value that is chosen and dropped, the next value. The
// slowest one is told in time of the processor.
func BenchmarkFilter(b *testing.B) {
	catalog := largeCatalog(b, 100_000)
	index := search.New(catalog)
	for name, keys := range map[string][]tea.Msg{
		"typing": {tea.KeyPressMsg{Code: '保', Text: "保"}, keyPress("backspace")}, "choosing": {keyPress("enter")}, "moving": {keyPress("down")},
		"opening": {keyPress("f3")},
	} {
		b.Run(name, func(b *testing.B) {
			m := New(catalog, WithSize(100, 30), WithIndex(index))
			_, cmd := m.Update(keyPress("f3"))
			comeTo(m, cmd)
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			slowest := time.Duration(0)
			update := func(msg tea.Msg) tea.Cmd {
				before := threadTime()
				_, cmd := m.Update(msg)
				m.Draw()
				slowest = max(slowest, threadTime()-before)
				return cmd
			}
			for i := 0; b.Loop(); i++ {
				if cmd := update(keys[i%len(keys)]); cmd != nil {
					update(cmd()) // what another goroutine comes to
				}
			}
			b.ReportMetric(float64(slowest.Microseconds())/1000, "slowest-ms")
		})
	}
}

// comeTo hands in what a command comes to.
func comeTo(m *Model, cmd tea.Cmd) {
	if cmd != nil {
		m.Update(cmd())
	}
}

func BenchmarkMove(b *testing.B) {
	m := New(largeCatalog(b, 100_000), WithSize(100, 30))
	for b.Loop() {
		m.Update(keyPress("pgdown"))
		m.Draw()
	}
}

// BenchmarkDesk is a key and the frame after it where 26 catalogues of 90 items are open.
func BenchmarkDesk(b *testing.B) {
	catalogs := desk(b, 26)
	m := New(catalogs[0], WithCatalogs(catalogs[1:]...), WithIndex(search.New(catalogs...)), WithSize(140, 40))
	for name, keys := range map[string][]tea.Msg{
		"typing": {tea.KeyPressMsg{Code: '社', Text: "社"}, tea.KeyPressMsg{Code: '保', Text: "保"}, keyPress("backspace"), keyPress("backspace")},
		"moving": {keyPress("down"), keyPress("pgdown"), keyPress("up"), keyPress("pgup")},
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				_, cmd := m.Update(keys[i%len(keys)])
				m.Draw() // what is typed, before what it finds
				if cmd != nil {
					m.Update(cmd())
					m.Draw()
				}
			}
		})
	}
}

// desk returns catalogues with the items of the embedded one under titles of their own.
func desk(b testing.TB, count int) (catalogs []*disclosure.Catalog) {
	b.Helper()
	var records []disclosure.Record
	for item := range disclosure.Default().Items() {
		records = append(records, item.Record())
	}
	for i := range count {
		meta := disclosure.Default().Meta()
		meta.Title = fmt.Sprintf("第%d县社会保险领域政务公开目录", i+1)
		catalog, err := disclosure.New(meta, records)
		if err != nil {
			b.Fatal(err)
		}
		catalogs = append(catalogs, catalog)
	}
	return catalogs
}
