package disclosure

// The editorial part of a file refers to the official one by numbers and by
// printed titles, and stays apart from it.

func (l *loader) editorial() {
	c := l.catalog
	l.object(nil, func(member string) bool {
		switch member {
		case "region":
			c.region = l.string()
		case "edition":
			c.edition = l.string()
		case "source":
			c.source = l.string()
		case "categories":
			l.array(func(int) { l.categoryGloss() })
		case "items":
			l.array(func(int) { l.itemGloss() })
		case "laws":
			l.array(func(int) { c.canon = append(c.canon, l.law()) })
		case "notes":
			l.array(func(int) { c.notes = append(c.notes, l.note()) })
		default:
			return false
		}
		return true
	})
}

func (l *loader) categoryGloss() {
	var target *section
	var english string
	l.object([]string{"number", "name_en"}, func(member string) bool {
		switch member {
		case "number":
			number := l.integer()
			if target = l.catalog.section(number); target == nil {
				l.fail("there is no category %d in the official part", number)
			}
		case "name_en":
			english = l.string()
		default:
			return false
		}
		return true
	})
	if target != nil {
		target.NameEN = english
	}
}

func (l *loader) itemGloss() {
	var target *row
	var gloss row
	l.object([]string{"number"}, func(member string) bool {
		switch member {
		case "number":
			target = l.rowOf(l.integer())
		case "name_en":
			gloss.nameEN = l.string()
		case "keywords":
			gloss.keywords = l.strings()
		default:
			return false
		}
		return true
	})
	if target != nil {
		target.nameEN, target.keywords = gloss.nameEN, gloss.keywords
	}
}

// rowOf returns the row that an editorial entry speaks of.
func (l *loader) rowOf(number int) *row {
	at, ok := l.numbers[number]
	if !ok {
		l.fail("there is no item %d in the official part", number)
		return nil
	}
	return &l.catalog.rows[at]
}

func (l *loader) law() (c canonicalLaw) {
	l.object([]string{"name"}, func(member string) bool {
		switch member {
		case "name":
			c.Name = l.string()
		case "name_en":
			c.NameEN = l.string()
		case "printed_as":
			c.printedAs = l.strings()
		default:
			return false
		}
		return true
	})
	return c
}

func (l *loader) note() (n Note) {
	l.object([]string{"items", "fields", "text"}, func(member string) bool {
		switch member {
		case "items":
			l.array(func(int) {
				number := l.integer()
				l.rowOf(number)
				n.Items = append(n.Items, number)
			})
		case "fields":
			n.Fields = l.strings()
		case "text":
			n.Text = l.string()
		case "text_en":
			n.TextEN = l.string()
		default:
			return false
		}
		return true
	})
	for _, number := range n.Items {
		if r := l.rowOf(number); r != nil {
			r.notes = append(r.notes, n)
		}
	}
	return n
}
