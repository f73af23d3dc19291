package disclosure_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

func TestEveryChannelParsesBack(t *testing.T) {
	if n := disclosure.AllChannels().Len(); n != 13 {
		t.Fatalf("%d channels, want 13", n)
	}
	for c := range disclosure.AllChannels().All() {
		for _, name := range []string{c.String(), c.NameEN(), strings.ToUpper(c.NameEN()), strings.NewReplacer("/", "／", "（", "(", "）", ")").Replace(c.String())} {
			if got, err := disclosure.ParseChannel(name); got != c || err != nil {
				t.Errorf("ParseChannel(%q) = %v, %v, want %v", name, got, err, c)
			}
		}
		text, err := c.MarshalText()
		var back disclosure.Channel
		if err != nil || back.UnmarshalText(text) != nil || back != c {
			t.Errorf("%v does not survive its text %q: %v", c, text, err)
		}
	}
}

func TestAnUnknownChannelIsRefusedWithAllThatAreKnown(t *testing.T) {
	for _, name := range []string{"", "政府网址", "Channel(1)"} {
		_, err := disclosure.ParseChannel(name)
		if err == nil || !strings.Contains(err.Error(), "政府网站、政府公报、") {
			t.Errorf("ParseChannel(%q): %v", name, err)
		}
	}
	for _, c := range []disclosure.Channel{0, 14, 255} {
		if _, err := c.MarshalText(); (err == nil) != (c == 0) || c.NameEN() != "" || disclosure.ChannelSetOf(c) != 0 || disclosure.AllChannels().Has(c) {
			t.Errorf("%v passes for a channel", c)
		}
	}
}

func TestChannelSetIsASet(t *testing.T) {
	s := disclosure.ChannelSetOf(disclosure.OnSite, disclosure.GovernmentWebsite, disclosure.OnSite)
	if s.Len() != 2 || !s.Has(disclosure.OnSite) || s.Has(disclosure.Broadcast) {
		t.Errorf("got %v", s)
	}
	if got := slices.Collect(s.All()); !slices.Equal(got, []disclosure.Channel{disclosure.GovernmentWebsite, disclosure.OnSite}) {
		t.Errorf("the order is %v, want the table's", got)
	}
	if s.Without(disclosure.OnSite) != disclosure.ChannelSetOf(disclosure.GovernmentWebsite) ||
		s.Union(disclosure.ChannelSetOf(disclosure.Broadcast)).Len() != 3 ||
		s.Intersect(disclosure.ChannelSetOf(disclosure.OnSite)) != disclosure.ChannelSetOf(disclosure.OnSite) {
		t.Error("the operations are wrong")
	}
	data, err := json.Marshal(s)
	if err != nil || string(data) != `"政府网站、入户/现场"` {
		t.Errorf("JSON %s, %v", data, err)
	}
	var back disclosure.ChannelSet
	if err := json.Unmarshal(data, &back); err != nil || back != s {
		t.Errorf("got %v, %v", back, err)
	}
	if err := back.UnmarshalText([]byte("政府网站、电报")); err == nil || back != s {
		t.Errorf("a faulty text was accepted or changed the set: %v, %v", back, err)
	}
}

func TestCategoryHasOneShapeInJSON(t *testing.T) {
	item, _ := disclosure.Default().Item(83)
	alone, err := json.Marshal(item.Category())
	if err != nil || string(alone) != `{"number":11,"name":"社会保障卡服务","name_en":"Social security card services"}` {
		t.Errorf("%s, %v", alone, err)
	}
	record, _ := json.Marshal(item)
	if !strings.Contains(string(record), `"category":`+string(alone)) {
		t.Errorf("another shape in %s", record)
	}
	var back disclosure.Category
	if err := json.Unmarshal(alone, &back); err != nil || back != item.Category() {
		t.Errorf("got %v, %v", back, err)
	}
}
