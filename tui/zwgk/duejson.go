package main

import (
	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// dueAnswer is what due prints as JSON.
type dueAnswer struct {
	Number      int           `json:"number,omitempty"`
	Contents    []string      `json:"contents,omitempty"` // of a group
	From        workday.Date  `json:"from"`
	WorkingDays int           `json:"working_days,omitempty"`
	Due         *workday.Date `json:"due"`            // null where the term gives no date
	Text        string        `json:"text,omitempty"` // then the term as printed
	Region      string        `json:"region"`
	Provisional bool          `json:"provisional"`
	Earliest    workday.Date  `json:"earliest,omitzero"` // that a provisional day can turn out to be
	Latest      workday.Date  `json:"latest,omitzero"`
	Regional    *regionalDue  `json:"regional,omitempty"` // where the catalogue's own region gives another day, or may
	Groups      []dueAnswer   `json:"groups,omitempty"`   // where they have different terms
}

// regionalDue is the answer of the region that the catalogue is for.
type regionalDue struct {
	Region      string       `json:"region"`
	Due         workday.Date `json:"due"`
	Provisional bool         `json:"provisional"`
	Reported    bool         `json:"reported,omitempty"` // it counts days that are known from reports
}

// newDueAnswer is that of the first term, with those of all groups where there
// are several.
func newDueAnswer(item disclosure.Item, answers []wording.Answer) dueAnswer {
	var all []dueAnswer
	for _, answer := range answers {
		days, _ := answer.Deadline.WorkingDays()
		one := dueAnswer{
			Number: item.Number(), Contents: answer.Contents, From: answer.From,
			WorkingDays: days, Region: answer.Region, Provisional: answer.Unannounced != nil,
		}
		if answer.Unannounced != nil {
			one.Earliest, one.Latest = answer.Unannounced.Earliest, answer.Unannounced.Latest
		}
		if answer.Err == nil {
			one.Due = &answer.Due
			for _, other := range answer.Others {
				if other.Tells(wording.Due{Date: answer.Due, Provisional: answer.Unannounced != nil}) {
					one.Regional = &regionalDue{other.Region, other.Due.Date, other.Due.Provisional, other.Reported}
				}
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
