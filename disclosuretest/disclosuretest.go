// Package disclosuretest tests that a catalogue is complete and unchanged, for the
// test suite of a program that ships one. It stands to package disclosure as
// testing/fstest stands to io/fs.
//
//	func TestOurCatalogue(t *testing.T) {
//		disclosuretest.Test(t, catalogue, disclosuretest.Want{
//			Digest: "sha256:2e2905be…",
//			Items:  90,
//		})
//	}
//
// [Test] reports each thing that is wrong as an error of its own, with its place:
// the item, the line of the file, the path of the value. [Check] returns the same as
// an error, for a build step or a program that takes catalogues from others.
package disclosuretest

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Want is what is wanted of a catalogue, beside that it has no fault and that what
// [disclosure.Catalog.WriteTo] writes of it reads back the same. What is left zero
// is not checked.
type Want struct {
	// Digest is the digest of the approved edition. It changes with any official field.
	Digest string

	// Items is the number of items.
	Items int

	// Rules are one's own: each is asked of every item, and returns what is wrong
	// with it, or nil.
	Rules []func(disclosure.Item) error

	// Older is the edition before. What has changed since must be in Changes, be it
	// a number that moved, and then the edition must be called otherwise.
	Older *disclosure.Catalog

	// Changes are those since Older that are approved, each as
	// [disclosure.Change.String] says it, in any order.
	Changes []string
}

// Test checks a catalogue and reports everything that is not as wanted as an error
// of t.
func Test(t testing.TB, catalog *disclosure.Catalog, want Want) {
	t.Helper()
	for _, err := range check(catalog, want) {
		t.Error(err)
	}
}

// Check is [Test] for programs: it returns nil, or everything that is not as wanted
// in one error, a line each. [errors.As] finds a [*disclosure.Fault] in it, and
// [errors.Is] what a rule returned.
func Check(catalog *disclosure.Catalog, want Want) error {
	return errors.Join(check(catalog, want)...)
}

func check(catalog *disclosure.Catalog, want Want) (wrong []error) {
	wrong = append(wrong, faults(catalog)...)
	if want.Items != 0 && catalog.Len() != want.Items {
		wrong = append(wrong, message.New("目录有 %d 项，应有 %d 项", "the catalogue has %d items, want %d", catalog.Len(), want.Items))
	}
	if got := catalog.Digest(); want.Digest != "" && got != want.Digest {
		wrong = append(wrong, digestError(got, want.Digest))
	}
	for item := range catalog.Items() {
		wrong = append(wrong, broken(item, want.Rules)...)
	}
	if want.Older != nil {
		wrong = append(wrong, changes(want.Older, catalog, want.Changes)...)
	}
	return wrong
}

// faults returns what Validate finds, and else whether the catalogue survives being
// written and read.
func faults(catalog *disclosure.Catalog) (wrong []error) {
	var faults disclosure.Faults
	if errors.As(catalog.Validate(), &faults) {
		return faults.Unwrap()
	}
	var file bytes.Buffer
	if _, err := catalog.WriteTo(&file); err != nil {
		return []error{err}
	}
	again, err := disclosure.Load(&file)
	if err != nil {
		return []error{message.New("写出的文件读不回来：%v", "the file that is written cannot be read: %v", err)}
	}
	if got := again.Digest(); got != catalog.Digest() {
		return []error{message.New("写出再读回，摘要变为 %s", "written and read again, the digest is %s", whole(got))}
	}
	return nil
}

func digestError(got, want string) error {
	return message.New("摘要是 %s，应为 %s：表本身若有改动，核对后改写 Digest",
		"the digest is %s, want %s: if the table itself has changed, check it and write the new Digest", whole(got), whole(want))
}

// broken returns what the rules say of an item, at its place.
func broken(item disclosure.Item, rules []func(disclosure.Item) error) (wrong []error) {
	for _, rule := range rules {
		if rule == nil {
			continue
		}
		if err := rule(item); err != nil {
			at := item.Position()
			wrong = append(wrong, &disclosure.Fault{Item: item.Number(), Line: at.Line, Path: at.Path, Err: err})
		}
	}
	return wrong
}

// changes returns the changes that are not approved, those that are approved and did
// not come, and whether the edition is still called the same.
func changes(older, catalog *disclosure.Catalog, approved []string) (wrong []error) {
	approved = slices.Clone(approved)
	diff := disclosure.Diff(older, catalog)
	for _, change := range diff {
		line := change.String()
		if at := slices.Index(approved, line); at >= 0 {
			approved = slices.Delete(approved, at, at+1)
			continue
		}
		wrong = append(wrong, message.New("未经核对的改动：%v", "not approved: %v", change))
	}
	for _, line := range approved {
		wrong = append(wrong, message.New("没有出现的改动：%v", "approved, but not there: %v", whole(line)))
	}
	if edition := catalog.Edition(); len(diff) > 0 && edition != "" && edition == older.Edition() {
		wrong = append(wrong, message.New("内容有改动，版本仍是 %q：请改写 edition", "the table has changed and the edition is still %q: write the new edition", edition))
	}
	return wrong
}

// whole is a text that a message does not abridge, such as a digest.
type whole string
