// Package disclosure carries a catalogue of what a government body in China must
// make public (政务公开清单目录), with typed look-ups, deadline arithmetic and
// integrity checks. It imports the standard library alone, and importing it does
// no work.
//
// The embedded catalogue comes from the human-resources bureau of 中卫 for social
// insurance: 90 items in 14 categories, and of each what is published, under
// which law, within how many working days, through which channels and for whom.
//
//	item, ok := disclosure.Default().Item(83)
//	fmt.Println(item.Name())     // 社会保障卡挂失与解挂
//	fmt.Println(item.Deadline()) // 信息形成或者变更之日起20个工作日内
//	fmt.Println(item.Channels()) // 政府网站、两微一端、…
//
// # The catalogue
//
// [Default] returns it; [Load] reads another place's in the same format. A
// [Catalog] is immutable: whatever it hands out is the caller's own. Items are
// looked up by number and name, and selected by a [Filter] of any columns:
//
//	for item := range catalog.Select(disclosure.Filter{Channel: "政府网站", Law: "社会保险法"}) {
//
// What is asked of an item is asked of all its content groups: a table may print a
// term, a law or another cell for one of them alone. A name of a law means the same
// items wherever it is asked for, and [Filter.Check] tells a name that is none.
//
// [Item.Record] is an item as plain data, and its JSON form; [Catalog.Meta] is the
// rest. [New] makes a catalogue of the two, and loses nothing. [Channel],
// [ChannelSet], [Deadline] and [workday.Date] are stored as text: in JSON, in gob, and
// in a database by database/sql. What is none is NULL there (the empty set is ""), and "" elsewhere.
//
// Load and New check the shape. Whether the content makes sense is for
// [Catalog.Validate] to say, the check for a test suite: it returns every fault with
// its kind and place. [Catalog.Open] has the questions of an import that nobody has
// answered yet. [Catalog.Digest] tells editions apart, and [Diff] how they differ.
//
// An error says itself in English, and in Chinese by a method Chinese() string.
//
// # By which day
//
// A [Deadline] counts the working days of a [workday.Calendar]: Monday to Friday, less
// the holidays, plus the make-up days that the State Council announces each
// autumn for one year. The day on which information is formed or changed is not
// counted; day 1 is the next working day.
//
//	formed, err := workday.ParseDate("2026-09-14")
//	due, err := item.Deadline().Due(workday.National(), formed) // 2026-10-16
//
// A year without an announcement is never computed as if it had none: Due returns a
// [*workday.UnannouncedError], which names the year and carries an estimate.
// [Deadline.Resolve] answers all the same, with the safest day, and says how sure it is.
// [workday.Calendar.LoadHolidays] adds a year at run time, and [workday.ForRegion] knows what
// Ningxia (宁夏) adds to the national arrangement.
//
// # Sources
//
// The official fields are transcribed verbatim from the bureau's printed table,
// seven pages without a date, in November 2026; notes tell where the transcription
// had to decide something. What is editorial says so: English glosses, keywords,
// canonical names of laws, notes. The working days are those of the State
// Council's notices for 2007 to 2026 with their document numbers ([workday.Calendar.Notices]);
// statutory holidays are those of the regulation on public holidays as amended in
// 2024. CONTRIBUTING.md tells how to add a year and a new edition.
package disclosure
