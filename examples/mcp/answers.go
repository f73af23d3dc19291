package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// search finds items. What the answer leaves open comes before them.
func (d *desk) search(a searchArguments) (string, error) {
	answer := d.index.Answer(a.Query)
	if len(answer.Hits) == 0 {
		return d.language.Pick("没有找到。", "Nothing found.") + "\n" + quoted(d.language.Covered(d.index.Categories())), nil
	}
	var lines []string
	if answer.Hits[0].Partial {
		lines = append(lines, d.language.Partial())
	}
	if len(answer.Unused) > 0 {
		lines = append(lines, wording.Visible(d.language.Unmatched(answer.Unused)))
	}
	limit := a.Limit
	if limit == 0 {
		limit = 5
	}
	shown := answer.Hits[:min(limit, len(answer.Hits))]
	lines = append(lines, fmt.Sprintf(d.language.Pick("共%d项，列出%d项：", "%d items found, %d listed:"), len(answer.Hits), len(shown)))
	for _, hit := range shown {
		lines = append(lines, quoted(d.titleOf(hit.Item)))
	}
	return strings.Join(lines, "\n"), nil
}

// titleOf names an item with its category: many names mean little without it.
func (d *desk) titleOf(item disclosure.Item) string {
	category := d.language.Category(item.Category())
	if d.several() {
		category += d.language.Pick("，", ", ") + d.title(d.of(item))
	}
	return d.language.Title(item) + d.language.Pick("（", " (") + category + d.language.Pick("）", ")")
}

// item gives an item in full.
func (d *desk) item(a itemArguments) (string, error) {
	item, err := d.itemNumbered(a.Number, a.Catalog)
	if err != nil {
		return "", err
	}
	text := d.language.Item(item).PlainText()
	if d.several() {
		text = d.title(d.of(item)) + "\n" + text
	}
	return d.language.Pick("目录原文：", "The catalogue says:") + "\n" + quoted(text), nil
}

// itemNumbered returns the item with a number, of the catalogue that is called so; "" is
// any, if one alone has the number.
func (d *desk) itemNumbered(number int, called string) (item disclosure.Item, err error) {
	catalogs := d.catalogs
	if called != "" {
		if catalogs = d.names.Called(called); len(catalogs) == 0 {
			return item, fmt.Errorf(d.language.Pick("没有目录%q：有%s", "there is no catalogue %q: there are %s"), called, d.titles(d.catalogs))
		}
	}
	var where []*disclosure.Catalog
	for _, catalog := range catalogs {
		if found, ok := catalog.Item(number); ok {
			item, where = found, append(where, catalog)
		}
	}
	switch {
	case len(where) == 1:
		return item, nil
	case len(where) > 1:
		return item, fmt.Errorf(d.language.Pick("第%d项不止一个目录有：%s；请给出 catalog", "item %d is in several catalogues: %s; give catalog"), number, d.titles(where))
	case len(catalogs) > 1:
		return item, fmt.Errorf(d.language.Pick("没有第%d项，%d个目录都没有；请先用 search_items 查找", "there is no item %d in any of %d catalogues; find it with search_items"), number, len(catalogs))
	}
	return item, fmt.Errorf(d.language.Pick("没有第%d项，本目录%s；请先用 search_items 查找", "there is no item %d: the catalogue %s; find it with search_items"), number, d.language.Numbers(catalogs[0]))
}

// titles names catalogues, as many as an answer has room for.
func (d *desk) titles(catalogs []*disclosure.Catalog) string {
	const most = 10
	var titles []string
	for _, catalog := range catalogs[:min(most, len(catalogs))] {
		titles = append(titles, d.title(catalog))
	}
	if len(catalogs) > most {
		titles = append(titles, "…")
	}
	return wording.Visible(strings.Join(titles, d.language.Pick("、", ", ")))
}

// due tells by which day to publish.
func (d *desk) due(a dueArguments) (string, error) {
	if (a.Number == 0) == (a.WorkingDays == 0) {
		return "", errors.New(d.language.Pick("请给出 number 或 working_days，二者择一", "give either number or working_days"))
	}
	var item disclosure.Item
	var err error
	catalogs := d.catalogs
	if a.Number > 0 {
		if item, err = d.itemNumbered(a.Number, a.Catalog); err != nil {
			return "", err
		}
		catalogs = []*disclosure.Catalog{d.of(item)}
	}
	question, err := d.question(a.From, a.Region, catalogs)
	if err != nil {
		return "", err
	}
	var lines []string
	var answers []wording.Answer
	if a.WorkingDays > 0 {
		deadline, err := disclosure.WithinWorkingDays(a.WorkingDays)
		if err != nil {
			return "", err
		}
		answers = append(answers, question.Ask(deadline))
	} else {
		lines = append(lines, quoted(d.titleOf(item)))
		answers = question.AskItem(item)
	}
	for _, answer := range answers {
		if answer.Err != nil && !errors.Is(answer.Err, disclosure.ErrNoWorkingDays) {
			return "", answer.Err
		}
		lines = append(lines, d.dueLines(answer)...)
	}
	return strings.Join(lines, "\n"), nil
}

// dueLines words one answer. A provisional day says so beside the date, for a single
// line may be all that is passed on; what the catalogue says is quoted.
func (d *desk) dueLines(answer wording.Answer) (lines []string) {
	theirs := append([]string{answer.Deadline.String(), answer.Deadline.Proviso()}, answer.Contents...)
	for _, fact := range d.language.Answer(answer) {
		if fact.Tone == wording.Result && answer.Provisional {
			fact.Entries[0] += d.language.Pick("（暂定）", " (provisional)")
		}
		line := strings.TrimSpace(d.language.Text([]wording.Fact{fact}))
		if slices.ContainsFunc(theirs, func(text string) bool { return text != "" && strings.Contains(line, wording.Visible(text)) }) {
			line = quoted(line)
		}
		lines = append(lines, line)
	}
	return lines
}

// question reads the day and the region. The catalogues' own regions are asked beside
// the nation, so that an answer is never silent about them.
func (d *desk) question(from, region string, catalogs []*disclosure.Catalog) (q wording.Question, err error) {
	q.Today = workday.DateOf(time.Now())
	if q.From, err = workday.ParseDateNear(from, q.Today); err != nil {
		return q, err
	}
	if region == "" {
		region = "CN"
	}
	if q.Calendar, err = d.calendar(region); err != nil {
		return q, err
	}
	asked := []string{"", region}
	for _, catalog := range catalogs {
		own := catalog.Region()
		if slices.Contains(asked, own) {
			continue
		}
		asked = append(asked, own)
		if other, err := d.calendar(own); err == nil { // a catalogue may name any region
			q.Others = append(q.Others, other)
		}
	}
	return q, nil
}

// workingDay tells whether a day is worked.
func (d *desk) workingDay(a dayArguments) (string, error) {
	q, err := d.question(a.Date, a.Region, d.catalogs)
	if err != nil {
		return "", err
	}
	lines := []string{}
	for i, calendar := range append([]*workday.Calendar{q.Calendar}, q.Others...) {
		day, err := calendar.Day(q.From)
		switch {
		case err != nil && i == 0:
			return "", err
		case err == nil:
			lines = append(lines, wording.Visible(d.language.Region(calendar.Region())+d.language.Colon()+d.language.OneDay(day)))
		}
	}
	return strings.Join(lines, "\n"), nil
}

// check tells the faults of the catalogues, or of the text of one.
func (d *desk) check(a checkArguments) (string, error) {
	catalogs := d.catalogs
	if a.Catalogue != "" {
		catalog, err := disclosure.Load(strings.NewReader(a.Catalogue))
		if err != nil {
			return "", err
		}
		catalogs = []*disclosure.Catalog{catalog}
	}
	var lines []string
	for _, catalog := range catalogs {
		lines = append(lines, d.checkOne(catalog)...)
	}
	return strings.Join(lines, "\n"), nil
}

func (d *desk) checkOne(catalog *disclosure.Catalog) []string {
	const most = 20
	var faults disclosure.Faults
	errors.As(catalog.Validate(), &faults)
	open := 0
	for range catalog.Open() {
		open++
	}
	verdict := d.language.Pick("没有发现问题。", "No fault.")
	if len(faults)+open > 0 {
		verdict = fmt.Sprintf(d.language.Pick("有%d处问题，%d处待人决定。", "%d faults, and %d open questions."), len(faults), open)
	}
	lines := []string{
		verdict,
		fmt.Sprintf(d.language.Pick("共%d项，摘要%s", "%d items, digest %s"), catalog.Len(), catalog.Digest()),
		quoted(catalog.Title()),
	}
	for _, fault := range faults[:min(most, len(faults))] {
		lines = append(lines, quoted(d.language.Error(fault)))
	}
	if len(faults) > most {
		lines = append(lines, fmt.Sprintf(d.language.Pick("另有%d处，未列出", "%d more are not listed"), len(faults)-most))
	}
	return lines
}

// quoted marks text of a catalogue, which anybody may have written, as data: each of
// its lines begins with a sign that no line of ours has, and nothing invisible is left.
func quoted(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		lines[i] = "> " + wording.Visible(line)
	}
	return strings.Join(lines, "\n")
}

// short cuts an answer that a catalogue makes endless, and says so.
func short(text string, language wording.Language) string {
	const most = 5000
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most]) + "…\n" + fmt.Sprintf(language.Pick("（全文%d字，余略）", "(cut: it has %d characters)"), len(runes))
}
