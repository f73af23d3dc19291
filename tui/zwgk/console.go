//go:build !windows

package main

// useUTF8 has nothing to do where terminals speak UTF-8.
func useUTF8() (restore func()) { return func() {} }
