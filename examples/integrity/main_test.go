package main

import (
	"os"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestTheEditionOfOnesOwnPipeline(t *testing.T) {
	approved, err := load("../catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := check(approved, approved); err != nil {
		t.Errorf("the approved edition does not pass: %v", err)
	}
	data, _ := os.ReadFile("../catalogue/county.json")
	current, err := disclosure.Load(strings.NewReader(strings.Replace(string(data), "按年公开", "每季度公开", 1)))
	if err != nil {
		t.Fatal(err)
	}
	want := "not approved: changed 3 社会保险补贴发放结果: deadline: 按年公开 → 每季度公开"
	if err := check(approved, current); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v\nwant it to begin with %s", err, want)
	}
	faulty, _ := disclosure.Load(strings.NewReader(strings.Replace(string(data), "失业登记", "失业 登记", 1)))
	if err := check(approved, faulty); err == nil || !strings.Contains(err.Error(), "stray blank") {
		t.Errorf("got %v, want the fault", err)
	}
}
