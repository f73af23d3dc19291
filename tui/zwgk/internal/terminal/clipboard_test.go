//go:build unix

package terminal

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestClipboardHelper(t *testing.T) {
	tools := t.TempDir()
	for _, name := range []string{"wl-copy", "xclip"} {
		if err := os.WriteFile(filepath.Join(tools, name), []byte("#!/bin/sh\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", tools)
	for _, test := range []struct {
		name, system string
		environment  map[string]string
		want         []string
	}{
		{"a console", "linux", nil, nil},
		{"tmux", "linux", map[string]string{"TMUX": "x"}, []string{"tmux", "load-buffer", "-w", "-"}},
		{"tmux over ssh", "linux", map[string]string{"TMUX": "x", "SSH_TTY": "x"}, []string{"tmux", "load-buffer", "-w", "-"}},
		{"Wayland", "linux", map[string]string{"WAYLAND_DISPLAY": "x", "DISPLAY": "x"}, []string{"wl-copy"}},
		{"X", "linux", map[string]string{"DISPLAY": "x"}, []string{"xclip", "-selection", "clipboard"}},
		{"X over ssh", "linux", map[string]string{"DISPLAY": "x", "SSH_CONNECTION": "x"}, nil},
		{"X over ssh with a terminal alone", "linux", map[string]string{"DISPLAY": "x", "SSH_TTY": "x"}, nil},
		{"a Mac", "darwin", nil, []string{"pbcopy"}},
		{"a Mac over ssh", "darwin", map[string]string{"SSH_CONNECTION": "x"}, nil},
		{"Windows", "windows", nil, []string{"clip.exe"}},
		{"Linux in Windows", "linux", map[string]string{"WSL_DISTRO_NAME": "x"}, []string{"clip.exe"}},
	} {
		got := clipboardHelper(test.system, func(name string) string { return test.environment[name] })
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestOnlyAnExitStatusIsKnowledge(t *testing.T) {
	tools := t.TempDir()
	kept := filepath.Join(tools, "kept")
	t.Setenv("PATH", tools+":"+os.Getenv("PATH"))
	t.Setenv("TMUX", "x")
	helper := func(script string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(tools, "tmux"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	helper(`IFS= read -r text && printf '%s\n' "$text" >` + kept) // the shell alone, for a PATH may have no cat
	if err := WriteClipboard("83 挂失\n"); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(kept); string(text) != "83 挂失\n" {
		t.Errorf("the helper was given %q", text)
	}
	helper("exit 1")
	if err := WriteClipboard("83"); err == nil {
		t.Error("a helper that failed counts as one that did not")
	}
}

func TestTextForWindows(t *testing.T) {
	if got, want := utf16LittleEndian("a挂𠮷"), []byte{'a', 0, 0x02, 0x63, 0x42, 0xd8, 0xb7, 0xdf}; !slices.Equal(got, want) {
		t.Errorf("% x, want % x", got, want)
	}
}
