package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

type options struct {
	catalogs []string // files and folders; none is the embedded catalogue
	holidays string   // a file, or ""
	language wording.Language
}

// A desk is what all answers come from. It never changes.
type desk struct {
	catalogs []*disclosure.Catalog
	names    wording.CatalogNames
	index    *search.Index
	national *workday.Calendar // with the holidays that were added
	holidays string
	language wording.Language
}

func newDesk(o options) (*desk, error) {
	d := &desk{holidays: o.holidays, language: o.language}
	for _, name := range o.catalogs {
		if err := d.load(name); err != nil {
			return nil, err
		}
	}
	if len(o.catalogs) == 0 {
		d.catalogs = []*disclosure.Catalog{disclosure.Default()}
	}
	d.names = wording.NamesOf(d.catalogs...)
	d.index = search.New(d.catalogs...)
	var err error
	d.national, err = d.calendar("CN")
	return d, err
}

// load loads a catalogue, or those of a folder.
func (d *desk) load(name string) error {
	files := []string{name}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		if files, err = filepath.Glob(filepath.Join(name, "*.json")); err != nil || len(files) == 0 {
			return fmt.Errorf("%s: the folder has no catalogue files (*.json)", name)
		}
	}
	for _, file := range files {
		err := open(file, func(r io.Reader) error {
			catalog, err := disclosure.Load(r)
			if err == nil && !d.has(catalog) {
				d.catalogs = append(d.catalogs, catalog)
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// has reports whether a catalogue is served already, from another file.
func (d *desk) has(catalog *disclosure.Catalog) bool {
	return slices.ContainsFunc(d.catalogs, func(c *disclosure.Catalog) bool {
		return c.Title() == catalog.Title() && c.Digest() == catalog.Digest()
	})
}

// several reports whether an answer must say of which catalogue it is.
func (d *desk) several() bool { return len(d.catalogs) > 1 }

// of returns the catalogue that is served which an item is of.
func (d *desk) of(item disclosure.Item) *disclosure.Catalog {
	at := slices.IndexFunc(d.catalogs, func(c *disclosure.Catalog) bool { return *c == *item.Catalog() })
	return d.catalogs[at]
}

// title is what a catalogue is called: by its title, or shortly where another one has that.
func (d *desk) title(catalog *disclosure.Catalog) string {
	for _, other := range d.catalogs {
		if other != catalog && other.Title() == catalog.Title() {
			return d.names.Of(catalog).Label()
		}
	}
	return catalog.Title()
}

// calendar returns the calendar of a region, with the holidays that were added.
func (d *desk) calendar(region string) (*workday.Calendar, error) {
	if region == "CN" && d.national != nil {
		return d.national, nil
	}
	calendar, err := workday.ForRegion(region)
	if err != nil || d.holidays == "" {
		return calendar, err
	}
	err = open(d.holidays, func(r io.Reader) (err error) {
		calendar, err = calendar.LoadHolidays(r)
		return err
	})
	return calendar, err
}

func open(name string, read func(io.Reader) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return read(file)
}
