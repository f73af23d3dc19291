// Package sha256 computes SHA-256 (FIPS 180-4) for the digest of a catalogue, which
// tells editions apart and keeps no secret. It is here for its size alone: importing
// crypto/sha256 links a validated module of 150,000 bytes, and runs its start-up, in
// every program that only looks an item up.
package sha256

import (
	"encoding/binary"
	"math/bits"
)

const blockSize = 64

// A Hash computes the sum of what is written to it. The zero Hash is empty.
type Hash struct {
	state   [8]uint32
	rest    []byte // of a block
	written uint64
}

// The fractional parts of the square roots of the first 8 primes, and of the cube
// roots of the first 64.
var (
	start = [8]uint32{
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	}
	rounds = [blockSize]uint32{
		0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
		0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
		0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
		0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
		0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
		0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
		0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
		0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
	}
)

// Write adds to what is summed. It never fails.
func (h *Hash) Write(p []byte) (int, error) {
	if h.written == 0 {
		h.state = start
	}
	h.written += uint64(len(p))
	h.rest = append(h.rest, p...)
	for len(h.rest) >= blockSize {
		h.block(h.rest[:blockSize])
		h.rest = h.rest[blockSize:]
	}
	return len(p), nil
}

// Sum returns the sum of what was written so far.
func (h Hash) Sum() (sum [32]byte) {
	if h.written == 0 {
		h.state = start
	}
	end := append([]byte(nil), h.rest...)
	end = append(end, 0x80)
	for len(end)%blockSize != blockSize-8 {
		end = append(end, 0)
	}
	end = binary.BigEndian.AppendUint64(end, h.written*8)
	for ; len(end) > 0; end = end[blockSize:] {
		h.block(end[:blockSize])
	}
	for i, word := range h.state {
		binary.BigEndian.PutUint32(sum[4*i:], word)
	}
	return sum
}

func (h *Hash) block(p []byte) {
	var w [blockSize]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(p[4*i:])
	}
	for i := 16; i < blockSize; i++ {
		s0 := bits.RotateLeft32(w[i-15], -7) ^ bits.RotateLeft32(w[i-15], -18) ^ w[i-15]>>3
		s1 := bits.RotateLeft32(w[i-2], -17) ^ bits.RotateLeft32(w[i-2], -19) ^ w[i-2]>>10
		w[i] = w[i-16] + s0 + w[i-7] + s1
	}
	a, b, c, d, e, f, g, k := h.state[0], h.state[1], h.state[2], h.state[3], h.state[4], h.state[5], h.state[6], h.state[7]
	for i := range blockSize {
		s1 := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
		t1 := k + s1 + (e&f ^ ^e&g) + rounds[i] + w[i]
		s0 := bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)
		t2 := s0 + (a&b ^ a&c ^ b&c)
		a, b, c, d, e, f, g, k = t1+t2, a, b, c, d+t1, e, f, g
	}
	for i, word := range [8]uint32{a, b, c, d, e, f, g, k} {
		h.state[i] += word
	}
}
