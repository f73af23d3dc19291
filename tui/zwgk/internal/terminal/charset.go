package terminal

import (
	"runtime"
	"strings"
)

// ForeignCharset returns the character set that the environment names where it is
// not UTF-8, such as "GBK" of LANG=zh_CN.GBK; "" where it is, or names none.
func ForeignCharset(environment func(string) string) string {
	if runtime.GOOS == "windows" { // the console is set to UTF-8 for as long as the program runs
		return ""
	}
	for _, variable := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		locale := environment(variable)
		if locale == "" {
			continue
		}
		_, charset, _ := strings.Cut(locale, ".")
		charset, _, _ = strings.Cut(charset, "@")
		if strings.EqualFold(charset, "UTF-8") || strings.EqualFold(charset, "UTF8") {
			return ""
		}
		return charset
	}
	return ""
}
