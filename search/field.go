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
	FieldNumber         Field = iota
	FieldName                 // as printed
	FieldNameEN               // the English gloss
	FieldKeyword              // what citizens and staff call the matter
	FieldCategory             // its name, or the English gloss
	FieldContent              // a content element
	FieldLaw                  // a cited law: as printed, canonical, or the English gloss
	FieldDocumentNumber       // of a cited notice, such as 人社部发〔2011〕47号
	FieldChannel              // its printed name, or the English gloss
	FieldDeadline             // such as 20个工作日
	FieldQuestion             // an example of how people ask for the item
	endOfFields
)

// String returns the field's name as in the command's JSON, such as
// "document_number".
func (f Field) String() string {
	switch f {
	case FieldNumber:
		return "number"
	case FieldName:
		return "name"
	case FieldNameEN:
		return "name_en"
	case FieldCategory:
		return "category"
	case FieldKeyword:
		return "keyword"
	case FieldContent:
		return "content"
	case FieldLaw:
		return "law"
	case FieldDocumentNumber:
		return "document_number"
	case FieldChannel:
		return "channel"
	case FieldDeadline:
		return "deadline"
	case FieldQuestion:
		return "question"
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
		for _, texts := range []iter.Seq2[Field, string]{ownTexts(item), sharedTexts(item, item.Catalog().Law)} {
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
		if !yield(FieldNumber, strconv.Itoa(item.Number())) || !yield(FieldName, item.Name()) {
			return
		}
		if code := item.Code(); code != "" && !yield(FieldNumber, code) {
			return
		}
		if english := item.NameEN(); english != "" && !yield(FieldNameEN, english) {
			return
		}
		for keyword := range item.Keywords() {
			if !yield(FieldKeyword, keyword) {
				return
			}
		}
	}
}

// sharedTexts yields the texts of the cells that the table merges over items.
func sharedTexts(item disclosure.Item, laws lawFinder) iter.Seq2[Field, string] {
	return func(yield func(Field, string) bool) {
		stopped := false
		put := func(f Field, s string) {
			stopped = stopped || s != "" && !yield(f, s)
		}
		put(FieldCategory, item.Category().Name)
		put(FieldCategory, item.Category().NameEN)
		for disclosed := range item.ContentGroups() {
			for content := range disclosed.Contents() {
				put(FieldContent, content)
			}
			for _, channel := range disclosed.ChannelNames() {
				put(FieldChannel, channel)
			}
		}
		for channel := range item.Channels().All() {
			put(FieldChannel, channel.NameEN())
		}
		for citation := range item.LegalBasis() {
			putLaw(citation, laws, put)
		}
		for deadline := range item.Deadlines() {
			put(FieldDeadline, termOf(deadline))
		}
	}
}

// A lawFinder finds a law by its name, as [disclosure.Catalog.Law] does.
type lawFinder func(name string) (disclosure.Law, bool)

// rememberedLaws finds each law of a catalogue once, for most are cited over and over.
func rememberedLaws(c *disclosure.Catalog) lawFinder {
	type answer struct {
		law disclosure.Law
		ok  bool
	}
	found := make(map[string]answer)
	return func(name string) (disclosure.Law, bool) {
		a, known := found[name]
		if !known {
			a.law, a.ok = c.Law(name)
			found[name] = a
		}
		return a.law, a.ok
	}
}

// putLaw puts what a cited law is called.
func putLaw(citation disclosure.Citation, laws lawFinder, put func(Field, string)) {
	put(FieldLaw, citation.Title)
	if law, ok := laws(citation.Law); ok {
		if law.Name != citation.Title {
			put(FieldLaw, law.Name)
		}
		put(FieldLaw, law.NameEN)
	}
	put(FieldDocumentNumber, citation.DocumentNumber)
}

// termOf returns a term as people type it, 20个工作日, or as printed where it is no number.
func termOf(deadline disclosure.Deadline) string {
	if days, ok := deadline.WorkingDays(); ok {
		return strconv.Itoa(days) + "个工作日"
	}
	return deadline.String()
}
