// Package cells makes text ready for the cells of a terminal: visible, measured,
// broken into lines by the rules of Chinese typography.
package cells
