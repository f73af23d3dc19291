package tui

import "testing"

// What the host has to say is asked for again and again, and shown as long as it lasts.
func TestTheBannerIsWatched(t *testing.T) {
	says := "甲文件已变动"
	s := open(t, WithBanner("乙文件无法读取"), WithWatch(func() string { return says }))
	s.sees("乙文件无法读取")
	if s.watch() == nil {
		t.Fatal("nobody asks")
	}
	s.send(watched{s.Model, says})
	s.sees("甲文件已变动")
	s.send(watched{New(nil), "别的浏览器"})
	s.sees("甲文件已变动")
	s.send(watched{s.Model, ""})
	s.misses("甲文件已变动")
	if (&Model{}).watch() != nil {
		t.Error("a browser without a host asks")
	}
}

// A catalogue of the command line is not the built-in one, whatever another one lacks.
func TestOnlyTheEmbeddedCatalogueIsBuiltIn(t *testing.T) {
	open(t, WithBanner("无法读取")).sees("内置  中卫")
	openCatalog(t, jobs(), WithBanner("无法读取")).sees("就业领域").misses("内置")
}
