package wording

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// Gloss returns what a word of the printed form, or a festival, is in English, or ""
// where that is not known.
func (l Language) Gloss(word string) string {
	if l != English {
		return ""
	}
	switch word {
	case "全社会":
		return "the general public"
	case "特定群体", "特定群众", "特定对象":
		return "certain people"
	case "主动", "主动公开":
		return "on its own initiative"
	case "依申请", "依申请公开":
		return "on application"
	case "市级":
		return "city"
	case "县级", "县（区）级", "区县级":
		return "county"
	case "乡级", "乡镇级", "镇级":
		return "township"
	case "村级":
		return "village"
	case "元旦":
		return "New Year's Day"
	case "春节":
		return "Spring Festival"
	case "清明节":
		return "Tomb-Sweeping Day"
	case "劳动节", "“五一”", "“五一”国际劳动节":
		return "Labour Day"
	case "端午节":
		return "Dragon Boat Festival"
	case "中秋节":
		return "Mid-Autumn Festival"
	case "国庆节", "“十一”":
		return "National Day"
	case "开斋节":
		return "Eid al-Fitr"
	case "古尔邦节":
		return "Eid al-Adha"
	case "抗日战争暨世界反法西斯战争胜利70周年纪念日":
		return "70th anniversary of the victory in the war"
	}
	return ""
}

// Occasion returns the name of a holiday, in English behind its gloss; several that
// are joined are told one by one.
func (l Language) Occasion(name string) string {
	var glosses []string
	for one := range strings.SplitSeq(name, "、") {
		gloss := l.Gloss(one)
		if gloss == "" {
			return name
		}
		glosses = append(glosses, gloss)
	}
	return strings.Join(glosses, ", ") + " " + name
}

// termGloss returns a term in English, or "" where it is no number of working days.
func (l Language) termGloss(deadline disclosure.Deadline) string {
	days, ok := deadline.WorkingDays()
	if l != English || !ok {
		return ""
	}
	text := "within " + l.WorkingDays(days)
	switch event := deadline.Event(); {
	case event != "":
		text += " of " + event
	case strings.Contains(deadline.Trigger(), "形成") || strings.Contains(deadline.Trigger(), "变更"):
		text += " of being formed or changed"
	}
	return text
}

// Term returns the term as printed, in English with its gloss.
func (l Language) Term(deadline disclosure.Deadline) string {
	if gloss := l.termGloss(deadline); gloss != "" {
		return deadline.String() + " (" + gloss + ")"
	}
	return deadline.String()
}

// PlaceName returns the name of a place, in English as it is written there, where that
// is known.
func (l Language) PlaceName(place string) string {
	if l == English && place == "中卫" {
		return "Zhongwei"
	}
	return place
}

// FieldName returns the field of a catalogue, in English where it is one of those that
// every county publishes.
func (l Language) FieldName(field string) string {
	if l != English {
		return field
	}
	switch strings.TrimSuffix(field, "领域") {
	case "社会保险", "社保":
		return "social insurance"
	case "就业", "就业服务":
		return "employment"
	case "社会救助":
		return "social assistance"
	case "教育", "义务教育":
		return "education"
	case "财政", "财政预决算":
		return "public finance"
	case "养老服务":
		return "care for the elderly"
	case "医疗卫生":
		return "health"
	case "生态环境":
		return "environment"
	}
	return field
}
