package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// searchHit is an item as search prints it in JSON.
type searchHit struct {
	disclosure.Record
	Score   int            `json:"score"`
	Matches []search.Match `json:"matches"` // ranges count characters, not Go's bytes
	Partial bool           `json:"partial"` // whether it answers only a part of the query
}

func newSearchCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "search QUERY...",
		Short: "查找事项，最相符的在前 / items, best first",
		Args:  arguments(1, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			return o.search(command, strings.Join(args, " "))
		},
	}
}

func (o *options) search(command *cobra.Command, query string) error {
	catalog, err := o.loadCatalog()
	if err != nil {
		return err
	}
	hits := search.New(catalog).Search(query)
	var nothing error
	if len(hits) == 0 {
		nothing = no("没有找到 %q", "nothing found for %q", query)
	}
	if len(hits) > 0 && hits[0].Partial {
		notice := wrong(search.PartialNotice("zh"), search.PartialNotice("en"))
		fmt.Fprint(command.ErrOrStderr(), errorLine(notice, o.language))
	}
	if o.json {
		results := make([]searchHit, 0, len(hits))
		for _, hit := range hits {
			results = append(results, searchHit{hit.Item.Record(), hit.Score, inCharacters(hit.Matches()), hit.Partial})
		}
		return firstError(printJSON(command.OutOrStdout(), results), nothing)
	}
	items := make([]disclosure.Item, 0, len(hits))
	for _, hit := range hits {
		items = append(items, hit.Item)
	}
	return firstError(printTable(command.OutOrStdout(), items, o.language), nothing)
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
