package search

// What a question's tokens are worth. rank.go has what single matches are worth.

// roleWeight is what a token is worth by its role, beside its length and how few
// items have it: of 公司倒闭失业金怎么领, 失业金 tells more than 公司.
func roleWeight(r role) float64 {
	switch r {
	case matter:
		return 1.2
	case shared:
		return 1.1
	case act:
		return 0.8
	case who:
		return 0.5
	case around:
		return 0.12
	}
	return 1
}

const (
	singleWeight  = 0.15 // a character that is left over: the 解 of 卡解桂
	synonymWeight = 0.85 // a word that means the same: 失业金 in 失业保险金
	contentWeight = 0.3  // only in category or contents, not in name or keyword
	nameBonus     = 1.1  // in the name, not only in a keyword
	calledBonus   = 1.08 // the whole of a name or a keyword: 失业金 of 交满几年才可以领失业金

	lastSubject    = 1.15 // the last matter named: 退休年龄 of 建筑工人退休年龄
	wholeCatalogue = 0.35 // the subject of every item: 社保 of 人死了社保怎么办

	// One text that has several tokens, and little else, tells more than several
	// texts: 社会保障卡挂失与解挂 for 社保卡挂失. It counts for textBase of its tokens and,
	// where nothing else is in it, for textShare of them more.
	oneText   = 1.0
	textBase  = 0.5
	textShare = 0.8

	withSubject    = 0.3 // of the content must be there, with a subject: 失业金 of 沙坡头区失业金审批
	withoutSubject = 0.8 // of all that is asked for, without: 外地看病
	wholly         = 0.5 // of the content; with less the answer is partial: 工伤认定
	asGood         = 0.7 // of the best score; what also answers has so much: all five transfers for 社保转移
	cut            = 0.5 // of the best score; what has less is left out

	// Ranks of questions lie below those of names and keywords that are found as typed.
	questionScale = 40
	maxQuestion   = 480
)
