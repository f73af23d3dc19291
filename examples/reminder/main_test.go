package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func Example() {
	register, _ := os.Open("register.csv")
	defer register.Close()
	remind(os.Stdout, register, workday.MustParseDate("2026-11-23"))
	// Output:
	// 2026-10-16  挂失指南修订 (83 社会保障卡挂失与解挂): overdue by 26 working days
	// 2026-11-25  参保缴费情况通报 (88 工作推进情况): open, 2 working days left
	// row 4  新政策文件: cannot be told: formed on 2026-12-10, after the day of asking (2026-11-23)
	// row 6  挂失窗口调整: cannot be told: the year of "11月20日" is not written
}

func TestWhatIsNoRegisterIsRefused(t *testing.T) {
	err := remind(io.Discard, strings.NewReader("指标,数量\n主动公开,12\n"), workday.MustParseDate("2026-11-23"))
	if !errors.Is(err, ledger.ErrNoRegister) {
		t.Error(err)
	}
}
