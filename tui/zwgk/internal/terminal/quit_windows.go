package terminal

// QuitQuietly has nothing to do: Windows has no SIGQUIT.
func QuitQuietly() {}
