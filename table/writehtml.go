package table

import (
	"bufio"
	_ "embed"
	"fmt"
	"html"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

//go:embed table.css
var tableStyle string

// writeHTML writes the official table as bureaus publish it: tick boxes, and
// merged cells where consecutive items say the same. It is written by hand,
// because html/template adds two megabytes to every program that imports it.
func writeHTML(w io.Writer, catalog *disclosure.Catalog) error {
	p := page{Writer: bufio.NewWriter(w), layout: layoutOf(catalog)}
	title := html.EscapeString(catalog.Title())
	p.line(`<!DOCTYPE html>`)
	p.line(`<html lang="zh-CN">`)
	p.line(`<head>`)
	p.line(`<meta charset="utf-8">`)
	p.line(`<meta name="generator" content="%s">`, generator)
	p.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.line(`<title>%s</title>`, title)
	p.line(`<style>`)
	p.line(`%s</style>`, tableStyle)
	p.line(`</head>`)
	p.line(`<body>`)
	p.line(`<main>`)
	p.line(`<table>`)
	p.line(`<caption><h1>%s</h1></caption>`, title)
	p.head()
	p.line(`<tbody>`)
	for category := range catalog.Categories() {
		for row := range categoryRows(catalog.ItemsByCategory(category.Number)) {
			p.row(row)
		}
	}
	p.line(`</tbody>`)
	p.line(`</table>`)
	p.line(`</main>`)
	p.line(`<footer>%s</footer>`, catalog.Digest())
	p.line(`</body>`)
	p.line(`</html>`)
	return p.Flush()
}

// A page is the page being written; its errors are sticky until Flush.
type page struct {
	*bufio.Writer
	layout
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *page) head() {
	p.line(`<thead>`)
	p.line(`<tr><th rowspan="2" scope="col">序号</th><th colspan="2" scope="colgroup">公开事项</th>`)
	for _, column := range []string{"公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体"} {
		if column != "公开主体" || p.publisher {
			p.line(`<th rowspan="2" scope="col">%s</th>`, column)
		}
	}
	for _, group := range p.ticks {
		if group.columns[0] == "" {
			p.line(`<th rowspan="2" scope="col">%s</th>`, group.name)
			continue
		}
		p.line(`<th colspan="%d" scope="colgroup">%s</th>`, len(group.columns), group.name)
	}
	for _, heading := range p.extras {
		p.line(`<th rowspan="2" scope="col">%s</th>`, html.EscapeString(heading))
	}
	p.line(`</tr>`)
	p.line(`<tr><th scope="col">一级事项</th><th scope="col">二级事项</th>`)
	for _, group := range p.ticks {
		for _, column := range group.columns {
			if column != "" {
				p.line(`<th scope="col">%s</th>`, html.EscapeString(column))
			}
		}
	}
	p.line(`</tr>`)
	p.line(`</thead>`)
}

func (p *page) row(r tableRow) {
	p.line(`<tr>`)
	if r.CategorySpan > 0 {
		p.line(`<td class="number" rowspan="%d">%d</td>`, r.CategorySpan, r.Category().Number)
		p.line(`<th scope="rowgroup" rowspan="%d">%s</th>`, r.CategorySpan, html.EscapeString(r.Category().Name))
	}
	if r.ItemSpan > 0 {
		p.line(`<th scope="row" rowspan="%d" id="item-%d">%s</th>`, r.ItemSpan, r.Number(), html.EscapeString(itemText(r.Item)))
	}
	if r.GroupSpan > 0 {
		p.list(r.GroupSpan, "contents", r.Group.Contents())
	}
	if r.CellSpan > 0 {
		p.list(r.CellSpan, "citations", slices.Values(citationTexts(r.Group)))
		p.line(`<td rowspan="%d">%s</td>`, r.CellSpan, html.EscapeString(r.Group.Deadline().String()))
		if p.publisher {
			p.line(`<td rowspan="%d">%s</td>`, r.CellSpan, html.EscapeString(r.Group.Publisher()))
		}
	}
	if r.GroupSpan > 0 {
		p.channels(r.GroupSpan, r.Group)
		for _, group := range p.ticks {
			for _, text := range group.texts(r.Group) {
				if group.columns[0] == "" {
					p.list(r.GroupSpan, "words", group.cell(r.Group))
					continue
				}
				p.line(`<td class="tick" rowspan="%d">%s</td>`, r.GroupSpan, text)
			}
		}
		for _, text := range p.extra(r.Group) {
			p.line(`<td rowspan="%d">%s</td>`, r.GroupSpan, html.EscapeString(text))
		}
	}
	p.line(`</tr>`)
}

// itemText is the number and the name of an item, and between them the code that
// the table prints.
func itemText(item disclosure.Item) string {
	if item.Code() == "" {
		return item.String()
	}
	return numberText(item) + codeMark + item.Name()
}

func (p *page) list(span int, class string, texts iter.Seq[string]) {
	p.line(`<td rowspan="%d"><ul class="%s">`, span, class)
	for text := range texts {
		p.line(`<li>%s</li>`, html.EscapeString(text))
	}
	p.line(`</ul></td>`)
}

// channels writes all 13 tick boxes, and the free channels.
func (p *page) channels(span int, group disclosure.ContentGroup) {
	p.line(`<td rowspan="%d"><ul class="channels">`, span)
	for _, line := range channelLines(group) {
		box := `<span role="img" aria-label="未选">☐</span>`
		name, ticked := strings.CutPrefix(line, "☑")
		if ticked {
			box = `<span role="img" aria-label="已选">☑</span>`
		}
		p.line(`<li>%s %s</li>`, box, html.EscapeString(strings.TrimPrefix(name, "☐")))
	}
	p.line(`</ul></td>`)
}
