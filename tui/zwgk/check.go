package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
)

// checkResult is what check prints as JSON.
type checkResult struct {
	File   string       `json:"file"` // "" for the embedded catalogue
	Title  string       `json:"title"`
	Items  int          `json:"items"`
	Digest string       `json:"digest"`
	Faults []checkFault `json:"faults"`
}

type checkFault struct {
	Item    int    `json:"item,omitempty"`
	Line    int    `json:"line,omitempty"`
	Path    string `json:"path"`
	Message string `json:"message"`
}

func newCheckCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE]",
		Short: "检查目录是否完整，并给出摘要 / integrity and digest of a catalogue",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, args []string) error {
			if len(args) == 1 {
				o.catalog = args[0]
			}
			catalog, err := o.loadCatalog()
			if err != nil {
				return err
			}
			result := check(catalog, o.catalog)
			if o.json {
				err = printJSON(command.OutOrStdout(), result)
			} else {
				result.print(command)
			}
			if err == nil && len(result.Faults) > 0 {
				err = negativef("%s: 发现 %d 处问题 / %d faults", result.name(), len(result.Faults), len(result.Faults))
			}
			return err
		},
	}
}

func check(catalog *disclosure.Catalog, file string) checkResult {
	result := checkResult{
		File: file, Title: catalog.Title(), Items: catalog.Len(), Digest: catalog.Digest(),
		Faults: []checkFault{},
	}
	var faults disclosure.Faults
	errors.As(catalog.Validate(), &faults)
	for _, fault := range faults {
		result.Faults = append(result.Faults, checkFault{fault.Item, fault.Line, fault.Path, fault.Err.Error()})
	}
	return result
}

func (r checkResult) name() string {
	if r.File == "" {
		return "内置目录 / embedded catalogue"
	}
	return r.File
}

func (r checkResult) print(command *cobra.Command) {
	out := command.OutOrStdout()
	for _, fault := range r.Faults {
		place := r.name()
		if fault.Line > 0 {
			place += fmt.Sprintf(":%d", fault.Line)
		}
		fmt.Fprintln(out, tui.Visible(fmt.Sprintf("%s: %s: %s", place, fault.Path, fault.Message)))
	}
	fmt.Fprintln(out, tui.Visible(fmt.Sprintf("%s  %d 项 / items  %s", r.Title, r.Items, r.Digest)))
}
