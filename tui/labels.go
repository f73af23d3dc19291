package tui

import "github.com/seed2ea1efa0/disclosure/tui/internal/wording"

// A language is that of the labels. What the catalogue says is never
// translated.
type language string

const (
	chinese language = "zh"
	english language = "en"
)

// pick returns the text of the language.
func (l language) pick(zh, en string) string {
	if l == english {
		return en
	}
	return zh
}

// labels names the columns of the table.
type labels struct {
	name, category, contents, channels, legalBasis, deadline, publisher, audiences, methods, levels string
	// editorial
	gloss, keywords, laws, note string
}

func (l language) labels() labels {
	if l == english {
		return labels{
			name: "Item", category: "Category", contents: "Contents", channels: "Channels",
			legalBasis: "Legal basis", deadline: "To publish", publisher: "Publisher",
			audiences: "Audience", methods: "Method", levels: "Level",
			gloss: "In English", keywords: "Also called", laws: "Law", note: "Note",
		}
	}
	return labels{
		name: "二级事项", category: "一级事项", contents: "公开内容", channels: "公开渠道",
		legalBasis: "公开依据", deadline: "公开时限", publisher: "公开主体",
		audiences: "公开对象", methods: "公开方式", levels: "公开层级",
		gloss: "英文释义", keywords: "俗称", laws: "法规全称", note: "转录注",
	}
}

// textColumn is where the text beside labels begins.
func (l language) textColumn() int {
	if l == english {
		return 16
	}
	return 12
}

// words returns the language of what is said of dates.
func (l language) words() wording.Language { return wording.Language(l) }
