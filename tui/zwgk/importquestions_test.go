package main

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
)

// Where no answer settles a question, none is asked for.
func TestNoSheetIsOfferedForWhatItCannotAnswer(t *testing.T) {
	stuck, answerable := table.Question{Kind: table.Unsound, Heading: "公开内容"}, table.Question{Kind: table.Missing, Heading: "公开主体"}
	for _, test := range []struct {
		questions []table.Question
		want      string
	}{
		{[]table.Question{stuck, stuck}, "这些都答不了，须改正原表，再运行一次同样的命令"},
		{[]table.Question{answerable, stuck}, "要在表里逐条回答，加上 --answers 问题.xlsx 再运行一次；其中 1 处答不了，须改正原表"},
		{[]table.Question{answerable}, "要在表里逐条回答，加上 --answers 问题.xlsx 再运行一次"},
	} {
		next, err := (&options{}).writeQuestions("", false, test.questions)
		if err != nil || message.Chinese(next) != test.want {
			t.Errorf("%d questions: %q, %v, want %q", len(test.questions), message.Chinese(next), err, test.want)
		}
	}
}
