package main

import (
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// The parameters of /items, each a field of the filter.
var filterParameters = []string{"category", "channel", "law", "working_days", "audience", "method", "level", "publisher"}

// The parameters of a page.
var pageParameters = []string{"limit", "offset"}

// parseFilter reads the filter. What the catalogue has not is an error, not an empty
// answer.
func parseFilter(values map[string]string, catalog *disclosure.Catalog) (filter disclosure.Filter, err error) {
	filter = disclosure.Filter{
		Channel: values["channel"], Law: values["law"], Audience: values["audience"],
		Method: values["method"], Level: values["level"], Publisher: values["publisher"],
	}
	if filter.Category, err = number(values, "category", 1, math.MaxInt); err != nil {
		return filter, err
	}
	if filter.WorkingDays, err = number(values, "working_days", 1, math.MaxInt); err != nil {
		return filter, err
	}
	return filter, filter.Check(catalog)
}

// A page is a part of a list: at most limit items, after the first offset ones. A limit
// of 0 is none.
type page struct{ offset, limit int }

func parsePage(values map[string]string) (p page, err error) {
	if p.limit, err = number(values, "limit", 1, 1000); err != nil {
		return p, err
	}
	p.offset, err = number(values, "offset", 0, math.MaxInt)
	return p, err
}

// of returns the items on the page.
func (p page) of(items [][]byte) [][]byte {
	items = items[min(p.offset, len(items)):]
	if p.limit > 0 {
		items = items[:min(p.limit, len(items))]
	}
	return items
}

// announce says how many items there are, and where the next page is.
func (p page) announce(header http.Header, address *url.URL, items int) {
	header.Set("X-Total-Count", strconv.Itoa(items))
	if p.limit == 0 || p.offset >= items-p.limit {
		return
	}
	query := address.Query()
	query.Set("offset", strconv.Itoa(p.offset+p.limit))
	next := url.URL{Path: address.Path, RawQuery: query.Encode()}
	header.Set("Link", "<"+next.String()+`>; rel="next"`)
}

// parameters returns the query's values, of which each is there once.
func parameters(r *http.Request, known []string) (map[string]string, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, problem{"网址的查询部分写法不对", "the query of the address is malformed"}
	}
	values := make(map[string]string)
	for name, all := range query {
		switch {
		case !slices.Contains(known, name) && known == nil:
			return nil, problem{"这个地址不带参数", "this address takes no parameters"}
		case !slices.Contains(known, name):
			list := strings.Join(known, ", ")
			return nil, problem{"没有参数“" + abridge(name) + "”，可用的是 " + list, "there is no parameter " + strconv.Quote(abridge(name)) + ": there are " + list}
		case len(all) > 1:
			return nil, problem{"参数 " + name + " 只能有一个", "the parameter " + name + " is given more than once"}
		case all[0] == "":
			return nil, problem{"参数 " + name + " 没有值", "the parameter " + name + " has no value"}
		}
		values[name] = all[0]
	}
	return values, nil
}

// number returns a parameter that is a number from least to most, or 0 where it is not
// given.
func number(values map[string]string, name string, least, most int) (int, error) {
	text, given := values[name]
	if !given {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	switch {
	case (err != nil || n < least || n > most) && most < math.MaxInt:
		return 0, problem{fmt.Sprintf("参数 %s 须为整数，从 %d 到 %d", name, least, most), fmt.Sprintf("the parameter %s is a whole number from %d to %d", name, least, most)}
	case err != nil || n < least:
		return 0, problem{fmt.Sprintf("参数 %s 须为整数，从 %d 起", name, least), fmt.Sprintf("the parameter %s is a whole number from %d", name, least)}
	}
	return n, nil
}

// abridge keeps a line short, whatever a client sends.
func abridge(s string) string {
	if runes := []rune(s); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return s
}
