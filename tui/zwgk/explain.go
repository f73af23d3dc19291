package main

import (
	"errors"
	"io/fs"
	"strconv"
	"syscall"
	"unicode/utf8"

	"github.com/spf13/pflag"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// explain tells an error in a language.
func explain(err error, language wording.Language) string {
	err = inBothLanguages(err)
	if language == wording.English {
		return err.Error()
	}
	return message.Chinese(err)
}

// inBothLanguages returns an error of a package that knows no Chinese in words of
// our own. Every error of ours has both languages when it is made.
func inBothLanguages(err error) error {
	switch e := err.(type) {
	case *disclosure.FileError:
		return place(e)
	case *workday.FileError:
		return place((*disclosure.FileError)(e))
	case interface{ Chinese() string }:
		return err
	}
	switch e := err.(type) {
	case *pflag.NotExistError, *pflag.ValueRequiredError, *pflag.InvalidValueError, *pflag.InvalidSyntaxError:
		return flagError(e)
	case *fs.PathError, syscall.Errno:
		return terminal.SystemError(err)
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		return message.New("浏览器出错，已退出：请把以上内容报告给开发者", "the browser failed and has ended: report what stands above to its developers")
	}
	return foreign{err}
}

// A foreign error is one of a package that we do not know to make any.
type foreign struct{ error }

func (f foreign) Chinese() string { return "未能完成：" + f.Error() }
func (f foreign) Unwrap() error   { return f.error }

// place puts the place in a file before what is wrong there.
func place(e *disclosure.FileError) error {
	cause := inBothLanguages(e.Err)
	if e.Path == "" {
		return message.New("第 %d 行第 %d 列：%v", "line %d, column %d: %v", e.Line, e.Column, cause)
	}
	return message.New("第 %d 行第 %d 列 %s：%v", "line %d, column %d: %s: %v", e.Line, e.Column, e.Path, cause)
}

// flagError says what is wrong with a flag, without the words of the packages
// that read it.
func flagError(err error) error {
	switch e := err.(type) {
	case *pflag.NotExistError:
		if short := e.GetSpecifiedShortnames(); short != "" && short[0] >= utf8.RuneSelf {
			return message.New("没有选项 -%s：要排除这个词，请把几个词放在一对引号里，如 zwgk search \"社保卡 -%s\"", "unknown flag: -%s: to exclude that word, quote the words together, as in zwgk search \"社保卡 -%s\"", short, short)
		} else if short != "" {
			return message.New("没有选项 -%s", "unknown flag: -%s", short)
		}
		return message.New("没有选项 --%s", "unknown flag: --%s", e.GetSpecifiedName())
	case *pflag.ValueRequiredError:
		return message.New("选项 --%s 缺少值", "flag needs an argument: --%s", e.GetSpecifiedName())
	case *pflag.InvalidValueError:
		cause := e.Unwrap()
		if errors.As(cause, new(*strconv.NumError)) || e.GetFlag().Value.Type() == "bool" {
			cause = message.New("须为 true 或 false，也可不带值", "want true or false, or no value at all")
		}
		return message.New("--%s %q：%v", "--%s %q: %v", e.GetFlag().Name, e.GetValue(), inBothLanguages(cause))
	case *pflag.InvalidSyntaxError:
		return message.New("选项 %s 写法不对", "bad flag syntax: %s", e.GetSpecifiedFlag())
	}
	return err
}
