package disclosure

// The editorial part of a file refers to the official one by numbers and by
// printed titles, and stays apart from it.

func (l *loader) editorial() {
	c := l.catalog
	l.Object(nil, func(member string) bool {
		switch member {
		case "region":
			c.region = l.Text()
		case "edition":
			c.edition = l.Text()
		case "source":
			c.source = l.Text()
		case "categories":
			l.Array(func(int) { l.categoryGloss() })
		case "items":
			l.Array(func(int) { l.itemGloss() })
		case "laws":
			l.Array(func(int) { c.canon = append(c.canon, l.law()) })
		case "notes":
			l.Array(func(int) { c.notes = append(c.notes, l.note()) })
		default:
			return false
		}
		return true
	})
}

func (l *loader) categoryGloss() {
	var target *section
	var english string
	l.Object([]string{"number", "name_en"}, func(member string) bool {
		switch member {
		case "number":
			number := l.Integer()
			if target = l.catalog.section(number); target == nil {
				l.Fail("there is no category %d in the official part", number)
			}
		case "name_en":
			english = l.Text()
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
	l.Object([]string{"number"}, func(member string) bool {
		switch member {
		case "number":
			target = l.rowOf(l.Integer())
		case "name_en":
			gloss.nameEN = l.Text()
		case "keywords":
			gloss.keywords = l.Texts()
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
		l.Fail("there is no item %d in the official part", number)
		return nil
	}
	return &l.catalog.rows[at]
}

func (l *loader) law() (c canonicalLaw) {
	l.Object([]string{"name"}, func(member string) bool {
		switch member {
		case "name":
			c.Name = l.Text()
		case "name_en":
			c.NameEN = l.Text()
		case "printed_as":
			c.printedAs = l.Texts()
		default:
			return false
		}
		return true
	})
	return c
}

func (l *loader) note() (n Note) {
	l.Object([]string{"items", "fields", "text"}, func(member string) bool {
		switch member {
		case "items":
			l.Array(func(int) {
				number := l.Integer()
				l.rowOf(number)
				n.Items = append(n.Items, number)
			})
		case "fields":
			n.Fields = l.Texts()
		case "text":
			n.Text = l.Text()
		case "text_en":
			n.TextEN = l.Text()
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
