package tui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// loading opens a browser whose catalogue is still to be read.
func loading(t *testing.T, read func() (*disclosure.Catalog, []Option, error), options ...Option) *session {
	t.Helper()
	options = append([]Option{WithSize(100, 30), WithTheme(ThemePlain)}, options...)
	return &session{T: t, Model: Load(read, options...)}
}

func TestACatalogueIsReadWhileTheBrowserIsOpen(t *testing.T) {
	region, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	reads := 0
	s := loading(t, func() (*disclosure.Catalog, []Option, error) {
		reads++
		return disclosure.Default(), []Option{WithCalendars(region)}, nil
	}, WithQuery("挂"))
	s.sees("正在读取目录", "查询 挂")
	ready := s.Init()
	s.type_("失").press("enter f2 f3 f4 f6 f9 tab down end").sees("查询 挂失")
	s.press("esc esc").type_("挂失")
	s.send(ready()).selects(83).sees("1/90", "查询 挂失").misses("正在读取")
	if reads != 1 || s.Err() != nil {
		t.Errorf("read %d times, error %v", reads, s.Err())
	}
	s.press("f2").type_("2021-04-20").sees("2021-05-21 星期五").misses("全国日历")
}

func TestACatalogueThatCannotBeRead(t *testing.T) {
	broken := errors.New("line 3 is broken")
	s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, broken }, WithPicker())
	ready := s.Init()
	s.press("enter").send(ready())
	if s.cmd == nil || s.cmd() != tea.Quit() || s.Err() != broken || s.Picked() != nil {
		t.Errorf("the browser goes on after %v", s.Err())
	}
}

func TestNoCatalogueIsAnEmptyOne(t *testing.T) {
	openCatalog(t, nil).sees("0/0").press("enter f2 f3 f4 f9").type_("x").holds("x")
	s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, nil })
	s.send(s.Init()()).sees("0/0").holds("nothing was read")
}

func TestAnUnreadCatalogueHoldsTheFrame(t *testing.T) {
	for _, key := range allKeys() {
		s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, nil })
		s.type_("a ").press(key).press("f2 f3 f6 f9").holds(key)
	}
}
