package main

import (
	"io"
	"os"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

type options struct {
	catalog, holidays string // files, "" for none
	language          wording.Language
}

// A desk is what all answers come from. It never changes.
type desk struct {
	catalog  *disclosure.Catalog
	index    *search.Index
	national *workday.Calendar // with the holidays that were added
	holidays string
	language wording.Language
}

func newDesk(o options) (*desk, error) {
	d := &desk{catalog: disclosure.Default(), holidays: o.holidays, language: o.language}
	if o.catalog != "" {
		err := open(o.catalog, func(r io.Reader) (err error) {
			d.catalog, err = disclosure.Load(r)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	d.index = search.New(d.catalog)
	var err error
	d.national, err = d.calendar("CN")
	return d, err
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
