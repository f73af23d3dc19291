package terminal

import "golang.org/x/sys/windows"

// UseUTF8 makes the console read this program's output, and what a pipe passes
// on of it, as UTF-8. It returns what puts the user's code page back.
func UseUTF8() (restore func()) {
	const utf8 = 65001
	before, err := windows.GetConsoleOutputCP()
	if err != nil || before == utf8 || windows.SetConsoleOutputCP(utf8) != nil {
		return func() {}
	}
	return func() { windows.SetConsoleOutputCP(before) }
}
