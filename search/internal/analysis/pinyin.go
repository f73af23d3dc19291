package analysis

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:generate go run -C ../../../peers ./pinyin ../search/internal/analysis/pinyin.txt

// pinyinText has a line for each syllable: without its tone, then the
// characters that are read so. It comes from github.com/mozillazg/go-pinyin;
// package peers/pinyin writes it and tells what it left out.
//
//go:embed pinyin.txt
var pinyinText string

var (
	pinyinOnce  sync.Once
	pinyinTable *Pinyin
)

// LoadPinyin returns the table, which is read on the first call.
func LoadPinyin() *Pinyin {
	pinyinOnce.Do(func() { pinyinTable = parsePinyin(pinyinText) })
	return pinyinTable
}

// Pinyin knows the readings of the Chinese characters.
//
// A syllable is numbered by its place among all syllables, sorted by sound: as
// they are spelled once what people confuse is made the same. So the syllables
// of one sound, and those whose sound begins alike, have numbers in a row.
type Pinyin struct {
	Syllables []string
	Sounds    []uint16 // the sound of each syllable, numbered
	ranges    map[string]SoundRange
	first     [LastHan - FirstHan + 1]uint16 // of the character, into readings; 0: none
	readings  []reading
}

// SoundRange holds the syllables whose sound begins with some letters,
// [First, End), and those with no other sound than that, [First, Whole).
type SoundRange struct{ First, Whole, End uint16 }

// reading is one way to read a character; next leads to the others.
type reading struct{ syllable, next uint16 }

const FirstHan, LastHan = 0x4E00, 0x9FFF

func parsePinyin(table string) *Pinyin {
	type line struct{ sound, syllable, characters string }
	lines := make([]line, 0, 512)
	for s := range strings.Lines(table) {
		syllable, characters, _ := strings.Cut(strings.TrimSuffix(s, "\n"), " ")
		lines = append(lines, line{soundOf(syllable), syllable, characters})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return strings.Compare(a.sound, b.sound) })

	p := &Pinyin{
		Syllables: make([]string, len(lines)),
		Sounds:    make([]uint16, len(lines)),
		ranges:    make(map[string]SoundRange, 1024),
		readings:  make([]reading, 1, 8192),
	}
	sound := uint16(0)
	for i, l := range lines {
		if i > 0 && l.sound != lines[i-1].sound {
			sound++
		}
		p.Syllables[i], p.Sounds[i] = l.syllable, sound
		for n := 1; n <= len(l.sound); n++ {
			p.extend(l.sound[:n], uint16(i), n == len(l.sound))
		}
		for _, r := range l.characters {
			p.readings = append(p.readings, reading{uint16(i), p.first[r-FirstHan]})
			p.first[r-FirstHan] = uint16(len(p.readings) - 1)
		}
	}
	return p
}

// extend puts a syllable into the range of what its sound begins with.
func (p *Pinyin) extend(letters string, syllable uint16, whole bool) {
	r, ok := p.ranges[letters]
	if !ok {
		r.First, r.Whole = syllable, syllable
	}
	r.End = syllable + 1
	if whole {
		r.Whole = r.End
	}
	p.ranges[letters] = r
}

// Of calls f for the syllables that r is read as.
func (p *Pinyin) Of(r rune, f func(syllable int)) {
	if !IsHan(r) {
		return
	}
	for at := p.first[r-FirstHan]; at != 0; at = p.readings[at].next {
		f(int(p.readings[at].syllable))
	}
}

// Alike returns the syllables that letters sound like, or the beginning of which
// they sound like; ok is false where there are none.
func (p *Pinyin) Alike(letters string) (r SoundRange, ok bool) {
	var buffer [8]byte
	r, ok = p.ranges[string(appendSound(buffer[:0], letters))]
	return r, ok
}

// AllBegin reports whether the syllables that letters begin to sound like all begin
// with these letters, as those of s do and those of l, which are also n's, do not.
func (p *Pinyin) AllBegin(alike SoundRange, letters string) bool {
	for _, syllable := range p.Syllables[alike.First:alike.End] {
		if !strings.HasPrefix(syllable, letters) {
			return false
		}
	}
	return true
}

// soundOf spells a syllable, or the beginning of one, so that what people
// confuse becomes the same: z and zh, c and ch, s and sh, l and n, an and ang,
// en and eng, in and ing.
func soundOf(syllable string) string { return string(appendSound(nil, syllable)) }

func appendSound(b []byte, syllable string) []byte {
	b = append(b, syllable...)
	switch {
	case len(b) > 1 && b[1] == 'h' && (b[0] == 'z' || b[0] == 'c' || b[0] == 's'):
		b = append(b[:1], b[2:]...)
	case b[0] == 'n':
		b[0] = 'l'
	}
	if string(b) == "lue" {
		b[1] = 'v' // 略 is lve in the table; both are typed
	}
	if n := len(b); n > 2 && b[n-1] == 'g' && b[n-2] == 'n' && b[n-3] != 'o' {
		b = b[:n-1]
	}
	return b
}

// Spells calls f with how many letters, from the first on, are a word, in each way that it is
// read: with 6 for guashika and 挂失.
func (p *Pinyin) Spells(letters, word string, f func(n int)) { p.spells(letters, word, 0, f) }

func (p *Pinyin) spells(letters, word string, from int, f func(n int)) {
	if word == "" {
		f(from)
		return
	}
	r, size := utf8.DecodeRuneInString(word)
	p.Of(r, func(syllable int) {
		if spelled := p.Syllables[syllable]; strings.HasPrefix(letters[from:], spelled) {
			p.spells(letters, word[size:], from+len(spelled), f)
		}
	})
}

// Begins reports whether a word, which can be read, begins with some letters: 挂失 with guas.
func (p *Pinyin) Begins(letters, word string) (begins bool) {
	if letters == "" || word == "" {
		return letters == "" && p.canRead(word)
	}
	r, size := utf8.DecodeRuneInString(word)
	p.Of(r, func(syllable int) {
		rest, isWhole := strings.CutPrefix(letters, p.Syllables[syllable])
		if !isWhole && strings.HasPrefix(p.Syllables[syllable], letters) {
			rest, isWhole = "", true
		}
		begins = begins || isWhole && p.Begins(rest, word[size:])
	})
	return begins
}

// canRead reports whether all characters of a word are read in some way.
func (p *Pinyin) canRead(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return !IsHan(r) || p.first[r-FirstHan] == 0 })
}
