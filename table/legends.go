package table

import (
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// readLegends reads what the table, and the notes around it, say that its marks mean:
// ■必选 □可选, “√”表示公开. A mark that obliges to nothing, or has two meanings, is asked
// about where it is.
func (r *reader) readLegends(t *grid.Table, h *header, notes []string) {
	if r.own() {
		return
	}
	for _, note := range notes {
		r.explain(note)
	}
	for row := h.above; row < h.end; row++ {
		for column := range t.Columns() {
			at, ok := t.At(row, column)
			if ok && !h.isOver(contentsField, column) { // contents keep their signs
				r.explain(oneLine(t.Cells[at].Text))
			}
		}
	}
}

func (r *reader) explain(text string) {
	for _, said := range explanations(text) {
		sign, meant := said.sign, said.meant
		if r.legends == nil {
			r.legends = make(map[string]tick)
		}
		if before, known := r.legends[sign]; known && before != meant {
			meant = lost // asked where it is
		}
		r.legends[sign] = meant
	}
}

// An explanation says what a sign means: asksNo where it allows and does not oblige.
type explanation struct {
	sign  string
	meant tick
}

// explanations returns what a text says of signs.
func explanations(s string) (found []explanation) {
	for i, sign := range s {
		if tickOf(sign) == noMark || tickOf(sign) == lost {
			continue
		}
		phrase, ok := saidOf(s[i+utf8.RuneLen(sign):])
		if !ok {
			continue
		}
		switch {
		case text.ContainsWord(phrase, "不", "未", "无", "否", "非"):
			found = append(found, explanation{string(sign), unticked})
		case text.ContainsWord(phrase, "可选", "可以", "选择", "部分", "酌情", "视情", "自行"):
			found = append(found, explanation{string(sign), asksNo})
		case text.ContainsWord(phrase, "公开", "必选", "选中", "勾选", "应当", "发布"):
			found = append(found, explanation{string(sign), ticked})
		}
	}
	return found
}

// saidOf returns what is said of the sign before a text.
func saidOf(text string) (phrase string, ok bool) {
	text = strings.TrimLeft(text, "”\"’'」』）) ")
	for _, verb := range []string{"表示", "代表", "为", "是", "指", "即", "：", ":"} {
		if rest, found := strings.CutPrefix(text, verb); found {
			text, ok = rest, true
			break
		}
	}
	ok = ok || strings.HasPrefix(text, "必选") || strings.HasPrefix(text, "可选")
	end := strings.IndexFunc(text, func(r rune) bool { return strings.ContainsRune("，,；;。、）)“\" \n", r) || tickOf(r) != noMark })
	if end >= 0 {
		text = text[:end]
	}
	return text, ok
}
