package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func newDayCommand(o *options) *cobra.Command {
	var ics number
	command := &cobra.Command{
		Use:   "day {DATE... | --ics YEAR}",
		Short: "某日是否上班、为什么 / whether a day is worked, and why",
		Args:  arguments(0, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			if err := unused(command, "日历与目录无关", "the calendar depends on no catalogue", "catalog"); err != nil {
				return err
			}
			calendar, err := o.calendar(o.region)
			if err != nil {
				return err
			}
			if asksICS := command.Flags().Changed("ics"); asksICS == (len(args) > 0) {
				return withUsage(command, message.New("请给出日期或 --ics 年份，二者择一", "give either dates or --ics YEAR"))
			} else if asksICS {
				return calendar.WriteICS(o.console.Out.Data(), int(ics), o.language.String())
			}
			return o.printDays(calendar, args)
		},
	}
	command.Flags().Var(&ics, "ics", "该 `YEAR` 的放假与调休，iCalendar 格式 / a year's holidays and make-up days for phones and Outlook")
	return command
}

// dayAnswer is what day prints as JSON.
type dayAnswer struct {
	workday.Day
	Workday bool   `json:"workday"`
	Region  string `json:"region"`
}

func (o *options) printDays(calendar *workday.Calendar, texts []string) error {
	var days []workday.Day
	for _, text := range texts {
		date, err := workday.ParseDateNear(text, workday.DateOf(time.Now()))
		if err != nil {
			return err
		}
		day, err := calendar.Day(date)
		if err != nil {
			return err
		}
		days = append(days, day)
	}
	for _, day := range days {
		if o.json {
			if err := o.printJSON(dayAnswer{day, day.IsWorkday(), calendar.Region()}); err != nil {
				return err
			}
			continue
		}
		o.console.Out.Line("%s", o.language.OneDay(day))
	}
	return nil
}
