package wording

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// titled are catalogues that have nothing but a title.
func titled(t *testing.T, titles ...string) (catalogs []*disclosure.Catalog) {
	t.Helper()
	for _, title := range titles {
		catalog, err := disclosure.New(disclosure.Meta{Title: title}, nil)
		if err != nil {
			t.Fatal(err)
		}
		catalogs = append(catalogs, catalog)
	}
	return catalogs
}

// Catalogues that are open together have names of their own, whatever their titles share.
func TestCataloguesAreToldApart(t *testing.T) {
	for _, c := range []struct{ titles, labels, tags []string }{
		{[]string{"某县就业服务政务公开目录", "某县财政领域目录", "某县教育领域基层政务公开标准目录"}, []string{"某县就业", "某县财政", "某县教育"}, []string{"就业", "财政", "教育"}},
		{[]string{"中宁县教育领域目录", "海原县教育领域目录"}, []string{"中宁教育", "海原教育"}, []string{"中宁", "海原"}},
		{[]string{"第1县养老服务领域目录", "第10县养老服务领域目录"}, []string{"第1县养老", "第10县养老"}, []string{"第1县", "第10县"}},
		{[]string{"中宁县教育领域目录", "中宁县教育经费领域目录"}, []string{"中宁教育", "中宁教育经费"}, []string{"中宁教育", "中宁教育经费"}},
		{[]string{"某区新闻出版领域目录", "保障性住房领域基层政务公开标准目录", "安全生产领域目录"}, []string{"某区新闻", "保障", "安全"}, []string{"新闻", "保障", "安全"}},
		{[]string{"（一）重大建设项目领域目录", "(二)义务教育领域目录", "三、公共资源领域目录"}, []string{"重大", "义务", "公共"}, []string{"重大", "义务", "公共"}},
		{[]string{"基层政务公开标准目录", "2026年救灾领域目录"}, []string{"目录", "救灾"}, []string{"目录", "救灾"}},
	} {
		names := NamesOf(titled(t, c.titles...)...)
		seen := make(map[string]bool)
		for i, n := range names {
			if c.tags[i] != "" && (n.Label() != c.labels[i] || n.Tag != c.tags[i]) {
				t.Errorf("%q is %q, %q, want %q, %q", c.titles[i], n.Label(), n.Tag, c.labels[i], c.tags[i])
			}
			if seen[n.Label()] || seen["#"+n.Tag] {
				t.Errorf("%q: %q, %q twice", c.titles, n.Label(), n.Tag)
			}
			seen[n.Label()], seen["#"+n.Tag] = true, true
		}
	}
}

// Of one title each has a sign of its digest, which no number can be read into.
func TestCataloguesOfOneTitleHaveTheirDigests(t *testing.T) {
	other, err := disclosure.New(disclosure.Meta{Title: disclosure.Default().Title()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	names := NamesOf(disclosure.Default(), other)
	for _, n := range names {
		digest := strings.TrimPrefix(n.catalog.Digest(), "sha256:")[:8]
		for _, text := range []string{n.Tag, n.Label(), names.Title(n.catalog)} {
			if !strings.HasSuffix(text, "@"+digest) {
				t.Errorf("%q has no sign of %s", text, digest)
			}
		}
	}
	if got := TitleAmong(other, disclosure.Default(), other); got != names.Title(other) {
		t.Errorf("it is called %q and %q", got, names.Title(other))
	}
	if got, want := Chinese.Counted(names[0].Tag, 4), names[0].Tag+" 4项"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Chinese.Counted("社保", 4); got != "社保4" {
		t.Errorf("%q", got)
	}
	same := NamesOf(titled(t, "目录", "目录")...)
	if same[0].Tag == same[1].Tag || same[0].Label() == same[1].Label() {
		t.Errorf("%q, %q", same[0].Tag, same[1].Tag)
	}
	first, second := same[0].catalog, same[1].catalog // of one digest
	if a, b := TitleAmong(first, first, second), TitleAmong(second, first, second); a == b || a != same.Title(first) || b != same.Title(second) {
		t.Errorf("they are called %q and %q, %q and %q", a, same.Title(first), b, same.Title(second))
	}
}

func TestACatalogueIsCalledByWhatIsShown(t *testing.T) {
	catalogs := append(titled(t, "中宁县教育领域目录", "海原县财政领域目录"), disclosure.Default())
	names := NamesOf(catalogs...)
	for text, want := range map[string]int{"教育": 0, "中宁教育": 0, "海原县财政领域目录": 1, "财政": 1, "海原": 1, "社保": 2, "中卫社保": 2, "社会保险": 2, " 社保 ": 2} {
		if found := names.Called(text); len(found) != 1 || found[0] != catalogs[want] {
			t.Errorf("%q calls %v", text, found)
		}
	}
	if found := names.Called("领域"); len(found) != 3 {
		t.Errorf("领域 calls %v", found)
	}
	for _, text := range []string{"", " ", "养老"} {
		if found := names.Called(text); len(found) > 0 {
			t.Errorf("%q calls %v", text, found)
		}
	}
}
