package main

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// searchHit is an item as search prints it in JSON.
type searchHit struct {
	record
	Score   int            `json:"score"`
	Matches []search.Match `json:"matches"` // ranges count characters, not Go's bytes
	Unused  []string       `json:"unused"`  // the words of the query that were not understood or not used
	Partial bool           `json:"partial"` // whether it answers only a part of the query
}

func newSearchCommand(o *options) *cobra.Command {
	var limit number
	command := &cobra.Command{
		Use:   "search QUERY... [--limit N]",
		Short: "查找事项，最相符的在前 / items, best first",
		Args:  arguments(1, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			query := strings.Join(args, " ")
			if strings.TrimSpace(query) == "" {
				return withUsage(command, message.New("要查的内容为空：请检查变量是否已设置；要列出全部，请用 zwgk list", "the query is empty: check that the variable is set; zwgk list lists all"))
			}
			return o.search(query, int(limit))
		},
	}
	command.Flags().Var(&limit, "limit", "至多 `N` 项 / at most N items")
	return command
}

// search prints what is found, at most limit items; 0 is no limit.
func (o *options) search(query string, limit int) error {
	d, err := o.openDesk()
	if err != nil {
		return err
	}
	index := o.index(d)
	end := o.console.Progress.Begin(o.language.Pick("正在查找", "searching"))
	hits := index.Search(query)
	end()
	if limit > 0 {
		hits = hits[:min(limit, len(hits))]
	}
	var nothing error
	if len(hits) == 0 {
		nothing = negative("没有找到 %q；%v", "nothing found for %q; %v", query, covered{index})
	}
	for _, doubt := range doubtsOf(hits, o.language) {
		printNotice(o.console.Err, doubt)
	}
	if o.json {
		results := make([]searchHit, 0, len(hits))
		for _, hit := range hits {
			results = append(results, searchHit{d.record(hit.Item), hit.Score, inCharacters(hit.Matches()), append([]string{}, hit.Unused...), hit.Partial})
		}
		return firstError(o.printJSON(results), nothing)
	}
	items := make([]disclosure.Item, 0, len(hits))
	for _, hit := range hits {
		items = append(items, hit.Item)
	}
	o.printTable(d, items)
	return nothing
}

// covered says what there is, where nothing is found.
type covered struct{ *search.Index }

func (c covered) Chinese() string { return wording.Chinese.Covered(c.Categories()) }
func (c covered) String() string  { return wording.English.Covered(c.Categories()) }

// doubtsOf says, a line each, what of a query its hits leave unanswered.
func doubtsOf(hits []search.Hit, language wording.Language) (doubts []string) {
	if len(hits) == 0 {
		return nil
	}
	if hits[0].Partial {
		doubts = append(doubts, language.Partial())
	}
	if unused := hits[0].Unused; len(unused) > 0 {
		doubts = append(doubts, language.Unmatched(unused))
	}
	return doubts
}

// index returns the index of the catalogues; of large ones that takes a while.
func (o *options) index(d *desk) *search.Index {
	defer o.console.Progress.Begin(o.language.Pick("正在建立索引", "indexing"))()
	return search.New(d.catalogs...)
}

// inCharacters returns the matches with ranges that count characters, which
// every language that reads JSON can find.
func inCharacters(matches []search.Match) []search.Match {
	counted := make([]search.Match, 0, len(matches))
	for _, match := range matches {
		ranges := make([]search.Range, 0, len(match.Ranges))
		for _, r := range match.Ranges {
			start := utf8.RuneCountInString(match.Text[:r.Start])
			ranges = append(ranges, search.Range{Start: start, End: start + utf8.RuneCountInString(match.Text[r.Start:r.End])})
		}
		match.Ranges = ranges
		counted = append(counted, match)
	}
	return counted
}
