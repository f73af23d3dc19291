package disclosure_test

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Every method of every exported type answers for the zero value, and of a
// pointer type for nil, with zero arguments: nothing panics.
func TestZeroValuesAnswer(t *testing.T) {
	for _, value := range []any{
		disclosure.Catalog{}, disclosure.Category{}, disclosure.Change{}, disclosure.ChangeKind(""), disclosure.Channel(0), disclosure.Channel(200),
		disclosure.ChannelSet(0), disclosure.ChannelSet(65535), disclosure.Citation{}, disclosure.ContentGroup{}, disclosure.Deadline{},
		disclosure.Extra{}, disclosure.Extras(nil), disclosure.Fault{}, disclosure.Faults(nil), disclosure.Faults{nil}, disclosure.FieldChange{},
		disclosure.Column(""), disclosure.FaultKind(""), disclosure.FileError{}, disclosure.SharedChange{}, disclosure.Filter{}, disclosure.FilterError{}, disclosure.Meta{}, disclosure.OpenQuestion{}, disclosure.Item{}, disclosure.Law{}, disclosure.Note{}, disclosure.Record{},
		disclosure.RecordDeadline{}, disclosure.RecordGroup{}, disclosure.Status{},
		workday.Calendar{}, workday.Date{}, workday.DateError{}, workday.Day{}, workday.DayKind(0), workday.DayKind(200), workday.Exception{},
		workday.Notice{}, workday.RangeError{}, workday.Resolution{}, workday.UnannouncedError{},
		search.Field(0), search.Field(200), search.Hit{}, search.Index{}, search.Match{}, search.Range{}, search.Session{},
	} {
		pointer := reflect.New(reflect.TypeOf(value))
		pointer.Elem().Set(reflect.ValueOf(value))
		callAll(t, pointer)
		callAll(t, pointer.Elem())
		callAll(t, reflect.Zero(pointer.Type()))
		for _, verb := range []string{"%v", "%+v", "%s", "%q"} {
			if printed := fmt.Sprintf(verb, value); strings.Contains(printed, "PANIC") {
				t.Errorf("%s of %T: %s", verb, value, printed)
			}
		}
	}
}

func callAll(t *testing.T, receiver reflect.Value) {
	kind := receiver.Type()
	for i := range kind.NumMethod() {
		method := kind.Method(i)
		if kind.Kind() == reflect.Pointer && receiver.IsNil() {
			if _, ofValue := kind.Elem().MethodByName(method.Name); ofValue {
				continue // Go itself has no value to call it with
			}
			if strings.HasPrefix(method.Name, "Unmarshal") || method.Name == "Scan" {
				continue // nowhere to put what is read
			}
			if _, isError := receiver.Interface().(error); isError && kind != reflect.TypeFor[*disclosure.Fault]() {
				continue // a nil error is none
			}
		}
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("%s.%s of %v: %v", kind, method.Name, receiver, r)
				}
			}()
			var arguments []reflect.Value
			for in := 1; in < method.Type.NumIn() && !(method.Type.IsVariadic() && in == method.Type.NumIn()-1); in++ {
				argument := reflect.Zero(method.Type.In(in))
				if argument.Type() == reflect.TypeFor[io.Writer]() {
					argument = reflect.ValueOf(io.Discard)
				}
				arguments = append(arguments, argument)
			}
			for _, result := range receiver.Method(i).Call(arguments) {
				drain(result)
			}
		}()
	}
}

// drain runs an iterator.
func drain(result reflect.Value) {
	if result.Kind() != reflect.Func || result.IsNil() {
		return
	}
	if result.Type().CanSeq2() {
		for range result.Seq2() {
		}
	} else if result.Type().CanSeq() {
		for range result.Seq() {
		}
	}
}

// What marshals says something, and what it says reads back, or it is an error.
func TestNothingMarshalsToNothing(t *testing.T) {
	item, _ := disclosure.Default().Item(83)
	var group disclosure.ContentGroup
	for group = range item.ContentGroups() {
	}
	var citation disclosure.Citation
	for citation = range item.LegalBasis() {
	}
	var law disclosure.Law
	for law = range disclosure.Default().Laws() {
		break
	}
	var notice workday.Notice
	for notice = range workday.National().Notices() {
	}
	hit := search.New(disclosure.Default()).Search("挂失")[0]
	for _, value := range []any{
		disclosure.Default(), item, item.Category(), item.Deadline(), item.Channels(), item.Record(), group, citation, law, notice,
		workday.National(), workday.MustParseDate("2026-09-14"), hit, hit.Matches(),
	} {
		data, err := json.Marshal(value)
		if err == nil && (string(data) == "{}" || string(data) == "null" || string(data) == "[{}]" || len(data) > 2000 && reflect.TypeOf(value) != reflect.TypeOf(disclosure.Default())) {
			t.Errorf("%T marshals to %s", value, data)
		}
		for name := range members(data) {
			if name != strings.ToLower(name) {
				t.Errorf("%T has the member %s", value, name)
			}
		}
		if printed := fmt.Sprint(value); strings.Contains(printed, "\n") || len(printed) > 1500 {
			t.Errorf("%T prints as %d bytes", value, len(printed))
		}
	}
}

func members(data []byte) map[string]json.RawMessage {
	all := map[string]json.RawMessage{}
	json.Unmarshal(data, &all)
	return all
}
