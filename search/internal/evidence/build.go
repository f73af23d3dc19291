package evidence

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A Field is a field of a matter from which evidence comes.
type Field uint8

// The fields. That of a category counts for all its matters.
const (
	Name Field = iota
	Keyword
	Question // an example of how people ask for it
	Gloss    // in English
	Category
	Fields
)

// Weights say what a term tells, by the field that has it and by its kind. They are
// learned.
type Weights [Fields][analysis.Kinds]float32

// A Builder collects the texts of matters and of their categories.
type Builder struct {
	analyzer *analysis.Analyzer
	numbers  numbers
	terms    []analysis.Term
	members  []int32 // by document: how many matters it speaks for
	parents  []int32 // by document: that of its category, or of the catalogue of that; or -1
	matters  int
	catalogs int                              // the first document that is a catalogue; 0 is none
	lengths  [][Fields][analysis.Kinds]uint16 // by document, in terms

	found []occurrence // of all documents, one after the other
	first int          // of the document at hand, in found
	last  []int32      // by term: its latest place in found
}

// An occurrence is a term in a field of a document.
type occurrence struct {
	term, document int32
	count          uint16
	field          Field
}

// NewBuilder returns a builder without matters, for about so many.
func NewBuilder(lexicon *analysis.Lexicon, matters int) *Builder {
	const each = 64 // terms of a matter, where nobody has said how people ask for it
	terms := max(manyTerms, fewTerms*matters)
	return &Builder{
		found: make([]occurrence, 0, each*matters), analyzer: analysis.NewAnalyzer(lexicon), numbers: newNumbers(terms),
		terms: make([]analysis.Term, 0, terms), last: make([]int32, 0, terms),
	}
}

// ExpectQuestions makes room for the terms of about so many questions.
func (b *Builder) ExpectQuestions(n int) {
	const each = 24 // terms of a question
	b.found = slices.Grow(b.found, each*n)
}

// AddMatter adds a matter, to which the texts that are added next belong. All matters
// are added before the first category, and all categories before the first catalogue.
func (b *Builder) AddMatter() {
	b.matters++
	b.addDocument(1)
}

// AddGroup adds a category of some matters, or a catalogue of some categories. The texts
// that are added next belong to it, and count for all its matters.
func (b *Builder) AddGroup(of []int32) (document int32) {
	members := 0
	for _, child := range of {
		b.parents[child] = int32(len(b.members))
		members += int(b.members[child])
	}
	b.addDocument(members)
	return int32(len(b.members) - 1)
}

func (b *Builder) addDocument(members int) {
	b.parents = append(b.parents, -1)
	b.members = append(b.members, int32(members))
	b.lengths = append(b.lengths, [Fields][analysis.Kinds]uint16{})
	b.first = len(b.found)
}

// AddText adds a text to the document added last.
func (b *Builder) AddText(field Field, folded string) {
	document := len(b.members) - 1
	b.analyzer.Analyze(analysis.WithDigits(folded))
	lengths := &b.lengths[document][field]
	for _, token := range b.analyzer.Tokens {
		lengths[token.Term.Kind()]++
		b.count(b.number(token.Term), field)
	}
}

// number returns the number of a term, a new one where it is new.
func (b *Builder) number(t analysis.Term) int32 {
	n, ok := b.numbers.of(t)
	if !ok {
		n = int32(len(b.terms))
		b.numbers.set(t, n)
		b.terms = append(b.terms, t)
		b.last = append(b.last, -1)
	}
	return n
}

// count counts a term in a field of the document at hand. The places where a document
// has a term follow each other, so the latest tells whether the field has it already.
func (b *Builder) count(term int32, field Field) {
	if at := b.last[term]; int(at) >= b.first && b.found[at].field == field {
		b.found[at].count++
		return
	}
	b.last[term] = int32(len(b.found))
	b.found = append(b.found, occurrence{term, int32(len(b.members) - 1), 1, field})
}

// How many terms there are about: as many as the embedded catalogue has, or few a matter.
const (
	manyTerms = 1 << 14
	fewTerms  = 8
)

// fewest is how many matters a catalogue counts for at least: that one of two matters
// has 护照 tells much, as it would among many.
const fewest = 90

// The usual constants of BM25: a term that a text has often tells little more than
// one that it has once, and one of a long text less than one of a short text.
const (
	saturation = 1.2
	shortness  = 0.75
)

// Index returns the index of all that was added, with the given weights.
func (b *Builder) Index(w *Weights) *Index {
	x := &Index{
		numbers: b.numbers, matters: b.matters, parents: b.parents, catalogs: cmp.Or(b.catalogs, len(b.parents)),
		starts: make([]uint32, len(b.terms)+1),
	}
	average := b.averages()
	idf := b.idf()
	// Occurrences of a document are neighbours, those of a term in it nearly so.
	for _, o := range b.found {
		x.starts[o.term+1]++
	}
	for i := range b.terms {
		x.starts[i+1] += x.starts[i]
	}
	x.postings = make([]posting, len(b.found))
	next := make([]uint32, len(b.terms))
	for _, o := range b.found {
		kind := b.terms[o.term].Kind()
		weight := w[o.field][kind]
		length := float32(b.lengths[o.document][o.field][kind]) / average[o.field][kind]
		often := float32(o.count)
		tells := idf[o.term] * weight * often * (saturation + 1) / (often + saturation*(1-shortness+shortness*length))
		from := x.starts[o.term]
		if n := next[o.term]; n > 0 && x.postings[from+n-1].document == o.document {
			x.postings[from+n-1].tells += tells
			continue
		}
		x.postings[from+next[o.term]] = posting{o.document, tells}
		next[o.term]++
	}
	x.close(next)
	return x
}

// close moves the postings together, which are fewer than occurrences.
func (x *Index) close(counts []uint32) {
	end := uint32(0)
	for i, n := range counts {
		from := x.starts[i]
		copy(x.postings[end:end+n], x.postings[from:from+n])
		x.starts[i] = end
		end += n
	}
	x.starts[len(counts)] = end
	x.postings = x.postings[:end:end]
}

// averages returns the mean length of each field in terms of each kind.
func (b *Builder) averages() (average [Fields][analysis.Kinds]float32) {
	for field := range Fields {
		for kind := range analysis.Kinds {
			sum, n := 0, 0
			for i := range b.lengths {
				if l := int(b.lengths[i][field][kind]); l > 0 {
					sum += l
					n++
				}
			}
			average[field][kind] = 1
			if n > 0 {
				average[field][kind] = float32(sum) / float32(n)
			}
		}
	}
	return average
}

// idf returns how much each term tells by how few matters have it. One that only
// categories have is in all their matters.
func (b *Builder) idf() []float32 {
	own, all := make([]int32, len(b.terms)), make([]int32, len(b.terms))
	last := make([]int32, len(b.terms))
	for _, o := range b.found {
		if last[o.term] == o.document+1 {
			continue
		}
		last[o.term] = o.document + 1
		all[o.term] += b.members[o.document]
		if o.field != Category {
			own[o.term]++
		}
	}
	idf := make([]float32, len(b.terms))
	n := max(float64(b.matters), fewest)
	for i := range idf {
		df := float64(own[i])
		if df == 0 {
			df = float64(all[i])
		}
		idf[i] = float32(math.Log(1 + (n-df+0.5)/(df+0.5)))
	}
	return idf
}
