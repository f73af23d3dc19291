// Package search finds the items of a catalogue in the words that people use.
//
//	index := search.New(disclosure.Default())
//	for _, hit := range index.Search("社保卡丢了怎么办") {
//		fmt.Println(hit.Item)
//	}
//
// A query may be the name of an item, its number (83, 第83项), a category, a
// law or its document number, a channel, a term (5个工作日), the citizen's words,
// or English. It may be several words in any order, each in any field; all must
// match. It may be typed as pinyin, in full (guashi), by initials (sbkgs) or
// mixed (社保ka挂失), with the usual confusions of z and zh, n and l, in and ing.
//
// Where nothing matches as it is typed, the query is taken less strictly, step
// by step: without the words of a question (怎么办, 能不能); by parts of it, in any
// order and with synonyms; with a slip of the input method (挂矢) or of the hand
// (guahsi). A query that is about something else finds nothing.
//
// An [Index] answers single queries and may be shared. A [Session] answers
// those of somebody who is typing, each from what the one before found.
package search
