// Package analysis knows characters and words: it folds what is typed, knows how
// Chinese characters are read, and takes texts apart into the terms by which a
// question is answered.
package analysis
