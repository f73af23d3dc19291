package main

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/settings"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

func TestTheManPagesNameEveryCommandAndFlag(t *testing.T) {
	for _, name := range []string{"zwgk.1", "zwgk.zh_CN.1"} {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		flag := func(f *pflag.Flag) {
			if !strings.Contains(string(page), "Fl -"+f.Name) {
				t.Errorf("%s does not name --%s", name, f.Name)
			}
		}
		root := newCommand(loadPreferences(), &terminal.Console{Out: terminal.NewOutput(io.Discard, false), Err: terminal.NewOutput(io.Discard, false)})
		root.PersistentFlags().VisitAll(flag)
		for _, command := range append(root.Commands(), &cobra.Command{Use: "completion"}) {
			if !strings.Contains(string(page), ".It Cm "+command.Name()) {
				t.Errorf("%s does not name the command %s", name, command.Name())
			}
			command.Flags().VisitAll(flag)
		}
		root.Flags().VisitAll(flag)
		variables := []string{"ZWGK_CONFIG", "ZWGK_PINS", "ZWGK_KEYS"}
		for _, setting := range settings.All() {
			variables = append(variables, setting.Variable)
		}
		for _, variable := range variables {
			if !strings.Contains(string(page), variable) {
				t.Errorf("%s does not name the variable %s", name, variable)
			}
		}
		if formats := strings.Join(formatNames(), "|"); !strings.Contains(string(page), ".It Cm export Fl -format Ar "+formats+"\n") {
			t.Errorf("%s does not name the formats %s", name, formats)
		}
	}
}

func TestCompletionOffersTheCataloguesOwnNumbersAndNames(t *testing.T) {
	o := &options{}
	completions, _ := o.completeItems(nil, nil, "")
	if len(completions) != 90 || completions[82] != "83\t社会保障卡挂失与解挂" {
		t.Errorf("%d completions, the 83rd %q", len(completions), completions[82])
	}
}
