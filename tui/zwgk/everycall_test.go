package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// Every command, with every flag that it has, is given text and files that would act
// on a terminal: the command itself tells which there are, so that none is forgotten.
func TestEveryCallIsPrintedThroughTheGate(t *testing.T) {
	catalog, table, register := hostileFiles(t)
	argument := strings.ReplaceAll(forgery, "\x00", "")
	notice := filepath.Join(filepath.Dir(catalog), "通知.txt")
	writeFile(t, notice, "国务院办公厅关于2027年部分节假日安排的通知"+forgery+"\n一、元旦："+forgery+"1月1日放假，共1天。\n")
	nowhere := terminal.NewOutput(io.Discard, true)
	root := newCommand(preferences{}, &terminal.Console{Out: nowhere, Err: nowhere})
	calls, shown := 0, 0
	for _, command := range append(root.Commands(), root) {
		name := strings.TrimPrefix(command.CommandPath(), "zwgk")
		for _, given := range []string{"", "1", argument, catalog, table, register, notice} {
			args := strings.Fields(name)
			if given != "" {
				args = append(args, given)
			}
			if command.Name() == "diff" {
				args = append(args, catalog)
			}
			for _, flag := range append(flagsOf(command), nil) {
				for _, value := range []string{argument, catalog, register} {
					call := withFlag(args, flag, value)
					calls++
					language := []string{"zh", "en"}[calls%2]
					if flag == nil || flag.Name != "lang" {
						call = append(call, "--lang", language)
					}
					stdout, stderr := printed(t, true, call...)
					if strings.Contains(stdout+stderr, "敌") {
						shown++
					}
					for _, said := range []string{stdout, stderr} {
						if at := strings.IndexFunc(strings.ReplaceAll(said, "\t", " "), hidden); at >= 0 {
							t.Errorf("%q prints %q", call, strings.ReplaceAll(said, "\t", " ")[at:min(len(said), at+20)])
						}
					}
					if strings.Contains("\n"+stdout+"\n"+stderr, "\nzwgk: 伪造") && command.Name() != "export" {
						t.Errorf("%q has a line forged", call)
					}
					if flag == nil || flag.NoOptDefVal != "" {
						break // it has no value
					}
				}
			}
		}
	}
	if calls < 500 || shown < calls/2 {
		t.Errorf("of %d calls %d print the text", calls, shown)
	}
}

// flagsOf returns the flags of a command, but for the one that opens the browser.
func flagsOf(command *cobra.Command) (all []*pflag.Flag) {
	add := func(f *pflag.Flag) {
		if f.Name != "print" {
			all = append(all, f)
		}
	}
	command.InheritedFlags().VisitAll(add)
	command.LocalFlags().VisitAll(add)
	return all
}

func withFlag(args []string, flag *pflag.Flag, value string) []string {
	call := append([]string{}, args...)
	switch {
	case flag == nil:
	case flag.NoOptDefVal != "":
		call = append(call, "--"+flag.Name)
	default:
		call = append(call, fmt.Sprintf("--%s=%s", flag.Name, value))
	}
	return call
}
