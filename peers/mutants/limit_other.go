//go:build !linux

package main

import "os/exec"

// capMemory does nothing: only Linux can set a limit for a program that runs. GOMEMLIMIT
// still makes it collect garbage early.
func capMemory(*exec.Cmd, uint64) error { return nil }
