package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A request is a number of an item, and the catalogues of which it may be.
type request struct {
	catalogs []*disclosure.Catalog
	number   int
}

// request returns what an argument asks for: a number, alone or behind the catalogue, as
// TITLE:83.
func (d *desk) request(argument string) (request, error) {
	r := request{catalogs: d.catalogs}
	digits := argument
	if at := strings.LastIndexAny(argument, ":："); at >= 0 {
		title := argument[:at]
		digits = strings.TrimLeft(argument[at:], ":：")
		if r.catalogs = d.named(title); len(r.catalogs) == 0 {
			return r, message.New("没有目录 %q：有 %v", "there is no catalogue %q: there are %v", title, d.labels(d.catalogs))
		}
	}
	number, err := itemNumber(digits)
	r.number = number
	isOf := func(catalog *disclosure.Catalog) bool { _, ok := catalog.Item(number); return ok }
	if err == nil && slices.ContainsFunc(r.catalogs, isOf) {
		return r, nil
	}
	switch printed := printedAs(digits, r.catalogs); {
	case len(printed) == 1:
		return request{[]*disclosure.Catalog{printed[0].Catalog()}, printed[0].Number()}, nil
	case len(printed) > 1:
		return r, d.printedTwice(digits, printed)
	}
	return r, err
}

// printedAs returns the items whose number is printed so: （一）, 1-1.
func printedAs(code string, catalogs []*disclosure.Catalog) (items []disclosure.Item) {
	for _, catalog := range catalogs {
		for one := range catalog.Items() {
			if one.Code() == code && code != "" {
				items = append(items, one)
			}
		}
	}
	return items
}

// printedTwice names the items that one number is printed at, each as a request for it.
func (d *desk) printedTwice(code string, items []disclosure.Item) error {
	var names message.List
	for _, item := range items {
		name := strconv.Itoa(item.Number())
		if d.several() {
			name = d.label(item.Catalog()) + ":" + name
		}
		names = append(names, name+" "+item.Name())
	}
	return message.New("印作 %s 的不止一项：%v；请写前面的序号", "%s is printed at several items: %v; write the number in front of the name", code, names)
}

// lookUp returns the item of a request, if one of the catalogues alone has it.
func (d *desk) lookUp(r request) (item disclosure.Item, found bool, err error) {
	var where []*disclosure.Catalog
	for _, catalog := range r.catalogs {
		if one, ok := catalog.Item(r.number); ok {
			item, where = one, append(where, catalog)
		}
	}
	if len(where) > 1 {
		return item, false, message.New("第 %d 项不止一个目录有：%v；请写作 目录:%d", "item %d is in several catalogues: %v; write TITLE:%d", r.number, d.labels(where), r.number)
	}
	return item, len(where) == 1, nil
}

// item returns the item that an argument names, or an error.
func (d *desk) item(argument string) (item disclosure.Item, err error) {
	items, missing, err := d.find(argument)
	if err = firstError(err, missing); err == nil {
		item = items[0]
	}
	return item, err
}

// find returns the items that the arguments name, and a negative answer that names those
// there are none of. An argument that names nothing is an error.
func (d *desk) find(arguments ...string) (items []disclosure.Item, missing, err error) {
	var absent []request
	for _, argument := range arguments {
		r, err := d.request(argument)
		if err != nil {
			return nil, nil, err
		}
		switch item, found, err := d.lookUp(r); {
		case err != nil:
			return nil, nil, err
		case found:
			items = append(items, item)
		default:
			absent = append(absent, r)
		}
	}
	return items, d.noItems(absent), nil
}

// noItems says which items there are none of, and which numbers there are instead; nil
// where none is absent.
func (d *desk) noItems(absent []request) (missing error) {
	for len(absent) > 0 {
		catalogs := absent[0].catalogs
		var numbers, others []request
		for _, r := range absent {
			if slices.Equal(r.catalogs, catalogs) {
				numbers = append(numbers, r)
			} else {
				others = append(others, r)
			}
		}
		absent = others
		if one := d.noItem(numbersOf(numbers), catalogs); missing == nil {
			missing = one
		} else {
			missing = negative("%v；%v", "%v; %v", missing, one)
		}
	}
	return missing
}

// numbersOf returns the numbers of requests, in their order, for a message.
func numbersOf(requests []request) (numbers message.List) {
	for _, r := range requests {
		if number := strconv.Itoa(r.number); !slices.Contains(numbers, number) {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

func (d *desk) noItem(numbers message.List, catalogs []*disclosure.Catalog) error {
	english := "there is no item %[1]v"
	if len(numbers) > 1 {
		english = "there are no items %[1]v"
	}
	if len(catalogs) > 1 {
		return negative("没有第 %v 项，%d 个目录都没有", english+" in any of %[2]d catalogues", numbers, len(catalogs))
	}
	inChinese, inEnglish := "本目录", "the catalogue"
	if d.several() {
		inChinese, inEnglish = d.label(catalogs[0]), d.label(catalogs[0])
	}
	return negative("没有第 %[1]v 项，%[2]s%[4]v", english+": %[3]s %[4]v", numbers, inChinese, inEnglish, theNumbers{catalogs[0]})
}

// theNumbers say which numbers the items of a catalogue have.
type theNumbers struct{ *disclosure.Catalog }

func (n theNumbers) Chinese() string { return wording.Chinese.Numbers(n.Catalog) }
func (n theNumbers) String() string  { return wording.English.Numbers(n.Catalog) }

// itemNumber reads the number of an item.
func itemNumber(text string) (int, error) {
	digits, below := strings.CutPrefix(text, "-")
	n, err := parseNumber(digits)
	switch {
	case err != nil && strings.ContainsFunc(text, unicode.IsLetter) && !strings.ContainsFunc(text, unicode.IsDigit): // it is a name
		return 0, message.New("%q 不是事项序号：须为整数，如 83；只知道名称时，用 zwgk search 查序号",
			"%q is no item number: want a whole number such as 83; zwgk search finds the number of a name", text)
	case err != nil:
		return 0, message.New("%q 不是事项序号：须为整数，如 83", "%q is no item number: want a whole number such as 83", text)
	}
	if below {
		n = -n
	}
	return int(n), nil
}
