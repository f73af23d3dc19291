package settings

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func text(target *string, value any) error {
	s, ok := value.(string)
	if !ok {
		return message.New("%s不是文字：请加引号", "%s is no text: put it in quotes", shown(value))
	}
	*target = s
	return nil
}

func oneOf(target *string, value any, allowed ...string) error {
	var s string
	if err := text(&s, value); err != nil {
		return err
	}
	if !slices.Contains(allowed, s) {
		return message.New("%s不可用：须为 %s 之一", "%s will not do: it must be one of %s", shown(value), choices(allowed))
	}
	*target = s
	return nil
}

// choices are values as a person reads them.
type choices []string

func (c choices) String() string  { return strings.Join(c, ", ") }
func (c choices) Chinese() string { return strings.Join(c, "、") }

func setRegion(s *Settings, value any) error {
	var code string
	if err := text(&code, value); err != nil {
		return err
	}
	if _, err := workday.ForRegion(code); err != nil {
		return err
	}
	s.Region = code
	return nil
}

func setTheme(s *Settings, value any) error {
	var name string
	if err := text(&name, value); err != nil {
		return err
	}
	if err := s.Theme.UnmarshalText([]byte(name)); err != nil {
		return message.New("没有配色%s：有 auto、dark、light、16、plain", "there is no theme %s: there are auto, dark, light, 16, plain", shown(value))
	}
	return nil
}

func truth(target *bool, value any) error {
	b, ok := value.(bool)
	if !ok {
		return message.New("%s不可用：须为 true 或 false，不加引号", "%s will not do: it must be true or false, without quotes", shown(value))
	}
	*target = b
	return nil
}

// isOn reads a switch of the environment, where any value but a no switches on.
func isOn(text string) any {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "0", "false", "no", "off", "n", "f":
		return false
	}
	return true
}

// textOrTexts takes one text for a list of it; "" is an empty list.
func textOrTexts(target *[]string, value any) error {
	if value == "" {
		return nil
	}
	if one, ok := value.(string); ok {
		value = []string{one}
	}
	return texts(target, value)
}

func texts(target *[]string, value any) error {
	var all []string
	switch value := value.(type) {
	case []string:
		all = value
	case []any:
		for _, element := range value {
			var s string
			if err := text(&s, element); err != nil {
				return err
			}
			all = append(all, s)
		}
	default:
		return message.New("%s不可用：须为加引号的文字，或方括号中的列表", "%s will not do: it must be a text in quotes, or a list in brackets", shown(value))
	}
	if slices.Contains(all, "") {
		return message.New("列表中有空文字：请删去", "the list holds an empty text: remove it")
	}
	*target = all
	return nil
}

// shown is a value of a file in a message.
func shown(value any) shownValue { return shownValue{value} }

type shownValue struct{ value any }

func (s shownValue) String() string { return chars.Abridge(inFile(s.value)) }

// inFile is a value as a file has it.
func inFile(value any) string {
	switch value := value.(type) {
	case string:
		return strconv.Quote(value)
	case []any:
		elements := make([]string, len(value))
		for i, element := range value {
			elements[i] = inFile(element)
		}
		return "[" + strings.Join(elements, ", ") + "]"
	case map[string]any:
		var pairs []string
		for _, name := range slices.Sorted(maps.Keys(value)) {
			pairs = append(pairs, name+" = "+inFile(value[name]))
		}
		return "{" + strings.Join(pairs, ", ") + "}"
	case time.Time:
		return value.Format(time.DateOnly)
	}
	return fmt.Sprint(value)
}

// Chinese returns the same, a text in the quotes of Chinese.
func (s shownValue) Chinese() string {
	if text, ok := s.value.(string); ok {
		return message.Quoted(text)
	}
	return s.String()
}
