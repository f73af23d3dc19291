// Package text reads and judges characters for the whole module: one place
// folds what people type and paste, and one place says what is no text.
package text
