package disclosure_test

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// A program that knows where its files come from takes larger ones.
func ExampleLoadWithLimits() {
	file := `{"official":{"title":"试点目录","categories":[{"number":1,"name":"就业","blocks":[
		{"items":[{"number":1,"name":"失业登记"}],"disclosures":[{"contents":["办理材料"]}],"legal_basis":["《就业促进法》","《社会保险法》"]}]}]}}`
	_, err := disclosure.LoadWithLimits(strings.NewReader(file), disclosure.Limits{Citations: 1})
	fmt.Println(err)
	catalog, err := disclosure.LoadWithLimits(strings.NewReader(file), disclosure.Limits{Citations: 2_000_000})
	fmt.Println(catalog, err)
	// Output:
	// line 2, column 104: official.categories[0].blocks[0].legal_basis[1]: there are more than 1 different citations: check legal_basis, or divide the file
	// 试点目录 (1 items in 1 categories) <nil>
}

func ExampleDefaultLimits() {
	limits := disclosure.DefaultLimits()
	fmt.Println(limits.Entries, "entries of a list,", limits.Citations, "different citations")
	// Output: 1000000 entries of a list, 100000 different citations
}

// Each limit says what there is too much of, and holds for what a program sets.
func TestEachLimitOfAFileIsTold(t *testing.T) {
	for limits, want := range map[disclosure.Limits]string{
		{Bytes: 100}:   "larger than 100 bytes",
		{Entries: 1}:   "legal_basis: the list has more than 1 entries",
		{Citations: 2}: "legal_basis[3]: there are more than 2 different citations",
		{Headings: 1}:  "extra.传真: there are more than 1 further columns",
	} {
		_, err := disclosure.LoadWithLimits(strings.NewReader(catalogueOf(`"legal_basis":["《甲》","《乙》","《甲》","《丙》"],"extra":{"电话":"1","传真":"2"}`)), limits)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: got %v, want %q", limits, err, want)
		}
	}
}

// A note that names an item twice is one note of the item.
func TestANoteThatNamesAnItemTwice(t *testing.T) {
	c := load(t, strings.TrimSuffix(catalogueOf(`"levels":["县级"]`), "}")+`,"editorial":{"notes":[{"items":[1,1],"fields":[],"text":"按原表"}]}}`)
	item, _ := c.Item(1)
	if notes := slices.Collect(item.Notes()); len(notes) != 1 || len(notes[0].Items) != 2 {
		t.Errorf("got %v", notes)
	}
}

// catalogueOf returns a file of one item with the cells.
func catalogueOf(cells string) string {
	return `{"official":{"title":"试点目录","categories":[{"number":1,"name":"就业","blocks":[{"items":[{"number":1,"name":"失业登记"}],
		"disclosures":[{"contents":["办理材料"],"channels":["政府网站"]}],` + cells + `}]}]}}`
}

// fullOf yields files of 5 MB, each full of one thing, as short as it can be written.
func fullOf() iter.Seq2[string, string] {
	const (
		head  = `{"official":{"title":"t","categories":[`
		block = head + `{"number":1,"name":"a","blocks":[`
		one   = `{"items":[{"number":1,"name":"b"}],`
		group = `"disclosures":[{"contents":["c"]}]`
		whole = block + one + group + `}]}]}`
		end   = `]}]}}`
	)
	shapes := [][4]string{ // name, what comes before, one entry, what comes after
		{"categories", head, `{"number":#,"name":"@","blocks":[]}`, `]}}`},
		{"blocks without items", block, `{"items":[],"disclosures":[]}`, end},
		{"blocks of an item", block, `{"items":[{"number":#,"name":""}],"disclosures":[],"levels":["@"]}`, end},
		{"items", block + `{` + group + `,"items":[`, `{"number":#,"name":"@"}`, `]}` + end},
		{"groups", block + one + `"disclosures":[`, `{"contents":[]}`, `]}` + end},
		{"groups with a level", block + one + `"disclosures":[`, `{"contents":[],"levels":["@"]}`, `]}` + end},
		{"groups with a term", block + one + `"disclosures":[`, `{"contents":[],"deadline":"@"}`, `]}` + end},
		{"groups with a law", block + one + `"disclosures":[`, `{"contents":[],"legal_basis":["@"]}`, `]}` + end},
		{"groups with a column", block + one + `"disclosures":[`, `{"contents":[],"extra":{"@":"x"}}`, `]}` + end},
		{"contents", block + one + `"disclosures":[{"contents":[`, `"@"`, `]}]}` + end},
		{"channels", block + one + `"disclosures":[{"contents":["c"],"channels":[`, `"其他：@"`, `]}]}` + end},
		{"citations", block + one + group + `,"legal_basis":[`, `"@"`, `]}` + end},
		{"laws with a number", block + one + group + `,"legal_basis":[`, `"《@》（@号）"`, `]}` + end},
		{"audiences", block + one + group + `,"audiences":[`, `"@"`, `]}` + end},
		{"columns", block + one + group + `,"extra":{`, `"@":""`, `}}` + end},
		{"open questions", whole + `,"open":[`, `{"kind":"","text":""}`, `]}`},
		{"keywords", whole + `,"editorial":{"items":[{"number":1,"keywords":[`, `"@"`, `]}]}}`},
		{"questions", whole + `,"editorial":{"items":[{"number":1,"questions":[`, `"@"`, `]}]}}`},
		{"glosses", whole + `,"editorial":{"items":[`, `{"number":1}`, `]}}`},
		{"laws", whole + `,"editorial":{"laws":[`, `{"name":"@"}`, `]}}`},
		{"names of a law", whole + `,"editorial":{"laws":[{"name":"x","printed_as":[`, `"@"`, `]}]}}`},
		{"notes", whole + `,"editorial":{"notes":[`, `{"items":[1],"fields":[],"text":""}`, `]}}`},
		{"items of a note", whole + `,"editorial":{"notes":[{"fields":[],"text":"","items":[`, `1`, `]}]}}`},
		{"fields of a note", whole + `,"editorial":{"notes":[{"items":[],"text":"","fields":[`, `"@"`, `]}]}}`},
		{"members that nobody knows", `{`, `"@":0`, `}`},
		{"zeros", `[`, `0`, `]`},
	}
	return func(yield func(name, file string) bool) {
		for _, s := range shapes {
			if !yield(s[0], fill(s[1], s[2], s[3])) {
				return
			}
		}
		if yield("arrays in one another", strings.Repeat("[", 2_500_000)) {
			yield("objects in one another", strings.Repeat(`{"a":`, 1_000_000))
		}
	}
}

// fill repeats an entry up to 5 MB, each time with another number for # and another
// short word for @.
func fill(before, entry, after string) string {
	const size = 5_000_000
	var b strings.Builder
	b.WriteString(before)
	for i := 2; b.Len()+len(entry)+20 < size; i++ {
		if i > 2 {
			b.WriteByte(',')
		}
		for _, r := range entry {
			switch r {
			case '#':
				b.WriteString(strconv.Itoa(i))
			case '@':
				b.WriteString(shortWord(i))
			default:
				b.WriteRune(r)
			}
		}
	}
	b.WriteString(after)
	return b.String()
}

// shortWord returns the n-th word of letters and digits, the shortest first.
func shortWord(n int) (word string) {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	for ; n > 0; n = (n - 1) / len(letters) {
		word += letters[(n-1)%len(letters):][:1]
	}
	return word
}
