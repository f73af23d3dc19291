package search

import (
	"fmt"
	"iter"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
)

// A Field is one of the fields of an item that are searched.
type Field uint8

// The fields that are searched.
const (
	Number         Field = iota
	Name                 // as printed
	NameEN               // the English gloss
	Keyword              // what citizens and staff call the matter
	Category             // its name, or the English gloss
	Content              // a content element
	Law                  // a cited law: as printed, canonical, or the English gloss
	DocumentNumber       // of a cited notice, such as 人社部发〔2011〕47号
	Channel              // its printed name, or the English gloss
	Deadline             // such as 20个工作日
	endOfFields
)

// String returns the field's name as in the command's JSON, such as
// "document_number".
func (f Field) String() string {
	switch f {
	case Number:
		return "number"
	case Name:
		return "name"
	case NameEN:
		return "name_en"
	case Category:
		return "category"
	case Keyword:
		return "keyword"
	case Content:
		return "content"
	case Law:
		return "law"
	case DocumentNumber:
		return "document_number"
	case Channel:
		return "channel"
	case Deadline:
		return "deadline"
	}
	return fmt.Sprintf("Field(%d)", uint8(f))
}

// MarshalText returns the field's name; a value that is no field is an error.
func (f Field) MarshalText() ([]byte, error) {
	if f >= endOfFields {
		return nil, fmt.Errorf("no such field: %d is not below %d", uint8(f), endOfFields)
	}
	return []byte(f.String()), nil
}

// UnmarshalText accepts what String returns.
func (f *Field) UnmarshalText(text []byte) error {
	for known := range endOfFields {
		if string(text) == known.String() {
			*f = known
			return nil
		}
	}
	return fmt.Errorf("unknown field %q: it must be name, keyword, law or another that Field lists", text)
}

// texts yields everything of an item that is searched.
func (x *Index) texts(item disclosure.Item) iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		for _, texts := range []iter.Seq2[Field, string]{ownTexts(item), x.sharedTexts(item)} {
			for field, s := range texts {
				if !yield(field, s) {
					return
				}
			}
		}
	}
}

// ownTexts yields the texts that an item has for itself.
func ownTexts(item disclosure.Item) iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		if !yield(Number, strconv.Itoa(item.Number())) || !yield(Name, item.Name()) {
			return
		}
		if code := item.Code(); code != "" && !yield(Number, code) {
			return
		}
		if english := item.NameEN(); english != "" && !yield(NameEN, english) {
			return
		}
		for keyword := range item.Keywords() {
			if !yield(Keyword, keyword) {
				return
			}
		}
	}
}

// sharedTexts yields the texts of the cells that the table merges over items.
func (x *Index) sharedTexts(item disclosure.Item) iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		stopped := false
		put := func(f Field, s string) {
			stopped = stopped || s != "" && !yield(f, s)
		}
		put(Category, item.Category().Name)
		put(Category, item.Category().NameEN)
		for disclosed := range item.ContentGroups() {
			for content := range disclosed.Contents() {
				put(Content, content)
			}
			for _, channel := range disclosed.ChannelNames() {
				put(Channel, channel)
			}
		}
		for channel := range item.Channels().All() {
			put(Channel, channel.NameEN())
		}
		for citation := range item.LegalBasis() {
			put(Law, citation.Title)
			if law, ok := x.catalog.Law(citation.Law); ok {
				if law.Name != citation.Title {
					put(Law, law.Name)
				}
				put(Law, law.NameEN)
			}
			put(DocumentNumber, citation.DocumentNumber)
		}
		if days, ok := item.Deadline().WorkingDays(); ok {
			put(Deadline, strconv.Itoa(days)+"个工作日")
		} else {
			put(Deadline, item.Deadline().String())
		}
	}
}
