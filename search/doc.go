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
// and ing; in traditional characters; or as a whole question, of one matter or two.
// What is not wanted may be said too: 社保卡 -挂失, 社保卡 NOT 挂失, 不是丢了卡，是密码忘了.
//
// An answer is whole, or partial, or there is none. Where the best items answer only a
// part of the query, every [Hit] says so ([Hit.Partial]) and names the
// words that were not understood ([Hit.Unused]). A query that is about something else
// finds nothing, and so does one in which nothing counts, such as 💳; the empty query
// finds all.
//
// An [Index] answers single queries and may be shared. It may hold several catalogues:
// then what a title says counts for all items below it, a place, or a field such as
// 就业领域, picks the catalogue that is of it, and scores compare over all. A place that
// the first hit's catalogue is not of is among the words that were not understood.
//
// A [Session] answers those of somebody who is typing, each from what the one before
// found. It answers as the Index does. Of a query, 512 bytes are read.
package search

// How a query is answered. First, what is not wanted is set apart (scope.go, deny.go), what
// is left somewhere is said to be lost (left.go), and the articles of laws (article.go) and
// the places (place.go) that the query names are taken out. One that is nothing but several
// numbers, or a range, is answered by these items (numbered.go). Else there are two stages
// (search.go): what is called as it is typed is first, and what the query is about follows
// it, or is all of the answer. Of other catalogues than the embedded one, the contents are
// looked at for what is left over (contents.go).
//
// What is typed. The index (index.go, build.go) has all texts of the items (field.go);
// masks of 128 bits tell which texts cannot match, and a sieve (sieve.go) tells it of 64 at
// once; what a scan reads of the others lies side by side. Where many items may have what is
// looked for, the work is for those that have it: contents are found by pairs of characters
// (pairs.go), and keywords in pinyin by their first syllable (pinyin.go).
//
//  1. parse (query.go): the query is taken apart into words; numbers of items and
//     categories are known by their form (number.go).
//  2. As typed (typed.go): every word is looked for in every text, as written
//     or read as pinyin (reading.go, follow.go), side by side or apart (match.go, scan.go).
//     A match gets a rank (rank.go) by field, shape and what is left to guess; the
//     rank of an item is the mean over the words.
//  3. In pinyin throughout (pinyin.go): shiyejin zenme ling is read as words that are
//     known, and answered as these.
//  4. With a slip in it (slip.go), where something is a word that
//     nobody knows: of the input method (挂矢), of the hand (guahsi), an English ending.
//
// What it is about (about.go, judge.go, several.go). The query is taken apart into
// terms: characters, pairs and triples of them, stems of English words, numbers, and
// concepts, which all words that mean the same stand for. Each term adds, for every
// item that has it in its name, a keyword, an example of how people ask for it, its
// gloss or its category, as much as it tells; so a story around the question costs
// nothing. How much of the query the first item explains decides whether it answers it.
//
// What matches is worked out for the hits that are looked at (hit.go). A session
// (session.go) remembers which texts the query before can be in.
//
// # Where to look
//
//   - internal/analysis knows characters and words: folding, pinyin, terms, and the
//     files words/around.txt (what people say around any matter) and
//     words/synonyms.txt (what means the same).
//   - internal/evidence knows what a query is about: the index of terms, their weights,
//     and the decision.
//   - internal/embedded has what is known of the embedded catalogue beside its file:
//     how people ask for its items, in several voices, and what belongs to other
//     offices. It counts for the catalogue of that digest alone.
//   - internal/train learns the weights and the decision, counts in how many example
//     questions each word is, and writes all of these: go generate ./search.
//
// # How to change it
//
// What single matches are worth is in rank.go, and what is left to guess costs in
// reading.go, each with an example. What evidence is worth is learned, so what is
// missing is better said than weighted: a keyword in the catalogue, an example question
// in internal/embedded, a line of words that mean the same. After a change to these,
// run go generate, and then
//
//	go test ./search -run TestQuality -v
//
// which reports each set of queries by kind, and names the queries that are answered
// otherwise than their label says. The sets are samples, and no example question is
// made from one of them: change what is wrong in kind, and look at all.
