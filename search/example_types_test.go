package search_test

import (
	"fmt"
	"strings"
	"testing/fstest"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// One index over several catalogues: each hit tells whose item it is.
func ExampleNew() {
	other, _ := disclosure.Load(strings.NewReader(`{"official": {"title": "不动产登记目录", "categories": [{"number": 1, "name": "登记", "blocks": [{
  "items": [{"number": 1, "name": "不动产首次登记"}], "disclosures": [{"contents": ["办理材料"], "channels": ["政府网站"]}]}]}]}}`))
	index := search.New(disclosure.Default(), other)
	for _, query := range []string{"不动产首次登记", "社保卡挂失"} {
		item := index.Search(query)[0].Item
		fmt.Println(item, "·", item.Catalog().Title())
	}
	// Output:
	// 1 不动产首次登记 · 不动产登记目录
	// 83 社会保障卡挂失与解挂 · 社会保险领域政务公开清单目录
}

// What was not understood is told with the hits.
func ExampleIndex_Answer() {
	answer := search.New(disclosure.Default()).Answer("社保卡挂失 咖啡机")
	fmt.Println(answer.Hits[0].Item, answer.Unused)
	// Output: 83 社会保障卡挂失与解挂 [咖啡机]
}

func ExampleAnswer() {
	answer := search.New(disclosure.Default()).Answer("护照")
	fmt.Println(len(answer.Hits), "hits")
	// Output: 0 hits
}

// Words of another domain, and no more than three hits.
func ExampleOptions() {
	synonyms := fstest.MapFS{"ours.txt": {Data: []byte("# what our callers say\n小卡 社会保障卡\n")}}
	index, err := search.Options{Limit: 3, Synonyms: synonyms}.New(disclosure.Default())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(index.Search("小卡挂失")[0].Item, len(index.Search("社会保障卡")))
	// Output: 83 社会保障卡挂失与解挂 3
}

func ExampleField() {
	hit := search.New(disclosure.Default()).Search("卡丢了")[0]
	for _, match := range hit.Matches() {
		if match.Field == search.FieldKeyword {
			fmt.Println("found among the keywords")
			break
		}
	}
	// Output: found among the keywords
}

func ExampleMatch() {
	hit := search.New(disclosure.Default()).Search("lost card")[0]
	match := hit.Matches()[0]
	fmt.Println(match.Field, match.Text)
	// Output: name_en Loss report and cancellation of a loss report for a social security card
}

func ExampleRange() {
	hit := search.New(disclosure.Default()).Search("正常退休")[0]
	match := hit.Matches()[0]
	at := match.Ranges[0]
	fmt.Println(match.Text[:at.Start] + "【" + match.Text[at.Start:at.End] + "】" + match.Text[at.End:])
	// Output: 职工【正常退休】(职)申请
}
