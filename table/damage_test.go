package table_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// sound is a catalogue of a few items and what Write makes of it.
func sound(t *testing.T, format table.Format) (c *disclosure.Catalog, file []byte) {
	t.Helper()
	whole := disclosure.Default()
	var records []disclosure.Record
	for item := range whole.Items() {
		if item.Number()%9 == 0 {
			records = append(records, item.Record())
		}
	}
	c, err := disclosure.New(disclosure.Meta{Title: whole.Title(), Laws: whole.Meta().Laws}, records)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := table.Write(&b, c, format); err != nil {
		t.Fatal(err)
	}
	return c, b.Bytes()
}

// survives reads a damaged file. Whatever is read without an error or a question is
// what the file said; of CSV, which holds no digest, it has as many items.
func survives(t *testing.T, what string, c *disclosure.Catalog, data []byte, format table.Format) {
	t.Helper()
	results, err := table.ReadAll(bytes.NewReader(data), format)
	if err != nil {
		return
	}
	if len(results) > 1 || len(results[0].Questions) > 0 || results[0].Catalog.Validate() != nil {
		return
	}
	read := results[0].Catalog
	if format == table.CSV && read.Len() == c.Len() || read.Digest() == c.Digest() {
		return
	}
	t.Errorf("%s: %d of %d items, and nothing is said", what, read.Len(), c.Len())
}

// A file that Write made and that is cut anywhere loses nothing in silence.
func TestCutFilesAreTold(t *testing.T) {
	for _, format := range table.InputFormats() {
		t.Run(string(format), func(t *testing.T) {
			c, file := sound(t, format)
			random := rand.New(rand.NewPCG(1, uint64(len(file))))
			for percent := 5; percent < 100; percent += 5 {
				survives(t, "cut", c, file[:len(file)*percent/100], format)
			}
			for range 60 {
				survives(t, "cut", c, file[:random.IntN(len(file))], format)
			}
		})
	}
}

// A damaged file panics nobody and loses nothing in silence: bits that are turned,
// bytes that are lost, doubled or overwritten.
func TestDamagedFilesAreTold(t *testing.T) {
	times := 500
	if testing.Short() {
		times = 50
	}
	for _, format := range table.InputFormats() {
		t.Run(string(format), func(t *testing.T) {
			c, file := sound(t, format)
			random := rand.New(rand.NewPCG(2, uint64(len(file))))
			for range times {
				data := slices.Clone(file)
				at := random.IntN(len(data))
				end := min(len(data), at+1+random.IntN(200))
				what := "a turned bit"
				switch random.IntN(6) {
				case 0:
					data, what = slices.Delete(data, at, end), "lost bytes"
				case 1:
					data, what = slices.Insert(data, at, file[at:end]...), "doubled bytes"
				case 2:
					clear(data[at:end])
					what = "zeros"
				default:
					data[at] ^= 1 << random.IntN(8)
				}
				survives(t, what, c, data, format)
			}
		})
	}
}

// A NUL byte is a character that is lost.
func TestALostCharacterIsAsked(t *testing.T) {
	for format, file := range map[table.Format]string{
		table.CSV:  "某县目录\n序号,公开事项,公开内容,公开依据,公开渠道\n1,甲,监督\x00检查,《法》,政府网站\n2,乙,丙,《法》,政府网站\n",
		table.HTML: "<p>某县目录</p><table><tr><th>序号<th>公开事项<th>公开内容<th>公开依据<th>公开渠道</tr><tr><td>1<td>甲<td>监督\x00检查<td>《法》<td>政府网站</tr></table>",
	} {
		_, questions, err := table.Read(strings.NewReader(file), format)
		if err != nil || !slices.ContainsFunc(questions, func(q table.Question) bool { return q.Kind == table.Damaged }) {
			t.Errorf("%s: %v, %v", format, questions, err)
		}
	}
}
