package search_test

import (
	"fmt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

func Example() {
	index := search.New(disclosure.Default())
	for _, query := range []string{"社保卡丢了怎么办", "sbkgs", "挂失 社保卡", "社保卡挂矢", "lost card", "83"} {
		fmt.Println(index.Search(query)[0].Item)
	}
	fmt.Println(len(index.Search("护照")))
	// Output:
	// 83 社会保障卡挂失与解挂
	// 83 社会保障卡挂失与解挂
	// 83 社会保障卡挂失与解挂
	// 83 社会保障卡挂失与解挂
	// 83 社会保障卡挂失与解挂
	// 83 社会保障卡挂失与解挂
	// 0
}

// A match tells what to highlight, in bytes.
func ExampleHit_Matches() {
	hit := search.New(disclosure.Default()).Search("社保卡挂失")[0]
	for _, match := range hit.Matches() {
		fmt.Println(match.Field, match.Text)
		for _, r := range match.Ranges {
			fmt.Println("  ", match.Text[r.Start:r.End])
		}
	}
	// Output:
	// name 社会保障卡挂失与解挂
	//    社
	//    保
	//    卡挂失
}

// A session follows somebody who is typing.
func ExampleSession() {
	session := search.New(disclosure.Default()).NewSession()
	for _, typed := range []string{"社", "社保k", "社保ka", "社保ka挂"} {
		fmt.Println(typed, len(session.Search(typed)))
	}
	// Output:
	// 社 89
	// 社保k 11
	// 社保ka 11
	// 社保ka挂 1
}
