package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
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
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			item, deadline, err := whatIsDue(catalog, args, command.Flags().Changed("days"), days)
			if err != nil {
				return err
			}
			return o.printDue(command, catalog, item, deadline, start)
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
		return workday.Date{}, wrong("缺少 --from DATE：请给出信息形成或变更之日，如 --from 2026-09-14",
			"--from is missing: give the day the information was formed or changed, such as --from 2026-09-14")
	}
	date, err := workday.ParseDateNear(text, today)
	if err != nil {
		return date, wrong("--from：%v", "--from: %v", err)
	}
	return date, nil
}

// whatIsDue returns the deadline that the arguments name, of an item or of a
// number of days; then the item is the zero one.
func whatIsDue(catalog *disclosure.Catalog, numbers []string, daysGiven bool, days number) (item disclosure.Item, deadline disclosure.Deadline, err error) {
	switch {
	case daysGiven == (len(numbers) == 1):
		return item, deadline, wrong("请给出事项序号或 --days N，二者择一", "give either an item number or --days N")
	case daysGiven:
		deadline, err = disclosure.WithinWorkingDays(int(days))
		return item, deadline, err
	}
	items, err := findItems(catalog, numbers)
	if err != nil {
		return item, deadline, err
	}
	return items[0], items[0].Deadline(), nil
}

func (o *options) printDue(command *cobra.Command, catalog *disclosure.Catalog,
	item disclosure.Item, deadline disclosure.Deadline, from workday.Date) error {
	calendars, err := o.calendars(catalog)
	if err != nil {
		return err
	}
	question := wording.Question{From: from, Today: workday.DateOf(time.Now()), Calendar: calendars[0], Others: calendars[1:]}
	answers := []wording.Answer{question.Ask(deadline)}
	if item != (disclosure.Item{}) {
		answers = question.AskItem(item)
	}
	undated, err := withoutDate(answers)
	if err != nil {
		return err
	}
	if o.json {
		err = printJSON(command.OutOrStdout(), newDueAnswer(item, answers))
	} else {
		o.printDueText(command.OutOrStdout(), item, answers)
	}
	for _, answer := range answers {
		if e := answer.Unannounced; e != nil {
			fmt.Fprint(command.ErrOrStderr(), errorLine(wrong("暂定：%v", "provisional: %v", e), o.language))
			break
		}
	}
	if undated != nil {
		err = firstError(err, no(literal(wording.Chinese.NoDate(undated.Deadline)), literal(wording.English.NoDate(undated.Deadline))))
	}
	return err
}

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
