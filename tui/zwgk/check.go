package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// checkResult is what check prints as JSON.
type checkResult struct {
	File   string       `json:"file"` // "" for the embedded catalogue
	Title  string       `json:"title"`
	Items  int          `json:"items"`
	Digest string       `json:"digest"`
	Faults []checkFault `json:"faults"`

	Open  []disclosure.OpenQuestion `json:"open,omitempty"` // of an import, which nobody has answered yet
	names map[int]string            // of the items that are asked about

	UnlinkedLaws []string `json:"unlinked_laws,omitempty"` // that have no address: a note, no fault
}

type checkFault struct {
	Item    int                  `json:"item,omitempty"`
	Line    int                  `json:"line,omitempty"`
	Path    string               `json:"path"`
	Message string               `json:"message"` // in the language that was asked for
	Kind    disclosure.FaultKind `json:"kind"`
	heading string               // of the column
}

// where names the item and the column of a fault as the table does, "" in English,
// where the path says it.
func (f checkFault) where(language wording.Language) string {
	if f.Item == 0 || language == wording.English {
		return ""
	}
	where := fmt.Sprintf("第%d项 ", f.Item)
	if f.heading != "" {
		where = fmt.Sprintf("第%d项（%s） ", f.Item, f.heading)
	}
	return where
}

func newCheckCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE]",
		Short: "检查目录是否完整，并给出摘要 / integrity and digest of a catalogue",
		Args:  arguments(0, 1),
		RunE: func(command *cobra.Command, args []string) error {
			d, err := o.deskToCheck(command, args)
			if err != nil {
				return err
			}
			defer o.console.Progress.Begin(o.language.Pick("正在检查", "checking"))()
			var results checkResults
			for i, catalog := range d.catalogs {
				results = append(results, check(catalog, d.files[i], o.language))
			}
			switch {
			case o.json && d.several():
				err = o.printJSON(results)
			case o.json:
				err = o.printJSON(results[0])
			default:
				results.print(o.console.Out, o.language)
			}
			return firstError(err, results.verdict(o.language))
		},
	}
}

// deskToCheck opens the catalogues that an argument or the flags name.
func (o *options) deskToCheck(command *cobra.Command, args []string) (*desk, error) {
	if len(args) > 0 {
		if err := unused(command, "要检查的文件已由参数给出", "the argument names the file to check", "catalog"); err != nil {
			return nil, err
		}
		if args[0] == "" {
			return nil, errNoFileName
		}
		if err := command.Flags().Set("catalog", args[0]); err != nil { // as if the flag named it, and not the settings
			return nil, err
		}
	}
	d, faults := o.openReadable()
	return d, firstError(faults...)
}

// checkResults are those of all catalogues.
type checkResults []checkResult

func (all checkResults) print(out *terminal.Output, language wording.Language) {
	for _, result := range all {
		result.print(out, language)
	}
}

// verdict is nil where all catalogues are sound and complete. Of several that are not
// it names the first.
func (all checkResults) verdict(language wording.Language) error {
	var first error
	failed := 0
	for _, result := range all {
		if err := result.verdict(language); err != nil {
			first = firstError(first, err)
			failed++
		}
	}
	if failed > 1 {
		return negative("%d 个目录中 %d 个有问题，第一个是 %v", "of %d catalogues %d have faults, first %v", len(all), failed, first)
	}
	return first
}

func check(catalog *disclosure.Catalog, file string, language wording.Language) checkResult {
	result := checkResult{
		File: file, Title: catalog.Title(), Items: catalog.Len(), Digest: catalog.Digest(),
		Faults: []checkFault{}, Open: slices.Collect(catalog.Open()), names: make(map[int]string),
	}
	for _, q := range result.Open {
		if item, ok := catalog.Item(q.Item); ok {
			result.names[q.Item] = text.Abridge(wording.Visible(item.Name()))
		}
	}
	named := namedLaws(catalog)
	for law := range catalog.Laws() {
		if law.URL == "" && named[law.Name] {
			result.UnlinkedLaws = append(result.UnlinkedLaws, law.Name)
		}
	}
	var faults disclosure.Faults
	errors.As(catalog.Validate(), &faults)
	for _, fault := range faults {
		result.Faults = append(result.Faults, checkFault{fault.Item, fault.Line, fault.Path, explain(fault.Err, language), fault.Kind, fault.Column().Heading()})
	}
	return result
}

// namedLaws returns the laws that some item cites by a title within 《》 or by a number. What
// is printed without either, as 各地相关政策文件, names none that could have an address.
func namedLaws(catalog *disclosure.Catalog) map[string]bool {
	named := make(map[string]bool)
	for item := range catalog.Items() {
		for citation := range item.LegalBasis() {
			if strings.Contains(citation.Text, "《") || citation.DocumentNumber != "" {
				named[citation.Law] = true
			}
		}
	}
	return named
}

// verdict is nil for a sound catalogue of which no question is open.
func (r checkResult) verdict(language wording.Language) error {
	name, faults, open := fileName(r.name(language)), len(r.Faults), len(r.Open)
	switch {
	case faults > 0 && open > 0:
		return negative("%[1]v：发现 %[2]d 处问题，另有 %[3]d 处待人决定；请先用 zwgk import --answers 回答", "%[1]v: %[4]s, and %[5]s: answer first with zwgk import --answers", name, faults, open, wording.Plural(faults, "fault"), wording.Plural(open, "open question"))
	case faults > 0:
		return negative("%[1]v：发现 %[2]d 处问题", "%[1]v: %[3]s", name, faults, wording.Plural(faults, "fault"))
	case open > 0:
		return negative("%[1]v：有 %[2]d 处待人决定；请用 zwgk import --answers 回答后重新导入，或自己改好后从文件的 open 中删去", "%[1]v: %[3]s: answer with zwgk import --answers and import again, or correct the file and delete each from its open", name, open, wording.Plural(open, "open question"))
	}
	return nil
}

func (r checkResult) name(language wording.Language) string {
	if r.File != "" {
		return r.File
	}
	return language.Pick("内置目录", "embedded catalogue")
}

func (r checkResult) print(out *terminal.Output, language wording.Language) {
	for _, fault := range r.Faults {
		place := r.name(language)
		if fault.Line > 0 {
			place += fmt.Sprintf(":%d", fault.Line)
		}
		out.Line("%s: %s%s: %s", place, fault.where(language), fault.Path, fault.Message)
	}
	for _, question := range r.Open {
		out.Line("%s: %s", r.name(language), r.openQuestion(question, language))
	}
	if n := len(r.UnlinkedLaws); n > 0 {
		out.Line(language.Pick("另记：%d 部法规没有网址：%v", "note: %d laws have no address: %v"), n, strings.Join(r.UnlinkedLaws, "、"))
	}
	out.Line("%s  %d 项 / items  %s", r.Title, r.Items, r.Digest)
}

// openQuestion words a question that an import has left open: which item and column,
// where in the imported file, what is asked, and what was taken for the time being.
func (r checkResult) openQuestion(q disclosure.OpenQuestion, language wording.Language) string {
	column, asked := language.Asked(q)
	line := language.Pick("待决定：", "open: ") + asked
	if column != "" {
		line = language.Pick("（"+column+"）", "("+column+") ") + line
	}
	if q.Item > 0 {
		line = language.Pick(fmt.Sprintf("第%d项“%s”", q.Item, r.names[q.Item]), fmt.Sprintf("item %d “%s” ", q.Item, r.names[q.Item])) + line
	}
	if q.Place != "" {
		line += language.Pick("（"+q.Place+"）", " ("+englishPlace(q.Place)+")")
	}
	return line + language.Taken(q)
}

// placePart is a part of where a question is, such as 第4行.
var placePart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`第?(\d+)([表行列])`) })

// englishPlace says in English where a question is, of which the file has 第4行第7列 or the
// like. What is said otherwise stays.
func englishPlace(place string) string {
	if placePart().ReplaceAllString(place, "") != "" {
		return place
	}
	units := map[string]string{"表": "table", "行": "row", "列": "column"}
	var words []string
	for _, part := range placePart().FindAllStringSubmatch(place, -1) {
		words = append(words, units[part[2]]+" "+part[1])
	}
	return strings.Join(words, " ")
}
