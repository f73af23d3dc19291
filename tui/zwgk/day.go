package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func newDayCommand(o *options) *cobra.Command {
	var ics, year number
	var read string
	command := &cobra.Command{
		Use:   "day {DATE... | --ics YEAR | --read FILE [--year YEAR]}",
		Short: "某日是否上班、为什么 / whether a day is worked, and why",
		Args:  arguments(0, anyNumber),
		// The arguments are dates; only --read takes a file.
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, args []string) error {
			if err := unused(command, "日历与目录无关", "the calendar depends on no catalogue", "catalog"); err != nil {
				return err
			}
			changed := command.Flags().Changed
			if asked := howMany(len(args) > 0, changed("ics"), changed("read")); asked != 1 {
				return withUsage(command, message.New("请给出日期、--ics 年份或 --read 文件，三者择一", "give either dates, --ics YEAR or --read FILE"))
			}
			if changed("read") {
				return o.readArrangements(command, read, int(year))
			}
			if changed("year") {
				return withUsage(command, message.New("--year 只与 --read 同用", "--year goes with --read"))
			}
			calendar, err := o.calendar(o.region)
			if err != nil {
				return err
			}
			if changed("ics") {
				return calendar.WriteICS(o.console.Out.Data(), int(ics), o.language.String())
			}
			return o.printDays(calendar, args)
		},
	}
	command.Flags().Var(&ics, "ics", "该 `YEAR` 的放假与调休，iCalendar 格式 / a year's holidays and make-up days for phones and Outlook")
	command.Flags().StringVar(&read, "read", "", "读出放假通知或文件 `FILE` 的各日 / the days that a holiday notice or file says")
	command.Flags().Var(&year, "year", "通知未写明年份时的 `YEAR` / the year of a notice that names none")
	return command
}

// howMany returns how many are true.
func howMany(all ...bool) (n int) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}

// dayAnswer is what day prints as JSON.
type dayAnswer struct {
	workday.Day
	Workday *bool  `json:"workday"` // null where the notice that decides is not known
	Region  string `json:"region"`
}

func newDayAnswer(day workday.Day) dayAnswer {
	answer := dayAnswer{Day: day, Region: day.Region}
	if day.Kind != workday.UnknownDay {
		worked := day.IsWorkday()
		answer.Workday = &worked
	}
	return answer
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
			if err := o.printJSON(newDayAnswer(day)); err != nil {
				return err
			}
			continue
		}
		o.console.Out.Line("%s", o.language.OneDay(day))
	}
	return nil
}
