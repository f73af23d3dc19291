package tui

import "github.com/seed2ea1efa0/disclosure/search"

func (m *Model) marks(h search.Hit, text string) []span { return nil }
