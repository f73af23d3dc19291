package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// explain tells an error in a language. The library and the packages that it
// rests on speak English; what they say in Chinese is decided here, by kind.
func explain(err error, language string) string {
	switch e := err.(type) {
	case interface{ in(language string) string }:
		return e.in(language)
	case *pflag.NotExistError, *pflag.ValueRequiredError, *pflag.InvalidValueError, *pflag.InvalidSyntaxError:
		return explain(flagError(e), language)
	case *disclosure.FileError:
		return explain(place(e), language)
	case *fs.PathError:
		return explain(e.Err, language)
	}
	if language == "en" {
		switch err.(type) {
		case *workday.UnannouncedError, *workday.RangeError: // they know the code, people the name
			return strings.ReplaceAll(err.Error(), "CN-NX", wording.English.Region("CN-NX"))
		}
		return err.Error()
	}
	switch e := err.(type) {
	case interface{ Chinese() string }:
		return e.Chinese()
	case *disclosure.Fault:
		return e.Path + ": " + explain(e.Err, language)
	case *workday.UnannouncedError:
		return unannounced(e)
	case *workday.RangeError:
		return outOfRange(e)
	case *workday.DateError:
		return noDate(e)
	case syscall.Errno:
		return systemError(e)
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		return "浏览器出错，已退出：请把以上内容报告给开发者"
	}
	inner := errors.Unwrap(err)
	if inner != nil && inner.Error() == err.Error() {
		return explain(inner, language)
	}
	if chinese, ok := inChinese(err.Error()); ok {
		return chinese
	}
	if inner != nil {
		return explain(inner, language)
	}
	return "未能完成：" + err.Error()
}

// place puts the place in a file before what is wrong there.
func place(e *disclosure.FileError) error {
	if e.Path == "" {
		return wrong("第 %d 行第 %d 列：%v", "line %d, column %d: %v", e.Line, e.Column, e.Err)
	}
	return wrong("第 %d 行第 %d 列 %s：%v", "line %d, column %d: %s: %v", e.Line, e.Column, e.Path, e.Err)
}

// flagError says what is wrong with a flag, without the words of the packages
// that read it.
func flagError(err error) error {
	switch e := err.(type) {
	case *pflag.NotExistError:
		if short := e.GetSpecifiedShortnames(); short != "" {
			return wrong("没有选项 -%s", "unknown flag: -%s", short)
		}
		return wrong("没有选项 --%s", "unknown flag: --%s", e.GetSpecifiedName())
	case *pflag.ValueRequiredError:
		return wrong("选项 --%s 缺少值", "flag needs an argument: --%s", e.GetSpecifiedName())
	case *pflag.InvalidValueError:
		cause := e.Unwrap()
		if errors.As(cause, new(*strconv.NumError)) || e.GetFlag().Value.Type() == "bool" {
			cause = wrong("须为 true 或 false，也可不带值", "want true or false, or no value at all")
		}
		return wrong("--%s %q：%v", "--%s %q: %v", e.GetFlag().Name, e.GetValue(), cause)
	case *pflag.InvalidSyntaxError:
		return wrong("选项 %s 写法不对", "bad flag syntax: %s", e.GetSpecifiedFlag())
	}
	return err
}

func unannounced(e *workday.UnannouncedError) string {
	s := fmt.Sprintf("%d 年的放假安排（%s）尚不知道", e.Year, wording.Chinese.Region(e.Region))
	switch {
	case !e.Estimate.IsZero():
		s += fmt.Sprintf("，暂定答案：%v", e.Estimate)
	case e.Workdays != 0:
		s += fmt.Sprintf("，暂定答案：%d", e.Workdays)
	}
	if e.Reported {
		s += "，其中有据报道的假日"
	}
	if e.Region == "CN" {
		s += "；用 --holidays 加上该年的放假安排即可确定"
	}
	return s
}

func outOfRange(e *workday.RangeError) string {
	calendar := fmt.Sprintf("%s（%v 至 %v）", wording.Chinese.Region(e.Region), e.First, e.Last)
	switch {
	case e.Workdays != 0:
		return fmt.Sprintf("自 %v 起 %d 个工作日超出了 %s：请用 --holidays 加上下一年的放假安排", e.Date, e.Workdays, calendar)
	case e.Date.IsZero():
		return "没有日期：请给出 " + calendar + "之内的日期"
	}
	return fmt.Sprintf("%v 不在 %s 之内", e.Date, calendar)
}

func noDate(e *workday.DateError) string {
	switch {
	case e.Year == 0:
		return fmt.Sprintf("%q 不是日期：请写作 2026-09-14", abridge(e.Text))
	case e.MonthLength() > 0:
		return fmt.Sprintf("%q 不是日期：%d年%d月只有%d天", abridge(e.Text), e.Year, e.Month, e.MonthLength())
	}
	return fmt.Sprintf("%q 不是日期：没有%d月", abridge(e.Text), e.Month)
}

// systemError says why a file cannot be read.
func systemError(err syscall.Errno) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "没有这个文件"
	case errors.Is(err, fs.ErrPermission):
		return "没有权限"
	case err == syscall.EISDIR:
		return "这是一个文件夹"
	case err == syscall.ENOTDIR:
		return "路径中间不是文件夹"
	case err == syscall.ENAMETOOLONG:
		return "文件名太长"
	case err == syscall.EINVAL:
		return "文件名或文件无效"
	case err == syscall.ELOOP:
		return "符号链接循环"
	case err == syscall.EIO:
		return "读写出错"
	case err == syscall.EPIPE:
		return "接收输出的程序已退出"
	case err == syscall.ENOSPC:
		return "磁盘已满"
	case err == syscall.EMFILE || err == syscall.ENFILE:
		return "打开的文件太多"
	case err == syscall.ENXIO || err == syscall.ENODEV:
		return "没有这个设备"
	}
	return fmt.Sprintf("系统错误 %d", int(err))
}
