// Package input reads keys, pastes and answers from a terminal, and hands each
// of them on whole, however the line cut or glued the bytes.
//
// Terminals send several bytes for most keys. A slow line delivers them in
// pieces, a busy one several keys at once, and what comes next reads a piece for
// a key of its own: a paste whose end came in two swallowed every key after it.
// So a [Reader] keeps the beginning of a sequence until its end has come. What
// it hands on leaves nothing to guess: Esc, for one, goes out as CSI 27 u, which
// no other key begins with.
//
// One thing no reader can know: whether ESC b is Alt+B, or Esc and then b. It is
// Alt+B if Alt+B does something and both bytes came at once, as terminals send
// it. In all other cases it is both keys, for nobody should lose one: a
// multiplexer that waits after Esc, or a slow line, delivers them at once too.
package input

import "time"

const (
	// escapeWait is how long ESC may be the beginning of something longer before
	// it is the key Esc.
	escapeWait = 80 * time.Millisecond

	// sequenceWait is how long the rest of a sequence or a paste may take, from
	// its last byte. Then its end is lost, and keys are keys again.
	sequenceWait = time.Second

	// atOnce is the most time between the two bytes of Alt and a character. No
	// hand is as fast.
	atOnce = 10 * time.Millisecond

	// The longest sequence, in bytes, and how much of a paste is handed on.
	maxSequence = 4096
	maxPaste    = 64 << 10
)
