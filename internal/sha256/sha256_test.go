package sha256_test

import (
	standard "crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/sha256"
)

// The examples of FIPS 180-4 and its tests.
func TestKnownSums(t *testing.T) {
	for text, want := range map[string]string{
		"":    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	} {
		var h sha256.Hash
		h.Write([]byte(text))
		if got := h.Sum(); hex.EncodeToString(got[:]) != want {
			t.Errorf("%q: %x, want %s", text, got, want)
		}
	}
}

// Whatever is written, in whatever pieces, has the sum that the standard library
// gives it; asking for the sum changes nothing.
func FuzzSum(f *testing.F) {
	for length := range 200 {
		f.Add(make([]byte, length), uint8(7))
	}
	f.Fuzz(func(t *testing.T, data []byte, piece uint8) {
		var h sha256.Hash
		for rest := data; len(rest) > 0; {
			n := min(len(rest), int(piece)+1)
			h.Write(rest[:n])
			rest = rest[n:]
			h.Sum()
		}
		if got := h.Sum(); got != standard.Sum256(data) {
			t.Errorf("%x: %x, want %x", data, got, standard.Sum256(data))
		}
	})
}
