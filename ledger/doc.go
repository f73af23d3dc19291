// Package ledger reads the registers of published information (公开台账) that a
// bureau keeps, and says of every row whether it was published in time.
//
// The catalogue says what must be public and within which term; a register says
// what was formed and published on which day. [Read] takes the register as it is, in
// CSV, XLSX, DOCX or HTML, and makes a [Ledger] of it, an [Entry] a row;
// [Entry.Status] compares its days:
//
//	matcher := ledger.NewMatcher(disclosure.Default())
//	l, err := ledger.Read(file, table.CSV, matcher)
//	for _, e := range l.Entries {
//		fmt.Println(e.Title, e.Status(workday.National(), today).Kind)
//	}
//
// # Which matter
//
// A row names its matter by number or by name, or not at all. Then the title of the
// piece decides, and only where it is sure: the title has what sets the item's name
// apart from all other names, no other name as well, and the search finds that item
// first. A person is asked, with the likely items, where a title names less than that or
// the search understands all of it; else the piece belongs to no matter, as most rows
// of a register do. A row that names two numbers, a number and another name, or a
// category is asked as well. Of 346 titles that were worded for the test, 152 belong
// somewhere: 104 of them are taken, all rightly, 45 are asked and 3 are taken for no
// matter; of the 194 others 45 are asked.
//
// The search alone does not decide, though it reads the same titles: it answers what a
// person asks, and ranks what is near, where a title that belongs nowhere is to be left
// alone. Of the same titles it answers 153 without a sign, of which 136 rightly, and offers
// something for 102 that belong nowhere; with a margin to the second hit 126, of which 117.
//
// Of several catalogues a row belongs to the one whose item it names. A number that
// more than one has is settled by the name or the title, or else asked.
//
// # Which day
//
// The term runs from the day a piece was formed, or from its last change. Of 成文日期
// and 印发日期 the earlier one counts. All forms of dates are read that people and
// spreadsheets write; the year of a day without one is that of the register's title.
// What cannot be told is [Unknown], with the reason, and stops no other row.
//
// A term that runs from another event, as 公示期满后5个工作日内, counts from the day of that,
// where the register has a column for it, such as 公示期满日期; else nothing can be said.
//
// Where the contents of a matter have terms of their own, no register says which content
// a piece is: what holds by each term is said, else that it cannot be told.
//
// A request for information (依申请公开) has 20 working days from its receipt, or from
// the receipt of its supplement, and 20 more where the term was extended
// (Regulations on Open Government Information, articles 30 and 33).
package ledger
