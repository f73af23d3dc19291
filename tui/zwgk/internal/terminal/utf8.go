//go:build !windows

package terminal

// UseUTF8 has nothing to do where terminals speak UTF-8.
func UseUTF8() (restore func()) { return func() {} }
