package main

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func newDueCommand(o *options) *cobra.Command {
	var from string
	var days number
	command := &cobra.Command{
		Use:   "due {NUMBER | --days N} --from DATE",
		Short: "最迟公开日 / the last day to publish",
		Args:  arguments(0, 1),
		RunE: func(command *cobra.Command, args []string) error {
			start, err := parseFrom(from, workday.DateOf(time.Now()))
			if err != nil {
				return err
			}
			d, err := o.openDesk()
			if err != nil {
				return err
			}
			item, deadline, err := d.whatIsDue(args, command.Flags().Changed("days"), days)
			if err != nil {
				return err
			}
			return o.printDue(d, item, deadline, start)
		},
		ValidArgsFunction: o.completeItems,
	}
	command.Flags().StringVar(&from, "from", "", "信息形成或变更之日 `DATE`，如 2026-09-14、9-14、今天 / the day it was formed or changed")
	command.Flags().Var(&days, "days", "工作日数 `N`，代替事项 / working days, instead of an item")
	return command
}

// parseFrom reads the day that a term runs from, as people say it on the day
// today.
func parseFrom(text string, today workday.Date) (workday.Date, error) {
	if text == "" {
		return workday.Date{}, message.New("缺少 --from DATE：请给出信息形成或变更之日，如 --from 2026-09-14",
			"--from is missing: give the day the information was formed or changed, such as --from 2026-09-14")
	}
	date, err := workday.ParseDateNear(text, today)
	if err != nil {
		return date, message.New("--from：%v", "--from: %v", inBothLanguages(err))
	}
	return date, nil
}

// whatIsDue returns the deadline that the arguments name, of an item or of a
// number of days; then the item is the zero one.
func (d *desk) whatIsDue(numbers []string, daysGiven bool, days number) (item disclosure.Item, deadline disclosure.Deadline, err error) {
	switch {
	case daysGiven == (len(numbers) == 1):
		return item, deadline, message.New("请给出事项序号或 --days N，二者择一", "give either an item number or --days N")
	case daysGiven:
		deadline, err = disclosure.WithinWorkingDays(int(days))
		return item, deadline, err
	}
	item, err = d.item(numbers[0])
	return item, item.Deadline(), err
}

func (o *options) printDue(d *desk, item disclosure.Item, deadline disclosure.Deadline, from workday.Date) error {
	calendars, err := o.calendars(d.regionsOf(item)...)
	if err != nil {
		return err
	}
	question := wording.Question{From: from, Today: workday.DateOf(time.Now()), Calendar: calendars[0], Others: calendars[1:]}
	var answers []wording.Answer
	if item == (disclosure.Item{}) {
		answers = []wording.Answer{question.Ask(deadline)}
	} else {
		answers = question.AskItem(item)
	}
	undated, err := withoutDate(answers)
	if err != nil {
		return err
	}
	if o.json {
		err = o.printJSON(d.dueAnswer(item, answers))
	} else {
		if d.several() && item != (disclosure.Item{}) {
			o.console.Out.Line("%s", d.label(d.of(item)))
		}
		o.printDueText(item, answers)
	}
	told := o.isOnScreen()
	if at := slices.IndexFunc(answers, func(a wording.Answer) bool { return a.Provisional }); at >= 0 {
		printError(o.console.Err, provisionalNotice(answers[at], told), o.language)
	}
	switch {
	case undated != nil && told:
		err = firstError(err, toldAlready{negativeAnswer{undated.Err}})
	case undated != nil:
		err = firstError(err, negativeAnswer{undated.Err})
	}
	return err
}

// isOnScreen reports whether who reads standard error has just read the answer above it.
func (o *options) isOnScreen() bool {
	return !o.json && o.output == "" && o.console.Out.IsTerminal() && o.console.Err.IsTerminal()
}

// provisionalNotice says that a day is provisional, and what settles it; where the first
// is told already, the second alone.
func provisionalNotice(answer wording.Answer, told bool) error {
	which, whose := "该年的", "the year's holidays"
	if len(answer.Missing) > 1 {
		which, whose = "这些", "these holidays"
	}
	if told {
		return message.New("用 --holidays 加上"+which+"放假安排即可确定", "add "+whose+" with --holidays to settle it")
	}
	return message.New("暂定：%v，最迟公开日为%v；用 --holidays 加上"+which+"放假安排即可确定",
		"provisional: %v: publish by %v; add "+whose+" with --holidays", provisionalDay(answer.Resolution), answer.Date)
}

// provisionalDay says why a day is no settled one.
type provisionalDay workday.Resolution

func (d provisionalDay) Chinese() string { return wording.Chinese.Provisional(workday.Resolution(d)) }
func (d provisionalDay) String() string  { return wording.English.Provisional(workday.Resolution(d)) }

// withoutDate returns an answer whose term gives no date, if there is one. That a
// calendar does not reach so far is an error.
func withoutDate(answers []wording.Answer) (undated *wording.Answer, err error) {
	for i, answer := range answers {
		switch {
		case errors.Is(answer.Err, disclosure.ErrNoWorkingDays):
			undated = &answers[i]
		case answer.Err != nil:
			return nil, answer.Err
		}
	}
	return undated, nil
}

// printDueText prints the answers as a person reads them aloud. The item is the
// zero one where only a number of days is asked for.
func (o *options) printDueText(item disclosure.Item, answers []wording.Answer) {
	if item != (disclosure.Item{}) {
		o.console.Out.Line(o.language.Pick("%s %s（%s）", "%s %s (%s)"), item.PrintedNumber(), nameLabel(item, o.language), categoryLabel(item, o.language))
	}
	fmt.Fprint(o.console.Out, o.language.Text(o.language.Lines(answers)))
}

// dueAnswer is what due prints as JSON.
type dueAnswer struct {
	Number      int           `json:"number,omitempty"`
	Contents    []string      `json:"contents,omitempty"` // of a group
	From        workday.Date  `json:"from"`
	WorkingDays int           `json:"working_days,omitempty"`
	Event       string        `json:"event,omitempty"` // that from must be the day of, where that is another than that it was formed or changed
	Due         *workday.Date `json:"due"`             // null where the term gives no date
	Text        string        `json:"text,omitempty"`  // then the term as printed
	Region      string        `json:"region"`
	Provisional bool          `json:"provisional"`
	Earliest    workday.Date  `json:"earliest,omitzero"` // that a provisional day can turn out to be
	Latest      workday.Date  `json:"latest,omitzero"`
	Regional    *regionalDue  `json:"regional,omitempty"` // where the catalogue's own region gives another day, or may
	Groups      []dueAnswer   `json:"groups,omitempty"`   // where they have different terms

	// Where there are several catalogues: that of the item.
	Catalog string `json:"catalog,omitempty"` // its title
	Digest  string `json:"digest,omitempty"`
}

// regionalDue is the answer of the region that the catalogue is for.
type regionalDue struct {
	Region      string       `json:"region"`
	Due         workday.Date `json:"due"`
	Provisional bool         `json:"provisional"`
	Reported    bool         `json:"reported,omitempty"` // it counts days that are known from reports
}

// dueAnswer is newDueAnswer with the catalogue of the item, where there are several.
func (d *desk) dueAnswer(item disclosure.Item, answers []wording.Answer) dueAnswer {
	answer := newDueAnswer(item, answers)
	if d.several() && item != (disclosure.Item{}) {
		catalog := d.of(item)
		answer.Catalog, answer.Digest = catalog.Title(), catalog.Digest()
	}
	return answer
}

// newDueAnswer is that of the first term, with those of all groups where there
// are several.
func newDueAnswer(item disclosure.Item, answers []wording.Answer) dueAnswer {
	var all []dueAnswer
	for _, answer := range answers {
		days, _ := answer.Deadline.WorkingDays()
		one := dueAnswer{
			Number: item.Number(), Contents: answer.Contents, From: answer.From,
			WorkingDays: days, Event: answer.Deadline.Event(), Region: answer.Region, Provisional: answer.Provisional, Earliest: answer.Earliest, Latest: answer.Latest,
		}
		if answer.Err == nil {
			one.Due = &answer.Date
			for _, other := range answer.Others() {
				one.Regional = &regionalDue{other.Region, other.Date, other.Provisional, other.Reported}
			}
		} else {
			one.Text = answer.Deadline.String()
		}
		all = append(all, one)
	}
	first := all[0]
	if len(all) > 1 {
		first.Contents, first.Groups = nil, all
	}
	return first
}
