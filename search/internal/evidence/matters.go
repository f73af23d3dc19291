package evidence

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// AddItem adds an item as a matter, with examples of how people ask for it.
func (b *Builder) AddItem(item disclosure.Item, questions iter.Seq[string]) {
	b.AddMatter()
	b.AddText(Name, analysis.Fold(item.Name()))
	b.AddText(Gloss, analysis.Fold(item.NameEN()))
	for keyword := range item.Keywords() {
		b.AddText(Keyword, analysis.Fold(keyword))
	}
	for question := range questions {
		b.AddText(Question, analysis.Fold(question))
	}
}

// AddSubject adds a subject of another office as a matter.
func (b *Builder) AddSubject(words, questions []string) {
	b.AddMatter()
	for _, word := range words {
		b.AddText(Keyword, analysis.Fold(word))
	}
	for _, question := range questions {
		b.AddText(Question, analysis.Fold(question))
	}
}

// AddCategories adds the categories of items that were added in order, the first
// of them as the given matter. It returns the documents of the categories.
func (b *Builder) AddCategories(c *disclosure.Catalog, first int) (categories []int32) {
	members := make(map[int][]int32)
	matter := int32(first)
	for item := range c.Items() {
		number := item.Category().Number
		members[number] = append(members[number], matter)
		matter++
	}
	for category := range c.Categories() {
		categories = append(categories, b.AddGroup(members[category.Number]))
		b.AddText(Category, analysis.Fold(category.Name))
		b.AddText(Category, analysis.Fold(category.NameEN))
	}
	return categories
}

// AddCatalog adds a catalogue of some categories: its title tells what all of it is about.
func (b *Builder) AddCatalog(c *disclosure.Catalog, categories []int32) {
	document := b.AddGroup(categories)
	if b.catalogs == 0 {
		b.catalogs = int(document)
	}
	b.AddText(Category, analysis.Fold(c.Title()))
}

// Names yields what an item is called, folded: its name and its keywords.
func Names(item disclosure.Item) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(analysis.Fold(item.Name())) {
			return
		}
		for keyword := range item.Keywords() {
			if !yield(analysis.Fold(keyword)) {
				return
			}
		}
	}
}

// Calls reports whether an item is called by a folded word: in its name, a keyword, or
// one of the folded examples of how people ask for it.
func Calls(item disclosure.Item, questions []string, word string) bool {
	for name := range Names(item) {
		if strings.Contains(name, word) {
			return true
		}
	}
	return slices.ContainsFunc(questions, func(q string) bool { return strings.Contains(q, word) })
}
