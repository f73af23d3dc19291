package ledger

import (
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

//go:embed testdata/titles.tsv
var titlesTSV string

// What is taken without asking is right, and a fair part of what belongs somewhere
// is taken. A title that belongs nowhere is not taken.
func TestTitles(t *testing.T) {
	m := matcher()
	var belong, taken, right, asked, lost int
	for line := range strings.Lines(titlesTSV) {
		numbers, title, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		found := m.byTitle(title)
		item, match, candidates := found.item, found.kind, found.candidates
		wanted := strings.Split(numbers, ",")
		if numbers != "0" {
			belong++
		}
		switch {
		case match == ByTitle && slices.Contains(wanted, strconv.Itoa(item.Number())):
			taken++
			right++
		case match == ByTitle:
			taken++
			t.Logf("wrong: %s: %v, want %s", title, item, numbers)
		case match == Asked && numbers == "0":
			asked++
			t.Logf("asked: %s: %v", title, candidates)
		case match == Asked:
			t.Logf("asked: %s: %v, want %s", title, candidates, numbers)
		case numbers != "0":
			lost++
			t.Logf("lost: %s, want %s", title, numbers)
		}
	}
	t.Logf("%d belong somewhere, %d taken, %d of them right, %d lost; %d asked that belong nowhere", belong, taken, right, lost, asked)
	if float64(right) < 0.95*float64(taken) {
		t.Errorf("%d of %d taken titles are right", right, taken)
	}
	if float64(right) < 0.4*float64(belong) {
		t.Errorf("%d of %d titles are taken", right, belong)
	}
	if lost > belong/20 {
		t.Errorf("%d of %d titles are told to belong nowhere", lost, belong)
	}
}

// What each title names, before the search is asked: the item where it is sure, else
// the items that it may name.
func TestWhatEachTitleNames(t *testing.T) {
	hold(t, "titles.txt", func(b *bytes.Buffer) error {
		for line := range strings.Lines(titlesTSV) {
			_, title, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok {
				continue
			}
			key := subjectKey{subject(title), isRule(title)}
			found := matcher().named(key.about)
			switch {
			case len(found) == 0:
				b.WriteString("-")
			case isSure(found, key):
				fmt.Fprint(b, found[0].item.Number())
			default:
				b.WriteString("?")
				for _, f := range found {
					fmt.Fprint(b, " ", f.item.Number())
				}
			}
			fmt.Fprintf(b, "\t%s\n", key.about)
		}
		return nil
	})
}

// Of two catalogues the one counts whose item a row names; where both have the number
// or the name, the rest of the row decides, or a person.
func TestSeveralCatalogues(t *testing.T) {
	catalog := disclosure.Default()
	item, _ := catalog.Item(63)
	record := item.Record()
	record.Name = "零工市场补助申领"
	meta := catalog.Meta()
	meta.Notes, meta.Open = nil, nil // they speak of the other items
	other, err := disclosure.New(meta, []disclosure.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	l, err := Read(strings.NewReader("事项序号,事项名称,标题,生成日期,发布日期\n63,零工市场补助申领,甲,2026-9-1,2026-9-2\n63,,失业保险金申领指南,2026-9-1,2026-9-2\n63,,乙,2026-9-1,2026-9-2\n64,,丙,2026-9-1,2026-9-2\n"), table.CSV, NewMatcher(catalog, other))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"零工市场补助申领 number", "失业保险金申领 title", " ask", "丧葬补助金和抚恤金申领 number"} {
		if e := l.Entries[i]; e.Item.Name()+" "+e.Match.String() != want {
			t.Errorf("row %d: %v by %v, want %s", e.Row, e.Item, e.Match, want)
		}
	}
	rows := l.Rows(workday.National(), today)
	encoded, err := rows[0].JSON(wording.Chinese)
	if err != nil || !strings.Contains(string(encoded), `"catalog":"`+other.Title()+`"`) {
		t.Errorf("%s, %v", encoded, err)
	}
	if encoded, err = rows[3].JSON(wording.Chinese); err != nil || !strings.Contains(string(encoded), `"catalog":"`+catalog.Title()+`","digest":"`+catalog.Digest()+`"`) {
		t.Errorf("%s, %v", encoded, err)
	}
	if got := rows[2].matter(wording.Chinese); !strings.Contains(got, "零工市场补助申领（"+other.Title()+"@"+other.Digest()[7:15]+"）") {
		t.Errorf("the candidates are told as %s", got)
	}
	if n := len(l.Entries[2].Candidates); n != 2 {
		t.Errorf("%d candidates, want that of each catalogue", n)
	}
	encoded, err = rows[2].JSON(wording.Chinese)
	for _, c := range []*disclosure.Catalog{catalog, other} {
		if want := `{"catalog":"` + c.Title() + `","digest":"` + c.Digest() + `","item":63}`; err != nil || !strings.Contains(string(encoded), want) {
			t.Errorf("%s, %v; want %s", encoded, err, want)
		}
	}
	counts := CountByCategory(rows)
	if len(counts) != 2 || counts[0].Pieces != 2 || counts[1].Pieces != 1 || counts[0].Digest != catalog.Digest() || counts[1].Digest != other.Digest() {
		t.Errorf("%+v: one category of two catalogues is counted for each", counts)
	}
	var csv bytes.Buffer
	if err := WriteCounts(&csv, counts, table.CSV, wording.Chinese); err != nil || !strings.Contains(csv.String(), "类别,目录,件数,") || !strings.Contains(csv.String(), "合计,,3,") || !strings.Contains(csv.String(), counts[1].Category.String()+","+other.Title()+"@"+other.Digest()[7:15]+",1,") {
		t.Errorf("%v\n%s", err, csv.String())
	}
}
