package main

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// The parameters of /items, each a field of the filter.
var filterParameters = []string{"category", "channel", "law", "working_days", "audience", "method", "level", "publisher"}

// parseFilter reads the query of /items. What the catalogue has not is an error, not
// an empty answer.
func parseFilter(r *http.Request, catalog *disclosure.Catalog) (filter disclosure.Filter, err error) {
	values, err := parameters(r, filterParameters)
	if err != nil {
		return filter, err
	}
	filter = disclosure.Filter{
		Channel: values["channel"], Law: values["law"], Audience: values["audience"],
		Method: values["method"], Level: values["level"], Publisher: values["publisher"],
	}
	if filter.Category, err = number(values, "category"); err != nil {
		return filter, err
	}
	if filter.WorkingDays, err = number(values, "working_days"); err != nil {
		return filter, err
	}
	return filter, filter.Check(catalog)
}

// parameters returns the query's values, of which each stands once.
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
			return nil, problem{"没有参数 " + strconv.Quote(abridge(name)) + "，可用的是 " + list, "there is no parameter " + strconv.Quote(abridge(name)) + ": there are " + list}
		case len(all) > 1:
			return nil, problem{"参数 " + name + " 只能有一个", "the parameter " + name + " is given more than once"}
		case all[0] == "":
			return nil, problem{"参数 " + name + " 没有值", "the parameter " + name + " has no value"}
		}
		values[name] = all[0]
	}
	return values, nil
}

// number returns a parameter that is a number from 1, or 0 where it is not given.
func number(values map[string]string, name string) (int, error) {
	text, given := values[name]
	if !given {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, problem{"参数 " + name + " 须为整数，从 1 起", "the parameter " + name + " is a whole number from 1"}
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
