package terminal

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// WriteClipboard puts text on the user's clipboard with the first program for it
// that there is, and returns nil only where that program says it did.
func WriteClipboard(text string) error {
	const patience = 2 * time.Second
	helper := clipboardHelper(runtime.GOOS, os.Getenv)
	if helper == nil {
		return message.New("没有通往剪贴板的程序", "there is no program for the clipboard")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	run := exec.CommandContext(ctx, helper[0], helper[1:]...)
	run.Stdin = strings.NewReader(text)
	if helper[0] == "clip.exe" {
		run.Stdin = bytes.NewReader(utf16LittleEndian(text))
	}
	run.WaitDelay = time.Second
	return run.Run()
}

// clipboardHelper returns the program that reaches the user's clipboard from
// here: tmux knows the terminal outside of it; over ssh, the others would reach
// the clipboard of the wrong computer.
func clipboardHelper(system string, environment func(string) string) []string {
	remote := environment("SSH_CONNECTION") != "" || environment("SSH_TTY") != ""
	switch {
	case environment("TMUX") != "":
		return []string{"tmux", "load-buffer", "-w", "-"}
	case remote:
		return nil
	case environment("WAYLAND_DISPLAY") != "" && installed("wl-copy"):
		return []string{"wl-copy"}
	case environment("DISPLAY") != "" && installed("xclip"):
		return []string{"xclip", "-selection", "clipboard"}
	case system == "darwin":
		return []string{"pbcopy"}
	case system == "windows", environment("WSL_DISTRO_NAME") != "":
		return []string{"clip.exe"}
	}
	return nil
}

func installed(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}

// utf16LittleEndian is what clip.exe reads whatever the console's code page is;
// a byte order mark would end up on the clipboard.
func utf16LittleEndian(text string) []byte {
	encoded, _ := binary.Append(nil, binary.LittleEndian, utf16.Encode([]rune(text)))
	return encoded
}
