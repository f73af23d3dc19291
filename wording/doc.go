// Package wording says what there is to say of an item, and by which day it must be
// published, in Chinese and in English, once for every program: a [Language] turns
// an item into a [Sheet] of facts, which is plain text or Markdown, and the answers
// to a [Question] into facts, too.
//
// What the catalogue says stays as it is printed; the words around it are of the
// language. The package needs no terminal.
package wording
