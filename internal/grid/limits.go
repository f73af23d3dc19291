package grid

import (
	"fmt"
	"math"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Limits are what the whole of a file may take, however it is divided: many small
// parts are as large as a big one. A reader that knows its files can raise them.
type Limits struct {
	Bytes  int64 // of the parts of a zip that are read, expanded
	Tokens int   // elements and texts of markup
	Cells  int
	Places int // rows times columns of all tables
	Text   int // bytes in cells; what is merged over rows counts in each
	Tables int
	Depth  int // elements in one another
}

// DefaultLimits hold ten times the largest catalogue that was seen, and keep a file
// of 5 MB within 300 MB of memory and 10 s.
func DefaultLimits() Limits {
	return Limits{
		Bytes: 64 << 20, Tokens: 3_000_000, Cells: 400_000, Places: 2_000_000, Text: 24 << 20, Tables: 2_000, Depth: 256,
	}
}

// Scaled returns the limits for files n times as large, as far as an int reaches.
func (l Limits) Scaled(n int) Limits {
	l.Bytes *= int64(n)
	for _, limit := range []*int{&l.Tokens, &l.Cells, &l.Places, &l.Text, &l.Tables} {
		*limit = int(min(int64(*limit)*int64(n), math.MaxInt))
	}
	return l
}

// ErrTooLarge is the error for a file that passes the limits.
var ErrTooLarge = message.New("内容过多", "too large")

// A tooLarge says what there is too much of.
type tooLarge struct {
	most             int64
	chinese, english string
}

func (t *tooLarge) Error() string {
	return fmt.Sprintf("the file holds too much: more than %d %s; divide it, or remove what does not belong to it", t.most, t.english)
}

func (t *tooLarge) Chinese() string {
	return fmt.Sprintf("文件内容过多：超过 %d %s；请拆分文件，或删去无关的内容", t.most, t.chinese)
}

func (t *tooLarge) Is(target error) bool { return target == ErrTooLarge }

// What a limit of text counts, in both languages.
const textChinese, textEnglish = "字节的单元格文字", "bytes of text in cells"

// TooMuchText is the error for more text than the limits allow.
func (l Limits) TooMuchText() error {
	return &tooLarge{int64(l.Text), textChinese, textEnglish}
}

// A budget is what is left of the limits while a file is read. Its first error
// stays.
type budget struct {
	Limits
	left Limits
	all  bool // hidden rows and columns are read, too
	err  error
}

func newBudget(limits Limits) *budget { return &budget{Limits: limits, left: limits} }

func (b *budget) spend(left *int, n, most int, chinese, english string) bool {
	if *left -= n; *left < 0 && b.err == nil {
		b.err = &tooLarge{int64(most), chinese, english}
	}
	return b.err == nil
}

func (b *budget) token() bool {
	return b.spend(&b.left.Tokens, 1, b.Tokens, "个标记", "elements and texts")
}

func (b *budget) cell() bool {
	return b.spend(&b.left.Cells, 1, b.Cells, "个单元格", "cells")
}

func (b *budget) places(n int) bool {
	return b.spend(&b.left.Places, n, b.Places, "个表格位置（行×列）", "places of tables (rows times columns)")
}

func (b *budget) text(n int) bool {
	return b.spend(&b.left.Text, n, b.Text, textChinese, textEnglish)
}

func (b *budget) table() bool {
	return b.spend(&b.left.Tables, 1, b.Tables, "个表格", "tables")
}

// depth checks how deep elements stand in one another.
func (b *budget) depth(depth int) bool {
	if depth > b.Depth && b.err == nil {
		b.err = message.New("文件结构过深：超过 %d 层；请另存后再试", "the file is built too deep: elements in one another more than %d deep; save it anew", b.Depth)
	}
	return b.err == nil
}

func (b *budget) bytesError() error {
	return &tooLarge{b.Bytes, "字节（解压后）", "bytes, expanded"}
}
