// Package search finds the items of a catalogue in the words that people use.
//
//	index := search.New(disclosure.Default())
//	for _, hit := range index.Search("社保卡丢了怎么办") {
//		fmt.Println(hit.Item)
//	}
//
// A query may be the name of an item, its number (83, 第83项), a category (第8类), a
// law or its document number, a channel, a term (5个工作日), the citizen's words,
// or English. It may be several words in any order, each in any field. It may be
// typed as pinyin, in full (guashi), with tones (guàshī, gua4shi1), by initials
// (sbkgs) or mixed (社保ka挂失), with the usual confusions of z and zh, n and l, in
// and ing; in traditional characters; or as a whole question.
//
// Where the best items answer only a part of the query, every [Hit] says so
// ([Hit.Partial], [PartialNotice]). A query that is about something else finds
// nothing, and so does one in which nothing counts, such as 💳; the empty query
// finds all.
//
// An [Index] answers single queries and may be shared. A [Session] answers
// those of somebody who is typing, each from what the one before found.
//
// # How a query is answered
//
// The steps are tried in this order; the first that finds items ends the search
// (search.go). An index (index.go) is built once (build.go) of all texts of the
// items (field.go); masks of 128 bits keep a scan from looking at texts that cannot
// match, and pairs of characters lead to those that have a word (pairs.go).
//
//  1. parse (query.go): the query is folded (fold.go) and taken apart into words;
//     numbers of items and categories are known by their form (number.go).
//  2. As typed (interpret.go): every word is looked for in every text, as written
//     or read as pinyin (spelling.go), side by side or apart (pattern.go, scan.go).
//     A match gets a rank (rank.go) by field, shape and what is left to guess; the
//     rank of an item is the mean over the words (accumulate.go).
//  3. In pinyin throughout (spelled.go): shiyejin zenme ling is read as words that are
//     known, and answered as these.
//  4. With a slip in it (misspell.go, interpret.go), where something is not a word of
//     the vocabulary: of the input method (挂矢), of the hand (guahsi), an English ending.
//  5. As a question (question.go): the query is split into tokens (tokenize.go),
//     each with a role (vocabulary.go). Tokens that name a matter of the catalogue
//     are its subjects; what is said around them, such as 请问, 多少钱, 沙坡头区 or
//     2025年, is not missed where an item has not got it. An item answers if it has a
//     subject and covers enough of the content (aim.go, coverage.go).
//
// What matches is worked out for the hits that are looked at (hit.go). A session
// (session.go) remembers which texts the query before can be in.
//
// # How to change it
//
// What single matches are worth stands in rank.go, what is left to guess costs in
// spelling.go, what the tokens of a question are worth in weights.go, each with an
// example. Words stand in words/*.txt, one file for what means the same, one for
// what is said around a matter, one for the matters of other offices; the head of
// each tells its form. A catalogue's own names, keywords and glosses need no entry:
// the index reads them, so the words of another catalogue are best given to it as
// keywords. In a copy of this package for another catalogue they can stand in
// words/*.txt as well; words_test.go holds each line to an item of the embedded one,
// and there of its own. After a change,
//
//	go test ./search -run TestQuality -v
//
// reports each set of queries by kind, and names the queries that are answered
// otherwise than their label says. The sets are samples: what is tuned to one of
// them is lost on the next, so change what is wrong in kind, and look at all.
package search
