package grid

import (
	"archive/zip"
	"compress/flate"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// A cause is a fault that a library found in a file, which it says in English alone.
type cause struct{ error }

func (c cause) Unwrap() error { return c.error }

// Chinese says what is wrong, as far as a person can do something about it.
func (c cause) Chinese() string {
	var syntax *xml.SyntaxError
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(c.error, zip.ErrFormat):
		return "它不是压缩包，或下载得不完整"
	case errors.Is(c.error, zip.ErrChecksum), errors.As(c.error, &corrupt):
		return "压缩的内容与校验值不符"
	case errors.Is(c.error, zip.ErrAlgorithm):
		return "压缩或加密的方式读不了"
	case errors.Is(c.error, io.ErrUnexpectedEOF), errors.Is(c.error, io.EOF):
		return "内容提前结束"
	case errors.As(c.error, &syntax):
		return fmt.Sprintf("里面的 XML 第 %d 行有语法错误", syntax.Line)
	}
	return "内容不合规定"
}
